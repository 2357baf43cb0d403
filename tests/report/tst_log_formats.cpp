// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/migration_log.h"
#include "report/pdf_stability.h"
#include "report/sample_source.h"

#include <poppler-qt6.h>

#include <QHashSeed>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTextDocument>
#include <QXmlStreamReader>
#include <QtTest>

using namespace rehome;
using namespace rehome::report;

namespace {

QString formOf(const LogSource &source, Format format)
{
    return QString::fromUtf8(migrationLog(source, format));
}

/// The form as a browser's strict sibling reads it: the void elements closed, the doctype gone.
QString asXml(QString html)
{
    html.remove(QStringLiteral("<!DOCTYPE html>\n"));
    html.replace(QRegularExpression(QStringLiteral("<meta ([^>]*)>")), QStringLiteral("<meta \\1/>"));
    return html;
}

std::vector<std::pair<const char *, LogSource>> everySource()
{
    return {{"complete", sample::complete()},
            {"troubled", sample::troubled()},
            {"hostile", sample::hostile()},
            {"empty", sample::empty()}};
}

void addSources()
{
    QTest::addColumn<LogSource>("source");
    for (const auto &[name, source] : everySource())
        QTest::newRow(name) << source;
}

/// The lines of the pages, in the order of reading.
QStringList pdfLines(const QByteArray &pdf)
{
    const auto document = Poppler::Document::loadFromData(pdf);
    QStringList lines;
    for (int page = 0; document && page < document->numPages(); ++page) {
        // Fonts join "fi" to one sign, which the normal form takes apart again.
        const QString text = document->page(page)->text({}).normalized(QString::NormalizationForm_KC);
        for (const QString &line : text.split(QLatin1Char('\n')))
            lines += line.simplified();
    }
    return lines;
}

/// The offsets in the cross-reference table that do not point to the object they claim.
int wrongOffsets(const QByteArray &pdf)
{
    const qsizetype table = pdf.mid(pdf.lastIndexOf("startxref\n") + 10).split('\n').value(0).trimmed().toLongLong();
    if (!pdf.mid(table).startsWith("xref\n0 "))
        return -1;
    const QList<QByteArray> lines = pdf.mid(table).split('\n');
    int wrong = 0;
    for (int object = 1; lines.value(2 + object).endsWith("n "); ++object) {
        const qsizetype offset = lines[2 + object].left(10).toLongLong();
        wrong += pdf.mid(offset, 30).startsWith(QByteArray::number(object) + " 0 obj") ? 0 : 1;
    }
    return wrong;
}

} // namespace

class TestLogFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSourceGivesTheSameBytes_data() { addSources(); }
    void sameSourceGivesTheSameBytes();
    void pdfIsTheSameInAnotherTimeZone();
    void pdfIsWhole_data() { addSources(); }
    void pdfIsWhole();
    void identifiersOfNewerWritersAreFixed();
    void htmlIsWellFormedAndSelfContained_data() { addSources(); }
    void htmlIsWellFormedAndSelfContained();
    void hostileNamesAreHarmlessInHtml();
    void hostileNamesAreHarmlessInMarkdown();
    void markdownTablesAreSquare_data() { addSources(); }
    void markdownTablesAreSquare();
    void jsonHoldsEveryRunAndItsEvidence();
    void allFormsSayTheSame();
    void everyHeadingIsOnSomePage_data();
    void everyHeadingIsOnSomePage();
    void pagesCarryTheirNumbers();
};

void TestLogFormats::sameSourceGivesTheSameBytes()
{
    QFETCH(LogSource, source);
    const QByteArray pdf = migrationLog(source, Format::Pdf);
    QTest::qWait(1100);                 // a writer that notes the time would note another one
    QHashSeed::resetRandomGlobalSeed(); // as in another process

    for (const Format format : {Format::Markdown, Format::Html, Format::Json})
        QCOMPARE(migrationLog(source, format), migrationLog(source, format));
    QVERIFY(migrationLog(source, Format::Pdf) == pdf);
}

void TestLogFormats::pdfIsTheSameInAnotherTimeZone()
{
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "UTC");
    const QByteArray here = migrationLog(sample::complete(), Format::Pdf);
    qputenv("TZ", "Asia/Tokyo");

    const QByteArray there = migrationLog(sample::complete(), Format::Pdf);
    zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);

    QVERIFY(here == there);
    QVERIFY(here.contains("/CreationDate (D:20261123211001Z)"));
}

void TestLogFormats::pdfIsWhole()
{
    QFETCH(LogSource, source);

    const QByteArray pdf = migrationLog(source, Format::Pdf);

    QVERIFY(pdf.startsWith("%PDF-1.4"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    QCOMPARE(wrongOffsets(pdf), 0);
}

void TestLogFormats::identifiersOfNewerWritersAreFixed()
{
    const auto file = [](const QByteArray &date, const QByteArray &id, const QByteArray &uuid, const QByteArray &xmp) {
        QByteArray pdf = "%PDF-1.4\n1 0 obj\n<<\n/CreationDate (D:" + date + ")\n>>\nendobj\n";
        const qsizetype second = pdf.size();
        pdf += "2 0 obj\nuuid:" + uuid + " <xmp:CreateDate>" + xmp + "</xmp:CreateDate> xmp:ModifyDate=\"" + xmp +
               "\"\nendobj\n";
        const qsizetype table = pdf.size();
        pdf += "xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n" +
               QByteArray::number(second).rightJustified(10, '0') + " 00000 n \ntrailer\n<<\n/ID [ <" + id + "> <" +
               id + "> ]\n>>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
        return pdf;
    };

    const QByteArray one = withFixedTimes(file("20200101000000Z", QByteArray(76, 'a'),
                                               "11111111-2222-3333-4444-555555555555", "2020-01-01T00:00:00+00:00"),
                                          sample::at(0));
    const QByteArray two = withFixedTimes(file("20210203040506+05'30'", QByteArray(76, 'b'),
                                               "99999999-2222-3333-4444-555555555555", "2021-02-03T04:05:06+05:30"),
                                          sample::at(0));

    QCOMPARE(one, two);
    QVERIFY(one.contains("(D:20261123200000Z)"));
    QVERIFY(one.contains("2026-11-23T20:00:00"));
    QCOMPARE(wrongOffsets(two), 0);
}

void TestLogFormats::htmlIsWellFormedAndSelfContained()
{
    QFETCH(LogSource, source);

    const QString html = formOf(source, Format::Html);
    QXmlStreamReader reader(asXml(html));
    QStringList elements;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement) {
            elements += reader.name().toString();
            for (const QXmlStreamAttribute &attribute : reader.attributes()) {
                QVERIFY(!attribute.name().startsWith(QStringLiteral("on")));
                if (attribute.name() == QStringLiteral("href"))
                    QVERIFY(attribute.value().startsWith(QLatin1Char('#')));
            }
        }
    }

    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    for (const char *name : {"script", "link", "img", "iframe", "object"})
        QVERIFY2(!elements.contains(QLatin1String(name)), name);
    QVERIFY(!html.contains(QStringLiteral("url(")));
    QVERIFY(!html.contains(QStringLiteral("@import")));
}

void TestLogFormats::hostileNamesAreHarmlessInHtml()
{
    const QString html = formOf(sample::hostile(), Format::Html);

    QVERIFY(!html.contains(QStringLiteral("<script")));
    QVERIFY(!html.contains(QStringLiteral("<img")));
    QVERIFY(!html.contains(QChar(0x202e)));
    QVERIFY(!html.contains(QChar(7)));
    QVERIFY(html.contains(QStringLiteral("public.&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;")));
    QVERIFY(html.contains(QStringLiteral("public.pipe|and\\nnewline\\r\\n| --- |")));
}

void TestLogFormats::hostileNamesAreHarmlessInMarkdown()
{
    const QString markdown = formOf(sample::hostile(), Format::Markdown);

    QVERIFY(!markdown.contains(QLatin1Char('<')));
    QVERIFY(!markdown.contains(QStringLiteral("\n- [2020-01-01")));
    QVERIFY(!markdown.contains(QStringLiteral("\n# Not a heading")));
    QVERIFY(!markdown.contains(QStringLiteral("```")));
    QVERIFY(markdown.contains(QStringLiteral("public.pipe\\|and\\\\nnewline")));
    QVERIFY(markdown.contains(QStringLiteral("%1 %2 %n")));
}

void TestLogFormats::markdownTablesAreSquare()
{
    QFETCH(LogSource, source);
    static const QRegularExpression bar(QStringLiteral("(?<!\\\\)(\\\\\\\\)*\\|"));

    qsizetype columns = 0;
    for (const QString &line : formOf(source, Format::Markdown).split(QLatin1Char('\n'))) {
        if (!line.startsWith(QLatin1Char('|'))) {
            columns = 0;
            continue;
        }
        const qsizetype found = line.count(bar);
        QVERIFY2(columns == 0 || columns == found, qPrintable(line));
        columns = found;
    }
}

void TestLogFormats::jsonHoldsEveryRunAndItsEvidence()
{
    const LogSource source = sample::troubled();

    QJsonParseError problem{};
    const QJsonObject log = QJsonDocument::fromJson(migrationLog(source, Format::Json), &problem).object();

    QCOMPARE(problem.error, QJsonParseError::NoError);
    QCOMPARE(log.value(QStringLiteral("kind")).toString(), QStringLiteral("migration-log"));
    QCOMPARE(log.value(QStringLiteral("version")).toInt(), 1);
    const QJsonArray runs = log.value(QStringLiteral("runs")).toArray();
    QCOMPARE(runs.size(), qsizetype(source.records.size()));
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const journal::StepRecord &record = source.records[std::size_t(i)];
        QCOMPARE(runs[i][QStringLiteral("step")].toString(), record.step);
        QCOMPARE(runs[i][QStringLiteral("state")].toString(), journal::stepStateName(record.state));
        QCOMPARE(runs[i][QStringLiteral("evidence")][QStringLiteral("facts")].toObject(),
                 QJsonDocument::fromJson(record.evidence).object());
        QCOMPARE(runs[i][QStringLiteral("details")].toString(), record.details);
    }
    QCOMPARE(log.value(QStringLiteral("summary"))[QStringLiteral("state")].toString(), QStringLiteral("bad"));
}

void TestLogFormats::allFormsSayTheSame()
{
    const LogSource source = sample::troubled();
    const QJsonObject log = QJsonDocument::fromJson(migrationLog(source, Format::Json)).object();
    QTextDocument document;
    document.setHtml(formOf(source, Format::Html));
    const QString html = document.toPlainText();
    const QString markdown = formOf(source, Format::Markdown);

    int entries = 0;
    for (const auto &section : log.value(QStringLiteral("sections")).toArray()) {
        for (const auto &entry : section[QStringLiteral("entries")].toArray()) {
            const QString text = entry[QStringLiteral("text")].toString();
            QVERIFY2(html.contains(text), qPrintable(text));
            QVERIFY2(markdown.contains(text), qPrintable(text));
            ++entries;
        }
    }
    QVERIFY(entries > 15);
}

void TestLogFormats::everyHeadingIsOnSomePage_data()
{
    QTest::addColumn<int>("moreSettings");
    for (int more = 0; more < 40; more += 2) // every heading comes to the foot of a page once
        QTest::addRow("%d more lines", more) << more;
}

void TestLogFormats::everyHeadingIsOnSomePage()
{
    QFETCH(int, moreSettings);
    static const QRegularExpression heading(QStringLiteral("<(?:h2|h3|caption)>([^<&]*)</"));
    LogSource source = sample::complete();
    for (int i = 0; i < moreSettings; ++i)
        source.settings.insert(QStringLiteral("Setting %1").arg(i), QStringLiteral("value"));

    QStringList lines = pdfLines(migrationLog(source, Format::Pdf));

    int headings = 0;
    auto match = heading.globalMatch(formOf(source, Format::Html));
    while (match.hasNext()) {
        const QString title = match.next().captured(1).simplified();
        QVERIFY2(lines.removeOne(title), qPrintable(title));
        ++headings;
    }
    QVERIFY(headings > 30);
}

void TestLogFormats::pagesCarryTheirNumbers()
{
    const QString pages = pdfLines(migrationLog(sample::complete(), Format::Pdf)).join(QLatin1Char(' '));

    QVERIFY(pages.contains(QStringLiteral("Page 1 of ")));
    QVERIFY(pages.contains(QStringLiteral("Migration Log: bankdocs as of 2026-11-23 21:10 UTC")));
    QVERIFY(pages.contains(QStringLiteral("The migration is complete, and what arrived is proven.")));
}

QTEST_MAIN(TestLogFormats)
#include "tst_log_formats.moc"
