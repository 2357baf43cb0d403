// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gui_fixture.h"
#include "plan/phases.h"
#include "views/elided_label.h"
#include "wizard/page_wizard.h"
#include "wizard/pages.h"
#include "wizard/progress_panel.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace rehome;
using journal::StepState;

/// What a person does when things do not go straight on: stop, retry, skip, close, run again.
class TestStopAndRetry final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_gui.reset(); }
    void stopEndsTheRunningStepSoon_data();
    void stopEndsTheRunningStepSoon();
    void aStoppedStepIsRetried();
    void closingWhileAStepRunsAsksFirst();
    void aSkipNeedsAReason();
    void aPersonsWordNeedsAName();
    void aDatabaseIsReplacedOnlyAfterItsNameWasTyped();
    void aStraightCopyIsChosenStoppedAndRunAgain();

private:
    void runReplacing(const QString &step);

    std::unique_ptr<tests::GuiFixture> m_gui;
};

void TestStopAndRetry::initTestCase()
{
    m_gui = std::make_unique<tests::GuiFixture>();
    m_gui->trySample();
}

void TestStopAndRetry::stopEndsTheRunningStepSoon_data()
{
    QTest::addColumn<QString>("step");
    for (const plan::Step &step : plan::preparationSteps()) {
        if (step.id != u"preparation.offsite"_s) // without a place it is skipped by itself
            QTest::newRow(qPrintable(step.id)) << step.id;
    }
}

void TestStopAndRetry::stopEndsTheRunningStepSoon()
{
    QFETCH(const QString, step);
    m_gui->selectStep(step);
    m_gui->click(u"runButton"_s);
    QTRY_COMPARE(m_gui->session().runningStep(), step);
    QTest::qWait(150);

    if (m_gui->session().isRunning())
        m_gui->click(u"stopButton"_s);
    QElapsedTimer timer;
    timer.start();
    m_gui->waitUntilIdle(30);

    qInfo() << step << "ended" << timer.elapsed() << "ms after the stop";
    const StepState state = m_gui->session().status(step).record->state;
    QVERIFY(state == StepState::Cancelled || state == StepState::Succeeded); // it may have been quicker
    QVERIFY(!m_gui->look<QPushButton>(u"stopButton"_s));
    if (state == StepState::Cancelled) { // what builds on it needs it
        QVERIFY(m_gui->see<QLabel>(u"verdictSentence"_s)->text().contains(u"Stopped"_s));
        m_gui->click(u"retryButton"_s);
        QTRY_VERIFY(m_gui->session().isRunning());
        m_gui->waitUntilIdle();
        QCOMPARE(m_gui->session().status(step).record->state, StepState::Succeeded);
    }
}

void TestStopAndRetry::aStoppedStepIsRetried()
{
    m_gui->selectStep(u"preparation.offsite"_s); // without a place it is skipped by itself
    m_gui->click(u"runButton"_s);
    m_gui->waitUntilIdle();

    QVERIFY(m_gui->session().isPhaseDone(1));
    QCOMPARE(tests::serversBelow(m_gui->migrationPath() + u"/work"_s).size(), 0);
}

void TestStopAndRetry::closingWhileAStepRunsAsksFirst()
{
    m_gui->selectStep(u"preparation.baseline"_s);
    m_gui->click(u"runButton"_s);
    QTRY_VERIFY(m_gui->session().isRunning());

    m_gui->window().close();
    QVERIFY(m_gui->window().isVisible());
    m_gui->click(u"refuseButton"_s);
    QVERIFY(m_gui->session().isRunning());
    m_gui->window().close();
    m_gui->click(u"goOnButton"_s);

    QTRY_VERIFY(!m_gui->window().isVisible());
    m_gui->reopen();
    QCOMPARE(m_gui->session().status(u"preparation.baseline"_s).record->state, StepState::Cancelled);
}

void TestStopAndRetry::aSkipNeedsAReason()
{
    m_gui->selectStep(u"preparation.baseline"_s);
    m_gui->click(u"skipButton"_s);
    QVERIFY(!m_gui->see<QPushButton>(u"goOnButton"_s)->isEnabled());

    m_gui->see<QLineEdit>(u"reason"_s)->setText(u"Measured elsewhere."_s);
    m_gui->click(u"goOnButton"_s);

    QTRY_COMPARE(m_gui->session().status(u"preparation.baseline"_s).record->state, StepState::Skipped);
    QVERIFY(m_gui->see<QLabel>(u"verdictSentence"_s)->text().contains(u"Measured elsewhere."_s));
    QVERIFY(m_gui->session().isPhaseDone(1));
}

void TestStopAndRetry::aPersonsWordNeedsAName()
{
    m_gui->selectStep(u"repository.create"_s);
    m_gui->click(u"confirmButton"_s);
    m_gui->see<QLineEdit>(u"who"_s)->setText(QString());
    QVERIFY(!m_gui->see<QPushButton>(u"goOnButton"_s)->isEnabled());

    m_gui->see<QLineEdit>(u"who"_s)->setText(u"Anna"_s);
    m_gui->click(u"goOnButton"_s);

    QTRY_COMPARE(m_gui->session().status(u"repository.create"_s).record->state, StepState::Confirmed);
    QVERIFY(m_gui->session().status(u"repository.create"_s).mark != report::Mark::Good);
}

void TestStopAndRetry::aDatabaseIsReplacedOnlyAfterItsNameWasTyped()
{
    m_gui->selectStep(u"data.target"_s);
    m_gui->click(u"runAllButton"_s);
    m_gui->click(u"goOnButton"_s); // the summary before the first write
    QTRY_VERIFY(m_gui->session().isRunning());
    m_gui->waitUntilIdle();
    QVERIFY(m_gui->session().isPhaseDone(3));

    m_gui->selectStep(u"data.restore"_s);
    m_gui->click(u"runButton"_s);
    QVERIFY(!m_gui->see<QPushButton>(u"goOnButton"_s)->isEnabled());
    m_gui->see<QLineEdit>(u"typedName"_s)->setText(u"bankdoc"_s);
    QVERIFY(!m_gui->see<QPushButton>(u"goOnButton"_s)->isEnabled());
    QVERIFY(m_gui->see<QPushButton>(u"refuseButton"_s)->isDefault());
    m_gui->see<QLineEdit>(u"typedName"_s)->setText(u"bankdocs"_s);
    QTest::keyClick(m_gui->see<QLineEdit>(u"typedName"_s), Qt::Key_Return); // enough, once the name is right

    QTRY_VERIFY(m_gui->session().isRunning());
    m_gui->waitUntilIdle();
    QCOMPARE(m_gui->session().status(u"data.restore"_s).record->state, StepState::Succeeded);
    QCOMPARE(m_gui->session().status(u"data.verify"_s).standing, plan::StepStanding::Outdated);
}

void TestStopAndRetry::runReplacing(const QString &step)
{
    m_gui->selectStep(step);
    m_gui->click(u"runButton"_s);
    m_gui->see<QLineEdit>(u"typedName"_s)->setText(u"bankdocs"_s);
    QTest::keyClick(m_gui->see<QLineEdit>(u"typedName"_s), Qt::Key_Return);
    QTRY_VERIFY(m_gui->session().isRunning());
}

void TestStopAndRetry::aStraightCopyIsChosenStoppedAndRunAgain()
{
    m_gui->selectStep(u"data.restore"_s);
    m_gui->see<QToolButton>(u"optionsButton"_s)->click();
    auto *transfer = m_gui->see<QComboBox>(u"option_transfer"_s);
    transfer->setCurrentIndex(transfer->findData(u"copy"_s));
    m_gui->see<QToolButton>(u"optionsButton"_s)->click();
    QVERIFY(m_gui->see<views::ElidedLabel>(u"optionsSummary"_s)->wholeText().contains(u"Straight"_s));
    runReplacing(u"data.restore"_s);
    if (m_gui->session().isRunning())
        QVERIFY(m_gui->look<wizard::ProgressPanel>(u"progressPanel"_s) != nullptr);

    if (m_gui->session().isRunning())
        m_gui->click(u"stopButton"_s);
    m_gui->waitUntilIdle(30);
    const StepState state = m_gui->session().status(u"data.restore"_s).record->state;
    QVERIFY(state == StepState::Cancelled || state == StepState::Succeeded); // it may have been quicker
    QVERIFY(m_gui->look<wizard::ProgressPanel>(u"progressPanel"_s) == nullptr);
    runReplacing(u"data.restore"_s);
    m_gui->waitUntilIdle();
    QCOMPARE(m_gui->session().status(u"data.restore"_s).record->state, StepState::Succeeded);
    const auto *tabs = m_gui->see<QTabWidget>(u"tabs"_s);
    QStringList titles;
    for (int tab = 0; tab < tabs->count(); ++tab)
        titles += tabs->tabText(tab);
    QVERIFY2(titles.join(u' ').contains(u"Stages"_s), qPrintable(titles.join(u' ')));

    m_gui->selectStep(u"data.verify"_s);
    m_gui->click(u"runButton"_s);
    QTRY_VERIFY(m_gui->session().isRunning());
    m_gui->waitUntilIdle();
    QCOMPARE(m_gui->session().status(u"data.verify"_s).record->state, StepState::Succeeded);
}

QTEST_MAIN(TestStopAndRetry)
#include "tst_stop_and_retry.moc"
