// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/nightly/nightly_job.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "deploy/nightly/crontab.h"
#include "deploy/nightly/run_state.h"
#include "deploy/nightly/user_systemd.h"
#include "process/program.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace rehome::deploy {
namespace {

const QString systemd = QStringLiteral("systemd");
const QString cron = QStringLiteral("cron");

bool isUnitOf(const QString &serviceFile, const QString &folder)
{
    return core::readFile(serviceFile).contains((QLatin1Char(' ') + unitWord(folder)).toUtf8());
}

QString timerOf(const QString &serviceFile)
{
    const QFileInfo service(serviceFile);
    return QStringLiteral("%1/%2.timer").arg(service.absolutePath(), service.completeBaseName());
}

/// The unit files whose job backs up into the folder, by whatever name.
QStringList servicesOf(const QString &folder)
{
    const QDir units(unitFolder());
    QStringList found;
    for (const QString &name : units.entryList({QStringLiteral("rehome-backup-*.service")}, QDir::Files)) {
        if (isUnitOf(units.filePath(name), folder))
            found += units.filePath(name);
    }
    return found;
}

[[noreturn]] void throwOfAnother(const QString &name)
{
    throw core::Error(
        core::ErrorCode::AlreadyExists,
        EngineText::tr("There is another nightly job of the name %1, which is not of this migration.").arg(name),
        EngineText::tr("It was left as it is. Look at it, and remove it by hand if nobody needs it."));
}

QString scheduleText(int hour)
{
    return EngineText::tr("every night at %1").arg(QTime(hour, 0).toString(QStringLiteral("HH:mm")));
}

QDateTime nextRun(int hour)
{
    const QDateTime now = QDateTime::currentDateTime();
    const QDateTime today(now.date(), QTime(hour, 0));
    return today > now ? today : QDateTime(now.date().addDays(1), QTime(hour, 0));
}

void setTime(evidence::NightlyJob &job, int hour)
{
    job.schedule = scheduleText(hour);
    job.nextRun = nextRun(hour);
}

/// What the job of a unit file keeps, and when it runs.
void readCommand(const QString &command, evidence::NightlyJob &job)
{
    static const QRegularExpression keep(QStringLiteral("--keep[\"']? [\"']?(\\d+),(\\d+),(\\d+)"));
    const QRegularExpressionMatch match = keep.match(command);
    job.keepDaily = match.captured(1).toInt();
    job.keepWeekly = match.captured(2).toInt();
    job.keepMonthly = match.captured(3).toInt();
}

bool findUnits(const QString &folder, const core::WorkContext &context, evidence::NightlyJob &job)
{
    for (const QString &service : servicesOf(folder)) {
        const QString timer = timerOf(service);
        if (!QFileInfo::exists(timer))
            continue;
        static const QRegularExpression time(QStringLiteral("OnCalendar=\\*-\\*-\\* (\\d\\d):"));
        job.kind = systemd;
        job.files = QStringList{service, timer};
        readCommand(QString::fromUtf8(core::readFile(service)), job);
        setTime(job, time.match(QString::fromUtf8(core::readFile(timer))).captured(1).toInt());
        askTimer(QFileInfo(timer).fileName(), context, job);
        return true;
    }
    return false;
}

bool findCronLine(const QString &folder, const core::WorkContext &context, evidence::NightlyJob &job)
{
    if (process::findProgram(QStringLiteral("crontab")).isEmpty())
        return false;
    QByteArray content;
    try {
        content = crontab(context);
    } catch (const core::Error &error) { // who may not have a crontab has no job in it
        context.debug(error.whatHappened());
    }
    for (const QByteArray &line : content.split('\n')) {
        if (!isLineOf(line, folder))
            continue;
        const QString text = QString::fromUtf8(line);
        job.kind = cron;
        job.files = QStringList(text);
        readCommand(text, job);
        setTime(job, text.section(QLatin1Char(' '), 1, 1).toInt());
        if (!cronRuns()) {
            job.nextRun = {};
            job.problem = EngineText::tr("The nightly job is in the crontab, but no cron daemon runs.");
        }
        return true;
    }
    return false;
}

bool removeTimers(const QString &folder, const core::WorkContext &context)
{
    const QStringList services = servicesOf(folder);
    if (services.isEmpty())
        return false;
    const bool answers = userSystemdAnswers(context);
    for (const QString &service : services) {
        const QString timer = timerOf(service);
        if (answers)
            (void)process::runProgram(
                userSystemctl({QStringLiteral("disable"), QStringLiteral("--now"), QFileInfo(timer).fileName()}),
                context);
        core::removeFolder(timer);
        core::removeFolder(service);
    }
    if (answers)
        (void)process::runProgram(userSystemctl({QStringLiteral("daemon-reload")}), context);
    return true;
}

void installTimer(const NightlyRequest &request, const core::WorkContext &context)
{
    const QStringList files = nightlyFiles(request, Scheduler::Systemd);
    if (QFileInfo::exists(files[0]) && !isUnitOf(files[0], request.folder))
        throwOfAnother(request.unit());
    if (!servicesOf(request.folder).isEmpty() && servicesOf(request.folder) != QStringList(files[0]))
        (void)removeTimers(request.folder, context); // the same job by another name would run, too
    core::makeFolder(unitFolder());
    core::writeFile(files[0], serviceUnit(request));
    core::writeFile(files[1], timerUnit(request));
    process::runProgramOrThrow(userSystemctl({QStringLiteral("daemon-reload")}), context);
    process::runProgramOrThrow(
        userSystemctl({QStringLiteral("enable"), QStringLiteral("--now"), request.unit() + QStringLiteral(".timer")}),
        context);
}

void installLine(const NightlyRequest &request, const core::WorkContext &context)
{
    const QByteArray before = crontab(context);
    QByteArray content = withoutLinesOf(before, request.folder);
    for (const QByteArray &line : content.split('\n')) {
        if (line.endsWith((QStringLiteral(" # ") + request.unit()).toUtf8()))
            throwOfAnother(request.unit());
    }
    if (!content.isEmpty() && !content.endsWith('\n'))
        content += '\n';
    replaceCrontab(before, content + cronLine(request).toUtf8() + '\n', request.folder, context);
}

bool removeLines(const QString &folder, const core::WorkContext &context)
{
    if (process::findProgram(QStringLiteral("crontab")).isEmpty())
        return false;
    const QByteArray before = crontab(context);
    const QByteArray content = withoutLinesOf(before, folder);
    replaceCrontab(before, content, folder, context);
    return content != before;
}

} // namespace

Scheduler nightlyScheduler(QString &problem, const core::WorkContext &context)
{
    if (userSystemdAnswers(context))
        return Scheduler::Systemd;
    if (process::findProgram(QStringLiteral("crontab")).isEmpty())
        problem = EngineText::tr("No nightly job was installed: this user has no systemd of their own here, and there "
                                 "is no cron. Install the package cron, or run the backup command by other means.");
    else if (!cronRuns())
        problem =
            EngineText::tr("No nightly job was installed: this user has no systemd of their own here, and no cron "
                           "daemon runs. Start cron, then run this step again.");
    else
        return Scheduler::Cron;
    return Scheduler::None;
}

QStringList nightlyFiles(const NightlyRequest &request, Scheduler scheduler)
{
    switch (scheduler) {
    case Scheduler::Systemd:
        return {QStringLiteral("%1/%2.service").arg(unitFolder(), request.unit()),
                QStringLiteral("%1/%2.timer").arg(unitFolder(), request.unit())};
    case Scheduler::Cron:
        return {cronLine(request)};
    case Scheduler::None:
        break;
    }
    return {};
}

evidence::NightlyJob installNightlyJob(const NightlyRequest &request, const core::WorkContext &context)
{
    evidence::NightlyJob none;
    const Scheduler scheduler = nightlyScheduler(none.problem, context);
    if (scheduler == Scheduler::None) {
        context.warning(none.problem);
        return none;
    }
    QString problem;
    if (scheduler == Scheduler::Systemd) {
        installTimer(request, context);
        problem = lingerProblem(context);
    } else {
        installLine(request, context);
    }
    evidence::NightlyJob job = nightlyJobOf(request.folder, context);
    job.problem = QStringList{job.problem, problem}.join(QLatin1Char(' ')).trimmed();
    context.info(EngineText::tr("The nightly job %1 is installed: %2.").arg(request.unit(), job.schedule));
    return job;
}

bool removeNightlyJob(const NightlyRequest &request, const core::WorkContext &context)
{
    const bool hadTimer = removeTimers(request.folder, context);
    const bool hadLine = removeLines(request.folder, context);
    if (hadTimer || hadLine)
        context.info(EngineText::tr("The nightly job %1 was removed. Its backups stay.").arg(request.unit()));
    return hadTimer || hadLine;
}

evidence::NightlyJob nightlyJobOf(const QString &folder, const core::WorkContext &context)
{
    evidence::NightlyJob job;
    if (!findUnits(folder, context, job))
        (void)findCronLine(folder, context, job);
    const RunState state = runState(folder, false);
    job.lastRun = state.startedAt;
    job.lastResult = state.result;
    return job;
}

} // namespace rehome::deploy
