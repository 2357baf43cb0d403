// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gui_fixture.h"
#include "plan/step_fixture.h"
#include "wizard/page_wizard.h"
#include "wizard/phase_page.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rehome;

namespace {

/// How long the event loop was away at the longest, seen by a timer of ten milliseconds.
class StallWatch final
{
public:
    StallWatch()
    {
        m_since.start();
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            const qint64 away = m_since.restart() - 10;
            m_longest = std::max(m_longest, away);
            ++m_ticks;
        });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(10);
    }
    [[nodiscard]] qint64 longest() const { return m_longest; }
    [[nodiscard]] int ticks() const { return m_ticks; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
    int m_ticks = 0;
};

/// Megabytes of this process in memory, as the kernel counts them.
double residentMegabytes()
{
    QFile status(u"/proc/self/statm"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

evidence::Verification tenThousandTables()
{
    evidence::Verification verification;
    for (int i = 0; i < 10'000; ++i)
        verification.tables.push_back({.table = u"public.table_%1"_s.arg(i),
                                       .verdict = evidence::Verdict::Same,
                                       .oldRows = i,
                                       .newRows = i,
                                       .bytes = qint64(i) * 8192});
    return verification;
}

/// Says ten thousand lines a second, and moves its progress, for some seconds.
void flood(plan::StepContext &context)
{
    constexpr int seconds = 8;
    for (int slice = 0; slice < seconds * 100; ++slice) {
        context.work().throwIfStopped();
        for (int line = 0; line < 100; ++line)
            context.work().info(u"Table public.table_%1: %2 rows counted and hashed."_s.arg(slice).arg(line));
        context.work().report({.done = slice, .total = qint64(seconds) * 100, .what = u"public.table_%1"_s.arg(slice)});
        std::this_thread::sleep_for(10ms);
    }
}

/// The step as it is, while another thread says ten thousand lines a second until it has ended.
plan::Step withFlood(plan::Step step)
{
    step.run = [run = step.run](plan::StepContext &context) {
        std::jthread talker([work = context.work()](const std::stop_token &ended) {
            for (int slice = 0; !ended.stop_requested(); ++slice) {
                for (int line = 0; line < 100; ++line)
                    work.info(u"Line %1 of slice %2."_s.arg(line).arg(slice));
                std::this_thread::sleep_for(10ms);
            }
        });
        return run(context);
    };
    return step;
}

} // namespace

/// The window stays alive, whatever a step has to say. The figures are printed; what is asserted holds on any machine.
class TestStalls final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tenThousandTablesAndTenThousandLinesASecond();
    void aRestoreWithTenThousandLinesASecond();
};

void TestStalls::tenThousandTablesAndTenThousandLinesASecond()
{
    tests::GuiFixture gui;
    const QString folder = gui.cli().path(u"flood.rehome"_s);
    plan::Migration::create(folder, {.name = u"flood"_s, .sourceAlias = u"default"_s});
    plan::Step first = testing::step(u"preparation.databases"_s, flood);
    first.run = [](plan::StepContext &context) -> evidence::Evidence {
        flood(context);
        return tenThousandTables();
    };
    std::vector<plan::Step> steps{first};
    for (int phase = 2; phase <= 5; ++phase) {
        steps.push_back(testing::step(u"later.%1"_s.arg(phase)));
        steps.back().phase = phase;
    }
    wizard::MainWindow window{plan::Plan(std::move(steps))};
    window.show();
    window.openMigration(folder);
    QTRY_VERIFY(window.session() != nullptr && window.session()->isReady());
    QTRY_VERIFY(window.pages()->currentPhasePage() != nullptr);
    QTest::qWait(300);
    const double before = residentMegabytes();

    const StallWatch watch;
    QTest::mouseClick(window.pages()->currentPhasePage()->findChild<QPushButton *>(u"runButton"_s), Qt::LeftButton);
    QTRY_VERIFY(window.session()->isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!window.session()->isRunning(), 60'000);
    QTRY_VERIFY(window.session()->status(u"preparation.databases"_s).evidence);
    QTest::qWait(500);

    qInfo().noquote() << u"longest stall %1 ms in %2 ticks; memory %3 MB before, %4 MB after"_s.arg(watch.longest())
                             .arg(watch.ticks())
                             .arg(before, 0, 'f', 0)
                             .arg(residentMegabytes(), 0, 'f', 0);
    QCOMPARE(window.session()->status(u"preparation.databases"_s).mark, report::Mark::Good);
    QVERIFY(watch.ticks() > 100);
    QCOMPARE(window.session()->journal().lastLogLines(200'000).size(), std::size_t(80'002)); // it begins, it ended
}

void TestStalls::aRestoreWithTenThousandLinesASecond()
{
    tests::GuiFixture gui;
    gui.trySample();
    gui.openWindow(); // closes the migration
    QCOMPARE(gui.cli().run({u"run"_s, gui.migrationPath(), u"--yes"_s, u"--until"_s, u"data.target"_s}).exitCode, 0);
    std::vector<plan::Step> steps = plan::wholePlan().steps();
    for (plan::Step &step : steps) {
        if (step.id == u"data.restore")
            step = withFlood(step);
    }
    wizard::MainWindow window{plan::Plan(std::move(steps))};
    window.show();
    window.openMigration(gui.migrationPath());
    QTRY_VERIFY(window.session() != nullptr && window.session()->isReady());
    QTRY_VERIFY(window.pages()->currentPhasePage() != nullptr);
    QTest::qWait(300);

    const StallWatch watch;
    window.pages()->currentPhasePage()->select(u"data.restore"_s);
    QTest::mouseClick(window.pages()->currentPhasePage()->findChild<QPushButton *>(u"runButton"_s), Qt::LeftButton);
    QTRY_VERIFY(window.session()->isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!window.session()->isRunning(), 60'000);
    QTRY_VERIFY(window.session()->status(u"data.restore"_s).evidence);

    qInfo().noquote() << u"longest stall %1 ms in %2 ticks"_s.arg(watch.longest()).arg(watch.ticks());
    QCOMPARE(window.session()->status(u"data.restore"_s).mark, report::Mark::Good);
    QVERIFY(watch.ticks() > 20);
    QVERIFY(window.session()->journal().lastLogLines(200'000).size() > 1000);
}

QTEST_MAIN(TestStalls)
#include "tst_stalls.moc"
