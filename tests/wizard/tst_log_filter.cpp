// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/log_filter.h"
#include "wizard/log_search.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::wizard;
using core::LogLevel;

namespace {

journal::LogRecord line(LogLevel level, const QString &step, const QString &text)
{
    return {.at = QDateTime::fromMSecsSinceEpoch(0), .level = level, .step = step, .text = text};
}

QString textsOf(const QAbstractItemModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.index(row, LogModel::MessageColumn).data().toString();
    return all.join(u' ');
}

/// What a filter must let through, found the slow way.
QString expected(const LogModel &model, LogLevel level, const std::optional<QString> &step)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row) {
        const LogLine &each = model.line(row);
        if (each.level >= level && (!step || each.step == *step))
            all += each.text;
    }
    return all.join(u' ');
}

void fill(LogModel &model)
{
    model.append({line(LogLevel::Debug, u"a"_s, u"d1"_s), line(LogLevel::Info, u"a"_s, u"i2"_s),
                  line(LogLevel::Warning, u"b"_s, u"w3"_s), line(LogLevel::Error, u"a"_s, u"e4"_s),
                  line(LogLevel::Info, u""_s, u"i5"_s)});
}

/// Looks through everything before it returns.
void find(LogSearch &search, const QString &text)
{
    search.setText(text);
    QTRY_VERIFY(search.isComplete());
}

} // namespace

class TestLogFilter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void levelAndStepAreCombined_data();
    void levelAndStepAreCombined();
    void arrivingAndDroppedLinesKeepTheFilterRight();
    void aBatchIsOneInsertionAndOneRemoval();
    void indexesFindTheirWayBothWays();
    void clearingTheModelClearsTheFilter();
    void matchesAreFoundWhateverTheCase();
    void nextAndPreviousGoRound();
    void newLinesAreSearchedToo();
    void droppedMatchesAreForgotten();
    void onlyShownLinesAreSearched();
    void muchTextIsSearchedInSlices();
};

void TestLogFilter::levelAndStepAreCombined_data()
{
    QTest::addColumn<LogLevel>("level");
    QTest::addColumn<QString>("step"); // "*": all
    QTest::addColumn<QString>("shown");
    QTest::newRow("everything") << LogLevel::Debug << u"*"_s << u"d1 i2 w3 e4 i5"_s;
    QTest::newRow("info and above") << LogLevel::Info << u"*"_s << u"i2 w3 e4 i5"_s;
    QTest::newRow("warnings and errors") << LogLevel::Warning << u"*"_s << u"w3 e4"_s;
    QTest::newRow("errors") << LogLevel::Error << u"*"_s << u"e4"_s;
    QTest::newRow("one step") << LogLevel::Debug << u"a"_s << u"d1 i2 e4"_s;
    QTest::newRow("no step") << LogLevel::Debug << u""_s << u"i5"_s;
    QTest::newRow("one step's warnings and errors") << LogLevel::Warning << u"a"_s << u"e4"_s;
    QTest::newRow("nothing") << LogLevel::Error << u"b"_s << QString();
}

void TestLogFilter::levelAndStepAreCombined()
{
    QFETCH(const LogLevel, level);
    QFETCH(const QString, step);
    QFETCH(const QString, shown);
    LogModel model;
    fill(model);
    LogFilter filter(model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);

    filter.setMinimumLevel(level);
    filter.setStep(step == u"*"_s ? std::nullopt : std::optional(step));

    QCOMPARE(textsOf(filter), shown);
    if (filter.rowCount() > 0)
        QCOMPARE(filter.line(0).text, shown.section(u' ', 0, 0));
}

void TestLogFilter::arrivingAndDroppedLinesKeepTheFilterRight()
{
    LogModel model(40);
    LogFilter filter(model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(20'261'123);
    LogLevel level = LogLevel::Debug;
    std::optional<QString> step;

    for (int round = 0; round < 300; ++round) {
        std::vector<journal::LogRecord> batch;
        for (int i = int(random.bounded(30)); i > 0; --i)
            batch.push_back(
                line(LogLevel(random.bounded(4)), QString::number(random.bounded(2)), u"%1.%2"_s.arg(round).arg(i)));
        if (random.bounded(4) == 0)
            model.setHeld(!model.isHeld());
        if (random.bounded(3) == 0)
            filter.setMinimumLevel(level = LogLevel(random.bounded(4)));
        if (random.bounded(3) == 0)
            filter.setStep(step = random.bounded(2) == 0 ? std::nullopt
                                                         : std::optional(QString::number(random.bounded(3))));
        model.append(batch);

        QCOMPARE(textsOf(filter), expected(model, level, step));
    }
}

void TestLogFilter::aBatchIsOneInsertionAndOneRemoval()
{
    LogModel model(5);
    fill(model);
    LogFilter filter(model);
    filter.setMinimumLevel(LogLevel::Info);
    const QSignalSpy removed(&filter, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy inserted(&filter, &QAbstractItemModel::rowsInserted);

    model.append({line(LogLevel::Debug, {}, u"d6"_s)}); // drops d1, which was not shown either
    QVERIFY(removed.isEmpty() && inserted.isEmpty());
    model.append({line(LogLevel::Info, {}, u"i7"_s), line(LogLevel::Info, {}, u"i8"_s)});

    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.front().at(2).toInt(), 1);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(textsOf(filter), u"e4 i5 i7 i8"_s);
}

void TestLogFilter::indexesFindTheirWayBothWays()
{
    LogModel model(5);
    fill(model);
    LogFilter filter(model);
    filter.setStep(u"a"_s);
    model.append({line(LogLevel::Info, u"a"_s, u"i6"_s), line(LogLevel::Info, u"b"_s, u"i7"_s)});

    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex there = filter.mapFromSource(model.index(row, LogModel::StepColumn));
        QCOMPARE(there.isValid(), model.line(row).step == u"a"_s);
        if (there.isValid())
            QCOMPARE(filter.mapToSource(there), model.index(row, LogModel::StepColumn));
    }
}

void TestLogFilter::clearingTheModelClearsTheFilter()
{
    LogModel model;
    fill(model);
    LogFilter filter(model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);

    model.clear();
    QCOMPARE(filter.rowCount(), 0);
    fill(model);

    QCOMPARE(textsOf(filter), u"d1 i2 w3 e4 i5"_s);
}

void TestLogFilter::matchesAreFoundWhateverTheCase()
{
    LogModel model;
    model.append({line(LogLevel::Info, {}, u"Table public.Größe"_s), line(LogLevel::Info, {}, u"nothing"_s),
                  line(LogLevel::Info, {}, u"a.b (c) [d]\\n"_s)});
    const LogFilter filter(model);
    LogSearch search(filter);

    find(search, u"GRÖSSE"_s);
    QCOMPARE(search.matchCount(), 0);
    find(search, u"GRÖßE"_s);
    QCOMPARE(search.matchCount(), 1);
    QCOMPARE(search.next(-1), 0);
    find(search, u"(C) ["_s);
    QCOMPARE(search.next(-1), 2);
    find(search, u".*"_s);
    QCOMPARE(search.next(-1), -1);
    QCOMPARE(search.previous(-1), -1);
    find(search, QString());
    QCOMPARE(search.matchCount(), 0);
}

void TestLogFilter::nextAndPreviousGoRound()
{
    LogModel model;
    for (const QString &text : {u"x"_s, u"o"_s, u"x"_s, u"o"_s, u"x"_s, u"o"_s})
        model.append({line(LogLevel::Info, {}, text)});
    const LogFilter filter(model);
    LogSearch search(filter);

    find(search, u"x"_s);

    QCOMPARE(search.matchCount(), 3);
    QCOMPARE(search.next(-1), 0);
    QCOMPARE(search.next(0), 2);
    QCOMPARE(search.next(1), 2);
    QCOMPARE(search.next(4), 0);
    QCOMPARE(search.next(5), 0);
    QCOMPARE(search.previous(-1), 4);
    QCOMPARE(search.previous(5), 4);
    QCOMPARE(search.previous(4), 2);
    QCOMPARE(search.previous(0), 4);
    QCOMPARE(search.positionOf(0), 1);
    QCOMPARE(search.positionOf(4), 3);
    QCOMPARE(search.positionOf(1), 0);
    QCOMPARE(search.positionOf(-1), 0);
}

void TestLogFilter::newLinesAreSearchedToo()
{
    LogModel model;
    const LogFilter filter(model);
    LogSearch search(filter);
    find(search, u"x"_s);
    const QSignalSpy changed(&search, &LogSearch::changed);

    model.append({line(LogLevel::Info, {}, u"o"_s), line(LogLevel::Info, {}, u"X"_s)});

    QTRY_VERIFY(search.isComplete());
    QCOMPARE(search.matchCount(), 1);
    QCOMPARE(search.next(-1), 1);
    QVERIFY(!changed.isEmpty());
}

void TestLogFilter::droppedMatchesAreForgotten()
{
    LogModel model(4);
    for (const QString &text : {u"x1"_s, u"o"_s, u"x2"_s, u"o"_s})
        model.append({line(LogLevel::Info, {}, text)});
    const LogFilter filter(model);
    LogSearch search(filter);
    find(search, u"x"_s);

    model.append({line(LogLevel::Info, {}, u"o"_s)});

    QCOMPARE(search.matchCount(), 1);
    QCOMPARE(search.next(-1), 1);
    QCOMPARE(search.positionOf(1), 1);

    model.clear();

    QCOMPARE(search.matchCount(), 0);
    QCOMPARE(search.next(-1), -1);
}

void TestLogFilter::onlyShownLinesAreSearched()
{
    LogModel model;
    model.append({line(LogLevel::Debug, {}, u"x"_s), line(LogLevel::Error, {}, u"x"_s)});
    LogFilter filter(model);
    LogSearch search(filter);
    find(search, u"x"_s);
    QCOMPARE(search.matchCount(), 2);

    filter.setMinimumLevel(LogLevel::Warning);

    QTRY_VERIFY(search.isComplete());
    QCOMPARE(search.matchCount(), 1);
    QCOMPARE(search.next(-1), 0);
}

void TestLogFilter::muchTextIsSearchedInSlices()
{
    LogModel model;
    std::vector<journal::LogRecord> batch(4000, line(LogLevel::Info, {}, QString(3999, u'a') + u'b'));
    model.append(batch);
    const LogFilter filter(model);
    LogSearch search(filter);

    search.setText(u"ab"_s);

    const bool atOnce = search.isComplete(); // a machine may be fast
    QVERIFY(atOnce || search.matchCount() < 4000);
    QTRY_VERIFY(search.isComplete());
    QCOMPARE(search.matchCount(), 4000);
}

QTEST_MAIN(TestLogFilter)
#include "tst_log_filter.moc"
