// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/migration_setup.h"
#include "plan/project_look.h"
#include "wizard/job.h"

#include <QWidget>

#include <memory>
#include <optional>

class QGridLayout;

namespace Ui {
class ProjectPlaces;
}

namespace rehome::wizard {

class FolderField;

/// Where everything new goes, and what the steps need besides: new database, repository, sample PDFs, switch of the
/// endpoint, the migration's own folder. Proposes what the project suggests, and never replaces what somebody typed.
/// Every field is checked as one types.
class ProjectPlaces final : public QWidget
{
    Q_OBJECT

public:
    explicit ProjectPlaces(QWidget *parent = nullptr);
    ~ProjectPlaces() override;

    /// The project that the proposals are made for; null while none is known.
    void setProject(const plan::ProjectLook *look);
    void clear();
    [[nodiscard]] bool isValid() const { return m_unfit.isEmpty(); }
    /// The names of the fields that are not valid: "the migration’s folder".
    [[nodiscard]] QStringList unfit() const { return m_unfit; }
    void fill(plan::SetupRequest &request) const;
    [[nodiscard]] int labelWidth() const;
    void setLabelWidth(int width);

Q_SIGNALS:
    void changed();

private:
    void propose(FolderField *field, QString &last, const QString &path);
    void proposeRepository();
    void check();
    void countPdfs();
    [[nodiscard]] bool checkMigration();
    [[nodiscard]] bool checkRepository();
    [[nodiscard]] bool checkPdfs();
    void checkCommand();
    [[nodiscard]] QList<QGridLayout *> grids() const;

    std::unique_ptr<Ui::ProjectPlaces> m_ui;
    std::optional<plan::ProjectLook> m_project;
    plan::MigrationSettings m_more; ///< what the form below "More" says
    QString m_proposedMigration;
    QString m_proposedRepository;
    QString m_proposedPdfs;
    QString m_countedFolder; ///< whose PDFs were counted
    int m_pdfs = -1;         ///< of that folder; −1 while it is counted
    QStringList m_unfit;
    Job m_counting{this};
};

} // namespace rehome::wizard
