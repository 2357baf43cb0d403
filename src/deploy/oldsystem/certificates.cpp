// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/oldsystem/certificates.h"

#include "core/engine_text.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslError>
#include <QSslKey>
#include <QSslSocket>
#include <QTimer>

namespace rehome::deploy {
namespace {

using evidence::Certificate;
using evidence::CertificateKind;

constexpr int patience = 8000; // milliseconds
constexpr int stopLook = 100;

QString nameOf(const QStringList &commonNames, const QStringList &organisations)
{
    if (commonNames.isEmpty())
        return organisations.join(QStringLiteral(", "));
    if (organisations.isEmpty())
        return commonNames.join(QStringLiteral(", "));
    return QStringLiteral("%1 (%2)").arg(commonNames.join(QStringLiteral(", ")),
                                         organisations.join(QStringLiteral(", ")));
}

QString subjectOf(const QSslCertificate &certificate)
{
    return nameOf(certificate.subjectInfo(QSslCertificate::CommonName),
                  certificate.subjectInfo(QSslCertificate::Organization));
}

CertificateKind kindOf(const QSslCertificate &certificate)
{
    if (certificate.isSelfSigned())
        return CertificateKind::SelfSigned;
    const QString issuer =
        (certificate.issuerInfo(QSslCertificate::Organization) + certificate.issuerInfo(QSslCertificate::CommonName) +
         certificate.issuerInfo(QSslCertificate::OrganizationalUnitName))
            .join(QLatin1Char(' '));
    if (issuer.contains(QLatin1String("Let's Encrypt"), Qt::CaseInsensitive))
        return CertificateKind::LetsEncrypt;
    if (issuer.contains(QLatin1String("CloudFlare"), Qt::CaseInsensitive) &&
        issuer.contains(QLatin1String("Origin"), Qt::CaseInsensitive))
        return CertificateKind::CloudflareOrigin;
    return CertificateKind::Other;
}

QString keyOf(const QSslCertificate &certificate)
{
    const QSslKey key = certificate.publicKey();
    switch (key.algorithm()) {
    case QSsl::Rsa:
        return QStringLiteral("RSA %1").arg(key.length());
    case QSsl::Ec:
        return QStringLiteral("EC %1").arg(key.length());
    case QSsl::Dsa:
        return QStringLiteral("DSA %1").arg(key.length());
    default:
        return {};
    }
}

Certificate described(const QString &place, const QList<QSslCertificate> &chain)
{
    const QSslCertificate &leaf = chain.first();
    QStringList names = leaf.subjectAlternativeNames().values();
    if (names.isEmpty())
        names = leaf.subjectInfo(QSslCertificate::CommonName);
    names.sort();
    names.removeDuplicates();
    Certificate described{
        .place = place,
        .subject = subjectOf(leaf),
        .names = names,
        .issuer = nameOf(leaf.issuerInfo(QSslCertificate::CommonName), leaf.issuerInfo(QSslCertificate::Organization)),
        .kind = kindOf(leaf),
        .key = keyOf(leaf),
        .from = leaf.effectiveDate().toUTC(),
        .until = leaf.expiryDate().toUTC()};
    const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(described.until);
    constexpr qint64 day = 86400;
    described.daysLeft = seconds >= 0 ? seconds / day : -((-seconds + day - 1) / day);
    for (const QSslCertificate &certificate : chain)
        described.chain += subjectOf(certificate);
    return described;
}

/// Shakes hands, or fails to, in the event loop of this worker thread, which has no other work meanwhile.
/// \throws Stopped
void shakeHands(QSslSocket &socket, const QString &host, int port, const core::WorkContext &context)
{
    QEventLoop loop;
    QTimer clock;
    QElapsedTimer elapsed;
    QObject::connect(&socket, &QSslSocket::encrypted, &loop, &QEventLoop::quit);
    QObject::connect(&socket, &QSslSocket::errorOccurred, &loop, &QEventLoop::quit);
    QObject::connect(&clock, &QTimer::timeout, &loop, [&] {
        if (context.stop.stop_requested() || elapsed.elapsed() > patience)
            loop.quit();
    });
    elapsed.start();
    clock.start(stopLook);
    socket.connectToHostEncrypted(host, quint16(port), host);
    if (!socket.isEncrypted() && socket.error() == QAbstractSocket::UnknownSocketError)
        loop.exec();
    context.throwIfStopped();
}

} // namespace

Certificate certificateOf(const QString &host, int port, const core::WorkContext &context)
{
    const QString place = QStringLiteral("%1:%2").arg(host).arg(port);
    if (!QSslSocket::supportsSsl())
        return {.place = place, .problem = EngineText::tr("This machine's Qt has no TLS.")};
    QSslSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.setPeerVerifyMode(QSslSocket::QueryPeer); // tells what is wrong, and goes on
    shakeHands(socket, host, port, context);
    if (socket.error() == QAbstractSocket::ConnectionRefusedError)
        return {.place = place, .problem = EngineText::tr("Nobody answers at %1, port %2.").arg(host).arg(port)};
    if (socket.error() == QAbstractSocket::HostNotFoundError)
        return {.place = place, .problem = EngineText::tr("The name %1 has no address.").arg(host)};
    if (!socket.isEncrypted() && socket.error() == QAbstractSocket::UnknownSocketError)
        return {.place = place, .problem = EngineText::tr("%1 did not answer in time.").arg(host)};
    const QList<QSslCertificate> chain = socket.peerCertificateChain();
    if (chain.isEmpty())
        return {.place = place, .problem = EngineText::tr("%1 does not agree on an encrypted connection.").arg(place)};
    Certificate certificate = described(place, chain);
    for (const QSslError &error : socket.sslHandshakeErrors())
        certificate.errors += error.errorString();
    certificate.errors.removeDuplicates();
    socket.abort();
    return certificate;
}

Certificate certificateIn(const QString &file)
{
    if (!QFileInfo::exists(file))
        return {.place = file, .problem = EngineText::tr("There is no such file.")};
    if (!QFileInfo(file).isReadable())
        return {.place = file, .problem = EngineText::tr("This account may not read it.")};
    QFile source(file);
    QList<QSslCertificate> chain;
    if (source.open(QIODevice::ReadOnly))
        chain = QSslCertificate::fromData(source.read(qint64(1024) * 1024), QSsl::Pem);
    if (chain.isEmpty())
        return {.place = file, .problem = EngineText::tr("It holds no certificate in PEM form.")};
    return described(file, chain);
}

} // namespace rehome::deploy
