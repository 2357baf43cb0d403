// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/verdict_banner.h"

#include "views/disclosure.h"
#include "views/icons.h"
#include "views/mark_look.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace rehome::wizard {
namespace {

using journal::StepState;

QLabel *wrappedLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setTextFormat(Qt::PlainText);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    return label;
}

bool canBeRetried(const StepStatus &status)
{
    return status.record &&
           (status.record->state == StepState::Failed || status.record->state == StepState::Cancelled ||
            status.record->state == StepState::Interrupted || status.standing == plan::StepStanding::Outdated);
}

} // namespace

VerdictBanner::VerdictBanner(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_sentence(wrappedLabel(this)), m_advice(wrappedLabel(this)),
      m_buttons(new QWidget(this)),
      m_retry(new QPushButton(views::icon(QStringLiteral("retry")), tr("R&etry"), m_buttons)),
      m_copy(new QPushButton(views::icon(QStringLiteral("copy")), tr("&Copy"), m_buttons)),
      m_more(new views::Disclosure(this)), m_details(new QPlainTextEdit(this))
{
    setFrameShape(StyledPanel);
    m_sentence->setObjectName(QStringLiteral("verdictSentence"));
    m_advice->setObjectName(QStringLiteral("verdictAdvice"));
    m_retry->setObjectName(QStringLiteral("retryButton"));
    m_copy->setObjectName(QStringLiteral("copyVerdictButton"));
    m_copy->setAccessibleName(tr("Copy the verdict with its details"));
    m_more->setText(tr("Technical &details"));
    m_more->setObjectName(QStringLiteral("verdictDetailsButton"));
    m_more->setContent(m_details);
    m_details->setReadOnly(true);
    m_details->setAccessibleName(tr("Technical details"));
    m_details->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_details->setMaximumHeight(fontMetrics().lineSpacing() * 9);
    m_details->setTabChangesFocus(true);

    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins({});
    buttons->addWidget(m_retry);
    buttons->addWidget(m_copy);
    auto *layout = new QGridLayout(this);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_sentence, 0, 1);
    layout->addWidget(m_advice, 1, 1);
    layout->addWidget(m_buttons, 0, 2, Qt::AlignTop);
    layout->addWidget(m_more, 3, 1, Qt::AlignLeft);
    layout->addWidget(m_details, 4, 0, 1, 3);
    layout->setColumnStretch(1, 1);
    connect(m_retry, &QPushButton::clicked, this, &VerdictBanner::retryWanted);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(whole()); });
    hide();
}

void VerdictBanner::show(const StepStatus &status)
{
    const bool visible = status.record && !status.running && status.record->state != StepState::Running;
    setVisible(visible);
    if (!visible)
        return;
    const journal::StepRecord &record = *status.record;
    m_mark = status.mark;
    const QString sentence = record.sentence.isEmpty() ? status.word : record.sentence;
    m_sentence->setText(record.state == StepState::Skipped ? tr("Skipped: %1").arg(sentence) : sentence);
    m_advice->setText(status.standing == plan::StepStanding::Outdated
                          ? tr("A step that this one builds on has been run again since: run this one again too.")
                          : record.whatToDo);
    m_advice->setVisible(!m_advice->text().isEmpty());
    const bool retry = canBeRetried(status);
    m_buttons->setVisible(retry);
    m_details->setPlainText(record.details);
    m_more->setVisible(!record.details.isEmpty());
    if (m_run != record.id)
        m_more->setOpen(false);
    m_run = record.id;
    setAccessibleName(tr("%1: %2", "state and sentence").arg(status.word, m_sentence->text()));
    colour();
}

void VerdictBanner::setRetryEnabled(bool enabled, const QString &why)
{
    m_retry->setEnabled(enabled);
    m_retry->setToolTip(why);
}

void VerdictBanner::colour()
{
    views::showMark(*this, *m_icon, m_mark, fontMetrics().height() * 5 / 4);
}

void VerdictBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
        colour();
    QFrame::changeEvent(event);
}

void VerdictBanner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    // Beside the sentence where that leaves it a line's width, else below it.
    const bool isWide = width() - m_buttons->sizeHint().width() > fontMetrics().averageCharWidth() * 75;
    auto *grid = static_cast<QGridLayout *>(layout());
    if (isWide == (grid->itemAtPosition(0, 2) != nullptr))
        return;
    grid->removeWidget(m_buttons);
    if (isWide)
        grid->addWidget(m_buttons, 0, 2, Qt::AlignTop);
    else
        grid->addWidget(m_buttons, 2, 1, Qt::AlignLeft);
}

QString VerdictBanner::whole() const
{
    QStringList parts{m_sentence->text(), m_advice->text(), m_details->toPlainText()};
    parts.removeAll(QString());
    return parts.join(QLatin1Char('\n'));
}

} // namespace rehome::wizard
