// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace rehome::core {
class Error;
struct Progress;
} // namespace rehome::core

namespace rehome::wizard {

class LogExporter;

/// Shows what a LogExporter does: the file that is being written, with a button to stop; then where it is, or what went
/// wrong and what to do. Hidden where there is nothing to tell.
class LogExportBar final : public QWidget
{
    Q_OBJECT

public:
    explicit LogExportBar(QWidget *parent = nullptr);

    /// The exporter must live as long as the bar.
    void watch(LogExporter *exporter);

private:
    void begin();
    void showProgress(const core::Progress &progress);
    void end(report::Mark mark, const QString &sentence);

    LogExporter *m_exporter = nullptr;
    QLabel *m_symbol;
    QLabel *m_sentence;
    QProgressBar *m_progress;
    QToolButton *m_button; ///< stops, then closes
};

} // namespace rehome::wizard
