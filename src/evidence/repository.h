// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/backup.h"
#include "evidence/checks.h"

namespace rehome::evidence {

struct RepositoryState
{
    static constexpr const char *kind = "repository";
    static constexpr int version = 1;
    QString path;
    QString branch;
    QString commit;  ///< the full hash
    QString licence; ///< an SPDX identifier
    static void fields(auto &&take)
    {
        take(field("path", &RepositoryState::path), field("branch", &RepositoryState::branch),
             field("commit", &RepositoryState::commit), field("licence", &RepositoryState::licence));
    }
};

/// Files that were written into the new repository, and what was checked about them.
struct WrittenFiles
{
    static constexpr const char *kind = "written-files";
    static constexpr int version = 1;
    QString folder;
    std::vector<FileFact> files;
    std::vector<CheckResult> checks;
    QString commit;
    static void fields(auto &&take)
    {
        take(field("folder", &WrittenFiles::folder), field("files", &WrittenFiles::files),
             field("checks", &WrittenFiles::checks), field("commit", &WrittenFiles::commit));
    }
};

} // namespace rehome::evidence
