// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/figures.h"

#include "core/engine_text.h"
#include "core/text.h"

#include <algorithm>

namespace rehome::report {

using evidence::CheckVerdict;
using evidence::SpeedVerdict;

QString ratioText(double ratio)
{
    return core::decimalText(ratio, 2);
}

QString decimalText(double value)
{
    return core::decimalText(value, 1);
}

QString shortened(const QString &text, qsizetype longest)
{
    if (text.size() <= longest)
        return text;
    return EngineText::tr("%1 … (%2 more characters)").arg(text.left(longest), core::countText(text.size() - longest));
}

Standing standingOf(SpeedVerdict verdict)
{
    const QString word = evidence::speedWord(verdict);
    switch (verdict) {
    case SpeedVerdict::Better:
    case SpeedVerdict::Equal:
        return {Mark::Good, word};
    case SpeedVerdict::Worse:
        return {Mark::Bad, word};
    case SpeedVerdict::Inconclusive:
        break;
    }
    return {Mark::Unknown, word};
}

Standing standingOf(evidence::RunEnding ending)
{
    using evidence::RunEnding;
    switch (ending) {
    case RunEnding::Succeeded:
        return {Mark::Good, EngineText::tr("read")};
    case RunEnding::TimedOut:
        return {Mark::Unknown, EngineText::tr("timed out")};
    case RunEnding::OutOfMemory:
        return {Mark::Unknown, EngineText::tr("out of memory")};
    case RunEnding::Encrypted:
        return {Mark::Unknown, EngineText::tr("encrypted")};
    case RunEnding::Damaged:
        return {Mark::Unknown, EngineText::tr("damaged")};
    case RunEnding::Empty:
        return {Mark::Unknown, EngineText::tr("empty")};
    case RunEnding::NotPdf:
        return {Mark::Unknown, EngineText::tr("not a PDF")};
    case RunEnding::TooMuchOutput:
        return {Mark::Unknown, EngineText::tr("too much text")};
    case RunEnding::Failed:
        break;
    }
    return {Mark::Unknown, EngineText::tr("could not be read")};
}

CheckVerdict worstOf(const std::vector<evidence::CheckResult> &checks)
{
    const auto any = [&checks](CheckVerdict verdict) {
        return std::any_of(checks.begin(), checks.end(),
                           [verdict](const evidence::CheckResult &check) { return check.verdict == verdict; });
    };
    if (any(CheckVerdict::Failed))
        return CheckVerdict::Failed;
    return checks.empty() || any(CheckVerdict::CouldNotCheck) ? CheckVerdict::CouldNotCheck : CheckVerdict::Passed;
}

qint64 unexpectedDifferences(const evidence::Verification &verification)
{
    return std::count_if(verification.tables.begin(), verification.tables.end(),
                         [](const evidence::TableVerdict &table) {
                             return table.verdict == evidence::Verdict::Differs && table.legitimate.isEmpty();
                         });
}

Cell textCell(const QString &text)
{
    return {.text = text};
}

Cell countCell(qint64 count)
{
    return {.text = core::countText(count)};
}

Cell markCell(const Standing &standing)
{
    return {.text = standing.word, .mark = standing.mark};
}

} // namespace rehome::report
