// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/preparation_databases.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "plan/database_search.h"
#include "plan/schema_dot.h"
#include "plan/step_context.h"
#include "postgres/compare/inventory.h"
#include "postgres/session/session.h"
#include "postgres/session/session_settings.h"
#include "process/explain.h"
#include "process/program.h"

#include <QCryptographicHash>

using namespace std::chrono_literals;

namespace rehome::plan {
namespace {

constexpr auto pictureLimit = 60s;
const QString pictureFile = QStringLiteral("schema.svg");

/// The labels of the apps that the database has tables of, as Django itself has written them down.
QStringList appLabels(const postgres::ServerAddress &address, const core::WorkContext &context)
{
    QStringList labels;
    try {
        postgres::Session session(address, postgres::Access::ReadOnly, context);
        session.execute(postgres::withoutWaitingForLocks(postgres::SettingScope::Session));
        for (const postgres::Row &row :
             session.query(QStringLiteral("SELECT DISTINCT app_label FROM public.django_content_type")))
            labels += row.value(0);
    } catch (const core::Error &error) {
        context.debug(error.whatHappened()); // no Django has been here: then there are no apps
    }
    return labels;
}

void drawSchema(evidence::DatabaseInventory &inventory, const StepContext &context)
{
    const core::WorkContext &work = context.work();
    const QString program = process::findProgram(QStringLiteral("dot"));
    if (program.isEmpty()) {
        inventory.pictureProblem =
            EngineText::tr("The picture of the schema was not drawn: the program dot is missing. Install the package "
                           "graphviz and run the step again.");
        work.warning(inventory.pictureProblem);
        return;
    }
    try {
        work.report({0, 0, core::Progress::Unit::Items, EngineText::tr("Drawing the schema")});
        const process::ProgramResult drawn = process::runProgramOrThrow({.program = program,
                                                                         .arguments = {QStringLiteral("-Tsvg")},
                                                                         .input = schemaDot(inventory.schema),
                                                                         .timeLimit = pictureLimit},
                                                                        work);
        core::makeFolder(context.paths().artifacts());
        core::writeFile(context.paths().artifacts() + QLatin1Char('/') + pictureFile, drawn.output);
        inventory.picture = {
            .path = QStringLiteral("artifacts/") + pictureFile,
            .bytes = drawn.output.size(),
            .sha256 = QString::fromLatin1(QCryptographicHash::hash(drawn.output, QCryptographicHash::Sha256).toHex())};
    } catch (const core::Error &error) {
        inventory.pictureProblem =
            EngineText::tr("The picture of the schema was not drawn. %1").arg(error.whatHappened());
        work.warning(inventory.pictureProblem);
    }
}

evidence::Evidence findDatabases(StepContext &context)
{
    const SourceAccess &source = context.source();
    postgres::FoundDatabases found{.databases = source.known, .places = {}};
    found.add(databasesNamed(context.settings().projectFolder, context.work()));
    for (const postgres::KnownDatabase &known : found.databases)
        context.redactor().add(known.address.password);
    evidence::DatabaseInventory inventory = postgres::databaseInventory(found.databases, context.work());
    inventory.places = found.places;
    assignApps(inventory.schema, appLabels(source.address, context.work()));
    drawSchema(inventory, context);
    return inventory;
}

} // namespace

Step databasesStep()
{
    return {
        .id = QStringLiteral("preparation.databases"),
        .phase = 1,
        .title = EngineText::tr("Find the databases"),
        .purpose = EngineText::tr(
            "Looks for every PostgreSQL database that the project or this machine knows, says which addresses are "
            "the same server, which copies disagree and which one the project uses; maps the one that is "
            "migrated, and draws it. Nothing is written to them, and no password is tried that is not meant for the "
            "place."),
        .commands =
            [](const MigrationSettings &settings) {
                const QString source = process::shellQuoted(settings.source);
                return QStringList{QStringLiteral("psql %1 -c '\\l+' -c '\\dt+ *.*'").arg(source),
                                   QStringLiteral("pg_lsclusters"),
                                   QStringLiteral("docker inspect $(docker ps --quiet)"),
                                   QStringLiteral("dot -Tsvg -o artifacts/schema.svg")};
            },
        .run = findDatabases};
}

} // namespace rehome::plan
