// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/sample_source.h"

namespace rehome::report::sample {
namespace {

using namespace std::chrono_literals;
using evidence::CheckVerdict;
using evidence::Verdict;
using journal::StepState;

const QString someHash = QStringLiteral("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");

QStringList tableNames()
{
    return {QStringLiteral("public.auth_user"),          QStringLiteral("public.auth_group"),
            QStringLiteral("public.auth_permission"),    QStringLiteral("public.django_content_type"),
            QStringLiteral("public.django_migrations"),  QStringLiteral("public.django_session"),
            QStringLiteral("public.django_admin_log"),   QStringLiteral("public.extractor_document"),
            QStringLiteral("public.extractor_page"),     QStringLiteral("public.extractor_transaction"),
            QStringLiteral("public.extractor_profile"),  QStringLiteral("public.classification_rule"),
            QStringLiteral("public.classification_tag"), QStringLiteral("public.classification_match")};
}

evidence::DatabaseInventory inventory()
{
    evidence::DatabaseInventory result;
    result.databases = {{.foundIn = QStringLiteral("settings bankdocs.settings, DATABASES['default']"),
                         .address = QStringLiteral("bankdocs at 127.0.0.1 port 5432 as bankdocs"),
                         .reachable = true,
                         .serverVersion = QStringLiteral("15.8"),
                         .encoding = QStringLiteral("UTF8"),
                         .bytes = 48'300'000,
                         .tables = 14,
                         .rows = 20'412,
                         .chosen = true},
                        {.foundIn = QStringLiteral("settings bankdocs.bankdocs.settings, DATABASES['default']"),
                         .address = QStringLiteral("bankdocs_old at 127.0.0.1 port 5433 as bankdocs"),
                         .reachable = true,
                         .serverVersion = QStringLiteral("13.16"),
                         .bytes = 31'000'000,
                         .tables = 14,
                         .rows = 15'008,
                         .comparedToChosen = QStringLiteral("12 of 14 tables differ")}};
    for (const QString &name : tableNames())
        result.schema.tables.push_back({.schema = QStringLiteral("public"),
                                        .name = name.mid(7),
                                        .kind = QStringLiteral("table"),
                                        .rows = 1458,
                                        .bytes = 1'000'000 + 70'000 * name.size(),
                                        .columns = {{.name = QStringLiteral("id")}, {.name = QStringLiteral("name")}}});
    result.schema.sequences = {QStringLiteral("public.auth_user_id_seq")};
    result.schema.extensions = {QStringLiteral("plpgsql 1.0"), QStringLiteral("pg_trgm 1.6")};
    return result;
}

evidence::Backup backup(const QString &path)
{
    evidence::Backup result{.path = path,
                            .source = QStringLiteral("bankdocs at 127.0.0.1 port 5432"),
                            .serverVersion = QStringLiteral("15.8"),
                            .toolVersion = QStringLiteral("pg_dump (PostgreSQL) 15.8"),
                            .format = QStringLiteral("directory"),
                            .takenAt = at(100),
                            .duration = 4200ms,
                            .bytes = 9'812'345};
    result.files = {{QStringLiteral("toc.dat"), 51'234, someHash},
                    {QStringLiteral("3301.dat.gz"), 9'700'001, someHash},
                    {QStringLiteral("globals.sql"), 812, someHash}};
    for (const QString &table : tableNames())
        result.tables.push_back({.table = table, .rows = 1458, .hash = QStringLiteral("1234567890123456789")});
    result.extensions = {QStringLiteral("plpgsql"), QStringLiteral("pg_trgm")};
    result.encoding = QStringLiteral("UTF8");
    result.collation = QStringLiteral("en_US.utf8");
    return result;
}

evidence::RollbackPlan rollback()
{
    return {.script = {QStringLiteral("artifacts/rollback.sh"), 3120, someHash},
            .rehearsal = {{QStringLiteral("The script passes shellcheck"), CheckVerdict::Passed,
                           QStringLiteral("no remark")},
                          {QStringLiteral("The old content is back"), CheckVerdict::Passed,
                           QStringLiteral("14 of 14 tables the same")},
                          {QStringLiteral("It refuses without a proven backup"), CheckVerdict::Passed,
                           QStringLiteral("it ended with code 3")}},
            .duration = 6100ms};
}

evidence::WrittenFiles composeFiles()
{
    return {
        .folder = QStringLiteral("/home/sam/bankdocs-new"),
        .files = {{QStringLiteral("docker-compose.yml"), 2144, someHash},
                  {QStringLiteral("Dockerfile"), 1203, someHash},
                  {QStringLiteral(".env.example"), 402, someHash}},
        .checks = {{QStringLiteral("docker compose config"), CheckVerdict::Passed, QStringLiteral("valid")},
                   {QStringLiteral("Health check of postgres"), CheckVerdict::Passed, QStringLiteral("pg_isready")}},
        .commit = QStringLiteral("3f0c9a417f2d1e7a0b5c1122334455667788990a")};
}

evidence::Closing closing()
{
    evidence::Closing result;
    const auto add = [&result](const QString &name, const QString &target, const QString &measured,
                               const QString &step) {
        result.criteria.push_back({name, target, measured, CheckVerdict::Passed, step});
    };
    add(QStringLiteral("All features work in the new environment"), QStringLiteral("every URL answers as before"),
        QStringLiteral("31 of 31 URLs"), QStringLiteral("validation.functional"));
    add(QStringLiteral("No data loss or corruption"), QStringLiteral("every table the same"),
        QStringLiteral("14 of 14 tables, 20,412 rows"), QStringLiteral("data.verify"));
    add(QStringLiteral("Backup job"), QStringLiteral("at most 3 min"), QStringLiteral("4.2 s"),
        QStringLiteral("data.backups"));
    add(QStringLiteral("PDF processing time, p95"), QStringLiteral("under 5 s per document"), QStringLiteral("212 ms"),
        QStringLiteral("validation.performance"));
    add(QStringLiteral("Downtime"), QStringLiteral("within the window of 30 min"), QStringLiteral("48.0 s"),
        QStringLiteral("transition.rehearsal"));
    return result;
}

} // namespace

QDateTime at(qint64 seconds)
{
    return QDateTime::fromString(QStringLiteral("2026-11-23T20:00:00.000Z"), Qt::ISODateWithMs).addSecs(seconds);
}

journal::StepRecord run(const QString &step, qint64 start, qint64 end, const evidence::Evidence &evidence,
                        StepState state, const QString &sentence)
{
    static qint64 id = 0;
    const evidence::StoredEvidence stored = evidence::store(evidence);
    return {.id = ++id,
            .step = step,
            .state = state,
            .startedAt = at(start),
            .endedAt = state == StepState::Running ? QDateTime() : at(end),
            .sentence = sentence,
            .evidenceKind = stored.kind,
            .evidenceVersion = stored.version,
            .evidence = evidence::bytesOf(stored)};
}

evidence::Verification sameTables()
{
    evidence::Verification result{.oldSide = QStringLiteral("bankdocs at 127.0.0.1 port 5432"),
                                  .newSide = QStringLiteral("bankdocs at 127.0.0.1 port 6001"),
                                  .duration = 12'000ms};
    for (const QString &table : tableNames())
        result.tables.push_back({.table = table, .verdict = Verdict::Same, .oldRows = 1458, .newRows = 1458});
    result.sequences = {{QStringLiteral("public.auth_user_id_seq"), Verdict::Same, {}, 41, 41},
                        {QStringLiteral("public.extractor_transaction_id_seq"), Verdict::Same, {}, 20'014, 20'014}};
    return result;
}

evidence::Verification differingTables()
{
    evidence::Verification result = sameTables();
    evidence::TableVerdict &lost = result.tables[9];
    lost.verdict = Verdict::Differs;
    lost.oldRows = 20'014;
    lost.newRows = 20'013;
    lost.reason = QStringLiteral("One row is missing, one row has another content.");
    lost.differingRows = 2;
    lost.differences = {{.key = QStringLiteral("id = 4711"),
                         .columns = {QStringLiteral("id"), QStringLiteral("amount"), QStringLiteral("booked")},
                         .oldValues = {QStringLiteral("4711"), QStringLiteral("12.50"), QStringLiteral("2026-01-02")},
                         .newValues = {QStringLiteral("4711"), QStringLiteral("12.05"), QStringLiteral("2026-01-02")},
                         .differingColumns = {QStringLiteral("amount")}},
                        {.key = QStringLiteral("id = 4712"),
                         .columns = {QStringLiteral("id"), QStringLiteral("amount"), QStringLiteral("booked")},
                         .oldValues = {QStringLiteral("4712"), QStringLiteral("8.00"), QStringLiteral("2026-01-03")}}};
    result.tables[8].verdict = Verdict::CouldNotCheck;
    result.tables[8].newRows = std::nullopt;
    result.tables[8].reason = QStringLiteral("Permission denied for table public.extractor_page.");
    result.tables[5].verdict = Verdict::Differs;
    result.tables[5].newRows = 1440;
    result.tables[5].legitimate = QStringLiteral("Sessions change while people are logged in.");
    result.sequences[1].verdict = Verdict::Differs;
    result.sequences[1].newValue = 19'000;
    result.sequences[1].reason = QStringLiteral("It is behind the largest id, 20,014.");
    return result;
}

evidence::Baseline baseline(double factor)
{
    evidence::Baseline result{.folder = QStringLiteral("/home/sam/statements"), .repeats = 5, .limit = 10'000ms};
    for (int i = 1; i <= 6; ++i)
        result.documents.push_back({.document = QStringLiteral("statement-%1.pdf").arg(i),
                                    .ending = evidence::RunEnding::Succeeded,
                                    .pages = i,
                                    .characters = 2000 * i,
                                    .textSha256 = someHash,
                                    .milliseconds = {30.0 * i * factor, 31.5 * i * factor, 35.25 * i * factor}});
    result.overall = {110 * factor, 190 * factor, 210 * factor, 211.5 * factor};
    result.command = evidence::CommandTiming{.command = QStringLiteral("manage.py process_sample_pdf"),
                                             .database = QStringLiteral("a scratch copy"),
                                             .wallMilliseconds = {1240 * factor, 1262 * factor, 1310 * factor},
                                             .processorMilliseconds = {1010, 1020, 1040},
                                             .peakBytes = 81'000'000,
                                             .outputSha256 = someHash,
                                             .output = QStringLiteral("artifacts/baseline_performance.txt")};
    result.machine = {.processor = QStringLiteral("AMD EPYC 7763"),
                      .cores = 4,
                      .memoryBytes = 16'000'000'000,
                      .system = QStringLiteral("Debian GNU/Linux 12 (bookworm)"),
                      .load = 0.4,
                      .versions = {{QStringLiteral("Poppler"), QStringLiteral("22.12.0")},
                                   {QStringLiteral("Python"), QStringLiteral("3.11.2")}}};
    return result;
}

evidence::PerformanceComparison performance(double ratio, evidence::SpeedVerdict verdict)
{
    return {.margin = 0.1,
            .comparisons = {{.what = QStringLiteral("median time per document"),
                             .ratio = ratio,
                             .lower = ratio - 0.03,
                             .upper = ratio + 0.04,
                             .verdict = verdict,
                             .reason = verdict == evidence::SpeedVerdict::Inconclusive
                                           ? QStringLiteral("Six documents are too few for a narrower bound.")
                                           : QString()}},
            .oldRuns = baseline(1),
            .newRuns = baseline(ratio),
            .worstP95 = 212};
}

std::vector<LoggedStep> steps()
{
    return {{QStringLiteral("preparation.databases"), 1, QStringLiteral("Find and map the databases")},
            {QStringLiteral("preparation.backup"), 1, QStringLiteral("Back up the database")},
            {QStringLiteral("preparation.prove"), 1, QStringLiteral("Prove the backup")},
            {QStringLiteral("preparation.baseline"), 1, QStringLiteral("Measure the old system")},
            {QStringLiteral("preparation.rollback"), 1, QStringLiteral("Prepare and rehearse the way back")},
            {QStringLiteral("repository.create"), 2, QStringLiteral("Create the new repository")},
            {QStringLiteral("repository.docker"), 2, QStringLiteral("Write the Docker environment")},
            {QStringLiteral("data.target"), 3, QStringLiteral("Start the new server")},
            {QStringLiteral("data.restore"), 3, QStringLiteral("Restore the backup")},
            {QStringLiteral("data.verify"), 3, QStringLiteral("Verify the data")},
            {QStringLiteral("validation.rules"), 4, QStringLiteral("Replay the business rules")},
            {QStringLiteral("validation.performance"), 4, QStringLiteral("Compare the performance")},
            {QStringLiteral("validation.tests"), 4, QStringLiteral("Run the tests")},
            {QStringLiteral("transition.rehearsal"), 5, QStringLiteral("Rehearse the cutover")},
            {QStringLiteral("transition.cutover"), 5, QStringLiteral("Cut over")},
            {QStringLiteral("transition.close"), 5, QStringLiteral("Close the migration")}};
}

LogSource complete()
{
    LogSource source = empty();
    const auto add = [&source](const char *step, qint64 start, qint64 end, const evidence::Evidence &evidence = {},
                               StepState state = StepState::Succeeded, const QString &sentence = {}) {
        source.records.push_back(run(QLatin1String(step), start, end, evidence, state, sentence));
    };
    add("preparation.databases", 0, 3, inventory());
    add("preparation.backup", 90, 95, backup(QStringLiteral("artifacts/backup-1")));
    add("preparation.prove", 100, 130,
        evidence::Proof{.path = QStringLiteral("artifacts/backup-1"),
                        .filesChecked = 3,
                        .tableDataEntries = 14,
                        .tablesExpected = 14,
                        .criticalTables = {QStringLiteral("public.auth_user")},
                        .restoreDuration = 9'000ms,
                        .verification = sameTables()});
    add("preparation.baseline", 140, 200, baseline(1));
    add("preparation.rollback", 210, 240, rollback());
    add("repository.create", 300, 301,
        evidence::RepositoryState{QStringLiteral("/home/sam/bankdocs-new"), QStringLiteral("develop"),
                                  QStringLiteral("a3f0c9a417f2d1e7a0b5c1122334455667788990"), QStringLiteral("MIT")});
    add("repository.docker", 310, 315, composeFiles());
    add("data.target", 400, 404,
        evidence::TargetServer{QStringLiteral("postgresql://bankdocs@127.0.0.1:6001/bankdocs"), QStringLiteral("17.2"),
                               QStringLiteral("UTF8"), QStringLiteral("en_US.utf8"), QStringLiteral("server/data")});
    journal::StepRecord failed = run(QStringLiteral("data.restore"), 410, 415, {}, StepState::Failed,
                                     QStringLiteral("The disk is full: /var/lib/postgresql."));
    failed.errorCode = QStringLiteral("DiskFull");
    failed.whatToDo = QStringLiteral("Free 2 GB and try again.");
    failed.details = QStringLiteral("pg_restore: error: could not extend file\nHINT: Check free disk space.");
    source.records.push_back(failed);
    add("data.restore", 500, 538,
        evidence::Restoration{QStringLiteral("artifacts/backup-1"), QStringLiteral("bankdocs at port 6001"), 14,
                              47'000'000, 38'000ms});
    add("data.verify", 540, 552, sameTables());
    add("validation.rules", 600, 600, {}, StepState::Skipped, QStringLiteral("The project reads no PDFs."));
    add("validation.performance", 610, 1400, performance(0.88, evidence::SpeedVerdict::Better));
    add("validation.tests", 1410, 1420,
        evidence::WrittenFiles{.folder = QStringLiteral("/home/sam/bankdocs-new"),
                               .files = {{QStringLiteral("tests/test_smoke.py"), 900, someHash}},
                               .checks = {{QStringLiteral("test_upload"), CheckVerdict::Passed, {}, {}},
                                          {QStringLiteral("test_static"), CheckVerdict::Passed, {}, {}}}});
    add("transition.rehearsal", 1500, 1620,
        evidence::Rehearsal{.runs = {{4'000ms, 30'000ms, 5'000ms, true},
                                     {4'100ms, 31'000ms, 5'100ms, true},
                                     {4'050ms, 30'500ms, 4'900ms, true}},
                            .estimate = 48'000ms,
                            .paddingPercent = 20,
                            .window = 30min});
    add("transition.cutover", 3840, 4140, {}, StepState::Succeeded, QStringLiteral("The new system answers."));
    add("transition.close", 4200, 4201, closing());
    return source;
}

LogSource troubled()
{
    LogSource source = complete();
    source.records.erase(source.records.end() - 6, source.records.end());
    source.records.back() = run(QStringLiteral("data.verify"), 540, 552, differingTables(), StepState::Failed,
                                QStringLiteral("The data did not arrive unharmed."));
    source.records.push_back(run(QStringLiteral("validation.performance"), 610, 700,
                                 performance(1.08, evidence::SpeedVerdict::Inconclusive)));
    source.records.push_back(run(QStringLiteral("validation.rules"), 710, 720, {}, StepState::Interrupted,
                                 QStringLiteral("The program ended in the middle of this step.")));
    source.records.push_back(run(QStringLiteral("validation.tests"), 730, 735, {}, StepState::Cancelled));
    source.records.push_back(run(QStringLiteral("transition.rehearsal"), 740, 0, {}, StepState::Running));
    return source;
}

LogSource hostile()
{
    LogSource source = empty();
    source.name = QStringLiteral("</title><script>alert('name')</script>");
    source.settings.insert(QStringLiteral("Sour|ce \"db\""), QStringLiteral("<img src=x onerror=alert(1)> | a\nb"));
    evidence::Verification verification = differingTables();
    verification.tables[0].table = QStringLiteral("public.\"><script>alert(1)</script>");
    verification.tables[1].table = QStringLiteral("public.pipe|and\nnewline\r\n| --- |");
    verification.tables[2].table = QStringLiteral("public.`code` *bold* _emph_ [link](http://evil.example) \\");
    verification.tables[3].table = QStringLiteral("public.\u202Egpj.exe\u0007");
    verification.tables[9].table = QStringLiteral("public.tab\tle & <b>%1 %2 %n</b> '\"");
    verification.tables[9].differences[0].newValues[1] = QStringLiteral("<script>alert(2)</script>\n| x |");
    for (std::size_t i = 0; i < 4; ++i) {
        verification.tables[i].verdict = Verdict::Differs;
        verification.tables[i].reason =
            QStringLiteral("</td></tr></table><script>alert(3)</script>\n\n# Not a heading");
    }
    journal::StepRecord record =
        run(QStringLiteral("data.verify"), 0, 10, verification, StepState::Failed,
            QStringLiteral("<script>alert(4)</script> %1 %2\n- [2020-01-01 00:00] forged line"));
    record.details = QStringLiteral("line one\n```\n<script>alert(5)</script>");
    source.records.push_back(record);
    return source;
}

LogSource empty()
{
    return {.name = QStringLiteral("bankdocs"),
            .settings = {{QStringLiteral("Source database"), QStringLiteral("bankdocs at 127.0.0.1 port 5432")},
                         {QStringLiteral("Source project"), QStringLiteral("/home/sam/legacy/bankdocs")},
                         {QStringLiteral("Target database"), QStringLiteral("a private server, port 6001")},
                         {QStringLiteral("Target repository"), QStringLiteral("/home/sam/bankdocs-new")}},
            .steps = steps()};
}

} // namespace rehome::report::sample
