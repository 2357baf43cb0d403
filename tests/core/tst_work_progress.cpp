// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work_progress.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace rehome::core;

namespace {

ExpectedPart table(const QString &name, qint64 bytes)
{
    return {.name = name, .doing = u"copying"_s, .weight = bytes, .size = bytes, .table = true};
}

} // namespace

class TestWorkProgress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_told.clear(); }
    void whatIsUnderWayIsTold();
    void aTableIsDoneWhenAllItsPartsAre();
    void bytesThatAreAddedMakeTheShare();
    void anEmptyTableIsDoneAtOnce();
    void innerWorkCountsAsAnItemAndTellsItsOwnTables();
    void aStageIsTold();
    void aStageOfItsOwnMeasureIsNumbered();
    void threadsDoNotLoseAnything();

private:
    [[nodiscard]] WorkContext context()
    {
        return {.progress = [this](const Progress &progress) { m_told.push_back(progress); }};
    }
    [[nodiscard]] const Progress &last() const { return m_told.back(); }

    std::vector<Progress> m_told;
};

void TestWorkProgress::whatIsUnderWayIsTold()
{
    WorkProgress progress(context());
    progress.expect(u"a"_s, table(u"public.a"_s, 1000));
    progress.expect(u"index"_s, {.name = u"a_pkey"_s, .doing = u"building"_s, .weight = 500});
    progress.begin();
    QVERIFY(last().parts.empty());

    progress.start(u"a"_s);
    QCOMPARE(last().parts.size(), std::size_t(1));
    QCOMPARE(last().parts[0].name, u"public.a"_s);
    QCOMPARE(last().parts[0].done, 0);
    progress.reach(u"a"_s, 0.25);
    progress.start(u"index"_s);
    QCOMPARE(last().parts.size(), std::size_t(2));
    QCOMPARE(last().parts[0].done, 250);
    QCOMPARE(last().parts[0].total, 1000);
    QCOMPARE(last().parts[1].doing, u"building"_s);
    QCOMPARE(last().parts[1].total, 0); // its weight is no size
    progress.finish(u"a"_s);
    QCOMPARE(last().parts.size(), std::size_t(1));
    progress.finish(u"index"_s);

    QVERIFY(last().parts.empty());
    QCOMPARE(last().done, 1500);
}

void TestWorkProgress::aTableIsDoneWhenAllItsPartsAre()
{
    WorkProgress progress(context());
    for (const QString &name : {u"public.a"_s, u"public.b"_s}) {
        progress.expect(u"dump "_s + name, table(name, 10));
        progress.expect(u"hash "_s + name, table(name, 10));
    }
    progress.begin();
    QCOMPARE(last().tables, 2);
    QCOMPARE(last().tablesDone, 0);

    progress.finish(u"dump public.a"_s);
    QCOMPARE(last().tablesDone, 0);
    progress.finish(u"hash public.a"_s);
    progress.finish(u"hash public.a"_s); // told twice
    QCOMPARE(last().tablesDone, 1);
    progress.end();

    QCOMPARE(last().tablesDone, 2);
}

void TestWorkProgress::bytesThatAreAddedMakeTheShare()
{
    WorkProgress progress(context());
    progress.expect(u"a"_s, {.name = u"a"_s, .doing = {}, .weight = 50, .size = 100, .table = true});
    progress.begin();

    progress.add(u"a"_s, 30);
    progress.add(u"a"_s, 30);
    QCOMPARE(last().done, 30); // of the weight
    QCOMPARE(last().parts[0].done, 60);
    progress.add(u"a"_s, 40);

    QCOMPARE(last().done, 50);
    QCOMPARE(last().tablesDone, 1);
}

void TestWorkProgress::anEmptyTableIsDoneAtOnce()
{
    WorkProgress progress(context());
    progress.expect(u"empty"_s, table(u"public.empty"_s, 0));
    progress.begin();

    progress.start(u"empty"_s);
    progress.add(u"empty"_s, 0);

    QCOMPARE(last().tablesDone, 1);
    QVERIFY(last().parts.empty());
}

void TestWorkProgress::innerWorkCountsAsAnItemAndTellsItsOwnTables()
{
    WorkProgress outer(context());
    outer.expect(u"a"_s, table(u"public.a"_s, 100));
    outer.expect(u"hashing"_s, {}, 50);
    outer.begin();
    outer.finish(u"a"_s);
    outer.enterStage(u"hash"_s);

    WorkProgress inner(outer.contextOf(u"hashing"_s));
    inner.expect(u"a"_s, table(u"public.a"_s, 1000));
    inner.begin();
    QCOMPARE(last().done, 100);
    QCOMPARE(last().tablesDone, 0);
    inner.add(u"a"_s, 500);
    QCOMPARE(last().done, 125);
    QCOMPARE(last().total, 150);
    QCOMPARE(last().stage, u"hash"_s);
    QCOMPARE(last().parts[0].done, 500);
    inner.add(u"a"_s, 500);
    QCOMPARE(last().tablesDone, 1);
    outer.enterStage(u"rest"_s);

    QCOMPARE(last().done, 150);
    QVERIFY(last().parts.empty());
}

void TestWorkProgress::aStageIsTold()
{
    WorkProgress progress(context());

    progress.enterStage(u"look at both sides"_s);
    QCOMPARE(last().stage, u"look at both sides"_s);
    QCOMPARE(last().total, 0); // not known yet
    progress.expect(u"a"_s, table(u"public.a"_s, 100));
    progress.enterStage(u"copy the rows"_s);

    QCOMPARE(last().stage, u"copy the rows"_s);
    QCOMPARE(stageText(last()), u"Copy the rows"_s);
}

void TestWorkProgress::aStageOfItsOwnMeasureIsNumbered()
{
    const WorkContext stage = context().inStage(u"Restoring"_s, 2, 3);
    QCOMPARE(stageText(last()), u"Restoring (2 of 3)"_s);

    stage.report({10, 20, Progress::Unit::Bytes, {}});
    QCOMPARE(last().done, 10);
    QCOMPARE(stageText(last()), u"Restoring (2 of 3)"_s);
    stage.report({.stage = u"Gathering statistics"_s});

    QCOMPARE(stageText(last()), u"Gathering statistics (2 of 3)"_s);
}

void TestWorkProgress::threadsDoNotLoseAnything()
{
    constexpr int tables = 40;
    WorkProgress progress(context());
    for (int i = 0; i < tables; ++i)
        progress.expect(QString::number(i), table(QString::number(i), 100));
    progress.begin();
    {
        std::vector<std::jthread> workers;
        for (int worker = 0; worker < 4; ++worker)
            workers.emplace_back([&, worker] {
                for (int i = worker; i < tables; i += 4) {
                    for (int piece = 0; piece < 10; ++piece)
                        progress.add(QString::number(i), 10);
                }
            });
    }

    QCOMPARE(last().done, tables * 100);
    QCOMPARE(last().tablesDone, tables);
    qint64 before = 0;
    for (const Progress &one : m_told) {
        QVERIFY(one.done >= before);
        before = one.done;
    }
}

QTEST_APPLESS_MAIN(TestWorkProgress)
#include "tst_work_progress.moc"
