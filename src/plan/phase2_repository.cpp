// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/phases.h"

#include "core/engine_text.h"
#include "core/files.h"
#include "core/text.h"
#include "deploy/compose.h"
#include "deploy/git.h"
#include "deploy/repository_checks.h"
#include "django/repository_writer.h"
#include "plan/preparation_requirements.h"
#include "plan/step_context.h"
#include "postgres/server/private_server.h"
#include "process/explain.h"

#include <QFileInfo>

#include <iterator>

namespace rehome::plan {
namespace {

using evidence::Evidence;

Evidence createRepository(StepContext &context)
{
    const MigrationSettings &settings = context.settings();
    return deploy::createRepository(
        {.folder = settings.repositoryFolder, .licence = settings.licence, .project = settings.name}, context.work());
}

/// Where the repository was made: the setting may have been changed since.
QString repositoryFolder(const StepContext &context)
{
    const auto *made = context.evidenceIfAny<evidence::RepositoryState>(QStringLiteral("repository.create"));
    return made == nullptr ? context.settings().repositoryFolder : made->path;
}

django::DockerRequest dockerRequest(StepContext &context)
{
    const MigrationSettings &settings = context.settings();
    const SourceAccess &source = context.source();
    const auto &taken = context.evidenceOf<evidence::Backup>(QStringLiteral("preparation.backup"));
    return {.folder = repositoryFolder(context),
            .project = settings.name,
            .database = core::identifierFrom(settings.databaseName),
            .databaseUser = core::identifierFrom(settings.databaseUser),
            .postgresMajor = taken.serverVersion.section(QLatin1Char('.'), 0, 0).toInt(),
            .pythonVersion = source.pythonVersion,
            .settingsModule = settings.settingsModule,
            .wsgiModule = source.wsgiApplication.section(QLatin1Char('.'), 0, -2),
            .secretKey = source.secretKey,
            .interpreter = settings.interpreter,
            .timeZone = source.timeZone,
            .language = source.languageCode,
            .rollbackScript = context.paths().folder + QStringLiteral("/rollback.sh")};
}

Evidence writeDockerFiles(StepContext &context)
{
    const QString folder = repositoryFolder(context);
    const django::DockerRequest request = dockerRequest(context);
    evidence::WrittenFiles written = django::writeDockerFiles(request, context.work());
    const auto add = [&written](std::vector<evidence::CheckResult> checks) {
        std::move(checks.begin(), checks.end(), std::back_inserter(written.checks));
    };
    add(deploy::checkRepositoryFiles(folder, context.work()));
    add(deploy::checkComposeFile(
        {.folder = folder, .hashes = {{QStringLiteral("SECRET_KEY"), django::hashOf(request.secretKey)}}},
        context.work()));
    written.commit = deploy::commitFiles(folder, django::committedDockerFiles(),
                                         QStringLiteral("Add the Docker environment"), context.work());
    return written;
}

} // namespace

std::vector<Step> repositorySteps()
{
    return {
        {.id = QStringLiteral("repository.create"),
         .phase = 2,
         .title = EngineText::tr("Create the repository"),
         .purpose = EngineText::tr("Makes a new git repository whose first commit holds the licence only, on the "
                                   "branch initial, and then the "
                                   "branch develop."),
         .writesOutside = true,
         .commands =
             [](const MigrationSettings &settings) {
                 return QStringList{QStringLiteral("git init --initial-branch=initial %1")
                                        .arg(process::shellQuoted(settings.repositoryFolder)),
                                    QStringLiteral("git add LICENSE && git commit -m 'Initial commit with LICENSE'"),
                                    QStringLiteral("git switch -c develop")};
             },
         .run = createRepository,
         .options = {repositoryFolderOption(), licenceOption()}},
        {.id = QStringLiteral("repository.docker"),
         .phase = 2,
         .title = EngineText::tr("Set up the Docker environment"),
         .purpose = EngineText::tr("Writes the compose file, Dockerfile, Makefile and .env files into the new "
                                   "repository, and checks them with "
                                   "the tools that will read them."),
         .needs = {QStringLiteral("preparation.backup"), QStringLiteral("repository.create")},
         .writesOutside = true,
         .commands =
             [](const MigrationSettings &settings) {
                 return QStringList{QStringLiteral("cd %1").arg(process::shellQuoted(settings.repositoryFolder)),
                                    QStringLiteral("docker compose config --quiet"),
                                    QStringLiteral("git add docker-compose.yml Dockerfile Makefile … && git commit")};
             },
         .run = writeDockerFiles},
        requirementFilesStep(),
    };
}

} // namespace rehome::plan
