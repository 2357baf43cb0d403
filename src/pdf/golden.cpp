// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/golden.h"

#include "core/engine_text.h"
#include "core/files.h"
#include "pdf/baseline.h"

#include <QCryptographicHash>
#include <QFile>

namespace rehome::pdf {
namespace {

using evidence::GoldenDocument;
using evidence::GoldenFile;

/// Production data: nobody else is to read them. Not synced one by one, which would cost more than the reading.
GoldenFile kept(const QString &folder, const QString &path, const QByteArray &content)
{
    QFile file(folder + QLatin1Char('/') + path);
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly) && file.setPermissions(core::ownerOnly) &&
                         file.write(content) == content.size() && file.flush();
    if (!written)
        core::throwFileError(errno, file.fileName());
    return {path, QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex())};
}

/// A file's name of at most 255 bytes, endings included.
QString baseName(const QString &document, std::size_t index)
{
    constexpr qsizetype longest = 230;
    if (document.toUtf8().size() <= longest)
        return document;
    return QStringLiteral("%1-%2").arg(document.left(longest / 4)).arg(index + 1);
}

void keepDocument(GoldenDocument &row, const GoldenRequest &request, std::size_t index, DocumentContent &&content)
{
    row.document = content.timing.document;
    row.problem = content.timing.problem;
    row.pages = content.timing.pages;
    row.words = content.words;
    if (content.timing.ending != evidence::RunEnding::Succeeded)
        return;
    const QString name = baseName(row.document, index);
    row.text = kept(request.output, name + QStringLiteral(".txt"), content.text);
    if (request.words)
        row.boxes = kept(request.output, name + QStringLiteral(".words.tsv"), content.boxes);
}

void keepCommandOutput(GoldenDocument &row, const GoldenRequest &request, std::size_t index,
                       const core::WorkContext &context)
{
    const QString file = request.folder + QLatin1Char('/') + row.document;
    const process::ProgramResult result = process::runProgram(request.command(file), context);
    row.commandExitCode = result.exitCode;
    if (result.timedOut || result.overflowed)
        context.warning(result.timedOut
                            ? EngineText::tr("The command took longer than its limit for %1.").arg(row.document)
                            : EngineText::tr("The command prints more than is kept for %1.").arg(row.document));
    else if (result.exitCode != 0)
        context.warning(
            EngineText::tr("The command ended with exit code %1 for %2.").arg(result.exitCode).arg(row.document) +
            QLatin1Char('\n') + QString::fromUtf8(result.errors.right(2000)));
    row.commandOutput =
        kept(request.output, baseName(row.document, index) + QStringLiteral(".command.txt"), result.output);
}

} // namespace

evidence::GoldenOutputs keepGolden(const GoldenRequest &request, const core::WorkContext &context)
{
    const QStringList names = documentsIn(request.folder);
    BatchRequest batch{.limits = request.limits,
                       .passwords = request.passwords,
                       .words = request.words,
                       .jobs = request.jobs,
                       .worker = request.worker};
    for (const QString &name : names)
        batch.files += request.folder + QLatin1Char('/') + name;
    evidence::GoldenOutputs golden{.commandByDocument = bool(request.command)};
    golden.documents.resize(std::size_t(names.size()));
    batch.onDocument = [&](std::size_t index, DocumentContent &&content) {
        keepDocument(golden.documents[index], request, index, std::move(content));
    };
    readBatch(batch, context);
    if (request.command) {
        for (std::size_t i = 0; i < golden.documents.size(); ++i) {
            context.report({.done = qint64(i), .total = names.size(), .what = golden.documents[i].document});
            keepCommandOutput(golden.documents[i], request, i, context);
        }
    }
    return golden;
}

GoldenFile goldenFile(const QString &folder, const QString &path, const core::WorkContext &context)
{
    return {path, core::sha256OfFile(folder + QLatin1Char('/') + path, context)};
}

} // namespace rehome::pdf
