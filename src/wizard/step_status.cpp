// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/step_status.h"

#include "report/discrepancies.h"

namespace rehome::wizard {

ReadRun readRun(const journal::StepRecord &record)
{
    report::Run run{.record = record};
    auto evidence = evidence::load(record.evidenceKind, record.evidenceVersion, record.evidence);
    run.unreadable = !record.evidenceKind.isEmpty() && evidence.index() == 0;
    run.evidence = std::move(evidence);
    const report::Standing standing = report::standingOf(run);
    ReadRun read{.mark = standing.mark, .word = standing.word};
    if (run.hasEvidence())
        read.evidence = std::make_shared<const evidence::Evidence>(std::move(run.evidence));
    return read;
}

} // namespace rehome::wizard
