// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "postgres/session/server_address.h"

#include <functional>
#include <memory>

namespace rehome::postgres {

class PumpEnd;

/// The rows of one table, as statements.
struct PumpedTable
{
    QString title;   ///< for messages: "public.transaction"
    QString copyOut; ///< COPY … TO STDOUT
    QString before;  ///< for the target, in the same transaction: TRUNCATE …; empty: no transaction is begun or ended
    QString copyIn;  ///< COPY … FROM STDIN, in the same format
};

struct PumpedRows
{
    qint64 rows = 0;
    qint64 bytes = 0; ///< as they passed through
};

/// Moves rows from one server to another: COPY OUT on one connection is fed to COPY IN on another, both without ever
/// blocking, so that both servers work at once and neither waits for more than the other. Lives on the thread that made
/// it, and keeps its two connections for table after table. A stop ends within a tenth of a second and closes both;
/// after any failure the pump is of no more use.
class CopyPump final
{
public:
    struct Ends
    {
        ServerAddress source;
        QString snapshot; ///< of the source, exported by a session that still lives
        ServerAddress target;
        QString encoding; ///< the source database's own: the rows' bytes pass as they are
    };

    /// \throws Error like Session's
    CopyPump(const Ends &ends, const core::WorkContext &context);
    ~CopyPump();
    CopyPump(const CopyPump &) = delete;
    CopyPump &operator=(const CopyPump &) = delete;

    /// Moves one table's rows. \a onBytes is told of every piece. \throws Error with the server's words; Damaged if the
    /// two servers do not agree on the number of rows
    PumpedRows pump(const PumpedTable &table, const std::function<void(qint64 bytes)> &onBytes);

    /// Runs a statement on the target's connection, in the transaction that is open there. \return the first value
    QString onTarget(const QString &sql);

private:
    void giveLocksBack();

    core::WorkContext m_context;
    QString m_beginReading;
    int m_tables = 0; ///< read since the snapshot was joined
    std::unique_ptr<PumpEnd> m_source;
    std::unique_ptr<PumpEnd> m_target;
};

} // namespace rehome::postgres
