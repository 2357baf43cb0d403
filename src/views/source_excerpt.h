// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/findings.h"

#include <QString>
#include <QStringList>

namespace rehome::views {

/// Some lines of a file around the place of a finding.
struct SourceExcerpt
{
    int firstLine = 0; ///< the number of the first of them
    QStringList lines;
    QString problem; ///< a sentence where there are none
};

/// Reads the lines around a finding from the project as it is now; only the beginning of a large file is read. For
/// worker threads, since the disk may not answer. Texts in quotes are blanked on lines that one of the findings calls a
/// secret, or that look like one; files that are secrets as a whole are not read.
[[nodiscard]] SourceExcerpt sourceExcerpt(const QString &projectFolder, const evidence::Finding &finding,
                                          const std::vector<evidence::Finding> &all);

} // namespace rehome::views
