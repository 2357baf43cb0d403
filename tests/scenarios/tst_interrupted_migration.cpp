// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenarios/cli_runner.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace rehome;

/// Whatever ends the program in the middle, the next run tells it, tidies up and goes on.
class TstInterruptedMigration final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aKilledRunIsTakenUpAgain_data();
    void aKilledRunIsTakenUpAgain();
    void mostOfThemWereInTheMiddle();
    void controlCStopsWithinTwoSecondsAndTheRunCanGoOn();
    void theWholeMigrationSucceedsInTheEnd();
    void aSecondProgramIsKeptOut();

private:
    [[nodiscard]] bool isDone(const QString &step) const;
    /// Runs until the step has begun and a little longer, and then sends the signal. A step that is done runs again.
    std::unique_ptr<QProcess> signalWithin(const QString &step, int milliseconds, int signal) const;

    tests::CliRunner m_cli;
    int m_killed = 0; ///< runs that were really in the middle of their step
};

void TstInterruptedMigration::initTestCase()
{
    m_cli.makeMigration(20'000); // each step takes longer than a second
}

bool TstInterruptedMigration::isDone(const QString &step) const
{
    const QJsonArray steps = m_cli.run({QStringLiteral("status"), QStringLiteral("m.rehome"), QStringLiteral("--json")})
                                 .json()
                                 .value(QStringLiteral("steps"))
                                 .toArray();
    return std::any_of(steps.begin(), steps.end(), [&step](const QJsonValue &value) {
        return value[QStringLiteral("id")] == step && value[QStringLiteral("done")].toBool();
    });
}

std::unique_ptr<QProcess> TstInterruptedMigration::signalWithin(const QString &step, int milliseconds, int signal) const
{
    const QString which = isDone(step) ? QStringLiteral("--step") : QStringLiteral("--until");
    std::unique_ptr<QProcess> process =
        m_cli.start({QStringLiteral("run"), QStringLiteral("m.rehome"), QStringLiteral("--yes"), which, step});
    QByteArray seen;
    QElapsedTimer clock;
    clock.start();
    const QByteArray begun = step.toUtf8() + "  ";
    while (!('\n' + seen).contains('\n' + begun) && clock.elapsed() < 120'000 &&
           process->state() == QProcess::Running) {
        process->waitForReadyRead(20);
        seen += process->readAllStandardError();
    }
    QTest::qSleep(milliseconds);
    tests::sendSignal(*process, signal);
    return process;
}

void TstInterruptedMigration::aKilledRunIsTakenUpAgain_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<int>("milliseconds");
    // In the order of the plan: what is run again makes what follows it outdated.
    const auto add = [](const char *step, const QList<int> &times) {
        for (const int milliseconds : times)
            QTest::addRow("%s after %d ms", step, milliseconds) << QString::fromLatin1(step) << milliseconds;
    };
    add("preparation.backup", {40, 300, 700});
    add("preparation.prove", {40, 300, 700});
    add("data.restore", {40, 300, 700});
    add("data.verify", {10});
    add("transition.rehearsal", {40, 300, 700});
}

void TstInterruptedMigration::aKilledRunIsTakenUpAgain()
{
    QFETCH(const QString, step);
    QFETCH(const int, milliseconds);
    const bool again = m_cli.run({QStringLiteral("status"), QStringLiteral("m.rehome"), QStringLiteral("--json")})
                           .output.contains("running");
    QVERIFY(!again);

    const std::unique_ptr<QProcess> process = signalWithin(step, milliseconds, SIGKILL);
    process->waitForFinished(10'000);
    const bool wasRunning = m_cli.run({QStringLiteral("status"), QStringLiteral("m.rehome"), QStringLiteral("--json")})
                                .output.contains("\"running\"");
    const tests::CliResult next = m_cli.run(
        {QStringLiteral("run"), QStringLiteral("m.rehome"), QStringLiteral("--yes"), QStringLiteral("--until"), step});

    m_killed += wasRunning ? 1 : 0;
    QCOMPARE(next.exitCode, 0);
    QCOMPARE(next.errors.contains("The last run ended in the middle of"), wasRunning);
    QVERIFY(QDir(m_cli.path(QStringLiteral("m.rehome/work"))).isEmpty());
    QCOMPARE(QDir(m_cli.path(QStringLiteral("m.rehome/artifacts"))).entryList({QStringLiteral("*.partial")}),
             QStringList());
    QCOMPARE(tests::serversBelow(m_cli.path(QStringLiteral("m.rehome/work"))).size(), 0);
}

void TstInterruptedMigration::mostOfThemWereInTheMiddle()
{
    QVERIFY2(m_killed >= 9, qPrintable(QString::number(m_killed)));
}

void TstInterruptedMigration::controlCStopsWithinTwoSecondsAndTheRunCanGoOn()
{
    const std::unique_ptr<QProcess> process =
        m_cli.start({QStringLiteral("run"), QStringLiteral("m.rehome"), QStringLiteral("--yes"),
                     QStringLiteral("--step"), QStringLiteral("preparation.baseline")});
    QTest::qSleep(1500);

    QElapsedTimer clock;
    clock.start();
    tests::sendSignal(*process, SIGINT);
    QVERIFY(process->waitForFinished(10'000));

    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(process->exitCode(), 130);
    QVERIFY(process->readAllStandardError().contains("goes on from here"));
}

void TstInterruptedMigration::theWholeMigrationSucceedsInTheEnd()
{
    QCOMPARE(m_cli.run({QStringLiteral("run"), QStringLiteral("m.rehome"), QStringLiteral("--yes")}).exitCode, 0);

    const QJsonArray steps = m_cli.run({QStringLiteral("status"), QStringLiteral("m.rehome"), QStringLiteral("--json")})
                                 .json()
                                 .value(QStringLiteral("steps"))
                                 .toArray();
    for (const auto &step : steps)
        QVERIFY(step.toObject().value(QStringLiteral("done")).toBool());
}

void TstInterruptedMigration::aSecondProgramIsKeptOut()
{
    const std::unique_ptr<QProcess> first =
        m_cli.start({QStringLiteral("run"), QStringLiteral("m.rehome"), QStringLiteral("--yes"),
                     QStringLiteral("--step"), QStringLiteral("preparation.baseline")});
    QTest::qSleep(1000);

    const tests::CliResult second =
        m_cli.run({QStringLiteral("run"), QStringLiteral("m.rehome"), QStringLiteral("--yes")});
    tests::sendSignal(*first, SIGINT);
    first->waitForFinished(10'000);

    QCOMPARE(second.exitCode, 3);
    QVERIFY(second.errors.contains("is open in another program"));
}

QTEST_GUILESS_MAIN(TstInterruptedMigration)
#include "tst_interrupted_migration.moc"
