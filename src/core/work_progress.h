// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"

#include <QHash>

#include <map>
#include <mutex>

namespace rehome::core {

/// A part of a piece of work that is to come.
struct ExpectedPart
{
    QString name;       ///< for people: "public.transaction"
    QString doing;      ///< "copying the rows"; for people, too
    qint64 weight = 0;  ///< bytes, of what the whole work counts; 0 for what takes no time
    qint64 size = 0;    ///< bytes, of what is read or written; 0 where that is no measure of it
    bool table = false; ///< a table counts as done when all parts of its name are
};

/// Adds up how far a piece of work is that has many parts, such as a dump, in bytes: what is finished counts wholly,
/// what is under way by the share that is known of it. Every part has one share only, so that nothing counts twice;
/// what was told never goes back. Tells beside the sum how many tables are done and which parts are under way.
/// Called from several threads at once.
class WorkProgress final
{
public:
    explicit WorkProgress(const WorkContext &context) : m_context(context) {}

    /// A part that is to come; all are named before begin(). \a item is the caller's own key. Of an item that was named
    /// before, only the weight grows.
    void expect(const QString &item, const ExpectedPart &part);
    void expect(const QString &item, const QString &name, qint64 weight)
    {
        expect(item, ExpectedPart{.name = name, .doing = {}, .weight = weight});
    }
    void begin();
    /// What follows is another stage of the same work, which tables and parts of its own belong to.
    void enterStage(const QString &stage);
    /// The item is under way, though none of it is done yet.
    void start(const QString &item) { reach(item, 0); }
    /// The item is done up to this share, 0 to 1, as far as is known. Less than before, or of an unknown item: nothing.
    void reach(const QString &item, double share);
    void finish(const QString &item) { reach(item, 1); }
    /// So many bytes more of the item's size are done; of an item without a size, all is.
    void add(const QString &item, qint64 bytes);
    /// For work that tells its own progress: it counts here as this item, and what it says of its tables and parts is
    /// passed on. To be used while this object lives.
    [[nodiscard]] WorkContext contextOf(const QString &item);
    /// Bytes that something under way has behind it beside the items; they take the place of those told before.
    void setAside(qint64 bytes);
    /// All is done, also what no line told of.
    void end();

private:
    struct Item
    {
        ExpectedPart part;
        double share = 0;
        qint64 added = 0; ///< bytes
    };

    void take(const QString &item, const Progress &progress);
    void setShare(const QString &item, Item &found, double share);
    void advance(Item &item, double share);
    void tell(const QString &name);
    [[nodiscard]] Progress whole(const QString &name) const;

    WorkContext m_context;
    std::mutex m_mutex; ///< also so that no report overtakes another
    QHash<QString, Item> m_items;
    QHash<QString, int> m_openParts; ///< of every table that is not done
    std::map<QString, PartProgress> m_underWay;
    QString m_stage;
    QString m_lastName;
    Progress m_inner;  ///< the last of work that tells its own progress, while that goes on
    double m_done = 0; ///< of the items
    qint64 m_aside = 0;
    qint64 m_told = 0;
    qint64 m_total = 0;
    qint64 m_tables = 0;
    bool m_changed = false; ///< beside the sum, since it was told
};

} // namespace rehome::core
