// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "deploy/dns_zones.h"
#include "deploy/oldsystem/dns_records.h"
#include "deploy/oldsystem/old_system.h"
#include "deploy/support.h"
#include "support/test_errors.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using rehome::deploy::dnsName;
using rehome::deploy::NameServer;
using rehome::deploy::nameServerFrom;
using rehome::evidence::DnsName;
using namespace rehome::tests;

namespace {

QStringList described(const DnsName &name)
{
    QStringList lines;
    for (const rehome::evidence::DnsRecord &record : name.records)
        lines += QStringLiteral("%1 %2 %3 %4").arg(record.name, record.type, record.value).arg(record.ttl);
    return lines;
}

} // namespace

class TestDnsRecords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void addressesWithTheirTimesToLiveAreRead();
    void aChainOfAliasesIsFollowedToItsEnd();
    void aCircleOfAliasesIsToldNotFollowedForever();
    void aNameThatIsNotThereIsMissingNotUnknown();
    void aNameWithoutAddressesIsNotMissing();
    void aServerThatRefusesIsNamed();
    void aServerThatIsNotThereIsToldAtOnce();
    void aServerThatDoesNotAnswerIsLeftSoonAfterAStop();
    void aHugeTtlIsAdvisedOnWithItsFigure();
    void aCachedTtlIsNotTakenForTheZonesOwn();
    void nameServersAreReadWithAndWithoutAPort();

private:
    DnsName look(const char *name) const { return dnsName(QLatin1String(name), m_server, {}); }
    QTemporaryDir m_place;
    QProcess m_process;
    NameServer m_server;
};

void TestDnsRecords::initTestCase()
{
    write(m_place.filePath(QStringLiteral("zones.json")), dnsZones());
    m_process.start(QStringLiteral("python3"),
                    {qEnvironmentVariable("REHOME_SOURCE") + QStringLiteral("/tests/support/dns_server.py"),
                     m_place.filePath(QStringLiteral("zones.json"))});
    QVERIFY(m_process.waitForReadyRead(20000));
    m_server = {QStringLiteral("127.0.0.1"), m_process.readLine().trimmed().toInt()};
    QVERIFY(m_server.port > 0);
}

void TestDnsRecords::cleanupTestCase()
{
    m_process.closeWriteChannel();
    QVERIFY(m_process.waitForFinished(5000));
}

void TestDnsRecords::addressesWithTheirTimesToLiveAreRead()
{
    const DnsName name = look("Example.test");

    QCOMPARE(described(name), (QStringList{QStringLiteral("example.test A 192.0.2.1 86400"),
                                           QStringLiteral("example.test AAAA 2001:db8::1 86400"),
                                           QStringLiteral("example.test NS ns.example.test 172800"),
                                           QStringLiteral("example.test MX 10 mail.example.test 3600")}));
    QVERIFY(name.authoritative);
    QVERIFY2(name.problem.isEmpty(), qPrintable(name.problem));
}

void TestDnsRecords::aChainOfAliasesIsFollowedToItsEnd()
{
    const QStringList records = described(look("www.example.test"));

    QCOMPARE(records.mid(0, 4), (QStringList{QStringLiteral("www.example.test CNAME shop.example.test 300"),
                                             QStringLiteral("shop.example.test CNAME example.test 120"),
                                             QStringLiteral("example.test A 192.0.2.1 86400"),
                                             QStringLiteral("example.test AAAA 2001:db8::1 86400")}));
}

void TestDnsRecords::aCircleOfAliasesIsToldNotFollowedForever()
{
    const DnsName name = look("round.example.test");
    const auto findings = rehome::deploy::adviceOn({.dns = {name}});

    QVERIFY(name.loop);
    QVERIFY(!name.missing);
    QCOMPARE(findings.front().code, QStringLiteral("dns-loop"));
    QCOMPARE(findings.front().weight, rehome::evidence::FindingWeight::Trouble);
}

void TestDnsRecords::aNameThatIsNotThereIsMissingNotUnknown()
{
    const DnsName name = look("nowhere.example.test");

    QVERIFY(name.missing);
    QVERIFY2(name.problem.isEmpty(), qPrintable(name.problem));
}

void TestDnsRecords::aNameWithoutAddressesIsNotMissing()
{
    const DnsName name = look("empty.cached");

    QVERIFY(!name.missing && name.records.empty() && name.problem.isEmpty());
}

void TestDnsRecords::aServerThatRefusesIsNamed()
{
    const DnsName name = look("refused.example.org");

    QVERIFY2(name.problem.contains(QStringLiteral("refuses")), qPrintable(name.problem));
    QVERIFY(!name.missing);
}

void TestDnsRecords::aServerThatIsNotThereIsToldAtOnce()
{
    QElapsedTimer clock;
    clock.start();

    const DnsName name = dnsName(QStringLiteral("example.test"), {QStringLiteral("127.0.0.1"), 1}, {});

    QVERIFY2(name.problem.contains(QStringLiteral("Connection refused")), qPrintable(name.problem));
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
}

void TestDnsRecords::aServerThatDoesNotAnswerIsLeftSoonAfterAStop()
{
    std::stop_source stop;
    const std::jthread stopper([&stop] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        stop.request_stop();
    });
    QElapsedTimer clock;
    clock.start();

    QVERIFY_EXCEPTION_THROWN((void)dnsName(QStringLiteral("silent.org"), m_server, {.stop = stop.get_token()}),
                             rehome::core::Stopped);

    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
}

void TestDnsRecords::aHugeTtlIsAdvisedOnWithItsFigure()
{
    const auto findings = rehome::deploy::adviceOn({.dns = {look("example.test")}});

    QCOMPARE(findings.front().code, QStringLiteral("dns-ttl"));
    QCOMPARE(findings.front().plan, QStringLiteral("Lower the TTL of example.test to 300 s at least one TTL (86400 s) "
                                                   "before the cutover."));
}

void TestDnsRecords::aCachedTtlIsNotTakenForTheZonesOwn()
{
    const DnsName name = look("alone.cached");
    const auto findings = rehome::deploy::adviceOn({.dns = {name}});

    QVERIFY(!name.authoritative);
    QCOMPARE(described(name), QStringList{QStringLiteral("alone.cached A 192.0.2.7 42")});
    QCOMPARE(findings.front().code, QStringLiteral("dns-cached"));
}

void TestDnsRecords::nameServersAreReadWithAndWithoutAPort()
{
    QCOMPARE(nameServerFrom(QStringLiteral("192.0.2.1:5353")).port, 5353);
    QCOMPARE(nameServerFrom(QStringLiteral("192.0.2.1")).port, 53);
    QCOMPARE(nameServerFrom(QStringLiteral("2001:db8::1")).address, QStringLiteral("2001:db8::1"));
    QCOMPARE(nameServerFrom(QStringLiteral("[2001:db8::1]:5353")).port, 5353);
    QVERIFY(nameServerFrom({}).address.isEmpty());
    QCOMPARE(rehome::testing::endingOf([] { (void)nameServerFrom(QStringLiteral("dns.example.org")); }),
             QStringLiteral("BadInput"));
}

QTEST_GUILESS_MAIN(TestDnsRecords)
#include "tst_dns_records.moc"
