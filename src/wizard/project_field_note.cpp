// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/project_field_note.h"

#include "views/mark_look.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>

namespace rehome::wizard {

FieldNote::FieldNote(QWidget *parent) : QWidget(parent), m_icon(new QLabel(this)), m_text(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    layout->setSpacing(fontMetrics().averageCharWidth());
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_text->setObjectName(QStringLiteral("noteText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    hide();
}

void FieldNote::setField(QWidget *field)
{
    m_field = field;
    m_field->setAccessibleDescription(sentence());
}

void FieldNote::say(report::Mark mark, const QString &sentence)
{
    m_mark = mark;
    m_text->setText(sentence);
    m_icon->setVisible(mark != report::Mark::None);
    setVisible(!sentence.isEmpty());
    if (m_field != nullptr)
        m_field->setAccessibleDescription(sentence);
    colour();
    updateGeometry(); // so that whoever asks at once hears of the new height
}

QString FieldNote::sentence() const
{
    return m_text->text();
}

void FieldNote::colour()
{
    const int size = fontMetrics().height();
    m_icon->setPixmap(views::markIcon(m_mark).pixmap(QSize(size, size), devicePixelRatioF()));
    QPalette own = m_text->palette();
    const QPalette desktop = QGuiApplication::palette();
    const QColor text = m_mark == report::Mark::None ? views::markColour(report::Mark::None, desktop)
                                                     : desktop.color(QPalette::WindowText);
    if (own.color(QPalette::WindowText) == text)
        return; // a palette that is set announces itself as a change
    own.setColor(QPalette::WindowText, text);
    m_text->setPalette(own);
}

void FieldNote::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::FontChange)
        colour();
    QWidget::changeEvent(event);
}

} // namespace rehome::wizard
