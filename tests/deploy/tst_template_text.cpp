// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/template_text.h"
#include "deploy/support.h"

#include <QTemporaryDir>
#include <QTest>

using rehome::core::expandTemplate;
using namespace rehome::tests;

class TestTemplateText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesStandAsTheyAreGiven();
    void aPlaceholderThatCannotBeFilledIsAnError_data();
    void aPlaceholderThatCannotBeFilledIsAnError();
};

void TestTemplateText::valuesStandAsTheyAreGiven()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("template"));
    write(path, "{{a}}:{{b}} ${X:-{{a}}} é");

    const QByteArray text =
        expandTemplate(path, {{QStringLiteral("a"), QStringLiteral("{{b}}\\1")}, {QStringLiteral("b"), QString()}});

    QCOMPARE(text, QByteArray("{{b}}\\1: ${X:-{{b}}\\1} é"));
}

void TestTemplateText::aPlaceholderThatCannotBeFilledIsAnError_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("unknown") << QByteArray("x {{nobody}} y");
    QTest::newRow("not closed") << QByteArray("x {{a} y");
    QTest::newRow("with blanks") << QByteArray("x {{ a }} y");
}

void TestTemplateText::aPlaceholderThatCannotBeFilledIsAnError()
{
    QFETCH(const QByteArray, text);
    const QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("template")), text);

    QVERIFY_THROWS_EXCEPTION(rehome::core::Error, (void)expandTemplate(folder.filePath(QStringLiteral("template")),
                                                                       {{QStringLiteral("a"), QStringLiteral("x")}}));
    QVERIFY_THROWS_EXCEPTION(rehome::core::Error, (void)expandTemplate(QStringLiteral(":/templates/no-such"), {}));
}

QTEST_GUILESS_MAIN(TestTemplateText)
#include "tst_template_text.moc"
