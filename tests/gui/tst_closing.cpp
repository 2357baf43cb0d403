// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gui_fixture.h"
#include "plan/step_fixture.h"
#include "wizard/job.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QThreadPool>

#include <memory>
#include <semaphore>

using namespace Qt::StringLiterals;
using namespace rehome;
using wizard::Job;

namespace {

/// Work in the background of a window that notices a stop only when the test lets it; may outlive all others.
struct Background
{
    struct State
    {
        std::binary_semaphore mayEnd{0};
        std::atomic<bool> wasAsked = false;
        std::atomic<bool> hasEnded = false;
    };
    explicit Background(wizard::MainWindow &window)
    {
        auto *job = new Job(&window);
        job->start(
            [state = state](const core::WorkContext &context) {
                state->mayEnd.acquire();
                state->wasAsked = context.stop.stop_requested();
                state->hasEnded = true;
            },
            [] {});
    }
    std::shared_ptr<State> state = std::make_shared<State>();
};

} // namespace

/// Closing the window: what works is asked to stop, that is shown, and the window closes when it has ended. The event
/// loop runs all the time.
class TestClosing final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anIdleWindowClosesAtOnce();
    void theWindowClosesWhenItsWorkHasEnded();
    void aSecondWishToCloseIsGrantedAtOnce();
    void theStepThatIsStoppedIsNotAskedAboutTwice();

private:
    [[nodiscard]] bool isShowingTheStop()
    {
        const auto *notice = m_gui->look<QLabel>(u"noticeText"_s);
        return notice != nullptr && notice->text().contains(u"is being stopped"_s);
    }
    std::unique_ptr<tests::GuiFixture> m_gui;
};

void TestClosing::init()
{
    m_gui = std::make_unique<tests::GuiFixture>();
    const auto isAtRest = [this] { // the list of recent migrations is read when the window shows
        const QList<Job *> jobs = m_gui->window().findChildren<Job *>();
        return std::all_of(jobs.begin(), jobs.end(), [](const Job *job) { return job->isAtRest(); });
    };
    QTRY_VERIFY(isAtRest());
}

void TestClosing::cleanup()
{
    m_gui.reset();
    QThreadPool::globalInstance()->waitForDone();
}

void TestClosing::anIdleWindowClosesAtOnce()
{
    QVERIFY(m_gui->window().close());
    QVERIFY(!m_gui->window().isVisible());
}

void TestClosing::theWindowClosesWhenItsWorkHasEnded()
{
    Background background(m_gui->window());
    QElapsedTimer clock;
    clock.start();

    QVERIFY(!m_gui->window().close());
    QVERIFY(clock.elapsed() < 5'000); // it did not wait for the work, which would not have ended
    QTRY_VERIFY(isShowingTheStop());
    QVERIFY(m_gui->window().isVisible());
    QVERIFY(!background.state->hasEnded);
    background.state->mayEnd.release();

    QTRY_VERIFY(!m_gui->window().isVisible());
    QVERIFY(background.state->hasEnded);
    QVERIFY(background.state->wasAsked);
}

void TestClosing::aSecondWishToCloseIsGrantedAtOnce()
{
    Background background(m_gui->window());
    QVERIFY(!m_gui->window().close());

    QVERIFY(m_gui->window().close());
    m_gui.reset();
    QVERIFY(!background.state->hasEnded);
    background.state->mayEnd.release();

    QTRY_VERIFY(background.state->hasEnded);
}

void TestClosing::theStepThatIsStoppedIsNotAskedAboutTwice()
{
    const QTemporaryDir place;
    const QString folder = place.path() + u"/test.rehome"_s;
    plan::Migration::create(folder, {.name = u"test"_s, .sourceAlias = u"default"_s});
    auto mayEnd = std::make_shared<std::binary_semaphore>(0);
    const auto work = [mayEnd](const plan::StepContext &context) {
        mayEnd->acquire();
        testing::workUntilStopped(context);
    };
    std::vector<plan::Step> steps{testing::step(u"a"_s, work)};
    for (int phase = 2; phase <= 5; ++phase) {
        steps.push_back(testing::step(QString::number(phase)));
        steps.back().phase = phase;
    }
    wizard::MainWindow window{plan::Plan(steps)};
    window.show();
    window.openMigration(folder);
    QTRY_VERIFY(window.session() != nullptr && window.session()->isReady());
    window.session()->run({u"a"_s});
    QTRY_COMPARE(window.session()->runningStep(), u"a"_s);
    QVERIFY(!window.close());
    m_gui->click(u"goOnButton"_s);
    QTRY_VERIFY(window.session()->isStopping());
    QTRY_VERIFY(isShowingTheStop());

    QVERIFY(!window.close()); // impatiently
    QTRY_VERIFY(m_gui->look<QPushButton>(u"goOnButton"_s) == nullptr);
    QVERIFY(window.isVisible());
    mayEnd->release();

    QTRY_VERIFY(!window.isVisible());
    QCOMPARE(window.session(), nullptr);
    QCOMPARE(journal::Journal(folder + u"/journal.sqlite"_s).latest(u"a"_s)->state, journal::StepState::Cancelled);
}

QTEST_MAIN(TestClosing)
#include "tst_closing.moc"
