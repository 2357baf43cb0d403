// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/log_find_bar.h"

#include "core/text.h"
#include "views/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QToolButton>

namespace rehome::wizard {

using core::countText;

LogFindBar::LogFindBar(QWidget *parent)
    : QWidget(parent), m_edit(new QLineEdit(this)), m_previous(new QToolButton(this)), m_next(new QToolButton(this)),
      m_matches(new QLabel(this))
{
    m_edit->setObjectName(QStringLiteral("findEdit"));
    m_edit->setClearButtonEnabled(true);
    m_previous->setObjectName(QStringLiteral("previousMatchButton"));
    m_previous->setIcon(views::icon(QStringLiteral("previous")));
    m_next->setObjectName(QStringLiteral("nextMatchButton"));
    m_next->setIcon(views::icon(QStringLiteral("next")));
    for (QToolButton *button : {m_previous, m_next}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_matches->setObjectName(QStringLiteral("matchLabel"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit, 1);
    row->addWidget(m_matches);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addStretch(); // what is left on a wide screen, where the field is at its widest
    setFocusProxy(m_edit);
    nameParts();
    fitToFont();
    showMatches(0, 0);

    connect(m_edit, &QLineEdit::textChanged, this, &LogFindBar::textChanged);
    connect(m_next, &QToolButton::clicked, this, &LogFindBar::nextRequested);
    connect(m_previous, &QToolButton::clicked, this, &LogFindBar::previousRequested);
    const auto bind = [this](const QKeySequence &keys, auto signal) {
        auto *shortcut = new QShortcut(keys, m_edit, nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, signal);
    };
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        bind(key, &LogFindBar::nextRequested);
        bind(Qt::SHIFT | key, &LogFindBar::previousRequested);
    }
    auto *clear = new QShortcut(Qt::Key_Escape, m_edit, nullptr, nullptr, Qt::WidgetShortcut);
    connect(clear, &QShortcut::activated, m_edit, &QLineEdit::clear);
}

QString LogFindBar::text() const
{
    return m_edit->text();
}

void LogFindBar::showMatches(int position, int count)
{
    m_position = position;
    m_count = count;
    if (count == 0)
        m_matches->setText(tr("No match"));
    else if (position == 0)
        m_matches->setText(tr("%1 match(es)", nullptr, count).arg(countText(count)));
    else
        m_matches->setText(tr("%1 of %2").arg(countText(position), countText(count)));
    m_matches->setMinimumWidth( // so that it stays as wide from one match to the next
        fontMetrics().horizontalAdvance(tr("%1 of %2").arg(countText(count), countText(count))));
    m_matches->setVisible(!text().isEmpty());
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
}

void LogFindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitToFont();
    if (event->type() == QEvent::LanguageChange) {
        nameParts();
        showMatches(m_position, m_count);
    }
}

void LogFindBar::nameParts()
{
    m_edit->setPlaceholderText(tr("Find in the messages"));
    m_edit->setAccessibleName(tr("Find in the messages"));
    m_edit->setAccessibleDescription(tr("Enter goes to the next match, Shift+Enter to the previous one."));
    m_previous->setText(tr("Previous match"));
    m_previous->setToolTip(tr("Previous match (Shift+F3)"));
    m_next->setText(tr("Next match"));
    m_next->setToolTip(tr("Next match (F3)"));
    m_matches->setAccessibleName(tr("Matches"));
}

void LogFindBar::fitToFont()
{
    m_edit->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    m_edit->setMaximumWidth(fontMetrics().averageCharWidth() * 48);
}

} // namespace rehome::wizard
