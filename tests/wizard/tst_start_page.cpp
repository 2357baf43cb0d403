// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/start_page.h"

#include "journal/journal.h"
#include "plan/migration.h"
#include "plan/plan.h"
#include "wizard/page_fixture.h"
#include "wizard/preferences.h"
#include "wizard/sample_job.h"
#include "wizard/start_recents_model.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::testing;
using namespace rehome::wizard;

class TestStartPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutRecentMigrationsThePageSaysWhatWillBeThere();
    void theChoicesAreTold();
    void recentMigrationsAreListedWithHowFarTheyCame();
    void aFailedStepIsNamed();
    void aMigrationThatCannotBeReadIsListedAllTheSame();
    void lookingDoesNotChangeTheMigration();
    void aRecentMigrationIsOpenedByTheKeyboard();
    void removingForgetsOnlyTheEntry();
    void aDroppedMigrationIsOpened_data();
    void aDroppedMigrationIsOpened();
    void somethingElseIsNotTaken();
    void whatIsWrongWithTheSampleIsSaidInPlace();

private:
    QString make(const QString &name, bool remember = true);
    void record(const QString &folder, const QString &step, journal::StepState state);

    std::unique_ptr<OwnSettings> m_settings;
};

void TestStartPage::init()
{
    m_settings = std::make_unique<OwnSettings>();
    QSettings().clear();
    qunsetenv("REHOME_SAMPLE");
}

QString TestStartPage::make(const QString &name, bool remember)
{
    const QString folder = m_settings->path(name + u".rehome"_s);
    plan::Migration::create(folder, {.name = name});
    if (remember)
        rememberMigration(folder);
    return folder;
}

void TestStartPage::record(const QString &folder, const QString &step, journal::StepState state)
{
    journal::Journal journal(folder + u"/journal.sqlite"_s);
    journal::StepRecord run = journal.begin(step);
    run.state = state;
    run.endedAt = QDateTime::currentDateTimeUtc();
    journal.finish(run);
}

void TestStartPage::withoutRecentMigrationsThePageSaysWhatWillBeThere()
{
    StartPage page;

    auto *stack = named<QStackedWidget>(page, "recentsStack");
    QCOMPARE(stack->currentWidget()->objectName(), u"noRecents"_s);
    QVERIFY(named<QLabel>(page, "noRecents")->text().contains(u"listed here"_s));
}

void TestStartPage::theChoicesAreTold()
{
    StartPage page;
    QSignalSpy begun(&page, &StartPage::newRequested);

    named<QPushButton>(page, "newButton")->click();

    QCOMPARE(begun.count(), 1);
    for (const char *name : {"newButton", "openButton", "sampleButton"}) {
        const auto *button = named<QPushButton>(page, name);
        QVERIFY2(!button->accessibleName().isEmpty() && !button->accessibleName().contains(u'&'), name);
        QVERIFY2(!button->accessibleDescription().isEmpty(), name);
        QVERIFY2(button->text().contains(u'&'), name);
    }
}

void TestStartPage::recentMigrationsAreListedWithHowFarTheyCame()
{
    const auto steps = plan::wholePlan().steps();
    const QString older = make(u"older"_s);
    const QString newer = make(u"newer"_s);
    record(older, steps[0].id, journal::StepState::Failed);
    record(older, steps[0].id, journal::StepState::Succeeded);
    record(older, steps[1].id, journal::StepState::Skipped);
    RecentsModel model;
    const QAbstractItemModelTester tester(&model);

    model.refresh();

    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), u"newer"_s);
    QCOMPARE(model.index(0).data(RecentsModel::FolderRole).toString(), newer);
    QTRY_VERIFY(model.index(0).data(RecentsModel::LineRole).toString().contains(u"Not begun"_s));
    const QString line = model.index(1).data(RecentsModel::LineRole).toString();
    QVERIFY2(line.startsWith(u"2 of %1 "_s.arg(steps.size())), qPrintable(line));
}

void TestStartPage::aFailedStepIsNamed()
{
    const plan::Step step = plan::wholePlan().steps()[2];
    const QString folder = make(u"shop"_s);
    record(folder, step.id, journal::StepState::Failed);

    const MigrationGlance glance = glanceAt(folder);

    QVERIFY2(glance.howFar.contains(step.title), qPrintable(glance.howFar));
    QCOMPARE(glance.mark, report::Mark::Bad);
}

void TestStartPage::aMigrationThatCannotBeReadIsListedAllTheSame()
{
    const QString folder = make(u"shop"_s);
    QFile json(folder + u"/migration.json"_s);
    QVERIFY(json.open(QIODevice::WriteOnly));
    json.write("{ not json");
    json.close();

    const MigrationGlance glance = glanceAt(folder);

    QCOMPARE(glance.mark, report::Mark::Unknown);
    QVERIFY2(glance.howFar.contains(u"migration.json"_s), qPrintable(glance.howFar));
}

void TestStartPage::lookingDoesNotChangeTheMigration()
{
    const QString folder = make(u"shop"_s);

    (void)glanceAt(folder);

    QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
             (QStringList{u"artifacts"_s, u"migration.json"_s}));
}

void TestStartPage::aRecentMigrationIsOpenedByTheKeyboard()
{
    make(u"older"_s);
    const QString newer = make(u"newer"_s);
    StartPage page;
    page.show();
    auto *list = named<QListView>(page, "recents");
    QSignalSpy opened(&page, &StartPage::openRequested);
    QVERIFY(!named<QPushButton>(page, "openRecentButton")->isEnabled());

    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);

    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].toString(), newer);
    QVERIFY(named<QPushButton>(page, "openRecentButton")->isEnabled());
}

void TestStartPage::removingForgetsOnlyTheEntry()
{
    const QString folder = make(u"shop"_s);
    StartPage page;
    page.show();
    auto *list = named<QListView>(page, "recents");
    list->setCurrentIndex(list->model()->index(0, 0));

    named<QPushButton>(page, "forgetButton")->click();

    QCOMPARE(recentMigrations(), QStringList());
    QVERIFY(QFile::exists(folder + u"/migration.json"_s));
    QCOMPARE(named<QStackedWidget>(page, "recentsStack")->currentWidget()->objectName(), u"noRecents"_s);
}

void TestStartPage::aDroppedMigrationIsOpened_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("its folder") << QString();
    QTest::newRow("a file in it") << u"/migration.json"_s;
}

void TestStartPage::aDroppedMigrationIsOpened()
{
    QFETCH(const QString, what);
    const QString folder = make(u"shop"_s, false);
    StartPage page;
    QSignalSpy opened(&page, &StartPage::openRequested);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(folder + what)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);

    QCoreApplication::sendEvent(&page, &enter);
    QCoreApplication::sendEvent(&page, &drop);

    QVERIFY(enter.isAccepted());
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].toString(), folder);
}

void TestStartPage::somethingElseIsNotTaken()
{
    StartPage page;
    QSignalSpy opened(&page, &StartPage::openRequested);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_settings->path(u"."_s))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();

    QCoreApplication::sendEvent(&page, &enter);

    QVERIFY(!enter.isAccepted());
    QCOMPARE(opened.count(), 0);
}

void TestStartPage::whatIsWrongWithTheSampleIsSaidInPlace()
{
    qputenv("REHOME_SAMPLE", "relative/path");
    StartPage page;
    page.show();
    auto *banner = named<QWidget>(page, "problem");
    QVERIFY(!banner->isVisible());

    named<QPushButton>(page, "sampleButton")->click();

    QVERIFY(named<QWidget>(page, "samplePanel")->isVisible());
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(named<QLabel>(*banner, "verdictSentence")->text().contains(u"relative/path"_s));
    QVERIFY(named<QPushButton>(*banner, "retryButton")->isVisible());
    QVERIFY(!named<QWidget>(page, "samplePanel")->isVisible());
    QVERIFY(named<QPushButton>(page, "newButton")->isEnabled());
    named<QPushButton>(*banner, "retryButton")->click();
    QVERIFY(!banner->isVisible());
    QTRY_VERIFY(banner->isVisible());
}

QTEST_MAIN(TestStartPage)
#include "tst_start_page.moc"
