// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rehome::journal;
using rehome::core::LogLevel;

namespace {

const QString hostile =
    QString::fromUtf8("'; DROP TABLE run; -- \"%1\" \\ \n\r\t <b>&amp; Größe 数据 😀 ") + QChar(0) + u'x';

StepRecord ended(StepRecord record, StepState state)
{
    record.state = state;
    record.endedAt = record.startedAt.addMSecs(1234);
    record.sentence = u"The backup %1 is whole."_s;
    record.errorCode = u"DiskFull"_s;
    record.whatToDo = u"Free some space."_s;
    record.details = hostile;
    record.evidenceKind = u"backup"_s;
    record.evidenceVersion = 3;
    record.evidence = QJsonDocument(QJsonObject{{u"rows"_s, qint64(9'007'199'254'740'993)},
                                                {hostile, QJsonArray{1, QJsonValue(), u"a"_s}}})
                          .toJson();
    return record;
}

void compare(const StepRecord &actual, const StepRecord &expected)
{
    QCOMPARE(actual.id, expected.id);
    QCOMPARE(actual.step, expected.step);
    QCOMPARE(actual.state, expected.state);
    QCOMPARE(actual.startedAt, expected.startedAt);
    QCOMPARE(actual.endedAt, expected.endedAt);
    QCOMPARE(actual.sentence, expected.sentence);
    QCOMPARE(actual.errorCode, expected.errorCode);
    QCOMPARE(actual.whatToDo, expected.whatToDo);
    QCOMPARE(actual.details, expected.details);
    QCOMPARE(actual.evidenceKind, expected.evidenceKind);
    QCOMPARE(actual.evidenceVersion, expected.evidenceVersion);
    QCOMPARE(actual.evidence, expected.evidence);
}

} // namespace

class TestJournal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBegunRunIsThereBeforeItEnds();
    void aFinishedRunKeepsEveryField_data();
    void aFinishedRunKeepsEveryField();
    void everythingIsThereAfterReopening();
    void aRunWithoutEvidenceHasNone();
    void skippingKeepsTheReason();
    void theLatestRunOfAStepIsFound();
    void interruptedRunsAreClosedOnceAndOnlyThey();
    void logLinesKeepTheirOrderAndText();
    void tenThousandLinesAreKept();
    void theNewestLogLinesComeInOrder();
    void twoJournalsAreApart();
};

void TestJournal::aBegunRunIsThereBeforeItEnds()
{
    const QTemporaryDir folder;
    Journal journal(folder.filePath(u"journal.sqlite"_s));

    const StepRecord begun = journal.begin(u"data.restore"_s);
    const Journal other(folder.filePath(u"journal.sqlite"_s)); // what another program would see after a crash

    QCOMPARE(other.records().size(), 1u);
    compare(other.records().front(), begun);
    QCOMPARE(begun.state, StepState::Running);
    QVERIFY(begun.startedAt.msecsTo(QDateTime::currentDateTimeUtc()) < 5000);
    QVERIFY(!begun.endedAt.isValid());
    QCOMPARE(begun.duration(), 0ms);
}

void TestJournal::aFinishedRunKeepsEveryField_data()
{
    QTest::addColumn<StepState>("state");
    for (const StepState state : {StepState::Succeeded, StepState::Failed, StepState::Cancelled, StepState::Interrupted,
                                  StepState::Skipped, StepState::Confirmed})
        QTest::newRow(qPrintable(stepStateName(state))) << state;
}

void TestJournal::aFinishedRunKeepsEveryField()
{
    QFETCH(const StepState, state);
    const QTemporaryDir folder;
    Journal journal(folder.filePath(u"journal.sqlite"_s));
    const StepRecord record = ended(journal.begin(hostile), state);

    journal.finish(record);

    compare(*journal.latest(hostile), record);
    QCOMPARE(journal.latest(hostile)->duration(), 1234ms);
}

void TestJournal::everythingIsThereAfterReopening()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QString::fromUtf8("größe 'quoted' journal.sqlite"));
    StepRecord record;
    {
        Journal journal(path);
        record = ended(journal.begin(u"preparation.backup"_s), StepState::Succeeded);
        journal.finish(record);
        journal.append({{.at = record.startedAt, .step = record.step, .text = u"line"_s}});
    }

    const Journal journal(path);

    QCOMPARE(journal.records().size(), 1u);
    compare(journal.records().front(), record);
    QCOMPARE(journal.logLines(0, 10).size(), 1u);
}

void TestJournal::aRunWithoutEvidenceHasNone()
{
    const QTemporaryDir folder;
    Journal journal(folder.filePath(u"journal.sqlite"_s));
    StepRecord record = journal.begin(u"a"_s);
    record.state = StepState::Cancelled;
    record.endedAt = record.startedAt;

    journal.finish(record);

    QCOMPARE(journal.latest(u"a"_s)->evidenceKind, QString());
    QCOMPARE(journal.latest(u"a"_s)->evidence, QByteArray());
}

void TestJournal::skippingKeepsTheReason()
{
    const QTemporaryDir folder;
    Journal journal(folder.filePath(u"journal.sqlite"_s));

    journal.skip(u"repository.docker"_s, hostile);

    QCOMPARE(journal.latest(u"repository.docker"_s)->state, StepState::Skipped);
    QCOMPARE(journal.latest(u"repository.docker"_s)->sentence, hostile);
    QCOMPARE(journal.latest(u"repository.docker"_s)->duration(), 0ms);
}

void TestJournal::theLatestRunOfAStepIsFound()
{
    const QTemporaryDir folder;
    Journal journal(folder.filePath(u"journal.sqlite"_s));
    journal.finish(ended(journal.begin(u"a"_s), StepState::Failed));
    journal.finish(ended(journal.begin(u"b"_s), StepState::Failed));
    journal.finish(ended(journal.begin(u"a"_s), StepState::Succeeded));

    QCOMPARE(journal.latest(u"a"_s)->state, StepState::Succeeded);
    QCOMPARE(journal.latest(u"b"_s)->state, StepState::Failed);
    QVERIFY(!journal.latest(u"c"_s));
    QCOMPARE(journal.records().size(), 3u);
}

void TestJournal::interruptedRunsAreClosedOnceAndOnlyThey()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"journal.sqlite"_s);
    {
        Journal journal(path);
        journal.finish(ended(journal.begin(u"done"_s), StepState::Succeeded));
        (void)journal.begin(u"lost"_s);
    }
    Journal journal(path);

    const std::vector<StepRecord> closed = journal.closeInterrupted();

    QCOMPARE(closed.size(), 1u);
    QCOMPARE(closed.front().step, u"lost"_s);
    QCOMPARE(journal.latest(u"lost"_s)->state, StepState::Interrupted);
    QVERIFY(journal.latest(u"lost"_s)->endedAt.isValid());
    QVERIFY(!journal.latest(u"lost"_s)->sentence.isEmpty());
    QCOMPARE(journal.latest(u"done"_s)->state, StepState::Succeeded);
    QVERIFY(journal.closeInterrupted().empty());
}

void TestJournal::logLinesKeepTheirOrderAndText()
{
    const QTemporaryDir folder;
    Journal journal(folder.filePath(u"journal.sqlite"_s));
    const QDateTime at = QDateTime::fromString(u"2024-02-29T23:59:59.123Z"_s, Qt::ISODateWithMs);
    journal.append({});
    journal.append({{.at = at, .level = LogLevel::Warning, .step = u"a"_s, .text = hostile},
                    {.at = at.addSecs(-60), .level = LogLevel::Error, .text = u""_s}});
    journal.append({{.at = at, .level = LogLevel::Debug, .text = QString()}});

    const std::vector<LogRecord> lines = journal.logLines(0, 100);

    QCOMPARE(lines.size(), 3u);
    QCOMPARE(lines[0].text, hostile);
    QCOMPARE(lines[0].at, at);
    QCOMPARE(lines[0].level, LogLevel::Warning);
    QCOMPARE(lines[0].step, u"a"_s);
    QCOMPARE(lines[1].level, LogLevel::Error);
    QVERIFY(lines[1].step.isEmpty() && lines[1].text.isEmpty());
    QCOMPARE(journal.logLines(lines[0].id, 1).size(), 1u);
    QCOMPARE(journal.logLines(lines[0].id, 1).front().id, lines[1].id);
    QVERIFY(journal.logLines(lines[2].id, 10).empty());
}

void TestJournal::tenThousandLinesAreKept()
{
    const QTemporaryDir folder;
    Journal journal(folder.filePath(u"journal.sqlite"_s));
    std::vector<LogRecord> lines;
    for (int i = 0; i < 10'000; ++i)
        lines.push_back({.at = QDateTime::currentDateTimeUtc(), .text = u"line %1"_s.arg(i)});

    journal.append(lines);

    const std::vector<LogRecord> read = journal.logLines(0, 20'000);
    QCOMPARE(read.size(), 10'000u);
    QCOMPARE(read.back().text, u"line 9999"_s);
}

void TestJournal::theNewestLogLinesComeInOrder()
{
    const QTemporaryDir folder;
    Journal journal(folder.filePath(u"journal.sqlite"_s));
    QVERIFY(journal.lastLogLines(5).empty());
    std::vector<LogRecord> written;
    for (int i = 0; i < 10; ++i)
        written.push_back({.at = QDateTime::currentDateTimeUtc(), .step = u"a"_s, .text = u"line %1"_s.arg(i)});
    const qint64 firstId = journal.append(written);

    const std::vector<LogRecord> newest = journal.lastLogLines(3);

    QCOMPARE(newest.size(), 3u);
    QCOMPARE(newest.front().text, u"line 7"_s);
    QCOMPARE(newest.back().text, u"line 9"_s);
    QCOMPARE(newest.back().id, journal.logLines(0, 100).back().id);
    QCOMPARE(firstId, journal.logLines(0, 1).front().id);
    QCOMPARE(journal.append({{.at = written.back().at, .text = u"after"_s}}), firstId + 10);
    QCOMPARE(journal.lastLogLines(100).size(), 11u);
    QCOMPARE(journal.lastLogLines(100).front().text, u"line 0"_s);
    QVERIFY(journal.lastLogLines(0).empty());
}

void TestJournal::twoJournalsAreApart()
{
    const QTemporaryDir folder;
    Journal first(folder.filePath(u"1.sqlite"_s));
    Journal second(folder.filePath(u"2.sqlite"_s));

    (void)first.begin(u"a"_s);

    QVERIFY(second.records().empty());
    QVERIFY(QSqlDatabase::connectionNames().size() >= 2);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
