// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/plan.h"
#include "process/program.h"
#include "support/test_errors.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::plan;
using namespace rehome::testing;

/// The plan as a list: what every step must have, whatever it does.
class TestPlan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStepsAreThoseOfTheIssueInItsOrder();
    void anUnknownStepNamesTheStepsThatThereAre();
    void everyPhaseHasATitleOfItsOwn();
    void everyStepIsComplete_data();
    void everyStepIsComplete();
    void everyStepNeedsEarlierStepsOnly_data();
    void everyStepNeedsEarlierStepsOnly();
    void commandsCanBePastedIntoAShell_data();
    void commandsCanBePastedIntoAShell();
    void onlyStepsThatReadDocumentsNeedDocuments();
    void stepsThatWriteElsewhereSayIt();
    void theProjectCanBeReadWithoutRunningIt();

private:
    static void eachStep();
    [[nodiscard]] static const Step &current();

    const Plan m_plan = wholePlan();
};

void TestPlan::eachStep()
{
    QTest::addColumn<QString>("id");
    const Plan plan = wholePlan();
    for (const Step &step : plan.steps())
        QTest::newRow(qPrintable(step.id)) << step.id;
}

const Step &TestPlan::current()
{
    static const Plan plan = wholePlan();
    QFETCH(const QString, id);
    return plan.step(id);
}

void TestPlan::theStepsAreThoseOfTheIssueInItsOrder()
{
    QStringList ids;
    for (const Step &step : m_plan.steps())
        ids += step.id;

    QCOMPARE(ids, (QStringList{u"preparation.project"_s, u"preparation.databases"_s, u"preparation.requirements"_s,
                               u"preparation.preflight"_s, u"preparation.backup"_s, u"preparation.prove"_s,
                               u"preparation.offsite"_s, u"preparation.baseline"_s, u"preparation.rollback"_s,
                               u"repository.create"_s, u"repository.docker"_s, u"repository.requirements"_s,
                               u"data.target"_s, u"data.restore"_s, u"data.verify"_s, u"validation.performance"_s,
                               u"transition.rehearsal"_s, u"transition.close"_s}));
}

void TestPlan::anUnknownStepNamesTheStepsThatThereAre()
{
    const auto error = errorOf([this] { (void)m_plan.step(u"data.verfy"_s); });

    QVERIFY(error);
    QCOMPARE(error->code(), core::ErrorCode::BadUsage);
    QVERIFY(error->whatHappened().contains(u"data.verfy"_s));
    for (const Step &step : m_plan.steps())
        QVERIFY2(error->whatToDo().contains(step.id), qPrintable(step.id));
}

void TestPlan::everyPhaseHasATitleOfItsOwn()
{
    QSet<QString> titles;
    for (int phase = 1; phase <= 5; ++phase)
        titles.insert(phaseTitle(phase));

    QCOMPARE(titles.size(), 5);
    QVERIFY(!titles.contains(QString()));
}

void TestPlan::everyStepIsComplete_data()
{
    eachStep();
}

void TestPlan::everyStepIsComplete()
{
    static const QStringList folders{u"preparation"_s, u"repository"_s, u"data"_s, u"validation"_s, u"transition"_s};
    const Step &step = current();

    QVERIFY(!step.title.isEmpty());
    QVERIFY(step.purpose.endsWith(u'.'));
    QCOMPARE(step.id.section(u'.', 0, 0), folders.value(step.phase - 1));
    QCOMPARE(step.kind, StepKind::Automatic);
    QVERIFY(step.run);
    QVERIFY(step.commands);
    QVERIFY(!step.commands({}).isEmpty());
    QCOMPARE(std::count_if(m_plan.steps().begin(), m_plan.steps().end(),
                           [&step](const Step &other) { return other.id == step.id || other.title == step.title; }),
             1);
}

void TestPlan::everyStepNeedsEarlierStepsOnly_data()
{
    eachStep();
}

void TestPlan::everyStepNeedsEarlierStepsOnly()
{
    const Step &step = current();

    for (const QString &need : step.needs) {
        const auto found = std::find_if(m_plan.steps().begin(), m_plan.steps().end(),
                                        [&](const Step &other) { return other.id == need || other.id == step.id; });
        QCOMPARE(found->id, need);
    }
    QCOMPARE(QSet<QString>(step.needs.begin(), step.needs.end()).size(), step.needs.size());
}

void TestPlan::commandsCanBePastedIntoAShell_data()
{
    eachStep();
}

void TestPlan::commandsCanBePastedIntoAShell()
{
    const MigrationSettings settings{.source = u"postgresql://clerk@db/shop?application_name=a'b&sslmode=require"_s,
                                     .repositoryFolder = u"/srv/the $new; shop's"_s,
                                     .offsite = u"/mnt"_s};

    for (const QString &command : current().commands(settings)) {
        // The words as a shell reads them: neither a folder nor an address may fall apart, or be run.
        const process::ProgramResult result = process::runProgram(
            {.program = u"bash"_s,
             .arguments = {u"-c"_s, u"for name in git docker rsync aws rclone shellcheck systemctl crontab cd psql "
                                    u"pg_dump pg_dumpall sha256sum pg_restore grep python "
                                    "initdb pg_ctl createuser createdb diff rehome-cli ./rollback.sh; do "
                                    "eval \"$name() { printf '<%s>' \\\"\\$@\\\"; }\"; done\n"
                                    "cd /nonexistent\n"_s +
                                        QString(command).replace(u'>', u'_')}},
            {});

        QVERIFY2(result.exitCode == 0, qPrintable(command + u'\n' + QString::fromUtf8(result.errors)));
        if (command.contains(u"/srv/the"_s))
            QVERIFY2(result.output.contains((u'<' + settings.repositoryFolder + u'>').toUtf8()),
                     result.output.constData());
        if (command.contains(u"postgresql:"_s))
            QVERIFY2(result.output.contains((settings.source + u'>').toUtf8()), result.output.constData());
    }
}

void TestPlan::onlyStepsThatReadDocumentsNeedDocuments()
{
    QStringList skipped;
    for (const Step &step : m_plan.steps()) {
        if (!step.doesNotApply)
            continue;
        QVERIFY2(step.doesNotApply({.pdfFolder = u"/srv/pdfs"_s, .offsite = u"/mnt"_s}).isEmpty(), qPrintable(step.id));
        if (!step.doesNotApply({}).isEmpty())
            skipped += step.id;
    }

    QCOMPARE(skipped, (QStringList{u"preparation.offsite"_s, u"validation.performance"_s}));
}

void TestPlan::stepsThatWriteElsewhereSayIt()
{
    QStringList writing;
    for (const Step &step : m_plan.steps()) {
        if (step.writesOutside)
            writing += step.id;
    }

    QCOMPARE(writing, (QStringList{u"repository.create"_s, u"repository.docker"_s, u"repository.requirements"_s,
                                   u"data.target"_s, u"data.restore"_s}));
}

void TestPlan::theProjectCanBeReadWithoutRunningIt()
{
    const Step &step = m_plan.step(u"preparation.project"_s);
    const StepOption &reading = step.options.front();
    MigrationSettings settings{.projectFolder = u"/srv/shop"_s};
    const QStringList running = step.commands(settings);

    const auto refused = errorOf([&] { reading.write(settings, u"guess"_s); });
    const QString stays = reading.read(settings);
    reading.write(settings, u"text"_s);

    QVERIFY(refused);
    QCOMPARE(refused->code(), core::ErrorCode::BadInput);
    QCOMPARE(stays, u"run"_s);
    QCOMPARE(running, QStringList{u"rehome-cli inspect /srv/shop"_s});
    QCOMPARE(step.commands(settings), QStringList{u"rehome-cli inspect /srv/shop --static"_s});
    QVERIFY(step.needs.isEmpty() && !step.writesOutside && !step.doesNotApply);
    QCOMPARE(m_plan.steps().front().id, step.id);
}

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
