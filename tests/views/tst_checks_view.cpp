// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/checks_view.h"

#include "views/checks_model.h"
#include "views/criteria_view.h"
#include "views/data_table.h"
#include "views/diff_view.h"
#include "views/rollback_view.h"
#include "views/table_export.h"
#include "views/wrapped_text_delegate.h"

#include <QAbstractItemModelTester>
#include <QCryptographicHash>
#include <QHeaderView>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace rehome::views {
namespace {

using evidence::CheckVerdict;

std::vector<evidence::CheckResult> checks()
{
    return {
        {QStringLiteral("A"), CheckVerdict::Passed, QStringLiteral("fine"), QStringLiteral("never said")},
        {QStringLiteral("B"), CheckVerdict::CouldNotCheck, QStringLiteral("no tool"), QStringLiteral("Install it.")},
        {QStringLiteral("C"), CheckVerdict::Failed, QStringLiteral("broken"), QStringLiteral("Mend it.")},
        {QStringLiteral("D"), CheckVerdict::Failed, {}, QStringLiteral("Ask.")},
        {QStringLiteral("E"), CheckVerdict::Passed, {}, {}}};
}

QStringList column(const QAbstractItemModel &model, int number)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, number).data().toString();
    return texts;
}

QString write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

} // namespace

class ChecksViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theModelKeepsTheRulesOfModels()
    {
        ChecksModel model(checks());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        QCOMPARE(model.rowCount(), 5);
    }

    void whatFailedComesFirstAndWhatPassedLast()
    {
        const ChecksModel model(checks());

        QCOMPARE(column(model, ChecksModel::CheckColumn).join(QString()), QStringLiteral("CDBAE"));
        QCOMPARE(column(model, ChecksModel::ResultColumn),
                 (QStringList{QStringLiteral("failed"), QStringLiteral("failed"), QStringLiteral("could not check"),
                              QStringLiteral("passed"), QStringLiteral("passed")}));
        QVERIFY(!model.index(0, ChecksModel::ResultColumn).data(Qt::DecorationRole).value<QIcon>().isNull());
    }

    void whatToDoStandsBelowTheFindingUnlessTheCheckPassed()
    {
        const ChecksModel model(checks());

        QCOMPARE(column(model, ChecksModel::FindingColumn),
                 (QStringList{QStringLiteral("broken\nWhat to do: Mend it."), QStringLiteral("What to do: Ask."),
                              QStringLiteral("no tool\nWhat to do: Install it."), QStringLiteral("fine"), QString()}));
    }

    void exportsHaveWhatToDoInAColumnOfItsOwn()
    {
        const QStringList lines = QString::fromUtf8(csvOf(ChecksModel(checks()))).split(QStringLiteral("\r\n"));

        QCOMPARE(lines[0], QStringLiteral("Result,Check,Finding,What to do"));
        QCOMPARE(lines[1], QStringLiteral("failed,C,broken,Mend it."));
        QCOMPARE(lines[4], QStringLiteral("passed,A,fine,\"\""));
    }

    void longFindingsAreWrappedNotCut()
    {
        ChecksView view({{QStringLiteral("A"), CheckVerdict::Failed, QString(400, QLatin1Char('x')), {}},
                         {QStringLiteral("B"), CheckVerdict::Passed, QStringLiteral("fine"), {}}});
        view.resize(400, 300);
        view.show();
        const auto *table = view.findChild<DataTable *>(QStringLiteral("table"));

        QTRY_VERIFY(table->rowHeight(0) > 4 * table->rowHeight(1));
        QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
        const int before = table->rowHeight(0);
        view.resize(900, 300);
        QTRY_VERIFY(table->rowHeight(0) < before);
    }

    void withoutChecksASentenceSaysSo()
    {
        const ChecksView view({});

        QVERIFY(view.findChild<DataTable *>()->isHidden());
        QVERIFY(!view.findChild<QLabel *>(QStringLiteral("nothing"))->isHidden());
    }

    void criteriaSayWhetherTheyAreMetInWords()
    {
        auto closing = std::make_shared<evidence::Closing>();
        closing->criteria = {{QStringLiteral("No loss"), QStringLiteral("all the same"), QStringLiteral("14 of 14"),
                              CheckVerdict::Passed, QStringLiteral("data.verify")},
                             {QStringLiteral("Speed"), QStringLiteral("fast"), QStringLiteral("slow"),
                              CheckVerdict::Failed, QStringLiteral("validation.performance")},
                             {QStringLiteral("Links"), QStringLiteral("all"), {}, CheckVerdict::CouldNotCheck, {}}};

        const CriteriaView view(closing);

        const auto *table = view.findChild<DataTable *>(QStringLiteral("table"));
        QStringList titles;
        QStringList verdicts;
        for (int visual = 0; visual < table->model()->columnCount(); ++visual)
            titles +=
                table->model()->headerData(table->horizontalHeader()->logicalIndex(visual), Qt::Horizontal).toString();
        QCOMPARE(titles, (QStringList{QStringLiteral("Criterion"), QStringLiteral("Verdict"),
                                      QStringLiteral("Measured"), QStringLiteral("Target"), QStringLiteral("Step")}));
        QCOMPARE(column(*table->model(), table->horizontalHeader()->logicalIndex(1)),
                 (QStringList{QStringLiteral("met"), QStringLiteral("not met"), QStringLiteral("not measured")}));
    }

    void theRollbackScriptIsReadWhenItsTriangleOpens()
    {
        const QTemporaryDir folder;
        const QByteArray content = "#!/bin/sh\necho back\n";
        auto plan = std::make_shared<evidence::RollbackPlan>();
        plan->script = {QStringLiteral("rollback.sh"), 20,
                        write(folder.filePath(QStringLiteral("rollback.sh")), content)};
        plan->rehearsal = checks();
        const RollbackView view(plan, folder.path());
        const auto *text = view.findChild<DiffView *>(QStringLiteral("text"));
        const auto *facts = view.findChild<DataTable *>(QStringLiteral("facts"));
        QCOMPARE(column(*facts->model(), 1), (QStringList{folder.filePath(QStringLiteral("rollback.sh")),
                                                          QStringLiteral("20 bytes"), plan->script.sha256}));
        QVERIFY(text->toPlainText().isEmpty());

        view.findChild<QToolButton *>(QStringLiteral("disclosure"))->click();

        QCOMPARE(text->toPlainText(), QStringLiteral("#!/bin/sh\necho back"));
        QVERIFY(!view.findChild<QWidget *>(QStringLiteral("script"))->isHidden());
        QVERIFY(view.findChild<QLabel *>(QStringLiteral("notice"))->isHidden());
    }

    void aScriptThatWasChangedOrIsGoneIsSaidToBe()
    {
        const QTemporaryDir folder;
        auto plan = std::make_shared<evidence::RollbackPlan>();
        plan->script = {QStringLiteral("rollback.sh"), 20, QStringLiteral("another hash")};
        const RollbackView gone(plan, folder.path());
        gone.findChild<QToolButton *>(QStringLiteral("disclosure"))->click();
        QVERIFY(!gone.findChild<QLabel *>(QStringLiteral("notice"))->isHidden());
        QVERIFY(gone.findChild<DiffView *>(QStringLiteral("text"))->isHidden());

        (void)write(folder.filePath(QStringLiteral("rollback.sh")), "echo other");
        const RollbackView changed(plan, folder.path());
        changed.findChild<QToolButton *>(QStringLiteral("disclosure"))->click();

        QVERIFY(!changed.findChild<QLabel *>(QStringLiteral("notice"))->isHidden());
        QCOMPARE(changed.findChild<DiffView *>(QStringLiteral("text"))->toPlainText(), QStringLiteral("echo other"));
    }
};

} // namespace rehome::views

QTEST_MAIN(rehome::views::ChecksViewTest)
#include "tst_checks_view.moc"
