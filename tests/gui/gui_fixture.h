// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenarios/cli_runner.h"
#include "wizard/main_window.h"
#include "wizard/migration_session.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

namespace rehome::tests {

/// The real window on the real sample, in a folder of its own, with settings of its own. What a person clicks is
/// clicked, and what a person sees is looked for: widgets that are not visible are not found.
class GuiFixture final
{
public:
    GuiFixture();
    ~GuiFixture();

    /// A new window, shown; the one before is closed.
    wizard::MainWindow &openWindow();
    [[nodiscard]] wizard::MainWindow &window() { return *m_window; }
    [[nodiscard]] wizard::MigrationSession &session() { return *m_window->session(); }
    [[nodiscard]] const CliRunner &cli() const { return m_cli; }
    [[nodiscard]] QString samplePath() const { return m_cli.path(QStringLiteral("sample")); }
    [[nodiscard]] QString migrationPath() const { return samplePath() + QStringLiteral(".rehome"); }

    /// Clicks "Try the sample" and waits until its migration is open.
    void trySample();
    /// Opens the migration in a new window and waits until it is ready.
    void reopen();

    /// The visible widget of this name, in the window or in a dialog; fails the test where there is none.
    template <class Widget>
    [[nodiscard]] Widget *see(const QString &name)
    {
        Widget *found = nullptr;
        if (!QTest::qWaitFor([&] { return (found = look<Widget>(name)) != nullptr; }, 10'000))
            giveUp(QStringLiteral("nothing visible is called %1").arg(name));
        return found;
    }
    template <class Widget>
    [[nodiscard]] Widget *look(const QString &name) const
    {
        for (QWidget *widget : QApplication::allWidgets()) {
            auto *found = qobject_cast<Widget *>(widget);
            if (found != nullptr && found->objectName() == name && found->isVisible())
                return found;
        }
        return nullptr;
    }
    /// Waits until the button is enabled, and clicks it.
    void click(const QString &buttonName);
    void goTo(int page);
    void selectStep(const QString &step);
    /// Waits until no step runs and every result is read.
    void waitUntilIdle(int seconds = 120);
    /// The word under the step's title in the list.
    [[nodiscard]] QString wordOf(const QString &step);

private:
    /// Ends the program and, first, every server that it has started: no destructor runs after that.
    [[noreturn]] void giveUp(const QString &why) const;

    CliRunner m_cli;
    std::unique_ptr<wizard::MainWindow> m_window;
};

} // namespace rehome::tests
