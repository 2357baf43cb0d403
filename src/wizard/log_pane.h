// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/migration_log.h"
#include "wizard/job.h"
#include "wizard/log_copying.h"
#include "wizard/log_filter.h"

#include <QWidget>

namespace Ui {
class LogPane;
}

namespace rehome::wizard {

class LogButtonFit;
class LogChoices;
class LogExporter;
class LogFinding;
class LogLineDelegate;

/// The live log: its lines in a table, filtered, searched, followed, copied. Owns its model; whoever has lines appends
/// them there. Paused or hidden, it holds the model and does no work. Exporting is only asked for: the owner does it.
class LogPane final : public QWidget
{
    Q_OBJECT

public:
    explicit LogPane(QWidget *parent = nullptr);
    ~LogPane() override;

    /// While the pane is paused or not on screen, lines wait inside the model and are no rows yet.
    [[nodiscard]] LogModel *model() { return &m_model; }
    /// Reads the newest lines of a journal on a worker thread and appends them. For an empty pane whose migration runs
    /// no step yet; a journal that cannot be read gives no lines.
    void fillFrom(const QString &journal);
    /// Titles of the steps, and the order in which they can be chosen.
    void setSteps(const std::vector<report::LoggedStep> &steps);
    void setMinimumLevel(core::LogLevel level);
    [[nodiscard]] core::LogLevel minimumLevel() const { return m_filter.minimumLevel(); }
    /// Where the whole message of a line that was cut is to be had, by its id in the journal.
    void setWholeMessages(std::function<QString(qint64)> wholeMessage) { m_wholeMessage = std::move(wholeMessage); }
    /// Shows what the exporter does, with a button to stop it. It must live as long as the pane.
    void watch(LogExporter *exporter);
    /// Another migration's lines may come: no lines, all steps, not paused.
    void clear();
    void focusFind();
    /// Closed, only the bar with the buttons is left of it.
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void exportRequested(rehome::report::Format format);
    /// Every line of the journal as text.
    void linesExportRequested();
    void openChanged(bool open);
    void minimumLevelChanged(rehome::core::LogLevel level);

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void setUpTable();
    void setUpFind();
    void setUpButtons();
    void setPaused(bool paused);
    void showLine(const QModelIndex &index);
    void closeDetails();
    void copyLines();
    void nameActions();
    void showState();
    void limitHeight();
    void placeDetails();

    std::unique_ptr<Ui::LogPane> m_ui;
    LogModel m_model;
    LogFilter m_filter;
    std::unique_ptr<LogChoices> m_choices;
    LogLineDelegate *m_delegate;
    std::unique_ptr<LogFinding> m_finding;
    LogCopying m_copying;
    std::unique_ptr<Job> m_filling;
    LogButtonFit *m_fit;
    std::function<QString(qint64)> m_wholeMessage;
    bool m_paused = false;
    bool m_dropping = false; ///< the current line may change without anybody's wish
};

} // namespace rehome::wizard
