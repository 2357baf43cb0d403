// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "deploy/nightly/nightly_job.h"
#include "deploy/nightly/run_state.h"
#include "deploy/support.h"
#include "support/test_errors.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace rehome;
using namespace rehome::tests;
using namespace Qt::StringLiterals;
using deploy::NightlyRequest;

namespace {

/// As systemctl and crontab answer, without touching this machine.
const char *const systemctl = "#!/bin/sh\necho \"$@\" >> \"$(dirname \"$0\")/calls\"\n";
const char *const crontab = "#!/bin/sh\n"
                            "file=$(dirname \"$0\")/crontab.txt\n"
                            "case $1 in\n"
                            "-l) test -f \"$file\" || { echo 'no crontab for shop' >&2; exit 1; }; cat \"$file\";;\n"
                            "-r) rm \"$file\";;\n"
                            "-) cat > \"$file\";;\n"
                            "esac\n";

} // namespace

class TestNightlyJob final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aTimerOfTheUserIsInstalledFoundAndRemoved();
    void aLineIsInstalledBesideOthersInTheCrontab();
    void installingAgainReplacesTheLine();
    void theRestOfTheCrontabStaysByteForByteAndACopyIsKept();
    void twoMigrationsOfOneNameHaveTheirOwnJobs_data();
    void twoMigrationsOfOneNameHaveTheirOwnJobs();
    void aJobOfThatNameThatIsNotOursIsLeftAlone();
    void aTimerThatDoesNotRunIsToldAndHasNoNextRun();
    void theNextRunIsTheOneThatSystemdNames();
    void whereNobodyWouldRunItTheAbsenceIsNamed();
    void aCrontabThatCannotBeReadIsNotOverwritten();
    void theCommandGetsItsWordsWholeInAnEmptyEnvironment();
    void unitsQuoteWhatSystemdWouldExpand();
    void aLineBreakIsRefused();
    void theLastRunIsToldAlsoWhereItWasCutOff();

private:
    void provide(const QString &program, const QByteArray &text);
    NightlyRequest request() const;
    QString path(const QString &name) const { return m_place->filePath(name); }
    /// A process that is called as the daemon is.
    void startCron();

    std::unique_ptr<QTemporaryDir> m_place;
    std::optional<Variable> m_path;
    std::optional<Variable> m_config;
    QProcess m_cron;
};

void TestNightlyJob::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    core::makeFolder(path(u"bin"_s));
    for (const char *program : {"dirname", "cat", "rm", "test"})
        QFile::link(u"/usr/bin/"_s + QString::fromLatin1(program), path(u"bin/"_s + QString::fromLatin1(program)));
    m_path.emplace("PATH", path(u"bin"_s));
    m_config.emplace("XDG_CONFIG_HOME", path(u"config"_s));
}

void TestNightlyJob::cleanup()
{
    m_cron.kill();
    m_cron.waitForFinished();
    m_path.reset();
    m_config.reset();
}

void TestNightlyJob::provide(const QString &program, const QByteArray &text)
{
    write(path(u"bin/"_s + program), text);
    QFile::setPermissions(path(u"bin/"_s + program), core::ownerWritesAllRun);
}

void TestNightlyJob::startCron()
{
    QFile::copy(u"/bin/sleep"_s, path(u"cron"_s));
    m_cron.start(path(u"cron"_s), {u"60"_s});
    QVERIFY(m_cron.waitForStarted());
}

NightlyRequest TestNightlyJob::request() const
{
    const QString folder = path(u"it's 100 % $HOME \"here\""_s);
    return {.name = u"shop"_s,
            .program = path(u"rehome cli"_s),
            .arguments = {u"backup"_s, u"--output"_s, folder, u"--keep"_s, u"5,4,3"_s},
            .folder = folder,
            .hour = 4};
}

void TestNightlyJob::aTimerOfTheUserIsInstalledFoundAndRemoved()
{
    provide(u"systemctl"_s, systemctl);

    const evidence::NightlyJob installed = deploy::installNightlyJob(request(), {});
    const evidence::NightlyJob found = deploy::nightlyJobOf(request().folder, {});
    const QByteArray timer = contentOf(path(u"config/systemd/user/%1.timer"_s.arg(request().unit())));
    const bool removed = deploy::removeNightlyJob(request(), {});

    for (const evidence::NightlyJob &job : {installed, found}) {
        QCOMPARE(job.kind, u"systemd"_s);
        QCOMPARE(job.files.size(), 2);
        QCOMPARE((QList<int>{job.keepDaily, job.keepWeekly, job.keepMonthly}), (QList<int>{5, 4, 3}));
        QVERIFY(job.schedule.contains(u"04:00"_s));
        QVERIFY(job.nextRun > QDateTime::currentDateTime());
        QCOMPARE(job.nextRun.time(), QTime(4, 0));
    }
    QVERIFY2(timer.contains("OnCalendar=*-*-* 04:00:00\nPersistent=true\n"), timer.constData());
    const QByteArray calls = contentOf(path(u"bin/calls"_s));
    const QByteArray timerName = request().unit().toUtf8() + ".timer";
    QVERIFY2(calls.contains("--user enable --now " + timerName), calls.constData());
    QVERIFY2(calls.contains("--user disable --now " + timerName), calls.constData());
    QVERIFY(removed);
    QVERIFY(core::filesBelow(path(u"config"_s)).isEmpty());
    QVERIFY(!deploy::removeNightlyJob(request(), {}));
}

void TestNightlyJob::aLineIsInstalledBesideOthersInTheCrontab()
{
    provide(u"crontab"_s, crontab);
    write(path(u"bin/crontab.txt"_s), "# mine\n5 4 * * * true\n");
    startCron();

    const evidence::NightlyJob installed = deploy::installNightlyJob(request(), {});
    const QByteArray with = contentOf(path(u"bin/crontab.txt"_s));
    const evidence::NightlyJob found = deploy::nightlyJobOf(request().folder, {});
    (void)deploy::removeNightlyJob(request(), {});

    QCOMPARE(installed.kind, u"cron"_s);
    QCOMPARE(found.kind, u"cron"_s);
    QCOMPARE(found.keepDaily, 5);
    QVERIFY(found.schedule.contains(u"04:00"_s));
    QVERIFY2(with.startsWith("# mine\n5 4 * * * true\n0 4 * * * "), with.constData());
    QCOMPARE(contentOf(path(u"bin/crontab.txt"_s)), QByteArray("# mine\n5 4 * * * true\n"));
}

void TestNightlyJob::installingAgainReplacesTheLine()
{
    provide(u"crontab"_s, crontab);
    startCron();
    NightlyRequest later = request();
    later.hour = 5;

    (void)deploy::installNightlyJob(request(), {});
    (void)deploy::installNightlyJob(later, {});

    QCOMPARE(contentOf(path(u"bin/crontab.txt"_s)), deploy::cronLine(later).toUtf8() + '\n');
}

void TestNightlyJob::theRestOfTheCrontabStaysByteForByteAndACopyIsKept()
{
    provide(u"crontab"_s, crontab);
    const QByteArray before = "# caf\xe9\n\n\n5 4 * * * printf 'gr\xfc\xdf'\n\n* * * * * true # rehome-backup-other\n";
    write(path(u"bin/crontab.txt"_s), before);
    startCron();

    (void)deploy::installNightlyJob(request(), {});
    const QByteArray with = contentOf(path(u"bin/crontab.txt"_s));
    const QStringList kept = QDir(request().folder).entryList({u"crontab-*"_s});
    (void)deploy::removeNightlyJob(request(), {});

    QCOMPARE(with, before + deploy::cronLine(request()).toUtf8() + '\n');
    QCOMPARE(kept.size(), 1);
    QCOMPARE(contentOf(request().folder + u'/' + kept[0]), before);
    QCOMPARE(contentOf(path(u"bin/crontab.txt"_s)), before);
}

void TestNightlyJob::twoMigrationsOfOneNameHaveTheirOwnJobs_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("systemd") << u"systemd"_s;
    QTest::newRow("cron") << u"cron"_s;
}

void TestNightlyJob::twoMigrationsOfOneNameHaveTheirOwnJobs()
{
    QFETCH(const QString, kind);
    if (kind == u"systemd"_s) {
        provide(u"systemctl"_s, systemctl);
    } else {
        provide(u"crontab"_s, crontab);
        startCron();
    }
    NightlyRequest other = request();
    other.folder = path(u"elsewhere"_s);
    other.arguments[2] = other.folder;

    (void)deploy::installNightlyJob(request(), {});
    (void)deploy::installNightlyJob(other, {});
    const QString first = deploy::nightlyJobOf(request().folder, {}).kind;
    const bool removed = deploy::removeNightlyJob(other, {});

    QCOMPARE(first, kind);
    QVERIFY(removed);
    QCOMPARE(deploy::nightlyJobOf(request().folder, {}).kind, kind);
    QVERIFY(deploy::nightlyJobOf(other.folder, {}).kind.isEmpty());
}

void TestNightlyJob::aJobOfThatNameThatIsNotOursIsLeftAlone()
{
    provide(u"systemctl"_s, systemctl);
    const QString service = path(u"config/systemd/user/%1.service"_s.arg(request().unit()));
    core::makeFolder(QFileInfo(service).absolutePath());
    write(service, "[Service]\nExecStart=/usr/bin/true\n");

    QCOMPARE(rehome::testing::endingOf([&] { (void)deploy::installNightlyJob(request(), {}); }), u"AlreadyExists"_s);
    QVERIFY(!deploy::removeNightlyJob(request(), {}));

    QCOMPARE(contentOf(service), QByteArray("[Service]\nExecStart=/usr/bin/true\n"));
}

void TestNightlyJob::aTimerThatDoesNotRunIsToldAndHasNoNextRun()
{
    provide(u"systemctl"_s, "#!/bin/sh\ntest \"$2\" != is-active\n");

    const evidence::NightlyJob job = deploy::installNightlyJob(request(), {});

    QCOMPARE(job.kind, u"systemd"_s);
    QVERIFY(!job.nextRun.isValid());
    QVERIFY2(job.problem.contains(request().unit() + u".timer does not run"_s), qPrintable(job.problem));
}

void TestNightlyJob::theNextRunIsTheOneThatSystemdNames()
{
    provide(u"systemctl"_s, "#!/bin/sh\nif test \"$2\" = show; then echo @1800000000; fi\n");

    QCOMPARE(deploy::installNightlyJob(request(), {}).nextRun.toSecsSinceEpoch(), qint64(1'800'000'000));
}

void TestNightlyJob::whereNobodyWouldRunItTheAbsenceIsNamed()
{
    const evidence::NightlyJob job = deploy::installNightlyJob(request(), {});

    QVERIFY(job.kind.isEmpty());
    QVERIFY2(job.problem.contains(u"cron"_s), qPrintable(job.problem));
    QVERIFY(job.files.isEmpty());
    QVERIFY(!QFile::exists(path(u"config"_s)));
}

void TestNightlyJob::aCrontabThatCannotBeReadIsNotOverwritten()
{
    provide(u"crontab"_s, "#!/bin/sh\ntest \"$1\" = -l && { echo 'must be privileged' >&2; exit 1; }\n"
                          "cat > \"$(dirname \"$0\")/crontab.txt\"\n");
    startCron();

    QCOMPARE(rehome::testing::endingOf([&] { (void)deploy::installNightlyJob(request(), {}); }), u"ToolFailed"_s);
    QVERIFY(!QFile::exists(path(u"bin/crontab.txt"_s)));
}

void TestNightlyJob::theCommandGetsItsWordsWholeInAnEmptyEnvironment()
{
    write(request().program, "#!/bin/sh\nfor word; do printf '%s\\n' \"$word\"; done\n");
    QFile::setPermissions(request().program, core::ownerWritesAllRun);
    // What cron does with its line: the command begins behind five fields, and an escaped percent sign is one.
    QString command = deploy::cronLine(request()).section(u' ', 5);
    command.replace(u"\\%"_s, u"%"_s);

    const Ran done = ran(u"/usr/bin/env"_s, {u"-i"_s, u"/bin/sh"_s, u"-c"_s, command});

    QCOMPARE(done.exitCode, 0);
    QCOMPARE(done.output, request().arguments.join(u'\n') + u'\n');
}

void TestNightlyJob::unitsQuoteWhatSystemdWouldExpand()
{
    const QByteArray unit = deploy::serviceUnit(request());

    QVERIFY2(unit.contains(R"(it's 100 %% $$HOME \"here\"" "--keep" "5,4,3")"), unit.constData());
    QVERIFY(unit.contains("ExecStart=\"/"));
}

void TestNightlyJob::aLineBreakIsRefused()
{
    NightlyRequest broken = request();
    broken.arguments += u"x\n* * * * * rm"_s;

    QCOMPARE(rehome::testing::endingOf([&] { (void)deploy::cronLine(broken); }), u"BadInput"_s);
    QCOMPARE(rehome::testing::endingOf([&] { (void)deploy::serviceUnit(broken); }), u"BadInput"_s);
}

void TestNightlyJob::theLastRunIsToldAlsoWhereItWasCutOff()
{
    const QString folder = m_place->path();
    QVERIFY(!deploy::runState(folder, false).startedAt.isValid());
    deploy::writeRunState(folder, {.startedAt = QDateTime::currentDateTimeUtc()});

    QVERIFY(deploy::runState(folder, true).result.contains(u"running now"_s));
    QVERIFY(deploy::runState(folder, false).result.contains(u"cut off"_s));
    QCOMPARE(QFile::permissions(path(u"last-backup.json"_s)) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

QTEST_GUILESS_MAIN(TestNightlyJob)
#include "tst_nightly_job.moc"
