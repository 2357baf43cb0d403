// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/backup.h"
#include "evidence/copy.h"
#include "evidence/database_map.h"
#include "evidence/performance.h"
#include "evidence/repository.h"
#include "evidence/rollback.h"
#include "evidence/timing.h"
#include "evidence/transition.h"
#include "evidence/verification.h"

#include <variant>

namespace rehome::evidence {

/// What a step leaves behind. Views and the migration log visit it; a new kind of fact is one more struct here.
using Evidence = std::variant<std::monostate, DatabaseInventory, Backup, Proof, Baseline, RollbackPlan, RepositoryState,
                              WrittenFiles, TargetServer, Restoration, DatabaseCopy, Verification,
                              PerformanceComparison, Rehearsal, Closing>;

/// The form in which the journal keeps a piece of evidence: it does not know what the facts mean.
struct StoredEvidence
{
    QString kind; ///< empty for a step that leaves nothing
    int version = 0;
    QJsonObject json;
};

[[nodiscard]] StoredEvidence store(const Evidence &evidence);
/// Unknown kinds and versions newer than this program give monostate.
[[nodiscard]] Evidence load(const StoredEvidence &stored);

/// The facts as the journal's bytes, and back. Both cost time where there are many facts: for worker threads.
[[nodiscard]] QByteArray bytesOf(const StoredEvidence &stored);
[[nodiscard]] Evidence load(const QString &kind, int version, const QByteArray &bytes);

/// Whether the evidence says that all is well. A plain fact, which checks nothing, is Same; checks of which there are
/// none, and evidence that this program does not know, are CouldNotCheck.
[[nodiscard]] Verdict verdictOf(const Evidence &evidence);
/// One sentence that a person reads first: "All 14 tables arrived: 20,412 rows, content identical."
[[nodiscard]] QString verdictSentence(const Evidence &evidence);
/// "equal within the margin"
[[nodiscard]] QString speedWord(SpeedVerdict verdict);

} // namespace rehome::evidence
