// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"

#include "core/engine_text.h"

using namespace std::chrono_literals;

namespace rehome::core {

QString sentenceLanguage()
{
    return EngineText::tr("en", "the code of the language that this is translated to");
}

QLocale sentenceLocale()
{
    return QLocale(sentenceLanguage());
}

QString decimalText(double value, int decimals)
{
    return sentenceLocale().toString(value, 'f', decimals);
}

QString bytesText(qint64 bytes)
{
    static const char *const units[] = {"B", "kB", "MB", "GB", "TB"};
    double value = double(bytes);
    int unit = 0;
    while (value >= 999.5 && unit < 4) {
        value /= 1000;
        ++unit;
    }
    const int decimals = unit > 0 && value < 99.95 ? 1 : 0;
    return decimalText(value, decimals) + QLatin1Char(' ') + QLatin1String(units[unit]);
}

QString countText(qint64 count)
{
    return sentenceLocale().toString(count);
}

QString durationText(std::chrono::milliseconds duration)
{
    const qint64 ms = duration.count();
    if (ms < 1000)
        return EngineText::tr("%1 ms").arg(ms);
    if (ms < 100'000)
        return EngineText::tr("%1 s").arg(decimalText(double(ms) / 1000, 1));
    const qint64 seconds = (ms + 500) / 1000;
    if (seconds < 3600 && seconds % 60 == 0)
        return EngineText::tr("%1 min").arg(seconds / 60);
    if (seconds < 3600)
        return EngineText::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return EngineText::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

QString secondsText(std::chrono::seconds duration)
{
    return duration < 100s ? EngineText::tr("%1 s").arg(duration.count()) : durationText(duration);
}

QString capitalised(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

QString identifierFrom(const QString &text)
{
    QString result;
    for (const QChar c : text.toLower()) {
        const bool plain =
            (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
        if (plain)
            result += c;
        else if (!result.isEmpty() && !result.endsWith(QLatin1Char('_')))
            result += QLatin1Char('_');
    }
    while (result.endsWith(QLatin1Char('_')))
        result.chop(1);
    if (result.isEmpty() || result.front().isDigit())
        result.prepend(QStringLiteral("project_"));
    return result.left(40);
}

} // namespace rehome::core
