// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/report_page.h"

#include "report/document_builder.h"
#include "ui_report_page.h"
#include "views/facts_view.h"
#include "views/icons.h"
#include "views/mark_look.h"
#include "wizard/migration_session.h"

#include <QDesktopServices>
#include <QUrl>

namespace rehome::wizard {
namespace {

/// The tables of the log's closing sections, the success criteria first. The steps' own evidence is on their pages.
std::vector<report::Table> closingTables(const report::Document &document)
{
    std::vector<report::Table> tables;
    for (const report::Section &section : document.sections) {
        if (!section.derived)
            continue;
        for (const report::Block &block : section.blocks) {
            for (report::Table table : block.tables) {
                if (table.title.isEmpty())
                    table.title = section.title;
                const bool criteria = section.id == QLatin1String("success-criteria");
                tables.insert(criteria ? tables.begin() : tables.end(), std::move(table));
            }
        }
    }
    std::erase_if(tables, [](const report::Table &table) { return table.rows.empty(); });
    return tables;
}

} // namespace

ReportPage::ReportPage(QWidget *parent) : QWizardPage(parent), m_ui(std::make_unique<Ui::ReportPage>())
{
    m_ui->setupUi(this);
    setAccessibleName(tr("Report"));
    QFont headingFont = font();
    headingFont.setPointSizeF(headingFont.pointSizeF() * 1.5);
    headingFont.setBold(true);
    m_ui->heading->setFont(headingFont);
    QFont headlineFont = font();
    headlineFont.setBold(true);
    m_ui->headline->setFont(headlineFont);
    m_ui->banner->hide();
    using report::Format;
    const std::initializer_list<std::pair<QPushButton *, Format>> exports{{m_ui->htmlButton, Format::Html},
                                                                          {m_ui->pdfButton, Format::Pdf},
                                                                          {m_ui->markdownButton, Format::Markdown},
                                                                          {m_ui->jsonButton, Format::Json}};
    for (const auto &[button, format] : exports) {
        button->setIcon(views::icon(QStringLiteral("export")));
        connect(button, &QPushButton::clicked, this, [this, format = format] { Q_EMIT exportWanted(format); });
    }
    m_ui->folderButton->setIcon(views::icon(QStringLiteral("folder")));
    connect(m_ui->folderButton, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_session->migration().paths().folder)); });
    setSession(nullptr);
}

ReportPage::~ReportPage() = default;

void ReportPage::setSession(MigrationSession *session)
{
    m_session = session;
    m_building.stop();
    for (QPushButton *button :
         {m_ui->htmlButton, m_ui->pdfButton, m_ui->markdownButton, m_ui->jsonButton, m_ui->folderButton})
        button->setEnabled(session != nullptr);
    delete m_view;
    m_view = nullptr;
    m_ui->emptyText->show();
    m_ui->banner->hide();
    if (session == nullptr)
        return;
    const auto refreshIfSeen = [this] {
        if (isVisible())
            refresh();
    };
    connect(session, &MigrationSession::stepEnded, this, refreshIfSeen);
    connect(session, &MigrationSession::ready, this, refreshIfSeen);
}

void ReportPage::showEvent(QShowEvent *event)
{
    QWizardPage::showEvent(event);
    refresh();
}

void ReportPage::refresh()
{
    if (m_session == nullptr || !m_session->isReady())
        return;
    // Read beside the main thread: the evidence of all runs may be much.
    m_building.start<report::Document>(
        [reader = m_session->logReader()](const core::WorkContext &) { return report::documentOf(reader()); },
        [this, session = m_session](const report::Document &document) {
            if (session == m_session)
                show(document);
        });
}

void ReportPage::show(const report::Document &document)
{
    m_mark = document.mark;
    m_ui->headline->setText(document.headline);
    m_ui->sentences->setText(document.sentences.join(QLatin1Char(' ')));
    m_ui->banner->setAccessibleName(document.headline);
    m_ui->banner->show();
    colour();
    delete m_view;
    m_view = nullptr;
    std::vector<report::Table> tables = closingTables(document);
    m_ui->emptyText->setVisible(tables.empty());
    if (tables.empty())
        return;
    m_view = new views::FactsView(std::move(tables), m_ui->tables);
    m_ui->tablesLayout->addWidget(m_view);
}

void ReportPage::colour()
{
    views::showMark(*m_ui->banner, *m_ui->bannerIcon, m_mark, fontMetrics().height() * 2);
}

void ReportPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        colour();
    QWizardPage::changeEvent(event);
}

} // namespace rehome::wizard
