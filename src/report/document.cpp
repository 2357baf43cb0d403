// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/document.h"

#include "core/engine_text.h"
#include "core/text.h"

#include <algorithm>

namespace rehome::report {
namespace {

bool isOrdinary(const Row &row)
{
    return row.mark == Mark::None || row.mark == Mark::Good;
}

} // namespace

QString symbolOf(Mark mark)
{
    switch (mark) {
    case Mark::None:
        return {};
    case Mark::Good:
        return QStringLiteral("✓");
    case Mark::Attention:
        return QStringLiteral("!");
    case Mark::Bad:
        return QStringLiteral("✗");
    case Mark::Unknown:
        return QStringLiteral("?");
    case Mark::Skipped:
        return QStringLiteral("–");
    case Mark::Running:
        break;
    }
    return QStringLiteral("●");
}

QString nameOf(Mark mark)
{
    switch (mark) {
    case Mark::None:
        return QStringLiteral("none");
    case Mark::Good:
        return QStringLiteral("good");
    case Mark::Attention:
        return QStringLiteral("attention");
    case Mark::Bad:
        return QStringLiteral("bad");
    case Mark::Unknown:
        return QStringLiteral("unknown");
    case Mark::Skipped:
        return QStringLiteral("skipped");
    case Mark::Running:
        break;
    }
    return QStringLiteral("running");
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : EngineText::tr("time unknown");
}

void limitRows(Table &table, qsizetype ordinaryRows)
{
    const auto firstOrdinary =
        std::stable_partition(table.rows.begin(), table.rows.end(), [](const Row &row) { return !isOrdinary(row); });
    const auto ordinary = qsizetype(table.rows.end() - firstOrdinary);
    if (ordinary <= ordinaryRows)
        return;
    table.rows.erase(firstOrdinary + ordinaryRows, table.rows.end());
    const QString left = EngineText::tr("%1 more with nothing to report are not listed here; the JSON form of this "
                                        "log holds every one.")
                             .arg(core::countText(ordinary - ordinaryRows));
    table.note = table.note.isEmpty() ? left : table.note + QLatin1Char(' ') + left;
}

} // namespace rehome::report
