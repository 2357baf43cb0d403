// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/side_cursors.h"

#include "core/parallel.h"

#include <algorithm>

namespace rehome::postgres {
namespace {

constexpr qint64 rowsReadAtOnce = 20'000;

} // namespace

Cursor::Cursor(Session &session, const QString &statement) : m_session(session)
{
    m_session.execute(QStringLiteral("DECLARE rehome_rows NO SCROLL CURSOR FOR ") + statement);
    readOn();
}

Cursor::~Cursor()
{
    try {
        if (m_session.isHealthy())
            m_session.execute(QStringLiteral("CLOSE rehome_rows"));
    } catch (const std::exception &) {
        // Stopped, or the connection is gone: the cursor goes with its session.
    }
}

void Cursor::next()
{
    if (++m_at == m_rows.size() && m_at == std::size_t(rowsReadAtOnce))
        readOn();
}

void Cursor::readOn()
{
    m_rows = m_session.query(QStringLiteral("FETCH %1 FROM rehome_rows").arg(rowsReadAtOnce));
    m_at = 0;
}

SideCursors::SideCursors(const TableSides &sides, const Statement &statement)
{
    core::forEachIndex(2, 2, [&](std::size_t i) {
        if (i == 0)
            before = std::make_unique<Cursor>(sides.oldSide, statement(sides.oldSide, sides.oldTable, sides.oldChunks));
        else
            after = std::make_unique<Cursor>(sides.newSide, statement(sides.newSide, sides.newTable, sides.newChunks));
    });
}

qint64 SideCursors::nextNumber() const
{
    if (before->row() == nullptr)
        return after->number();
    return after->row() == nullptr ? before->number() : std::min(before->number(), after->number());
}

} // namespace rehome::postgres
