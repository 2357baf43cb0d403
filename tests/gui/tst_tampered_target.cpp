// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gui_fixture.h"
#include "postgres/session/session.h"
#include "views/row_counts_view.h"
#include "views/row_difference_view.h"
#include "wizard/page_wizard.h"
#include "wizard/pages.h"

#include <QLabel>
#include <QTabWidget>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace rehome;

/// A value in the new database is changed behind everybody's back: the wizard shows where.
class TestTamperedTarget final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_gui.reset(); }
    void theDifferenceIsShownFirst();
    void theRowIsShownOldAndNew();
    void itCannotBeSkippedAndStopsTheWay();

private:
    std::unique_ptr<tests::GuiFixture> m_gui;
};

void TestTamperedTarget::initTestCase()
{
    m_gui = std::make_unique<tests::GuiFixture>();
    m_gui->trySample();
    m_gui->click(u"runAllButton"_s);
    QTRY_VERIFY(m_gui->session().isRunning());
    m_gui->waitUntilIdle();
    m_gui->selectStep(u"data.target"_s);
    m_gui->click(u"runAllButton"_s);
    m_gui->click(u"goOnButton"_s);
    QTRY_VERIFY(m_gui->session().isRunning());
    m_gui->waitUntilIdle();

    const QString url = QString::fromUtf8(m_gui->cli().run({u"target"_s, m_gui->migrationPath()}).output.trimmed());
    try {
        postgres::Session session(postgres::ServerAddress::parse(url), postgres::Access::ReadWrite, {});
        session.execute(u"UPDATE public.extractor_transaction SET amount = 4711.11 WHERE id = 1234"_s);
    } catch (const core::Error &error) {
        QFAIL(qPrintable(error.whatHappened() + u' ' + error.details()));
    }
    m_gui->selectStep(u"data.verify"_s);
    m_gui->click(u"runButton"_s);
    QTRY_VERIFY(m_gui->session().isRunning());
    m_gui->waitUntilIdle();
}

void TestTamperedTarget::theDifferenceIsShownFirst()
{
    QCOMPARE(m_gui->session().status(u"data.verify"_s).mark, report::Mark::Bad);
    auto *view = m_gui->window().findChild<views::RowCountsView *>();
    QVERIFY(view != nullptr);
    auto *table = view->findChild<QTableView *>(u"tablesTable"_s);
    QVERIFY(table != nullptr);
    QStringList first;
    for (int column = 0; column < table->model()->columnCount(); ++column)
        first += table->model()->index(0, column).data().toString();
    QVERIFY2(first.contains(u"public.extractor_transaction"_s), qPrintable(first.join(u'|')));
    QVERIFY2(first.contains(u"differs"_s), qPrintable(first.join(u'|')));
}

void TestTamperedTarget::theRowIsShownOldAndNew()
{
    auto *view = m_gui->window().findChild<views::RowCountsView *>();
    auto *table = view->findChild<QTableView *>(u"tablesTable"_s);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 1)).center());
    m_gui->click(u"showRowsButton"_s);

    views::RowDifferenceView *rows = nullptr;
    QTRY_VERIFY((rows = view->findChild<views::RowDifferenceView *>()) != nullptr && rows->isVisible());
    QStringList texts;
    for (const QTableView *part : rows->findChildren<QTableView *>()) {
        for (int row = 0; row < part->model()->rowCount(); ++row) {
            for (int column = 0; column < part->model()->columnCount(); ++column)
                texts += part->model()->index(row, column).data().toString();
        }
    }
    QVERIFY2(texts.join(u'|').contains(u"1234"_s), qPrintable(texts.join(u'|')));
    QVERIFY(texts.join(u'|').contains(u"4711.11"_s));
}

void TestTamperedTarget::itCannotBeSkippedAndStopsTheWay()
{
    QVERIFY(!m_gui->see<QAbstractButton>(u"skipButton"_s)->isEnabled());
    QVERIFY(!m_gui->window().pages()->button(QWizard::NextButton)->isEnabled());
    QVERIFY(m_gui->see<QAbstractButton>(u"retryButton"_s)->isEnabled());
}

QTEST_MAIN(TestTamperedTarget)
#include "tst_tampered_target.moc"
