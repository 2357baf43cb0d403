// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/preflight_view.h"

#include "views/fair_columns.h"
#include "views/icons.h"
#include "views/preflight_model.h"

#include "ui_preflight_view.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>

#include <algorithm>

namespace rehome::views {

PreflightView::PreflightView(const std::shared_ptr<const evidence::Preflight> &preflight, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::PreflightView>())
{
    m_ui->setupUi(this);
    auto *checks = new AttentionProxy(this);
    checks->setSourceModel(new PreflightModel(preflight, checks));
    m_ui->table->setExportName(QStringLiteral("preflight"));
    m_ui->table->setModel(checks);
    m_ui->table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    for (const int hidden : {PreflightModel::FixColumn, PreflightModel::CommandColumn, PreflightModel::IdColumn})
        m_ui->table->hideColumn(hidden); // for exports
    new FairColumns(m_ui->table, FairColumns::Rows::Wrapped);
    m_ui->command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_ui->copyCommand->setIcon(icon(QStringLiteral("copy")));
    connect(m_ui->onlyAttention, &QCheckBox::toggled, checks, &AttentionProxy::setOnlyAttention);
    connect(m_ui->onlyAttention, &QCheckBox::toggled, this, [this, checks] {
        m_ui->nothing->setVisible(checks->rowCount() == 0);
        m_ui->table->setVisible(checks->rowCount() != 0);
    });
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentChanged, this, &PreflightView::showCommand);
    connect(m_ui->copyCommand, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_ui->command->toPlainText()); });
    m_ui->nothing->setVisible(checks->rowCount() == 0);
    m_ui->table->setVisible(checks->rowCount() != 0);
    if (checks->rowCount() != 0 && checks->index(0, 0).data(PreflightModel::AttentionRole).toBool())
        m_ui->table->selectRow(0);
    showCommand();
}

PreflightView::~PreflightView() = default;

void PreflightView::showCommand()
{
    const QString command = m_ui->table->currentIndex().data(PreflightModel::CommandRole).toString();
    m_ui->commandBox->setVisible(!command.isEmpty());
    m_ui->command->setPlainText(command);
    const auto lines = int(std::min<qsizetype>(command.count(QLatin1Char('\n')) + 1, 5)) + 2; // room for a scroll bar
    m_ui->command->setFixedHeight(m_ui->command->fontMetrics().lineSpacing() * lines);
}

} // namespace rehome::views
