// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/preparation_baseline.h"

#include "core/engine_text.h"
#include "core/files.h"
#include "django/application_processes.h"
#include "pdf/golden.h"
#include "plan/baseline_options.h"
#include "plan/measurements.h"
#include "plan/step_context.h"
#include "postgres/measure/query_runs.h"
#include "postgres/measure/server_resources.h"
#include "process/explain.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace rehome::plan {
namespace {

using evidence::Baseline;

constexpr int stages = 4;

/// One set of golden outputs: made in the step's work folder, and published whole.
class GoldenSet final
{
public:
    explicit GoldenSet(StepContext &context)
        : m_context(context), m_name(QStringLiteral("golden/") +
                                     QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"))),
          m_partial(context.workFolder() + QStringLiteral("/golden"))
    {
        core::makeFolder(m_partial);
    }

    /// Where the command's output is to be kept until the set is published, and where it stands then.
    void take(pdf::CommandRequest &request) const
    {
        request.outputFile = m_partial + QLatin1Char('/') + commandOutput;
        request.artifact = QStringLiteral("artifacts/%1/%2").arg(m_name, commandOutput);
    }

    [[nodiscard]] evidence::GoldenOutputs publish(const core::WorkContext &work)
    {
        pdf::GoldenRequest request{
            .folder = m_context.settings().pdfFolder, .output = m_partial, .passwords = documentPasswords(m_context)};
        if (runsByDocument(m_context.settings()))
            request.command = [this](const QString &file) { return oldCommandCall(m_context, file); };
        evidence::GoldenOutputs golden = pdf::keepGolden(request, work);
        golden.folder = QStringLiteral("artifacts/") + m_name;
        golden.command = QStringLiteral("manage.py ") + m_context.settings().pdfCommand.join(QLatin1Char(' '));
        const QString printed = m_partial + QLatin1Char('/') + commandOutput;
        if (golden.commandByDocument)
            QFile::remove(printed); // that of the first document, which is kept with the others
        else if (QFileInfo::exists(printed))
            golden.commandOutput = pdf::goldenFile(m_partial, commandOutput, work);
        core::writeFile(m_partial + QStringLiteral("/golden.json"),
                        QJsonDocument(evidence::toJson(golden).toObject()).toJson(), core::ownerOnly);
        core::syncFolder(m_partial, work);
        core::makeFolder(m_context.paths().artifacts() + QStringLiteral("/golden"));
        core::publish(m_partial, m_context.paths().artifacts() + QLatin1Char('/') + m_name);
        return golden;
    }

private:
    const QString commandOutput = QStringLiteral("command-output.txt");
    StepContext &m_context;
    QString m_name;
    QString m_partial;
};

void measureDocuments(Baseline &measured, StepContext &context)
{
    requireOverlay(context);
    measured = pdf::measureDocuments(documentRequest(context),
                                     context.work().inStage(EngineText::tr("Reading the documents"), 1, stages));
    GoldenSet golden(context);
    pdf::CommandRequest request = oldCommandRequest(context, QStringLiteral("baseline-output.txt"));
    golden.take(request);
    measured.command = pdf::measureCommand(
        request, context.work().inStage(EngineText::tr("Running the project's command"), 2, stages));
    measured.golden = golden.publish(context.work().inStage(EngineText::tr("Keeping the golden outputs"), 3, stages));
    if (runsByDocument(context.settings()))
        measured.command->output.clear();
}

evidence::Evidence baseline(StepContext &context)
{
    const MigrationSettings &settings = context.settings();
    Baseline measured{.repeats = settings.repeats};
    // Before the measuring itself uses the server and fills its caches.
    evidence::ResourceUse resources{.server = postgres::serverResources(context.source().address, context.work()),
                                    .application = django::applicationProcesses(settings.projectFolder)};
    if (settings.pdfFolder.isEmpty()) {
        context.work().info(EngineText::tr("The migration names no folder of sample PDFs: only queries and resources "
                                           "are measured."));
        measured.machine = pdf::currentMachine({}, context.work());
    } else {
        measureDocuments(measured, context);
    }
    measured.resources = std::move(resources);
    measured.queries =
        postgres::measureQueries({.address = context.source().address,
                                  .file = settings.queryFile,
                                  .tables = settings.criticalTables,
                                  .repeats = settings.repeats},
                                 context.work().inStage(EngineText::tr("Timing the queries"), stages, stages));
    measured.machine.versions.insert(QStringLiteral("Python"), context.source().pythonVersion);
    measured.machine.versions.insert(QStringLiteral("Django"), context.source().djangoVersion);
    measured.machine.versions.insert(QStringLiteral("PostgreSQL"),
                                     measured.resources->server.settings.value(QStringLiteral("server_version")));
    pdf::noteEnd(measured.machine);
    core::writeFile(context.paths().artifacts() + QStringLiteral("/baseline.json"),
                    QJsonDocument(evidence::toJson(measured).toObject()).toJson());
    return measured;
}

QStringList commands(const MigrationSettings &settings)
{
    QStringList lines;
    if (!settings.pdfFolder.isEmpty())
        lines = {
            QStringLiteral("rehome-cli pdf-golden %1 --output golden").arg(process::shellQuoted(settings.pdfFolder)),
            QStringLiteral("time python manage.py %1 > golden/command-output.txt")
                .arg(settings.pdfCommand.join(QLatin1Char(' ')))};
    lines += QStringLiteral("psql %1 -c 'BEGIN READ ONLY; EXPLAIN (ANALYZE, BUFFERS) SELECT …; ROLLBACK'")
                 .arg(process::shellQuoted(settings.source));
    return lines;
}

} // namespace

Step baselineStep()
{
    return {
        .id = QStringLiteral("preparation.baseline"),
        .phase = 1,
        .title = EngineText::tr("Measure the old system"),
        .purpose = EngineText::tr(
            "Times every sample PDF, the project's own command and key queries with their plans, notes what the "
            "server and the application use, and keeps texts, words and outputs, to be compared later."),
        .commands = commands,
        .run = baseline,
        .options = {repeatsOption(), pdfFolderOption(), pdfCommandOption(), passwordFileOption(), queryFileOption()}};
}

} // namespace rehome::plan
