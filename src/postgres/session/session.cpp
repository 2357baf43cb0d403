// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/session/session.h"

#include "core/error.h"
#include "postgres/session/connection_error.h"
#include "postgres/session/session_settings.h"
#include "postgres/session/until_stopped.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

#include <pqxx/pqxx>

using namespace std::chrono_literals;

namespace rehome::postgres {
namespace {

/// Cancels a running statement when its stop is asked for. The cancel request may have to wait for the network, so it
/// is sent from a thread of its own and never from the thread that asked.
class CancelOnStop final
{
public:
    CancelOnStop(pqxx::connection &connection, const std::stop_token &stop)
    {
        if (!stop.stop_possible())
            return;
        m_watcher = std::jthread([this, &connection, stop](const std::stop_token &done) {
            const std::stop_callback wakeOnStop(stop, [this] { wake(); });
            const std::stop_callback wakeOnDone(done, [this] { wake(); });
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [&] { return stop.stop_requested() || done.stop_requested(); });
            while (!done.stop_requested()) { // a request that comes before the statement does is lost
                cancel(connection);
                m_wake.wait_for(lock, 200ms, [&] { return done.stop_requested(); });
            }
        });
    }

private:
    void wake()
    {
        const std::scoped_lock lock(m_mutex);
        m_wake.notify_all();
    }

    static void cancel(pqxx::connection &connection)
    {
        try {
            connection.cancel_query();
        } catch (const std::exception &) {
            // The server is out of reach: the keepalives will end the statement.
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::jthread m_watcher;
};

/// libpqxx 6 gives no SQLSTATE to the errors for which it has a class of their own.
QString sqlStateOf(const pqxx::sql_error &error)
{
    if (!error.sqlstate().empty())
        return QString::fromStdString(error.sqlstate());
    if (dynamic_cast<const pqxx::insufficient_privilege *>(&error) != nullptr)
        return QStringLiteral("42501");
    if (dynamic_cast<const pqxx::disk_full *>(&error) != nullptr)
        return QStringLiteral("53100");
    if (dynamic_cast<const pqxx::undefined_table *>(&error) != nullptr)
        return QStringLiteral("42P01");
    if (dynamic_cast<const pqxx::data_exception *>(&error) != nullptr)
        return QStringLiteral("22000");
    return QStringLiteral("XX000");
}

/// A decimal, possibly wider than 64 bits, modulo 2^64.
qint64 wrappedNumber(const char *decimal)
{
    const bool isNegative = *decimal == '-';
    quint64 value = 0;
    for (const char *digit = decimal + (isNegative ? 1 : 0); *digit >= '0' && *digit <= '9'; ++digit)
        value = value * 10 + quint64(*digit - '0');
    return qint64(isNegative ? 0 - value : value);
}

Rows rowsOf(const pqxx::result &result)
{
    Rows rows;
    rows.reserve(std::size_t(result.size()));
    for (const auto &found : result) {
        Row row;
        for (const auto &cell : found)
            row += cell.is_null() ? QString() : QString::fromUtf8(cell.c_str(), qsizetype(cell.size()));
        rows.push_back(row);
    }
    return rows;
}

/// By the extended protocol, which takes one statement and no more.
pqxx::result oneStatement(pqxx::transaction_base &transaction, const std::string &sql)
{
#if PQXX_VERSION_MAJOR > 7 || (PQXX_VERSION_MAJOR == 7 && PQXX_VERSION_MINOR >= 10)
    return transaction.exec(sql, pqxx::params{});
#else
    return transaction.exec_params(sql);
#endif
}

} // namespace

class Session::Connection final
{
public:
    explicit Connection(const std::string &text) : database(text)
    {
#if PQXX_VERSION_MAJOR < 7
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
        database.inhibit_reactivation(true);
#pragma GCC diagnostic pop
#endif
        transaction = std::make_unique<pqxx::nontransaction>(database);
    }

    pqxx::connection database;
    std::unique_ptr<pqxx::nontransaction> transaction; ///< begins nothing: statements go to the server as they are
};

Session::Session(const ServerAddress &address, Access access, const core::WorkContext &context)
    : m_address(address), m_context(context)
{
    try {
        m_connection = untilStopped(
            [text = pinnedAddress(address, access).connectionString()] { return std::make_unique<Connection>(text); },
            context);
    } catch (const core::Stopped &) {
        throw;
    } catch (const std::exception &error) {
        throw connectionError(address, QString::fromUtf8(error.what()));
    }
    const QString wanted = access == Access::ReadOnly ? QStringLiteral("on") : QStringLiteral("pg_catalog");
    const QString setting =
        access == Access::ReadOnly ? QStringLiteral("default_transaction_read_only") : QStringLiteral("search_path");
    const QString isPinned = QStringLiteral("current_setting('%1') = '%2'").arg(setting, wanted);
    // Behind a pooler nothing is set: it would stay on a connection that the application gets next.
    const Row found = query(QStringLiteral("SELECT %1, (%2)").arg(isPinned, withoutTimeLimits(isPinned))).front();
    if (found[0] != QLatin1String("t"))
        throw poolerError(address, QStringLiteral("%1 is not %2").arg(setting, wanted));
}

Session::~Session() = default;

template <typename Take>
void Session::run(const QString &sql, const Take &take, Protocol protocol)
{
    m_context.throwIfStopped();
    const bool wasHealthy = std::exchange(m_healthy, false);
    try {
        const CancelOnStop guard(m_connection->database, m_context.stop);
        take(protocol == Protocol::Simple ? m_connection->transaction->exec(sql.toStdString())
                                          : oneStatement(*m_connection->transaction, sql.toStdString()));
        m_healthy = wasHealthy;
    } catch (const pqxx::sql_error &error) {
        m_lastSqlState = sqlStateOf(error);
        m_context.throwIfStopped();
        throw statementError(m_address, m_lastSqlState, QString::fromUtf8(error.what()), sql);
    } catch (const pqxx::failure &error) {
        m_lastSqlState.clear();
        m_context.throwIfStopped();
        throw statementError(m_address, QString(), QString::fromUtf8(error.what()), sql);
    }
}

Rows Session::query(const QString &sql)
{
    Rows rows;
    run(sql, [&rows](const pqxx::result &result) { rows = rowsOf(result); });
    return rows;
}

Rows Session::singleStatement(const QString &sql)
{
    Rows rows;
    run(
        sql, [&rows](const pqxx::result &result) { rows = rowsOf(result); }, Protocol::Extended);
    return rows;
}

std::vector<qint64> Session::integers(const QString &sql)
{
    std::vector<qint64> numbers;
    run(sql, [&numbers](const pqxx::result &result) {
        numbers.reserve(std::size_t(result.size()) * std::size_t(result.columns()));
        for (const auto &row : result) {
            for (const auto &cell : row)
                numbers.push_back(wrappedNumber(cell.c_str()));
        }
    });
    return numbers;
}

void Session::execute(const QString &sql)
{
    query(sql);
}

QString Session::value(const QString &sql)
{
    const Rows rows = query(sql);
    return rows.empty() || rows.front().isEmpty() ? QString() : rows.front().front();
}

QString Session::quotedName(const QString &name) const
{
    return QString::fromStdString(m_connection->database.quote_name(name.toStdString()));
}

QString Session::quotedText(const QString &text) const
{
    return QString::fromStdString(m_connection->database.quote(text.toStdString()));
}

int Session::serverVersion() const
{
    return m_connection->database.server_version();
}

QString versionText(int serverVersion)
{
    return QStringLiteral("%1.%2").arg(serverVersion / 10000).arg(serverVersion % 10000);
}

int majorVersion(const QString &versionText)
{
    return versionText.section(QLatin1Char('.'), 0, 0).toInt();
}

} // namespace rehome::postgres
