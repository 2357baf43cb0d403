// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "pdf/sample_documents.h"
#include "pdf/worker_client.h"
#include "process/program.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace std::chrono_literals;
using rehome::evidence::DocumentTiming;
using rehome::evidence::RunEnding;
using rehome::pdf::DocumentReading;

namespace {

DocumentTiming read(DocumentReading reading)
{
    reading.worker = sample::worker();
    return rehome::pdf::readDocument(reading, {});
}

} // namespace

class TestPdfWorker final : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString put(const QByteArray &content)
    {
        return sample::put(m_folder.path(), QStringLiteral("document.pdf"), content);
    }

private Q_SLOTS:
    void aDocumentGivesItsTextAndPages();
    void everyRunIsOneSampleAndWarmUpsAreNone();
    void theProtocolIsOneJsonLineForEachRun();
    void pagesWithoutTextAreToldApart();
    void whatCannotBeReadHasItsEnding_data();
    void whatCannotBeReadHasItsEnding();
    void aPartOfADocumentNeverCrashesTheClient_data();
    void aPartOfADocumentNeverCrashesTheClient();
    void aRunThatHitsTheLimitCountsAsTheLimit();
    void usedUpProcessorTimeCountsAsTheLimit();
    void aDocumentThatNeedsTooMuchMemoryIsEnded();
    void moreTextThanTheLimitIsAFailure();
    void aWorkerThatIsKilledIsAFailureInWords();
    void stoppingTakesLessThanASecond();
    void wrongUsageEndsWithTwo();
    void aMissingWorkerIsNamed();
};

void TestPdfWorker::aDocumentGivesItsTextAndPages()
{
    const QString file = put(sample::textPdf({"Opening balance 12.50", "Closing balance 7"}));

    const auto text = rehome::pdf::documentText({.file = file, .worker = sample::worker()}, {});

    QCOMPARE(text.timing.ending, RunEnding::Succeeded);
    QCOMPARE(text.timing.document, QStringLiteral("document.pdf"));
    QCOMPARE(text.timing.pages, 2);
    QCOMPARE(text.pages, QStringList({QStringLiteral("Opening balance 12.50"), QStringLiteral("Closing balance 7")}));
    QCOMPARE(text.timing.characters, 21 + 17);
    const QByteArray hashed =
        QCryptographicHash::hash("Opening balance 12.50\fClosing balance 7\f", QCryptographicHash::Sha256);
    QCOMPARE(text.timing.textSha256, QString::fromLatin1(hashed.toHex()));
}

void TestPdfWorker::everyRunIsOneSampleAndWarmUpsAreNone()
{
    const QString file = put(sample::textPdf({"one"}));

    const DocumentTiming timing = read({.file = file, .repeats = 4, .warmUps = 2});

    QCOMPARE(timing.ending, RunEnding::Succeeded);
    QCOMPARE(timing.milliseconds.size(), 4u);
    for (const double milliseconds : timing.milliseconds)
        QVERIFY(milliseconds > 0 && milliseconds < 5000);
}

void TestPdfWorker::theProtocolIsOneJsonLineForEachRun()
{
    const QString file = put(sample::textPdf({"one"}));

    const auto result =
        rehome::process::runProgram({.program = sample::worker(),
                                     .arguments = {QStringLiteral("--repeat"), QStringLiteral("1"),
                                                   QStringLiteral("--warm-up"), QStringLiteral("1"), file}},
                                    {});

    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.errors, QByteArray());
    const QByteArrayList lines = result.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    for (int i = 0; i < 2; ++i) {
        const QJsonObject line = QJsonDocument::fromJson(lines[i]).object();
        QCOMPARE(line.value(QStringLiteral("run")).toInt(), i + 1);
        QCOMPARE(line.value(QStringLiteral("warmUp")).toBool(), i == 0);
        QCOMPARE(line.value(QStringLiteral("characters")).toInt(), 3);
        QCOMPARE(line.keys(),
                 QStringList({QStringLiteral("characters"), QStringLiteral("milliseconds"), QStringLiteral("pages"),
                              QStringLiteral("run"), QStringLiteral("textSha256"), QStringLiteral("unlocked"),
                              QStringLiteral("warmUp"), QStringLiteral("withoutText")}));
    }
}

void TestPdfWorker::pagesWithoutTextAreToldApart()
{
    const DocumentTiming blank = read({.file = put(sample::textPdf({"", "  "}))});
    const DocumentTiming written = read({.file = put(sample::textPdf({"", "word"}))});

    QCOMPARE(blank.ending, RunEnding::Succeeded);
    QCOMPARE(blank.pages, 2);
    QVERIFY(blank.withoutText);
    QVERIFY(!written.withoutText);
}

void TestPdfWorker::whatCannotBeReadHasItsEnding_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<RunEnding>("ending");
    QTest::newRow("empty") << QByteArray() << RunEnding::Empty;
    QTest::newRow("no PDF") << QByteArray("PK\003\004 a zip file") << RunEnding::NotPdf;
    QTest::newRow("only a header") << QByteArray("%PDF-1.4\n") << RunEnding::Damaged;
    QTest::newRow("zeros") << QByteArray(100'000, '\0') << RunEnding::NotPdf;
    QTest::newRow("no pages") << sample::textPdf({}) << RunEnding::Empty;
    QTest::newRow("encrypted") << sample::encryptedPdf() << RunEnding::Encrypted;
}

void TestPdfWorker::whatCannotBeReadHasItsEnding()
{
    QFETCH(QByteArray, content);
    QFETCH(RunEnding, ending);
    const QString file = put(content);

    const DocumentTiming timing = read({.file = file, .repeats = 3});

    QCOMPARE(timing.ending, ending);
    QVERIFY(timing.problem.endsWith(QLatin1Char('.')));
    QVERIFY(timing.milliseconds.empty());
    QCOMPARE(timing.textSha256, QString());
}

void TestPdfWorker::aPartOfADocumentNeverCrashesTheClient_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray whole = sample::textPdf({"Opening balance", "Closing balance"});
    for (qsizetype cut = 20; cut < whole.size(); cut += 150)
        QTest::addRow("cut after %d bytes", int(cut)) << whole.left(cut);
    for (qsizetype at = 0; at < whole.size(); at += 150) {
        QByteArray broken = whole;
        broken.replace(at, 10, "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff", 10);
        QTest::addRow("broken at byte %d", int(at)) << broken;
    }
}

void TestPdfWorker::aPartOfADocumentNeverCrashesTheClient()
{
    QFETCH(QByteArray, content);
    const QString file = put(content);

    const DocumentTiming timing = read({.file = file});

    QVERIFY(timing.ending == RunEnding::Succeeded || timing.ending == RunEnding::Damaged ||
            timing.ending == RunEnding::NotPdf || timing.ending == RunEnding::Empty);
    QCOMPARE(timing.problem.isEmpty(), timing.ending == RunEnding::Succeeded);
}

void TestPdfWorker::aRunThatHitsTheLimitCountsAsTheLimit()
{
    const QString file = put(sample::endlessPdf());
    QElapsedTimer clock;
    clock.start();

    const DocumentTiming timing = read({.file = file, .repeats = 5, .warmUps = 1, .limits = {.run = 700ms}});

    QCOMPARE(timing.ending, RunEnding::TimedOut);
    QCOMPARE(timing.milliseconds, std::vector<double>{700});
    QVERIFY(timing.problem.contains(QStringLiteral("700 ms")));
    QVERIFY2(clock.elapsed() >= 700 && clock.elapsed() < 1700, QByteArray::number(clock.elapsed()).constData());
}

void TestPdfWorker::usedUpProcessorTimeCountsAsTheLimit()
{
    const QString file = put(sample::endlessPdf());

    const DocumentTiming timing = read({.file = file, .limits = {.run = 60s, .processorSeconds = 1}});

    QCOMPARE(timing.ending, RunEnding::TimedOut);
    QCOMPARE(timing.milliseconds, std::vector<double>{60'000});
}

void TestPdfWorker::aDocumentThatNeedsTooMuchMemoryIsEnded()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer's shadow memory leaves no room for a limit of address space");
#endif
    const QString file = put(sample::hugeTextPdf());

    const DocumentTiming timing = read({.file = file, .limits = {.run = 60s, .memoryBytes = 200'000'000}});

    QCOMPARE(timing.ending, RunEnding::OutOfMemory);
    QVERIFY(timing.problem.contains(QStringLiteral("memory")));
    QVERIFY(timing.milliseconds.empty());
}

void TestPdfWorker::moreTextThanTheLimitIsAFailure()
{
    const QString file = put(sample::textPdf(QByteArrayList(2000, QByteArray(60, 'a'))));

    const auto text =
        rehome::pdf::documentText({.file = file, .limits = {.outputBytes = 10'000}, .worker = sample::worker()}, {});

    QCOMPARE(text.timing.ending, RunEnding::TooMuchOutput);
    QVERIFY(text.timing.problem.contains(QStringLiteral("limit")));
    QVERIFY(text.pages.isEmpty());
}

void TestPdfWorker::aWorkerThatIsKilledIsAFailureInWords()
{
    const QString crashing = sample::put(m_folder.path(), QStringLiteral("crashing"), "#!/bin/sh\nkill -SEGV $$\n");
    QVERIFY(QFile::setPermissions(crashing, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));

    const DocumentTiming timing =
        rehome::pdf::readDocument({.file = put(sample::textPdf({"one"})), .worker = crashing}, {});

    QCOMPARE(timing.ending, RunEnding::Failed);
    QVERIFY(timing.problem.contains(QStringLiteral("crashed")));
}

void TestPdfWorker::stoppingTakesLessThanASecond()
{
    const QString file = put(sample::endlessPdf());
    std::stop_source stop;
    QElapsedTimer sinceStop;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(500ms);
        sinceStop.start();
        stop.request_stop();
    });

    QVERIFY_THROWS_EXCEPTION(
        rehome::core::Stopped,
        (void)rehome::pdf::readDocument({.file = file, .limits = {.run = 60s}, .worker = sample::worker()},
                                        {.stop = stop.get_token()}));

    QVERIFY2(sinceStop.elapsed() < 1000, QByteArray::number(sinceStop.elapsed()).constData());
}

void TestPdfWorker::wrongUsageEndsWithTwo()
{
    for (const QStringList &arguments :
         {QStringList{}, QStringList{QStringLiteral("--repeat"), QStringLiteral("none"), QStringLiteral("a.pdf")},
          QStringList{QStringLiteral("--memory"), QStringLiteral("-1"), QStringLiteral("a.pdf")},
          QStringList{QStringLiteral("a.pdf"), QStringLiteral("b.pdf")}}) {
        const auto result = rehome::process::runProgram({.program = sample::worker(), .arguments = arguments}, {});

        QCOMPARE(result.exitCode, 2);
        QVERIFY(result.errors.startsWith("usage: "));
        QCOMPARE(result.output, QByteArray());
    }
}

void TestPdfWorker::aMissingWorkerIsNamed()
{
    try {
        (void)rehome::pdf::readDocument({.file = QStringLiteral("a.pdf"), .worker = QStringLiteral("/nowhere/worker")},
                                        {});
        QFAIL("no error");
    } catch (const rehome::core::Error &error) {
        QCOMPARE(error.code(), rehome::core::ErrorCode::ToolMissing);
        QVERIFY(error.whatHappened().contains(QStringLiteral("/nowhere/worker")));
    }
}

QTEST_GUILESS_MAIN(TestPdfWorker)
#include "tst_pdf_worker.moc"
