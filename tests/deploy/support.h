// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/checks.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace rehome::tests {

struct Ran
{
    int exitCode = -1;
    QString output; ///< standard output and standard error
};

/// Runs a program to its end, with these variables added to the environment.
Ran ran(const QString &program, const QStringList &arguments, const QString &folder = {},
        const QMap<QString, QString> &environment = {}, const QByteArray &input = {});

QByteArray contentOf(const QString &path);
void write(const QString &path, const QByteArray &content);

/// Sets an environment variable of this process for as long as it lives.
class Variable final
{
public:
    Variable(const char *name, const QString &value);
    ~Variable();
    Variable(const Variable &) = delete;
    Variable &operator=(const Variable &) = delete;

private:
    const char *m_name;
    QByteArray m_before;
    bool m_wasSet;
};

/// Every check as "name: verdict: finding", for messages of failed tests.
QByteArray described(const std::vector<evidence::CheckResult> &checks);
bool allPassed(const std::vector<evidence::CheckResult> &checks);

} // namespace rehome::tests
