// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/preparation_preflight.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "deploy/preflight_checks.h"
#include "django/interpreter.h"
#include "plan/leftovers.h"
#include "plan/step_context.h"
#include "postgres/preflight/preflight_checks.h"
#include "process/explain.h"

#include <memory>

namespace rehome::plan {
namespace {

using evidence::PreflightCheck;
using evidence::PreflightFinding;
using evidence::PreflightTask;
using evidence::PreflightTasks;

PreflightFinding lookedAt(const PreflightTask &task, const core::WorkContext &context)
{
    try {
        return task.look();
    } catch (const core::Error &error) {
        context.debug(error.details());
        return evidence::notKnown(error.whatHappened(), error.whatToDo());
    } catch (const core::Stopped &) {
        throw;
    } catch (const std::exception &error) {
        return evidence::notKnown(QString::fromUtf8(error.what()), {});
    }
}

void tell(const PreflightCheck &check, const core::WorkContext &context)
{
    using evidence::CheckVerdict;
    const QString line =
        EngineText::tr("%1: %2", "name of a check: what was found").arg(check.result.name, check.result.finding);
    if (check.result.verdict == CheckVerdict::Passed)
        context.debug(line);
    else if (check.required)
        context.warning(line);
    else
        context.info(line);
}

/// What was found out of the project on the way must not be a reason to end: it is a check of its own.
PreflightFinding settings(StepContext &context)
{
    try {
        const SourceAccess &found = context.source();
        return evidence::passed(EngineText::tr("The project’s settings can be read: Django %1 with Python %2.")
                                    .arg(found.djangoVersion, found.pythonVersion));
    } catch (const core::Error &error) {
        return evidence::failed(error.whatHappened(), error.whatToDo());
    }
}

PreflightFinding interpreter(const StepContext &context)
{
    const MigrationSettings &wanted = context.settings();
    try {
        return evidence::passed(
            EngineText::tr("%1 runs, and can import Django.")
                .arg(django::interpreterFor(wanted.projectFolder, wanted.interpreter, context.work())));
    } catch (const core::Error &error) {
        return evidence::failed(error.whatHappened(), error.whatToDo());
    }
}

PreflightTasks projectChecks(StepContext &context)
{
    return {{QStringLiteral("project.interpreter"), EngineText::tr("The project’s Python"), true,
             [&context] { return interpreter(context); }},
            {QStringLiteral("project.settings"), EngineText::tr("The project’s settings"), true,
             [&context] { return settings(context); }}};
}

/// The source is asked for its size once.
PreflightTasks diskChecks(const StepContext &context, postgres::SourceLook &source)
{
    const QString scratch = scratchServerFolder(context.paths().work() + QStringLiteral("/preparation.prove"));
    const std::vector<deploy::DiskUse> places{
        {.id = QStringLiteral("dump"), .purpose = EngineText::tr("the backup"), .folder = context.paths().artifacts()},
        {.id = QStringLiteral("scratch"),
         .purpose = EngineText::tr("the scratch server that proves it"),
         .folder = postgres::PrivateServer::dataPlace(scratch)},
        {.id = QStringLiteral("target"),
         .purpose = EngineText::tr("the new server"),
         .folder = postgres::PrivateServer::dataPlace(context.paths().targetServer())}};
    const auto known = std::make_shared<std::optional<postgres::SpaceNeeds>>();
    return deploy::diskChecks(places, [&source, known] {
        if (!*known)
            *known = postgres::spaceNeeds(source);
        return std::vector<qint64>{(*known)->dump, (*known)->restore, (*known)->restore};
    });
}

/// Empty where the old server is entered by address.
QString sourceSocket(postgres::SourceLook &source)
{
    const postgres::ServerAddress &address = source.address();
    if (!address.host.startsWith(QLatin1Char('/')))
        return {};
    return QStringLiteral("%1/.s.PGSQL.%2")
        .arg(address.host, address.port.isEmpty() ? QStringLiteral("5432") : address.port);
}

postgres::TargetLook targetLook(const StepContext &context)
{
    postgres::TargetLook look{
        .administrator = {}, .database = context.settings().databaseName, .user = context.settings().databaseUser};
    const QString folder = context.paths().targetServer();
    if (postgres::PrivateServer::exists(folder)) {
        const auto server = postgres::PrivateServer::existing(folder);
        if (server.isRunning()) // one that is stopped is not started for a look
            look.administrator = server.superuser();
    }
    return look;
}

std::vector<PreflightGroup> allChecks(StepContext &context, postgres::SourceLook &source)
{
    const MigrationSettings &settings = context.settings();
    const bool inContainers = settings.target == QLatin1String("compose");
    PreflightTasks programs = postgres::programChecks(source);
    for (const PreflightTask &task : deploy::toolChecks(context.work()))
        programs.push_back(task);
    PreflightTasks containers = deploy::dockerChecks(inContainers, context.work());
    for (const PreflightTask &task : deploy::composeFileChecks(deploy::composeTextsOf(settings.projectFolder)))
        containers.push_back(task);
    const std::vector<deploy::PortUse> ports{
        {QStringLiteral("database"), EngineText::tr("the new database in its container"), 5433},
        {QStringLiteral("application"), EngineText::tr("the new application in its container"), 8000}};
    for (const PreflightTask &task : deploy::portChecks(ports, inContainers))
        containers.push_back(task);
    return {
        {EngineText::tr("Project"), projectChecks(context)},
        {EngineText::tr("Old server"), postgres::serverChecks(source, settings.jobs)},
        {EngineText::tr("Rights"), postgres::rightsChecks(source)},
        {EngineText::tr("Activity"), postgres::activityChecks(source)},
        {EngineText::tr("Objects"), postgres::objectChecks(source)},
        {EngineText::tr("New server"), postgres::targetChecks(source, targetLook(context))},
        {EngineText::tr("Programs"), programs},
        {EngineText::tr("Disk space"), diskChecks(context, source)},
        {EngineText::tr("This machine"),
         deploy::machineChecks(context.paths().folder, [&source] { return sourceSocket(source); })},
        {EngineText::tr("Containers"), containers},
    };
}

/// Evidence is kept and exported: what programs and servers have said must not hold a secret.
void redact(evidence::Preflight &preflight, const core::Redactor &redactor)
{
    for (PreflightCheck &check : preflight.checks) {
        for (QString *text : {&check.result.finding, &check.result.fix, &check.command})
            *text = redactor.redacted(*text);
    }
}

evidence::Evidence run(StepContext &context)
{
    postgres::SourceLook source([&context] { return context.source().address; }, context.work());
    evidence::Preflight preflight = madeChecks(allChecks(context, source), context.work());
    redact(preflight, context.redactor());
    return preflight;
}

} // namespace

evidence::Preflight madeChecks(const std::vector<PreflightGroup> &groups, const core::WorkContext &context)
{
    evidence::Preflight preflight;
    qint64 total = 0;
    for (const PreflightGroup &group : groups)
        total += qint64(group.tasks.size());
    for (const PreflightGroup &group : groups) {
        for (const PreflightTask &task : group.tasks) {
            context.throwIfStopped();
            context.report({.done = qint64(preflight.checks.size()), .total = total, .what = task.name});
            const PreflightFinding found = lookedAt(task, context);
            preflight.checks.push_back(
                {.id = task.id,
                 .group = group.title,
                 .required = task.required && !found.onlyAdvice,
                 .result = {.name = task.name, .verdict = found.verdict, .finding = found.finding, .fix = found.fix},
                 .command = found.command});
            tell(preflight.checks.back(), context);
        }
    }
    context.report({.done = total, .total = total});
    return preflight;
}

Step preflightStep()
{
    return {.id = QStringLiteral("preparation.preflight"),
            .phase = 1,
            .title = EngineText::tr("Check what the move needs"),
            .purpose = EngineText::tr("Looks at everything that could stop the move halfway: programs, rights, disk "
                                      "space, what is special in the old database, the new server. It only reads. What "
                                      "is required must pass before the backup, or be left out with a reason."),
            .commands =
                [](const MigrationSettings &settings) {
                    return QStringList{QStringLiteral("pg_dump --version; docker version; df -h"),
                                       QStringLiteral("psql %1 -c 'SELECT * FROM pg_prepared_xacts' -c 'SELECT * FROM "
                                                      "pg_stat_activity' -c '\\dx'")
                                           .arg(process::shellQuoted(settings.source))};
                },
            .run = run,
            .options = {jobsOption()}};
}

} // namespace rehome::plan
