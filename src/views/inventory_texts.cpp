// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inventory_texts.h"

#include "views/row_difference_text.h"

#include <QRegularExpression>

namespace rehome::views {

QString columnDefinition(const evidence::ColumnFact &column, const QStringList &primaryKey)
{
    QString text = column.type;
    if (primaryKey.contains(column.name))
        text += QLatin1String(" PRIMARY KEY");
    else if (!column.nullable)
        text += QLatin1String(" NOT NULL");
    if (!column.defaultValue.isEmpty())
        text += QLatin1String(" DEFAULT ") + column.defaultValue;
    return text;
}

QString listText(const QString &text, qsizetype longest)
{
    QString line = text.left(longest + 1); // more is not looked at
    line.replace(QStringLiteral("\r\n"), QStringLiteral(" ")).replace(QLatin1Char('\n'), QLatin1Char(' '));
    return visibleText(line, longest);
}

NamedDefinition namedIndex(const QString &createIndex)
{
    static const QRegularExpression form(
        QStringLiteral(R"(\ACREATE (UNIQUE )?INDEX ("(?:[^"]|"")+"|\S+) ON .*? USING (.*)\z)"),
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = form.match(createIndex);
    if (!match.hasMatch())
        return {createIndex, {}};
    QString name = match.captured(2);
    if (name.startsWith(QLatin1Char('"')))
        name = name.mid(1, name.size() - 2).replace(QLatin1String("\"\""), QLatin1String("\""));
    return {name, match.captured(1) + match.captured(3)};
}

NamedDefinition namedConstraint(const QString &constraint)
{
    const qsizetype colon = constraint.indexOf(QLatin1String(": "));
    return colon < 0 ? NamedDefinition{constraint, {}}
                     : NamedDefinition{constraint.left(colon), constraint.mid(colon + 2)};
}

} // namespace rehome::views
