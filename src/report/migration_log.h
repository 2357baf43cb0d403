// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/records.h"

#include <QMap>
#include <QString>

#include <vector>

namespace rehome::report {

/// A step as the plan knows it, for its title and its place in the log.
struct LoggedStep
{
    QString id;
    int phase = 0; ///< 1 to 5
    QString title;
    bool outdated = false; ///< a step that it builds on has been run again since
};

/// What the migration log is made from: settings, the plan's steps and the journal's runs. Nothing else goes in, so the
/// same journal gives the same bytes.
struct LogSource
{
    QString name;                    ///< of the migration
    QMap<QString, QString> settings; ///< label → value, without secrets: "Source database" → "bankdocs at 127.0.0.1 …"
    std::vector<LoggedStep> steps;
    std::vector<journal::StepRecord> records; ///< every run, oldest first
};

enum class Format { Markdown, Html, Pdf, Json };

/// "md", "html", "pdf", "json" (also "markdown"). \throws Error BadUsage naming the word
[[nodiscard]] Format formatFromName(const QString &name);

/// The migration log in one of its forms. Byte-stable: the same source gives the same bytes.
/// Pdf needs a QGuiApplication (its platform may be "offscreen").
[[nodiscard]] QByteArray migrationLog(const LogSource &source, Format format);

} // namespace rehome::report
