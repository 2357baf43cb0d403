// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_counts_list.h"

#include "views/data_table.h"
#include "views/difference_bar_delegate.h"
#include "views/icons.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rehome::views {
namespace {

constexpr int widestName = 36;   ///< characters of a column, if others need the room
constexpr int widestReason = 60; ///< of the last column, which gets what is left anyway

} // namespace

RowCountsList::RowCountsList(QAbstractItemModel *lines, evidence::Level level, QWidget *parent)
    : QStackedWidget(parent), m_lines(lines), m_shown(new RowCountsProxy(this)), m_table(new DataTable)
{
    m_lines->setParent(this);
    m_shown->setSourceModel(m_lines);
    m_table->setModel(m_shown);
    m_delegates.assign(std::size_t(m_lines->columnCount()), new RowCountsDelegate(level, this));
    m_table->setItemDelegate(m_delegates.front());
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_table->viewport()->installEventFilter(this);
    addWidget(m_table);
    buildNothing();
    addActivation();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { Q_EMIT currentLineChanged(currentLine()); });
    fitColumns();
    showWhatThereIs();
}

void RowCountsList::buildNothing()
{
    m_nothing = new QWidget;
    m_nothing->setObjectName(QStringLiteral("nothingShown"));
    auto *layout = new QVBoxLayout(m_nothing);
    layout->addStretch();
    const auto addLabel = [layout](const QString &name) {
        auto *label = new QLabel;
        label->setObjectName(name);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
        layout->addWidget(label);
        return label;
    };
    m_nothingIcon = addLabel(QStringLiteral("nothingShownIcon"));
    m_nothingTitle = addLabel(QStringLiteral("nothingShownTitle"));
    m_nothingText = addLabel(QStringLiteral("nothingShownText"));
    m_showAll = new QPushButton(tr("Show &all"));
    m_showAll->setObjectName(QStringLiteral("showAllButton"));
    m_showAll->setAccessibleName(tr("Show all lines again"));
    m_showAll->setAutoDefault(false);
    connect(m_showAll, &QPushButton::clicked, this, &RowCountsList::allAsked);
    layout->addWidget(m_showAll, 0, Qt::AlignHCenter);
    layout->addStretch();
    addWidget(m_nothing);
}

void RowCountsList::addActivation()
{
    // Not the view's activated(): some desktops send it for a single click, which is for looking.
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT lineActivated(m_shown->mapToSource(index).row()); });
    auto *open = new QAction(m_table);
    open->setShortcuts({Qt::Key_Return, Qt::Key_Enter});
    open->setShortcutContext(Qt::WidgetShortcut);
    connect(open, &QAction::triggered, this, [this] {
        if (currentLine() >= 0)
            Q_EMIT lineActivated(currentLine());
    });
    m_table->addAction(open);
}

void RowCountsList::setFilter(const RowCountsFilter &filter)
{
    const int line = currentLine();
    const bool selected = m_table->selectionModel()->hasSelection();
    m_shown->setFilter(filter);
    showWhatThereIs();
    if (line >= 0 && selected)
        setCurrentLine(line);
    Q_EMIT currentLineChanged(currentLine());
}

void RowCountsList::setBarColumn(int column)
{
    const auto *plain = m_delegates.front();
    auto *bars = new DifferenceBarDelegate(plain->level(), this);
    m_delegates[std::size_t(column)] = bars;
    m_table->setItemDelegateForColumn(column, bars);
    fitColumns();
}

void RowCountsList::setEmptyText(const QString &title, const QString &text, const QIcon &icon)
{
    m_emptyTitle = title;
    m_emptyText = text;
    m_emptyIcon = icon;
    showWhatThereIs();
}

int RowCountsList::currentLine() const
{
    return m_shown->mapToSource(m_table->currentIndex()).row();
}

void RowCountsList::setCurrentLine(int line)
{
    const QModelIndex index = m_shown->mapFromSource(m_lines->index(line, 0));
    if (index.isValid())
        m_table->setCurrentIndex(index);
}

void RowCountsList::showWhatThereIs()
{
    const bool none = m_lines->rowCount() == 0;
    QFont bold = font();
    bold.setBold(true);
    m_nothingTitle->setFont(bold);
    m_nothingTitle->setText(none ? m_emptyTitle : tr("Nothing here matches the filter."));
    m_nothingText->setText(m_emptyText);
    m_nothingText->setVisible(none);
    const QIcon ownIcon = icon(none ? QStringLiteral("table") : QStringLiteral("find"));
    m_nothingIcon->setPixmap(
        (none && !m_emptyIcon.isNull() ? m_emptyIcon : ownIcon).pixmap(QSize(1, 1) * (fontMetrics().height() * 2)));
    m_showAll->setVisible(!none);
    setCurrentWidget(m_shown->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_nothing);
}

void RowCountsList::fitColumns()
{
    const QFontMetrics metrics = m_table->fontMetrics();
    const int character = metrics.averageCharWidth();
    m_table->verticalHeader()->setDefaultSectionSize(metrics.height() * 3 / 2);
    const int last = m_lines->columnCount() - 1;
    for (int column = 0; column <= last; ++column) {
        // Out of the model: asking the view for the width of its lines would cost a layout of each.
        const QString widest = m_lines->headerData(column, Qt::Horizontal, WidestTextRole).toString();
        const int content = std::min(metrics.horizontalAdvance(widest) + character,
                                     character * (column == last ? widestReason : widestName));
        const int header = m_table->horizontalHeader()->sectionSizeHint(column);
        const int width = std::max(header, content + m_delegates[std::size_t(column)]->extraWidth(m_table, column));
        m_table->setColumnWidth(column, width);
        if (column == last)
            m_lastWidth = width;
    }
    fillWidth();
}

void RowCountsList::fillWidth()
{
    const int last = m_lines->columnCount() - 1;
    const int before = m_table->horizontalHeader()->sectionPosition(last);
    m_table->setColumnWidth(last, std::max(m_lastWidth, m_table->viewport()->width() - before));
}

void RowCountsList::changeEvent(QEvent *event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitColumns();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        showWhatThereIs();
}

bool RowCountsList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fillWidth();
    return QStackedWidget::eventFilter(watched, event);
}

} // namespace rehome::views
