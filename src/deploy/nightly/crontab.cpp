// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/nightly/crontab.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "deploy/nightly/job_text.h"
#include "process/program.h"

#include <QDir>
#include <QRegularExpression>

namespace rehome::deploy {

using namespace std::chrono_literals;

bool cronRuns()
{
    static const QStringList daemons{QStringLiteral("cron"), QStringLiteral("crond"), QStringLiteral("fcron")};
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile name(QStringLiteral("/proc/%1/comm").arg(entry));
        if (name.open(QIODevice::ReadOnly) && daemons.contains(QString::fromUtf8(name.readAll()).trimmed()))
            return true;
    }
    return false;
}

QByteArray crontab(const core::WorkContext &context)
{
    const process::ProgramCall call{
        .program = QStringLiteral("crontab"), .arguments = {QStringLiteral("-l")}, .timeLimit = 30s};
    const process::ProgramResult result = process::runProgram(call, context);
    if (result.exitCode != 0 && !result.errors.contains("no crontab for"))
        process::throwFailure(call, result);
    return result.exitCode == 0 ? result.output : QByteArray();
}

void replaceCrontab(const QByteArray &before, const QByteArray &content, const QString &folder,
                    const core::WorkContext &context)
{
    if (content == before)
        return;
    if (!before.isEmpty()) {
        core::makeFolder(folder);
        const QString kept =
            QStringLiteral("%1/crontab-%2")
                .arg(folder, QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")));
        core::writeFile(kept, before, core::ownerOnly);
        context.info(EngineText::tr("The crontab as it was is kept as %1.").arg(kept));
    }
    process::ProgramCall call{.program = QStringLiteral("crontab"), .timeLimit = 30s};
    if (content.isEmpty()) { // an empty input would be read from the terminal
        call.arguments = {QStringLiteral("-r")};
    } else {
        call.arguments = {QStringLiteral("-")};
        call.input = content;
    }
    process::runProgramOrThrow(call, context);
}

bool isLineOf(const QByteArray &line, const QString &folder)
{
    static const QRegularExpression form(QStringLiteral("^0 \\d+ \\* \\* \\* .* # rehome-backup-[\\w-]+$"));
    return line.contains((QLatin1Char(' ') + cronWord(folder) + QLatin1Char(' ')).toUtf8()) &&
           form.match(QString::fromUtf8(line)).hasMatch();
}

QByteArray withoutLinesOf(const QByteArray &content, const QString &folder)
{
    QByteArray left;
    for (qsizetype start = 0; start < content.size();) {
        const qsizetype end = content.indexOf('\n', start);
        const qsizetype length = end < 0 ? content.size() - start : end - start;
        const QByteArray line = content.mid(start, length);
        if (!isLineOf(line, folder))
            left += content.mid(start, end < 0 ? length : length + 1);
        start += length + 1;
    }
    return left;
}

} // namespace rehome::deploy
