// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_server.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace rehome::testing {

TestServer::TestServer() : m_folder(u"/tmp/rehome-test-XXXXXX"_s)
{
    // The server's account must get in.
    QFile::setPermissions(m_folder.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner |
                                               QFileDevice::ReadOther | QFileDevice::ExeOther);
    m_watch.emplace(m_folder.path());
    m_server = postgres::PrivateServer::open(m_folder.filePath(u"server"_s), postgres::ServerPurpose::Scratch, 13, {});
}

TestServer::~TestServer()
{
    try {
        postgres::PrivateServer::remove(m_folder.filePath(u"server"_s), {});
    } catch (const std::exception &error) {
        qWarning("%s", error.what());
    }
}

postgres::ServerAddress TestServer::make(const QString &options)
{
    const QString name = u"test_%1"_s.arg(++m_count);
    runSql(m_server->superuser(), u"CREATE DATABASE %1 %2"_s.arg(name, options));
    m_databases += name;
    return m_server->superuser(name);
}

postgres::ServerAddress TestServer::newDatabase(const QString &likeThis)
{
    return make(u"TEMPLATE "_s + likeThis);
}

postgres::ServerAddress TestServer::newDatabaseIn(const QString &encoding)
{
    return make(u"TEMPLATE template0 ENCODING '%1' LC_COLLATE 'C' LC_CTYPE 'C'"_s.arg(encoding));
}

void TestServer::dropDatabases(const QStringList &kept)
{
    QStringList left;
    for (const QString &name : std::as_const(m_databases)) {
        if (kept.contains(name))
            left += name;
        else
            runSql(m_server->superuser(), u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(name));
    }
    m_databases = left;
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
