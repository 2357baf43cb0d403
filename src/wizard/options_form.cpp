// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/options_form.h"

#include "core/error.h"
#include "views/file_question.h"
#include "views/icons.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSpinBox>
#include <QToolButton>

namespace rehome::wizard {

using plan::OptionKind;
using plan::StepOption;

OptionsForm::OptionsForm(QWidget *parent) : QWidget(parent), m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
}

void OptionsForm::show(const std::vector<StepOption> &options, const plan::MigrationSettings &settings)
{
    m_settings = settings;
    while (m_layout->rowCount() > 0)
        m_layout->removeRow(0);
    for (const StepOption &option : options) {
        QWidget *field = fieldFor(option);
        field->setToolTip(option.help);
        field->setAccessibleName(option.label);
        field->setAccessibleDescription(option.help);
        field->setObjectName(QStringLiteral("option_") + option.id);
        m_layout->addRow(tr("%1:", "name of an option").arg(option.label), field);
        auto *problem = new QLabel(this);
        problem->setObjectName(QStringLiteral("problem_") + option.id);
        problem->setWordWrap(true);
        problem->hide();
        m_layout->addRow(problem);
    }
}

QWidget *OptionsForm::fieldFor(const StepOption &option)
{
    const QString value = option.read(m_settings);
    switch (option.kind) {
    case OptionKind::Number: {
        auto *box = new QSpinBox(this);
        box->setRange(option.minimum, option.maximum);
        if (!option.unit.isEmpty())
            box->setSuffix(QLatin1Char(' ') + option.unit);
        box->setValue(value.toInt());
        box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        connect(box, &QSpinBox::valueChanged, this, [this, option](int n) { take(option, QString::number(n)); });
        return box;
    }
    case OptionKind::Choice: {
        auto *box = new QComboBox(this);
        for (qsizetype i = 0; i < option.choices.size(); ++i)
            box->addItem(option.choiceLabels.value(i, option.choices[i]), option.choices[i]);
        box->setCurrentIndex(box->findData(value));
        box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        connect(box, &QComboBox::currentIndexChanged, this,
                [this, option, box](int chosen) { take(option, box->itemData(chosen).toString()); });
        return box;
    }
    case OptionKind::Lines: {
        auto *edit = new QPlainTextEdit(value, this);
        edit->setTabChangesFocus(true);
        edit->setMaximumHeight(edit->fontMetrics().lineSpacing() * 5);
        connect(edit, &QPlainTextEdit::textChanged, this, [this, option, edit] { take(option, edit->toPlainText()); });
        return edit;
    }
    case OptionKind::Folder:
        return folderField(option);
    case OptionKind::Text:
        break;
    }
    auto *edit = new QLineEdit(value, this);
    connect(edit, &QLineEdit::editingFinished, this, [this, option, edit] { take(option, edit->text()); });
    return edit;
}

QWidget *OptionsForm::folderField(const StepOption &option)
{
    auto *field = new QWidget(this);
    auto *layout = new QHBoxLayout(field);
    layout->setContentsMargins({});
    auto *edit = new QLineEdit(option.read(m_settings), field);
    edit->setAccessibleName(option.label);
    auto *browse = new QToolButton(field);
    browse->setIcon(views::icon(QStringLiteral("folder")));
    browse->setText(tr("Choose…"));
    browse->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    browse->setAccessibleName(tr("Choose the folder"));
    browse->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(edit);
    layout->addWidget(browse);
    field->setFocusProxy(edit);
    connect(edit, &QLineEdit::editingFinished, this, [this, option, edit] { take(option, edit->text()); });
    connect(browse, &QToolButton::clicked, this, [this, option, edit] {
        views::askForFolder(this, option.label, edit->text(),
                            [this, option, edit = QPointer(edit)](const QString &path) {
                                if (!edit)
                                    return; // the form shows another step's options by now
                                edit->setText(path);
                                take(option, path);
                            });
    });
    return field;
}

void OptionsForm::take(const StepOption &option, const QString &text)
{
    if (text == option.read(m_settings))
        return;
    auto *problem = findChild<QLabel *>(QStringLiteral("problem_") + option.id);
    try {
        plan::MigrationSettings changedSettings = m_settings;
        option.write(changedSettings, text);
        m_settings = changedSettings;
        problem->hide();
        Q_EMIT changed(option, text);
    } catch (const core::Error &error) {
        problem->setText(
            tr("%1 %2 Until then, the value stays as it was.").arg(error.whatHappened(), error.whatToDo()));
        problem->show();
    }
}

} // namespace rehome::wizard
