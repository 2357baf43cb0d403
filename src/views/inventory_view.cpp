// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inventory_view.h"

#include "core/text.h"
#include "report/evidence_tables.h"
#include "views/facts_table_model.h"
#include "views/facts_view.h"
#include "views/file_question.h"
#include "views/flow_layout.h"
#include "views/icons.h"
#include "views/inventory_model.h"
#include "views/inventory_servers.h"
#include "views/inventory_tables.h"
#include "views/schema_picture_view.h"
#include "views/size_bar_delegate.h"
#include "views/table_export.h"

#include "ui_inventory_view.h"

#include <QAction>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QResizeEvent>

#include <algorithm>

namespace rehome::views {
namespace {

constexpr std::size_t mostOpenedByFind = 50; ///< tables
constexpr std::size_t mostSchemasOpen = 20;
constexpr qint64 mostRowsOpen = 40'000; ///< what the tree lays out at once without a pause

void copyRowsOf(const QTreeView &tree)
{
    QStringList lines;
    for (const QModelIndex &row : tree.selectionModel()->selectedRows()) {
        QStringList texts;
        for (int column = 0; column < tree.model()->columnCount(); ++column)
            texts += row.siblingAtColumn(column).data(ExportRole).toString();
        lines += texts.join(QLatin1Char('\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace

InventoryView::InventoryView(std::shared_ptr<const evidence::DatabaseInventory> inventory, const QString &baseFolder,
                             QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::InventoryView>()), m_inventory(std::move(inventory)),
      m_model(new InventoryModel(m_inventory, InventoryModel::Content::Tables, this))
{
    m_ui->setupUi(this);
    auto *tools = new FlowLayout(m_ui->tools);
    tools->setContentsMargins({});
    for (QWidget *tool : std::initializer_list<QWidget *>{m_ui->find, m_ui->count, m_ui->expandAll, m_ui->collapseAll})
        tools->addWidget(tool);
    setUpServers();
    setUpPlaces();
    setUpTree();
    setUpOthers();
    m_ui->pictureLayout->addWidget(new SchemaPictureView(m_inventory, baseFolder, this));
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
    const bool hasTables = !m_model->tree().tops().empty();
    for (QWidget *page : std::initializer_list<QWidget *>{m_ui->content, m_ui->picturePage})
        m_ui->tabs->setTabVisible(m_ui->tabs->indexOf(page), hasTables);
    m_ui->tabs->setTabVisible(m_ui->tabs->indexOf(m_ui->othersPage), m_ui->others->model()->rowCount() > 0);
    showCount();
}

InventoryView::~InventoryView() = default;

void InventoryView::setUpServers()
{
    m_ui->used->setText(m_inventory->usedBecause);
    m_ui->used->setVisible(!m_inventory->usedBecause.isEmpty());
    QTreeView *servers = m_ui->servers;
    servers->header()->setSortIndicator(-1, Qt::AscendingOrder); // as they were found, the migrated one first
    servers->setModel(new InventoryServers(*m_inventory, this));
    servers->setItemDelegateForColumn(InventoryServers::SizeColumn,
                                      new SizeBarDelegate(QStringLiteral("999.9 MB"), servers));
    servers->header()->setHighlightSections(false);
    servers->expandAll();
    const int widest = 45 * fontMetrics().averageCharWidth();
    for (int column = 0; column < InventoryServers::ColumnCount; ++column) {
        servers->resizeColumnToContents(column);
        servers->setColumnWidth(column, std::min(servers->columnWidth(column), widest));
    }
    auto *copy = new QAction(icon(QStringLiteral("copy")), tr("&Copy the selected rows"), servers);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [servers] { copyRowsOf(*servers); });
    servers->addAction(copy);
}

/// What needs a decision, and where was looked, below the servers.
void InventoryView::setUpPlaces()
{
    std::vector<report::Table> tables;
    for (report::Table &table :
         report::inventoryTables({.places = m_inventory->places, .findings = m_inventory->findings}))
        if (!table.facts && !table.rows.empty())
            tables.push_back(std::move(table));
    if (!tables.empty())
        m_ui->splitter->addWidget(new FactsView(std::move(tables), m_ui->splitter));
}

void InventoryView::setUpOthers()
{
    auto *others = new InventoryModel(m_inventory, InventoryModel::Content::Others, this);
    m_ui->others->setModel(others);
    for (int column = InventoryModel::TypeColumn; column < InventoryModel::ColumnCount; ++column)
        m_ui->others->hideColumn(column);
    connect(m_ui->findOther, &QLineEdit::textChanged, this, [this, others](const QString &text) {
        others->setFilter(text.trimmed());
        if (!text.trimmed().isEmpty())
            m_ui->others->expandAll();
    });
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
    copyRowsOf(*m_ui->tree);
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
