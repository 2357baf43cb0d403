// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/files.h"
#include "deploy/oldsystem/certificates.h"
#include "deploy/oldsystem/endpoint.h"
#include "deploy/oldsystem/old_system.h"
#include "deploy/support.h"
#include "process/program.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace rehome;
using namespace rehome::tests;
using evidence::Certificate;
using evidence::CertificateKind;

/// A real nginx of the test's own, with certificates that openssl makes.
class TestEndpoints final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void anAnswerIsToldWithItsStatusAndServer();
    void redirectsAreToldOneByOne();
    void aCertificateThatIsNotTrustedIsToldBesideTheAnswer();
    void whatDoesNotAnswerIsNamed_data();
    void whatDoesNotAnswerIsNamed();
    void passwordsInAnAddressAreLeftOut();
    void aSelfSignedCertificateIsReadFromTheServer();
    void anExpiredOneIsTold();
    void aCertificateForAnotherNameIsTold();
    void oneThatEndsSoonIsAdvisedOn();
    void issuersAreKnown_data();
    void issuersAreKnown();
    void aServerThatNeverShakesHandsIsLeftSoonAfterAStop();
    void filesWithoutACertificateAreTold();
    void theWholeLookFindsTheSiteBehindTheEndpoint();

private:
    QString path(const char *name) const { return m_place.filePath(QLatin1String(name)); }
    void openssl(const QStringList &arguments) const;
    void makeCertificate(const char *name, const QString &subject, const QString &names, const QString &begin,
                         const QString &end, const char *authority = nullptr) const;
    static int freePort();
    QTemporaryDir m_place;
    QProcess m_nginx;
    int m_plain = 0;
    int m_self = 0;
    int m_expired = 0;
    int m_other = 0;
    int m_soon = 0;
};

int TestEndpoints::freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? int(server.serverPort()) : 0;
}

void TestEndpoints::openssl(const QStringList &arguments) const
{
    const Ran made = ran(QStringLiteral("openssl"), arguments, m_place.path());
    QVERIFY2(made.exitCode == 0, qPrintable(made.output));
}

/// "openssl ca" is the one of its commands that takes dates of the past.
void TestEndpoints::makeCertificate(const char *name, const QString &subject, const QString &names,
                                    const QString &begin, const QString &end, const char *authority) const
{
    const QString own = QLatin1String(name);
    write(path("ca.cnf"), "[ca]\ndefault_ca=d\n[d]\nnew_certs_dir=.\ndatabase=index\nserial=serial\ndefault_md=sha256\n"
                          "policy=p\nx509_extensions=e\n[p]\ncommonName=optional\norganizationName=optional\n"
                          "organizationalUnitName=optional\n[e]\nsubjectAltName=" +
                              names.toUtf8() + "\n");
    write(path("index"), {});
    write(path("serial"), "01\n");
    openssl({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey"), QStringLiteral("ec"),
             QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
             QStringLiteral("-keyout"), own + QStringLiteral(".key"), QStringLiteral("-out"),
             own + QStringLiteral(".csr"), QStringLiteral("-subj"), subject});
    QStringList sign{QStringLiteral("ca"),
                     QStringLiteral("-batch"),
                     QStringLiteral("-notext"),
                     QStringLiteral("-config"),
                     QStringLiteral("ca.cnf"),
                     QStringLiteral("-in"),
                     own + QStringLiteral(".csr"),
                     QStringLiteral("-out"),
                     own + QStringLiteral(".pem"),
                     QStringLiteral("-startdate"),
                     begin,
                     QStringLiteral("-enddate"),
                     end,
                     QStringLiteral("-keyfile")};
    const QString signer = authority ? QLatin1String(authority) : own;
    sign += signer + QStringLiteral(".key");
    if (authority)
        sign += {QStringLiteral("-cert"), signer + QStringLiteral(".pem")};
    else
        sign += QStringLiteral("-selfsign");
    openssl(sign);
}

namespace {

QString inDays(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days).toString(QStringLiteral("yyyyMMddHHmmss'Z'"));
}

const QString longAgo = QStringLiteral("20200101000000Z");

QByteArray tlsSite(int port, const QString &certificate, const QByteArray &body)
{
    return "server { listen 127.0.0.1:" + QByteArray::number(port) + " ssl; server_name localhost;\n ssl_certificate " +
           certificate.toUtf8() + ".pem; ssl_certificate_key " + certificate.toUtf8() + ".key;\n" + body + "}\n";
}

} // namespace

void TestEndpoints::initTestCase()
{
    QString nginx = process::findProgram(QStringLiteral("nginx"));
    if (nginx.isEmpty() && QFileInfo(QStringLiteral("/usr/sbin/nginx")).isExecutable())
        nginx = QStringLiteral("/usr/sbin/nginx");
    if (nginx.isEmpty())
        QSKIP("nginx is not installed");
    const QString local = QStringLiteral("DNS:localhost");
    makeCertificate("self", QStringLiteral("/CN=localhost/O=Shop"), local, longAgo, inDays(400));
    makeCertificate("expired", QStringLiteral("/CN=localhost"), local, longAgo, inDays(-10));
    makeCertificate("other", QStringLiteral("/CN=other.test"), QStringLiteral("DNS:other.test"), longAgo, inDays(400));
    makeCertificate("soon", QStringLiteral("/CN=localhost"), local, longAgo, inDays(10));
    for (int *port : {&m_plain, &m_self, &m_expired, &m_other, &m_soon})
        *port = freePort();
    const QByteArray folder = m_place.path().toUtf8();
    write(path("nginx.conf"),
          "daemon off;\nmaster_process off;\nerror_log " + folder + "/error.log;\npid " + folder +
              "/pid;\nevents {}\nhttp {\naccess_log off;\nclient_body_temp_path " + folder + "/t;\nproxy_temp_path " +
              folder + "/t;\nfastcgi_temp_path " + folder + "/t;\nuwsgi_temp_path " + folder + "/t;\nscgi_temp_path " +
              folder + "/t;\nserver { listen 127.0.0.1:" + QByteArray::number(m_plain) +
              ";\n location / { return 200 ok; }\n location /gone { return 502; }\n location /round { return 302 "
              "/round; }\n location /away { return 301 https://localhost:" +
              QByteArray::number(m_self) + "/?token=hunter2; } }\n" +
              tlsSite(m_self, path("self"), "location / { alias " + folder + "/shop/; return 200 ok; }") +
              tlsSite(m_expired, path("expired"), "return 200 ok;") +
              tlsSite(m_other, path("other"), "return 200 ok;") + tlsSite(m_soon, path("soon"), "return 200 ok;") +
              "}\n");
    m_nginx.start(nginx, {QStringLiteral("-c"), path("nginx.conf"), QStringLiteral("-e"), path("error.log")});
    QVERIFY(m_nginx.waitForStarted());
    const auto answers = [this] {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(m_soon));
        return socket.waitForConnected(200);
    };
    QTRY_VERIFY2(answers(), contentOf(path("error.log")).constData());
}

void TestEndpoints::cleanupTestCase()
{
    if (m_nginx.state() == QProcess::NotRunning)
        return;
    m_nginx.terminate();
    QVERIFY(m_nginx.waitForFinished(5000));
}

void TestEndpoints::anAnswerIsToldWithItsStatusAndServer()
{
    const auto good = deploy::endpointAnswer(QStringLiteral("http://localhost:%1/").arg(m_plain), {});
    const auto bad = deploy::endpointAnswer(QStringLiteral("http://localhost:%1/gone").arg(m_plain), {});

    QVERIFY2(good.problem.isEmpty(), qPrintable(good.problem));
    QCOMPARE(good.status, 200);
    QVERIFY2(good.server.startsWith(QStringLiteral("nginx/")), qPrintable(good.server));
    QVERIFY(good.duration.count() > 0 && good.redirects.isEmpty() && good.tlsError.isEmpty());
    QCOMPARE(bad.status, 502);
    QCOMPARE(deploy::adviceOn({.endpoints = {bad}}).front().code, QStringLiteral("endpoint-status"));
}

void TestEndpoints::redirectsAreToldOneByOne()
{
    const auto answer = deploy::endpointAnswer(QStringLiteral("http://localhost:%1/away").arg(m_plain), {});

    QCOMPARE(answer.redirects, QStringList{QStringLiteral("https://localhost:%1/").arg(m_self)}); // without its query
    QCOMPARE(answer.status, 200);
}

void TestEndpoints::aCertificateThatIsNotTrustedIsToldBesideTheAnswer()
{
    const auto answer = deploy::endpointAnswer(QStringLiteral("https://localhost:%1/").arg(m_self), {});

    QCOMPARE(answer.status, 200);
    QVERIFY2(answer.tlsError.contains(QStringLiteral("self-signed")) ||
                 answer.tlsError.contains(QStringLiteral("self signed")),
             qPrintable(answer.tlsError));
    QVERIFY2(answer.problem.isEmpty(), qPrintable(answer.problem));
}

void TestEndpoints::whatDoesNotAnswerIsNamed_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("words");
    QTest::newRow("refused") << QStringLiteral("http://127.0.0.1:1/") << QStringLiteral("Nobody answers");
    QTest::newRow("no such host") << QStringLiteral("http://nowhere.invalid/") << QStringLiteral("has no address");
    QTest::newRow("no TLS") << QStringLiteral("https://localhost:%1/").arg(m_plain) << QStringLiteral("encrypted");
    QTest::newRow("a circle") << QStringLiteral("http://localhost:%1/round").arg(m_plain) << QStringLiteral("circle");
    QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << QStringLiteral("no address of the web");
}

void TestEndpoints::whatDoesNotAnswerIsNamed()
{
    QFETCH(const QString, url);
    QFETCH(const QString, words);

    const auto answer = deploy::endpointAnswer(url, {});

    QVERIFY2(answer.problem.contains(words), qPrintable(answer.problem));
}

void TestEndpoints::passwordsInAnAddressAreLeftOut()
{
    const auto good = deploy::endpointAnswer(QStringLiteral("http://sam:hunter2@localhost:%1/").arg(m_plain), {});
    const auto bad = deploy::endpointAnswer(QStringLiteral("ftp://sam:hunter2@localhost/"), {});

    QCOMPARE(good.url, QStringLiteral("http://localhost:%1/").arg(m_plain));
    QVERIFY(!bad.url.contains(QStringLiteral("hunter2")));
}

void TestEndpoints::aSelfSignedCertificateIsReadFromTheServer()
{
    const Certificate certificate = deploy::certificateOf(QStringLiteral("localhost"), m_self, {});

    QVERIFY2(certificate.problem.isEmpty(), qPrintable(certificate.problem));
    QCOMPARE(certificate.kind, CertificateKind::SelfSigned);
    QCOMPARE(certificate.subject, QStringLiteral("localhost (Shop)"));
    QCOMPARE(certificate.names, QStringList{QStringLiteral("localhost")});
    QCOMPARE(certificate.key, QStringLiteral("EC 256"));
    QVERIFY(certificate.daysLeft == 399 || certificate.daysLeft == 400);
    QVERIFY(!certificate.errors.isEmpty());
}

void TestEndpoints::anExpiredOneIsTold()
{
    const Certificate certificate = deploy::certificateOf(QStringLiteral("localhost"), m_expired, {});
    const auto findings = deploy::adviceOn({.certificates = {certificate}});

    QVERIFY2(certificate.daysLeft == -10 || certificate.daysLeft == -11,
             qPrintable(QString::number(certificate.daysLeft)));
    QCOMPARE(findings.front().code, QStringLiteral("certificate-expired"));
    QCOMPARE(findings.front().weight, evidence::FindingWeight::Trouble);
}

void TestEndpoints::aCertificateForAnotherNameIsTold()
{
    const Certificate certificate = deploy::certificateOf(QStringLiteral("localhost"), m_other, {});

    QVERIFY2(certificate.errors.join(QLatin1Char('\n')).contains(QStringLiteral("host name")),
             qPrintable(certificate.errors.join(QLatin1Char('\n'))));
    QStringList codes;
    for (const evidence::Finding &finding : deploy::adviceOn({.certificates = {certificate}}))
        codes += finding.code;
    QVERIFY2(codes.contains(QStringLiteral("certificate-untrusted")), qPrintable(codes.join(QLatin1Char(' '))));
}

void TestEndpoints::oneThatEndsSoonIsAdvisedOn()
{
    const auto findings =
        deploy::adviceOn({.certificates = {deploy::certificateOf(QStringLiteral("localhost"), m_soon, {})}});

    QCOMPARE(findings.front().code, QStringLiteral("certificate-ends"));
}

void TestEndpoints::issuersAreKnown_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<int>("kind");
    QTest::newRow("Let's Encrypt") << QStringLiteral("/O=Let's Encrypt/CN=R11") << int(CertificateKind::LetsEncrypt);
    QTest::newRow("Cloudflare's origin") << QStringLiteral(
                                                "/O=CloudFlare, Inc./OU=CloudFlare Origin SSL Certificate Authority")
                                         << int(CertificateKind::CloudflareOrigin);
    QTest::newRow("another") << QStringLiteral("/O=Some Authority/CN=A1") << int(CertificateKind::Other);
}

void TestEndpoints::issuersAreKnown()
{
    QFETCH(const QString, issuer);
    QFETCH(const int, kind);
    makeCertificate("authority", issuer, QStringLiteral("DNS:authority.test"), longAgo, inDays(500));
    makeCertificate("leaf", QStringLiteral("/CN=shop.test"), QStringLiteral("DNS:shop.test,DNS:*.shop.test"), longAgo,
                    inDays(60), "authority");
    write(path("chain.pem"), contentOf(path("leaf.pem")) + contentOf(path("authority.pem")));

    const Certificate certificate = deploy::certificateIn(path("chain.pem"));

    QVERIFY2(certificate.problem.isEmpty(), qPrintable(certificate.problem));
    QCOMPARE(int(certificate.kind), kind);
    QCOMPARE(certificate.names, (QStringList{QStringLiteral("*.shop.test"), QStringLiteral("shop.test")}));
    QCOMPARE(certificate.chain.size(), 2);
}

void TestEndpoints::aServerThatNeverShakesHandsIsLeftSoonAfterAStop()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    std::stop_source stop;
    const std::jthread stopper([&stop] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        stop.request_stop();
    });
    QElapsedTimer clock;
    clock.start();

    QVERIFY_EXCEPTION_THROWN(
        (void)deploy::certificateOf(QStringLiteral("127.0.0.1"), silent.serverPort(), {.stop = stop.get_token()}),
        core::Stopped);

    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
}

void TestEndpoints::filesWithoutACertificateAreTold()
{
    write(path("empty.pem"), "nothing");

    QVERIFY(!deploy::certificateIn(path("empty.pem")).problem.isEmpty());
    QVERIFY(!deploy::certificateIn(path("absent.pem")).problem.isEmpty());
    QVERIFY(deploy::certificateOf(QStringLiteral("127.0.0.1"), 1, {}).problem.contains(QStringLiteral("Nobody")));
}

void TestEndpoints::theWholeLookFindsTheSiteBehindTheEndpoint()
{
    core::makeFolder(path("shop"));

    const auto old = deploy::lookAtOldSystem({.projectFolder = path("shop"),
                                              .endpoint = QStringLiteral("https://localhost:%1/").arg(m_self),
                                              .names = {{QStringLiteral("*"), QStringLiteral("ALLOWED_HOSTS")},
                                                        {QStringLiteral("127.0.0.1"), QStringLiteral("ALLOWED_HOSTS")}},
                                              .proxyFiles = {path("nginx.conf")},
                                              .root = path("empty")},
                                             {});

    QCOMPARE(old.endpoints.front().status, 200);
    QCOMPARE(std::count_if(old.proxies.begin(), old.proxies.end(),
                           [](const evidence::ProxySite &site) { return site.ofProject; }),
             1);
    QCOMPARE(old.certificates.size(), std::size_t(2)); // the one that is shown, and the file that nginx names
    QCOMPARE(old.certificates[1].place, path("self.pem"));
    QVERIFY(old.dns.empty()); // neither "*" nor addresses nor "localhost" are names to look up
    QVERIFY(std::any_of(old.ports.begin(), old.ports.end(), [this](const evidence::ListeningPort &port) {
        return port.port == m_self && port.process == QLatin1String("nginx");
    }));
}

QTEST_GUILESS_MAIN(TestEndpoints)
#include "tst_endpoints.moc"
