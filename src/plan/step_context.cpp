// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/step_context.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"

#include <QFileInfo>

namespace rehome::plan {

StepContext::StepContext(MigrationSettings settings, MigrationPaths paths, QString step, core::WorkContext work,
                         core::Redactor &redactor, core::Secret sourcePassword)
    : m_settings(std::move(settings)), m_paths(std::move(paths)), m_step(std::move(step)), m_work(std::move(work)),
      m_redactor(redactor), m_sourcePassword(std::move(sourcePassword))
{}

QString StepContext::workFolder() const
{
    return m_paths.work() + QLatin1Char('/') + m_step;
}

const SourceAccess &StepContext::source()
{
    if (!m_source)
        m_source = sourceAccess(m_settings, m_redactor, m_work, m_sourcePassword);
    return *m_source;
}

postgres::PrivateServer StepContext::targetServer() const
{
    auto server = postgres::PrivateServer::existing(m_paths.targetServer());
    server.start(m_work); // after a reboot it does not run
    m_redactor.add(server.superuser().password);
    // Its port may have changed: rollback.sh must find it all the same.
    const QByteArray way = server.as(m_settings.databaseUser, m_settings.databaseName).toolConnection().toUtf8() + '\n';
    if (!QFileInfo::exists(m_paths.newDatabase()) || core::readFile(m_paths.newDatabase()) != way)
        core::writeFile(m_paths.newDatabase(), way);
    return server;
}

postgres::ServerAddress StepContext::target() const
{
    postgres::ServerAddress address = targetServer().as(m_settings.databaseUser, m_settings.databaseName);
    m_redactor.add(address.password);
    return address;
}

void StepContext::throwMissing(const QString &step)
{
    throw core::Error(core::ErrorCode::NotFound, EngineText::tr("The step %1 has left no evidence yet.").arg(step),
                      EngineText::tr("Run it first."));
}

} // namespace rehome::plan
