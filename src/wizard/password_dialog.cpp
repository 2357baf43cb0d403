// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/password_dialog.h"

#include "ui_password_dialog.h"
#include "wizard/keyring.h"
#include "wizard/preferences.h"

#include <QPointer>
#include <QPushButton>

#include <utility>

namespace rehome::wizard {

using report::Mark;

PasswordDialog::PasswordDialog(const PasswordQuestion &question, Keyring &keyring, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::PasswordDialog>())
{
    m_ui->setupUi(this);
    m_ui->question->setText(tr("The password for %1:").arg(question.address));
    m_ui->why->setText(question.why);
    m_ui->why->setVisible(!question.why.isEmpty());
    m_ui->lastError->say(Mark::Bad, question.lastError);
    m_ui->lastError->setField(m_ui->password);
    m_goOn = m_ui->buttons->addButton(tr("&Use this password"), QDialogButtonBox::AcceptRole);
    m_goOn->setObjectName(QStringLiteral("usePasswordButton"));
    m_ui->buttons->addButton(tr("&Not now"), QDialogButtonBox::RejectRole)
        ->setObjectName(QStringLiteral("notNowButton"));
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    resize(minimumWidth(), minimumHeight());
    m_ui->keep->setEnabled(false);
    m_ui->keepNote->setField(m_ui->keep);
    m_ui->keepNote->say(Mark::Running, tr("Looking for the desktop’s keyring…"));
    keyring.probe([self = QPointer(this)](bool available, const QString &reason) {
        if (!self)
            return;
        self->m_ui->keep->setEnabled(available);
        self->m_ui->keep->setChecked(available && Preferences::load().keepPasswords);
        self->m_ui->keepNote->say(
            Mark::None, available ? QString() : tr("%1 The password is asked for again next time.").arg(reason));
        self->fit();
    });
    connect(m_ui->password, &QLineEdit::textChanged, this, &PasswordDialog::follow);
    connect(m_ui->showPassword, &QCheckBox::toggled, this,
            [this](bool shown) { m_ui->password->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    follow();
    m_ui->password->setFocus();
    fit();
}

PasswordDialog::~PasswordDialog() = default;

void PasswordDialog::ask(QWidget *parent, const PasswordQuestion &question, Keyring &keyring,
                         const std::function<void(const PasswordAnswer &)> &answered,
                         const std::function<void()> &refused)
{
    auto *dialog = new PasswordDialog(question, keyring, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, dialog, [dialog, answered] { answered(std::exchange(dialog->m_answer, {})); });
    if (refused)
        connect(dialog, &QDialog::rejected, dialog, refused);
    dialog->open();
    // Some window managers put a dialog that follows another one into the corner of the screen.
    if (parent != nullptr)
        dialog->move(parent->window()->frameGeometry().center() - dialog->rect().center());
}

void PasswordDialog::fit()
{
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
}

void PasswordDialog::follow()
{
    m_goOn->setEnabled(!m_ui->password->text().isEmpty());
}

void PasswordDialog::done(int result)
{
    if (result == Accepted)
        m_answer = {core::Secret(m_ui->password->text()), m_ui->keep->isEnabled() && m_ui->keep->isChecked()};
    m_ui->showPassword->setChecked(false);
    m_ui->password->clear();
    QDialog::done(result);
}

} // namespace rehome::wizard
