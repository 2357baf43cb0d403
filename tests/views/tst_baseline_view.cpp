// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/baseline_view.h"
#include "views/data_table.h"
#include "views/query_timings_view.h"
#include "views/result_view.h"
#include "views/timing_sample.h"
#include "views/timing_view.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;
using evidence::QueryEnding;
using evidence::QueryTiming;

namespace {

evidence::QueryRuns sampleQueries()
{
    evidence::QueryRuns runs{.repeats = 5, .limit = std::chrono::milliseconds(10'000)};
    runs.queries = {{.name = u"Count of public.invoice"_s,
                     .sql = u"SELECT count(*) FROM invoice"_s,
                     .ending = QueryEnding::Measured,
                     .milliseconds = {12, 14, 13, 19, 12.5},
                     .rows = 1,
                     .sharedHitBlocks = 3400,
                     .plan = u"Aggregate  (cost=84.00..84.01 rows=1) (actual time=1.2..1.2 rows=1 loops=1)\n"
                             "  Buffers: shared hit=34\n  ->  Seq Scan on invoice"_s},
                    {.name = u"List of public.invoice"_s,
                     .sql = u"SELECT * FROM invoice ORDER BY id DESC LIMIT 100"_s,
                     .ending = QueryEnding::Measured,
                     .milliseconds = {2, 3, 2.5, 2.2, 9},
                     .plan = u"Limit\n  ->  Index Scan Backward using invoice_pkey on invoice"_s},
                    {.name = u"Bump"_s,
                     .sql = u"SELECT bump()"_s,
                     .ending = QueryEnding::Refused,
                     .problem = u"It calls bump()."_s},
                    {.name = u"Number 1"_s, .sql = u"SELECT $1"_s, .ending = QueryEnding::StatisticsOnly, .calls = 7}};
    return runs;
}

evidence::Baseline sampleBaseline()
{
    evidence::Baseline baseline = timing_sample::oldRuns();
    baseline.queries = sampleQueries();
    baseline.resources.emplace();
    baseline.resources->server.settings.insert(u"shared_buffers"_s, u"128MB"_s);
    baseline.resources->application = {{.program = u"gunicorn"_s, .process = 4711, .residentBytes = 50'000'000}};
    baseline.golden = evidence::GoldenOutputs{
        .folder = u"artifacts/golden/1"_s, .documents = {{.document = u"invoice_2.pdf"_s, .pages = 2, .words = 310}}};
    return baseline;
}

QStringList titles(const QTabWidget &tabs)
{
    QStringList all;
    for (int i = 0; i < tabs.count(); ++i)
        all += tabs.tabText(i);
    return all;
}

} // namespace

class TestBaselineView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFamilyOfFactsHasItsTab();
    void withoutDocumentsTheQueriesComeFirst();
    void theSelectedQueryShowsItsSqlAndPlan();
    void anOldBaselineHasTheTimesAlone();
};

void TestBaselineView::everyFamilyOfFactsHasItsTab()
{
    views::BaselineView view(std::make_shared<const evidence::Baseline>(sampleBaseline()));

    QCOMPARE(titles(view), (QStringList{u"Documents"_s, u"Queries"_s, u"Most time on the server"_s, u"Resources"_s,
                                        u"Golden outputs"_s}));
    QCOMPARE(view.currentIndex(), 0);
    const QString pictures = qEnvironmentVariable("REHOME_SCREENSHOTS");
    view.resize(900, 640);
    view.show();
    for (int i = 0; !pictures.isEmpty() && i < view.count(); ++i) {
        view.setCurrentIndex(i);
        QTest::qWait(50);
        view.grab().save(u"%1/baseline-%2.png"_s.arg(pictures).arg(i));
    }
}

void TestBaselineView::withoutDocumentsTheQueriesComeFirst()
{
    evidence::Baseline baseline = sampleBaseline();
    baseline.documents.clear();
    baseline.command.reset();
    baseline.golden.reset();
    const views::BaselineView view(std::make_shared<const evidence::Baseline>(baseline));

    QCOMPARE(view.tabText(view.currentIndex()), u"Queries"_s);
    QVERIFY(!titles(view).contains(u"Golden outputs"_s));
}

void TestBaselineView::theSelectedQueryShowsItsSqlAndPlan()
{
    views::QueryTimingsView view(std::make_shared<const evidence::QueryRuns>(sampleQueries()));
    view.resize(900, 640);
    view.show();
    auto *table = view.findChild<views::DataTable *>(u"queryTable"_s);
    auto *plan = view.findChild<QPlainTextEdit *>(u"planText"_s);

    QCOMPARE(table->model()->rowCount(), 3); // what was only counted has a tab of its own
    QVERIFY(plan->toPlainText().contains(u"Seq Scan on invoice"_s));
    QVERIFY(plan->font().fixedPitch() || QFontInfo(plan->font()).fixedPitch());

    table->sortByColumn(0, Qt::AscendingOrder);
    table->selectRow(0);
    QCOMPARE(plan->toPlainText(), u"SELECT bump()\n\nIt calls bump()."_s);

    view.findChild<QPushButton *>(u"copyPlan"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), plan->toPlainText());
}

void TestBaselineView::anOldBaselineHasTheTimesAlone()
{
    QWidget parent;
    const auto kept = std::make_shared<const evidence::Evidence>(timing_sample::oldRuns());

    QVERIFY(qobject_cast<views::TimingView *>(views::resultView(kept, {}, &parent)));
}

QTEST_MAIN(TestBaselineView)
#include "tst_baseline_view.moc"
