// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/host.h"
#include "core/work_context.h"
#include "support/test_errors.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::core;
using rehome::testing::endingOf;

class TestError final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasANameOfItsOwn();
    void exitCodesTellFailedChecksFromBadInputFromTheRest_data();
    void exitCodesTellFailedChecksFromBadInputFromTheRest();
    void whatIsTheSentenceInUtf8();
    void aContextWithoutReceiversIsSilent();
    void aContextPassesOnWhatItIsTold();
    void theHostIsMeasured();
};

void TestError::everyCodeHasANameOfItsOwn()
{
    QSet<QString> names;
    for (int code = 0; code <= int(ErrorCode::Internal); ++code)
        names.insert(errorCodeName(ErrorCode(code)));

    QCOMPARE(names.size(), int(ErrorCode::Internal) + 1);
}

void TestError::exitCodesTellFailedChecksFromBadInputFromTheRest_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("expected");
    QTest::newRow("a failed check") << ErrorCode::CheckFailed << 1;
    QTest::newRow("a damaged archive") << ErrorCode::Damaged << 1;
    QTest::newRow("bad usage") << ErrorCode::BadUsage << 2;
    QTest::newRow("bad input") << ErrorCode::BadInput << 2;
    QTest::newRow("no such thing") << ErrorCode::NotFound << 2;
    QTest::newRow("in the way") << ErrorCode::AlreadyExists << 2;
    QTest::newRow("no server") << ErrorCode::ConnectionRefused << 3;
    QTest::newRow("wrong password") << ErrorCode::WrongPassword << 3;
    QTest::newRow("lost") << ErrorCode::ConnectionLost << 3;
    QTest::newRow("full disk") << ErrorCode::DiskFull << 3;
}

void TestError::exitCodesTellFailedChecksFromBadInputFromTheRest()
{
    QFETCH(const ErrorCode, code);
    QFETCH(const int, expected);

    QCOMPARE(exitCodeFor(code), expected);
}

void TestError::whatIsTheSentenceInUtf8()
{
    const Error error(ErrorCode::NotFound, u"Größe fehlt."_s, u"Do this."_s, u"errno 2"_s);

    QCOMPARE(QByteArray(error.what()), QByteArray("Größe fehlt."));
    QCOMPARE(error.whatToDo(), u"Do this."_s);
    QCOMPARE(error.details(), u"errno 2"_s);
}

void TestError::aContextWithoutReceiversIsSilent()
{
    const WorkContext context;

    QCOMPARE(endingOf([&] {
                 context.throwIfStopped();
                 context.report({});
                 context.debug(u"a"_s);
                 context.info(u"a"_s);
                 context.warning(u"a"_s);
             }),
             QString());
}

void TestError::aContextPassesOnWhatItIsTold()
{
    std::stop_source source;
    QStringList told;
    const WorkContext context{
        .stop = source.get_token(),
        .progress = [&](const Progress &p) { told += QString::number(p.done); },
        .log = [&](LogLevel level, const QString &text) { told += logLevelName(level) + u':' + text; }};
    context.report({.done = 5});
    context.debug(u"a"_s);
    context.info(u"b"_s);
    context.warning(u"c"_s);

    source.request_stop();

    QCOMPARE(told, (QStringList{u"5"_s, u"debug:a"_s, u"info:b"_s, u"warning:c"_s}));
    QCOMPARE(endingOf([&] { context.throwIfStopped(); }), u"Stopped"_s);
}

void TestError::theHostIsMeasured()
{
    const Host host = currentHost();

    QVERIFY(host.cores > 0);
    QVERIFY(host.memoryBytes > 100'000'000);
    QVERIFY(!host.system.isEmpty());
    QVERIFY(host.load >= 0);
}

QTEST_APPLESS_MAIN(TestError)
#include "tst_error.moc"
