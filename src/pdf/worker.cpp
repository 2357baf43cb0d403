// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker.h"

#include <poppler-qt6.h>
#include <poppler-version.h>

#include <QCommandLineParser>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <limits>
#include <new>
#include <optional>

namespace rehome::pdf {
namespace {

constexpr QLatin1String outOfMemory("out of memory");

bool isProblem(const QJsonObject &line)
{
    return line.contains(QStringLiteral("ending"));
}

/// \return the problem that ended the runs; an empty one where there was none
QJsonObject readRuns(DocumentReader &reader, const WorkerRequest &request, const LineSink &sink)
{
    for (int run = 1; run <= request.warmUps + request.repeats; ++run) {
        const bool givesPages = (request.text || request.words) && run == 1;
        QJsonObject line = reader.read(givesPages ? &sink : nullptr);
        if (isProblem(line))
            return line;
        line.insert(QStringLiteral("run"), run);
        line.insert(QStringLiteral("warmUp"), run <= request.warmUps);
        sink(line);
    }
    return {};
}

QJsonObject readDocument(const QString &path, const WorkerRequest &request, const LineSink &sink)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return problemLine(QStringLiteral("failed"),
                           QStringLiteral("The file cannot be opened: ") + file.errorString());
    file.close();
    try {
        DocumentReader reader({.file = path,
                               .passwords = request.passwords,
                               .text = request.text,
                               .words = request.words,
                               .outputBytes = request.outputBytes});
        return readRuns(reader, request, sink);
    } catch (const std::bad_alloc &) {
        return problemLine(outOfMemory, QStringLiteral("The document needs more memory than it may use."));
    } catch (const std::exception &error) {
        return problemLine(QStringLiteral("failed"), QString::fromUtf8(error.what()));
    }
}

void print(const QJsonObject &line)
{
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

/// PDFs up to version 1.7 take passwords in their own eight-bit encoding, of which Latin-1 is the common part.
QByteArrayList encodings(const QString &password)
{
    QByteArrayList all{password.toUtf8()};
    if (const QByteArray latin = password.toLatin1(); latin != all.first())
        all += latin;
    return all;
}

bool takeInput(WorkerRequest &request)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return false;
    const QJsonObject object = QJsonDocument::fromJson(input.readAll()).object();
    for (const auto &password : object.value(QLatin1String("passwords")).toArray())
        request.passwords += encodings(password.toString());
    for (const auto &file : object.value(QLatin1String("files")).toArray())
        request.files += file.toString();
    return true;
}

/// What the arguments ask for; nothing if they are wrong.
std::optional<WorkerRequest> requestFrom(const QCommandLineParser &parser)
{
    WorkerRequest request{.files = parser.positionalArguments()};
    request.words = parser.isSet(QStringLiteral("words"));
    request.text = request.words || parser.isSet(QStringLiteral("text"));
    bool valid = true;
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
    request.outputBytes = number("output", 0, std::numeric_limits<qint64>::max());
    const bool takesInput = parser.isSet(QStringLiteral("stdin"));
    if (!valid || request.files.size() > 1 || (request.files.isEmpty() && !takesInput))
        return std::nullopt;
    if (takesInput && !takeInput(request))
        return std::nullopt;
    return request;
}

} // namespace

bool readDocuments(const WorkerRequest &request, const LineSink &line)
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, {});
    bool allRead = true;
    for (const QString &file : request.files) {
        limitProcessorTime(request.limits.processorSeconds);
        const QJsonObject problem = readDocument(file, request, line);
        if (problem.isEmpty())
            continue;
        line(problem);
        allRead = false;
        if (problem.value(QLatin1String("ending")).toString() == outOfMemory)
            break;
    }
    return allRead;
}

int runWorker(const QStringList &arguments)
{
    const QString n = QStringLiteral("n");
    const QString none = QStringLiteral("0");
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("repeat"), QStringLiteral("Measured runs."), n, QStringLiteral("1")},
                       {QStringLiteral("warm-up"), QStringLiteral("Runs before them."), n, none},
                       {QStringLiteral("memory"), QStringLiteral("Bytes of address space."), n, none},
                       {QStringLiteral("cpu"), QStringLiteral("Seconds of processor time for each document."), n, none},
                       {QStringLiteral("output"), QStringLiteral("Bytes of text for each document."), n, none},
                       {QStringLiteral("text"), QStringLiteral("Print the text of every page.")},
                       {QStringLiteral("words"), QStringLiteral("Print the words of every page with their places.")},
                       {QStringLiteral("stdin"), QStringLiteral("Read passwords and files from standard input.")},
                       {QStringLiteral("version"), QStringLiteral("Print the versions.")}});
    const bool parsed = parser.parse(QStringList(QStringLiteral("rehome-pdf-worker")) + arguments);
    if (parsed && parser.isSet(QStringLiteral("version"))) {
        print({{QStringLiteral("poppler"), Poppler::Version::string()},
               {QStringLiteral("qt"), QString::fromLatin1(qVersion())}});
        return 0;
    }
    const auto request = parsed ? requestFrom(parser) : std::nullopt;
    if (!request) {
        std::fputs("usage: rehome-pdf-worker [--repeat N] [--warm-up N] [--memory BYTES] [--cpu SECONDS] "
                   "[--output BYTES] [--text] [--words] FILE | --stdin [FILE]\n",
                   stderr);
        return 2;
    }
    limitThisProcess(request->limits);
    return readDocuments(*request, print) ? 0 : 1;
}

} // namespace rehome::pdf
