// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/offsite/offsite_store.h"
#include "process/program.h"

#include <QJsonArray>

namespace rehome::deploy {

/// A bucket of Amazon's S3 or of a store that speaks its language, through the aws CLI, which finds the credentials
/// where its user keeps them.
class S3Store final : public OffsiteStore
{
public:
    S3Store(OffsitePlace place, const StoreSettings &settings, core::WorkContext context);

    [[nodiscard]] QString tool() const override { return m_tool; }
    [[nodiscard]] QStringList names() override;
    [[nodiscard]] QMap<QString, qint64> files(const QString &folder) override;
    void send(const QString &localFile, const QString &path, const Count &onSent) override;
    void read(const QString &path, const Sink &sink) override;
    void finish(const QString &) override {}
    void remove(const QString &folder, const QStringList &paths) override;

private:
    [[nodiscard]] process::ProgramCall call(const QStringList &arguments) const;
    /// What the store lists below the prefix, in the form that a --query among the arguments gives.
    [[nodiscard]] QJsonArray listed(const QString &prefix, const QStringList &arguments) const;
    [[nodiscard]] QString url(const QString &path) const;
    process::ProgramResult run(const process::ProgramCall &call, const QString &path) const;

    OffsitePlace m_place;
    core::WorkContext m_context;
    QString m_program;
    QString m_tool;
    QStringList m_options;
};

} // namespace rehome::deploy
