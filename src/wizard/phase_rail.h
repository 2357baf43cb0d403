// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListView;
class QStandardItemModel;

namespace rehome::wizard {

class MigrationSession;

/// The list of pages at the wizard's side: where one is, how every phase stands, and how much time it all took. A click
/// opens a page to look at it, and changes nothing else.
class PhaseRail final : public QWidget
{
    Q_OBJECT

public:
    /// \a titles are the pages' in their order.
    explicit PhaseRail(const QStringList &titles, QWidget *parent = nullptr);

    void setSession(MigrationSession *session);
    /// Marks the page that is shown.
    void setCurrent(int page);

Q_SIGNALS:
    void pageWanted(int page);

private:
    void follow();
    void setEntry(int page, report::Mark mark, const QString &word, bool enabled);

    QListView *m_list;
    QStandardItemModel *m_model;
    QLabel *m_time;
    MigrationSession *m_session = nullptr;
};

} // namespace rehome::wizard
