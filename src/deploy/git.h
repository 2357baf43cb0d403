// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "evidence/repository.h"

#include <QStringList>

namespace rehome::deploy {

struct RepositoryRequest
{
    QString folder;                          ///< not there yet, or empty
    QString licence = QStringLiteral("MIT"); ///< one of offeredLicences()
    QString holder;                          ///< of the copyright; empty: whoever commits
    int year = 0;                            ///< of the copyright; 0: this one
    QString project;                         ///< named in the first commit's message
};

/// Makes a git repository whose first commit, on the branch "initial", holds the licence and nothing else; then the
/// branch "develop", which is left checked out. Built beside ("FOLDER.partial") and renamed when it is whole. The
/// user's hooks, templates and signing keys have no say in it; without a git identity the account's name is used.
/// \throws Error AlreadyExists if the folder is not empty, BadInput if it lies inside another repository or the
/// licence is not offered, PermissionDenied, ToolMissing; nothing is left behind then
[[nodiscard]] evidence::RepositoryState createRepository(const RepositoryRequest &request,
                                                         const core::WorkContext &context);

/// Commits these files (or folders), relative to the repository's folder, and nothing else that may be changed there.
/// \return the full hash; that of the last commit where the files are committed already
/// \throws Error ToolFailed with git's words, as for a file that .gitignore names
QString commitFiles(const QString &folder, const QStringList &paths, const QString &message,
                    const core::WorkContext &context);

/// The branch, the commit and the licence that are checked out now.
/// \throws Error NotFound if the folder is not the top of a repository
[[nodiscard]] evidence::RepositoryState repositoryState(const QString &folder, const core::WorkContext &context);

} // namespace rehome::deploy
