// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/nightly/user_systemd.h"

#include "core/engine_text.h"

#include <QDir>

#include <pwd.h>
#include <unistd.h>

namespace rehome::deploy {

using namespace std::chrono_literals;

QString unitFolder()
{
    const QString home = qEnvironmentVariable("XDG_CONFIG_HOME");
    return (QDir::isAbsolutePath(home) ? home : QDir::homePath() + QStringLiteral("/.config")) +
           QStringLiteral("/systemd/user");
}

process::ProgramCall userSystemctl(const QStringList &arguments)
{
    return {.program = QStringLiteral("systemctl"),
            .arguments = QStringList(QStringLiteral("--user")) + arguments,
            .timeLimit = 30s};
}

bool userSystemdAnswers(const core::WorkContext &context)
{
    return !process::findProgram(QStringLiteral("systemctl")).isEmpty() &&
           process::runProgram(userSystemctl({QStringLiteral("show-environment")}), context).exitCode == 0;
}

QString lingerProblem(const core::WorkContext &context)
{
    const passwd *user = ::getpwuid(::getuid());
    if (user == nullptr || process::findProgram(QStringLiteral("loginctl")).isEmpty())
        return {};
    const QString name = QString::fromLocal8Bit(user->pw_name);
    const process::ProgramResult result =
        process::runProgram({.program = QStringLiteral("loginctl"),
                             .arguments = {QStringLiteral("show-user"), name, QStringLiteral("--property=Linger"),
                                           QStringLiteral("--value")},
                             .timeLimit = 30s},
                            context);
    if (result.output.trimmed() == "yes")
        return {};
    return EngineText::tr("It runs only while %1 is logged in. So that it always runs: loginctl enable-linger %1")
        .arg(name);
}

void askTimer(const QString &timer, const core::WorkContext &context, evidence::NightlyJob &job)
{
    if (!userSystemdAnswers(context)) {
        job.nextRun = {};
        job.problem = EngineText::tr("Whether the timer %1 runs could not be found out: this user's systemd does not "
                                     "answer.")
                          .arg(timer);
        return;
    }
    if (process::runProgram(userSystemctl({QStringLiteral("is-active"), timer}), context).exitCode != 0) {
        job.nextRun = {};
        job.problem =
            EngineText::tr("The timer %1 does not run, so no backup is made: systemctl --user enable --now %1")
                .arg(timer);
        return;
    }
    const QByteArray next =
        process::runProgram(
            userSystemctl({QStringLiteral("show"), QStringLiteral("--timestamp=unix"),
                           QStringLiteral("--property=NextElapseUSecRealtime"), QStringLiteral("--value"), timer}),
            context)
            .output.trimmed();
    if (bool isNumber = false; next.startsWith('@')) { // older ones write it in words
        const qint64 seconds = next.mid(1).toLongLong(&isNumber);
        if (isNumber && seconds > 0)
            job.nextRun = QDateTime::fromSecsSinceEpoch(seconds);
    }
}

} // namespace rehome::deploy
