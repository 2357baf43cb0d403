// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "postgres/session/snapshot.h"

#include <QDateTime>

#include <functional>
#include <memory>
#include <optional>

namespace rehome::postgres {

/// The old database as the checks read it: read-only, all of it in one snapshot, which is taken when it is first asked
/// for. Where it cannot be entered, every check hears the same reason, and it is tried once only. Lives on the thread
/// that makes the checks. A reader whose statement failed is never lent again: one check does not hurt the next.
class SourceLook final
{
public:
    /// \a address is called once; it may read the project's settings.
    SourceLook(std::function<ServerAddress()> address, core::WorkContext context)
        : m_findAddress(std::move(address)), m_context(std::move(context))
    {}

    /// \throws Error as \a address does
    [[nodiscard]] const ServerAddress &address();
    /// \throws Error as Session's constructor
    [[nodiscard]] Snapshot &snapshot();
    /// Waits seconds only for what another session has locked. \throws Error Busy then
    [[nodiscard]] Snapshot::Reader reader();
    [[nodiscard]] const core::WorkContext &context() const { return m_context; }
    /// This machine's clock; tests set another one.
    std::function<QDateTime()> now = &QDateTime::currentDateTimeUtc;

private:
    std::function<ServerAddress()> m_findAddress;
    core::WorkContext m_context;
    std::optional<ServerAddress> m_address;
    std::unique_ptr<Snapshot> m_snapshot;
    std::optional<core::Error> m_failure;
};

/// How many names a query gives, and the first of them as a text: "public.a, public.b and 12 more".
struct NamedThings
{
    qint64 count = 0;
    QString names;
    QStringList first; ///< at most ten
};

/// \a query has one column, "name".
[[nodiscard]] NamedThings namedThings(Session &session, const QString &query);
[[nodiscard]] NamedThings namedThings(const QStringList &names);

/// FROM and WHERE for pg_class c in pg_namespace n: what the user has made.
[[nodiscard]] QString ownRelations();

} // namespace rehome::postgres
