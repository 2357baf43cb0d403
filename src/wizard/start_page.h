// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QWizardPage>

#include <memory>

namespace Ui {
class StartPage;
}

namespace rehome::wizard {

class RecentsModel;
class SampleJob;

/// Where one begins: a new migration, one that is there, or the sample; and the migrations that were open last. A
/// migration's folder that is dropped here is opened.
class StartPage final : public QWizardPage
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);
    ~StartPage() override;

    void initializePage() override;
    /// As if the third choice were clicked; in this folder, or where the sample usually is.
    void trySample(const QString &folder = {});

Q_SIGNALS:
    void newRequested();
    void openRequested(const QString &folder);
    /// The sample stands and its servers run: its migration is to be opened.
    void sampleRequested(const QString &migrationFolder);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setUp();
    void setFonts();
    void connectAll();
    void askWhatToOpen();
    void openRecent();
    void forgetRecent();
    void refresh();
    void follow();
    void showSample(bool running);

    std::unique_ptr<Ui::StartPage> m_ui;
    RecentsModel *m_recents;
    SampleJob *m_sample;
    QString m_sampleFolder; ///< of the last try; empty: the usual one
};

} // namespace rehome::wizard
