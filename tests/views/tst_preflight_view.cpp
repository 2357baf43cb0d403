// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/preflight_view.h"

#include "views/cell_roles.h"
#include "views/data_table.h"
#include "views/preflight_model.h"
#include "views/table_export.h"

#include "report/document.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

namespace rehome::views {
namespace {

using evidence::CheckVerdict;

std::shared_ptr<const evidence::Preflight> preflight()
{
    auto made = std::make_shared<evidence::Preflight>();
    const auto add = [&made](const char *id, bool required, CheckVerdict verdict, const QString &finding,
                             const QString &fix = {}, const QString &command = {}) {
        made->checks.push_back({.id = QLatin1String(id),
                                .group = QStringLiteral("Old server"),
                                .required = required,
                                .result = {QStringLiteral("Check ") + QLatin1String(id), verdict, finding, fix},
                                .command = command});
    };
    add("a", true, CheckVerdict::Passed, QStringLiteral("15.18 in /usr/lib/postgresql/15/bin"));
    add("b", false, CheckVerdict::Failed, QStringLiteral("2 tables have no primary key: public.log, public.tag."),
        QStringLiteral("Give them one."));
    add("c", false, CheckVerdict::CouldNotCheck, QStringLiteral("docker does not answer."),
        QStringLiteral("Start it."));
    add("d", true, CheckVerdict::Failed, QStringLiteral("The role poor may not read 3 tables: public.a, public.b."),
        QStringLiteral("Let a superuser give it the right."), QStringLiteral("GRANT pg_read_all_data TO poor;"));
    add("e", true, CheckVerdict::CouldNotCheck, QStringLiteral("The server has gone."), QStringLiteral("Start it."));
    return made;
}

QStringList column(const QAbstractItemModel &model, int number)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, number).data().toString();
    return texts;
}

} // namespace

class PreflightViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theModelKeepsTheRulesOfModels()
    {
        PreflightModel model(preflight());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        QCOMPARE(model.rowCount(), 5);
    }

    void whatStopsTheMoveComesFirstAndEveryStateHasItsWordAndIcon()
    {
        const PreflightModel model(preflight());

        QCOMPARE(column(model, PreflightModel::IdColumn).join(QString()), QStringLiteral("debca"));
        QCOMPARE(
            column(model, PreflightModel::ResultColumn),
            (QStringList{QStringLiteral("failed"), QStringLiteral("could not check"), QStringLiteral("recommended"),
                         QStringLiteral("could not check"), QStringLiteral("passed")}));
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(!model.index(row, PreflightModel::ResultColumn).data(Qt::DecorationRole).value<QIcon>().isNull());
        QCOMPARE(model.index(1, 0).data(MarkRole).toInt(), int(report::Mark::Unknown));
        QCOMPARE(model.index(2, 0).data(MarkRole).toInt(), int(report::Mark::Attention));
    }

    void theFilterLeavesOutWhatPassed()
    {
        const PreflightView view(preflight());
        const auto *table = view.findChild<DataTable *>();

        view.findChild<QCheckBox *>(QStringLiteral("onlyAttention"))->click();
        QCOMPARE(table->model()->rowCount(), 4);

        view.findChild<QCheckBox *>(QStringLiteral("onlyAttention"))->click();
        QCOMPARE(table->model()->rowCount(), 5);
    }

    void theCommandOfTheSelectedCheckIsCopied()
    {
        const PreflightView view(preflight());
        const auto *box = view.findChild<QWidget *>(QStringLiteral("commandBox"));
        QVERIFY(!box->isHidden()); // what failed is selected at once
        QCOMPARE(view.findChild<QPlainTextEdit *>(QStringLiteral("command"))->toPlainText(),
                 QStringLiteral("GRANT pg_read_all_data TO poor;"));

        view.findChild<QPushButton *>(QStringLiteral("copyCommand"))->click();
        view.findChild<DataTable *>()->selectRow(2);

        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("GRANT pg_read_all_data TO poor;"));
        QVERIFY(box->isHidden()); // no command mends that one
    }

    void exportsHoldFixAndCommandApart()
    {
        const PreflightModel model(preflight());

        const QByteArray csv = csvOf(model);

        QVERIFY2(csv.contains("Let a superuser give it the right.,GRANT pg_read_all_data TO poor;,d"), csv.constData());
    }

    void withoutChecksASentenceSaysSo()
    {
        const PreflightView view(std::make_shared<evidence::Preflight>());

        QVERIFY(!view.findChild<QLabel *>(QStringLiteral("nothing"))->isHidden());
        QVERIFY(view.findChild<QWidget *>(QStringLiteral("commandBox"))->isHidden());
    }

    void itIsLookedAt()
    {
        PreflightView view(preflight());
        view.resize(760, 480);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QPixmap seen = view.grab();

        QVERIFY(!seen.isNull());
        if (const QString path = qEnvironmentVariable("REHOME_SCREENSHOTS"); !path.isEmpty())
            QVERIFY(seen.save(path + QStringLiteral("/preflight.png")));
    }
};

} // namespace rehome::views

QTEST_MAIN(rehome::views::PreflightViewTest)
#include "tst_preflight_view.moc"
