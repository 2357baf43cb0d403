// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "deploy/preflight_checks.h"
#include "deploy/support.h"
#include "support/small_disk.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <arpa/inet.h>
#include <sys/resource.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;
using namespace rehome::deploy;
using namespace rehome::testing;
using rehome::evidence::CheckVerdict;
using rehome::evidence::PreflightFinding;
using rehome::evidence::PreflightTasks;
using rehome::tests::Variable;

namespace {

PreflightFinding made(const PreflightTasks &tasks, const QString &id)
{
    const auto task = std::find_if(tasks.begin(), tasks.end(), [&id](const auto &each) { return each.id == id; });
    if (task == tasks.end())
        qFatal("there is no check %s", qPrintable(id));
    return task->look();
}

/// A socket that listens on some port of one address only.
class Listener final
{
public:
    Listener() : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        m_address.sin_family = AF_INET;
        m_address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof m_address;
        if (::bind(m_socket, reinterpret_cast<sockaddr *>(&m_address), size) != 0 || ::listen(m_socket, 1) != 0 ||
            ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&m_address), &size) != 0)
            qFatal("no port");
    }
    ~Listener() { ::close(m_socket); }
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;
    [[nodiscard]] int port() const { return ntohs(m_address.sin_port); }

private:
    int m_socket;
    sockaddr_in m_address{};
};

const QByteArray accessDenied =
    "echo 'permission denied while trying to connect to the Docker daemon socket' >&2; exit 1";

} // namespace

/// The checks of this machine, with a disk that is really full, a port that is really taken, and small programs in
/// docker's place.
class TestPreflightMachine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usesThatShareADiskAreAddedUp();
    void aDiskThatIsTooSmallIsTold();
    void roomForOneRunOnlyIsAnAdvice();
    void aFolderInMemoryIsTold();
    void fewOpenFilesAreTold();
    void aSocketPathThatIsTooLongIsTold();
    void aTakenPortIsTold();
    void dockersStateIsTold_data();
    void dockersStateIsTold();
    void dockerIsRequiredForContainersOnly();
    void aProgramThatIsMissingIsTold();
    void aCommitterWithoutANameIsTold();
    void theDataFolderOfAnImageIsChecked_data();
    void theDataFolderOfAnImageIsChecked();
    void composeFilesAreFound();

private:
    /// A folder that is all of PATH, with this program in it.
    QString programs(const QString &name, const QByteArray &script)
    {
        const QString folder = m_folder.filePath(name + QString::number(++m_count));
        QDir().mkpath(folder);
        if (!script.isEmpty())
            rehome::core::writeFile(folder + u'/' + name, "#!/bin/sh\n" + script + '\n',
                                    rehome::core::ownerWritesAllRun);
        return folder;
    }
    QTemporaryDir m_folder;
    int m_count = 0;
};

void TestPreflightMachine::usesThatShareADiskAreAddedUp()
{
    const SmallDisk disk("size=10m");
    if (!disk.isThere())
        QSKIP("only root can mount a small disk");
    const std::vector<DiskUse> places{{u"dump"_s, u"the dump"_s, disk.path(u"a/b"_s)},
                                      {u"scratch"_s, u"the scratch server"_s, disk.path(u"c"_s)},
                                      {u"target"_s, u"the target"_s, m_folder.path()}};

    const PreflightTasks tasks = diskChecks(places, [] { return std::vector<qint64>{6'000'000, 6'000'000, 1'000}; });

    QCOMPARE(tasks.size(), 2U);
    const PreflightFinding small = made(tasks, u"disk.dump"_s);
    QCOMPARE(small.verdict, CheckVerdict::Failed);
    QVERIFY(!small.onlyAdvice);
    QVERIFY2(small.finding.contains(u"12.0 MB"_s) && small.finding.contains(u"the scratch server"_s),
             qPrintable(small.finding));
    QCOMPARE(made(tasks, u"disk.target"_s).verdict, CheckVerdict::Passed);
}

void TestPreflightMachine::aDiskThatIsTooSmallIsTold()
{
    const SmallDisk disk("size=4m");
    if (!disk.isThere())
        QSKIP("only root can mount a small disk");
    const std::vector<DiskUse> places{{u"dump"_s, u"the dump"_s, disk.path()}};
    const auto need = [] { return std::vector<qint64>{1'000'000}; };
    QCOMPARE(made(diskChecks(places, need), u"disk.dump"_s).verdict, CheckVerdict::Passed);
    QFile filler(disk.path(u"filler"_s));
    QVERIFY(filler.open(QIODevice::WriteOnly));
    filler.write(QByteArray(3'800'000, 'x'));
    filler.close();

    const PreflightFinding found = made(diskChecks(places, need), u"disk.dump"_s);

    QCOMPARE(found.verdict, CheckVerdict::Failed);
    QVERIFY(!found.onlyAdvice);
}

void TestPreflightMachine::roomForOneRunOnlyIsAnAdvice()
{
    const SmallDisk disk("size=4m");
    if (!disk.isThere())
        QSKIP("only root can mount a small disk");

    const PreflightFinding found =
        made(diskChecks({{u"dump"_s, u"the dump"_s, disk.path()}}, [] { return std::vector<qint64>{3'000'000}; }),
             u"disk.dump"_s);

    QCOMPARE(found.verdict, CheckVerdict::Failed);
    QVERIFY(found.onlyAdvice);
}

void TestPreflightMachine::aFolderInMemoryIsTold()
{
    const SmallDisk disk;
    if (!disk.isThere())
        QSKIP("only root can mount a small disk");

    const auto none = [] { return QString(); };
    QCOMPARE(made(machineChecks(disk.path(u"x.rehome"_s), none), u"machine.folder"_s).verdict, CheckVerdict::Failed);
}

void TestPreflightMachine::fewOpenFilesAreTold()
{
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    rlimit few = before;
    few.rlim_cur = 256;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &few), 0);

    const PreflightFinding found = made(machineChecks(m_folder.path(), [] { return QString(); }), u"machine.files"_s);

    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
    QCOMPARE(found.verdict, CheckVerdict::Failed);
    QVERIFY2(found.finding.contains(u"256"_s), qPrintable(found.finding));
}

void TestPreflightMachine::aSocketPathThatIsTooLongIsTold()
{
    const auto verdict = [this](const QString &path) {
        return made(machineChecks(m_folder.path(), [path] { return path; }), u"machine.socket"_s).verdict;
    };

    QCOMPARE(verdict(u'/' + QString(106, u'x')), CheckVerdict::Passed);
    QCOMPARE(verdict(u'/' + QString(107, u'x')), CheckVerdict::Failed);
}

void TestPreflightMachine::aTakenPortIsTold()
{
    int port = 0;
    {
        const Listener listener;
        port = listener.port();

        const PreflightFinding found =
            made(portChecks({{u"application"_s, u"the application"_s, port}}, true), u"port.application"_s);

        QCOMPARE(found.verdict, CheckVerdict::Failed);
        QVERIFY(found.finding.contains(QString::number(port)));
    }
    QCOMPARE(made(portChecks({{u"application"_s, u"the application"_s, port}}, true), u"port.application"_s).verdict,
             CheckVerdict::Passed);
}

void TestPreflightMachine::dockersStateIsTold_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<bool>("passed");
    QTest::addColumn<QString>("words");
    QTest::newRow("absent") << QByteArray() << false << u"not installed"_s;
    QTest::newRow("no engine") << QByteArray("echo 'Cannot connect to the Docker daemon.' >&2; exit 1") << false
                               << u"cannot be reached: Cannot connect to the Docker daemon."_s;
    QTest::newRow("no rights") << accessDenied << false << u"does not let you in"_s;
    QTest::newRow("says nothing") << QByteArray("exit 0") << false << u"cannot be reached"_s;
    QTest::newRow("runs") << QByteArray("echo 28.2.2") << true << u"28.2.2"_s;
}

void TestPreflightMachine::dockersStateIsTold()
{
    QFETCH(const QByteArray, script);
    QFETCH(const bool, passed);
    QFETCH(const QString, words);
    const Variable path("PATH", programs(u"docker"_s, script));

    const PreflightFinding found = made(dockerChecks(true, {}), u"docker.engine"_s);

    QCOMPARE(found.verdict == CheckVerdict::Passed, passed);
    QVERIFY2(found.finding.contains(words), qPrintable(found.finding));
    QCOMPARE(found.command.isEmpty(), passed);
}

void TestPreflightMachine::dockerIsRequiredForContainersOnly()
{
    for (const bool required : {true, false}) {
        for (const auto &task : dockerChecks(required, {}))
            QCOMPARE(task.required, required);
    }
}

void TestPreflightMachine::aProgramThatIsMissingIsTold()
{
    const Variable path("PATH", programs(u"shellcheck"_s, "echo 'ShellCheck - shell script analysis tool'; "
                                                          "echo 'version: 0.9.0'"));

    const PreflightFinding git = made(toolChecks({}), u"programs.git"_s);
    const PreflightFinding shellcheck = made(toolChecks({}), u"programs.shellcheck"_s);

    QCOMPARE(git.verdict, CheckVerdict::Failed);
    QVERIFY(git.command.endsWith(u"install git"_s));
    QCOMPARE(shellcheck.verdict, CheckVerdict::Passed);
    QVERIFY2(shellcheck.finding.endsWith(u"version: 0.9.0"_s), qPrintable(shellcheck.finding));
}

void TestPreflightMachine::aCommitterWithoutANameIsTold()
{
    const Variable home("HOME", m_folder.path());
    const Variable config("XDG_CONFIG_HOME", m_folder.path());
    const Variable system("GIT_CONFIG_NOSYSTEM", u"1"_s);
    const PreflightFinding before = made(toolChecks({}), u"programs.git-identity"_s);
    rehome::core::writeFile(m_folder.filePath(u".gitconfig"_s), "[user]\nname = Ada\nemail = ada@example.com\n");

    const PreflightFinding after = made(toolChecks({}), u"programs.git-identity"_s);

    QCOMPARE(before.verdict, CheckVerdict::Failed);
    QVERIFY2(after.finding.contains(u"Ada ada@example.com"_s), qPrintable(after.finding));
}

void TestPreflightMachine::theDataFolderOfAnImageIsChecked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("verdict");
    const auto passed = int(CheckVerdict::Passed);
    const auto failed = int(CheckVerdict::Failed);
    const auto unknown = int(CheckVerdict::CouldNotCheck);
    const QString with = u"db:\n  image: %1\n  volumes:\n    - data:%2\n"_s;
    const QString folder = u"/var/lib/postgresql"_s;
    QTest::newRow("15") << with.arg(u"postgres:15-alpine"_s, folder + u"/data"_s) << passed;
    QTest::newRow("15, the new place") << with.arg(u"postgres:15"_s, folder) << failed;
    QTest::newRow("18") << with.arg(u"postgres:18"_s, folder) << passed;
    QTest::newRow("18, the old place") << with.arg(u"\"postgres:18.1\""_s, folder + u"/data"_s) << failed;
    QTest::newRow("18, read only mark") << with.arg(u"docker.io/library/postgres:18"_s, folder + u"/data:rw"_s)
                                        << failed;
    QTest::newRow("18, PGDATA") << with.arg(u"postgres:18"_s, folder + u"/data"_s) + u"  environment: {PGDATA: /x}"_s
                                << passed;
    QTest::newRow("postgis") << with.arg(u"postgis/postgis:15-3.4"_s, folder + u"/data"_s) << passed;
    QTest::newRow("long form")
        << u"image: postgres:18\nvolumes:\n - type: volume\n   target: /var/lib/postgresql/data\n"_s << failed;
    QTest::newRow("no volume") << u"image: postgres:15\n"_s << failed;
    QTest::newRow("volume in a comment") << u"image: postgres:15\n# - data:/var/lib/postgresql/data\n"_s << failed;
    QTest::newRow("no version") << with.arg(u"postgres"_s, folder) << unknown;
    QTest::newRow("latest") << with.arg(u"postgres:latest"_s, folder) << unknown;
    QTest::newRow("a variable") << with.arg(u"postgres:${TAG}"_s, folder) << unknown;
    QTest::newRow("another image") << u"image: prom/postgres-exporter:1\n"_s << passed;
    QTest::newRow("none") << u"image: redis:7\n"_s << passed;
}

void TestPreflightMachine::theDataFolderOfAnImageIsChecked()
{
    QFETCH(const QString, text);

    const PreflightFinding found = made(composeFileChecks({{u"docker-compose.yml"_s, text}}), u"compose.data-1"_s);

    QVERIFY(found.finding.contains(u"docker-compose.yml"_s));
    QTEST(int(found.verdict), "verdict");
}

void TestPreflightMachine::composeFilesAreFound()
{
    const QString project = m_folder.filePath(u"site/app"_s);
    QDir().mkpath(project);
    rehome::core::writeFile(m_folder.filePath(u"site/compose.yaml"_s), "image: postgres:15\n");

    const std::vector<ComposeText> files = composeTextsOf(project);

    QCOMPARE(files.size(), 1U);
    QCOMPARE(files.front().name, u"../compose.yaml"_s);
}

QTEST_GUILESS_MAIN(TestPreflightMachine)
#include "tst_preflight_machine.moc"
