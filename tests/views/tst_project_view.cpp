// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/project_view.h"

#include "views/apps_model.h"
#include "views/data_table.h"
#include "views/findings_model.h"
#include "views/findings_view.h"
#include "views/source_excerpt.h"
#include "views/table_export.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTreeView>

namespace rehome::views {
namespace {

using evidence::Finding;
using evidence::FindingWeight;
using evidence::ProjectMap;

std::vector<Finding> findings()
{
    return {{.code = QStringLiteral("several-settings"), .what = QStringLiteral("A note.")},
            {.code = QStringLiteral("sys-path"),
             .weight = FindingWeight::Attention,
             .what = QStringLiteral("The search path is changed."),
             .file = QStringLiteral("manage.py"),
             .line = 2},
            {.code = QStringLiteral("secret-in-code"),
             .weight = FindingWeight::Trouble,
             .what = QStringLiteral("A secret stands in the <code>."),
             .file = QStringLiteral("shop/settings.py"),
             .line = 4,
             .why = QStringLiteral("Whoever reads it has it."),
             .plan = QStringLiteral("It goes to the .env file.")}};
}

std::shared_ptr<ProjectMap> project(const QString &folder)
{
    auto map = std::make_shared<ProjectMap>();
    map->folder = folder;
    map->findings = findings();
    map->settings = {{.module = QStringLiteral("shop.settings"), .used = true}};
    map->apps = {{.name = QStringLiteral("django.contrib.auth"), .label = QStringLiteral("auth")},
                 {.name = QStringLiteral("shop.till"),
                  .label = QStringLiteral("till"),
                  .local = true,
                  .models = {{.name = QStringLiteral("Sale"),
                              .table = QStringLiteral("till_sale"),
                              .file = QStringLiteral("till/models.py"),
                              .line = 3,
                              .fileFields = {QStringLiteral("slip")}}},
                  .unapplied = {QStringLiteral("0002_tax")}}};
    return map;
}

void put(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QDir(folder.path()).mkpath(QFileInfo(name).path());
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(name));
}

} // namespace

/// What a person sees of a documented project.
class ProjectViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        put(m_folder, QStringLiteral("manage.py"), "import sys\nsys.path.insert(0, 'code')\nmain()\n");
        put(m_folder, QStringLiteral("shop/settings.py"),
            "DEBUG = True\nNAME = 'shop'\n# here\nSIGNING = 'canary-one'\nAPI_TOKEN = 'canary-two'\n"
            "MIICdgIBADANBgkqhkiG9w0BAQEFcanary\nLAST = 'seen'\n");
        put(m_folder, QStringLiteral(".env"), "TOKEN=canary-three\n");
    }

    void theHeaviestFindingIsSelectedAndExplained()
    {
        FindingsView view(findings(), m_folder.path());
        view.resize(600, 400);
        view.show();

        const auto *table = view.findChild<DataTable *>();
        QCOMPARE(table->currentIndex().row(), 0);
        QCOMPARE(table->model()->index(0, FindingsModel::WeightColumn).data().toString(), QStringLiteral("trouble"));
        QVERIFY(!table->model()->index(0, FindingsModel::WeightColumn).data(Qt::DecorationRole).isNull());
        QVERIFY(table->visualRect(table->currentIndex()).isValid());
        const auto *details = view.findChild<QTextBrowser *>();
        QTRY_VERIFY(details->toPlainText().contains(QLatin1String("LAST = 'seen'"))); // it comes from another thread
        const QString page = details->toPlainText();
        for (const char *told : {"A secret stands in the <code>.", "Whoever reads it has it.",
                                 "It goes to the .env file.", "shop/settings.py:4", "DEBUG = True", "LAST = 'seen'"})
            QVERIFY2(page.contains(QLatin1String(told)), qPrintable(page));
    }

    void linesNeverShowASecret()
    {
        FindingsView view(findings(), m_folder.path());

        const auto *details = view.findChild<QTextBrowser *>();
        QTRY_VERIFY(details->toPlainText().contains(QLatin1String("SIGNING = '")));
        const QString page = details->toPlainText();

        QVERIFY2(!page.contains(QLatin1String("canary")), qPrintable(page));
        QVERIFY(page.contains(QLatin1String("SIGNING = '")));
    }

    void aFileOfSecretsIsNotRead()
    {
        const Finding finding{.code = QStringLiteral("other"), .file = QStringLiteral(".env"), .line = 1};

        const SourceExcerpt excerpt = sourceExcerpt(m_folder.path(), finding, {});

        QVERIFY(excerpt.lines.isEmpty());
        QVERIFY(!excerpt.problem.isEmpty());
    }

    void linesThatAreNotThereAreSaid_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("line");
        QTest::newRow("no file") << QStringLiteral("gone.py") << 3;
        QTest::newRow("no such line") << QStringLiteral("manage.py") << 99;
    }

    void linesThatAreNotThereAreSaid()
    {
        QFETCH(const QString, file);
        QFETCH(const int, line);

        const SourceExcerpt excerpt = sourceExcerpt(m_folder.path(), {.file = file, .line = line}, {});

        QVERIFY(excerpt.lines.isEmpty());
        QVERIFY(!excerpt.problem.isEmpty());
    }

    void theListIsFilteredByTextAndWeight()
    {
        FindingsView view(findings(), m_folder.path());
        auto *find = view.findChild<QLineEdit *>(QStringLiteral("find"));
        auto *weights = view.findChild<QComboBox *>();
        const auto *table = view.findChild<DataTable *>();

        find->setText(QStringLiteral("SEARCH path"));
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(view.findChild<QTextBrowser *>()->toPlainText().contains(QLatin1String("The search path is changed.")));
        find->clear();
        weights->setCurrentIndex(weights->count() - 1);
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(view.findChild<QTextBrowser *>()->toPlainText().contains(QLatin1String("A note.")));
        find->setText(QStringLiteral("nothing like this"));
        QVERIFY(!view.findChild<QLabel *>(QStringLiteral("nothing"))->isHidden());
        QVERIFY(view.findChild<QTextBrowser *>()->toPlainText().isEmpty());
    }

    void anExportHoldsWhyAndPlan()
    {
        FindingsModel model(findings());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        const QByteArray csv = csvOf(model);

        QVERIFY(csv.contains("Whoever reads it has it."));
        QVERIFY(csv.contains("secret-in-code"));
        QVERIFY(csv.indexOf("secret-in-code") < csv.indexOf("sys-path"));
    }

    void ownAppsComeFirstWithTheirModels()
    {
        const AppsModel model(project({})->apps);

        const QStandardItem *till = model.item(0);
        QCOMPARE(till->text(), QStringLiteral("shop.till (label till)"));
        QCOMPARE(till->child(0)->text(), QStringLiteral("Sale"));
        QVERIFY(till->child(0, AppsModel::TableColumn)->text().contains(QLatin1String("till_sale")));
        QVERIFY(till->child(0, AppsModel::TableColumn)->text().contains(QLatin1String("slip")));
        QCOMPARE(till->child(0, AppsModel::WhereColumn)->text(), QStringLiteral("till/models.py:3"));
        QVERIFY(!till->child(1)->icon().isNull()); // a migration that is not applied
        QCOMPARE(model.item(1)->child(0)->text(), QStringLiteral("django.contrib.auth (label auth)"));
    }

    void findingsAreTheFirstTabAndFitASmallWindow()
    {
        ProjectView view(project(m_folder.path()));
        view.resize(560, 320);
        view.show();

        const auto *tabs = view.findChild<QTabWidget *>(QStringLiteral("tabs"));
        QCOMPARE(tabs->currentIndex(), 0);
        QVERIFY(tabs->tabText(0).contains(QLatin1String("(3)")));
        QVERIFY(tabs->count() >= 4);
        QVERIFY(view.minimumSizeHint().width() <= 560 && view.minimumSizeHint().height() <= 320);
        const QByteArray place = qgetenv("REHOME_SHOTS");
        if (!place.isEmpty())
            view.grab().save(QString::fromLocal8Bit(place) + QStringLiteral("/project-view.png"));
    }

    void withoutFindingsASentenceStandsThere()
    {
        FindingsView view({}, {});

        QVERIFY(!view.findChild<QLabel *>(QStringLiteral("nothing"))->isHidden());
        QVERIFY(!view.findChild<QLabel *>(QStringLiteral("nothing"))->text().isEmpty());
    }

private:
    QTemporaryDir m_folder;
};

} // namespace rehome::views

QTEST_MAIN(rehome::views::ProjectViewTest)
#include "tst_project_view.moc"
