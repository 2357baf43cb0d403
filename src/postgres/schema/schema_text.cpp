// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/schema/schema_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace rehome::postgres {
namespace {

/// Where the quoted part that begins at \a start ends: behind its last quote, of which doubled ones are not the last.
qsizetype endOfQuoted(const QString &sql, qsizetype start)
{
    const QChar quote = sql.at(start);
    qsizetype i = start + 1;
    while (i < sql.size()) {
        if (sql.at(i) == quote) {
            if (i + 1 >= sql.size() || sql.at(i + 1) != quote)
                return i + 1;
            ++i;
        }
        ++i;
    }
    return sql.size();
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('$') || c.isSurrogate();
}

QStringList tokens(const QString &sql)
{
    QStringList list;
    for (qsizetype i = 0; i < sql.size();) {
        const QChar c = sql.at(i);
        qsizetype end = i + 1;
        if (c.isSpace()) {
            i = end;
            continue;
        }
        if (c == QLatin1Char('\'') || c == QLatin1Char('"'))
            end = endOfQuoted(sql, i);
        else if (isWordPart(c))
            while (end < sql.size() && isWordPart(sql.at(end)))
                ++end;
        else if (c == QLatin1Char(':') && end < sql.size() && sql.at(end) == c)
            ++end;
        list += sql.mid(i, end - i);
        i = end;
    }
    return list;
}

bool isName(const QString &token)
{
    return token.startsWith(QLatin1Char('"')) || (!token.isEmpty() && isWordPart(token.at(0)));
}

/// The place of the bracket that closes the one at \a open; -1 where there is none.
qsizetype closing(const QStringList &list, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < list.size(); ++i) {
        const QString &token = list[i];
        if (token == QLatin1String("(") || token == QLatin1String("["))
            ++depth;
        else if ((token == QLatin1String(")") || token == QLatin1String("]")) && --depth == 0)
            return i;
    }
    return -1;
}

/// Where the type's name that begins at \a start ends, if "[]" follows it; else -1.
qsizetype endOfElementType(const QStringList &list, qsizetype start)
{
    qsizetype i = start;
    while (i < list.size() && (isName(list[i]) || list[i] == QLatin1String(".")))
        ++i;
    if (i > start && i < list.size() && list[i] == QLatin1String("(")) {
        i = closing(list, i) + 1;
        if (i == 0)
            return -1;
        while (i < list.size() && isName(list[i])) // "timestamp(3) with time zone"
            ++i;
    }
    const bool isArray = i > start && list.value(i) == QLatin1String("[") && list.value(i + 1) == QLatin1String("]");
    return isArray ? i : -1;
}

/// The parts of list[from, to) between commas that no bracket holds.
std::vector<QStringList> elements(const QStringList &list, qsizetype from, qsizetype to)
{
    std::vector<QStringList> parts(1);
    int depth = 0;
    for (qsizetype i = from; i < to; ++i) {
        const QString &token = list[i];
        depth += token == QLatin1String("(") || token == QLatin1String("[");
        depth -= token == QLatin1String(")") || token == QLatin1String("]");
        if (depth == 0 && token == QLatin1String(","))
            parts.emplace_back();
        else
            parts.back() += token;
    }
    return parts;
}

/// "(ARRAY[a, b])::text[]" becomes "ARRAY[(a)::text, (b)::text]".
QStringList withCastsInside(const QStringList &list)
{
    QStringList result;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const bool mayBegin = list[i] == QLatin1String("(") && list.value(i + 1) == QLatin1String("ARRAY") &&
                              list.value(i + 2) == QLatin1String("[");
        const qsizetype end = mayBegin ? closing(list, i + 2) : -1;
        const bool isCast =
            end > 0 && list.value(end + 1) == QLatin1String(")") && list.value(end + 2) == QLatin1String("::");
        const qsizetype typeEnd = isCast ? endOfElementType(list, end + 3) : -1;
        if (typeEnd < 0) {
            result += list[i];
            continue;
        }
        const QStringList type = list.mid(end + 3, typeEnd - end - 3);
        result << QStringLiteral("ARRAY") << QStringLiteral("[");
        bool first = true;
        for (const QStringList &element : elements(list, i + 3, end)) {
            if (!first)
                result += QStringLiteral(",");
            first = false;
            result << QStringLiteral("(") << withCastsInside(element) << QStringLiteral(")") << QStringLiteral("::")
                   << type;
        }
        result += QStringLiteral("]");
        i = typeEnd + 1;
    }
    return result;
}

/// "EXTRACT(YEAR FROM x)" is read back as "EXTRACT(year FROM x)".
QStringList withSmallFields(QStringList list)
{
    for (qsizetype i = 0; i + 3 < list.size(); ++i) {
        if (list[i] == QLatin1String("EXTRACT") && list[i + 1] == QLatin1String("(") &&
            list[i + 3] == QLatin1String("FROM") && !list[i + 2].startsWith(QLatin1Char('"')))
            list[i + 2] = list[i + 2].toLower();
    }
    return list;
}

} // namespace

Properties properties(const QString &definition)
{
    static const QRegularExpression start(QStringLiteral("^([a-z][a-z ]*): (.*)$"),
                                          QRegularExpression::DotMatchesEverythingOption);
    Properties result;
    for (const QString &line : definition.split(QLatin1Char('\n'))) {
        const bool isLast = !result.empty() && (result.back().first == QLatin1String("definition") ||
                                                result.back().first == QLatin1String("text"));
        const QRegularExpressionMatch match = isLast ? QRegularExpressionMatch() : start.match(line);
        if (match.hasMatch())
            result.emplace_back(match.captured(1), match.captured(2));
        else if (result.empty())
            result.emplace_back(QStringLiteral("definition"), line);
        else
            result.back().second += QLatin1Char('\n') + line;
    }
    return result;
}

QString propertyOf(const QString &definition, const QString &property)
{
    const Properties list = properties(definition);
    const auto found =
        std::find_if(list.begin(), list.end(), [&property](const auto &line) { return line.first == property; });
    return found == list.end() ? QString() : found->second;
}

QStringList canonicalTokens(const QString &sql)
{
    return withCastsInside(withSmallFields(tokens(sql)));
}

TextMatch matchAcrossVersions(const QStringList &before, const QStringList &after)
{
    const QString noIndent = QStringLiteral("INDENT"); // XMLSERIALIZE, said from 16 on
    QString prefix;
    qsizetype i = 0;
    qsizetype j = 0;
    // A table's name before a column on one side only, and always the same one.
    const auto skipped = [&prefix](const QStringList &list, qsizetype &at, const QString &other) {
        if (!isName(list.value(at)) || list.value(at + 1) != QLatin1String(".") || list.value(at + 2) != other ||
            (!prefix.isEmpty() && prefix != list[at]))
            return false;
        prefix = list[at];
        at += 2;
        return true;
    };
    const auto skippedIndent = [&noIndent](const QStringList &list, qsizetype &at) {
        if (list.value(at) != QLatin1String("NO") || list.value(at + 1) != noIndent)
            return false;
        at += 2;
        return true;
    };
    // UPDATE t x, as DELETE and INSERT: said with AS from 16 on.
    const auto skippedAs = [](const QStringList &list, qsizetype &at, const QString &other) {
        if (list.value(at) != QLatin1String("AS") || list.value(at + 1) != other)
            return false;
        ++at;
        return true;
    };
    while (i < before.size() && j < after.size()) {
        const bool aligned = before[i] == after[j] &&
                             (before.value(i + 1) == QLatin1String(".")) == (after.value(j + 1) == QLatin1String("."));
        if (!aligned && (skipped(before, i, after[j]) || skipped(after, j, before[i]) || skippedIndent(after, j) ||
                         skippedIndent(before, i) || skippedAs(before, i, after[j]) || skippedAs(after, j, before[i])))
            continue;
        if (before[i] != after[j])
            return TextMatch::Differs;
        ++i;
        ++j;
    }
    if (i < before.size() || j < after.size())
        return TextMatch::Differs;
    return prefix.isEmpty() ? TextMatch::Same : TextMatch::SameButForPrefix;
}

bool isSameIcuLocale(const QString &one, const QString &other)
{
    const auto canonical = [](QString name) {
        name = name.toLower().replace(QLatin1Char('_'), QLatin1Char('-'));
        static const QRegularExpression yes(QStringLiteral("-(true|yes)(?=-|$)"));
        static const QRegularExpression root(QStringLiteral("^(root)?(?=-|@|$)"));
        return name.remove(yes).replace(root, QStringLiteral("und"));
    };
    const auto language = [](const QString &name) {
        static const QRegularExpression rest(QStringLiteral("[-@].*$"));
        return QString(name).remove(rest);
    };
    const QString left = canonical(one);
    const QString right = canonical(other);
    return left.contains(QLatin1Char('@')) || right.contains(QLatin1Char('@')) ? language(left) == language(right)
                                                                               : left == right;
}

} // namespace rehome::postgres
