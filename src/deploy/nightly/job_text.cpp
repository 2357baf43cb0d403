// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/nightly/job_text.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "process/explain.h"

#include <QCryptographicHash>

#include <algorithm>

namespace rehome::deploy {
namespace {

template <class Form>
QString commandOf(const NightlyRequest &request, const Form &form)
{
    QStringList words;
    for (const QString &word : QStringList(request.program) + request.arguments) {
        if (std::any_of(word.begin(), word.end(), [](QChar c) { return c.category() == QChar::Other_Control; }))
            throw core::Error(core::ErrorCode::BadInput,
                              EngineText::tr("A line break or another control character stands in “%1”, which no "
                                             "nightly job can carry.")
                                  .arg(word.simplified()),
                              EngineText::tr("Rename the folder or the database."));
        words += form(word);
    }
    return words.join(QLatin1Char(' '));
}

} // namespace

QString NightlyRequest::unit() const
{
    constexpr int digits = 8;
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("rehome-backup-%1-%2").arg(name, QString::fromLatin1(hash.left(digits)));
}

QString unitWord(const QString &word)
{
    QString quoted = word;
    quoted.replace(QLatin1Char('\\'), QStringLiteral("\\\\"))
        .replace(QLatin1Char('"'), QStringLiteral("\\\""))
        .replace(QLatin1Char('%'), QStringLiteral("%%"))
        .replace(QLatin1Char('$'), QStringLiteral("$$"));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

QString cronWord(const QString &word)
{
    // cron takes a percent sign for the line's end.
    return process::shellQuoted(word).replace(QLatin1Char('%'), QStringLiteral("\\%"));
}

QByteArray serviceUnit(const NightlyRequest &request)
{
    return QStringLiteral("[Unit]\n"
                          "Description=Nightly backup of %1\n"
                          "\n"
                          "[Service]\n"
                          "Type=oneshot\n"
                          "Nice=10\n"
                          "ExecStart=%2\n")
        .arg(request.name, commandOf(request, unitWord))
        .toUtf8();
}

QByteArray timerUnit(const NightlyRequest &request)
{
    return QStringLiteral("[Unit]\n"
                          "Description=Nightly backup of %1\n"
                          "\n"
                          "[Timer]\n"
                          "OnCalendar=*-*-* %2:00:00\n"
                          "Persistent=true\n"
                          "\n"
                          "[Install]\n"
                          "WantedBy=timers.target\n")
        .arg(request.name)
        .arg(request.hour, 2, 10, QLatin1Char('0'))
        .toUtf8();
}

QString cronLine(const NightlyRequest &request)
{
    return QStringLiteral("0 %1 * * * %2 # %3").arg(request.hour).arg(commandOf(request, cronWord), request.unit());
}

} // namespace rehome::deploy
