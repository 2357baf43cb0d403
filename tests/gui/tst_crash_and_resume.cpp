// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gui_fixture.h"
#include "wizard/page_wizard.h"
#include "wizard/phase_page.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QProcess>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace rehome;
using journal::StepState;

namespace {

const QString childMode = u"--run-preparation"_s;

/// What the child does: opens the migration, clicks "Run all", and says which step runs.
int runPreparation(const QString &folder)
{
    wizard::MainWindow window;
    window.show();
    QObject::connect(&window, &wizard::MainWindow::opened, &window, [&window] {
        QObject::connect(window.session(), &wizard::MigrationSession::statusChanged, &window, [&window] {
            std::printf("%s\n", qPrintable(window.session()->runningStep()));
            std::fflush(stdout);
        });
        window.pages()->phasePages().first()->runAll();
    });
    window.openMigration(folder);
    return QApplication::exec();
}

} // namespace

/// The program is killed in the middle of a step, and the migration is opened again.
class TestCrashAndResume final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_gui.reset(); }
    void aKilledRunIsToldAndGoesOn_data();
    void aKilledRunIsToldAndGoesOn();

private:
    std::unique_ptr<tests::GuiFixture> m_gui;
};

void TestCrashAndResume::initTestCase()
{
    m_gui = std::make_unique<tests::GuiFixture>();
    m_gui->trySample();
}

void TestCrashAndResume::aKilledRunIsToldAndGoesOn_data()
{
    QTest::addColumn<QString>("step");
    for (const char *step : {"preparation.backup", "preparation.prove", "preparation.baseline", "preparation.rollback"})
        QTest::newRow(step) << QString::fromLatin1(step);
}

void TestCrashAndResume::aKilledRunIsToldAndGoesOn()
{
    QFETCH(const QString, step);
    m_gui->openWindow(); // closes the migration
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {childMode, m_gui->migrationPath()});
    QVERIFY(child.waitForStarted());
    QByteArray said;
    while (!said.contains(step.toLatin1()) && child.waitForReadyRead(60'000))
        said += child.readAll();
    QVERIFY2(said.contains(step.toLatin1()), said.constData());
    QTest::qSleep(200);
    child.kill();
    QVERIFY(child.waitForFinished());

    m_gui->reopen();

    QVERIFY(m_gui->see<QLabel>(u"noticeText"_s)->text().contains(m_gui->session().plan().step(step).title));
    QCOMPARE(m_gui->session().status(step).record->state, StepState::Interrupted);
    QVERIFY(QDir(m_gui->migrationPath() + u"/work"_s).isEmpty());
    QCOMPARE(tests::serversBelow(m_gui->migrationPath()).size(), 0);
    m_gui->selectStep(step);
    m_gui->click(u"retryButton"_s);
    QTRY_VERIFY(m_gui->session().isRunning());
    m_gui->waitUntilIdle();
    QCOMPARE(m_gui->session().status(step).record->state, StepState::Succeeded);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (application.arguments().value(1) == childMode)
        return runPreparation(application.arguments().value(2));
    TestCrashAndResume test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crash_and_resume.moc"
