// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "plan/rollback_options.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rehome::plan;

class TestRollbackOptions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOptionReadsBackWhatItWrote();
    void anEndpointThatHoldsAPasswordIsRefused_data();
    void anEndpointThatHoldsAPasswordIsRefused();
    void emptyLinesAreNoNames();

private:
    static StepOption option(const QString &id)
    {
        const std::vector<StepOption> all = rollbackOptions();
        return *std::find_if(all.begin(), all.end(), [&id](const StepOption &one) { return one.id == id; });
    }
};

void TestRollbackOptions::everyOptionReadsBackWhatItWrote()
{
    for (const StepOption &one : rollbackOptions()) {
        MigrationSettings settings;
        QString text = u"some text"_s;
        if (one.id == u"endpoint"_s)
            text = u"https://example.org/shop"_s;
        else if (one.id == u"nameServer"_s)
            text = u"192.0.2.53"_s;

        one.write(settings, u"  "_s + text + u" "_s);

        QCOMPARE(one.read(settings), text);
        QVERIFY2(!one.label.isEmpty() && one.help.endsWith(u'.'), qPrintable(one.id));
    }
}

void TestRollbackOptions::anEndpointThatHoldsAPasswordIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a password") << u"https://sam:hunter2@example.org/"_s;
    QTest::newRow("no scheme") << u"example.org"_s;
    QTest::newRow("a file") << u"file:///etc/passwd"_s;
}

void TestRollbackOptions::anEndpointThatHoldsAPasswordIsRefused()
{
    QFETCH(const QString, text);
    MigrationSettings settings;
    settings.endpoint = u"https://before.example/"_s;

    try {
        option(u"endpoint"_s).write(settings, text);
        QFAIL("it was taken");
    } catch (const rehome::core::Error &error) {
        QVERIFY(!error.whatHappened().contains(u"hunter2"_s));
    }

    QCOMPARE(settings.endpoint, u"https://before.example/"_s);
}

void TestRollbackOptions::emptyLinesAreNoNames()
{
    MigrationSettings settings;

    option(u"dnsNames"_s).write(settings, u"\n a.example \n\n\t\nb.example"_s);

    QCOMPARE(settings.dnsNames, (QStringList{u"a.example"_s, u"b.example"_s}));
}

QTEST_GUILESS_MAIN(TestRollbackOptions)
#include "tst_rollback_options.moc"
