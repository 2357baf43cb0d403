// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gui_fixture.h"

#include "wizard/page_wizard.h"
#include "wizard/pages.h"
#include "wizard/phase_page.h"
#include "wizard/step_model.h"

#include <QListView>
#include <QSettings>

#include <csignal>

namespace rehome::tests {

GuiFixture::GuiFixture()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_cli.path(QStringLiteral("settings")));
    QCoreApplication::setOrganizationName(QStringLiteral("Rehome"));
    QCoreApplication::setApplicationName(QStringLiteral("rehome"));
    qputenv("REHOME_SAMPLE", samplePath().toLocal8Bit());
    openWindow();
}

GuiFixture::~GuiFixture() = default;

void GuiFixture::giveUp(const QString &why) const
{
    for (const qint64 server : serversBelow(m_cli.path(QString())))
        ::kill(pid_t(server), SIGQUIT);
    qFatal("%s", qPrintable(why));
}

wizard::MainWindow &GuiFixture::openWindow()
{
    m_window.reset();
    m_window = std::make_unique<wizard::MainWindow>();
    m_window->show();
    if (!QTest::qWaitForWindowExposed(m_window.get()))
        giveUp(QStringLiteral("the window does not show"));
    return *m_window;
}

void GuiFixture::trySample()
{
    click(QStringLiteral("sampleButton"));
    if (!QTest::qWaitFor([this] { return m_window->session() != nullptr && session().isReady(); }, 120'000))
        giveUp(QStringLiteral("the sample was not made"));
}

void GuiFixture::reopen()
{
    openWindow().openMigration(migrationPath());
    if (!QTest::qWaitFor([this] { return m_window->session() != nullptr && session().isReady(); }, 30'000))
        giveUp(QStringLiteral("the migration was not opened"));
}

void GuiFixture::click(const QString &buttonName)
{
    auto *button = see<QAbstractButton>(buttonName);
    if (!QTest::qWaitFor([button] { return button->isEnabled(); }, 10'000))
        giveUp(QStringLiteral("%1 cannot be clicked: %2").arg(buttonName, button->toolTip()));
    QTest::mouseClick(button, Qt::LeftButton);
}

void GuiFixture::goTo(int page)
{
    m_window->pages()->goTo(page);
    QCOMPARE(m_window->pages()->currentId(), page);
}

void GuiFixture::selectStep(const QString &step)
{
    const int phase = session().plan().step(step).phase;
    goTo(wizard::phasePageId(phase));
    auto *list = see<QListView>(QStringLiteral("steps"));
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        if (index.data(wizard::StepModel::IdRole).toString() == step)
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    }
    QCOMPARE(m_window->pages()->currentPhasePage()->selectedStep(), step);
}

void GuiFixture::waitUntilIdle(int seconds)
{
    const auto isIdle = [this] {
        if (session().isRunning())
            return false;
        for (const plan::Step &step : session().plan().steps()) {
            const wizard::StepStatus &status = session().status(step.id);
            if (status.record && !status.record->evidenceKind.isEmpty() && !status.evidence)
                return false;
        }
        return true;
    };
    if (!QTest::qWaitFor(isIdle, seconds * 1000))
        giveUp(QStringLiteral("%1 is still running").arg(session().runningStep()));
}

QString GuiFixture::wordOf(const QString &step)
{
    return session().status(step).word;
}

} // namespace rehome::tests
