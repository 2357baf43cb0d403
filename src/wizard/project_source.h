// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "plan/connection_look.h"
#include "plan/migration_setup.h"
#include "plan/project_look.h"

#include <QGroupBox>

#include <memory>
#include <optional>

namespace Ui {
class ProjectSource;
}

namespace rehome::wizard {

/// The old database: one that the project's settings name, or another one. One that was found is tried at once; what
/// somebody types is tried when they say so, since a server may lock a user out after a few wrong passwords.
class ProjectSource final : public QGroupBox
{
    Q_OBJECT

public:
    explicit ProjectSource(QWidget *parent = nullptr);
    ~ProjectSource() override;

    /// The project whose databases are offered; null while none is known. A choice and whatever was typed stay.
    void setProject(const plan::ProjectLook *look);
    void clear();
    /// The database has answered.
    [[nodiscard]] bool isReady() const;
    void fill(plan::SetupRequest &request) const;
    [[nodiscard]] core::Secret password() const;
    /// Nothing secret stays in a field.
    void clearPasswords();
    [[nodiscard]] int labelWidth() const;
    void setLabelWidth(int width);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] bool isOther() const; ///< "Another database…" is chosen
    [[nodiscard]] const plan::DatabaseLook *found() const;
    [[nodiscard]] std::optional<plan::ConnectionRequest> request() const;
    [[nodiscard]] int proposedRow() const;
    void offerDatabases();
    void showChoice();
    void ask(bool atOnce);
    void onFailed(const core::Error &error);

    std::unique_ptr<Ui::ProjectSource> m_ui;
    std::optional<plan::ProjectLook> m_project;
    QString m_alias; ///< which was chosen last, also while the project is looked at again
};

} // namespace rehome::wizard
