// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/copy_pump.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/text.h"
#include "postgres/copy/pump_end.h"
#include "postgres/session/session_settings.h"

#include <poll.h>

#include <string>

namespace rehome::postgres {
namespace {

using core::Error;
using core::ErrorCode;

/// Rows are gathered until there are so many bytes of them: a message for each row would cost the target much.
constexpr std::size_t pieceBytes = std::size_t(512) * 1024;
constexpr int tablesLocked = 32; ///< at once, on the source

/// For the end that rows are sent to: unsent data on a connection whose other end is merely busy (a checkpoint, a slow
/// disk) also run into this limit.
ServerAddress patient(ServerAddress address)
{
    address.others.insert(QStringLiteral("tcp_user_timeout"), QStringLiteral("12000"));
    return address;
}

} // namespace

CopyPump::CopyPump(const Ends &ends, const core::WorkContext &context)
    : m_context(context), m_source(std::make_unique<PumpEnd>(ends.source, Access::ReadOnly, ends.encoding, context)),
      m_target(std::make_unique<PumpEnd>(patient(ends.target), Access::ReadWrite, ends.encoding, context))
{
    m_beginReading = QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET TRANSACTION SNAPSHOT '%1'")
                         .arg(ends.snapshot);
    for (PumpEnd *end : {m_source.get(), m_target.get()}) // not in a transaction, which would take it back at its end
        end->execute(endWithClient(SettingScope::Session) + QLatin1Char(';') + withoutTimeLimits());
    m_source->execute(m_beginReading);
    m_target->execute(QStringLiteral("SET synchronous_commit = off"));
}

CopyPump::~CopyPump() = default;

QString CopyPump::onTarget(const QString &sql)
{
    m_context.throwIfStopped();
    return m_target->value(sql);
}

/// The transaction keeps every table locked that it has read: with thousands of them, the server would run out of
/// locks.
void CopyPump::giveLocksBack()
{
    if (++m_tables <= tablesLocked)
        return;
    m_source->execute(QStringLiteral("ROLLBACK; ") + m_beginReading);
    m_tables = 1;
}

PumpedRows CopyPump::pump(const PumpedTable &table, const std::function<void(qint64)> &onBytes)
{
    m_context.throwIfStopped();
    giveLocksBack();
    PumpedRows pumped;
    m_source->beginCopy(table.copyOut, PGRES_COPY_OUT);
    if (!table.before.isEmpty())
        m_target->execute(QStringLiteral("BEGIN;") + table.before);
    m_target->beginCopy(table.copyIn, PGRES_COPY_IN);

    std::string piece;
    piece.reserve(2 * pieceBytes);
    bool ended = false;
    for (;;) {
        // libpq keeps what it has read: all of it is taken before the socket is waited for.
        bool dry = false;
        while (!ended && !dry && piece.size() < pieceBytes)
            dry = !m_source->addRow(piece, ended);
        const bool busy = m_target->flush();
        if (!busy && (ended || piece.size() >= pieceBytes)) {
            if (piece.empty())
                break;
            m_target->put(piece);
            pumped.bytes += qint64(piece.size());
            onBytes(qint64(piece.size()));
            piece.clear();
            continue;
        }
        const bool reads = !ended && piece.size() < pieceBytes;
        pollfd ends[2] = {{PQsocket(m_target->connection()), short(busy ? POLLIN | POLLOUT : POLLIN), 0},
                          {PQsocket(m_source->connection()), short(reads ? POLLIN : 0), 0}};
        ::poll(ends, 2, PumpEnd::stopCheckMilliseconds);
        m_context.throwIfStopped();
        if ((ends[0].revents & (POLLIN | POLLHUP | POLLERR)) != 0)
            m_target->listen();
        if ((ends[1].revents & (POLLIN | POLLHUP | POLLERR)) != 0)
            m_source->consume();
    }

    const qint64 sent = m_source->finishCopy();
    m_target->endCopy();
    pumped.rows = m_target->finishCopy();
    if (sent != pumped.rows)
        throw Error(ErrorCode::Damaged,
                    EngineText::tr("The table %1 has %2 rows on the old side, but %3 arrived.")
                        .arg(table.title, core::countText(sent), core::countText(pumped.rows)),
                    EngineText::tr("Do not use the copy. Try again, and compare both databases afterwards."));
    if (!table.before.isEmpty())
        m_target->execute(QStringLiteral("COMMIT"));
    return pumped;
}

} // namespace rehome::postgres
