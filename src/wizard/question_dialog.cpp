// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/question_dialog.h"

#include "views/mark_look.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace rehome::wizard {
namespace {

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(label->fontMetrics().averageCharWidth() * 75);
    return label;
}

/// Each point with a bullet before it and its further lines below its first.
QGridLayout *listOf(const QStringList &points, QWidget *parent)
{
    auto *list = new QGridLayout;
    list->setColumnStretch(1, 1);
    for (int row = 0; row < int(points.size()); ++row) {
        list->addWidget(new QLabel(QStringLiteral("•"), parent), row, 0, Qt::AlignTop);
        QLabel *point = wrapped(points.at(row), parent);
        point->setTextInteractionFlags(Qt::TextSelectableByMouse);
        list->addWidget(point, row, 1);
    }
    return list;
}

} // namespace

QuestionDialog::QuestionDialog(const Question &question, QWidget *parent) : QDialog(parent), m_question(question)
{
    setWindowTitle(question.title);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    auto *texts = new QVBoxLayout;
    texts->addWidget(wrapped(question.text, this));
    texts->addLayout(listOf(question.points, this));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    for (const QuestionField &field : question.fields) {
        auto *edit = new QLineEdit(field.initial, this);
        edit->setObjectName(field.name);
        edit->setAccessibleName(field.label);
        form->addRow(field.label, edit);
        connect(edit, &QLineEdit::textChanged, this, &QuestionDialog::follow);
        m_edits += edit;
    }
    texts->addLayout(form);

    auto *symbol = new QLabel(this);
    const int size = fontMetrics().height() * 2;
    const report::Mark mark = question.dangerous ? report::Mark::Attention : report::Mark::Running;
    symbol->setPixmap(
        (question.dangerous ? views::markIcon(mark) : QIcon()).pixmap(QSize(size, size), devicePixelRatioF()));
    symbol->setVisible(question.dangerous);
    auto *upper = new QHBoxLayout;
    upper->addWidget(symbol, 0, Qt::AlignTop);
    upper->addLayout(texts, 1);

    auto *buttons = new QDialogButtonBox(this);
    m_goOn = buttons->addButton(question.verb, QDialogButtonBox::AcceptRole);
    m_goOn->setObjectName(QStringLiteral("goOnButton"));
    m_refuse = buttons->addButton(question.refusal, QDialogButtonBox::RejectRole);
    m_refuse->setObjectName(QStringLiteral("refuseButton"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(upper);
    layout->addSpacing(fontMetrics().height());
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetMinimumSize);
    follow();
}

void QuestionDialog::follow()
{
    bool complete = true;
    for (qsizetype i = 0; i < m_edits.size(); ++i) {
        const QuestionField &field = m_question.fields.at(i);
        const QString text = m_edits.at(i)->text().trimmed();
        complete =
            complete && (!field.required || !text.isEmpty()) && (field.mustEqual.isEmpty() || text == field.mustEqual);
    }
    m_goOn->setEnabled(complete);
    // What is dangerous is not done by a mere Enter, but by one after all that was asked for was typed.
    (m_question.dangerous && (m_edits.isEmpty() || !complete) ? m_refuse : m_goOn)->setDefault(true);
}

void QuestionDialog::ask(QWidget *parent, QObject *context, const Question &question,
                         const std::function<void(const QStringList &)> &then, const std::function<void()> &refused)
{
    auto *dialog = new QuestionDialog(question, parent);
    connect(dialog, &QDialog::accepted, context, [dialog, then] {
        QStringList answers;
        for (const QLineEdit *edit : dialog->m_edits)
            answers += edit->text().trimmed();
        then(answers);
    });
    if (refused)
        connect(dialog, &QDialog::rejected, context, refused);
    connect(context, &QObject::destroyed, dialog, &QWidget::close);
    dialog->open();
}

} // namespace rehome::wizard
