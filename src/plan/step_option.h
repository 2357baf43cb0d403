// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/migration.h"

#include <functional>
#include <vector>

namespace rehome::plan {

enum class OptionKind { Number, Text, Folder, Choice, Lines };

/// A setting of the migration that a person may change before a step runs. A plain value: whoever shows it as a form
/// needs to know nothing else of it. Values travel as text; Lines has one entry a line.
struct StepOption
{
    QString id; ///< stable: "jobs"
    OptionKind kind = OptionKind::Text;
    QString label; ///< "Tables at a time"
    QString help;  ///< a sentence
    int minimum = 0;
    int maximum = 0;
    QString unit; ///< "minutes"; empty for a plain count
    QStringList choices;
    QStringList choiceLabels; ///< what a person reads for each of the choices; empty: the choices themselves
    std::function<QString(const MigrationSettings &)> read;
    /// \throws Error BadInput, and changes nothing
    std::function<void(MigrationSettings &, const QString &)> write;
};

/// What is chosen, of the options that have a short value: "Tables at a time: 2 · Comparison: Row counts and content".
[[nodiscard]] QString optionsSummary(const std::vector<StepOption> &options, const MigrationSettings &settings);

// The options that steps share; each names the setting that it changes.
[[nodiscard]] StepOption jobsOption();
[[nodiscard]] StepOption levelOption();
[[nodiscard]] StepOption backupFormatOption();
[[nodiscard]] StepOption compressionOption();
[[nodiscard]] StepOption transferOption();
[[nodiscard]] StepOption rowsShownOption();
[[nodiscard]] StepOption repeatsOption();
[[nodiscard]] StepOption marginOption();
[[nodiscard]] StepOption windowOption();
[[nodiscard]] StepOption rehearsalsOption();
[[nodiscard]] StepOption criticalTablesOption();
[[nodiscard]] StepOption pdfFolderOption();
[[nodiscard]] StepOption pdfCommandOption();
[[nodiscard]] StepOption switchBackOption();
[[nodiscard]] StepOption repositoryFolderOption();
[[nodiscard]] StepOption licenceOption();

} // namespace rehome::plan
