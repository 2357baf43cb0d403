// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gui_fixture.h"
#include "gui/visible_text.h"
#include "wizard/appearance.h"
#include "wizard/log_pane.h"
#include "wizard/page_wizard.h"
#include "wizard/pages.h"

#include <QAction>
#include <QApplication>
#include <QMenuBar>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace rehome;

/// The whole window on a migration that is done: named for those who do not see it, and nothing cut off.
class TestWindow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_gui.reset(); }
    void everyControlHasAnAccessibleName();
    void everyMenuEntryHasAMnemonicOfItsOwn();
    void noTextIsCutOff_data();
    void noTextIsCutOff();
    void theLogFoldsAwayAndComesBackAsItWas();
    void theAppearanceChangesAtOnce();

private:
    /// Every page, every step of it.
    void forEveryView(const std::function<void(const QString &where)> &look);
    std::unique_ptr<tests::GuiFixture> m_gui;
};

void TestWindow::initTestCase()
{
    m_gui = std::make_unique<tests::GuiFixture>();
    // Few rows, since only what is seen of them matters; trying the sample takes the one that is there.
    QCOMPARE(m_gui->cli().run({u"sample"_s, m_gui->samplePath(), u"--rows"_s, u"2000"_s}).exitCode, 0);
    m_gui->trySample();
    QCOMPARE(m_gui->cli().run({u"run"_s, m_gui->migrationPath(), u"--yes"_s}).exitCode, 3); // it is open here
    m_gui->openWindow();
    QCOMPARE(m_gui->cli().run({u"run"_s, m_gui->migrationPath(), u"--yes"_s}).exitCode, 0);
    m_gui->reopen();
}

void TestWindow::forEveryView(const std::function<void(const QString &)> &look)
{
    for (const int page : {int(wizard::StartPageId), int(wizard::ProjectPageId)}) {
        m_gui->goTo(page);
        look(u"page %1"_s.arg(page));
    }
    for (const plan::Step &step : m_gui->session().plan().steps()) {
        m_gui->selectStep(step.id);
        look(step.id);
    }
    m_gui->goTo(wizard::ReportPageId);
    QTest::qWait(300);
    look(u"report"_s);
}

void TestWindow::everyControlHasAnAccessibleName()
{
    QStringList nameless;
    forEveryView([&](const QString &where) {
        for (const QString &name : tests::namelessControls(m_gui->window()))
            nameless += where + u": "_s + name;
    });

    nameless.removeDuplicates();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestWindow::everyMenuEntryHasAMnemonicOfItsOwn()
{
    const QStringList clashes = tests::mnemonicClashes(*m_gui->window().menuBar());

    QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u'\n')));
}

void TestWindow::noTextIsCutOff_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<double>("fontScale");
    QTest::addColumn<QSize>("windowSize");
    QTest::newRow("English") << u"en"_s << 1.0 << QSize(1024, 700);
    QTest::newRow("German") << u"de"_s << 1.0 << QSize(1024, 700);
    QTest::newRow("German, small") << u"de"_s << 1.0 << QSize(1024, 640);
    QTest::newRow("German, larger font") << u"de"_s << 1.25 << QSize(1024, 700);
    QTest::newRow("German, font of twice the size") << u"de"_s << 2.0 << QSize(2048, 1400); // 200 % of everything
}

void TestWindow::noTextIsCutOff()
{
    QFETCH(const QString, language);
    QFETCH(const double, fontScale);
    QFETCH(const QSize, windowSize);
    QTranslator translator;
    QVERIFY(translator.load(u":/translations/rehome_"_s + language));
    QApplication::installTranslator(&translator);
    const QFont normal = QApplication::font();
    QFont font = normal;
    font.setPointSizeF(font.pointSizeF() * fontScale);
    QApplication::setFont(font);
    m_gui->reopen();
    m_gui->window().resize(windowSize);
    QTest::qWait(200);

    QStringList cut;
    forEveryView([&](const QString &where) {
        QTest::qWait(50);
        for (const QString &text : tests::cutTexts(m_gui->window()))
            cut += where + u": "_s + text;
    });
    const QSize size = m_gui->window().size();
    QApplication::removeTranslator(&translator);
    QApplication::setFont(normal);

    cut.removeDuplicates();
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    if (fontScale == 1.0)
        QCOMPARE(size, windowSize); // it fits
}

void TestWindow::theLogFoldsAwayAndComesBackAsItWas()
{
    auto *pane = m_gui->see<wizard::LogPane>(u"LogPane"_s);
    const int before = pane->height();
    m_gui->click(u"openButton"_s);
    QTRY_VERIFY(pane->height() < before / 2);
    QVERIFY(pane->height() >= pane->minimumSizeHint().height());

    m_gui->window().close();
    QTRY_VERIFY(!m_gui->window().isVisible());
    m_gui->reopen();

    pane = m_gui->see<wizard::LogPane>(u"LogPane"_s);
    QVERIFY(!pane->isOpen());
    QTRY_VERIFY(pane->height() < before / 2);
    m_gui->click(u"openButton"_s);
    QTRY_COMPARE(pane->height(), before);
}

void TestWindow::theAppearanceChangesAtOnce()
{
    wizard::applyAppearance(wizard::Appearance::Dark);
    QTRY_VERIFY(m_gui->window().palette().color(QPalette::Base).lightness() < 128);

    wizard::applyAppearance(wizard::Appearance::Light);
    QTRY_VERIFY(m_gui->window().palette().color(QPalette::Base).lightness() > 128);
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
