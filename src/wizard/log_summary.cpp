// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/log_summary.h"

#include "core/text.h"
#include "views/icons.h"
#include "views/mark_look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

#include <algorithm>
#include <limits>
#include <numeric>

using namespace std::chrono_literals;

namespace rehome::wizard {
namespace {

using core::countText;
using core::LogLevel;

constexpr std::chrono::seconds copiedStands = 4s;

qint64 sumOf(const LogCounts &counts)
{
    return std::accumulate(counts.begin(), counts.end(), qint64(0));
}

/// For plural forms, which are chosen by an int.
int numberFor(qint64 count)
{
    return int(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

QString LogSummary::droppedSentences(const LogCounts &dropped)
{
    const qint64 all = sumOf(dropped);
    if (all == 0)
        return {};
    QString sentences =
        tr("%1 older line(s) can be found in the journal only.", nullptr, numberFor(all)).arg(countText(all));
    const qint64 grave = dropped[size_t(LogLevel::Warning)] + dropped[size_t(LogLevel::Error)];
    if (grave > 0)
        sentences += u' ' + tr("%1 of them are warnings or errors.", nullptr, numberFor(grave)).arg(countText(grave));
    return sentences;
}

LogSummary::LogSummary(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_lines = addLabel(QStringLiteral("linesLabel"));
    m_warningIcon = addLabel(QStringLiteral("warningsIcon"));
    m_warnings = addLabel(QStringLiteral("warningsLabel"));
    m_errorIcon = addLabel(QStringLiteral("errorsIcon"));
    m_errors = addLabel(QStringLiteral("errorsLabel"));
    m_pausedIcon = addLabel(QStringLiteral("pausedIcon"));
    m_paused = addLabel(QStringLiteral("pausedLabel"));
    m_note = addLabel(QStringLiteral("noteLabel"));
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->setStretchFactor(m_note, 1);
    drawIcons();
    QFont bold = font();
    bold.setBold(true);
    m_paused->setFont(bold);
    m_copiedShown.setSingleShot(true);
    m_copiedShown.setInterval(copiedStands);
    connect(&m_copiedShown, &QTimer::timeout, this, &LogSummary::showNote);
}

void LogSummary::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        drawIcons();
}

void LogSummary::drawIcons()
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_warningIcon->setPixmap(views::markIcon(report::Mark::Attention).pixmap(size));
    m_errorIcon->setPixmap(views::markIcon(report::Mark::Bad).pixmap(size));
    m_pausedIcon->setPixmap(views::icon(QStringLiteral("pause")).pixmap(size));
}

QLabel *LogSummary::addLabel(const QString &name)
{
    auto *label = new QLabel(this);
    label->setObjectName(name);
    layout()->addWidget(label);
    return label;
}

void LogSummary::showCounts(const LogModel &model, int shownLines, bool paused)
{
    const int lines = model.rowCount();
    m_lines->setText(shownLines == lines
                         ? tr("%1 line(s)", nullptr, lines).arg(countText(lines))
                         : tr("%1 of %2 line(s)", nullptr, lines).arg(countText(shownLines), countText(lines)));
    const auto show = [](QLabel *icon, QLabel *label, const QString &text, bool visible) {
        icon->setVisible(visible);
        label->setText(text);
        label->setVisible(visible);
    };
    const qint64 warnings = model.counts()[size_t(LogLevel::Warning)];
    show(m_warningIcon, m_warnings, tr("%1 warning(s)", nullptr, numberFor(warnings)).arg(countText(warnings)),
         warnings > 0);
    const qint64 errors = model.counts()[size_t(LogLevel::Error)];
    show(m_errorIcon, m_errors, tr("%1 error(s)", nullptr, numberFor(errors)).arg(countText(errors)), errors > 0);
    const qint64 held = model.heldCount();
    show(m_pausedIcon, m_paused, tr("Paused: %1 new line(s)", nullptr, numberFor(held)).arg(countText(held)), paused);
    m_dropped = droppedSentences(model.droppedCounts());
    showNote();
}

void LogSummary::showCopied(int lines)
{
    m_copied = tr("%1 line(s) copied.", nullptr, lines).arg(countText(lines));
    m_copiedShown.start();
    showNote();
}

void LogSummary::showNote()
{
    m_note->setText(m_copiedShown.isActive() ? m_copied : m_dropped);
    m_note->setToolTip(m_copiedShown.isActive() || m_dropped.isEmpty()
                           ? QString()
                           : tr("“Export log”, “Log lines as text” writes all of them."));
}

} // namespace rehome::wizard
