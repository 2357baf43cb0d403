// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/backup.h"
#include "evidence/copy.h"
#include "evidence/database_map.h"
#include "evidence/offsite.h"
#include "evidence/performance.h"
#include "evidence/preflight.h"
#include "evidence/project_map.h"
#include "evidence/repository.h"
#include "evidence/requirements.h"
#include "evidence/rollback.h"
#include "evidence/timing.h"
#include "evidence/transition.h"
#include "evidence/verification.h"

#include <variant>

namespace rehome::evidence {

/// Every kind of fact. A new one is one more struct here, and one more line in evidence.cpp.
using Facts = std::variant<std::monostate, ProjectMap, DatabaseInventory, RequirementsComparison, Preflight, Backup,
                           Proof, OffsiteCopies, Baseline, RollbackPlan, RepositoryState, WrittenFiles, TargetServer,
                           Restoration, DatabaseCopy, Verification, PerformanceComparison, Rehearsal, Closing>;

/// What a step leaves behind. Views and the migration log visit it. A class of its own, so that copying and destroying
/// the variant is compiled once and not by everyone who holds one.
class Evidence : public Facts
{
public:
    Evidence();
    Evidence(const Evidence &other);
    Evidence(Evidence &&other) noexcept;
    Evidence &operator=(const Evidence &other);
    Evidence &operator=(Evidence &&other) noexcept;
    ~Evidence();

    template <Described Fact>
    Evidence(Fact fact); // NOLINT(google-explicit-constructor): a fact is evidence

    // Facts are not compared: else Qt's meta type takes the variant's own comparisons, for which the facts lack theirs.
    friend bool operator==(const Evidence &, const Evidence &) = delete;
    friend bool operator<(const Evidence &, const Evidence &) = delete;
};

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
