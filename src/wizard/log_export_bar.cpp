// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/log_export_bar.h"

#include "views/icons.h"
#include "views/mark_look.h"
#include "wizard/log_exporter.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QStyle>
#include <QToolButton>

namespace rehome::wizard {

LogExportBar::LogExportBar(QWidget *parent)
    : QWidget(parent), m_symbol(new QLabel(this)), m_sentence(new QLabel(this)), m_progress(new QProgressBar(this)),
      m_button(new QToolButton(this))
{
    m_sentence->setObjectName(QStringLiteral("exportSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_progress->setObjectName(QStringLiteral("exportProgress"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_button->setObjectName(QStringLiteral("exportStopButton"));
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_symbol);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_progress);
    row->addWidget(m_button);
    hide();
    connect(m_button, &QToolButton::clicked, this, [this] {
        if (m_exporter != nullptr && m_exporter->isBusy())
            m_exporter->stop();
        else
            hide();
    });
}

void LogExportBar::watch(LogExporter *exporter)
{
    m_exporter = exporter;
    connect(exporter, &LogExporter::busyChanged, this, [this](bool busy) {
        if (busy)
            begin();
    });
    connect(exporter, &LogExporter::progressed, this, &LogExportBar::showProgress);
    connect(exporter, &LogExporter::finished, this, [this](const QString &path) {
        end(report::Mark::Good, tr("Written: %1").arg(QDir::toNativeSeparators(path)));
    });
    connect(exporter, &LogExporter::stopped, this,
            [this] { end(report::Mark::Skipped, tr("The export was stopped.")); });
    connect(exporter, &LogExporter::failed, this, [this](const core::Error &error) {
        end(report::Mark::Bad, QStringList{error.whatHappened(), error.whatToDo()}.join(u' ').trimmed());
    });
}

void LogExportBar::begin()
{
    m_symbol->hide();
    m_sentence->setText(tr("Writing %1 …").arg(QFileInfo(m_exporter->path()).fileName()));
    m_progress->setRange(0, 0);
    m_progress->show();
    m_button->setIcon(views::icon(QStringLiteral("stop")));
    m_button->setText(tr("Stop"));
    m_button->setToolTip(tr("Stop the export"));
    show();
}

void LogExportBar::showProgress(const core::Progress &progress)
{
    constexpr int steps = 1000; // counts may be larger than the bar's numbers
    m_progress->setRange(0, progress.total > 0 ? steps : 0);
    if (progress.total > 0)
        m_progress->setValue(int(double(progress.done) / double(progress.total) * steps));
}

void LogExportBar::end(report::Mark mark, const QString &sentence)
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_symbol->setPixmap(views::markIcon(mark).pixmap(size));
    m_symbol->show();
    m_sentence->setText(sentence);
    m_progress->hide();
    m_button->setIcon(views::icon(QStringLiteral("close")));
    m_button->setText(tr("Close"));
    m_button->setToolTip(tr("Close this message"));
}

} // namespace rehome::wizard
