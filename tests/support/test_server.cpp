// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_server.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace rehome::testing {
namespace {

const char *const removeWhenAlone = R"(
    trap '' INT TERM HUP
    cat > /dev/null
    process=$(head -n 1 "$2/postmaster.pid" 2>/dev/null) && kill -QUIT "$process" && sleep 1
    rm -rf "$1" "$2")";

} // namespace

TestServer::TestServer() : m_folder(u"/tmp/rehome-test-XXXXXX"_s)
{
    // The server's account must get in.
    QFile::setPermissions(m_folder.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner |
                                               QFileDevice::ReadOther | QFileDevice::ExeOther);
    watch();
    m_server = postgres::PrivateServer::open(m_folder.filePath(u"server"_s), postgres::ServerPurpose::Scratch, 13, {});
}

TestServer::~TestServer()
{
    try {
        postgres::PrivateServer::remove(m_folder.filePath(u"server"_s), {});
    } catch (const std::exception &error) {
        qWarning("%s", error.what());
    }
    ::close(m_watcher);
}

void TestServer::watch()
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        qFatal("no pipe");
    const QByteArray folder = m_folder.path().toLocal8Bit();
    const QByteArray data = folder + "/server/data";
    if (::fork() == 0) {
        ::setsid();
        ::dup2(ends[0], STDIN_FILENO);
        const int nowhere = ::open("/dev/null", O_WRONLY); // whoever reads the test's output must not wait for this
        ::dup2(nowhere, STDOUT_FILENO);
        ::dup2(nowhere, STDERR_FILENO);
        ::execl("/bin/sh", "sh", "-c", removeWhenAlone, "sh", folder.constData(), data.constData(), nullptr);
        ::_exit(127);
    }
    ::close(ends[0]);
    m_watcher = ends[1];
}

postgres::ServerAddress TestServer::newDatabase()
{
    const QString name = u"test_%1"_s.arg(++m_count);
    runSql(m_server->superuser(), u"CREATE DATABASE "_s + name);
    return m_server->superuser(name);
}

void runSql(const postgres::ServerAddress &address, const QString &sql)
{
    postgres::Session session(address, postgres::Access::ReadWrite, {});
    session.execute(u"SET search_path = public"_s);
    session.execute(sql);
}

QString sqlValue(const postgres::ServerAddress &address, const QString &sql)
{
    postgres::Session session(address, postgres::Access::ReadWrite, {});
    return session.value(sql);
}

} // namespace rehome::testing
