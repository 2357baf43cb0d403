// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/schema/schema_difference.h"
#include "postgres/schema/schema_text.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using rehome::evidence::SchemaComparison;
using rehome::evidence::SchemaObject;
using rehome::evidence::Verdict;

class TestSchemaText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDumpMayWriteCastsInside_data();
    void aDumpMayWriteCastsInside();
    void versionsDoNotMatter_data();
    void versionsDoNotMatter();
    void localesOfIcuAreWrittenInSeveralWays_data();
    void localesOfIcuAreWrittenInSeveralWays();
};

void TestSchemaText::aDumpMayWriteCastsInside_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, const QString &before, const QString &after, bool same) {
        QTest::newRow(name) << before << after << same;
    };
    row("restored", u"ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])"_s,
        u"ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])"_s, true);
    row("another element", u"ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])"_s,
        u"ANY (ARRAY[('a'::character varying)::text, ('c'::character varying)::text])"_s, false);
    row("another type", u"ANY ((ARRAY['a'::character varying])::text[])"_s,
        u"ANY (ARRAY[('a'::character varying)::bpchar])"_s, false);
    row("a quoted text is no code", u"'(ARRAY[1])::text[]'"_s, u"'ARRAY[(1)::text]'"_s, false);
    row("a doubled quote", u"'it''s  a'::text"_s, u"'it''s a'::text"_s, false);
    row("commas inside", u"(ARRAY[f(1, 2), 'x,y'::varchar(3)])::text[]"_s,
        u"ARRAY[(f(1, 2))::text, ('x,y'::varchar(3))::text]"_s, true);
    row("a field of a time", u"EXTRACT(YEAR FROM t)"_s, u"EXTRACT(year FROM t)"_s, true);
    row("another field of a time", u"EXTRACT(YEAR FROM t)"_s, u"EXTRACT(month FROM t)"_s, false);
    row("unclosed", u"((ARRAY[1"_s, u"((ARRAY[1"_s, true);
}

void TestSchemaText::aDumpMayWriteCastsInside()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const bool, same);

    QCOMPARE(canonicalTokens(before) == canonicalTokens(after), same);
}

void TestSchemaText::versionsDoNotMatter_data()
{
    QTest::addColumn<SchemaObject>("before");
    QTest::addColumn<SchemaObject>("after");
    QTest::addColumn<int>("majorAfter");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, const QString &kind, const QString &before, const QString &after,
                        int majorAfter, bool same) {
        QTest::newRow(name) << SchemaObject{kind, u"public.o"_s, before} << SchemaObject{kind, u"public.o"_s, after}
                            << majorAfter << same;
    };
    const QString view = u"view"_s;
    row("no table's name", view, u"reads: public.a.x\ndefinition: SELECT a.x FROM public.a WHERE a.x > 1;"_s,
        u"reads: public.a.x\ndefinition: SELECT x FROM public.a WHERE x > 1;"_s, 17, true);
    row("but not within a version", view, u"reads: public.a.x\ndefinition: SELECT a.x FROM public.a;"_s,
        u"reads: public.a.x\ndefinition: SELECT x FROM public.a;"_s, 13, false);
    row("a column like its table", view, u"definition: SELECT x.x FROM public.x;"_s,
        u"definition: SELECT x FROM public.x;"_s, 17, true);
    row("another column is read", view, u"reads: public.a.x\ndefinition: SELECT a.x FROM public.a;"_s,
        u"reads: public.b.x\ndefinition: SELECT x FROM public.a;"_s, 17, false);
    row("another table's column", view, u"definition: SELECT a.x FROM (public.a JOIN public.b ON ((a.x = b.x)));"_s,
        u"definition: SELECT b.x FROM (public.a JOIN public.b ON ((a.x = b.x)));"_s, 17, false);
    row("two names left out", view, u"definition: SELECT a.x, b.y FROM public.a;"_s,
        u"definition: SELECT x, y FROM public.a;"_s, 17, false);
    row("another schema", view, u"definition: SELECT a.x FROM public.a;"_s, u"definition: SELECT x FROM other.a;"_s, 17,
        false);
    row("NO INDENT", view, u"definition: SELECT XMLSERIALIZE(CONTENT a.x AS text) FROM public.a;"_s,
        u"definition: SELECT XMLSERIALIZE(CONTENT x AS text NO INDENT) FROM public.a;"_s, 17, true);
    row("AS before an alias", u"rule"_s, u"definition: UPDATE public.log x SET a = 1 WHERE (x.b = new.b);"_s,
        u"definition: UPDATE public.log AS x SET a = 1 WHERE (x.b = new.b);"_s, 17, true);
    row("another alias", u"rule"_s, u"definition: UPDATE public.log x SET a = 1;"_s,
        u"definition: UPDATE public.log AS y SET a = 1;"_s, 17, false);
    row("IN of a procedure", u"procedure"_s,
        u"definition: CREATE OR REPLACE PROCEDURE public.o(a integer, INOUT b integer)\n LANGUAGE sql\nAS $procedure$ "
        u"SELECT 1 $procedure$"_s,
        u"definition: CREATE OR REPLACE PROCEDURE public.o(IN a integer, INOUT b integer)\n LANGUAGE sql\nAS "
        u"$procedure$ SELECT 1 $procedure$"_s,
        14, true);
    row("the body of a procedure", u"procedure"_s,
        u"definition: CREATE OR REPLACE PROCEDURE public.o()\n LANGUAGE sql\nAS $procedure$ f(x) $procedure$"_s,
        u"definition: CREATE OR REPLACE PROCEDURE public.o()\n LANGUAGE sql\nAS $procedure$ f(IN x) $procedure$"_s, 14,
        false);
    row("spaces in a body", u"function"_s, u"definition: CREATE\nAS $function$a b$function$"_s,
        u"definition: CREATE\nAS $function$a  b$function$"_s, 17, false);
    row("an unlogged sequence", u"sequence"_s, u"type: integer"_s, u"persistence: unlogged\ntype: integer"_s, 15, true);
    row("C.UTF-8", u"database property"_s, u"value: C.UTF-8"_s, u"value: C.utf8"_s, 17, true);
    row("a collation of ICU", u"collation"_s, u"provider: icu\nlocale: de_DE"_s, u"provider: icu\nlocale: de-DE"_s, 17,
        true);
    row("another collation of ICU", u"collation"_s, u"provider: icu\nlocale: de-u-ks-level1"_s,
        u"provider: icu\nlocale: de-u-ks-level2"_s, 17, false);
    row("another locale", u"database property"_s, u"value: de_DE.UTF-8"_s, u"value: C.UTF-8"_s, 17, false);
}

void TestSchemaText::versionsDoNotMatter()
{
    QFETCH(const SchemaObject, before);
    QFETCH(const SchemaObject, after);
    QFETCH(const int, majorAfter);
    QFETCH(const bool, same);

    const SchemaComparison comparison =
        compareSchemas({.objects = {before}, .serverMajor = 13, .roles = {}},
                       {.objects = {after}, .serverMajor = majorAfter, .roles = {}}, {});

    QCOMPARE(comparison.overall(), same ? Verdict::Same : Verdict::Differs);
    QCOMPARE(comparison.objects, 1);
}

void TestSchemaText::localesOfIcuAreWrittenInSeveralWays_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("same");
    QTest::newRow("an option that is on") << u"de-u-kn-true"_s << u"de-u-kn"_s << true;
    QTest::newRow("another option") << u"de-u-kn-true"_s << u"de-u-kf-upper"_s << false;
    QTest::newRow("an option that is off") << u"de-u-kn-false"_s << u"de-u-kn"_s << false;
    QTest::newRow("no language") << QString() << u"und"_s << true;
    QTest::newRow("the old word for none") << u"root"_s << u"und"_s << true;
    QTest::newRow("no language is another one") << QString() << u"de"_s << false;
    QTest::newRow("options in the old form") << u"de@collation=phonebook"_s << u"de-u-co-phonebk"_s << true;
    QTest::newRow("another language in the old form") << u"de@collation=phonebook"_s << u"sv-u-co-phonebk"_s << false;
    QTest::newRow("another region") << u"de_AT"_s << u"de-DE"_s << false;
}

void TestSchemaText::localesOfIcuAreWrittenInSeveralWays()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    const auto facts = [](const QString &locale, int major) {
        return SchemaFacts{.objects = {{u"database property"_s, u"locale"_s, u"value: "_s + locale}},
                           .serverMajor = major,
                           .roles = {},
                           .tablespaces = {}};
    };

    const SchemaComparison comparison = compareSchemas(facts(before, 15), facts(after, 17), {});

    QTEST(comparison.overall() == Verdict::Same, "same");
    QCOMPARE(comparison.differences.size(), std::size_t(1)); // and is shown
}

QTEST_GUILESS_MAIN(TestSchemaText)
#include "tst_schema_text.moc"
