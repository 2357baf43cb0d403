// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redactor.h"

#include <QSet>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace rehome::core;

template <class T>
concept TurnsIntoText = std::is_convertible_v<T, QString> || std::is_convertible_v<T, std::string> ||
    requires(T value, QDebug debug)
{
    debug << value;
};

class TestRedactor final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownValuesAreRemovedEverywhere();
    void percentEncodedFormsAreRemovedToo();
    void aSecretInsideAnotherOneLeavesNothingBehind();
    void shortValuesAreNotSearchedFor();
    void manyThreadsMayUseIt();
    void generatedSecretsAreLongSafeAndNeverTheSame();
    void aSecretHasNoWayIntoText();
};

void TestRedactor::knownValuesAreRemovedEverywhere()
{
    Redactor redactor;
    redactor.add(Secret(u"hunter22"_s));

    QCOMPARE(redactor.redacted(u"psql: hunter22 and PGPASSWORD=hunter22;"_s), u"psql: ••• and PGPASSWORD=•••;"_s);
    QCOMPARE(redactor.redacted(u"Hunter22 is another word"_s), u"Hunter22 is another word"_s);
    QCOMPARE(Redactor().redacted(u"hunter22"_s), u"hunter22"_s);
}

void TestRedactor::percentEncodedFormsAreRemovedToo()
{
    Redactor redactor;
    redactor.add(Secret(u"p@ss/w?rd#ü"_s));

    const QString text = redactor.redacted(u"postgres://shop:p%40ss%2Fw%3Frd%23%C3%BC@db/shop and p@ss/w?rd#ü"_s);

    QCOMPARE(text, u"postgres://shop:•••@db/shop and •••"_s);
}

void TestRedactor::aSecretInsideAnotherOneLeavesNothingBehind()
{
    Redactor redactor;
    redactor.add(Secret(u"secret"_s));
    redactor.add(Secret(u"secret-and-more"_s));

    QCOMPARE(redactor.redacted(u"it is secret-and-more, not secret"_s), u"it is •••, not •••"_s);
}

void TestRedactor::shortValuesAreNotSearchedFor()
{
    Redactor redactor;
    redactor.add(Secret());
    redactor.add(Secret(u"abc"_s));

    QCOMPARE(redactor.redacted(u"abc"_s), u"abc"_s);
}

void TestRedactor::manyThreadsMayUseIt()
{
    Redactor redactor;
    std::atomic<int> leaks{0};
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&redactor, &leaks, t] {
                for (int i = 0; i < 200; ++i) {
                    const QString value = u"secret-%1-%2"_s.arg(t).arg(i);
                    redactor.add(Secret(value));
                    leaks += redactor.redacted(u"a "_s + value).contains(value) ? 1 : 0;
                }
            });
        }
    }

    QCOMPARE(leaks.load(), 0);
}

void TestRedactor::generatedSecretsAreLongSafeAndNeverTheSame()
{
    QSet<QString> values;
    QSet<QChar> letters;
    for (int i = 0; i < 1000; ++i) {
        const QString value = Secret::generate().reveal();
        QCOMPARE(value.size(), 32);
        for (const QChar c : value) {
            QVERIFY(c.unicode() < 128 && c.isLetterOrNumber());
            letters.insert(c);
        }
        values.insert(value);
    }

    QCOMPARE(values.size(), 1000);
    QCOMPARE(letters.size(), 62);
}

void TestRedactor::aSecretHasNoWayIntoText()
{
    static_assert(!TurnsIntoText<Secret>);
    static_assert(TurnsIntoText<QString>);
    static_assert(!std::is_convertible_v<QString, Secret>);

    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret(u"a"_s) == Secret(u"a"_s));
    QVERIFY(!(Secret(u"a"_s) == Secret(u"b"_s)));
}

QTEST_APPLESS_MAIN(TestRedactor)
#include "tst_redactor.moc"
