// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/files.h"
#include "deploy/repository_checks.h"
#include "deploy/support.h"
#include "django/repository_writer.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using rehome::core::Error;
using rehome::core::ErrorCode;
using rehome::core::Secret;
using rehome::django::DockerRequest;
using rehome::evidence::CheckVerdict;
using namespace rehome::tests;

namespace {

const QString python = QStringLiteral("/usr/bin/python3");
const QString oldKey = QStringLiteral("legacy-k7#vq)2m!x0d$hn4w+e8s_zr1t6(ub5");

bool pythonHasEnviron()
{
    return ran(python, {QStringLiteral("-c"), QStringLiteral("import environ")}).exitCode == 0;
}

} // namespace

class TestDockerFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyFileIsWrittenAndReadBack();
    void aSecondRunChangesNothing();
    void aFileWithOtherContentIsNotOverwritten();
    void anEnvironmentFileThatIsThereIsKept();
    void missingSettingsAreNamed();
    void aKeyThatCannotBeWrittenIsAFailureAndNotWritten();
    void aKeyThatIsNotTheOldOneIsAFailure();
    void withoutDjangoEnvironNothingIsCalledGreen();
    void fromVersion18OnTheVolumeIsTheParentFolder();
    void namesThatWouldBreakAUrlAreRefused();
    void developmentSwitchesAreInTheEnvironmentFile();
    void gitIgnoresTheEnvironmentFileAndOnlyThat();
    void anEnvironmentFileInTheRepositoryIsAFailure();
    void anEnvironmentFileForAllToReadIsAFailure();
    void makeHelpDocumentsEveryTarget();
    void aBackupThatFailsLeavesNoFile();
    void aBackupIsKeptOnlyIfItCanBeRead();
    void restoreAsksForTheNameOfTheDatabase();
    void rollbackIsADryRunUntilConfirmed();

private:
    DockerRequest request() const
    {
        return {.folder = m_folder,
                .project = QStringLiteral("Bank Docs"),
                .database = QStringLiteral("bankdocs"),
                .databaseUser = QStringLiteral("bankdocs"),
                .postgresMajor = 15,
                .pythonVersion = QStringLiteral("3.11"),
                .settingsModule = QStringLiteral("config.settings"),
                .wsgiModule = QStringLiteral("config.wsgi"),
                .secretKey = Secret(oldKey),
                .interpreter = python,
                .rollbackScript = m_place->filePath(QStringLiteral("it is/rollback.sh"))};
    }
    QString path(const char *name) const { return m_folder + QLatin1Char('/') + QLatin1String(name); }
    Ran make(const QStringList &arguments, const QString &compose) const
    {
        return ran(QStringLiteral("make"), arguments + QStringList{QStringLiteral("COMPOSE=") + compose}, m_folder);
    }
    std::unique_ptr<QTemporaryDir> m_place;
    QString m_folder;
};

void TestDockerFiles::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    m_folder = m_place->filePath(QStringLiteral("new home"));
    QCOMPARE(ran(QStringLiteral("git"), {QStringLiteral("init"), m_folder}).exitCode, 0);
}

void TestDockerFiles::everyFileIsWrittenAndReadBack()
{
    if (!pythonHasEnviron())
        QSKIP("python3-environ is not installed for /usr/bin/python3");

    const auto written = rehome::django::writeDockerFiles(request(), {});

    QStringList names;
    for (const auto &file : written.files)
        names += file.path;
    names.sort();
    QCOMPARE(names,
             (QStringList{QStringLiteral(".dockerignore"), QStringLiteral(".env"), QStringLiteral(".env.example"),
                          QStringLiteral(".gitignore"), QStringLiteral("Dockerfile"), QStringLiteral("Makefile"),
                          QStringLiteral("docker-compose.yml")}));
    QCOMPARE(written.checks.size(), 2u);
    QVERIFY2(allPassed(written.checks), described(written.checks).constData());
    QVERIFY(!described(written.checks).contains(oldKey.toUtf8()));
    const auto others = rehome::deploy::checkRepositoryFiles(m_folder, {});
    QCOMPARE(others.size(), 3u);
    QVERIFY2(allPassed(others), described(others).constData());
    QVERIFY(!contentOf(path(".env.example")).contains(oldKey.toUtf8()));
    const auto hashes = rehome::django::environmentHashes(path(".env"), python, {});
    QCOMPARE(hashes.value(QStringLiteral("ROLLBACK_SCRIPT")), rehome::django::hashOf(Secret(request().rollbackScript)));
}

void TestDockerFiles::aSecondRunChangesNothing()
{
    const auto first = rehome::django::writeDockerFiles(request(), {});

    const auto second = rehome::django::writeDockerFiles(request(), {});

    QCOMPARE(rehome::evidence::toJson(second), rehome::evidence::toJson(first));
}

void TestDockerFiles::aFileWithOtherContentIsNotOverwritten()
{
    write(path("Makefile"), "mine:\n");

    try {
        (void)rehome::django::writeDockerFiles(request(), {});
        QFAIL("no error");
    } catch (const Error &error) {
        QCOMPARE(error.code(), ErrorCode::AlreadyExists);
        QVERIFY(error.whatHappened().contains(path("Makefile")));
    }

    QCOMPARE(contentOf(path("Makefile")), QByteArray("mine:\n"));
    for (const char *other : {".gitignore", "docker-compose.yml", ".env"})
        QVERIFY2(!QFileInfo::exists(path(other)), other);
}

void TestDockerFiles::anEnvironmentFileThatIsThereIsKept()
{
    const QByteArray before = "POSTGRES_PASSWORD=kept\n";
    write(path(".env"), before);

    (void)rehome::django::writeDockerFiles(request(), {});

    QCOMPARE(contentOf(path(".env")), before);
}

void TestDockerFiles::missingSettingsAreNamed()
{
    if (!pythonHasEnviron())
        QSKIP("python3-environ is not installed for /usr/bin/python3");
    write(path(".env"), "POSTGRES_PASSWORD=kept\nDEBUG = True\nTIME_ZONE='$NOWHERE'\n");

    const auto written = rehome::django::writeDockerFiles(request(), {});

    QCOMPARE(written.checks.front().verdict, CheckVerdict::Failed);
    for (const char *name : {"DEBUG", "SECRET_KEY", "DATABASE_URL", "TIME_ZONE"})
        QVERIFY2(written.checks.front().finding.contains(QLatin1String(name)), name);
    QVERIFY(!written.checks.front().finding.contains(QStringLiteral("POSTGRES_PASSWORD")));
}

void TestDockerFiles::aKeyThatCannotBeWrittenIsAFailureAndNotWritten()
{
    DockerRequest wanted = request();
    wanted.secretKey = Secret(QStringLiteral("$begins-with-a-dollar"));

    const auto written = rehome::django::writeDockerFiles(wanted, {});

    QVERIFY(!contentOf(path(".env")).contains("begins-with"));
    QVERIFY(!contentOf(path(".env")).contains("\nSECRET_KEY="));
    if (!pythonHasEnviron())
        QSKIP("python3-environ is not installed for /usr/bin/python3");
    QCOMPARE(written.checks.back().verdict, CheckVerdict::Failed);
    QVERIFY(!written.checks.back().fix.isEmpty());
    QVERIFY(!described(written.checks).contains("begins-with"));
}

void TestDockerFiles::aKeyThatIsNotTheOldOneIsAFailure()
{
    if (!pythonHasEnviron())
        QSKIP("python3-environ is not installed for /usr/bin/python3");
    (void)rehome::django::writeDockerFiles(request(), {});
    write(path(".env"), contentOf(path(".env")).replace("legacy-", "other-"));

    const auto written = rehome::django::writeDockerFiles(request(), {});

    QCOMPARE(written.checks.front().verdict, CheckVerdict::Passed);
    QCOMPARE(written.checks.back().verdict, CheckVerdict::Failed);
}

void TestDockerFiles::withoutDjangoEnvironNothingIsCalledGreen()
{
    DockerRequest wanted = request();
    wanted.interpreter = m_place->filePath(QStringLiteral("python"));
    write(wanted.interpreter, "#!/bin/sh\nexec /usr/bin/python3 -S \"$@\"\n"); // without installed packages
    QFile::setPermissions(wanted.interpreter, rehome::core::ownerWritesAllRun);

    const auto written = rehome::django::writeDockerFiles(wanted, {});

    QCOMPARE(written.checks.size(), 1u);
    QCOMPARE(written.checks.front().verdict, CheckVerdict::CouldNotCheck);
    QVERIFY2(written.checks.front().fix.contains(QStringLiteral("pip install django-environ")),
             described(written.checks).constData());
}

void TestDockerFiles::fromVersion18OnTheVolumeIsTheParentFolder()
{
    DockerRequest wanted = request();
    wanted.postgresMajor = 18;

    (void)rehome::django::writeDockerFiles(wanted, {});

    QVERIFY(contentOf(path("docker-compose.yml")).contains("image: postgres:18\n"));
    QVERIFY(contentOf(path("docker-compose.yml")).contains("- postgres-data:/var/lib/postgresql\n"));
}

void TestDockerFiles::namesThatWouldBreakAUrlAreRefused()
{
    DockerRequest wanted = request();
    wanted.database = QStringLiteral("bank docs?");

    try {
        (void)rehome::django::writeDockerFiles(wanted, {});
        QFAIL("no error");
    } catch (const Error &error) {
        QCOMPARE(error.code(), ErrorCode::BadInput);
        QVERIFY(error.whatHappened().contains(wanted.database));
    }
    QVERIFY(!QFileInfo::exists(path(".env")));
}

void TestDockerFiles::developmentSwitchesAreInTheEnvironmentFile()
{
    DockerRequest wanted = request();
    wanted.development = true;

    (void)rehome::django::writeDockerFiles(wanted, {});

    for (const char *line : {"\nDEBUG=True\n", "\nREQUIREMENTS=dev\n", "\nCOMPOSE_PROFILES=dev\n"})
        QVERIFY2(contentOf(path(".env")).contains(line), line);
}

void TestDockerFiles::gitIgnoresTheEnvironmentFileAndOnlyThat()
{
    (void)rehome::django::writeDockerFiles(request(), {});

    const QString files = ran(QStringLiteral("git"), {QStringLiteral("-C"), m_folder, QStringLiteral("ls-files"),
                                                      QStringLiteral("--others"), QStringLiteral("--exclude-standard")})
                              .output;

    QStringList expected = rehome::django::committedDockerFiles();
    expected.sort();
    QCOMPARE(files.split(QLatin1Char('\n'), Qt::SkipEmptyParts), expected);
}

void TestDockerFiles::anEnvironmentFileInTheRepositoryIsAFailure()
{
    (void)rehome::django::writeDockerFiles(request(), {});
    ran(QStringLiteral("git"),
        {QStringLiteral("-C"), m_folder, QStringLiteral("add"), QStringLiteral("-f"), QStringLiteral(".env")});

    const auto tracked = rehome::deploy::checkRepositoryFiles(m_folder, {});
    ran(QStringLiteral("git"),
        {QStringLiteral("-C"), m_folder, QStringLiteral("rm"), QStringLiteral("--cached"), QStringLiteral(".env")});
    write(path(".gitignore"), "");
    const auto visible = rehome::deploy::checkRepositoryFiles(m_folder, {});

    QCOMPARE(tracked.front().verdict, CheckVerdict::Failed);
    QCOMPARE(visible.front().verdict, CheckVerdict::Failed);
}

void TestDockerFiles::anEnvironmentFileForAllToReadIsAFailure()
{
    (void)rehome::django::writeDockerFiles(request(), {});
    QFile::setPermissions(path(".env"), rehome::core::ownerWritesAllRead);

    const auto checks = rehome::deploy::checkRepositoryFiles(m_folder, {});

    QCOMPARE(checks[1].verdict, CheckVerdict::Failed);
    QVERIFY(checks[1].fix.contains(QStringLiteral("chmod 600")));
}

void TestDockerFiles::makeHelpDocumentsEveryTarget()
{
    (void)rehome::django::writeDockerFiles(request(), {});

    const Ran help = make({}, QStringLiteral("docker compose"));

    QCOMPARE(help.exitCode, 0);
    for (const char *target : {"help", "up", "down", "logs", "collect", "migrate", "check", "test", "backup", "restore",
                               "rollback", "shell"})
        QVERIFY2(help.output.contains(QRegularExpression(QStringLiteral("^%1 +\\S").arg(QLatin1String(target)),
                                                         QRegularExpression::MultilineOption)),
                 target);
}

void TestDockerFiles::aBackupThatFailsLeavesNoFile()
{
    (void)rehome::django::writeDockerFiles(request(), {});

    const Ran backup = make({QStringLiteral("backup")}, QStringLiteral("false"));

    QVERIFY(backup.exitCode != 0);
    QVERIFY(rehome::core::filesBelow(path("backups")).isEmpty());
}

void TestDockerFiles::aBackupIsKeptOnlyIfItCanBeRead()
{
    (void)rehome::django::writeDockerFiles(request(), {});
    // exec -T postgres sh -c COMMAND writes the archive, exec -T postgres pg_restore --list reads it
    const QString compose = m_place->filePath(QStringLiteral("compose"));
    write(compose, "#!/bin/sh\nif [ \"$4\" = sh ]; then echo archive; else grep -q \"$WANTED\"; fi\n");
    QFile::setPermissions(compose, rehome::core::ownerWritesAllRun);
    const auto backup = [&](const char *wanted) {
        const Variable variable("WANTED", QLatin1String(wanted));
        return make({QStringLiteral("backup")}, compose);
    };

    const Ran damaged = backup("something else");
    const QStringList afterDamaged = rehome::core::filesBelow(path("backups"));
    const Ran good = backup("archive");

    QVERIFY(damaged.exitCode != 0);
    QCOMPARE(afterDamaged, QStringList());
    QCOMPARE(good.exitCode, 0);
    const QStringList kept = rehome::core::filesBelow(path("backups"));
    QCOMPARE(kept.size(), 1);
    QCOMPARE(contentOf(path("backups/") + kept.front()), QByteArray("archive\n"));
    QVERIFY(kept.front().endsWith(QStringLiteral(".dump")));
}

void TestDockerFiles::restoreAsksForTheNameOfTheDatabase()
{
    (void)rehome::django::writeDockerFiles(request(), {});
    const QString compose = m_place->filePath(QStringLiteral("compose"));
    write(compose, "#!/bin/sh\necho \"$*\" >> calls\nif [ \"$4\" = printenv ]; then echo bankdocs; fi\n");
    QFile::setPermissions(compose, rehome::core::ownerWritesAllRun);
    write(path("a.dump"), "archive");
    const QStringList restore{QStringLiteral("restore"), QStringLiteral("FILE=a.dump")};

    const Ran unconfirmed = make(restore, compose);
    const QByteArray callsBefore = contentOf(path("calls"));
    const Ran confirmed = make(restore + QStringList{QStringLiteral("CONFIRM=bankdocs")}, compose);
    const Ran nameless = make({QStringLiteral("restore")}, compose);

    QVERIFY(unconfirmed.exitCode != 0 && nameless.exitCode != 0);
    QVERIFY(unconfirmed.output.contains(QStringLiteral("CONFIRM=bankdocs")));
    QVERIFY(!callsBefore.contains("stop"));
    QCOMPARE(confirmed.exitCode, 0);
    const QByteArray calls = contentOf(path("calls"));
    QVERIFY(calls.indexOf("stop django") < calls.indexOf("pg_restore"));
    QVERIFY(calls.indexOf("pg_restore") < calls.indexOf("start django"));
}

void TestDockerFiles::rollbackIsADryRunUntilConfirmed()
{
    const DockerRequest wanted = request();
    (void)rehome::django::writeDockerFiles(wanted, {});
    QVERIFY(QDir().mkpath(QFileInfo(wanted.rollbackScript).path()));
    write(wanted.rollbackScript, "#!/bin/sh\necho \"called with:$*\"\n");
    QFile::setPermissions(wanted.rollbackScript, rehome::core::ownerWritesAllRun);

    const Ran careful = make({QStringLiteral("rollback")}, QStringLiteral("false"));
    const Ran confirmed =
        make({QStringLiteral("rollback"), QStringLiteral("CONFIRM=yes"), QStringLiteral("ARGS=--restore-database")},
             QStringLiteral("false"));

    QVERIFY2(careful.output.contains(QStringLiteral("called with:--dry-run\n")), qPrintable(careful.output));
    QVERIFY2(confirmed.output.contains(QStringLiteral("called with:--restore-database\n")),
             qPrintable(confirmed.output));
}

QTEST_GUILESS_MAIN(TestDockerFiles)
#include "tst_docker_files.moc"
