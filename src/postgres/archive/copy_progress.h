// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"

#include <QHash>

#include <mutex>

namespace rehome::postgres {

/// Adds up how far a dump or a restore is, in bytes: what is finished counts wholly, what is under way by the share
/// that is known of it. Every item has one share only, so that nothing counts twice; what was told never goes back.
/// Called from several threads at once.
class CopyProgress final
{
public:
    explicit CopyProgress(const core::WorkContext &context) : m_context(context) {}

    /// An item that is to come; all are named before begin(). \a item is the caller's own key, \a what is for people.
    void expect(const QString &item, const QString &what, qint64 bytes);
    void begin();
    /// The item is done up to this share, 0 to 1, as far as is known. Less than before, or of an unknown item: nothing.
    void reach(const QString &item, double share);
    void finish(const QString &item) { reach(item, 1); }
    /// Bytes that something under way has behind it beside the items; they take the place of those told before.
    void setAside(qint64 bytes);
    /// All is done, also what no line told of.
    void end();

private:
    struct Item
    {
        QString what;
        qint64 bytes = 0;
        double share = 0;
    };

    void tell(const QString &what);

    core::WorkContext m_context;
    std::mutex m_mutex; ///< also so that no report overtakes another
    QHash<QString, Item> m_items;
    QString m_lastItem;
    double m_done = 0; ///< of the items
    qint64 m_aside = 0;
    qint64 m_told = 0;
    qint64 m_total = 0;
    bool m_begun = false;
};

} // namespace rehome::postgres
