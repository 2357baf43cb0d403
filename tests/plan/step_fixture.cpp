// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/step_fixture.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rehome::testing {
namespace {

plan::Migration madeIn(const QString &folder)
{
    plan::Migration::create(folder, {.name = u"test"_s});
    return plan::Migration::open(folder);
}

} // namespace

StepFixture::StepFixture(std::vector<plan::Step> steps, const QString &folder)
    : m_plan(std::move(steps)), migration(madeIn((folder.isEmpty() ? m_folder.path() : folder) + u"/test.rehome"_s)),
      journal(migration.paths().journal())
{
    runner.emplace(migration, m_plan, journal, redactor);
}

journal::StepRecord StepFixture::run(const QString &step)
{
    runner->start(step);
    wait();
    return *journal.latest(step);
}

plan::PlanEnding StepFixture::runAll(const QStringList &steps)
{
    return endingOf([&steps](plan::PlanRun &run) { run.start(steps); });
}

plan::PlanEnding StepFixture::runAlone(const QString &step)
{
    return endingOf([&step](plan::PlanRun &run) { run.startOne(step); });
}

plan::PlanEnding StepFixture::endingOf(const std::function<void(plan::PlanRun &)> &begin)
{
    plan::PlanRun run(*runner, migration, m_plan, journal);
    std::optional<plan::PlanEnding> ending;
    QObject::connect(&run, &plan::PlanRun::finished, &run, [&](plan::PlanEnding how) { ending = how; });
    begin(run);
    if (!QTest::qWaitFor([&] { return ending.has_value(); }, 10'000))
        qFatal("the run has not ended");
    return *ending;
}

void StepFixture::wait()
{
    if (!QTest::qWaitFor([this] { return !runner->isRunning(); }, 10'000))
        qFatal("the step has not ended");
}

QString StepFixture::workFolder(const QString &step) const
{
    return migration.paths().work() + u'/' + step;
}

plan::Step step(const QString &id, std::function<void(plan::StepContext &)> work, const QStringList &needs)
{
    return {.id = id,
            .phase = 1,
            .title = u"The step "_s + id,
            .needs = needs,
            .run = [work = std::move(work)](plan::StepContext &context) -> evidence::Evidence {
                if (work)
                    work(context);
                return {};
            }};
}

plan::Step stepWith(const QString &id, const evidence::Evidence &evidence)
{
    plan::Step made = step(id);
    made.run = [evidence](plan::StepContext &) { return evidence; };
    return made;
}

evidence::Verification verificationWith(evidence::Verdict verdict)
{
    return {.tables = {{.table = u"public.invoice"_s, .verdict = verdict, .oldRows = 7, .newRows = 7}}};
}

void workUntilStopped(const plan::StepContext &context)
{
    for (;;) {
        context.work().throwIfStopped();
        std::this_thread::sleep_for(5ms);
    }
}

} // namespace rehome::testing
