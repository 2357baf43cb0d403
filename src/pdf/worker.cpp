// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker.h"

#include <poppler-qt6.h>
#include <poppler-version.h>

#include <QCommandLineParser>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QRectF>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <limits>
#include <memory>
#include <new>
#include <optional>

namespace rehome::pdf {
namespace {

using Sink = std::function<void(const QJsonObject &)>;

QJsonObject problemLine(const QString &ending, const QString &problem)
{
    return {{QStringLiteral("ending"), ending}, {QStringLiteral("problem"), problem}};
}

/// Time that is added up over several stretches: hashing and printing between them do not count.
class StopWatch final
{
public:
    template <class Work>
    auto time(const Work &work)
    {
        const auto start = std::chrono::steady_clock::now();
        auto result = work();
        m_sum += std::chrono::steady_clock::now() - start;
        return result;
    }
    [[nodiscard]] double milliseconds() const { return m_sum.count(); }

private:
    std::chrono::duration<double, std::milli> m_sum{0};
};

std::optional<QJsonObject> problemOf(const std::unique_ptr<Poppler::Document> &document)
{
    if (!document)
        return problemLine(QStringLiteral("damaged"), QStringLiteral("The file is damaged, or it is not a PDF."));
    if (document->isLocked())
        return problemLine(QStringLiteral("encrypted"), QStringLiteral("The document asks for a password."));
    if (document->numPages() < 1)
        return problemLine(QStringLiteral("damaged"), QStringLiteral("The document has no page that can be read."));
    return std::nullopt;
}

/// One run. Gives its line, or the problem's.
QJsonObject readOnce(const QString &file, const Sink *pageSink)
{
    StopWatch watch;
    const auto document = watch.time([&] { return Poppler::Document::load(file); });
    if (const auto problem = problemOf(document))
        return *problem;

    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 characters = 0;
    const int pages = document->numPages();
    for (int index = 0; index < pages; ++index) {
        const auto text = watch.time([&]() -> std::optional<QString> {
            const auto page = document->page(index);
            return page ? std::optional(page->text(QRectF())) : std::nullopt;
        });
        if (!text) {
            QJsonObject line = problemLine(QStringLiteral("damaged"),
                                           QStringLiteral("Page %1 of the document is damaged.").arg(index + 1));
            line.insert(QStringLiteral("page"), index + 1);
            return line;
        }
        for (const QChar unit : *text)
            characters += unit.isLowSurrogate() ? 0 : 1;
        hash.addData(text->toUtf8() + '\f');
        if (pageSink)
            (*pageSink)({{QStringLiteral("page"), index + 1}, {QStringLiteral("text"), *text}});
    }
    return {{QStringLiteral("milliseconds"), std::round(watch.milliseconds() * 1000) / 1000},
            {QStringLiteral("pages"), pages},
            {QStringLiteral("characters"), characters},
            {QStringLiteral("textSha256"), QString::fromLatin1(hash.result().toHex())}};
}

bool readRuns(const WorkerRequest &request, const Sink &sink)
{
    for (int run = 1; run <= request.warmUps + request.repeats; ++run) {
        QJsonObject line = readOnce(request.file, request.text && run == 1 ? &sink : nullptr);
        const bool readable = !line.contains(QStringLiteral("ending"));
        if (readable) {
            line.insert(QStringLiteral("run"), run);
            line.insert(QStringLiteral("warmUp"), run <= request.warmUps);
        }
        sink(line);
        if (!readable)
            return false;
    }
    return true;
}

void print(const QJsonObject &line)
{
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

/// What the arguments ask for; nothing if they are wrong.
std::optional<WorkerRequest> requestFrom(const QCommandLineParser &parser)
{
    WorkerRequest request{.text = parser.isSet(QStringLiteral("text"))};
    bool valid = parser.positionalArguments().size() == 1;
    const auto number = [&](const char *option, qint64 smallest, qint64 largest) {
        bool numeric = false;
        const qint64 value = parser.value(QLatin1String(option)).toLongLong(&numeric);
        valid = valid && numeric && value >= smallest && value <= largest;
        return value;
    };
    constexpr qint64 manyRuns = 1'000'000;
    request.repeats = int(number("repeat", 1, manyRuns));
    request.warmUps = int(number("warm-up", 0, manyRuns));
    request.limits.memoryBytes = number("memory", 0, std::numeric_limits<qint64>::max());
    request.limits.processorSeconds = int(number("cpu", 0, manyRuns));
    if (!valid)
        return std::nullopt;
    request.file = parser.positionalArguments().constFirst();
    return request;
}

} // namespace

bool readDocument(const WorkerRequest &request, const Sink &line)
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
    QFile file(request.file);
    if (!file.open(QIODevice::ReadOnly)) {
        line(problemLine(QStringLiteral("failed"), QStringLiteral("The file cannot be opened: ") + file.errorString()));
        return false;
    }
    file.close();
    try {
        return readRuns(request, line);
    } catch (const std::bad_alloc &) {
        line(problemLine(QStringLiteral("out of memory"),
                         QStringLiteral("The document needs more memory than it may use.")));
    } catch (const std::exception &error) {
        line(problemLine(QStringLiteral("failed"), QString::fromUtf8(error.what())));
    }
    return false;
}

int runWorker(const QStringList &arguments)
{
    const QString n = QStringLiteral("n");
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("repeat"), QStringLiteral("Measured runs."), n, QStringLiteral("1")},
                       {QStringLiteral("warm-up"), QStringLiteral("Runs before them."), n, QStringLiteral("0")},
                       {QStringLiteral("memory"), QStringLiteral("Bytes of address space."), n, QStringLiteral("0")},
                       {QStringLiteral("cpu"), QStringLiteral("Seconds of processor time."), n, QStringLiteral("0")},
                       {QStringLiteral("text"), QStringLiteral("Print the text of every page.")},
                       {QStringLiteral("version"), QStringLiteral("Print the versions.")}});
    const bool parsed = parser.parse(QStringList(QStringLiteral("rehome-pdf-worker")) + arguments);
    if (parsed && parser.isSet(QStringLiteral("version"))) {
        print({{QStringLiteral("poppler"), Poppler::Version::string()},
               {QStringLiteral("qt"), QString::fromLatin1(qVersion())}});
        return 0;
    }
    const auto request = parsed ? requestFrom(parser) : std::nullopt;
    if (!request) {
        std::fputs(
            "usage: rehome-pdf-worker [--repeat N] [--warm-up N] [--memory BYTES] [--cpu SECONDS] [--text] FILE\n",
            stderr);
        return 2;
    }
    limitThisProcess(request->limits);
    return readDocument(*request, print) ? 0 : 1;
}

} // namespace rehome::pdf
