// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/rollback_view.h"

#include "core/text.h"
#include "report/evidence_tables.h"
#include "views/checks_view.h"
#include "views/facts_table_model.h"
#include "views/facts_view.h"
#include "views/fair_columns.h"
#include "views/icons.h"
#include "views/open_folder.h"
#include "views/text_file.h"

#include "ui_rollback_view.h"

#include <QClipboard>
#include <QDir>
#include <QHeaderView>
#include <QSplitter>
#include <QTimer>

namespace rehome::views {

RollbackView::RollbackView(std::shared_ptr<const evidence::RollbackPlan> plan, const QString &baseFolder,
                           QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::RollbackView>()), m_plan(std::move(plan)),
      m_path(QDir(baseFolder).absoluteFilePath(m_plan->script.path))
{
    m_ui->setupUi(this);
    auto *checks = new ChecksView(m_plan->rehearsal, this);
    checks->fitHeight();
    m_ui->checks->addWidget(checks);
    m_ui->copy->setIcon(icon(QStringLiteral("copy")));
    m_ui->openFolder->setIcon(icon(QStringLiteral("folder")));
    showFacts();

    const QString folder = existingFolder(m_path);
    m_ui->openFolder->setVisible(!folder.isEmpty());
    connect(m_ui->openFolder, &QPushButton::clicked, this, [folder] { openFolder(folder); });
    connect(m_ui->copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text); });
    m_ui->copy->hide();
    connect(m_ui->disclosure, &QToolButton::toggled, this, [this](bool open) {
        if (open)
            readScript();
        m_ui->copy->setVisible(open && !m_text.isEmpty());
        m_ui->pageLayout->setStretchFactor(m_ui->script, open ? 1 : 0);
        m_ui->pageLayout->setStretch(m_ui->pageLayout->count() - 1, open ? 0 : 1);
        if (open) // once it has its place
            QTimer::singleShot(0, m_ui->script, [this] { m_ui->scroll->ensureWidgetVisible(m_ui->script); });
    });
    m_ui->text->setMinimumHeight(fontMetrics().lineSpacing() * 12);
    m_ui->disclosure->setContent(m_ui->script);
    m_ui->pageLayout->addStretch(1);
    m_ui->isolation->setText(m_plan->isolation);
    m_ui->isolation->setVisible(!m_plan->isolation.isEmpty());
    showOldSystem();
}

/// A plan of an earlier version holds nothing of it: then there is nothing to choose.
void RollbackView::showOldSystem()
{
    const evidence::OldSystem &old = m_plan->oldSystem;
    m_ui->tabs->setTabBarAutoHide(true);
    if (!old.lookedAt.isValid())
        return;
    const auto addTab = [this](std::vector<report::Table> tables, const QString &title) {
        auto *page = new QSplitter(Qt::Vertical, m_ui->tabs);
        page->setChildrenCollapsible(false);
        for (report::Table &table : tables)
            page->addWidget(new FactsView({std::move(table)}, page));
        m_ui->tabs->addTab(page, title);
    };
    addTab({report::adviceTable(old)}, tr("What to know"));
    addTab({report::dnsTable(old)}, tr("DNS"));
    addTab({report::endpointsTable(old), report::certificatesTable(old)}, tr("Endpoints and certificates"));
    addTab({report::proxiesTable(old), report::unitsTable(old), report::portsTable(old)}, tr("Proxies and services"));
}

RollbackView::~RollbackView() = default;

void RollbackView::showFacts()
{
    m_ui->facts->setModel(new FactsTableModel(
        report::factsTable({}, {{tr("Script"), m_path},
                                {tr("Size"), tr("%1 bytes").arg(core::countText(m_plan->script.bytes))},
                                {tr("SHA-256"), m_plan->script.sha256}}),
        this));
    m_ui->facts->horizontalHeader()->hide();
    m_ui->facts->setSelectionBehavior(QAbstractItemView::SelectItems);
    (new FairColumns(m_ui->facts, FairColumns::Rows::Wrapped))->setHeight(FairColumns::Height::AllRows);
}

void RollbackView::readScript()
{
    const TextFile file = readForShowing(m_path, m_plan->script.sha256);
    m_text = file.text;
    m_ui->text->showText(file.text);
    m_ui->text->setVisible(file.state == TextFile::State::Read);
    QString notice;
    if (file.state != TextFile::State::Read)
        notice = tr("There is no script to read at this place now.");
    else if (file.changed)
        notice = tr("The file was changed after the rehearsal: this is what it holds now.");
    m_ui->notice->setText(notice);
    m_ui->notice->setVisible(!notice.isEmpty());
}

} // namespace rehome::views
