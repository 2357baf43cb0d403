// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_counts_view.h"

#include "core/text.h"
#include "views/data_table.h"
#include "views/differing_rows_offer.h"
#include "views/mark_look.h"
#include "views/row_counts_export.h"
#include "views/row_counts_list.h"
#include "views/row_counts_model.h"
#include "views/row_counts_totals.h"
#include "views/row_difference_text.h"
#include "views/row_difference_view.h"
#include "views/schema_details.h"
#include "views/schema_view.h"
#include "views/sequence_model.h"

#include "ui_row_counts_view.h"

#include <QMenu>
#include <QShortcut>
#include <QToolTip>

#include <algorithm>

namespace rehome::views {
namespace {

using core::countText;
using evidence::Level;
using evidence::TableVerdict;
using evidence::Verdict;

std::array<int, allOutcomes.size()> countsOf(const QAbstractItemModel &lines)
{
    std::array<int, allOutcomes.size()> counts{};
    for (int row = 0; row < lines.rowCount(); ++row)
        ++counts[std::size_t(lines.index(row, 0).data(OutcomeRole).toInt())];
    return counts;
}

} // namespace

RowCountsView::RowCountsView(std::shared_ptr<const evidence::Verification> verification, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::RowCountsView>()), m_verification(std::move(verification))
{
    m_ui->setupUi(this);
    addTables();
    if (!m_verification->sequences.empty())
        addSequences();
    if (!m_verification->tables.empty() || !m_verification->sequences.empty() || m_verification->schema)
        addSchema();
    addShortcuts();
    setTabOrder();
    connect(m_ui->lists, &QTabWidget::currentChanged, this, &RowCountsView::showCounts);
    connect(m_ui->filterBar, &RowCountsFilterBar::filterChanged, this, &RowCountsView::setFilter);
    connect(m_ui->filterBar, &RowCountsFilterBar::left, this, [this] { shownList()->table()->setFocus(); });
    connect(m_ui->filterBar->exportMenu(), &QMenu::aboutToShow, this,
            [this] { fillExportMenu(m_ui->filterBar->exportMenu(), *shownList(), shownKind(), this); });
    connect(m_ui->showRowsButton, &QPushButton::clicked, this, [this] { showRows(m_tables->currentLine()); });
    showCounts();
    offerRows();
}

RowCountsView::~RowCountsView() = default;

void RowCountsView::addTables()
{
    m_tableLines = new RowCountsModel(m_verification);
    m_tables = new RowCountsList(m_tableLines, m_verification->level);
    m_tables->setBarColumn(RowCountsLine::DifferenceColumn);
    m_tables->setEmptyText(tr("There was no table to compare."),
                           tr("Every table stands here with its rows on both sides once two databases have been "
                              "compared. If yours do hold tables, make sure that the users which Rehome logs in as "
                              "may read them, and run the step again."));
    m_tables->table()->setObjectName(QStringLiteral("tablesTable"));
    m_tables->table()->setAccessibleName(tr("Row counts of the tables"));
    m_tables->table()->setExportName(QStringLiteral("row-counts"));
    connect(m_tables, &RowCountsList::lineActivated, this, &RowCountsView::showRows);
    connect(m_tables, &RowCountsList::currentLineChanged, this, &RowCountsView::offerRows);
    connect(m_tables, &RowCountsList::allAsked, m_ui->filterBar, &RowCountsFilterBar::clear);
    m_ui->lists->addTab(m_tables, tr("Tables (%1)").arg(countText(tableCount())));

    // What one most likely wants to look into.
    for (int row = 0; row < m_tables->shown()->rowCount(); ++row) {
        const int line = m_tables->shown()->mapToSource(m_tables->shown()->index(row, 0)).row();
        if (outcomeOf(m_tableLines->tableAt(line)) != Outcome::Differs)
            break;
        if (m_tableLines->tableAt(line).differences.empty())
            continue;
        m_tables->setCurrentLine(line);
        break;
    }
}

int RowCountsView::tableCount() const
{
    const auto &tables = m_verification->tables;
    return int(tables.size()) - int(std::count_if(tables.begin(), tables.end(), isLargeObjects));
}

void RowCountsView::addSequences()
{
    auto *lines = new SequenceModel(m_verification);
    m_sequences = new RowCountsList(lines, Level::Content);
    m_sequences->table()->setObjectName(QStringLiteral("sequencesTable"));
    m_sequences->table()->setAccessibleName(tr("Values of the sequences"));
    m_sequences->table()->setExportName(QStringLiteral("sequences"));
    connect(m_sequences, &RowCountsList::allAsked, m_ui->filterBar, &RowCountsFilterBar::clear);
    const auto counts = countsOf(*lines);
    const int differing = counts[std::size_t(Outcome::Differs)];
    const int problems = lines->rowCount() - counts[std::size_t(Outcome::Same)];
    const QString count = countText(lines->rowCount());
    const int tab = m_ui->lists->addTab(
        m_sequences, problems == 0 ? tr("Sequences (%1)").arg(count)
                                   : tr("Sequences (%1, %n problem(s))", nullptr, problems).arg(count));
    if (problems > 0)
        m_ui->lists->setTabIcon(tab, markIcon(differing > 0 ? report::Mark::Bad : report::Mark::Unknown));
}

void RowCountsView::addSchema()
{
    m_schema = new SchemaView(m_verification);
    connect(m_schema->list(), &RowCountsList::allAsked, m_ui->filterBar, &RowCountsFilterBar::clear);
    const int tab = m_ui->lists->addTab(m_schema, m_schema->title());
    if (m_schema->mark() != report::Mark::None)
        m_ui->lists->setTabIcon(tab, markIcon(m_schema->mark()));
    m_ui->filterBar->setKinds(m_schema->kinds());
    const auto isSame = [](const auto &line) { return outcomeOf(line) == Outcome::Same; };
    const bool allElseSame = std::all_of(m_verification->tables.begin(), m_verification->tables.end(), isSame) &&
                             std::all_of(m_verification->sequences.begin(), m_verification->sequences.end(), isSame);
    if (m_schema->mark() == report::Mark::Bad && allElseSame)
        m_ui->lists->setCurrentWidget(m_schema); // the only thing to look into
}

void RowCountsView::addShortcuts()
{
    auto *find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        if (m_rows == nullptr)
            m_ui->filterBar->focusFindField();
    });
}

void RowCountsView::setTabOrder()
{
    QWidget *last = m_tables->table();
    if (m_sequences != nullptr) {
        QWidget::setTabOrder(last, m_sequences->table());
        last = m_sequences->table();
    }
    if (m_schema != nullptr) {
        QWidget::setTabOrder(last, m_schema->list()->table());
        m_schema->details()->setTabOrderAfter(m_schema->list()->table());
        last = m_schema->details()->lastInTabOrder();
    }
    if (m_ui->lists->count() == 1)
        m_ui->lists->setFocusPolicy(Qt::NoFocus); // the Tab key would get stuck at a tab bar that is hidden
    QWidget::setTabOrder(last, m_ui->showRowsButton);
}

RowCountsKind RowCountsView::shownKind() const
{
    const QWidget *shown = m_ui->lists->currentWidget();
    if (m_schema != nullptr && shown == m_schema)
        return RowCountsKind::Schema;
    return m_sequences != nullptr && shown == m_sequences ? RowCountsKind::Sequences : RowCountsKind::Tables;
}

RowCountsList *RowCountsView::shownList() const
{
    switch (shownKind()) {
    case RowCountsKind::Sequences:
        return m_sequences;
    case RowCountsKind::Schema:
        return m_schema->list();
    case RowCountsKind::Tables:
        break;
    }
    return m_tables;
}

void RowCountsView::setFilter(const RowCountsFilter &filter)
{
    RowCountsFilter withoutKind = filter;
    withoutKind.kind.clear();
    m_tables->setFilter(withoutKind);
    if (m_sequences != nullptr)
        m_sequences->setFilter(withoutKind);
    if (m_schema != nullptr) {
        RowCountsFilter schema = filter;
        auto &shown = schema.outcomes;
        shown[std::size_t(Outcome::Same)] = false; // not listed, so that asking for them alone asks for nothing
        if (std::none_of(shown.begin(), shown.end(), [](bool one) { return one; }))
            shown = RowCountsFilter().outcomes;
        m_schema->list()->setFilter(schema);
    }
    showTotals();
}

void RowCountsView::showCounts()
{
    const RowCountsKind kind = shownKind();
    const RowCountsList *list = shownList();
    const bool tables = kind == RowCountsKind::Tables;
    m_ui->filterBar->setCounts(countsOf(*list->lines()), tables ? m_verification->level : Level::Content);
    m_ui->filterBar->setSameListed(kind != RowCountsKind::Schema);
    m_ui->filterBar->setKindsOffered(kind == RowCountsKind::Schema);
    m_ui->filterBar->setEnabled(list->lines()->rowCount() > 0);
    const bool nothing = m_verification->tables.empty() && m_verification->sequences.empty() && m_schema == nullptr;
    m_ui->filterBar->setVisible(!nothing);
    m_ui->totals->setVisible(!nothing);
    m_ui->showRowsButton->setVisible(tables && !m_verification->tables.empty());
    showTotals();
}

void RowCountsView::showTotals()
{
    const RowCountsList *list = shownList();
    if (shownKind() != RowCountsKind::Tables) {
        const int shown = list->shown()->rowCount();
        const int all = list->lines()->rowCount();
        const QString sequences = shown == all ? tr("%n sequence(s)", nullptr, all)
                                               : tr("%1 of %n sequence(s)", nullptr, all).arg(countText(shown));
        m_ui->totals->setText(list == m_sequences ? sequences : schemaTotals());
        m_ui->totals->setToolTip({});
        m_ui->totals->setAccessibleDescription({});
        return;
    }
    RowCountsTotals totals;
    for (int row = 0; row < list->shown()->rowCount(); ++row)
        totals.add(m_tableLines->tableAt(list->shown()->mapToSource(list->shown()->index(row, 0)).row()));
    m_ui->totals->setText(totals.text(tableCount()));
    m_ui->totals->setToolTip(totals.gaps());
    m_ui->totals->setAccessibleDescription(totals.gaps());
}

QString RowCountsView::schemaTotals() const
{
    if (!m_schema->wasCompared())
        return {};
    const int shown = m_schema->list()->shown()->rowCount();
    const int all = m_schema->list()->lines()->rowCount();
    const QString objects = countText(m_schema->objects());
    if (shown != all)
        return tr("%1 schema objects compared; %2 of the %3 listed are shown", nullptr, all)
            .arg(objects, countText(shown), countText(all));
    return tr("%1 schema objects compared; %2 listed", nullptr, all).arg(objects, countText(all));
}

void RowCountsView::offerRows()
{
    const int line = m_tables->currentLine();
    const TableVerdict *table = line < 0 ? nullptr : &m_tableLines->tableAt(line);
    const QString why = whyNoRows(table);
    m_ui->showRowsButton->setEnabled(why.isEmpty());
    m_ui->showRowsButton->setToolTip(why.isEmpty() ? toolTipText(tr("Show the differing rows of %1").arg(table->table))
                                                   : toolTipText(why));
    m_ui->showRowsButton->setAccessibleDescription(why);
}

void RowCountsView::showRows(int line)
{
    if (line < 0 || m_rows != nullptr)
        return;
    const QString why = whyNoRows(&m_tableLines->tableAt(line));
    if (!why.isEmpty()) {
        const QTableView *table = m_tables->table();
        const QPoint below = table->visualRect(table->currentIndex().siblingAtColumn(0)).bottomLeft();
        QToolTip::showText(table->viewport()->mapToGlobal(below), toolTipText(why), m_tables);
        return;
    }
    m_rows = new RowDifferenceView(m_tableLines->sharedTableAt(line));
    connect(m_rows, &RowDifferenceView::backAsked, this, &RowCountsView::showTables);
    m_ui->pages->addWidget(m_rows);
    m_ui->pages->setCurrentWidget(m_rows);
    m_rows->focusRows();
}

void RowCountsView::showTables()
{
    m_ui->pages->setCurrentWidget(m_ui->listsPage);
    m_ui->pages->removeWidget(m_rows);
    m_rows->deleteLater();
    m_rows = nullptr;
    m_tables->table()->setFocus(Qt::OtherFocusReason);
}

} // namespace rehome::views
