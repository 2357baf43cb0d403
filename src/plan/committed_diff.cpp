// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/committed_diff.h"

#include "deploy/git_call.h"

namespace rehome::plan {

QString committedDiff(const QString &repository, const QString &commit, const QString &path,
                      const core::WorkContext &context)
{
    const process::ProgramCall call = deploy::gitCall(
        repository, {QStringLiteral("--no-pager"), QStringLiteral("show"), QStringLiteral("--no-color"),
                     QStringLiteral("--no-ext-diff"), QStringLiteral("--no-textconv"), QStringLiteral("--format="),
                     commit, QStringLiteral("--"), QStringLiteral(":(top,literal)") + path});
    return QString::fromUtf8(process::runProgramOrThrow(call, context).output);
}

} // namespace rehome::plan
