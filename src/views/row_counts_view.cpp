// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_counts_view.h"

#include "core/text.h"
#include "views/data_table.h"
#include "views/file_question.h"
#include "views/mark_look.h"
#include "views/row_counts_list.h"
#include "views/row_counts_model.h"
#include "views/row_counts_totals.h"
#include "views/row_difference_text.h"
#include "views/row_difference_view.h"
#include "views/sequence_model.h"
#include "views/table_export.h"

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
    addShortcuts();
    setTabOrder();
    connect(m_ui->lists, &QTabWidget::currentChanged, this, &RowCountsView::showCounts);
    connect(m_ui->filterBar, &RowCountsFilterBar::filterChanged, this, [this](const RowCountsFilter &filter) {
        for (RowCountsList *list : {m_tables, m_sequences}) {
            if (list != nullptr)
                list->setFilter(filter);
        }
        showTotals();
    });
    connect(m_ui->filterBar, &RowCountsFilterBar::left, this, [this] { shownList()->table()->setFocus(); });
    connect(m_ui->filterBar->exportMenu(), &QMenu::aboutToShow, this, &RowCountsView::fillExportMenu);
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
    m_ui->lists->addTab(m_tables, tr("Tables (%1)").arg(countText(m_tableLines->rowCount())));

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
    } else {
        m_ui->lists->setFocusPolicy(Qt::NoFocus); // the Tab key would get stuck at a tab bar that is hidden
    }
    QWidget::setTabOrder(last, m_ui->showRowsButton);
}

RowCountsList *RowCountsView::shownList() const
{
    return m_sequences != nullptr && m_ui->lists->currentWidget() == m_sequences ? m_sequences : m_tables;
}

void RowCountsView::showCounts()
{
    const bool tables = shownList() == m_tables;
    m_ui->filterBar->setCounts(countsOf(*shownList()->lines()), tables ? m_verification->level : Level::Content);
    const bool nothing = m_verification->tables.empty() && m_verification->sequences.empty();
    m_ui->filterBar->setVisible(!nothing);
    m_ui->totals->setVisible(!nothing);
    m_ui->showRowsButton->setVisible(tables && !m_verification->tables.empty());
    showTotals();
}

void RowCountsView::showTotals()
{
    const RowCountsList *list = shownList();
    if (list == m_sequences) {
        const int shown = list->shown()->rowCount();
        const int all = list->lines()->rowCount();
        m_ui->totals->setText(shown == all ? tr("%n sequence(s)", nullptr, all)
                                           : tr("%1 of %n sequence(s)", nullptr, all).arg(countText(shown)));
        m_ui->totals->setToolTip({});
        return;
    }
    RowCountsTotals totals;
    for (int row = 0; row < list->shown()->rowCount(); ++row)
        totals.add(m_tableLines->tableAt(list->shown()->mapToSource(list->shown()->index(row, 0)).row()));
    m_ui->totals->setText(totals.text(m_tableLines->rowCount()));
    m_ui->totals->setToolTip(totals.gaps());
    m_ui->totals->setAccessibleDescription(totals.gaps());
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

QString RowCountsView::whyNoRows(const TableVerdict *table) const
{
    if (table == nullptr)
        return tr("Select a table that differs to see its differing rows.");
    if (!table->differences.empty())
        return {};
    if (table->verdict == Verdict::Differs)
        return tr("The differing rows of this table were not read. %1").arg(table->reason);
    if (table->verdict == Verdict::CouldNotCheck)
        return tr("This table could not be checked. %1").arg(table->reason);
    return tr("There is nothing to show: this table does not differ.");
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

void RowCountsView::fillExportMenu()
{
    QMenu *menu = m_ui->filterBar->exportMenu();
    menu->clear();
    const RowCountsList *list = shownList();
    const bool tables = list == m_tables;
    const auto add = [this, menu](const QString &text, const QAbstractItemModel *lines, bool csv) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, lines, csv] { exportLines(lines, csv); });
    };
    const int all = list->lines()->rowCount();
    const int shown = list->shown()->rowCount();
    if (shown != all) {
        add(tables ? tr("The %n table(s) shown, as CSV…", nullptr, shown)
                   : tr("The %n sequence(s) shown, as CSV…", nullptr, shown),
            list->shown(), true);
        add(tables ? tr("The %n table(s) shown, as JSON…", nullptr, shown)
                   : tr("The %n sequence(s) shown, as JSON…", nullptr, shown),
            list->shown(), false);
        menu->addSeparator();
    }
    // Where all is shown it goes out in the order in which it is shown.
    const QAbstractItemModel *lines = shown == all ? static_cast<QAbstractItemModel *>(list->shown()) : list->lines();
    add(tables ? tr("All %n table(s), as &CSV…", nullptr, all) : tr("All %n sequence(s), as &CSV…", nullptr, all),
        lines, true);
    add(tables ? tr("All %n table(s), as &JSON…", nullptr, all) : tr("All %n sequence(s), as &JSON…", nullptr, all),
        lines, false);
}

void RowCountsView::exportLines(const QAbstractItemModel *lines, bool csv)
{
    const QString name = shownList() == m_tables ? QStringLiteral("row-counts") : QStringLiteral("sequences");
    saveAs(this,
           {.title = shownList() == m_tables ? tr("Export the row counts") : tr("Export the sequences"),
            .suggestedName = name + (csv ? QStringLiteral(".csv") : QStringLiteral(".json")),
            .filters = {csv ? tr("CSV (*.csv)") : tr("JSON (*.json)")}},
           [lines, csv](const QString &) { return csv ? csvOf(*lines) : jsonOf(*lines); });
}

} // namespace rehome::views
