// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/left_processes.h"

#include "support/folder_watch.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace rehome::process;

/// Every process of these tests is a shell that waits for ever.
class TestLeftProcesses final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoeverWorksInTheFolderIsFound_data();
    void whoeverWorksInTheFolderIsFound();
    void theyAreKilledAlsoWhereTheyIgnoreSigterm();
    void othersAreLeftAlone();
    void whatATestThatDiedHasLeftIsEnded();
    void whatEndsInOrderIsLeftAlone();

private:
    /// Its process id; it says "ready" when its traps are set.
    qint64 startShell(const QStringList &arguments, const QString &workingDirectory = u"/"_s);
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<QProcess>> m_shells;
};

qint64 TestLeftProcesses::startShell(const QStringList &arguments, const QString &workingDirectory)
{
    auto shell = std::make_unique<QProcess>();
    shell->setWorkingDirectory(workingDirectory);
    // Its standard input ends with this test, and so does it.
    shell->start(u"/bin/sh"_s, QStringList{u"-c"_s, u"trap '' TERM; echo ready; read -r line"_s, u"sh"_s} + arguments);
    if (!shell->waitForStarted() || !shell->waitForReadyRead())
        qFatal("no shell");
    m_shells.push_back(std::move(shell));
    return m_shells.back()->processId();
}

void TestLeftProcesses::whoeverWorksInTheFolderIsFound_data()
{
    QTest::addColumn<QString>("argument"); // %1 is the folder's parent
    QTest::addColumn<QString>("workingDirectory");
    QTest::addColumn<bool>("found");
    QTest::newRow("the folder as an argument") << u"%1/work"_s << u"/"_s << true;
    QTest::newRow("a place below it") << u"%1/work/server/data"_s << u"/"_s << true;
    QTest::newRow("in an option") << u"--pgdata=%1/work/data"_s << u"/"_s << true;
    QTest::newRow("as the working directory") << u"x"_s << u"%1/work"_s << true;
    QTest::newRow("a working directory below it") << u"x"_s << u"%1/work/below"_s << true;
    QTest::newRow("a working directory through a link") << u"x"_s << u"%1/link"_s << true;
    QTest::newRow("a folder whose name only begins like it") << u"%1/work2"_s << u"%1/work2"_s << false;
    QTest::newRow("its parent") << u"%1"_s << u"%1"_s << false;
    QTest::newRow("in the middle of an argument") << u"see %1/work"_s << u"/"_s << false;
}

void TestLeftProcesses::whoeverWorksInTheFolderIsFound()
{
    QFETCH(const QString, argument);
    QFETCH(const QString, workingDirectory);
    QFETCH(const bool, found);
    QVERIFY(QDir(m_folder.path()).mkpath(u"work/below"_s) && QDir(m_folder.path()).mkpath(u"work2"_s));
    QFile::link(path(u"work"_s), path(u"link"_s));
    const auto filled = [this](QString text) { return text.replace(u"%1"_s, m_folder.path()); };
    const qint64 shell = startShell({filled(argument)}, filled(workingDirectory));

    QCOMPARE(processesIn(path(u"work"_s), {u"sh"_s}).contains(shell), found);
    if (workingDirectory.contains(u"work"_s))
        QCOMPARE(processesIn(path(u"link"_s), {u"sh"_s}).contains(shell), found);
    QVERIFY(processesIn(path(u"work"_s), {u"another"_s}).isEmpty());
}

void TestLeftProcesses::theyAreKilledAlsoWhereTheyIgnoreSigterm()
{
    const QString folder = path(u"killed"_s);
    const qint64 first = startShell({folder});
    const qint64 second = startShell({folder + u"/below"_s});
    QCOMPARE(processesIn(folder, {u"sh"_s}).size(), 2);
    QStringList said;

    endProcessesIn(folder, {u"sh"_s}, {.log = [&](rehome::core::LogLevel, const QString &text) { said += text; }});

    QVERIFY(processesIn(folder, {u"sh"_s}).isEmpty());
    for (const qint64 process : {first, second})
        QVERIFY(said.join(u'\n').contains(QString::number(process)));
}

void TestLeftProcesses::othersAreLeftAlone()
{
    (void)startShell({path(u"another"_s)});

    endProcessesIn(path(u"mine"_s), {u"sh"_s}, {});
    endProcessesIn(path(u"another"_s), {u"postgres"_s}, {});

    QVERIFY(!m_shells.back()->waitForFinished(200));
    QCOMPARE(m_shells.back()->state(), QProcess::Running);
}

/// What tests themselves rely on: the shell waits for the child's end.
void TestLeftProcesses::whatATestThatDiedHasLeftIsEnded()
{
    QTemporaryDir folder;
    (void)startShell({}, folder.path()); // which ignores SIGTERM, but not what follows
    const pid_t child = ::fork();
    if (child == 0) {
        const rehome::testing::FolderWatch watch(folder.path());
        ::_exit(0); // without the destructor, as in a crash
    }
    ::waitpid(child, nullptr, 0);

    QTRY_VERIFY_WITH_TIMEOUT(!QFileInfo::exists(folder.path()), 10'000);
    QTRY_COMPARE(m_shells.back()->state(), QProcess::NotRunning);
}

void TestLeftProcesses::whatEndsInOrderIsLeftAlone()
{
    QTemporaryDir folder;
    (void)startShell({}, folder.path());
    {
        const rehome::testing::FolderWatch watch(folder.path());
    }

    QVERIFY(!m_shells.back()->waitForFinished(1500));
    QVERIFY(QFileInfo::exists(folder.path()));
}

QTEST_GUILESS_MAIN(TestLeftProcesses)
#include "tst_left_processes.moc"
