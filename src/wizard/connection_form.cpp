// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/connection_form.h"

#include "core/error.h"
#include "ui_connection_form.h"
#include "wizard/project_labels.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace rehome::wizard {
namespace {

std::optional<plan::AddressParts> understood(const QString &text)
{
    try {
        return plan::addressParts(text);
    } catch (const core::Error &) {
        return std::nullopt;
    }
}

/// One port, or one for each of several hosts.
bool isPortList(const QString &text)
{
    const QStringList ports = text.split(QLatin1Char(','));
    return std::all_of(ports.begin(), ports.end(), [](const QString &port) {
        bool isNumber = false;
        const int number = port.toInt(&isNumber);
        return isNumber && number > 0 && number < 65536;
    });
}

/// An address may hold more than the parts; it is kept where they say the same.
bool sameParts(const plan::AddressParts &a, const plan::AddressParts &b)
{
    return a.host == b.host && a.port == b.port && a.database == b.database && a.user == b.user &&
           a.tlsMode == b.tlsMode;
}

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::ConnectionForm>())
{
    m_ui->setupUi(this);
    m_ui->host->setPlaceholderText(tr("localhost; empty for the socket of this machine"));
    m_ui->tls->addItem(tr("Where the server offers it"), QString());
    m_ui->tls->addItem(tr("Off"), QStringLiteral("disable"));
    m_ui->tls->addItem(tr("Required, without a look at the certificate"), QStringLiteral("require"));
    m_ui->tls->addItem(tr("Required, with a certificate of a trusted authority"), QStringLiteral("verify-ca"));
    m_ui->tls->addItem(tr("Required, with a certificate for this host"), QStringLiteral("verify-full"));
    connect(m_ui->inParts, &QRadioButton::toggled, this, [this] {
        carryOver();
        showKind();
        follow();
    });
    for (QLineEdit *edit : {m_ui->host, m_ui->port, m_ui->database, m_ui->user, m_ui->address, m_ui->password})
        connect(edit, &QLineEdit::textEdited, this, &ConnectionForm::follow);
    connect(m_ui->tls, &QComboBox::activated, this, &ConnectionForm::follow);
    connect(m_ui->address, &QLineEdit::editingFinished, this, &ConnectionForm::takePasswordOut);
    connect(m_ui->address, &QLineEdit::returnPressed, this, &ConnectionForm::tryWanted);
    connect(m_ui->password, &QLineEdit::returnPressed, this, &ConnectionForm::tryWanted);
    showKind();
}

ConnectionForm::~ConnectionForm() = default;

plan::AddressParts ConnectionForm::parts() const
{
    return {.host = m_ui->host->text().trimmed(),
            .port = m_ui->port->text().trimmed(),
            .database = m_ui->database->text().trimmed(),
            .user = m_ui->user->text().trimmed(),
            .tlsMode = m_ui->tls->currentData().toString()};
}

QString ConnectionForm::address() const
{
    if (m_ui->inParts->isChecked())
        return plan::addressUrl(parts());
    const auto found = understood(m_ui->address->text());
    return found ? found->url : QString();
}

core::Secret ConnectionForm::password() const
{
    if (!m_ui->password->text().isEmpty() || m_ui->inParts->isChecked())
        return core::Secret(m_ui->password->text());
    const auto found = understood(m_ui->address->text());
    return found ? found->password : core::Secret();
}

void ConnectionForm::clearPassword()
{
    m_ui->password->clear();
}

bool ConnectionForm::isComplete() const
{
    return problem().isEmpty() &&
           !(m_ui->inParts->isChecked() ? m_ui->database->text() : m_ui->address->text()).trimmed().isEmpty();
}

QString ConnectionForm::problem() const
{
    if (m_ui->inParts->isChecked()) {
        const QString port = m_ui->port->text().trimmed();
        return port.isEmpty() || isPortList(port) ? QString() : tr("A port is a number from 1 to 65535.");
    }
    if (m_ui->address->text().trimmed().isEmpty())
        return {};
    try {
        (void)plan::addressParts(m_ui->address->text());
        return {};
    } catch (const core::Error &error) {
        return error.whatHappened() + QLatin1Char('\n') + error.whatToDo();
    }
}

void ConnectionForm::showKind()
{
    const bool inParts = m_ui->inParts->isChecked();
    for (QWidget *widget : {static_cast<QWidget *>(m_ui->hostLabel), m_ui->hostRow,
                            static_cast<QWidget *>(m_ui->databaseLabel), static_cast<QWidget *>(m_ui->database),
                            static_cast<QWidget *>(m_ui->userLabel), static_cast<QWidget *>(m_ui->user),
                            static_cast<QWidget *>(m_ui->tlsLabel), static_cast<QWidget *>(m_ui->tls)})
        widget->setVisible(inParts);
    m_ui->addressLabel->setVisible(!inParts);
    m_ui->address->setVisible(!inParts);
}

void ConnectionForm::carryOver()
{
    if (!m_ui->inParts->isChecked()) {
        const auto kept = understood(m_ui->address->text());
        if (!m_ui->database->text().trimmed().isEmpty() && !(kept && sameParts(*kept, parts())))
            m_ui->address->setText(plan::addressUrl(parts()));
        return;
    }
    takePasswordOut();
    const auto found = understood(m_ui->address->text());
    if (!found || found->isService)
        return; // what a service holds cannot be shown in parts
    m_ui->host->setText(found->host);
    m_ui->port->setText(found->port);
    m_ui->database->setText(found->database);
    m_ui->user->setText(found->user);
    if (const int row = m_ui->tls->findData(found->tlsMode); row >= 0)
        m_ui->tls->setCurrentIndex(row);
}

void ConnectionForm::takePasswordOut()
{
    const auto found = understood(m_ui->address->text());
    if (!found || found->password.isEmpty())
        return;
    m_ui->password->setText(found->password.reveal());
    m_ui->address->setText(found->url);
}

void ConnectionForm::follow()
{
    const QString wrong = problem();
    m_ui->note->say(report::Mark::Bad, wrong);
    Q_EMIT edited();
}

int ConnectionForm::labelWidth() const
{
    return widestLabel(*m_ui->grid);
}

void ConnectionForm::setLabelWidth(int width)
{
    m_ui->grid->setColumnMinimumWidth(0, width);
}

} // namespace rehome::wizard
