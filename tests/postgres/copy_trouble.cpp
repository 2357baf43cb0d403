// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy_trouble.h"

using namespace Qt::StringLiterals;

namespace rehome::testing {

using postgres::Access;
using postgres::Session;

const QString smallDatabase = uR"(
    CREATE TABLE a (id int PRIMARY KEY, t text); CREATE INDEX a_t ON a (t);
    CREATE TABLE b (a int REFERENCES a);
    INSERT INTO a SELECT i, repeat(md5(i::text), 5) FROM generate_series(1, 30000) i;
    INSERT INTO b SELECT i FROM generate_series(1, 30000) i;
    CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
    CREATE TRIGGER t BEFORE INSERT ON b FOR EACH ROW EXECUTE FUNCTION f();
    CREATE MATERIALIZED VIEW counts AS SELECT count(*) FROM a; SELECT lo_from_bytea(5, 'five');)"_s;

Trouble::Trouble(QString words, std::function<void()> happens)
    : m_words(std::move(words)), m_happens(std::move(happens))
{}

core::WorkContext Trouble::context()
{
    return {.stop = m_stop.get_token(),
            .progress = [this](const core::Progress &progress) { look(u"progress: "_s + progress.what); },
            .log = [this](core::LogLevel /*level*/, const QString &text) { look(text); }};
}

QString Trouble::log() const
{
    const std::scoped_lock lock(m_mutex);
    return m_log.join(u'\n');
}

void Trouble::look(const QString &text)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_log += text;
    }
    if (m_happens && text.contains(m_words) && !m_happened.exchange(true))
        m_happens();
}

void endSessions(const TestServer &server, const QString &database)
{
    Session session(server->superuser(u"template1"_s), Access::ReadWrite, {});
    session.execute(
        u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
        "AND backend_type = 'client backend' AND (%1 = '' OR datname = %1)"_s.arg(session.quotedText(database)));
}

int sessionsOn(const TestServer &server)
{
    Session session(server->superuser(u"template1"_s), Access::ReadWrite, {});
    return session
        .value(u"SELECT count(*) FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
               "AND backend_type IN ('client backend', 'parallel worker')"_s)
        .toInt();
}

QString databasesOn(const TestServer &server)
{
    return sqlValue(server->superuser(u"template1"_s),
                    u"SELECT coalesce(string_agg(datname, ',' ORDER BY datname), '') FROM pg_database "
                    "WHERE datname !~ '^(test_.*|postgres|template.)$'"_s);
}

void dropDatabasesOn(const TestServer &server)
{
    Session session(server->superuser(u"template1"_s), Access::ReadWrite, {});
    for (const postgres::Row &row :
         session.query(u"SELECT datname FROM pg_database WHERE datname !~ '^(test_.*|postgres|template.)$'"_s))
        session.execute(u"DROP DATABASE "_s + session.quotedName(row[0]) + u" WITH (FORCE)"_s);
}

} // namespace rehome::testing
