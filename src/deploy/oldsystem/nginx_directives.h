// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace rehome::deploy {

/// A word with what it is given, and what stands in its braces.
struct NginxDirective
{
    QString name;
    QStringList values;
    QString file;
    int line = 0;
    std::vector<NginxDirective> children;
};

/// Reads one file's text, without its includes. What is not closed at the end, or closed too often, is told by
/// \a problem.
[[nodiscard]] std::vector<NginxDirective> nginxDirectives(const QString &text, const QString &file, QString &problem);

} // namespace rehome::deploy
