// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/evidence.h"
#include "plan/migration.h"
#include "plan/step_option.h"

#include <functional>

namespace rehome::plan {

class StepContext;

/// Automatic steps run; a confirmation is a person's word; a waiting step lasts until its time is over.
enum class StepKind { Automatic, Confirmation, Waiting };

/// One step of the plan: a plain value. Phase files list them in the order of the plan document.
struct Step
{
    QString id;        ///< stable: "data.restore"
    int phase = 0;     ///< 1 to 5
    QString title;     ///< "Restore the backup"
    QString purpose;   ///< a sentence or two
    QStringList needs; ///< ids of the steps whose evidence it reads
    StepKind kind = StepKind::Automatic;
    bool writesOutside = false; ///< it writes outside of the migration's own folder
    /// The commands that it stands for, for a person to read and copy.
    std::function<QStringList(const MigrationSettings &)> commands;
    /// Runs on a worker thread. \throws Error, Stopped
    std::function<evidence::Evidence(StepContext &)> run;
    /// Why it does not apply to this migration, and is skipped by itself; empty where it does.
    std::function<QString(const MigrationSettings &)> doesNotApply;
    /// What is lost from sight when it is run again: the name that a person types before that. Null where nothing is.
    std::function<QString(const MigrationSettings &)> replaces;
    std::vector<StepOption> options;
};

} // namespace rehome::plan
