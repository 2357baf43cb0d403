// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "pdf/golden.h"
#include "pdf/password_list.h"
#include "pdf/sample_documents.h"
#include "process/program.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rehome::pdf;
using rehome::core::Secret;
using rehome::evidence::GoldenOutputs;
using rehome::evidence::RunEnding;

class TestDocumentBatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void everyDocumentIsReadWhateverItsNeighboursDo();
    void aHangingDocumentCostsItsLimitOnce();
    void aDocumentThatKillsTheWorkerCostsOnlyItself();
    void stoppingTakesLessThanASecond();
    void aPasswordOfTheListOpensADocument_data();
    void aPasswordOfTheListOpensADocument();
    void passwordsAreNotAmongTheArguments();
    void aPasswordFileThatOthersReadIsRefused();
    void goldenOutputsAreKeptWithTheirHashes();
    void theCommandIsRunForEachDocument();

private:
    std::map<QString, DocumentContent> contents(BatchRequest request)
    {
        std::map<QString, DocumentContent> all;
        request.worker = request.worker.isEmpty() ? sample::worker() : request.worker;
        request.onDocument = [&](std::size_t, DocumentContent &&content) {
            const QString name = content.timing.document;
            all.emplace(name, std::move(content));
        };
        readBatch(request, {});
        return all;
    }
    QString put(const QString &name, const QByteArray &content) { return sample::put(m_folder->path(), name, content); }
    [[nodiscard]] QByteArray kept(const QString &path) const
    {
        QFile file(m_folder->filePath(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDocumentBatch::everyDocumentIsReadWhateverItsNeighboursDo()
{
    QStringList files;
    for (int i = 0; i < 40; ++i) {
        files += put(u"good-%1.pdf"_s.arg(i), sample::textPdf({"page of " + QByteArray::number(i), "two"}));
        if (i % 10 == 0) {
            files += put(u"broken-%1.pdf"_s.arg(i), "%PDF-1.4\nnothing");
            files += put(u"locked-%1.pdf"_s.arg(i), sample::encryptedPdf());
            files += put(u"empty-%1.pdf"_s.arg(i), {});
        }
    }

    const auto all = contents({.files = files, .words = true, .jobs = 2});

    QCOMPARE(qsizetype(all.size()), files.size());
    for (int i = 0; i < 40; ++i) {
        const DocumentContent &good = all.at(u"good-%1.pdf"_s.arg(i));
        QCOMPARE(good.timing.ending, RunEnding::Succeeded);
        QCOMPARE(good.text, "page of " + QByteArray::number(i) + "\ftwo\f");
        QCOMPARE(good.words, 4);
        QVERIFY(good.boxes.startsWith("1\t50.00\t"));
        QVERIFY(good.boxes.endsWith("\ttwo\n"));
    }
    QCOMPARE(all.at(u"broken-10.pdf"_s).timing.ending, RunEnding::Damaged);
    QCOMPARE(all.at(u"locked-20.pdf"_s).timing.ending, RunEnding::Encrypted);
    QCOMPARE(all.at(u"empty-30.pdf"_s).timing.ending, RunEnding::Empty);
}

void TestDocumentBatch::aHangingDocumentCostsItsLimitOnce()
{
    QStringList files{put(u"a.pdf"_s, sample::textPdf({"before"})), put(u"hang.pdf"_s, sample::endlessPdf()),
                      put(u"z.pdf"_s, sample::textPdf({"after"}))};
    QElapsedTimer clock;
    clock.start();

    const auto all = contents({.files = files, .limits = {.run = 800ms}, .jobs = 1});

    QCOMPARE(all.at(u"a.pdf"_s).text, QByteArray("before\f"));
    QCOMPARE(all.at(u"hang.pdf"_s).timing.ending, RunEnding::TimedOut);
    QCOMPARE(all.at(u"hang.pdf"_s).timing.milliseconds, std::vector<double>{800});
    QCOMPARE(all.at(u"z.pdf"_s).text, QByteArray("after\f"));
    QVERIFY2(clock.elapsed() >= 800 && clock.elapsed() < 2500, QByteArray::number(clock.elapsed()).constData());
}

void TestDocumentBatch::aDocumentThatKillsTheWorkerCostsOnlyItself()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer's shadow memory leaves no room for a limit of address space");
#endif
    QStringList files;
    for (int i = 0; i < 20; ++i)
        files += put(u"good-%1.pdf"_s.arg(i), sample::textPdf({"fine"}));
    files.insert(3, put(u"huge.pdf"_s, sample::hugeTextPdf()));

    const auto all = contents({.files = files, .limits = {.run = 60s, .memoryBytes = 200'000'000}, .jobs = 1});

    QCOMPARE(all.at(u"huge.pdf"_s).timing.ending, RunEnding::OutOfMemory);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(all.at(u"good-%1.pdf"_s.arg(i)).text, QByteArray("fine\f"));
}

void TestDocumentBatch::stoppingTakesLessThanASecond()
{
    const QStringList files(6, put(u"hang.pdf"_s, sample::endlessPdf()));
    std::stop_source stop;
    QElapsedTimer sinceStop;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(400ms);
        sinceStop.start();
        stop.request_stop();
    });

    QVERIFY_THROWS_EXCEPTION(
        rehome::core::Stopped,
        readBatch({.files = files, .limits = {.run = 60s}, .worker = sample::worker()}, {.stop = stop.get_token()}));

    QVERIFY2(sinceStop.elapsed() < 1000, QByteArray::number(sinceStop.elapsed()).constData());
}

void TestDocumentBatch::aPasswordOfTheListOpensADocument_data()
{
    QTest::addColumn<QString>("bits");
    QTest::addColumn<QString>("password");
    QTest::newRow("RC4, 40 bits") << u"40"_s << u"geheim"_s;
    QTest::newRow("RC4, 128 bits") << u"128"_s << u"geheim"_s;
    QTest::newRow("AES, 256 bits") << u"256"_s << u"geheim"_s;
    QTest::newRow("AES, not ASCII") << u"256"_s << u"größe"_s;
}

void TestDocumentBatch::aPasswordOfTheListOpensADocument()
{
    if (rehome::process::findProgram(u"qpdf"_s).isEmpty())
        QSKIP("qpdf is not installed");
    QFETCH(QString, bits);
    QFETCH(QString, password);
    const QString plain = put(u"plain"_s, sample::textPdf({"secret text"}));
    const QString locked = m_folder->filePath(u"locked.pdf"_s);
    rehome::process::runProgramOrThrow(
        {.program = u"qpdf"_s,
         .arguments = {u"--allow-weak-crypto"_s, u"--encrypt"_s, password, u"owner"_s, bits, u"--"_s, plain, locked}},
        {});

    const auto without = contents({.files = {locked}, .passwords = {Secret(u"wrong"_s)}});
    const auto with = contents({.files = {locked}, .passwords = {Secret(u"wrong"_s), Secret(password)}});
    const auto timing =
        readDocument({.file = locked, .repeats = 3, .passwords = {Secret(password)}, .worker = sample::worker()}, {});

    QCOMPARE(without.at(u"locked.pdf"_s).timing.ending, RunEnding::Encrypted);
    QCOMPARE(with.at(u"locked.pdf"_s).text, QByteArray("secret text\f"));
    QVERIFY(with.at(u"locked.pdf"_s).timing.unlocked);
    QCOMPARE(timing.ending, RunEnding::Succeeded);
    QCOMPARE(timing.milliseconds.size(), 3u);
}

void TestDocumentBatch::passwordsAreNotAmongTheArguments()
{
    const QString spy = put(u"spy"_s, "#!/bin/sh\n{ echo \"$@\"; env; } > " + m_folder->path().toUtf8() +
                                          "/seen\ncat > " + m_folder->path().toUtf8() + "/input\n");
    QVERIFY(QFile::setPermissions(spy, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QStringList lines;
    const rehome::core::WorkContext context{.log = [&](auto, const QString &text) { lines += text; }};

    readBatch({.files = {put(u"a.pdf"_s, sample::textPdf({"a"}))}, .passwords = {Secret(u"hunter2"_s)}, .worker = spy},
              context);

    QVERIFY(kept(u"input"_s).contains("hunter2"));
    QVERIFY(kept(u"seen"_s).contains("--stdin"));
    QVERIFY(!kept(u"seen"_s).contains("hunter2"));
    QVERIFY(!lines.isEmpty() && !lines.join(u'\n').contains(u"hunter2"_s));
}

void TestDocumentBatch::aPasswordFileThatOthersReadIsRefused()
{
    const QString file = put(u"passwords"_s, "one\r\n\n two \n");
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    try {
        (void)passwordsFrom(file);
        QFAIL("no error");
    } catch (const rehome::core::Error &error) {
        QVERIFY(error.whatHappened().contains(file));
        QVERIFY(error.whatToDo().contains(u"chmod 600"_s));
    }

    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(passwordsFrom(file), (PasswordList{Secret(u"one"_s), Secret(u" two "_s)}));
    QVERIFY(passwordsFrom({}).empty());
}

void TestDocumentBatch::goldenOutputsAreKeptWithTheirHashes()
{
    put(u"a.pdf"_s, sample::textPdf({"alpha", "beta"}));
    put(u"blank.pdf"_s, sample::textPdf({""}));
    put(u"broken.pdf"_s, "%PDF-1.4\nnothing");
    QVERIFY(QDir(m_folder->path()).mkdir(u"golden"_s));

    const GoldenOutputs golden = keepGolden(
        {.folder = m_folder->path(), .output = m_folder->filePath(u"golden"_s), .worker = sample::worker()}, {});

    QCOMPARE(golden.documents.size(), 3u);
    const rehome::evidence::GoldenDocument &first = golden.documents[0];
    QCOMPARE(kept(u"golden/"_s + first.text.path), QByteArray("alpha\fbeta\f"));
    QCOMPARE(first.text.sha256,
             QString::fromLatin1(QCryptographicHash::hash("alpha\fbeta\f", QCryptographicHash::Sha256).toHex()));
    QCOMPARE(first.words, 2);
    QCOMPARE(kept(u"golden/"_s + first.boxes.path).count('\n'), 2);
    QCOMPARE(golden.documents[1].problem, QString());
    QVERIFY(!golden.documents[2].problem.isEmpty());
    QCOMPARE(golden.documents[2].text.path, QString());
}

void TestDocumentBatch::theCommandIsRunForEachDocument()
{
    put(u"a.pdf"_s, sample::textPdf({"alpha"}));
    put(u"b.pdf"_s, sample::textPdf({"beta"}));
    QVERIFY(QDir(m_folder->path()).mkdir(u"golden"_s));
    GoldenRequest request{
        .folder = m_folder->path(), .output = m_folder->filePath(u"golden"_s), .worker = sample::worker()};
    request.command = [](const QString &file) {
        return rehome::process::ProgramCall{
            .program = u"sh"_s,
            .arguments = {u"-c"_s, u"basename \"$1\"; case $1 in *b.pdf) exit 3; esac"_s, u"x"_s, file}};
    };

    const GoldenOutputs golden = keepGolden(request, {});

    QVERIFY(golden.commandByDocument);
    QCOMPARE(kept(u"golden/"_s + golden.documents[0].commandOutput.path), QByteArray("a.pdf\n"));
    QCOMPARE(golden.documents[0].commandExitCode, 0);
    QCOMPARE(golden.documents[1].commandExitCode, 3);
}

QTEST_GUILESS_MAIN(TestDocumentBatch)
#include "tst_document_batch.moc"
