// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gui_fixture.h"
#include "plan/phases.h"
#include "plan/plan.h"
#include "report/migration_log.h"
#include "wizard/page_wizard.h"
#include "wizard/pages.h"

#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QWizard>

using namespace Qt::StringLiterals;
using namespace rehome;
using wizard::phasePageId;

/// A newcomer: from the Start page to the report by clicking what is there, and nothing else.
class TestClickThrough final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_gui = std::make_unique<tests::GuiFixture>(); }
    void cleanupTestCase() { m_gui.reset(); }
    void theSampleOpensAtThePreparation();
    void nextWaitsUntilThePhaseIsDone();
    void thePreparationRunsWithOneClick();
    void theFirstWriteIsConfirmedByASummary();
    void aRefusalWritesNothing();
    void theRepositoryIsMade();
    void theDataArriveAndAreProven();
    void theRestFollows();
    void theReportTellsHowItStands();
    void theMigrationLogIsExported();
    void aFinishedPhaseCanBeLookedAt();
    void aSecondOpeningShowsTheReport();

private:
    void next();
    void runPhase(int phase);
    std::unique_ptr<tests::GuiFixture> m_gui;
};

void TestClickThrough::next()
{
    QAbstractButton *button = m_gui->window().pages()->button(QWizard::NextButton);
    QTRY_VERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
}

void TestClickThrough::runPhase(int phase)
{
    QCOMPARE(m_gui->window().pages()->currentId(), phasePageId(phase));
    m_gui->click(u"runAllButton"_s);
    QTRY_VERIFY(m_gui->session().isRunning());
    m_gui->waitUntilIdle();
    QVERIFY(m_gui->session().isPhaseDone(phase));
}

void TestClickThrough::theSampleOpensAtThePreparation()
{
    m_gui->trySample();

    QTRY_COMPARE(m_gui->window().pages()->currentId(), phasePageId(1));
    QCOMPARE(m_gui->see<QListView>(u"steps"_s)->model()->rowCount(), int(plan::preparationSteps().size()));
}

void TestClickThrough::nextWaitsUntilThePhaseIsDone()
{
    QVERIFY(!m_gui->window().pages()->button(QWizard::NextButton)->isEnabled());
}

void TestClickThrough::thePreparationRunsWithOneClick()
{
    runPhase(1);

    QCOMPARE(m_gui->session().status(u"preparation.prove"_s).mark, report::Mark::Good);
    m_gui->selectStep(u"preparation.prove"_s);
    QVERIFY(m_gui->see<QLabel>(u"verdictSentence"_s)->text().contains(u"proven"_s));
}

void TestClickThrough::theFirstWriteIsConfirmedByASummary()
{
    next();
    m_gui->click(u"runAllButton"_s);

    auto *dialog = m_gui->see<QPushButton>(u"goOnButton"_s)->window();
    QStringList texts;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        texts += label->text();
    QVERIFY(texts.join(u' ').contains(m_gui->samplePath() + u"-repository"_s));
    QVERIFY(texts.join(u' ').contains(m_gui->samplePath() + u"/legacy"_s));
}

void TestClickThrough::aRefusalWritesNothing()
{
    m_gui->click(u"refuseButton"_s);

    QTRY_VERIFY(!m_gui->look<QPushButton>(u"refuseButton"_s));
    QVERIFY(!m_gui->session().isRunning());
    QVERIFY(!QFileInfo::exists(m_gui->samplePath() + u"-repository"_s));
}

void TestClickThrough::theRepositoryIsMade()
{
    m_gui->click(u"runAllButton"_s);
    m_gui->click(u"goOnButton"_s);
    QTRY_VERIFY(m_gui->session().isRunning());
    m_gui->waitUntilIdle();

    QVERIFY(m_gui->session().isPhaseDone(2));
    QVERIFY(QFileInfo::exists(m_gui->samplePath() + u"-repository/docker-compose.yml"_s));
}

void TestClickThrough::theDataArriveAndAreProven()
{
    next();
    runPhase(3);

    m_gui->selectStep(u"data.verify"_s);
    QVERIFY(m_gui->see<QLabel>(u"verdictSentence"_s)->text().contains(u"content identical"_s));
    QCOMPARE(m_gui->session().status(u"data.verify"_s).mark, report::Mark::Good);
}

void TestClickThrough::theRestFollows()
{
    next();
    runPhase(4);
    next();
    runPhase(5);
}

void TestClickThrough::theReportTellsHowItStands()
{
    next();

    QCOMPARE(m_gui->window().pages()->currentId(), int(wizard::ReportPageId));
    QTRY_VERIFY(!m_gui->see<QLabel>(u"headline"_s)->text().isEmpty());
    // The copy at another place is skipped by itself: the sample names none.
    const auto steps = plan::wholePlan().steps().size();
    QVERIFY(m_gui->see<QLabel>(u"sentences"_s)
                ->text()
                .contains(u"%1 of %2 steps are done, 1 skipped"_s.arg(steps - 1).arg(steps)));
}

void TestClickThrough::theMigrationLogIsExported()
{
    const QString path = m_gui->cli().path(u"kept.html"_s);
    m_gui->click(u"htmlButton"_s);
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_gui->window().findChild<QFileDialog *>()) != nullptr);
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");

    QTRY_VERIFY(QFileInfo::exists(path));
    QTRY_VERIFY(m_gui->see<QLabel>(u"noticeText"_s)->text().contains(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Data Migration"));
}

void TestClickThrough::aFinishedPhaseCanBeLookedAt()
{
    m_gui->selectStep(u"repository.docker"_s);

    QCOMPARE(m_gui->window().pages()->currentId(), phasePageId(2));
    QVERIFY(m_gui->session().isPhaseDone(2));
}

void TestClickThrough::aSecondOpeningShowsTheReport()
{
    m_gui->reopen();

    QTRY_COMPARE(m_gui->window().pages()->currentId(), int(wizard::ReportPageId));
}

QTEST_MAIN(TestClickThrough)
#include "tst_click_through.moc"
