// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/support.h"

#include "process/program.h"

#include <QFile>

#include <algorithm>

namespace rehome::tests {

Ran ran(const QString &program, const QStringList &arguments, const QString &folder,
        const QMap<QString, QString> &environment, const QByteArray &input)
{
    const process::ProgramResult result = process::runProgram({.program = program,
                                                               .arguments = arguments,
                                                               .environment = environment,
                                                               .workingDirectory = folder,
                                                               .input = input},
                                                              {});
    return {result.exitCode, QString::fromUtf8(result.output + result.errors)};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
}

Variable::Variable(const char *name, const QString &value)
    : m_name(name), m_before(qgetenv(name)), m_wasSet(qEnvironmentVariableIsSet(name))
{
    qputenv(name, value.toLocal8Bit());
}

Variable::~Variable()
{
    if (m_wasSet)
        qputenv(m_name, m_before);
    else
        qunsetenv(m_name);
}

QByteArray described(const std::vector<evidence::CheckResult> &checks)
{
    QStringList lines;
    for (const evidence::CheckResult &check : checks)
        lines += QStringLiteral("%1: %2: %3").arg(check.name, evidence::enumName(check.verdict), check.finding);
    return lines.join(QLatin1Char('\n')).toUtf8();
}

bool allPassed(const std::vector<evidence::CheckResult> &checks)
{
    return !checks.empty() && std::all_of(checks.begin(), checks.end(), [](const evidence::CheckResult &check) {
        return check.verdict == evidence::CheckVerdict::Passed;
    });
}

} // namespace rehome::tests
