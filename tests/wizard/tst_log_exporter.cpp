// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/log_exporter.h"

#include "../report/sample_source.h"
#include "journal/journal.h"
#include "wizard/log_export_bar.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QProgressBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::wizard;
using report::Format;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A log whose PDF takes seconds: very many runs.
report::LogSource large()
{
    report::LogSource source = report::sample::complete();
    const std::vector<journal::StepRecord> once = source.records;
    while (source.records.size() < 2500)
        source.records.insert(source.records.end(), once.begin(), once.end());
    return source;
}

/// The longest time between two ticks of a timer of 10 ms, as long as it lives.
struct Heartbeat
{
    QTimer timer;
    QElapsedTimer since;
    qint64 longest = 0;
    int beats = 0;

    Heartbeat()
    {
        QObject::connect(&timer, &QTimer::timeout, &timer, [this] {
            longest = std::max(longest, since.restart());
            ++beats;
        });
        since.start();
        timer.start(10);
    }
};

} // namespace

class TestLogExporter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFormatIsWrittenOnAWorker_data();
    void everyFormatIsWrittenOnAWorker();
    void aLargePdfDoesNotHoldUpTheWindow();
    void stoppingTakesEffectAtOnceAndDropsTheFile();
    void aStopThatComesLateIsTheOnlyEnding();
    void aNewExportReplacesTheOneThatRuns();
    void destroyingItDropsTheFile();
    void whatFailsIsTold();
    void anExistingFileStaysWhenTheNewOneFails();
    void linesAreWrittenAsText();
    void linesOfAMissingJournalAreNotInvented();
    void manyLinesAreAllWritten();
    void thePlaceIsAskedFor();
    void theBarTellsWhatHappens();
};

void TestLogExporter::initTestCase()
{
    QCoreApplication::setOrganizationName(u"rehome-tests"_s);
    static const QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
}

void TestLogExporter::everyFormatIsWrittenOnAWorker_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("md") << Format::Markdown << QByteArray("# ");
    QTest::newRow("html") << Format::Html << QByteArray("<!DOCTYPE html>");
    QTest::newRow("pdf") << Format::Pdf << QByteArray("%PDF-");
    QTest::newRow("json") << Format::Json << QByteArray("{");
}

void TestLogExporter::everyFormatIsWrittenOnAWorker()
{
    QFETCH(const Format, format);
    QFETCH(const QByteArray, beginning);
    const QTemporaryDir folder;
    const report::LogSource source = report::sample::complete();
    LogExporter exporter;
    const QString path = folder.filePath(LogExporter::suggestedName(u"shop"_s, format));
    QCOMPARE(QFileInfo(path).fileName(), u"shop-migration-log."_s + QString::fromLatin1(QTest::currentDataTag()));
    const QSignalSpy finished(&exporter, &LogExporter::finished);
    const QSignalSpy busy(&exporter, &LogExporter::busyChanged);
    const Heartbeat heartbeat;

    exporter.start(source, format, path);

    QVERIFY(exporter.isBusy());
    QVERIFY(!QFile::exists(path)); // nothing is done before the event loop runs
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QCOMPARE(finished.front().front().toString(), path);
    QVERIFY(!exporter.isBusy());
    QCOMPARE(busy.size(), 2);
    const QByteArray written = contentOf(path);
    QVERIFY(written.startsWith(beginning));
    QCOMPARE(written, report::migrationLog(source, format));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
}

void TestLogExporter::aLargePdfDoesNotHoldUpTheWindow()
{
    const QTemporaryDir folder;
    LogExporter exporter;
    const QSignalSpy finished(&exporter, &LogExporter::finished);
    QElapsedTimer taken;
    taken.start();
    const Heartbeat heartbeat;

    exporter.start(large(), Format::Pdf, folder.filePath(u"large.pdf"_s));

    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 90'000);
    qInfo("%lld ms, longest gap %lld ms", taken.elapsed(), heartbeat.longest);
    QVERIFY(taken.elapsed() > 200); // else it proves nothing
    QVERIFY(heartbeat.beats > taken.elapsed() / 40);
    QVERIFY2(heartbeat.longest < 150, qPrintable(QString::number(heartbeat.longest)));
}

void TestLogExporter::stoppingTakesEffectAtOnceAndDropsTheFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"large.pdf"_s);
    LogExporter exporter;
    const QSignalSpy finished(&exporter, &LogExporter::finished);
    const QSignalSpy stopped(&exporter, &LogExporter::stopped);
    exporter.start(large(), Format::Pdf, path);
    QTest::qWait(50);

    QElapsedTimer time;
    time.start();
    exporter.stop();

    QVERIFY(time.elapsed() < 50);
    QVERIFY(!exporter.isBusy());
    QCOMPARE(stopped.size(), 1);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(90'000));
    QTest::qWait(50);
    QVERIFY(finished.isEmpty());
    QVERIFY(!QFile::exists(path));
    QCOMPARE(stopped.size(), 1);
}

void TestLogExporter::aStopThatComesLateIsTheOnlyEnding()
{
    const QTemporaryDir folder;
    LogExporter exporter;
    const QSignalSpy finished(&exporter, &LogExporter::finished);
    const QSignalSpy stopped(&exporter, &LogExporter::stopped);
    exporter.start(report::sample::complete(), Format::Markdown, folder.filePath(u"log.md"_s));
    QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000)); // written, but nobody has been told

    exporter.stop();
    QTest::qWait(100);

    QCOMPARE(stopped.size(), 1);
    QVERIFY(finished.isEmpty());
}

void TestLogExporter::aNewExportReplacesTheOneThatRuns()
{
    const QTemporaryDir folder;
    LogExporter exporter;
    const QSignalSpy finished(&exporter, &LogExporter::finished);
    const QSignalSpy busy(&exporter, &LogExporter::busyChanged);
    exporter.start(large(), Format::Pdf, folder.filePath(u"first.pdf"_s));
    QTest::qWait(50);

    exporter.start(report::sample::complete(), Format::Markdown, folder.filePath(u"second.md"_s));

    QVERIFY(QThreadPool::globalInstance()->waitForDone(90'000));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.front().front().toString(), folder.filePath(u"second.md"_s));
    QVERIFY(!QFile::exists(folder.filePath(u"first.pdf"_s)));
    QCOMPARE(busy.back().front().toBool(), false);
}

void TestLogExporter::destroyingItDropsTheFile()
{
    const QTemporaryDir folder;
    {
        LogExporter exporter;
        exporter.start(large(), Format::Pdf, folder.filePath(u"large.pdf"_s));
        QTest::qWait(50);
    }

    QVERIFY(QThreadPool::globalInstance()->waitForDone(90'000));
    QVERIFY(!QFile::exists(folder.filePath(u"large.pdf"_s)));
}

void TestLogExporter::whatFailsIsTold()
{
    LogExporter exporter;
    std::optional<core::Error> told;
    connect(&exporter, &LogExporter::failed, this, [&told](const core::Error &error) { told = error; });

    exporter.start(report::sample::complete(), Format::Html, u"/nonexistent/folder/log.html"_s);

    QTRY_VERIFY(told);
    QCOMPARE(told->code(), core::ErrorCode::NotFound);
    QVERIFY(told->whatHappened().contains(u"/nonexistent/folder"_s));
    QVERIFY(!exporter.isBusy());
}

void TestLogExporter::anExistingFileStaysWhenTheNewOneFails()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"lines.txt"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("precious") > 0);
    old.close();
    LogExporter exporter;
    const QSignalSpy failed(&exporter, &LogExporter::failed);

    exporter.startLines(folder.filePath(u"gone.sqlite"_s), path);

    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(contentOf(path), QByteArray("precious"));
}

void TestLogExporter::linesAreWrittenAsText()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(LogExporter::suggestedLinesName(u"shop"_s));
    QCOMPARE(QFileInfo(path).fileName(), u"shop-log-lines.txt"_s);
    journal::Journal journal(folder.filePath(u"journal.sqlite"_s)); // is in use meanwhile
    const QDateTime at = QDateTime::fromString(u"2026-11-23T20:04:11.123Z"_s, Qt::ISODateWithMs);
    journal.append({{.at = at, .level = core::LogLevel::Warning, .step = u"data.verify"_s, .text = u"Größe\n2"_s},
                    {.at = at, .level = core::LogLevel::Debug, .text = u"a\tb"_s}});
    LogExporter exporter;
    const QSignalSpy finished(&exporter, &LogExporter::finished);

    exporter.startLines(folder.filePath(u"journal.sqlite"_s), path);

    QTRY_COMPARE(finished.size(), 1);
    const QDateTime local = at.toLocalTime();
    const QString time = local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
    QCOMPARE(QString::fromUtf8(contentOf(path)),
             u"%1\twarning\tdata.verify\tGröße\n\t\t\t2\n%1\tdebug\t\ta b\n"_s.arg(time));
}

void TestLogExporter::linesOfAMissingJournalAreNotInvented()
{
    const QTemporaryDir folder;
    LogExporter exporter;
    const QSignalSpy failed(&exporter, &LogExporter::failed);

    exporter.startLines(folder.filePath(u"none.sqlite"_s), folder.filePath(u"lines.txt"_s));

    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestLogExporter::manyLinesAreAllWritten()
{
    const QTemporaryDir folder;
    journal::Journal journal(folder.filePath(u"journal.sqlite"_s));
    std::vector<journal::LogRecord> lines;
    lines.reserve(25'000);
    for (int i = 0; i < 25'000; ++i)
        lines.push_back({.at = QDateTime::currentDateTimeUtc(), .text = u"line %1"_s.arg(i)});
    journal.append(lines);
    LogExporter exporter;
    const QSignalSpy finished(&exporter, &LogExporter::finished);

    exporter.startLines(folder.filePath(u"journal.sqlite"_s), folder.filePath(u"lines.txt"_s));

    QTRY_COMPARE(finished.size(), 1);
    const QList<QByteArray> written = contentOf(folder.filePath(u"lines.txt"_s)).split('\n');
    QCOMPARE(written.size(), 25'001);
    QVERIFY(written.front().endsWith("\tline 0"));
    QVERIFY(written.at(9'999).endsWith("\tline 9999"));
    QVERIFY(written.at(10'000).endsWith("\tline 10000"));
    QVERIFY(written.at(24'999).endsWith("\tline 24999"));
}

void TestLogExporter::thePlaceIsAskedFor()
{
    const QTemporaryDir folder;
    QSettings().setValue(u"folders/export"_s, folder.path());
    QThread *readOn = nullptr;
    const auto reader = [&readOn] {
        readOn = QThread::currentThread();
        return report::sample::complete();
    };
    QWidget window;
    window.show();
    LogExporter exporter;
    const QSignalSpy finished(&exporter, &LogExporter::finished);

    exporter.ask(&window, u"shop"_s, reader, Format::Html);
    auto *dialog = window.findChild<QFileDialog *>();
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->selectedFiles(), QStringList{folder.filePath(u"shop-migration-log.html"_s)});
    QVERIFY(!exporter.isBusy());
    static_cast<QDialog *>(dialog)->accept();

    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(QFile::exists(folder.filePath(u"shop-migration-log.html"_s)));
    QVERIFY(readOn != nullptr && readOn != QThread::currentThread()); // the evidence of all runs may be much
}

void TestLogExporter::theBarTellsWhatHappens()
{
    const QTemporaryDir folder;
    LogExporter exporter;
    LogExportBar bar;
    bar.watch(&exporter);
    const auto *sentence = bar.findChild<QLabel *>(u"exportSentence"_s);
    auto *button = bar.findChild<QToolButton *>(u"exportStopButton"_s);
    QVERIFY(bar.isHidden());

    exporter.start(large(), Format::Pdf, folder.filePath(u"large.pdf"_s));
    QVERIFY(!bar.isHidden());
    QVERIFY(sentence->text().contains(u"large.pdf"_s));
    QVERIFY(!bar.findChild<QProgressBar *>(u"exportProgress"_s)->isHidden());
    button->click();
    QCOMPARE(sentence->text(), u"The export was stopped."_s);
    QVERIFY(!exporter.isBusy());
    QVERIFY(bar.findChild<QProgressBar *>(u"exportProgress"_s)->isHidden());
    button->click();
    QVERIFY(bar.isHidden());

    exporter.start(report::sample::complete(), Format::Markdown, folder.filePath(u"log.md"_s));
    QTRY_VERIFY(sentence->text().contains(folder.filePath(u"log.md"_s)));
    exporter.start(report::sample::complete(), Format::Markdown, u"/nonexistent/log.md"_s);
    QTRY_VERIFY(sentence->text().contains(u"/nonexistent"_s) && !exporter.isBusy());
    QVERIFY(QThreadPool::globalInstance()->waitForDone(90'000));
}

QTEST_MAIN(TestLogExporter)
#include "tst_log_exporter.moc"
