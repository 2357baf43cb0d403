// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/redactor.h"
#include "core/work_context.h"
#include "deploy/configuration/configuration_files.h"

#include <QMap>

namespace rehome::deploy {

struct ConfigurationRequest
{
    ConfigurationPlaces places;
    QString folder;                   ///< the backup's: gets configuration/ and environment.json
    QMap<QString, QString> versions;  ///< of what runs the project: "Django" …
    QMap<QString, QString> variables; ///< of the environment; those that the files name are kept
};

/// Copies the configuration of the old system with its secrets masked, and writes down the environment that it runs in.
/// What the redactor knows is masked, too. \return how many files were copied
int archiveConfiguration(const ConfigurationRequest &request, const core::Redactor &redactor,
                         const core::WorkContext &context);

} // namespace rehome::deploy
