// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/result_view.h"

#include "report/evidence_tables.h"
#include "views/backup_tables.h"
#include "views/baseline_view.h"
#include "views/copy_tables.h"
#include "views/criteria_view.h"
#include "views/facts_and_tabs.h"
#include "views/facts_page.h"
#include "views/facts_view.h"
#include "views/inventory_view.h"
#include "views/preflight_view.h"
#include "views/project_view.h"
#include "views/requirements_view.h"
#include "views/rollback_view.h"
#include "views/row_counts_view.h"
#include "views/timeline_view.h"
#include "views/timing_view.h"

#include <QCoreApplication>

namespace rehome::views {
namespace {

/// Makes the view for the kind of fact that it is called with.
class ViewOf final
{
    Q_DECLARE_TR_FUNCTIONS(rehome::views::ViewOf)

public:
    ViewOf(const SharedEvidence &evidence, const FileDiffSource &source, QWidget *parent)
        : m_evidence(evidence), m_source(source), m_parent(parent)
    {}

    QWidget *operator()(const std::monostate &) const { return nullptr; }

    QWidget *operator()(const evidence::ProjectMap &fact) const { return new ProjectView(shared(fact), m_parent); }

    QWidget *operator()(const evidence::DatabaseInventory &fact) const
    {
        return new InventoryView(shared(fact), m_source.baseFolder, m_parent);
    }

    QWidget *operator()(const evidence::RequirementsComparison &fact) const
    {
        return new RequirementsView(shared(fact), m_parent);
    }

    QWidget *operator()(const evidence::Preflight &fact) const { return new PreflightView(shared(fact), m_parent); }

    QWidget *operator()(const evidence::Backup &fact) const { return new FactsView(wholeBackupTables(fact), m_parent); }

    QWidget *operator()(const evidence::DatabaseCopy &fact) const
    {
        return new FactsView(wholeCopyTables(fact), m_parent);
    }

    QWidget *operator()(const evidence::Proof &fact) const
    {
        // Without the verification, which has a view of its own.
        report::Table facts = report::proofTables({.path = fact.path,
                                                   .filesChecked = fact.filesChecked,
                                                   .tableDataEntries = fact.tableDataEntries,
                                                   .tablesExpected = fact.tablesExpected,
                                                   .criticalTables = fact.criticalTables,
                                                   .restoreDuration = fact.restoreDuration})
                                  .front();
        const QString title = facts.title;
        auto *all = new FactsAndTabs(m_parent);
        all->addTab(new RowCountsView(shared(fact.verification), all), tr("Comparison of the restored backup"));
        all->addFacts(new FactsPage(std::move(facts), all), title);
        return all;
    }

    QWidget *operator()(const evidence::OffsiteCopies &fact) const
    {
        std::vector<report::Table> tables = report::offsiteTables(fact);
        auto *all = new FactsAndTabs(m_parent);
        for (std::size_t i = 1; i < tables.size(); ++i) {
            const QString title = tables[i].title;
            all->addTab(new FactsPage(std::move(tables[i]), all), title);
        }
        const QString title = tables.front().title;
        all->addFacts(new FactsPage(std::move(tables.front()), all), title);
        return all;
    }

    QWidget *operator()(const evidence::Baseline &fact) const
    {
        // What was measured before there was more than times.
        if (!fact.queries && !fact.resources && !fact.golden)
            return new TimingView(shared(fact), m_parent);
        return new BaselineView(shared(fact), m_parent);
    }

    QWidget *operator()(const evidence::RollbackPlan &fact) const
    {
        return new RollbackView(shared(fact), m_source.baseFolder, m_parent);
    }

    QWidget *operator()(const evidence::WrittenFiles &fact) const
    {
        return new FilesView({.folder = fact.folder, .files = fact.files, .checks = fact.checks, .commit = fact.commit},
                             m_source, m_parent);
    }

    QWidget *operator()(const evidence::Verification &fact) const { return new RowCountsView(shared(fact), m_parent); }

    QWidget *operator()(const evidence::PerformanceComparison &fact) const
    {
        return new TimingView(shared(fact), m_parent);
    }

    QWidget *operator()(const evidence::Rehearsal &fact) const { return new TimelineView(shared(fact), m_parent); }
    QWidget *operator()(const evidence::Closing &fact) const { return new CriteriaView(shared(fact), m_parent); }

    /// RepositoryState, TargetServer, Restoration, and kinds that have no view of their own yet.
    QWidget *operator()(const auto &) const { return new FactsView(report::tablesOf(*m_evidence), m_parent); }

private:
    /// A part of the evidence, which keeps the whole alive.
    template <class Fact>
    std::shared_ptr<const Fact> shared(const Fact &fact) const
    {
        return {m_evidence, &fact};
    }

    const SharedEvidence &m_evidence;
    const FileDiffSource &m_source;
    QWidget *m_parent;
};

} // namespace

QWidget *resultView(const SharedEvidence &evidence, const FileDiffSource &source, QWidget *parent)
{
    return evidence ? std::visit(ViewOf(evidence, source, parent), *evidence) : nullptr;
}

} // namespace rehome::views
