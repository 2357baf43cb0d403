// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "pdf/baseline.h"
#include "pdf/sample_documents.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace std::chrono_literals;
using rehome::core::ErrorCode;
using rehome::evidence::Baseline;
using rehome::evidence::DocumentTiming;
using rehome::evidence::RunEnding;
using rehome::pdf::BaselineRequest;

class TestPdfBaseline final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPdfOfTheFolderIsMeasured();
    void aHostileDocumentCostsItsLimitAndOneRow();
    void severalDocumentsAtATimeGiveTheSameRows();
    void runsThatWereNotMadeAfterATimeoutCountAsTheLimit();
    void stoppingTakesLessThanASecond();
    void whatCannotBeMeasuredIsAnError_data();
    void whatCannotBeMeasuredIsAnError();
};

void TestPdfBaseline::everyPdfOfTheFolderIsMeasured()
{
    const QTemporaryDir folder;
    sample::put(folder.path(), QStringLiteral("b.PDF"), sample::textPdf({"two", "pages"}));
    sample::put(folder.path(), QStringLiteral("a.pdf"), sample::textPdf({"one"}));
    sample::put(folder.path(), QStringLiteral("notes.txt"), "no PDF");
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("below.pdf")));
    std::vector<rehome::core::Progress> reports;
    const rehome::core::WorkContext context{.progress = [&](const auto &progress) { reports.push_back(progress); }};

    const Baseline baseline =
        rehome::pdf::measureDocuments({.folder = folder.path(), .repeats = 3, .worker = sample::worker()}, context);

    QCOMPARE(baseline.documents.size(), 2u);
    QCOMPARE(baseline.documents[0].document, QStringLiteral("a.pdf"));
    QCOMPARE(baseline.documents[1].document, QStringLiteral("b.PDF"));
    QCOMPARE(baseline.documents[1].pages, 2);
    QCOMPARE(baseline.documents[0].milliseconds.size(), 3u);
    QCOMPARE(baseline.repeats, 3);
    QCOMPARE(baseline.limit, 5000ms);
    QVERIFY(baseline.overall.p50 > 0);
    QVERIFY(baseline.overall.p50 <= baseline.overall.p95 && baseline.overall.p99 <= baseline.overall.maximum);
    QVERIFY(baseline.machine.cores > 0 && baseline.machine.memoryBytes > 0);
    QVERIFY(!baseline.machine.versions.value(QStringLiteral("poppler")).isEmpty());
    QCOMPARE(baseline.machine.versions.value(QStringLiteral("qt")), QString::fromLatin1(qVersion()));
    QCOMPARE(reports.back().done, 2);
    QCOMPARE(reports.back().total, 2);
}

void TestPdfBaseline::aHostileDocumentCostsItsLimitAndOneRow()
{
    const QTemporaryDir folder;
    sample::put(folder.path(), QStringLiteral("1 good.pdf"), sample::textPdf({"one"}));
    sample::put(folder.path(), QStringLiteral("2 endless.pdf"), sample::endlessPdf());
    sample::put(folder.path(), QStringLiteral("3 damaged.pdf"), "%PDF-1.4\nnothing");
    sample::put(folder.path(), QStringLiteral("4 encrypted.pdf"), sample::encryptedPdf());
    sample::put(folder.path(), QString::fromUtf8("5 gut – Größe.pdf"), sample::textPdf({"one"}));
    QElapsedTimer clock;
    clock.start();

    const Baseline baseline = rehome::pdf::measureDocuments(
        {.folder = folder.path(), .repeats = 4, .limits = {.run = 1s}, .worker = sample::worker()}, {});

    QVERIFY2(clock.elapsed() < 4000, QByteArray::number(clock.elapsed()).constData());
    std::vector<RunEnding> endings;
    for (const DocumentTiming &document : baseline.documents)
        endings.push_back(document.ending);
    QVERIFY((endings == std::vector{RunEnding::Succeeded, RunEnding::TimedOut, RunEnding::Damaged, RunEnding::Encrypted,
                                    RunEnding::Succeeded}));
    QCOMPARE(baseline.documents[1].milliseconds, std::vector<double>{1000});
    QCOMPARE(baseline.documents[4].milliseconds.size(), 4u);
    QCOMPARE(baseline.overall.maximum, 1000.0);
}

void TestPdfBaseline::severalDocumentsAtATimeGiveTheSameRows()
{
    const QTemporaryDir folder;
    for (int i = 0; i < 12; ++i)
        sample::put(folder.path(), QStringLiteral("%1.pdf").arg(i, 2, 10, QLatin1Char('0')),
                    sample::textPdf({QByteArray::number(i), "last"}));
    BaselineRequest request{.folder = folder.path(), .repeats = 1, .worker = sample::worker()};

    const Baseline alone = rehome::pdf::measureDocuments(request, {});
    request.jobs = 3;
    const Baseline together = rehome::pdf::measureDocuments(request, {});

    QCOMPARE(together.documents.size(), 12u);
    for (std::size_t i = 0; i < 12; ++i) {
        QCOMPARE(together.documents[i].document, alone.documents[i].document);
        QCOMPARE(together.documents[i].textSha256, alone.documents[i].textSha256);
        QCOMPARE(together.documents[i].ending, RunEnding::Succeeded);
    }
    QVERIFY(alone.documents[0].textSha256 != alone.documents[1].textSha256);
}

void TestPdfBaseline::runsThatWereNotMadeAfterATimeoutCountAsTheLimit()
{
    Baseline baseline{.repeats = 4, .limit = 1000ms};
    const DocumentTiming hung{.ending = RunEnding::TimedOut, .milliseconds = {20, 1000}};
    const DocumentTiming damaged{.ending = RunEnding::Damaged, .milliseconds = {20}};
    const DocumentTiming good{.ending = RunEnding::Succeeded, .milliseconds = {1, 2, 3, 4}};

    QCOMPARE(rehome::pdf::countedMilliseconds(hung, baseline), (std::vector<double>{20, 1000, 1000, 1000}));
    QCOMPARE(rehome::pdf::countedMilliseconds(damaged, baseline), std::vector<double>{});
    QCOMPARE(rehome::pdf::countedMilliseconds(good, baseline), (std::vector<double>{1, 2, 3, 4}));
}

void TestPdfBaseline::stoppingTakesLessThanASecond()
{
    const QTemporaryDir folder;
    for (const char *name : {"1.pdf", "2.pdf", "3.pdf"})
        sample::put(folder.path(), QLatin1String(name), sample::endlessPdf());
    std::stop_source stop;
    QElapsedTimer sinceStop;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(500ms);
        sinceStop.start();
        stop.request_stop();
    });

    QVERIFY_THROWS_EXCEPTION(
        rehome::core::Stopped,
        (void)rehome::pdf::measureDocuments(
            {.folder = folder.path(), .limits = {.run = 60s}, .jobs = 2, .worker = sample::worker()},
            {.stop = stop.get_token()}));

    QVERIFY2(sinceStop.elapsed() < 1000, QByteArray::number(sinceStop.elapsed()).constData());
}

void TestPdfBaseline::whatCannotBeMeasuredIsAnError_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("repeats");
    QTest::addColumn<int>("limit");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no folder") << QStringLiteral("missing") << 1 << 1000 << ErrorCode::NotFound;
    QTest::newRow("no PDF in it") << QStringLiteral("empty") << 1 << 1000 << ErrorCode::BadInput;
    QTest::newRow("no runs") << QStringLiteral("empty") << 0 << 1000 << ErrorCode::BadUsage;
    QTest::newRow("no limit") << QStringLiteral("empty") << 1 << 0 << ErrorCode::BadUsage;
}

void TestPdfBaseline::whatCannotBeMeasuredIsAnError()
{
    QFETCH(QString, folder);
    QFETCH(int, repeats);
    QFETCH(int, limit);
    QFETCH(ErrorCode, code);
    const QTemporaryDir parent;
    QVERIFY(QDir(parent.path()).mkpath(QStringLiteral("empty")));

    try {
        (void)rehome::pdf::measureDocuments({.folder = parent.filePath(folder),
                                             .repeats = repeats,
                                             .limits = {.run = std::chrono::milliseconds(limit)},
                                             .worker = sample::worker()},
                                            {});
        QFAIL("no error");
    } catch (const rehome::core::Error &error) {
        QCOMPARE(error.code(), code);
    }
}

QTEST_GUILESS_MAIN(TestPdfBaseline)
#include "tst_pdf_baseline.moc"
