// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/schema_dot.h"

#include "core/engine_text.h"
#include "core/text.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace rehome::plan {
namespace {

using evidence::ForeignKeyFact;
using evidence::SchemaMap;
using evidence::TableFact;

constexpr std::size_t mostWithColumns = 150;
const QString djangoItself = QStringLiteral("django");
const QStringList djangoApps{djangoItself,
                             QStringLiteral("auth"),
                             QStringLiteral("admin"),
                             QStringLiteral("sessions"),
                             QStringLiteral("contenttypes"),
                             QStringLiteral("sites"),
                             QStringLiteral("authtoken")};

/// A name as one line that XML can hold, for graphviz's HTML-like labels.
QString escaped(const QString &name)
{
    QString text;
    for (const char32_t c : name.toUcs4()) {
        if (c == U'\n' || c == U'\r' || c == U'\t')
            text += QLatin1Char(' ');
        else if (c < 0x20 || c == 0xFFFE || c == 0xFFFF || (c >= 0x7F && c < 0xA0))
            text += QChar(QChar::ReplacementCharacter);
        else
            text += QString::fromUcs4(&c, 1);
    }
    return text.toHtmlEscaped().replace(QLatin1Char('\\'), QStringLiteral("\\\\")); // \N is the node's name
}

QString fullName(const QString &schema, const QString &table)
{
    return schema == QLatin1String("public") ? table : schema + QLatin1Char('.') + table;
}

bool isLink(const TableFact &table)
{
    QStringList columns;
    for (const ForeignKeyFact &key : table.foreignKeys)
        columns += key.columns;
    return table.foreignKeys.size() >= 2 &&
           std::all_of(table.columns.begin(), table.columns.end(), [&](const evidence::ColumnFact &column) {
               return columns.contains(column.name) || table.primaryKey.contains(column.name);
           });
}

/// Writes one graph; knows the places of its tables.
class DotWriter final
{
public:
    explicit DotWriter(const SchemaMap &schema) : m_schema(schema)
    {
        std::size_t drawn = 0;
        for (std::size_t i = 0; i < schema.tables.size(); ++i) {
            const TableFact &table = schema.tables[i];
            m_placeOf.insert(table.schema + QChar(31) + table.name, i);
            if (!table.partitionOf.isEmpty())
                continue;
            m_tablesOf[table.app].push_back(i);
            ++drawn;
        }
        m_columns = drawn <= mostWithColumns;
        for (std::size_t i = 0; i < schema.tables.size(); ++i) {
            for (const ForeignKeyFact &key : schema.tables[i].foreignKeys) {
                m_joined.insert(i);
                m_joined.insert(m_placeOf.value(key.schema + QChar(31) + key.table, i));
            }
        }
    }

    QString graph() const
    {
        QString text =
            QStringLiteral("digraph schema {\n"
                           "graph [rankdir=LR, splines=%1, nodesep=0.25, ranksep=0.9, pad=0.3, bgcolor=white, "
                           "fontname=\"DejaVu Sans\","
                           " fontsize=13, nslimit=4, mclimit=2]\n"
                           "node [shape=plain, fontname=\"DejaVu Sans\", fontsize=10]\n"
                           "edge [color=\"#5f7d95\", arrowsize=0.7, penwidth=1.1]\n")
                .arg(m_columns ? QStringLiteral("true") : QStringLiteral("polyline"));
        int cluster = 0;
        for (auto app = m_tablesOf.cbegin(); app != m_tablesOf.cend(); ++app) {
            const bool framed = !app.key().isEmpty();
            if (framed)
                text +=
                    QStringLiteral("subgraph cluster_%1 {\nlabel=<<B>%2</B>>; labeljust=l; style=\"rounded,filled\"; "
                                   "color=\"#b8c4cf\"; fillcolor=\"#f4f7fa\";\n")
                        .arg(QString::number(cluster++), escaped(app.key()));
            for (const std::size_t place : app.value())
                text += node(place);
            text += besideEachOther(app.value());
            text += framed ? QStringLiteral("}\n") : QString();
        }
        for (std::size_t i = 0; i < m_schema.tables.size(); ++i)
            text += edges(i);
        return text + QStringLiteral("}\n");
    }

private:
    /// What no key leads to or from would stand in one long column: this puts three into a row.
    [[nodiscard]] QString besideEachOther(const std::vector<std::size_t> &places) const
    {
        constexpr std::size_t inRow = 3;
        std::vector<std::size_t> alone;
        std::copy_if(places.begin(), places.end(), std::back_inserter(alone),
                     [this](std::size_t place) { return !m_joined.contains(place); });
        QString text;
        for (std::size_t i = 1; i < alone.size(); ++i) {
            if (i % inRow != 0)
                text += QStringLiteral("t%1 -> t%2 [style=invis]\n").arg(alone[i - 1]).arg(alone[i]);
        }
        return text;
    }

    [[nodiscard]] QString node(std::size_t place) const
    {
        const TableFact &table = m_schema.tables[place];
        const bool pale = isPale(table);
        const QString head = pale ? QStringLiteral("#e3e6e9") : QStringLiteral("#cfe0f1");
        const QString ink = pale ? QStringLiteral("#6b747c") : QStringLiteral("#10222f");
        QString text =
            QStringLiteral("t%1 [id=\"t%1\", fontcolor=\"%2\", label=<<TABLE BORDER=\"0\" CELLBORDER=\"1\" "
                           "CELLSPACING=\"0\" CELLPADDING=\"4\" COLOR=\"#9aa7b2\" BGCOLOR=\"white\"><TR><TD PORT=\"h\" "
                           "BGCOLOR=\"%3\">")
                .arg(QString::number(place), ink, head) +
            QStringLiteral("<B>") + escaped(fullName(table.schema, table.name)) + QStringLiteral("</B></TD></TR>");
        if (m_columns)
            text += rows(table);
        return text + QStringLiteral("</TABLE>>]\n");
    }

    /// The columns of its keys; of the others their number.
    [[nodiscard]] static QString rows(const TableFact &table)
    {
        QString text;
        int others = 0;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const evidence::ColumnFact &column = table.columns[i];
            const bool primary = table.primaryKey.contains(column.name);
            const bool foreign =
                std::any_of(table.foreignKeys.begin(), table.foreignKeys.end(),
                            [&](const ForeignKeyFact &key) { return key.columns.contains(column.name); });
            if (!primary && !foreign) {
                ++others;
                continue;
            }
            const QString name = escaped(column.name);
            text += QStringLiteral("<TR><TD PORT=\"c%1\" ALIGN=\"LEFT\">").arg(i) +
                    (primary ? QStringLiteral("<U>") + name + QStringLiteral("</U>") : name) +
                    QStringLiteral("</TD></TR>");
        }
        if (others > 0)
            text += QStringLiteral("<TR><TD ALIGN=\"LEFT\"><FONT COLOR=\"#7a858e\" POINT-SIZE=\"8\">") +
                    escaped(EngineText::tr("%n other column(s)", nullptr, others)) +
                    QStringLiteral("</FONT></TD></TR>");
        return text;
    }

    [[nodiscard]] QString port(const TableFact &table, const QStringList &columns) const
    {
        if (!m_columns || columns.isEmpty())
            return QStringLiteral("h");
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (table.columns[i].name == columns.first())
                return QStringLiteral("c%1").arg(i);
        }
        return QStringLiteral("h");
    }

    [[nodiscard]] QString edges(std::size_t place) const
    {
        const TableFact &table = m_schema.tables[place];
        if (!table.partitionOf.isEmpty())
            return {};
        QString text;
        for (const ForeignKeyFact &key : table.foreignKeys) {
            const auto to = m_placeOf.constFind(key.schema + QChar(31) + key.table);
            if (to == m_placeOf.constEnd() || !m_schema.tables[*to].partitionOf.isEmpty())
                continue;
            const bool pale = isPale(table) || isPale(m_schema.tables[*to]);
            text += QStringLiteral("t%1:%2 -> t%3:h%4\n")
                        .arg(QString::number(place), port(table, key.columns), QString::number(*to),
                             pale ? QStringLiteral(" [color=\"#b9c3cb\", weight=0.5]") : QString());
        }
        return text;
    }

    [[nodiscard]] static bool isPale(const TableFact &table) { return djangoApps.contains(table.app) || isLink(table); }

    const SchemaMap &m_schema;
    QMap<QString, std::size_t> m_placeOf;
    QMap<QString, std::vector<std::size_t>> m_tablesOf;
    QSet<std::size_t> m_joined; ///< tables that a key leads to or from
    bool m_columns = true;
};

} // namespace

void assignApps(SchemaMap &schema, const QStringList &labels)
{
    for (TableFact &table : schema.tables) {
        for (const QString &label : labels) {
            const bool fits = table.name == label || table.name.startsWith(label + QLatin1Char('_'));
            if (fits && label.size() > table.app.size())
                table.app = label;
        }
        if (table.app.isEmpty() && table.name.startsWith(djangoItself + QLatin1Char('_')))
            table.app = djangoItself;
    }
}

QByteArray schemaDot(const SchemaMap &schema)
{
    return DotWriter(schema).graph().toUtf8();
}

} // namespace rehome::plan
