// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/fair_columns.h"

#include "views/wrapped_text_delegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rehome::views {

FairColumns::FairColumns(QTableView *table, Rows rows)
    : QObject(table), m_table(table), m_viewport(table->viewport()), m_rows(rows)
{
    table->viewport()->installEventFilter(this);
    table->installEventFilter(this);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    // Enough to know how wide a column is, and quick with ten thousand rows.
    table->horizontalHeader()->setResizeContentsPrecision(100);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (m_fitting)
            return;
        m_userSized = true;
        if (m_rows == Rows::Wrapped)
            m_rowHeights.start();
    });
    m_rowHeights.setSingleShot(true);
    m_rowHeights.setInterval(0);
    connect(&m_rowHeights, &QTimer::timeout, this, &FairColumns::rowsChanged);
    if (rows == Rows::Wrapped) {
        table->setWordWrap(true);
        table->setTextElideMode(Qt::ElideNone);
        table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        table->setItemDelegate(new WrappedTextDelegate(table));
    }
}

void FairColumns::setHeight(Height height)
{
    m_height = height;
    m_table->setVerticalScrollBarPolicy(height == Height::AllRows ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    m_table->setSizeAdjustPolicy(height == Height::Any ? QAbstractScrollArea::AdjustIgnored
                                                       : QAbstractScrollArea::AdjustToContents);
    m_table->setMinimumHeight(0);
    m_table->setMaximumHeight(QWIDGETSIZE_MAX);
    rowsChanged();
}

void FairColumns::setLeastCharacters(int characters)
{
    m_leastCharacters = characters;
    m_wishes.clear();
    fit();
}

std::vector<int> FairColumns::shared(const std::vector<Wish> &wishes, int available)
{
    const auto at = [&wishes](double level) {
        std::vector<int> widths;
        widths.reserve(wishes.size());
        for (const Wish &wish : wishes)
            widths.push_back(
                std::clamp(int(level * std::sqrt(wish.natural)), wish.least, std::max(wish.least, wish.natural)));
        return widths;
    };
    const auto sum = [](const std::vector<int> &widths) { return std::accumulate(widths.begin(), widths.end(), 0); };
    double fits = 0;
    double tooMuch = available + 1;
    for (int halving = 0; halving < 30; ++halving) {
        const double middle = (fits + tooMuch) / 2;
        (sum(at(middle)) <= available ? fits : tooMuch) = middle;
    }
    std::vector<int> widths = at(fits);
    const int left = available - sum(widths);
    if (left > 0 && !widths.empty())
        *std::max_element(widths.rbegin(), widths.rend()) += left;
    return widths;
}

void FairColumns::measure()
{
    const QHeaderView *header = m_table->horizontalHeader();
    const QAbstractItemView *items = m_table; // where the size hints are public
    const int space = m_table->fontMetrics().averageCharWidth();
    const int least = space * m_leastCharacters;
    m_wishes.clear();
    m_measuredWidth = m_table->width();
    for (int column = 0; column < header->count(); ++column) {
        if (m_table->isColumnHidden(column)) {
            m_wishes.push_back({});
            continue;
        }
        const int title = !header->isHidden() ? header->sectionSizeHint(column) : 0;
        const int natural = std::max(title, items->sizeHintForColumn(column)) + space;
        m_wishes.push_back({.least = std::min(natural, least), .natural = natural});
    }
}

void FairColumns::fit()
{
    if (m_fitting || m_userSized || m_table->model() == nullptr)
        return;
    m_fitting = true;
    // A view measures its contents within its own width: in a narrow one, such as before it is laid out, they break.
    if (m_wishes.size() != std::size_t(m_table->horizontalHeader()->count()) || m_table->width() > m_measuredWidth)
        measure();
    m_fittedWidth = m_table->viewport()->width();
    const std::vector<int> widths = shared(m_wishes, m_fittedWidth);
    for (std::size_t column = 0; column < widths.size(); ++column) {
        if (widths[column] > 0)
            m_table->setColumnWidth(int(column), widths[column]);
    }
    if (m_rows == Rows::Wrapped)
        rowsChanged();
    m_fitting = false;
}

void FairColumns::rowsChanged()
{
    m_table->resizeRowsToContents();
    if (m_height == Height::Any)
        return;
    const int header = m_table->horizontalHeader()->isHidden() ? 0 : m_table->horizontalHeader()->sizeHint().height();
    const int whole = header + m_table->verticalHeader()->length() + 2 * m_table->frameWidth();
    m_table->setMaximumHeight(whole);
    m_table->updateGeometry();
    m_table->setMinimumHeight(m_height == Height::AllRows ? whole
                                                          : std::min(whole, 4 * m_table->fontMetrics().height()));
}

bool FairColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)) {
        m_wishes.clear();
        m_fittedWidth = -1;
    }
    if (watched == m_viewport && event->type() == QEvent::Resize && m_table->viewport()->width() != m_fittedWidth)
        fit();
    return QObject::eventFilter(watched, event);
}

} // namespace rehome::views
