// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_counts_outcome.h"

#include <QCoreApplication>

namespace rehome::views {
namespace {

using evidence::Verdict;
using report::Mark;

struct RowCountsText
{
    Q_DECLARE_TR_FUNCTIONS(RowCountsText)
};

Outcome outcomeOf(Verdict verdict, bool legitimate)
{
    switch (verdict) {
    case Verdict::Same:
        return Outcome::Same;
    case Verdict::Differs:
        return legitimate ? Outcome::Expected : Outcome::Differs;
    case Verdict::CouldNotCheck:
        break;
    }
    return Outcome::CouldNotCheck;
}

} // namespace

Outcome outcomeOf(const evidence::TableVerdict &table)
{
    return outcomeOf(table.verdict, !table.legitimate.isEmpty());
}

Outcome outcomeOf(const evidence::SequenceVerdict &sequence)
{
    return outcomeOf(sequence.verdict, false);
}

Outcome outcomeOf(const evidence::SchemaDifference &difference)
{
    return outcomeOf(difference.verdict, !difference.legitimate.isEmpty());
}

bool isLargeObjects(const evidence::TableVerdict &table)
{
    return table.table == evidence::largeObjectsName;
}

report::Standing standingOf(Outcome outcome, evidence::Level level)
{
    switch (outcome) {
    case Outcome::Differs:
        return report::standingOf(Verdict::Differs);
    case Outcome::Expected:
        return {Mark::Attention, RowCountsText::tr("expected")};
    case Outcome::Same:
        if (level == evidence::Level::Counts)
            return {Mark::Unknown, RowCountsText::tr("same count")};
        return report::standingOf(Verdict::Same);
    case Outcome::CouldNotCheck:
        break;
    }
    return report::standingOf(Verdict::CouldNotCheck);
}

QString nameOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Differs:
        return QStringLiteral("differs");
    case Outcome::Expected:
        return QStringLiteral("expected");
    case Outcome::Same:
        return QStringLiteral("same");
    case Outcome::CouldNotCheck:
        break;
    }
    return QStringLiteral("could not check");
}

} // namespace rehome::views
