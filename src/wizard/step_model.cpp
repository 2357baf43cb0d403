// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/step_model.h"

#include "core/text.h"
#include "views/mark_look.h"

using namespace std::chrono_literals;

namespace rehome::wizard {
namespace {

/// "done · 38 s"
QString stateLine(const StepStatus &status, const RunningProgress &progress)
{
    if (status.running && progress.elapsed() >= 1s)
        return StepModel::tr("%1 · %2", "state and duration")
            .arg(status.word, core::secondsText(std::chrono::duration_cast<std::chrono::seconds>(progress.elapsed())));
    if (!status.record || status.running || status.record->duration().count() == 0)
        return status.word;
    return StepModel::tr("%1 · %2", "state and duration")
        .arg(status.word, core::durationText(status.record->duration()));
}

} // namespace

StepModel::StepModel(int phase, QObject *parent) : QAbstractListModel(parent), m_phase(phase)
{}

void StepModel::setSession(MigrationSession *session)
{
    beginResetModel();
    m_session = session;
    m_steps = session == nullptr ? std::vector<const plan::Step *>() : session->stepsOf(m_phase);
    endResetModel();
    if (session == nullptr)
        return;
    const auto tellRow = [this](const QString &step) {
        if (const int row = rowOf(step); row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
    };
    connect(session, &MigrationSession::statusChanged, this, tellRow);
    connect(session, &MigrationSession::progressed, this, tellRow);
}

int StepModel::rowOf(const QString &step) const
{
    const auto found =
        std::find_if(m_steps.begin(), m_steps.end(), [&step](const plan::Step *each) { return each->id == step; });
    return found == m_steps.end() ? -1 : int(found - m_steps.begin());
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || m_session == nullptr)
        return {};
    const plan::Step &step = *m_steps[std::size_t(index.row())];
    const StepStatus &status = m_session->status(step.id);
    switch (role) {
    case Qt::DisplayRole:
        return step.title;
    case Qt::DecorationRole:
        return views::markIcon(status.mark);
    case Qt::ToolTipRole:
        return step.purpose;
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "step and its state").arg(step.title, stateLine(status, m_session->progress()));
    case IdRole:
        return step.id;
    case MarkRole:
        return int(status.mark);
    case WordRole:
        return stateLine(status, m_session->progress());
    default:
        return {};
    }
}

} // namespace rehome::wizard
