// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/copy_progress.h"

#include <algorithm>

namespace rehome::postgres {

void CopyProgress::expect(const QString &item, const QString &what, qint64 bytes)
{
    const std::scoped_lock lock(m_mutex);
    Item &entry = m_items[item];
    entry.what = what;
    entry.bytes += bytes;
    m_total += bytes;
}

void CopyProgress::begin()
{
    const std::scoped_lock lock(m_mutex);
    tell({});
}

void CopyProgress::reach(const QString &item, double share)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_items.find(item);
    if (found == m_items.end() || share <= found->share)
        return;
    share = std::min(share, 1.0);
    m_done += (share - found->share) * double(found->bytes);
    found->share = share;
    tell(found->what);
}

void CopyProgress::setAside(qint64 bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_aside = bytes;
    tell(m_lastItem);
}

void CopyProgress::end()
{
    const std::scoped_lock lock(m_mutex);
    m_done = double(m_total);
    tell({});
}

void CopyProgress::tell(const QString &what)
{
    const qint64 done = std::max(m_told, std::min(qint64(m_done + 0.5) + m_aside, m_total));
    if (done == m_told && what == m_lastItem && m_begun)
        return;
    m_begun = true;
    m_told = done;
    m_lastItem = what;
    m_context.report({m_told, m_total, core::Progress::Unit::Bytes, what});
}

} // namespace rehome::postgres
