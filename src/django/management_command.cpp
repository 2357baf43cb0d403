// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/management_command.h"

#include "core/files.h"

namespace rehome::django {

QMap<QString, QString> readOnlyEnvironment()
{
    return {{QStringLiteral("PGOPTIONS"), QStringLiteral("-c default_transaction_read_only=on")},
            {QStringLiteral("REHOME_READ_ONLY"), QStringLiteral("1")}};
}

process::ProgramCall managementCall(const ManagementCommand &command)
{
    process::ProgramCall call{.program = command.interpreter,
                              .arguments = QStringList{QStringLiteral("manage.py")} + command.arguments,
                              .environment = {{QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1")}},
                              .workingDirectory = command.projectFolder};
    if (command.readOnly)
        call.environment.insert(readOnlyEnvironment());
    if (command.readOnly || command.database != nullptr) {
        const QString path = qEnvironmentVariable("PYTHONPATH");
        call.environment.insert(
            {{QStringLiteral("DJANGO_SETTINGS_MODULE"), QStringLiteral("rehome_overlay")},
             {QStringLiteral("PYTHONPATH"),
              path.isEmpty() ? command.overlayFolder : command.overlayFolder + QLatin1Char(':') + path},
             {QStringLiteral("REHOME_SETTINGS"), command.settingsModule}});
    }
    if (const DatabaseOverride *database = command.database) {
        call.environment.insert({{QStringLiteral("REHOME_DB_HOST"), database->host},
                                 {QStringLiteral("REHOME_DB_PORT"), database->port},
                                 {QStringLiteral("REHOME_DB_NAME"), database->name},
                                 {QStringLiteral("REHOME_DB_USER"), database->user}});
        call.secrets.insert(QStringLiteral("REHOME_DB_PASSWORD"), database->password);
    }
    return call;
}

void writeOverlay(const QString &folder)
{
    core::makeFolder(folder);
    core::writeFile(folder + QStringLiteral("/rehome_overlay.py"),
                    core::readFile(QStringLiteral(":/probe/rehome_overlay.py")));
}

} // namespace rehome::django
