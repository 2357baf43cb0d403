// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_difference_view.h"

#include "core/text.h"
#include "views/file_question.h"
#include "views/flow_layout.h"
#include "views/icons.h"
#include "views/row_difference_model.h"
#include "views/table_export.h"

#include "ui_row_difference_view.h"

#include <QCheckBox>
#include <QMenu>
#include <QShortcut>

#include <algorithm>

namespace rehome::views {
namespace {

using core::countText;

constexpr int manyColumns = 8; ///< more than these are not all shown at first

} // namespace

RowDifferenceView::RowDifferenceView(std::shared_ptr<const evidence::TableVerdict> table, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::RowDifferenceView>()), m_table(std::move(table)),
      m_rows(new RowDifferenceModel(m_table, this))
{
    m_ui->setupUi(this);
    m_ui->title->setText(titleFor(*m_table));
    const QString back = isRightToLeft() ? QStringLiteral("next") : QStringLiteral("previous");
    m_ui->backButton->setIcon(icon(back));
    connect(m_ui->backButton, &QToolButton::clicked, this, &RowDifferenceView::backAsked);
    addButtons();
    addShortcuts();
    setTabOrder();
    m_ui->rows->setRows(m_rows);
    m_ui->splitter->setStretchFactor(0, 2);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->splitter->setCollapsible(0, false);
    connect(m_ui->rows, &RowDifferenceTable::currentCellChanged, this, &RowDifferenceView::showPlace);

    const bool wholeRowsOnly = m_rows->differingColumns().empty();
    const bool many = m_rows->columnCount() - RowDifferenceModel::FirstValueColumn > manyColumns;
    m_onlyDiffering->setEnabled(!wholeRowsOnly);
    if (wholeRowsOnly)
        m_onlyDiffering->setToolTip(tr("Here whole rows are missing; no single column differs."));
    m_onlyDiffering->setChecked(many && !wholeRowsOnly);
    m_ui->rows->setOnlyDiffering(m_onlyDiffering->isChecked());
    connect(m_onlyDiffering, &QCheckBox::toggled, this, [this](bool only) {
        m_ui->rows->setOnlyDiffering(only);
        m_ui->rows->scrollTo(m_ui->rows->currentIndex());
        showPlace();
    });
    m_ui->rows->goToDifference(0);
    showPlace();
}

RowDifferenceView::~RowDifferenceView() = default;

QString RowDifferenceView::titleFor(const evidence::TableVerdict &table)
{
    const QString name = visibleText(table.table);
    const auto shown = qint64(table.differences.size());
    const qint64 all = std::max(table.oldRows.value_or(0), table.newRows.value_or(0));
    if (!table.differingRows)
        return tr("%1: the first %2 differing row(s) are shown; how many differ was not counted.", nullptr, int(shown))
            .arg(name, countText(shown));
    const qint64 differing = *table.differingRows;
    if (shown < differing)
        return tr("%1: %2 of %3 rows differ; the first %4 are shown.", nullptr, int(differing))
            .arg(name, countText(differing), countText(std::max(all, differing)), countText(shown));
    return tr("%1: %2 of %3 rows differ.", nullptr, int(differing))
        .arg(name, countText(differing), countText(std::max(all, differing)));
}

void RowDifferenceView::focusRows()
{
    m_ui->rows->setFocus(Qt::OtherFocusReason);
}

QToolButton *RowDifferenceView::addButton(const QString &name, const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    button->setAccessibleDescription(toolTip);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    m_ui->bar->layout()->addWidget(button);
    return button;
}

void RowDifferenceView::addButtons()
{
    new FlowLayout(m_ui->bar);
    m_previous = addButton(QStringLiteral("previousButton"), tr("&Previous"),
                           tr("Goes to the difference before this one (Shift+F3)"));
    m_previous->setIcon(icon(isRightToLeft() ? QStringLiteral("next") : QStringLiteral("previous")));
    connect(m_previous, &QToolButton::clicked, this, [this] { goOn(-1); });
    m_previous->setAccessibleName(tr("Previous difference"));
    m_place = new QLabel;
    m_place->setObjectName(QStringLiteral("place"));
    m_ui->bar->layout()->addWidget(m_place);
    m_next = addButton(QStringLiteral("nextButton"), tr("Next &difference"), tr("Goes to the next difference (F3)"));
    m_next->setIcon(icon(isRightToLeft() ? QStringLiteral("previous") : QStringLiteral("next")));
    connect(m_next, &QToolButton::clicked, this, [this] { goOn(1); });

    m_onlyDiffering = new QCheckBox(tr("Only differing co&lumns"));
    m_onlyDiffering->setObjectName(QStringLiteral("onlyDifferingColumns"));
    m_onlyDiffering->setToolTip(tr("Hides the columns in which no shown row differs"));
    m_ui->bar->layout()->addWidget(m_onlyDiffering);

    QToolButton *copy = addButton(QStringLiteral("copyButton"), tr("Cop&y"), tr("Copies the selected values whole"));
    copy->setIcon(icon(QStringLiteral("copy")));
    connect(copy, &QToolButton::clicked, m_ui->rows, &RowDifferenceTable::copySelection);
    addExport(addButton(QStringLiteral("exportButton"), tr("E&xport"),
                        tr("Saves the rows that were read, with all columns and whole values, as a file")));
}

void RowDifferenceView::addExport(QToolButton *button)
{
    button->setIcon(icon(QStringLiteral("export")));
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    const int rows = int(m_table->differences.size());
    connect(menu->addAction(tr("All columns of the %n row(s) shown, as &CSV…", nullptr, rows)), &QAction::triggered,
            this, [this] { exportAs(true); });
    connect(menu->addAction(tr("All columns of the %n row(s) shown, as &JSON…", nullptr, rows)), &QAction::triggered,
            this, [this] { exportAs(false); });
    button->setMenu(menu);
}

void RowDifferenceView::addShortcuts()
{
    const auto add = [this](const QKeySequence &key, auto slot) {
        auto *shortcut = new QShortcut(key, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(Qt::Key_F3, [this] { goOn(1); });
    add(Qt::SHIFT | Qt::Key_F3, [this] { goOn(-1); });
    add(Qt::Key_Escape, [this] { Q_EMIT backAsked(); });
    add(Qt::ALT | Qt::Key_Up, [this] { Q_EMIT backAsked(); });
}

void RowDifferenceView::setTabOrder()
{
    QWidget *before = m_ui->backButton;
    for (int i = 0; i < m_ui->bar->layout()->count(); ++i) {
        QWidget *widget = m_ui->bar->layout()->itemAt(i)->widget();
        if (widget->focusPolicy() == Qt::NoFocus)
            continue;
        QWidget::setTabOrder(before, widget);
        before = widget;
    }
    QWidget::setTabOrder(before, m_ui->rows);
    m_ui->details->setTabOrderAfter(m_ui->rows);
}

void RowDifferenceView::goOn(int step)
{
    m_ui->rows->goToDifference(m_ui->rows->nextDifference(step));
    focusRows();
}

void RowDifferenceView::showPlace()
{
    const int place = m_ui->rows->currentDifference();
    const QString all = countText(m_ui->rows->differences().size());
    m_place->setText(place < 0 ? tr("%n difference(s)", nullptr, int(m_ui->rows->differences().size()))
                               : tr("%1 of %2", "the difference that is looked at").arg(countText(place + 1), all));
    m_previous->setEnabled(m_ui->rows->nextDifference(-1) >= 0);
    m_next->setEnabled(m_ui->rows->nextDifference(1) >= 0);
    m_ui->details->showCell(*m_rows, m_ui->rows->currentIndex());
}

void RowDifferenceView::exportAs(bool csv)
{
    const QString name = QStringLiteral("differing-rows-") + core::identifierFrom(m_table->table);
    saveAs(this,
           {.title = tr("Export the differing rows"),
            .suggestedName = name + (csv ? QStringLiteral(".csv") : QStringLiteral(".json")),
            .filters = {csv ? tr("CSV (*.csv)") : tr("JSON (*.json)")}},
           [this, csv](const QString &) { return csv ? csvOf(*m_rows) : jsonOf(*m_rows); });
}

} // namespace rehome::views
