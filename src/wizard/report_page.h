// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/migration_log.h"
#include "wizard/job.h"

#include <QWizardPage>

#include <memory>

namespace Ui {
class ReportPage;
}

namespace rehome::wizard {

class MigrationSession;

/// How the whole migration stands: the headline of the migration log, its success criteria, discrepancies, skipped
/// steps and artifacts, and the exports. Made from the log's own document, on a worker, whenever the page is looked at.
class ReportPage final : public QWizardPage
{
    Q_OBJECT

public:
    explicit ReportPage(QWidget *parent = nullptr);
    ~ReportPage() override;

    void setSession(MigrationSession *session);

Q_SIGNALS:
    void exportWanted(rehome::report::Format format);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void show(const report::Document &document);
    void colour();

    std::unique_ptr<Ui::ReportPage> m_ui;
    MigrationSession *m_session = nullptr;
    report::Mark m_mark = report::Mark::None;
    QWidget *m_view = nullptr;
    Job m_building{this};
};

} // namespace rehome::wizard
