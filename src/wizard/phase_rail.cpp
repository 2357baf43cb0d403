// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/phase_rail.h"

#include "core/text.h"
#include "views/icons.h"
#include "views/mark_look.h"
#include "wizard/migration_session.h"
#include "wizard/pages.h"
#include "wizard/two_line_delegate.h"

#include <QLabel>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace rehome::wizard {
namespace {

constexpr int wordRole = Qt::UserRole;

QString wordOf(report::Mark mark)
{
    switch (mark) {
    case report::Mark::Good:
        return PhaseRail::tr("done");
    case report::Mark::Attention:
        return PhaseRail::tr("needs attention");
    case report::Mark::Bad:
        return PhaseRail::tr("has a problem");
    case report::Mark::Unknown:
        return PhaseRail::tr("not all checked");
    case report::Mark::Running:
        return PhaseRail::tr("running");
    case report::Mark::Skipped:
    case report::Mark::None:
        break;
    }
    return PhaseRail::tr("not yet");
}

} // namespace

PhaseRail::PhaseRail(const QStringList &titles, QWidget *parent)
    : QWidget(parent), m_list(new QListView(this)), m_model(new QStandardItemModel(this)), m_time(new QLabel(this))
{
    for (const QString &title : titles)
        m_model->appendRow(new QStandardItem(title));
    m_list->setObjectName(QStringLiteral("phaseRail"));
    m_list->setAccessibleName(tr("Pages of the wizard"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(wordRole, m_list));
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_time->setObjectName(QStringLiteral("timeSpent"));
    m_time->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list);
    layout->addWidget(m_time);
    setFixedWidth(fontMetrics().averageCharWidth() * 26);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT pageWanted(index.row()); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { Q_EMIT pageWanted(index.row()); });
    follow();
}

void PhaseRail::setSession(MigrationSession *session)
{
    m_session = session;
    if (session != nullptr) {
        connect(session, &MigrationSession::statusChanged, this, &PhaseRail::follow);
        connect(session, &MigrationSession::ready, this, &PhaseRail::follow);
    }
    follow();
}

void PhaseRail::setCurrent(int page)
{
    m_list->setCurrentIndex(m_model->index(page, 0));
}

void PhaseRail::setEntry(int page, report::Mark mark, const QString &word, bool enabled)
{
    QStandardItem *item = m_model->item(page);
    item->setIcon(views::markIcon(mark));
    item->setData(word, wordRole);
    item->setData(tr("%1: %2", "page and its state").arg(item->text(), word), Qt::AccessibleTextRole);
    item->setEnabled(enabled);
}

void PhaseRail::follow()
{
    const bool open = m_session != nullptr;
    setEntry(StartPageId, open ? report::Mark::Good : report::Mark::None, open ? tr("migration open") : tr("choose"),
             true);
    setEntry(ProjectPageId, open ? report::Mark::Good : report::Mark::None, open ? tr("done") : tr("not yet"), true);
    for (int phase = 1; phase <= 5; ++phase) {
        const report::Mark mark = open ? m_session->phaseMark(phase) : report::Mark::None;
        const bool begun = mark == report::Mark::None && open && m_session->isPhaseBegun(phase);
        setEntry(phasePageId(phase), mark, begun ? tr("begun") : wordOf(mark), open);
    }
    const bool all = open && m_session->isReady() && m_session->firstOpenPhase() > 5;
    const report::Mark worst = all ? m_session->worstMark() : report::Mark::Good;
    const QString word = worst == report::Mark::Good ? tr("complete") : wordOf(worst);
    setEntry(ReportPageId, all ? worst : report::Mark::None, all ? word : tr("so far"), open);
    const bool anyTime = open && m_session->timeSpent().count() > 0;
    m_time->setText(anyTime ? tr("%1 of work so far", "a duration").arg(core::durationText(m_session->timeSpent()))
                            : QString());
}

} // namespace rehome::wizard
