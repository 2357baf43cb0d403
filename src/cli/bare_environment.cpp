// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bare_environment.h"

#include <QByteArray>

#include <pwd.h>
#include <unistd.h>

namespace rehome::cli {
namespace {

void setIfMissing(const char *name, const char *value)
{
    if (qEnvironmentVariableIsEmpty(name) && value != nullptr)
        qputenv(name, QByteArray(value));
}

} // namespace

void completeEnvironment()
{
    if (const passwd *user = ::getpwuid(::geteuid())) {
        setIfMissing("HOME", user->pw_dir);
        setIfMissing("USER", user->pw_name);
        setIfMissing("LOGNAME", user->pw_name);
    }
    setIfMissing("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
}

} // namespace rehome::cli
