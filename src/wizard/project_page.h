// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "plan/migration.h"
#include "wizard/job.h"

#include <QWizardPage>

#include <memory>

namespace Ui {
class ProjectPage;
}

namespace rehome::wizard {

/// Project and servers: the settings of a new migration to fill in, or those of an open one to read. "Create the
/// migration" makes its folder on a worker, once everything is valid; whoever owns the page then opens it.
class ProjectPage final : public QWizardPage
{
    Q_OBJECT

public:
    explicit ProjectPage(QWidget *parent = nullptr);
    ~ProjectPage() override;

    /// The form for a new migration. What was typed before stays, unless a migration was made of it.
    void beginNew();
    /// The same, with the project looked for in this folder.
    void beginNew(const QString &projectFolder);
    /// The settings of this migration, to read.
    void showMigration(const plan::Migration &migration);
    /// Whether a migration is open: the page is complete then.
    void setOpened(bool opened);
    [[nodiscard]] bool isComplete() const override { return m_opened; }

Q_SIGNALS:
    /// The password is the one that somebody typed; empty where the project's settings or libpq's files know it.
    void migrationCreated(const QString &folder, const rehome::core::Secret &sourcePassword);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void setUp();
    void connectAll();
    void follow();
    void alignLabels();
    void create();
    void onCreated();
    [[nodiscard]] QString whatIsMissing() const;

    std::unique_ptr<Ui::ProjectPage> m_ui;
    bool m_opened = false;
    bool m_creating = false;
    bool m_stopped = false;
    bool m_created = false; ///< the form was made into a migration
    QString m_folder;       ///< of the migration that is being made
    Job m_job{this};
};

} // namespace rehome::wizard
