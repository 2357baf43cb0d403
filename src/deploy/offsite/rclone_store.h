// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/offsite/offsite_store.h"
#include "process/program.h"

#include <QJsonArray>

namespace rehome::deploy {

/// A remote of rclone, as its user has set it up.
class RcloneStore final : public OffsiteStore
{
public:
    RcloneStore(OffsitePlace place, core::WorkContext context);

    [[nodiscard]] QString tool() const override { return m_tool; }
    [[nodiscard]] QStringList names() override;
    [[nodiscard]] QMap<QString, qint64> files(const QString &folder) override;
    void send(const QString &localFile, const QString &path, const Count &onSent) override;
    void read(const QString &path, const Sink &sink) override;
    void finish(const QString &) override {}
    void remove(const QString &folder, const QStringList &paths) override;

private:
    [[nodiscard]] process::ProgramCall call(const QStringList &arguments) const;
    [[nodiscard]] QJsonArray listed(const QString &folder, const QStringList &arguments) const;
    [[nodiscard]] QString at(const QString &path) const;
    process::ProgramResult run(const process::ProgramCall &call, const QString &path) const;

    OffsitePlace m_place;
    core::WorkContext m_context;
    QString m_program;
    QString m_tool;
};

} // namespace rehome::deploy
