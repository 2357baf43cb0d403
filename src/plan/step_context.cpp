// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/step_context.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/private_server.h"

namespace rehome::plan {

StepContext::StepContext(MigrationSettings settings, MigrationPaths paths, QString step,
                         QMap<QString, evidence::Evidence> evidence, core::WorkContext work, core::Redactor &redactor)
    : m_settings(std::move(settings)), m_paths(std::move(paths)), m_step(std::move(step)),
      m_evidence(std::move(evidence)), m_work(std::move(work)), m_redactor(redactor)
{}

QString StepContext::workFolder() const
{
    return m_paths.work() + QLatin1Char('/') + m_step;
}

const SourceAccess &StepContext::source()
{
    if (!m_source)
        m_source = sourceAccess(m_settings, m_redactor, m_work);
    return *m_source;
}

QString StepContext::databaseName()
{
    return source().address.database;
}

postgres::ServerAddress StepContext::target() const
{
    const auto server = postgres::PrivateServer::existing(m_paths.targetServer());
    const auto source = postgres::ServerAddress::parse(m_settings.source);
    const postgres::ServerAddress address = server.as(source.user, source.database);
    m_redactor.add(address.password);
    return address;
}

void StepContext::throwMissing(const QString &step)
{
    throw core::Error(core::ErrorCode::NotFound, EngineText::tr("The step %1 has left no evidence yet.").arg(step),
                      EngineText::tr("Run it first."));
}

} // namespace rehome::plan
