// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/map_merge.h"
#include "django/map_reader.h"
#include "support/test_errors.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::django;
using evidence::ProjectMap;
using rehome::testing::errorOf;

/// What the reader prints becomes a map, or an error that names what is wrong; two maps become one.
class TestMapReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfFieldIsRead();
    void aFindingGetsItsSentences();
    void whatIsNotKnownIsPassedOver();
    void aBrokenAnswerNamesTheField_data();
    void aBrokenAnswerNamesTheField();
    void anErrorNeverQuotesTheAnswer();
    void whatRanWinsAndPlacesComeFromTheText();
    void whatCouldNotRunChangesNothing();
    void whatBothFindIsToldOnce();
};

void TestMapReader::everyKindOfFieldIsRead()
{
    const ProjectMap map = projectMapFrom(
        R"({"pythonFiles": 12, "managePy": ["manage.py"], "places": {"MEDIA_ROOT": "media"},
            "apps": [{"name": "shop.till", "label": "till", "local": true, "models": [{"name": "Sale", "line": 3}]}]})",
        u"The reader"_s);

    QCOMPARE(map.pythonFiles, 12);
    QCOMPARE(map.managePy, QStringList{u"manage.py"_s});
    QCOMPARE(map.places.value(u"MEDIA_ROOT"_s), u"media"_s);
    QCOMPARE(map.apps.size(), 1);
    QVERIFY(map.apps.front().local);
    QCOMPARE(map.apps.front().models.front().line, 3);
}

void TestMapReader::aFindingGetsItsSentences()
{
    const ProjectMap map = projectMapFrom(
        R"({"findings": [{"code": "debug-on", "weight": "trouble", "file": "shop/settings.py", "line": 4,
                          "arguments": {"module": "shop.settings"}}]})",
        u"The reader"_s);

    QCOMPARE(map.findings.size(), 1);
    const evidence::Finding &finding = map.findings.front();
    QCOMPARE(finding.weight, evidence::FindingWeight::Trouble);
    QCOMPARE(finding.place(), u"shop/settings.py:4"_s);
    QVERIFY(finding.what.contains(u"shop.settings"_s));
    QVERIFY(!finding.why.isEmpty());
    QVERIFY(!finding.plan.isEmpty());
}

void TestMapReader::whatIsNotKnownIsPassedOver()
{
    QCOMPARE(projectMapFrom(R"({"schema": 1, "userModel": "till.Clerk", "later": [1, 2]})", u"x"_s).userModel,
             u"till.Clerk"_s);
}

void TestMapReader::aBrokenAnswerNamesTheField_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("named");
    QTest::newRow("nothing") << QByteArray() << u"JSON"_s;
    QTest::newRow("half of it") << QByteArray(R"({"apps": [)") << u"JSON"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"JSON"_s;
    QTest::newRow("something behind it") << QByteArray("{} {}") << u"JSON"_s;
    QTest::newRow("text for a count") << QByteArray(R"({"pythonFiles": "12"})") << u"map.pythonFiles"_s;
    QTest::newRow("a negative count") << QByteArray(R"({"pythonFiles": -1})") << u"map.pythonFiles"_s;
    QTest::newRow("text for a list") << QByteArray(R"({"managePy": "manage.py"})") << u"map.managePy"_s;
    QTest::newRow("a number in a list") << QByteArray(R"({"managePy": ["a", 3]})") << u"map.managePy[1]"_s;
    QTest::newRow("a list for an app") << QByteArray(R"({"apps": [[]]})") << u"map.apps[0]"_s;
    QTest::newRow("deep down") << QByteArray(R"({"apps": [{"models": [{"managed": "yes"}]}]})")
                               << u"map.apps[0].models[0].managed"_s;
    QTest::newRow("a place that is no text")
        << QByteArray(R"({"places": {"MEDIA_ROOT": null}})") << u"map.places.MEDIA_ROOT"_s;
    QTest::newRow("an unknown weight") << QByteArray(R"({"findings": [{"code": "a", "weight": "heavy"}]})")
                                       << u"map.findings[0].weight"_s;
    QTest::newRow("no weight") << QByteArray(R"({"findings": [{"code": "a"}]})") << u"map.findings[0].weight"_s;
    QTest::newRow("no code") << QByteArray(R"({"findings": [{"weight": "note"}]})") << u"map.findings[0].code"_s;
}

void TestMapReader::aBrokenAnswerNamesTheField()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, named);

    const auto error = errorOf([&] { (void)projectMapFrom(answer, u"The reader"_s); });

    QVERIFY(error);
    QCOMPARE(error->code(), core::ErrorCode::ToolFailed);
    QVERIFY(error->whatHappened().contains(u"The reader"_s));
    QVERIFY2(error->details().contains(named), qPrintable(error->details()));
}

void TestMapReader::anErrorNeverQuotesTheAnswer()
{
    const auto error = errorOf([&] { (void)projectMapFrom(R"({"userModel": ["canary-4711"]})", u"x"_s); });

    QVERIFY(error);
    QVERIFY(!(error->whatHappened() + error->details() + error->whatToDo()).contains(u"canary"_s));
}

void TestMapReader::whatRanWinsAndPlacesComeFromTheText()
{
    ProjectMap text{
        .settings = {{.module = u"shop.base"_s, .used = true}, {.module = u"shop.production"_s}},
        .apps = {{.name = u"till"_s,
                  .label = u"till"_s,
                  .local = true,
                  .models = {{.name = u"Sale"_s, .file = u"till/models.py"_s, .line = 7}},
                  .migrations = 3,
                  .commands = {u"close_day"_s}},
                 {.name = u"attic"_s, .label = u"attic"_s, .local = true}},
        .userModel = u"auth.User"_s,
        .urls = {{.pattern = u"sales/"_s, .view = u"till.views.sales"_s, .file = u"till/urls.py"_s, .line = 5}},
        .ruleFiles = {u"rules.yaml"_s}};
    const ProjectMap ran{.ran = true,
                         .dummies = {u"API_TOKEN"_s},
                         .djangoVersion = u"3.2.25"_s,
                         .settings = {{.module = u"shop.production"_s, .used = true}},
                         .apps = {{.name = u"till"_s,
                                   .label = u"till"_s,
                                   .local = true,
                                   .models = {{.name = u"Sale"_s, .table = u"pos_sale"_s}},
                                   .unapplied = {u"0003_late"_s}}},
                         .userModel = u"till.Clerk"_s,
                         .urls = {{.pattern = u"sales/"_s, .view = u"till.views.sales"_s, .name = u"sales"_s}}};

    const ProjectMap map = mergedMap(std::move(text), ran);

    QVERIFY(map.ran);
    QCOMPARE(map.dummies, QStringList{u"API_TOKEN"_s});
    QCOMPARE(map.userModel, u"till.Clerk"_s);
    QVERIFY(!map.settings[0].used && map.settings[1].used);
    QCOMPARE(map.apps.size(), 2); // one is not installed, and its code is there all the same
    QCOMPARE(map.apps[0].models[0].table, u"pos_sale"_s);
    QCOMPARE(map.apps[0].models[0].line, 7);
    QCOMPARE(map.apps[0].migrations, 3);
    QCOMPARE(map.apps[0].unapplied, QStringList{u"0003_late"_s});
    QCOMPARE(map.apps[0].commands, QStringList{u"close_day"_s});
    QCOMPARE(map.urls[0].name, u"sales"_s);
    QCOMPARE(map.urls[0].line, 5);
    QCOMPARE(map.ruleFiles, QStringList{u"rules.yaml"_s});
}

void TestMapReader::whatCouldNotRunChangesNothing()
{
    const ProjectMap map = mergedMap({.apps = {{.name = u"till"_s, .label = u"till"_s}}, .userModel = u"auth.User"_s},
                                     {.runProblem = u"No module named 'gone'"_s, .userModel = u"other"_s});

    QVERIFY(!map.ran);
    QCOMPARE(map.runProblem, u"No module named 'gone'"_s);
    QCOMPARE(map.apps.size(), 1);
    QCOMPARE(map.userModel, u"auth.User"_s);
}

void TestMapReader::whatBothFindIsToldOnce()
{
    const evidence::Finding same{.code = u"debug-on"_s, .file = u"a.py"_s, .line = 1};
    const evidence::Finding other{.code = u"debug-on"_s, .file = u"a.py"_s, .line = 2};

    const ProjectMap map = mergedMap({.findings = {same}}, {.ran = true, .findings = {same, other}});

    QCOMPARE(map.findings.size(), 2);
}

QTEST_GUILESS_MAIN(TestMapReader)
#include "tst_map_reader.moc"
