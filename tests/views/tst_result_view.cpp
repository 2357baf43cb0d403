// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/result_view.h"

#include "evidence/filled.h"
#include "views/baseline_view.h"
#include "views/criteria_view.h"
#include "views/data_table.h"
#include "views/facts_and_tabs.h"
#include "views/facts_view.h"
#include "views/inventory_view.h"
#include "views/preflight_view.h"
#include "views/project_view.h"
#include "views/rollback_view.h"
#include "views/row_counts_view.h"
#include "views/timeline_view.h"
#include "views/timing_view.h"

#include <QTest>

namespace rehome::views {
namespace {

template <class Fact>
SharedEvidence filledEvidence()
{
    return std::make_shared<const evidence::Evidence>(testing::filled<Fact>());
}

/// Whether the fact's view is of the class, lives below the parent, and stands being shown.
template <class View, class Fact>
void showsAs()
{
    QWidget parent;

    QWidget *view = resultView(filledEvidence<Fact>(), {}, &parent);

    QVERIFY(dynamic_cast<View *>(view) != nullptr);
    QCOMPARE(view->parentWidget(), &parent);
    parent.resize(600, 300);
    parent.show();
    view->resize(600, 300);
    QVERIFY(!view->grab().isNull());
}

} // namespace

class ResultViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsShownWithoutEvidence()
    {
        QVERIFY(resultView(nullptr, {}, nullptr) == nullptr);
        QVERIFY(resultView(std::make_shared<const evidence::Evidence>(), {}, nullptr) == nullptr);
    }

    void aProjectIsFindingsAndFacts() { showsAs<ProjectView, evidence::ProjectMap>(); }
    void anInventoryIsATree() { showsAs<InventoryView, evidence::DatabaseInventory>(); }
    void aPreflightIsChecks() { showsAs<PreflightView, evidence::Preflight>(); }
    void aBackupIsFacts() { showsAs<FactsView, evidence::Backup>(); }
    void aProofIsFactsAndItsVerification() { showsAs<FactsAndTabs, evidence::Proof>(); }
    void aBaselineHasATabForEachFamily() { showsAs<BaselineView, evidence::Baseline>(); }
    void aComparisonIsTimes() { showsAs<TimingView, evidence::PerformanceComparison>(); }
    void aRollbackPlanIsChecksAndTheScript() { showsAs<RollbackView, evidence::RollbackPlan>(); }
    void aRepositoryIsFacts() { showsAs<FactsView, evidence::RepositoryState>(); }
    void writtenFilesAreFiles() { showsAs<FilesView, evidence::WrittenFiles>(); }
    void aServerIsFacts() { showsAs<FactsView, evidence::TargetServer>(); }
    void aCopyIsFacts() { showsAs<FactsView, evidence::DatabaseCopy>(); }
    void aRestorationIsFacts() { showsAs<FactsView, evidence::Restoration>(); }
    void aVerificationIsRowCounts() { showsAs<RowCountsView, evidence::Verification>(); }
    void aRehearsalIsATimeline() { showsAs<TimelineView, evidence::Rehearsal>(); }
    void aClosingIsCriteria() { showsAs<CriteriaView, evidence::Closing>(); }

    void everyKindHasAView()
    {
        // A kind that is added to the variant and not here is shown as facts; this fails so that it is looked at.
        QCOMPARE(std::variant_size_v<evidence::Facts>, std::size_t(19));
    }

    void aProofShowsItsVerificationAndItsFacts()
    {
        const std::unique_ptr<QWidget> view(resultView(filledEvidence<evidence::Proof>(), {}, nullptr));

        QVERIFY(view->findChild<RowCountsView *>() != nullptr);
        QVERIFY(view->findChild<DataTable *>(QStringLiteral("table")) != nullptr);
    }

    void theViewKeepsItsEvidenceAlive()
    {
        SharedEvidence evidence = filledEvidence<evidence::Proof>();
        const std::weak_ptr<const evidence::Evidence> watched = evidence;
        std::unique_ptr<QWidget> view(resultView(evidence, {}, nullptr));

        evidence.reset();
        QVERIFY(!watched.expired());

        view.reset();
        QVERIFY(watched.expired());
    }
};

} // namespace rehome::views

QTEST_MAIN(rehome::views::ResultViewTest)
#include "tst_result_view.moc"
