// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/project_summary.h"

#include "core/error.h"
#include "core/text.h"
#include "plan/connection_look.h"
#include "plan/step_option.h"
#include "views/icons.h"
#include "views/open_folder.h"
#include "wizard/project_facts.h"

#include <QGroupBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace rehome::wizard {
namespace {

/// The address in words; as it stands where it cannot be read.
QString displayOf(const QString &url)
{
    try {
        return plan::addressParts(url).display;
    } catch (const core::Error &) {
        return url;
    }
}

} // namespace

ProjectSummary::ProjectSummary(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    m_old = addGroup(tr("Old system"));
    m_new = addGroup(tr("New system"));
    m_migration = addGroup(tr("Migration"));
    m_openFolder = new QPushButton(views::icon(QStringLiteral("folder")), tr("&Open the migration’s folder"), this);
    m_openFolder->setObjectName(QStringLiteral("openFolderButton"));
    m_openFolder->setAutoDefault(false);
    m_openFolder->setAccessibleDescription(tr("Shows the folder in the desktop’s file manager."));
    layout->addWidget(m_openFolder, 0, Qt::AlignLeading);
    layout->addStretch();
    connect(m_openFolder, &QPushButton::clicked, this, [this] { views::openFolder(m_folder); });
}

ProjectFacts *ProjectSummary::addGroup(const QString &title)
{
    auto *group = new QGroupBox(title, this);
    auto *inside = new QVBoxLayout(group);
    auto *facts = new ProjectFacts(group);
    inside->addWidget(facts);
    layout()->addWidget(group);
    return facts;
}

void ProjectSummary::show(const plan::MigrationSettings &settings, const QString &folder)
{
    m_folder = folder;
    m_old->show({{tr("Project"), settings.projectFolder},
                 {tr("Settings"), settings.settingsModule},
                 {tr("Interpreter"), settings.interpreter},
                 {tr("Database"), displayOf(settings.source)},
                 {tr("Its password"), settings.sourceAlias.isEmpty()
                                          ? tr("From the keyring, ~/.pgpass, PGPASSWORD, or asked for")
                                          : tr("From the settings, DATABASES['%1']").arg(settings.sourceAlias)}});
    m_new->show(
        {{tr("Database"), tr("A PostgreSQL server that Rehome runs on this machine")},
         {tr("Repository"), settings.repositoryFolder},
         {plan::licenceOption().label, settings.licence},
         {tr("Switch back"), settings.switchBackCommand.isEmpty() ? tr("Done by hand") : settings.switchBackCommand}});
    m_migration->show(
        {{tr("Folder"), folder},
         {tr("Sample PDFs"),
          settings.pdfFolder.isEmpty() ? tr("None: the steps that need documents are skipped") : settings.pdfFolder},
         {tr("Command"), settings.pdfFolder.isEmpty() ? QString() : settings.pdfCommand.join(QLatin1Char(' '))},
         {plan::criticalTablesOption().label, settings.criticalTables.join(QStringLiteral(", "))},
         {plan::jobsOption().label, QString::number(settings.jobs)},
         {plan::repeatsOption().label, QString::number(settings.repeats)},
         {plan::windowOption().label, core::durationText(std::chrono::minutes(settings.windowMinutes))}});
    ProjectFacts::align({m_old, m_new, m_migration});
}

} // namespace rehome::wizard
