// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace rehome::wizard {

/// A line that a person fills in before going on.
struct QuestionField
{
    QString name; ///< of the widget
    QString label;
    QString initial;
    QString mustEqual; ///< what must be typed; empty: anything
    bool required = true;
};

struct Question
{
    QString title;
    QString text;       ///< what will happen, in whole sentences
    QStringList points; ///< shown as a list below the text
    QString verb;       ///< the button that goes on: "Overwrite target"
    QString refusal;    ///< the button that does not: "Keep it"
    QList<QuestionField> fields;
    bool dangerous = false; ///< the refusal is the default button until all that is asked for was typed
};

/// A confirmation whose buttons are verbs, with fields where something must be typed first. Does not block: whoever
/// asks hears of the answer.
class QuestionDialog final : public QDialog
{
    Q_OBJECT

public:
    QuestionDialog(const Question &question, QWidget *parent);

    /// Opens the dialog, which deletes itself, and is closed where \a context goes away. \a then gets what was typed
    /// into the fields, trimmed; \a refused is called where the answer is no (it may be null).
    static void ask(QWidget *parent, QObject *context, const Question &question,
                    const std::function<void(const QStringList &)> &then, const std::function<void()> &refused = {});

private:
    void follow();

    Question m_question;
    QList<QLineEdit *> m_edits;
    QPushButton *m_goOn;
    QPushButton *m_refuse;
};

} // namespace rehome::wizard
