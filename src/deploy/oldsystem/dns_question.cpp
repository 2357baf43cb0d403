// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/oldsystem/dns_question.h"

#include "core/engine_text.h"

#include <QByteArray>
#include <QUrl>

#include <arpa/inet.h>
#include <arpa/nameser.h>
#include <netinet/in.h>
#include <poll.h>
#include <resolv.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

using namespace std::chrono_literals;

namespace rehome::deploy {
namespace {

constexpr int attempts = 2;
constexpr auto patience = 2s;
constexpr auto stopLook = 100ms;

/// A UDP socket that talks to one server; the kernel drops what others send, and tells when nobody listens there.
class Connection final
{
public:
    explicit Connection(const NameServer &server)
    {
        sockaddr_in v4{};
        sockaddr_in6 v6{};
        const QByteArray address = server.address.toLatin1();
        const auto port = htons(std::uint16_t(server.port));
        if (::inet_pton(AF_INET, address.constData(), &v4.sin_addr) == 1) {
            v4.sin_family = AF_INET;
            v4.sin_port = port;
            open(AF_INET, reinterpret_cast<const sockaddr *>(&v4), sizeof v4);
        } else if (::inet_pton(AF_INET6, address.constData(), &v6.sin6_addr) == 1) {
            v6.sin6_family = AF_INET6;
            v6.sin6_port = port;
            open(AF_INET6, reinterpret_cast<const sockaddr *>(&v6), sizeof v6);
        } else {
            m_error = EINVAL;
        }
    }
    ~Connection()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] int error() const { return m_error; }

    bool send(const QByteArray &question)
    {
        if (m_socket < 0 || ::send(m_socket, question.constData(), std::size_t(question.size()), 0) < 0) {
            m_error = m_socket < 0 ? m_error : errno;
            return false;
        }
        return true;
    }

    /// The answer to the question with this number; empty where none came in time, or the server is not there.
    QByteArray receive(const QByteArray &question, const core::WorkContext &context)
    {
        const auto end = std::chrono::steady_clock::now() + patience;
        while (std::chrono::steady_clock::now() < end) {
            context.throwIfStopped();
            pollfd wait{.fd = m_socket, .events = POLLIN, .revents = 0};
            if (::poll(&wait, 1, int(std::chrono::milliseconds(stopLook).count())) <= 0)
                continue;
            QByteArray answer(65536, '\0');
            const ssize_t size = ::recv(m_socket, answer.data(), std::size_t(answer.size()), 0);
            if (size < 0) {
                m_error = errno;
                return {};
            }
            answer.truncate(size);
            if (answer.size() > NS_HFIXEDSZ && answer.startsWith(question.left(2)))
                return answer;
        }
        m_error = ETIMEDOUT;
        return {};
    }

private:
    void open(int family, const sockaddr *address, socklen_t size)
    {
        m_socket = ::socket(family, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        if (m_socket < 0 || ::connect(m_socket, address, size) != 0)
            m_error = errno;
    }

    int m_socket = -1;
    int m_error = 0;
};

QByteArray questionFor(const QString &name, DnsType type)
{
    struct __res_state state = {};
    if (::res_ninit(&state) != 0)
        return {};
    std::array<unsigned char, 512> buffer{};
    const int size = ::res_nmkquery(&state, ns_o_query, QUrl::toAce(name).constData(), ns_c_in, int(type), nullptr, 0,
                                    nullptr, buffer.data(), int(buffer.size()));
    ::res_nclose(&state);
    return size <= 0 ? QByteArray() : QByteArray(reinterpret_cast<const char *>(buffer.data()), size);
}

QString nameIn(ns_msg &message, const unsigned char *at)
{
    std::array<char, NS_MAXDNAME> text{};
    if (::ns_name_uncompress(ns_msg_base(message), ns_msg_end(message), at, text.data(), text.size()) < 0)
        return {};
    return QString::fromLatin1(text.data()).toLower();
}

/// The record's value as people write it; empty for kinds that nobody asked for.
QString valueOf(ns_msg &message, const ns_rr &record)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    switch (DnsType(ns_rr_type(record))) {
    case DnsType::A:
        if (ns_rr_rdlen(record) == 4 && ::inet_ntop(AF_INET, ns_rr_rdata(record), text.data(), text.size()))
            return QString::fromLatin1(text.data());
        break;
    case DnsType::AAAA:
        if (ns_rr_rdlen(record) == 16 && ::inet_ntop(AF_INET6, ns_rr_rdata(record), text.data(), text.size()))
            return QString::fromLatin1(text.data());
        break;
    case DnsType::CNAME:
    case DnsType::NS:
        return nameIn(message, ns_rr_rdata(record));
    case DnsType::MX:
        if (ns_rr_rdlen(record) > 2)
            return QStringLiteral("%1 %2")
                .arg(ns_get16(ns_rr_rdata(record)))
                .arg(nameIn(message, ns_rr_rdata(record) + 2));
        break;
    }
    return {};
}

QString typeName(int type)
{
    switch (DnsType(type)) {
    case DnsType::A:
        return QStringLiteral("A");
    case DnsType::AAAA:
        return QStringLiteral("AAAA");
    case DnsType::CNAME:
        return QStringLiteral("CNAME");
    case DnsType::NS:
        return QStringLiteral("NS");
    case DnsType::MX:
        return QStringLiteral("MX");
    }
    return {};
}

DnsAnswer read(const QByteArray &bytes)
{
    ns_msg message;
    if (::ns_initparse(reinterpret_cast<const unsigned char *>(bytes.constData()), int(bytes.size()), &message) != 0)
        return {.problem = EngineText::tr("The name server's answer cannot be read.")};
    const int code = ns_msg_getflag(message, ns_f_rcode);
    DnsAnswer answer{.missing = code == ns_r_nxdomain};
    if (code != ns_r_noerror && code != ns_r_nxdomain)
        answer.problem = code == ns_r_refused ? EngineText::tr("The name server refuses to answer.")
                                              : EngineText::tr("The name server answered with error %1.").arg(code);
    if (ns_msg_getflag(message, ns_f_tc) != 0)
        answer.problem = EngineText::tr("The answer is too long for one packet: only its beginning is known.");
    for (int number = 0; number < ns_msg_count(message, ns_s_an); ++number) {
        ns_rr record;
        if (::ns_parserr(&message, ns_s_an, number, &record) != 0)
            break;
        const QString value = valueOf(message, record);
        if (!value.isEmpty())
            answer.records.push_back({.name = QString::fromLatin1(ns_rr_name(record)).toLower(),
                                      .type = typeName(ns_rr_type(record)),
                                      .value = value,
                                      .ttl = qint64(ns_rr_ttl(record))});
    }
    return answer;
}

} // namespace

DnsAnswer askNameServer(const NameServer &server, const QString &name, DnsType type, const core::WorkContext &context)
{
    const QByteArray question = questionFor(name, type);
    if (question.isEmpty())
        return {.problem = EngineText::tr("“%1” is no name that DNS knows how to look for.").arg(name)};
    int error = 0;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        Connection connection(server);
        if (connection.send(question)) {
            const QByteArray answer = connection.receive(question, context);
            if (!answer.isEmpty())
                return read(answer);
        }
        error = connection.error();
    }
    if (error == ETIMEDOUT)
        return {.problem = EngineText::tr("The name server %1 does not answer.").arg(server.address)};
    return {.problem = EngineText::tr("The name server %1 cannot be reached: %2.")
                           .arg(server.address, QString::fromLocal8Bit(std::strerror(error)))};
}

} // namespace rehome::deploy
