// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/start_recents_model.h"

#include "core/error.h"
#include "journal/journal.h"
#include "plan/migration.h"
#include "plan/plan.h"
#include "views/mark_look.h"
#include "wizard/preferences.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QLocale>

#include <algorithm>

namespace rehome::wizard {
namespace {

using journal::StepState;
using report::Mark;

/// "bankdocs" of /home/me/bankdocs.rehome.
QString nameOf(const QString &folder)
{
    return QFileInfo(folder).completeBaseName();
}

QString shortPath(const QString &folder)
{
    const QString home = QDir::homePath();
    return folder.startsWith(home + QLatin1Char('/')) ? QLatin1Char('~') + folder.mid(home.size()) : folder;
}

bool isDone(StepState state)
{
    return state == StepState::Succeeded || state == StepState::Skipped || state == StepState::Confirmed;
}

void readJournal(MigrationGlance &glance, const QString &path)
{
    const plan::Plan plan = plan::wholePlan();
    const int steps = int(plan.steps().size());
    if (!QFileInfo::exists(path)) {
        glance.howFar = RecentsModel::tr("Not begun, %Ln step(s)", nullptr, steps);
        return;
    }
    const journal::Journal journal(path);
    QHash<QString, StepState> states;
    for (const journal::StepRecord &record : journal.records()) {
        states.insert(record.step, record.state);
        glance.lastUsed = std::max({glance.lastUsed, record.startedAt, record.endedAt});
    }
    int done = 0;
    QString trouble;
    for (const plan::Step &step : plan.steps()) {
        const auto state = states.constFind(step.id);
        if (state == states.constEnd())
            continue;
        if (isDone(*state))
            ++done;
        else if (*state == StepState::Failed || *state == StepState::Interrupted)
            trouble = step.title;
    }
    if (!trouble.isEmpty()) {
        glance.mark = Mark::Bad;
        glance.howFar =
            RecentsModel::tr("%1 of %Ln step(s) done; it stopped at “%2”", nullptr, steps).arg(done).arg(trouble);
    } else if (done == steps) {
        glance.mark = Mark::Good;
        glance.howFar = RecentsModel::tr("All %Ln step(s) done", nullptr, steps);
    } else {
        glance.howFar = RecentsModel::tr("%1 of %Ln step(s) done", nullptr, steps).arg(done);
    }
}

} // namespace

MigrationGlance glanceAt(const QString &folder)
{
    MigrationGlance glance{.folder = folder, .name = nameOf(folder)};
    try {
        const plan::Migration migration = plan::Migration::look(folder);
        if (!migration.settings().name.isEmpty())
            glance.name = migration.settings().name;
        glance.lastUsed = QFileInfo(migration.paths().settings()).lastModified();
        readJournal(glance, migration.paths().journal());
    } catch (const core::Error &error) {
        glance.mark = Mark::Unknown;
        glance.howFar = error.whatHappened();
    }
    return glance;
}

RecentsModel::RecentsModel(QObject *parent) : QAbstractListModel(parent)
{}

void RecentsModel::refresh()
{
    const QStringList folders = recentMigrations();
    const auto isSame = [](const MigrationGlance &row, const QString &folder) { return row.folder == folder; };
    if (!std::equal(m_rows.begin(), m_rows.end(), folders.begin(), folders.end(), isSame)) {
        beginResetModel();
        m_rows.clear();
        for (const QString &folder : folders)
            m_rows.push_back({.folder = folder, .name = nameOf(folder)});
        endResetModel();
    }
    using Glances = std::vector<MigrationGlance>;
    m_job.start<Glances>(
        [folders](const core::WorkContext &context) {
            Glances glances;
            for (const QString &folder : folders) {
                context.throwIfStopped();
                glances.push_back(glanceAt(folder));
            }
            return glances;
        },
        [this](const Glances &glances) {
            for (MigrationGlance &row : m_rows) {
                const auto found = std::find_if(glances.begin(), glances.end(),
                                                [&row](const auto &glance) { return glance.folder == row.folder; });
                if (found != glances.end())
                    row = *found;
            }
            if (!m_rows.empty())
                Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        });
}

void RecentsModel::forget(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    forgetMigration(m_rows[std::size_t(index.row())].folder);
    beginRemoveRows({}, index.row(), index.row());
    m_rows.erase(m_rows.begin() + index.row());
    endRemoveRows();
}

int RecentsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString RecentsModel::line(const MigrationGlance &glance) const
{
    QString place = shortPath(glance.folder);
    if (glance.howFar.isEmpty())
        return place;
    if (!glance.lastUsed.isValid())
        return tr("%1 · %2", "how far, folder").arg(glance.howFar, place);
    return tr("%1 · %2 · %3", "how far, when it was used last, folder")
        .arg(glance.howFar, QLocale().toString(glance.lastUsed.toLocalTime(), QLocale::ShortFormat), place);
}

QVariant RecentsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MigrationGlance &glance = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return glance.name;
    case Qt::DecorationRole:
        return views::markIcon(glance.mark);
    case Qt::ToolTipRole:
    case FolderRole:
        return glance.folder;
    case LineRole:
        return line(glance);
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "name, how far").arg(glance.name, line(glance));
    default:
        return {};
    }
}

} // namespace rehome::wizard
