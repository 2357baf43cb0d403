// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/redactor.h"
#include "core/work_context.h"
#include "evidence/evidence.h"
#include "plan/migration.h"
#include "plan/source_access.h"
#include "postgres/server/private_server.h"

#include <QMap>

#include <optional>

namespace rehome::plan {

/// What a running step may know: settings, places, the evidence of the steps before it (immutable copies), and how to
/// report. Lives on the worker thread that runs the step.
class StepContext final
{
public:
    StepContext(MigrationSettings settings, MigrationPaths paths, QString step, core::WorkContext work,
                core::Redactor &redactor, core::Secret sourcePassword = {});

    /// What a step before it has left; before the step begins.
    void addEvidence(const QString &step, const evidence::Evidence &evidence) { m_evidence.insert(step, evidence); }

    [[nodiscard]] const MigrationSettings &settings() const { return m_settings; }
    [[nodiscard]] const MigrationPaths &paths() const { return m_paths; }
    [[nodiscard]] const core::WorkContext &work() const { return m_work; }
    [[nodiscard]] core::Redactor &redactor() const { return m_redactor; }

    /// The step's own folder for half-made things, empty and gone again when the step ends.
    [[nodiscard]] QString workFolder() const;
    /// The source and what the project knows, read once for each step.
    [[nodiscard]] const SourceAccess &source();
    /// The server that step data.target made, running. \throws Error NotFound if there is none
    [[nodiscard]] postgres::PrivateServer targetServer() const;
    /// The new database, as the application's own role. \throws Error NotFound if there is no target server
    [[nodiscard]] postgres::ServerAddress target() const;

    /// The evidence of a step that this one needs. \throws Error NotFound naming the step
    template <class Fact>
    [[nodiscard]] const Fact &evidenceOf(const QString &step) const
    {
        if (const Fact *fact = evidenceIfAny<Fact>(step))
            return *fact;
        throwMissing(step);
    }
    /// nullptr where the step was skipped or has not run.
    template <class Fact>
    [[nodiscard]] const Fact *evidenceIfAny(const QString &step) const
    {
        const auto found = m_evidence.constFind(step);
        return found == m_evidence.constEnd() ? nullptr : std::get_if<Fact>(&found.value());
    }

private:
    [[noreturn]] static void throwMissing(const QString &step);

    MigrationSettings m_settings;
    MigrationPaths m_paths;
    QString m_step;
    QMap<QString, evidence::Evidence> m_evidence;
    core::WorkContext m_work;
    core::Redactor &m_redactor;
    core::Secret m_sourcePassword;
    std::optional<SourceAccess> m_source;
};

} // namespace rehome::plan
