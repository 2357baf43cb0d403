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
    void controlCStopsWithinTwoSecondsAndTheRunCanGoOn();
    void theWholeMigrationSucceedsInTheEnd();
    void aSecondProgramIsKeptOut();

private:
    /// Runs until the step has begun and a little longer, and then sends the signal.
    std::unique_ptr<QProcess> signalWithin(const QString &step, int milliseconds, int signal) const;

    tests::CliRunner m_cli;
};

void TstInterruptedMigration::initTestCase()
{
    m_cli.makeMigration(60'000);
}

std::unique_ptr<QProcess> TstInterruptedMigration::signalWithin(const QString &step, int milliseconds, int signal) const
{
    std::unique_ptr<QProcess> process = m_cli.start(
        {QStringLiteral("run"), QStringLiteral("m.rehome"), QStringLiteral("--yes"), QStringLiteral("--until"), step});
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
    for (const char *step : {"preparation.backup", "preparation.prove", "data.restore", "transition.rehearsal"}) {
        for (const int milliseconds : {40, 300, 700})
            QTest::addRow("%s after %d ms", step, milliseconds) << QString::fromLatin1(step) << milliseconds;
    }
    QTest::addRow("data.verify after 10 ms") << QStringLiteral("data.verify") << 10;
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

    QCOMPARE(next.exitCode, 0);
    QCOMPARE(next.errors.contains("The last run ended in the middle of"), wasRunning);
    QVERIFY(QDir(m_cli.path(QStringLiteral("m.rehome/work"))).isEmpty());
    QCOMPARE(QDir(m_cli.path(QStringLiteral("m.rehome/artifacts"))).entryList({QStringLiteral("*.partial")}),
             QStringList());
    QCOMPARE(tests::serversBelow(m_cli.path(QStringLiteral("m.rehome/work"))).size(), 0);
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
    for (const QJsonValue &step : steps)
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
