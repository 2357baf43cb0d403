// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"

#include <QString>

namespace rehome::plan {

/// What came of making or starting the sample.
struct SampleProject
{
    QString folder;
    QString projectFolder; ///< which holds manage.py
    QString pdfFolder;
    QString mainDatabase; ///< addresses without passwords
    QString secondDatabase;
    bool madeNow = false; ///< false where it was there already and was only started
};

/// Makes the sample: a legacy Django project, bank statements as PDFs, and two PostgreSQL servers on free ports whose
/// contents disagree. Where it is there already, its servers are started again. A stop in the middle leaves nothing,
/// and what a killed run left is made anew. \throws Error AlreadyExists if the folder holds something else, ToolMissing
/// naming the packages, DiskFull …
[[nodiscard]] SampleProject makeSample(const QString &folder, int rows, const core::WorkContext &context);

/// Ends the sample's servers. \throws Error NotFound if there is no sample
void stopSample(const QString &folder, const core::WorkContext &context);

} // namespace rehome::plan
