// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/log_details.h"

#include "views/icons.h"
#include "wizard/log_text.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

namespace rehome::wizard {
namespace {

/// Laying out more than this would be felt; the exported lines have all of it.
constexpr qsizetype longestMessage = 50'000;
constexpr qsizetype mostMarks = 200;

} // namespace

LogDetails::LogDetails(QWidget *parent)
    : QWidget(parent), m_heading(new QLabel(this)), m_note(new QLabel(this)), m_message(new QPlainTextEdit(this)),
      m_copy(new QToolButton(this)), m_close(new QToolButton(this))
{
    m_heading->setObjectName(QStringLiteral("detailsHeading"));
    m_heading->setWordWrap(true);
    m_heading->setTextFormat(Qt::PlainText);
    m_message->setObjectName(QStringLiteral("detailsMessage"));
    m_message->setReadOnly(true);
    m_message->setTabChangesFocus(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_note->setObjectName(QStringLiteral("detailsNote"));
    m_note->setWordWrap(true);
    m_copy->setObjectName(QStringLiteral("detailsCopyButton"));
    m_copy->setIcon(views::icon(QStringLiteral("copy")));
    m_copy->setAutoRaise(true);
    m_close->setObjectName(QStringLiteral("detailsCloseButton"));
    m_close->setIcon(views::icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    nameButtons();

    auto *top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_copy);
    top->addWidget(m_close);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addLayout(top);
    all->addWidget(m_message, 1);
    all->addWidget(m_note);
    setFocusProxy(m_message);
    hide();

    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(message()); });
    connect(m_close, &QToolButton::clicked, this, &LogDetails::closed);
}

void LogDetails::showLine(const LogLine &line, const QString &stepTitle, const QString &whole)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(line.at);
    const QString time =
        QLocale().toString(at.date(), QLocale::ShortFormat) + u' ' + at.time().toString(QStringLiteral("HH:mm:ss.zzz"));
    const QString level = LogModel::levelWord(line.level);
    m_heading->setText(line.step.isEmpty() || stepTitle == line.step
                           ? tr("%1, %2, %3").arg(time, level, stepTitle)
                           : tr("%1, %2, %3 (%4)").arg(time, level, line.step, stepTitle));
    const QString &text = whole.isNull() ? line.text : whole;
    m_message->setPlainText(text.size() > longestMessage ? text.left(longestMessage - 1) + QChar(0x2026) : text);
    const bool cut = text.size() > longestMessage || (line.cut && whole.isNull());
    m_note->setText(tr("Only the beginning is shown here. “Export log”, “Log lines as text” writes all of it."));
    m_note->setVisible(cut);
    mark();
    show();
}

void LogDetails::setSearched(const QString &text)
{
    m_searched = text;
    mark();
}

QString LogDetails::message() const
{
    return m_message->toPlainText();
}

void LogDetails::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    const QString text = m_searched.isEmpty() ? QString() : message();
    QTextEdit::ExtraSelection selection;
    QColor tint = palette().color(QPalette::Highlight);
    tint.setAlphaF(0.35F);
    selection.format.setBackground(tint);
    selection.format.setFontUnderline(true);
    for (qsizetype at = 0; marks.size() < mostMarks && (at = text.indexOf(m_searched, at, Qt::CaseInsensitive)) >= 0;
         at += m_searched.size()) {
        selection.cursor = QTextCursor(m_message->document());
        selection.cursor.setPosition(int(at));
        selection.cursor.setPosition(int(at + m_searched.size()), QTextCursor::KeepAnchor);
        marks.append(selection);
    }
    m_message->setExtraSelections(marks);
}

void LogDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameButtons();
}

void LogDetails::nameButtons()
{
    m_message->setAccessibleName(tr("Message of the line in full"));
    m_copy->setText(tr("Copy the message"));
    m_copy->setToolTip(m_copy->text());
    m_close->setText(tr("Close the details"));
    m_close->setToolTip(tr("Close the details (Esc)"));
}

} // namespace rehome::wizard
