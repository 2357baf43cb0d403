// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/explain.h"

#include <QProcess>
#include <QRegularExpression>

namespace rehome::process {

QString shellQuoted(const QString &word)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_@%+=:,./-]+\\z"));
    if (plain.match(word).hasMatch())
        return word;
    QString quoted = word;
    quoted.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    return QLatin1Char('\'') + quoted + QLatin1Char('\'');
}

QStringList splitCommand(const QString &line)
{
    return QProcess::splitCommand(line);
}

QString explain(const ProgramCall &call)
{
    QStringList words;
    if (!call.workingDirectory.isEmpty())
        words += QStringLiteral("cd %1 &&").arg(shellQuoted(call.workingDirectory));
    for (auto variable = call.environment.cbegin(); variable != call.environment.cend(); ++variable)
        words += variable.key() + QLatin1Char('=') + shellQuoted(variable.value());
    for (auto secret = call.secrets.cbegin(); secret != call.secrets.cend(); ++secret)
        words += QStringLiteral("%1=\"$%1\"").arg(secret.key());
    words += shellQuoted(call.program);
    for (const QString &argument : call.arguments)
        words += shellQuoted(argument);
    if (!call.outputFile.isEmpty())
        words += QStringLiteral("> ") + shellQuoted(call.outputFile);
    return words.join(QLatin1Char(' '));
}

} // namespace rehome::process
