// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QWidget>

#include <memory>

namespace Ui {
class ProgressPanel;
}

namespace rehome::wizard {

class RunningPartsModel;
class RunningProgress;

/// How far the running step is: the stage, a bar for the whole of it, tables and bytes with rate and time left, and a
/// row for each table under way. Does not grow and shrink with what comes and goes.
class ProgressPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressPanel(QWidget *parent = nullptr);
    ~ProgressPanel() override;

    /// Another step, or another run, of which nothing is known yet.
    void clear();
    void show(const RunningProgress &progress);
    void showStopping();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void clearParts();
    void showParts(const RunningProgress &progress);
    void fitTable();

    std::unique_ptr<Ui::ProgressPanel> m_ui;
    RunningPartsModel *m_parts;
    QElapsedTimer m_sinceParts;
    int m_mostRows = 0; ///< of this stage
};

} // namespace rehome::wizard
