// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QDialog>

#include <functional>
#include <memory>

class QPushButton;

namespace Ui {
class PasswordDialog;
}

namespace rehome::wizard {

class Keyring;

/// What the dialog says.
struct PasswordQuestion
{
    QString address;   ///< in words: "bankdocs at db.example as bankdocs"
    QString why;       ///< why it is asked for, in a sentence
    QString lastError; ///< why the last one did not do; empty for the first try
};

/// What somebody typed.
struct PasswordAnswer
{
    core::Secret password;
    bool keep = false; ///< in the desktop's keyring, which is up to whoever asked
};

/// Asks for the password of a database, without blocking; deletes itself when it is closed, and its field is emptied
/// before that. Offers to keep the password only where there is a keyring.
class PasswordDialog final : public QDialog
{
    Q_OBJECT

public:
    PasswordDialog(const PasswordQuestion &question, Keyring &keyring, QWidget *parent);
    ~PasswordDialog() override;

    /// \a answered gets what was typed; \a refused is called where nobody wanted to (it may be null).
    static void ask(QWidget *parent, const PasswordQuestion &question, Keyring &keyring,
                    const std::function<void(const PasswordAnswer &)> &answered,
                    const std::function<void()> &refused = {});

    void done(int result) override;

private:
    void follow();
    void fit(); ///< as high as its texts need

    std::unique_ptr<Ui::PasswordDialog> m_ui;
    QPushButton *m_goOn;
    PasswordAnswer m_answer;
};

} // namespace rehome::wizard
