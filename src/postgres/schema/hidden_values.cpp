// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/schema/hidden_values.h"

#include "postgres/session/text_encoding.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace rehome::postgres {
namespace {

constexpr qsizetype hashLength = 64; // of SHA-256 in hexadecimal digits

const QString secretOption = QStringLiteral("o ~* '^[^=]*(pass|secret|token|key|credential)[^=]*='");

/// Those with a dot in their names are an application's or an extension's: as shownSettings() has it.
QString isSecretSetting(const QString &setting)
{
    return QStringLiteral("split_part(%1, '=', 1) ~* '(\\.|pass|secret|token|key|credential)'").arg(setting);
}

QString keyedHash(const QString &value, const QByteArray &key)
{
    const QString literal = key.isEmpty() ? QStringLiteral("NULL::bytea")
                                          : QStringLiteral("'\\x%1'::bytea").arg(QString::fromLatin1(key.toHex()));
    return QStringLiteral("encode(sha256(%1 || %2), 'hex')").arg(literal, commonBytes(value));
}

QString startOf(const QString &line)
{
    return line.left(std::max(qsizetype(0), line.size() - hashLength));
}

/// What stands before the values that both sides hide and that are not the same.
QStringList startsOfOthers(const QStringList &before, const QStringList &after)
{
    QStringList starts;
    for (const QString &line : after) {
        const QString start = startOf(line);
        const bool isOnBoth = std::any_of(before.begin(), before.end(),
                                          [&start](const QString &other) { return startOf(other) == start; });
        if (isOnBoth && !before.contains(line))
            starts += start;
    }
    return starts;
}

} // namespace

QByteArray newHidingKey()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return {reinterpret_cast<const char *>(words.data()), qsizetype(sizeof(words))};
}

QString optionsText(const char *options)
{
    return QStringLiteral("(SELECT string_agg(CASE WHEN %2 THEN split_part(o, '=', 1) || '=(hidden)' ELSE o END, ', '"
                          " ORDER BY o COLLATE \"C\") FROM unnest(%1) o)")
        .arg(QLatin1String(options), secretOption);
}

QString hiddenOptions(const char *options, const QByteArray &key)
{
    return QStringLiteral("(SELECT string_agg(split_part(o, '=', 1) || '=' || %3, E'\\n') FROM unnest(%1) o WHERE %2)")
        .arg(QLatin1String(options), secretOption, keyedHash(QStringLiteral("substr(o, strpos(o, '=') + 1)"), key));
}

QString settingText(const char *setting)
{
    const QString name = QLatin1String(setting);
    return QStringLiteral("CASE WHEN %2 THEN '(hidden)' ELSE substr(%1, strpos(%1, '=') + 1) END")
        .arg(name, isSecretSetting(name));
}

QString hiddenSetting(const char *setting, const QByteArray &key)
{
    const QString name = QLatin1String(setting);
    return QStringLiteral("CASE WHEN %1 THEN 'value: ' || %2 END")
        .arg(isSecretSetting(name), keyedHash(QStringLiteral("substr(%1, strpos(%1, '=') + 1)").arg(name), key));
}

QString withOthersMarked(const QString &definition, const QStringList &before, const QStringList &after)
{
    const QString hidden = QStringLiteral("(hidden)");
    const QString other = QStringLiteral("(hidden, another value)");
    const QStringList starts = startsOfOthers(before, after);
    QString marked = definition;
    for (const QString &start : starts) {
        const QRegularExpression place(QStringLiteral("((?:^|\\n|, |: )%1)%2")
                                           .arg(QRegularExpression::escape(start), QRegularExpression::escape(hidden)));
        marked.replace(place, QStringLiteral("\\1") + other);
    }
    if (!starts.isEmpty() && marked == definition) // never lose a difference
        marked.replace(hidden, other);
    return marked;
}

} // namespace rehome::postgres
