// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/requirements_model.h"

#include "views/fixed_font.h"
#include "views/mark_look.h"
#include "views/row_difference_text.h"

#include <QFont>

namespace rehome::views {

using evidence::RequirementFact;
using evidence::RequirementPlace;

RequirementsModel::RequirementsModel(std::shared_ptr<const evidence::RequirementsComparison> proposed, QObject *parent)
    : QAbstractTableModel(parent), m_proposed(std::move(proposed)), m_result(evidence::edited(*m_proposed, {}))
{}

void RequirementsModel::setEdits(const evidence::RequirementEdits &edits)
{
    if (edits == m_edits)
        return;
    beginResetModel();
    m_edits = edits;
    m_result = evidence::edited(*m_proposed, m_edits);
    endResetModel();
}

bool RequirementsModel::isEdited(int row) const
{
    return m_edits.contains(m_result.packages[std::size_t(row)].name);
}

void RequirementsModel::takeBack(const QList<int> &rows)
{
    evidence::RequirementEdits kept = m_edits;
    for (const int row : rows)
        kept.remove(m_result.packages[std::size_t(row)].name);
    if (kept == m_edits)
        return;
    setEdits(kept);
    Q_EMIT refused({});
    Q_EMIT edited();
}

int RequirementsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_result.packages.size());
}

int RequirementsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RequirementsModel::placeWord(RequirementPlace place)
{
    switch (place) {
    case RequirementPlace::Base:
        return QStringLiteral("base.txt");
    case RequirementPlace::Dev:
        return QStringLiteral("dev.txt");
    case RequirementPlace::Leave:
        break;
    }
    return tr("left out");
}

QString RequirementsModel::text(const RequirementFact &package, int column) const
{
    QStringList problems;
    switch (column) {
    case NameColumn:
        return package.name;
    case InstalledColumn:
        return package.installed;
    case DeclaredColumn:
        return package.declared.join(QStringLiteral("; "));
    case UsedColumn:
        if (package.imported.isEmpty())
            return package.neededBy.isEmpty() ? QString()
                                              : tr("by %1").arg(package.neededBy.join(QStringLiteral(", ")));
        return package.imported.size() == 1 ? package.imported.front()
                                            : tr("%1 and more").arg(package.imported.front());
    case ProblemsColumn:
        for (const QString &problem : package.problems)
            problems += evidence::requirementProblemWord(problem);
        return problems.join(QStringLiteral(", "));
    case PlaceColumn:
        return placeWord(package.place);
    default:
        return package.line;
    }
}

QString RequirementsModel::tip(const RequirementFact &package, int column) const
{
    QStringList lines;
    if (column == DeclaredColumn) {
        for (qsizetype i = 0; i < package.declared.size(); ++i)
            lines += QStringLiteral("%1: %2").arg(package.declaredIn.value(i), package.declared[i]);
    } else if (column == UsedColumn) {
        lines = package.imported;
        if (!package.neededBy.isEmpty())
            lines += tr("Needed by %1.").arg(package.neededBy.join(QStringLiteral(", ")));
    } else if (column == PlaceColumn || column == LineColumn) {
        lines += tr("Double-click, or press F2, to change it.");
    }
    return toolTipText(lines.join(QLatin1Char('\n')));
}

QVariant RequirementsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RequirementFact &package = m_result.packages[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(package, index.column());
    case Qt::EditRole:
        return index.column() == PlaceColumn ? QVariant(int(package.place)) : QVariant(text(package, index.column()));
    case Qt::ToolTipRole:
        return tip(package, index.column());
    case Qt::DecorationRole:
        if (index.column() == ProblemsColumn && !package.problems.isEmpty()) {
            const bool settled = package.problems == QStringList(QStringLiteral("unpinned")) ||
                                 package.problems == QStringList(QStringLiteral("added"));
            return markIcon(settled ? report::Mark::None : report::Mark::Attention);
        }
        return {};
    case Qt::FontRole: {
        QFont font = index.column() == LineColumn ? fixedFont() : QFont();
        font.setBold(index.column() >= PlaceColumn && isEdited(index.row()));
        return font;
    }
    case ProblemsRole:
        return package.problems;
    default:
        return {};
    }
}

bool RequirementsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() < PlaceColumn)
        return false;
    const RequirementFact &package = m_result.packages[std::size_t(index.row())];
    const bool place = index.column() == PlaceColumn;
    const RequirementPlace wanted = place ? RequirementPlace(value.toInt()) : package.place;
    const QString line = place ? package.line : value.toString().trimmed();
    if (wanted == package.place && line == package.line)
        return false;
    if (const QString why = evidence::whyNotRequirement(line); wanted != RequirementPlace::Leave && !why.isEmpty()) {
        Q_EMIT refused(why);
        return false;
    }
    m_edits.insert(package.name, evidence::requirementEdit(wanted, line));
    // What is as it was proposed is no edit.
    for (const RequirementFact &proposed : m_proposed->packages) {
        if (proposed.name == package.name && proposed.place == wanted &&
            (wanted == RequirementPlace::Leave || proposed.line == line))
            m_edits.remove(proposed.name);
    }
    m_result = evidence::edited(*m_proposed, m_edits);
    Q_EMIT dataChanged(index.siblingAtColumn(PlaceColumn), index.siblingAtColumn(LineColumn));
    Q_EMIT refused({});
    Q_EMIT edited();
    return true;
}

Qt::ItemFlags RequirementsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() >= PlaceColumn ? flags | Qt::ItemIsEditable : flags;
}

QVariant RequirementsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Package");
    case InstalledColumn:
        return tr("Installed");
    case DeclaredColumn:
        return tr("Declared");
    case UsedColumn:
        return tr("Used");
    case ProblemsColumn:
        return tr("Problems");
    case PlaceColumn:
        return tr("Place");
    case LineColumn:
        return tr("Line in the file");
    default:
        return {};
    }
}

} // namespace rehome::views
