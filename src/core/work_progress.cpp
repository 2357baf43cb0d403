// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/work_progress.h"

#include <algorithm>
#include <utility>

namespace rehome::core {

void WorkProgress::expect(const QString &item, const ExpectedPart &part)
{
    const std::scoped_lock lock(m_mutex);
    m_total += part.weight;
    if (const auto known = m_items.find(item); known != m_items.end()) {
        known->part.weight += part.weight;
        return;
    }
    m_items.insert(item, {.part = part});
    if (part.table && m_openParts[part.name]++ == 0)
        ++m_tables;
}

void WorkProgress::begin()
{
    const std::scoped_lock lock(m_mutex);
    m_changed = true;
    tell({});
}

void WorkProgress::enterStage(const QString &stage)
{
    const std::scoped_lock lock(m_mutex);
    m_stage = stage;
    m_inner = {};
    m_underWay.clear();
    m_changed = true;
    tell({});
}

void WorkProgress::reach(const QString &item, double share)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto found = m_items.find(item); found != m_items.end())
        setShare(item, *found, share);
}

void WorkProgress::add(const QString &item, qint64 bytes)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_items.find(item);
    if (found == m_items.end())
        return;
    found->added += bytes;
    const qint64 size = found->part.size;
    setShare(item, *found, size > 0 ? double(found->added) / double(size) : 1.0);
}

void WorkProgress::setShare(const QString &item, Item &found, double share)
{
    if (found.share >= 1 || (share <= found.share && share > 0))
        return;
    const ExpectedPart &part = found.part;
    advance(found, std::min(share, 1.0));
    if (found.share < 1) {
        PartProgress &underWay = m_underWay[item];
        m_changed = m_changed || underWay.name.isEmpty();
        underWay = {part.name, part.doing, qint64(found.share * double(part.size)), part.size};
    } else {
        m_changed = m_underWay.erase(item) > 0 || part.table || m_changed;
        if (part.table && --m_openParts[part.name] == 0)
            m_openParts.remove(part.name);
    }
    tell(part.name);
}

void WorkProgress::advance(Item &item, double share)
{
    if (share <= item.share)
        return;
    m_done += (share - item.share) * double(item.part.weight);
    item.share = share;
}

WorkContext WorkProgress::contextOf(const QString &item)
{
    WorkContext context = m_context;
    context.progress = [this, item](const Progress &progress) { take(item, progress); };
    return context;
}

void WorkProgress::take(const QString &item, const Progress &progress)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_items.find(item);
    if (found == m_items.end())
        return;
    advance(*found, progress.total > 0 ? std::min(1.0, double(progress.done) / double(progress.total)) : 0);
    m_inner = progress;
    m_changed = true;
    tell(progress.what);
}

void WorkProgress::setAside(qint64 bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_aside = bytes;
    tell(m_lastName);
}

void WorkProgress::end()
{
    const std::scoped_lock lock(m_mutex);
    m_done = double(m_total);
    m_openParts.clear();
    m_underWay.clear();
    m_inner = {};
    m_changed = true;
    tell({});
}

void WorkProgress::tell(const QString &name)
{
    const qint64 done = std::max(m_told, std::min(qint64(m_done + 0.5) + m_aside, m_total));
    if (done == m_told && name == m_lastName && !m_changed)
        return;
    m_changed = false;
    m_told = done;
    m_lastName = name;
    m_context.report(whole(name));
}

Progress WorkProgress::whole(const QString &name) const
{
    Progress progress{m_told, m_total, Progress::Unit::Bytes, name};
    progress.stage = m_stage;
    if (m_inner.total > 0) {
        progress.tables = m_inner.tables;
        progress.tablesDone = m_inner.tablesDone;
        progress.parts = m_inner.parts;
        return progress;
    }
    progress.tables = m_tables;
    progress.tablesDone = m_tables - m_openParts.size();
    for (const auto &[item, part] : m_underWay)
        progress.parts.push_back(part);
    return progress;
}

} // namespace rehome::core
