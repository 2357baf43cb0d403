// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/session/session_settings.h"

namespace rehome::postgres {
namespace {

/// Given at the start of the connection, not by SET: behind a pooler a SET would stay on a connection that the
/// application gets next.
const char *const pinnedSettings =
    " -c timezone=UTC -c datestyle=ISO,MDY -c intervalstyle=postgres -c bytea_output=hex -c extra_float_digits=3"
    " -c xmloption=content -c quote_all_identifiers=off -c lc_monetary=C -c row_security=off -c statement_timeout=0"
    " -c lock_timeout=0 -c idle_in_transaction_session_timeout=0 -c search_path=pg_catalog"
    " -c standard_conforming_strings=on -c array_nulls=on";

const char *const noticing = " -c tcp_keepalives_idle=20 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=4";

ServerAddress withSettings(ServerAddress address, const QString &settings)
{
    QString &options = address.others[QStringLiteral("options")]; // it may hold some already
    options = (options + settings).trimmed();
    return address;
}

} // namespace

ServerAddress pinnedAddress(ServerAddress address, Access access, const QString &encoding)
{
    QString settings = QLatin1String(pinnedSettings);
    if (access == Access::ReadOnly)
        settings += QStringLiteral(" -c default_transaction_read_only=on");
    address = noticingAddress(withSettings(std::move(address), settings));
    address.others.insert(QStringLiteral("client_encoding"), encoding);
    return address;
}

QString endWithClient(SettingScope scope)
{
    return QStringLiteral(
               "SELECT set_config(name, value, %1) FROM (VALUES ('client_connection_check_interval', '500ms'), "
               "('tcp_user_timeout', '60s')) s(name, value) WHERE version() LIKE '%linux%' AND "
               "current_setting(name, true) IS NOT NULL")
        .arg(scope == SettingScope::Transaction ? QStringLiteral("true") : QStringLiteral("false"));
}

QString withoutWaitingForLocks(SettingScope scope)
{
    return scope == SettingScope::Transaction ? QStringLiteral("SET LOCAL lock_timeout = '2s'")
                                              : QStringLiteral("SET lock_timeout = '2s'");
}

QString withoutTimeLimits(const QString &condition)
{
    return QStringLiteral("SELECT count(set_config(name, '0', false)) FROM (VALUES ('idle_session_timeout'), "
                          "('transaction_timeout')) s(name) WHERE current_setting(name, true) <> '0' AND ") +
           condition;
}

ServerAddress hastyAddress(ServerAddress address, const QString &settings)
{
    return noticingAddress(
        withSettings(std::move(address), QStringLiteral(" -c synchronous_commit=off -c array_nulls=on") + settings));
}

ServerAddress noticingAddress(ServerAddress address)
{
    return withSettings(std::move(address), QLatin1String(noticing));
}

} // namespace rehome::postgres
