// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/connection_look.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ConnectionForm;
}

namespace rehome::wizard {

/// A database that the user names: by host, port, database, user and TLS mode, or by a URL, a keyword string or a
/// service. A password that stands in a URL moves to the password field. What is wrong is said at once, below.
class ConnectionForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionForm(QWidget *parent = nullptr);
    ~ConnectionForm() override;

    /// Never holds a password.
    [[nodiscard]] QString address() const;
    [[nodiscard]] core::Secret password() const;
    /// Whether enough is there to try it.
    [[nodiscard]] bool isComplete() const;
    void clearPassword();
    /// So that labels of several forms stand below each other.
    [[nodiscard]] int labelWidth() const;
    void setLabelWidth(int width);

Q_SIGNALS:
    void edited();
    /// Enter in the last field.
    void tryWanted();

private:
    void showKind();
    void carryOver();
    void takePasswordOut();
    void follow();
    [[nodiscard]] QString problem() const;
    [[nodiscard]] plan::AddressParts parts() const;

    std::unique_ptr<Ui::ConnectionForm> m_ui;
};

} // namespace rehome::wizard
