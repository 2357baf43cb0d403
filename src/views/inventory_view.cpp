// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inventory_view.h"

#include "core/text.h"
#include "views/facts_table_model.h"
#include "views/fair_columns.h"
#include "views/file_question.h"
#include "views/flow_layout.h"
#include "views/icons.h"
#include "views/inventory_model.h"
#include "views/inventory_tables.h"
#include "views/size_bar_delegate.h"
#include "views/table_export.h"

#include "ui_inventory_view.h"

#include <QAction>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace rehome::views {
namespace {

constexpr std::size_t mostOpenedByFind = 50; ///< tables
constexpr std::size_t mostSchemasOpen = 20;
constexpr qint64 mostRowsOpen = 40'000; ///< what the tree lays out at once without a pause

} // namespace

InventoryView::InventoryView(std::shared_ptr<const evidence::DatabaseInventory> inventory, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::InventoryView>()), m_inventory(std::move(inventory)),
      m_model(new InventoryModel(m_inventory, this))
{
    m_ui->setupUi(this);
    auto *tools = new FlowLayout(m_ui->tools);
    tools->setContentsMargins({});
    for (QWidget *tool : std::initializer_list<QWidget *>{m_ui->find, m_ui->count, m_ui->expandAll, m_ui->collapseAll})
        tools->addWidget(tool);
    setUpDatabases();
    setUpTree();
    m_typing.setSingleShot(true);
    m_typing.setInterval(150);
    connect(&m_typing, &QTimer::timeout, this, &InventoryView::find);
    connect(m_ui->find, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_ui->find, &QLineEdit::returnPressed, this, &InventoryView::find);
    connect(m_ui->expandAll, &QPushButton::clicked, this, [this] {
        if (m_model->tree().rowsWhenOpen() <= mostRowsOpen)
            m_ui->tree->expandAll();
        else
            m_ui->tree->expandToDepth(0);
    });
    connect(m_ui->collapseAll, &QPushButton::clicked, m_ui->tree, &QTreeView::collapseAll);
    m_ui->content->setVisible(!m_model->tree().tops().empty());
    showCount();
}

InventoryView::~InventoryView() = default;

void InventoryView::setUpDatabases()
{
    m_ui->databases->setExportName(QStringLiteral("databases"));
    m_ui->databases->setModel(new FactsTableModel(databasesTable(m_inventory->databases), this));
    auto *columns = new FairColumns(m_ui->databases, FairColumns::Rows::Wrapped);
    columns->setLeastCharacters(30); // two lines for most of what is long; what does not fit beside it scrolls
}

void InventoryView::setUpTree()
{
    QTreeView *tree = m_ui->tree;
    tree->setModel(m_model);
    tree->setItemDelegateForColumn(InventoryModel::SizeColumn, new SizeBarDelegate(QStringLiteral("999.9 MB"), tree));
    tree->header()->setStretchLastSection(false);
    tree->header()->setHighlightSections(false);
    tree->header()->setSortIndicator(InventoryModel::SizeColumn, Qt::DescendingOrder);
    tree->viewport()->installEventFilter(this);
    openFirstLevels();

    auto *copy = new QAction(tree);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &InventoryView::copyRows);
    tree->addAction(copy);
    connect(tree, &QWidget::customContextMenuRequested, this, &InventoryView::showMenu);
}

/// Numbers and bars get what they need, names and types what is left.
void InventoryView::shareTreeWidth()
{
    const QFontMetrics metrics = m_ui->tree->fontMetrics();
    int rows = metrics.horizontalAdvance(tr("not counted"));
    for (const int top : m_model->tree().tops())
        rows = std::max(rows, metrics.horizontalAdvance(core::countText(m_model->tree().top(top).rows)));
    rows += 2 * metrics.averageCharWidth();
    const int width = m_ui->tree->viewport()->width();
    const int size = metrics.horizontalAdvance(QStringLiteral("999.9 MB")) +
                     std::clamp(width / 6, 8 * metrics.averageCharWidth(), 30 * metrics.averageCharWidth());
    const int left = std::max(width - rows - size, 30 * metrics.averageCharWidth());
    m_ui->tree->setColumnWidth(InventoryModel::NameColumn, left * 3 / 5);
    m_ui->tree->setColumnWidth(InventoryModel::TypeColumn, left - left * 3 / 5);
    m_ui->tree->setColumnWidth(InventoryModel::RowsColumn, rows);
    m_ui->tree->setColumnWidth(InventoryModel::SizeColumn, size);
}

bool InventoryView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->tree->viewport() && event->type() == QEvent::Resize)
        shareTreeWidth();
    return QWidget::eventFilter(watched, event);
}

void InventoryView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_shared || event->size().height() < fontMetrics().height() * 5)
        return;
    m_shared = true; // from then on the user's
    const QTableView *table = m_ui->databases;
    int wanted = table->horizontalHeader()->sizeHint().height() + 2 * table->frameWidth() +
                 m_ui->databases->horizontalScrollBar()->sizeHint().height();
    for (int row = 0; row < table->model()->rowCount(); ++row)
        wanted += table->rowHeight(row);
    wanted = std::min(wanted, height() * 2 / 5);
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setSizes({wanted, height() - wanted});
}

void InventoryView::openFirstLevels()
{
    const std::vector<int> &tops = m_model->tree().tops();
    const auto schemas =
        std::count_if(tops.begin(), tops.end(), [this](int top) { return m_model->tree().top(top).schema; });
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const bool schema = m_model->tree().top(tops[std::size_t(row)]).schema;
        if (schema ? std::size_t(schemas) <= mostSchemasOpen : !m_ui->find->text().isEmpty())
            m_ui->tree->expand(m_model->index(row, 0));
    }
}

void InventoryView::find()
{
    m_typing.stop();
    const int current = m_model->tableOf(m_ui->tree->currentIndex());
    m_model->setFilter(m_ui->find->text().trimmed());
    openFirstLevels();
    const std::vector<int> inside = m_model->tree().tablesFoundByContent();
    for (const int table : inside.size() <= mostOpenedByFind ? inside : std::vector<int>())
        m_ui->tree->expandRecursively(m_model->indexOfTable(table));
    if (current >= 0 && m_model->tree().isShown(current)) {
        m_ui->tree->setCurrentIndex(m_model->indexOfTable(current));
        m_ui->tree->scrollTo(m_ui->tree->currentIndex());
    }
    showCount();
}

void InventoryView::showCount()
{
    const qint64 shown = m_model->tree().tablesShown();
    const auto all = qint64(m_inventory->schema.tables.size());
    m_ui->count->setText(shown == all ? tr("Tables: %1").arg(core::countText(all))
                                      : tr("Tables: %1 of %2").arg(core::countText(shown), core::countText(all)));
    m_ui->expandAll->setToolTip(m_model->tree().rowsWhenOpen() <= mostRowsOpen
                                    ? QString()
                                    : tr("Opens the schemas. There are too many tables to open all at once."));
}

void InventoryView::copyRows()
{
    QStringList lines;
    for (const QModelIndex &row : m_ui->tree->selectionModel()->selectedRows()) {
        QStringList texts;
        for (int column = 0; column < InventoryModel::ColumnCount; ++column)
            texts += row.siblingAtColumn(column).data(ExportRole).toString();
        lines += texts.join(QLatin1Char('\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void InventoryView::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(icon(QStringLiteral("copy")), tr("&Copy the selected rows")), &QAction::triggered, this,
            &InventoryView::copyRows);
    menu->addSeparator();
    connect(menu->addAction(icon(QStringLiteral("export")), tr("Export the tables as &CSV…")), &QAction::triggered,
            this, [this] { exportTables(true); });
    connect(menu->addAction(icon(QStringLiteral("export")), tr("Export the tables as &JSON…")), &QAction::triggered,
            this, [this] { exportTables(false); });
    menu->popup(m_ui->tree->viewport()->mapToGlobal(position));
}

void InventoryView::exportTables(bool csv)
{
    saveAs(this,
           {.title = tr("Export the tables"),
            .suggestedName = csv ? QStringLiteral("tables.csv") : QStringLiteral("tables.json"),
            .filters = {csv ? tr("CSV (*.csv)") : tr("JSON (*.json)")}},
           [this, csv](const QString &) {
               const FactsTableModel model(tablesTable(m_inventory->schema));
               return csv ? csvOf(model) : jsonOf(model);
           });
}

} // namespace rehome::views
