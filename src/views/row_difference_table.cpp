// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_difference_table.h"

#include "views/row_difference_delegate.h"
#include "views/row_difference_header.h"
#include "views/row_difference_model.h"
#include "views/table_export.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>
#include <numeric>

namespace rehome::views {
namespace {

constexpr int widestColumn = 36; ///< characters
constexpr int measuredRows = 100;

} // namespace

RowDifferenceTable::RowDifferenceTable(QWidget *parent) : QTableView(parent)
{
    setVerticalHeader(new RowDifferenceHeader(this));
    setItemDelegate(new RowDifferenceDelegate(this));
    setSelectionBehavior(SelectItems);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setTextElideMode(Qt::ElideMiddle);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] { m_userSized |= !m_fitting; });
    auto *copy = new QAction(this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &RowDifferenceTable::copySelection);
    addAction(copy);
}

void RowDifferenceTable::setRows(RowDifferenceModel *rows)
{
    m_rows = rows;
    setModel(rows);
    for (int column = 0; column < RowDifferenceModel::FirstValueColumn; ++column)
        hideColumn(column);
}

void RowDifferenceTable::setOnlyDiffering(bool only)
{
    const QScopedValueRollback fitting(m_fitting, true);
    const std::vector<int> differing = m_rows->differingColumns();
    int next = 0;
    for (int column = RowDifferenceModel::FirstValueColumn; column < m_rows->columnCount(); ++column) {
        const bool differs = next < int(differing.size()) && differing[std::size_t(next)] == column;
        next += differs ? 1 : 0;
        setColumnHidden(column, only && !differs && !differing.empty());
    }
    fitColumns();
    collectDifferences();
}

void RowDifferenceTable::collectDifferences()
{
    m_differences.clear();
    int first = RowDifferenceModel::FirstValueColumn;
    while (first < m_rows->columnCount() && isColumnHidden(first))
        ++first;
    for (int row = 0; row < m_rows->rowCount(); row += 2) {
        if (m_rows->isOneSided(row)) {
            const bool old = m_rows->value(row, first).kind != CellKind::NoRow;
            m_differences += m_rows->index(old ? row : row + 1, first);
            continue;
        }
        for (int column = first; column < m_rows->columnCount(); ++column) {
            if (m_rows->differs(row, column))
                m_differences += m_rows->index(row, column);
        }
    }
}

int RowDifferenceTable::currentDifference() const
{
    const QModelIndex current = currentIndex();
    const auto here = [&current](const QModelIndex &place) {
        return place.row() / 2 == current.row() / 2 && place.column() == current.column();
    };
    const auto found = std::find_if(m_differences.begin(), m_differences.end(), here);
    return current.isValid() && found != m_differences.end() ? int(found - m_differences.begin()) : -1;
}

int RowDifferenceTable::nextDifference(int step) const
{
    const std::pair current(currentIndex().row() / 2, currentIndex().column());
    const auto placeOf = [](const QModelIndex &index) { return std::pair(index.row() / 2, index.column()); };
    if (!currentIndex().isValid())
        return m_differences.isEmpty() ? -1 : 0;
    if (step > 0) {
        const auto after = std::find_if(m_differences.begin(), m_differences.end(),
                                        [&](const QModelIndex &index) { return placeOf(index) > current; });
        return after == m_differences.end() ? -1 : int(after - m_differences.begin());
    }
    const auto notBefore = std::find_if(m_differences.begin(), m_differences.end(),
                                        [&](const QModelIndex &index) { return placeOf(index) >= current; });
    return int(notBefore - m_differences.begin()) - 1;
}

void RowDifferenceTable::goToDifference(int place)
{
    if (place < 0 || place >= m_differences.size())
        return;
    const QModelIndex cell = m_differences[place];
    setCurrentIndex(cell);
    // Both sides are to be seen.
    scrollTo(cell.siblingAtRow(cell.row() - cell.row() % 2 + 1));
    scrollTo(cell);
}

void RowDifferenceTable::copySelection()
{
    QModelIndexList ordered = selectedIndexes(); // without hidden ones
    if (ordered.isEmpty())
        return;
    const auto raw = [](const QModelIndex &cell) { return cell.data(ExportRole).toString(); };
    if (ordered.size() == 1)
        return QGuiApplication::clipboard()->setText(raw(ordered.first()));
    std::sort(ordered.begin(), ordered.end());
    QString text;
    for (qsizetype i = 0; i < ordered.size(); ++i) {
        if (i > 0)
            text += QLatin1Char(ordered[i].row() == ordered[i - 1].row() ? '\t' : '\n');
        QString value = raw(ordered[i]);
        // As spreadsheets quote them, so that a line break in a value does not end the row.
        if (value.contains(QLatin1Char('\t')) || value.contains(QLatin1Char('\n')) || value.contains(QLatin1Char('"')))
            value = QLatin1Char('"') + value.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
        text += value;
    }
    QGuiApplication::clipboard()->setText(text);
}

int RowDifferenceTable::wishedWidth(int column, const QFontMetrics &metrics) const
{
    const int most = metrics.averageCharWidth() * widestColumn;
    int content = 0;
    for (int row = 0; row < std::min(measuredRows, m_rows->rowCount()) && content < most; ++row) {
        // A long value need not be cut to know that it is long.
        const RowDifferenceModel::Value value = m_rows->value(row, column);
        if (value.kind == CellKind::Text && value.text->size() > qsizetype(2) * widestColumn)
            content = most;
        else
            content = std::max(content, metrics.horizontalAdvance(m_rows->index(row, column).data().toString()));
    }
    const int mark = metrics.horizontalAdvance(QStringLiteral("≠ "));
    const int title = horizontalHeader()->sectionSizeHint(column);
    return std::min(most, std::max(title, content + mark)) + 2 * metrics.averageCharWidth();
}

void RowDifferenceTable::fitColumns()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    m_widths.assign(std::size_t(m_rows->columnCount()), 0);
    for (int column = RowDifferenceModel::FirstValueColumn; column < m_rows->columnCount(); ++column) {
        if (!isColumnHidden(column))
            m_widths[std::size_t(column)] = wishedWidth(column, metrics);
    }
    m_userSized = false;
    fillWidth();
}

void RowDifferenceTable::fillWidth()
{
    if (m_userSized)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    const int widest = *std::max_element(m_widths.begin(), m_widths.end());
    const int left = viewport()->width() - std::accumulate(m_widths.begin(), m_widths.end(), 0);
    const auto wide = int(std::count(m_widths.begin(), m_widths.end(), widest));
    for (int column = 0; column < int(m_widths.size()); ++column) {
        const int width = m_widths[std::size_t(column)];
        if (width > 0) // the widest columns share what is left
            setColumnWidth(column, width + (width == widest ? std::max(0, left) / wide : 0));
    }
    updateGeometries(); // at once, so that scrolling to a cell knows how far it can go
}

void RowDifferenceTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_rows != nullptr)
        fillWidth();
}

void RowDifferenceTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentCellChanged(current);
}

void RowDifferenceTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (m_rows != nullptr && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange))
        fitColumns();
}

} // namespace rehome::views
