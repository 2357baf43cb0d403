// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/log_model.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::wizard;
using core::LogLevel;

namespace {

const QDateTime start = QDateTime::fromString(u"2026-11-23T20:04:11.123Z"_s, Qt::ISODateWithMs);

/// Lines "first", "first + 1" … as texts.
std::vector<journal::LogRecord> lines(int first, int count, LogLevel level = LogLevel::Info)
{
    std::vector<journal::LogRecord> records;
    for (int i = first; i < first + count; ++i)
        records.push_back({.id = i + 1,
                           .at = start.addMSecs(i),
                           .level = level,
                           .step = u"data.verify"_s,
                           .text = QString::number(i)});
    return records;
}

QStringList texts(const LogModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.index(row, LogModel::MessageColumn).data().toString();
    return all;
}

QStringList numbers(int first, int count)
{
    QStringList all;
    for (int i = first; i < first + count; ++i)
        all += QString::number(i);
    return all;
}

} // namespace

class TestLogModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestLinesStayInTheirOrder();
    void aBatchIsOneRemovalAndOneInsertion();
    void aBatchThatIsTooLargeLeavesItsNewest();
    void linesKeepTheirNumbersWhenOthersGo();
    void longLinesAreCutAndKeepTheirId();
    void noCharacterIsCutInTwo();
    void charactersAreBoundedLikeLines();
    void levelsAreCountedAndSoIsWhatWasDropped();
    void heldLinesWaitInOrder();
    void ofTooManyHeldLinesTheNewestStay();
    void clearingForgetsAllButWhatIsHeldNext();
    void everyColumnSaysItsPart();
    void timesAreLocalAndTheDateIsInTheToolTip();
    void hiddenCharactersAreSeen();
    void toolTipsAreNoMarkup();
    void stepsAreListedWithTheirTitles();
};

void TestLogModel::theNewestLinesStayInTheirOrder()
{
    LogModel model(10);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    for (int first = 0; first < 35; first += 5) {
        model.append(lines(first, 5));
        const int last = first + 5;
        QCOMPARE(texts(model), numbers(std::max(0, last - 10), std::min(10, last)));
    }
    model.append(lines(35, 3));

    QCOMPARE(texts(model), numbers(28, 10));
    QCOMPARE(model.line(0).id, 29);
}

void TestLogModel::aBatchIsOneRemovalAndOneInsertion()
{
    LogModel model(10);
    model.append(lines(0, 8));
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);

    model.append(lines(8, 5));
    model.append({});

    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.front().at(1).toInt(), 0);
    QCOMPARE(removed.front().at(2).toInt(), 2);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.front().at(1).toInt(), 5);
    QCOMPARE(inserted.front().at(2).toInt(), 9);
}

void TestLogModel::aBatchThatIsTooLargeLeavesItsNewest()
{
    LogModel model(10);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(lines(0, 4));

    model.append(lines(4, 100));

    QCOMPARE(texts(model), numbers(94, 10));
    QCOMPARE(model.droppedCounts()[size_t(LogLevel::Info)], 94);
}

void TestLogModel::linesKeepTheirNumbersWhenOthersGo()
{
    LogModel model(10);
    model.append(lines(0, 10));
    const qint64 numberOfNine = model.firstNumber() + 9;

    model.append(lines(10, 4));

    QCOMPARE(model.line(int(numberOfNine - model.firstNumber())).text, u"9"_s);
}

void TestLogModel::longLinesAreCutAndKeepTheirId()
{
    LogModel model;

    model.append({{.id = 7, .at = start, .text = QString(LogModel::longestText, u'a')},
                  {.id = 8, .at = start, .text = QString(LogModel::longestText + 1, u'b')},
                  {.id = 9, .at = start, .text = QString(3'000'000, u'c')}});

    QVERIFY(!model.line(0).cut);
    QCOMPARE(model.line(0).text.size(), LogModel::longestText);
    for (const int row : {1, 2}) {
        QVERIFY(model.line(row).cut);
        QCOMPARE(model.line(row).id, 7 + row);
        QCOMPARE(model.line(row).text.size(), LogModel::longestText);
        QVERIFY(model.line(row).text.endsWith(QChar(0x2026)));
        QVERIFY(model.line(row).text.capacity() < 2 * LogModel::longestText);
    }
}

void TestLogModel::noCharacterIsCutInTwo()
{
    LogModel model;

    model.append({{.at = start, .text = QString::fromUtf8("😀").repeated(4000)},
                  {.at = start, .text = u'a' + QString::fromUtf8("😀").repeated(4000)}});

    for (const int row : {0, 1}) {
        const QString text = model.line(row).text;
        QVERIFY(text.size() <= LogModel::longestText);
        QVERIFY(text.at(text.size() - 2).isLowSurrogate());
    }
}

void TestLogModel::charactersAreBoundedLikeLines()
{
    LogModel model;
    const std::vector<journal::LogRecord> long500(500, {.at = start, .text = QString(5000, u'x')});

    for (int i = 0; i < 20; ++i)
        model.append(long500);

    QCOMPARE(model.rowCount(), int(LogModel::mostCharacters / LogModel::longestText));
    QCOMPARE(model.rowCount() + model.droppedCounts()[size_t(LogLevel::Info)], 10'000);
}

void TestLogModel::levelsAreCountedAndSoIsWhatWasDropped()
{
    LogModel model(10);
    const QSignalSpy counted(&model, &LogModel::countsChanged);
    model.append(lines(0, 3, LogLevel::Error));
    model.append(lines(3, 4, LogLevel::Warning));

    model.append(lines(7, 5, LogLevel::Debug));

    QCOMPARE(model.counts(), (LogCounts{5, 0, 4, 1}));
    QCOMPARE(model.droppedCounts(), (LogCounts{0, 0, 0, 2}));
    QCOMPARE(counted.size(), 3);
}

void TestLogModel::heldLinesWaitInOrder()
{
    LogModel model(10);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(lines(0, 6));
    model.setHeld(true);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);

    model.append(lines(6, 3, LogLevel::Warning));
    model.append(lines(9, 4));

    QCOMPARE(texts(model), numbers(0, 6));
    QCOMPARE(model.heldCount(), 7);
    QCOMPARE(model.counts()[size_t(LogLevel::Warning)], 3);
    QVERIFY(inserted.isEmpty() && removed.isEmpty());

    model.setHeld(false);

    QCOMPARE(texts(model), numbers(3, 10));
    QCOMPARE(model.heldCount(), 0);
    QCOMPARE(inserted.size(), 1);
}

void TestLogModel::ofTooManyHeldLinesTheNewestStay()
{
    LogModel model(10);
    model.append(lines(0, 10));
    model.setHeld(true);

    for (int first = 10; first < 100; first += 5)
        model.append(lines(first, 5));

    QCOMPARE(texts(model), numbers(0, 10));
    QCOMPARE(model.heldCount(), 90);

    model.setHeld(false);

    QCOMPARE(texts(model), numbers(90, 10));
    QCOMPARE(model.counts()[size_t(LogLevel::Info)], 10);
    QCOMPARE(model.droppedCounts()[size_t(LogLevel::Info)], 90);
}

void TestLogModel::clearingForgetsAllButWhatIsHeldNext()
{
    LogModel model(10);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(lines(0, 20));
    model.setHeld(true);
    model.append(lines(20, 5));

    model.clear();
    model.append(lines(30, 2));
    model.setHeld(false);

    QCOMPARE(texts(model), numbers(30, 2));
    QCOMPARE(model.counts(), (LogCounts{0, 2, 0, 0}));
    QCOMPARE(model.droppedCounts(), LogCounts{});
}

void TestLogModel::everyColumnSaysItsPart()
{
    LogModel model;
    model.append({{.at = start, .level = LogLevel::Warning, .step = u"data.verify"_s, .text = u"3 rows more"_s},
                  {.at = start, .level = LogLevel::Info, .text = u"opened"_s}});
    const auto at = [&model](int row, int column, int role = Qt::DisplayRole) {
        return model.index(row, column).data(role);
    };

    QCOMPARE(at(0, LogModel::LevelColumn).toString(), u"Warning"_s);
    QVERIFY(!at(0, LogModel::LevelColumn, Qt::DecorationRole).value<QIcon>().isNull());
    QVERIFY(at(0, LogModel::LevelColumn, Qt::ForegroundRole).isValid());
    QCOMPARE(at(0, LogModel::StepColumn).toString(), u"data.verify"_s);
    QCOMPARE(at(0, LogModel::MessageColumn).toString(), u"3 rows more"_s);
    QCOMPARE(at(1, LogModel::LevelColumn).toString(), u"Info"_s);
    QVERIFY(!at(1, LogModel::LevelColumn, Qt::DecorationRole).isValid());
    QCOMPARE(at(1, LogModel::StepColumn).toString(), QString());
    QCOMPARE(model.headerData(LogModel::StepColumn, Qt::Horizontal, Qt::DisplayRole).toString(), u"Step"_s);
}

void TestLogModel::timesAreLocalAndTheDateIsInTheToolTip()
{
    LogModel model;
    model.append({{.at = start, .text = u"a"_s}});
    const QModelIndex time = model.index(0, LogModel::TimeColumn);

    QCOMPARE(time.data().toString(), start.toLocalTime().toString(u"HH:mm:ss.zzz"_s));
    QVERIFY(time.data(Qt::ToolTipRole).toString().contains(u"2026"_s));
}

void TestLogModel::hiddenCharactersAreSeen()
{
    LogModel model;
    const QString wild = u"first\nsecond\t\u202ethird"_s;
    model.append({{.at = start, .text = wild}});

    QCOMPARE(model.index(0, LogModel::MessageColumn).data().toString(), u"first\\nsecond\\t\\u202ethird"_s);
    QCOMPARE(model.line(0).text, wild);
}

void TestLogModel::toolTipsAreNoMarkup()
{
    LogModel model;
    model.append({{.at = start, .step = u"<b>step"_s, .text = u"<img src=x>\nnext"_s}});

    QCOMPARE(model.index(0, LogModel::MessageColumn).data(Qt::ToolTipRole).toString(),
             u"<p>&lt;img src=x&gt;<br>next</p>"_s);
    QVERIFY(!model.index(0, LogModel::StepColumn).data(Qt::ToolTipRole).toString().contains(u'<'));
}

void TestLogModel::stepsAreListedWithTheirTitles()
{
    LogModel model(2);
    const QSignalSpy changed(&model, &LogModel::stepsChanged);

    model.append({{.at = start, .step = u"b"_s}, {.at = start}, {.at = start, .step = u"a"_s}});
    model.append({{.at = start, .step = u"b"_s}});

    QCOMPARE(model.steps(), (QStringList{u"b"_s, u""_s, u"a"_s}));
    QCOMPARE(changed.size(), 1);

    model.setSteps({{u"a"_s, 1, u"Find the databases"_s}});

    QCOMPARE(model.titleOf(u"a"_s), u"Find the databases"_s);
    QCOMPARE(model.titleOf(u"b"_s), u"b"_s);
    QCOMPARE(changed.size(), 2);
}

QTEST_MAIN(TestLogModel)
#include "tst_log_model.moc"
