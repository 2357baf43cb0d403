// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sequence_model.h"

#include "core/text.h"
#include "views/row_difference_text.h"
#include "views/table_export.h"

#include <algorithm>
#include <optional>

namespace rehome::views {
namespace {

using evidence::SequenceVerdict;

bool isNumber(int column)
{
    return column == SequenceModel::OldValueColumn || column == SequenceModel::NewValueColumn;
}

QVariant alignmentOf(int column)
{
    return QVariant::fromValue((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

/// A sequence that was not read, or is not there, has the value 0.
std::optional<qint64> valueOf(const SequenceVerdict &sequence, int column)
{
    const qint64 value = column == SequenceModel::OldValueColumn ? sequence.oldValue : sequence.newValue;
    return value == 0 && sequence.verdict != evidence::Verdict::Same ? std::nullopt : std::optional(value);
}

QString wordOf(const SequenceVerdict &sequence)
{
    return standingOf(outcomeOf(sequence), evidence::Level::Content).word;
}

} // namespace

SequenceModel::SequenceModel(std::shared_ptr<const evidence::Verification> verification, QObject *parent)
    : QAbstractTableModel(parent), m_verification(std::move(verification))
{
    for (const SequenceVerdict &sequence : m_verification->sequences)
        m_sequences.push_back(&sequence);
    std::stable_sort(m_sequences.begin(), m_sequences.end(), [](const SequenceVerdict *a, const SequenceVerdict *b) {
        return QString::compare(a->sequence, b->sequence, Qt::CaseInsensitive) < 0;
    });
}

int SequenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sequences.size());
}

int SequenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SequenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SequenceVerdict &sequence = *m_sequences.at(std::size_t(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return text(sequence, index.column());
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    case Qt::ToolTipRole:
        return toolTip(sequence, index.column());
    case Qt::AccessibleTextRole:
        return accessibleText(sequence, index.column());
    case OutcomeRole:
        return int(outcomeOf(sequence));
    case SortRole:
        return sortValue(index);
    case SearchRole:
        return QString(sequence.sequence + QLatin1Char('\n') + sequence.reason);
    case ExportRole:
        return exportValue(sequence, index.column());
    default:
        return {};
    }
}

QVariant SequenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role == WidestTextRole)
        return widestText(section);
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> titles{tr("Verdict"), tr("Sequence"), tr("Old value"), tr("New value"),
                                                  tr("Why")};
    return titles[std::size_t(section)];
}

QString SequenceModel::text(const SequenceVerdict &sequence, int column) const
{
    switch (column) {
    case VerdictColumn:
        return wordOf(sequence);
    case SequenceColumn:
        return visibleText(sequence.sequence, 200);
    case WhyColumn:
        return visibleText(sequence.reason, 400);
    default:
        break;
    }
    const std::optional<qint64> value = valueOf(sequence, column);
    return value ? core::countText(*value) : QStringLiteral("–");
}

QVariant SequenceModel::sortValue(const QModelIndex &index) const
{
    const SequenceVerdict &sequence = *m_sequences.at(std::size_t(index.row()));
    switch (index.column()) {
    case VerdictColumn:
        return int(outcomeOf(sequence));
    case SequenceColumn:
        return index.row();
    case WhyColumn:
        return sequence.reason.isEmpty() ? QVariant() : QVariant(sequence.reason);
    default:
        break;
    }
    const std::optional<qint64> value = valueOf(sequence, index.column());
    return value ? QVariant(*value) : QVariant();
}

QVariant SequenceModel::exportValue(const SequenceVerdict &sequence, int column) const
{
    switch (column) {
    case VerdictColumn:
        return nameOf(outcomeOf(sequence));
    case SequenceColumn:
        return sequence.sequence;
    case WhyColumn:
        return sequence.reason;
    default:
        break;
    }
    const std::optional<qint64> value = valueOf(sequence, column);
    return value ? QVariant(*value) : QVariant::fromValue(nullptr);
}

QString SequenceModel::toolTip(const SequenceVerdict &sequence, int column) const
{
    if (column == SequenceColumn)
        return toolTipText(sequence.sequence);
    if (isNumber(column) && !valueOf(sequence, column))
        return toolTipText(tr("The value is not known. %1").arg(sequence.reason));
    return isNumber(column) || sequence.reason.isEmpty() ? QString() : toolTipText(sequence.reason);
}

QString SequenceModel::accessibleText(const SequenceVerdict &sequence, int column) const
{
    switch (column) {
    case SequenceColumn:
        return tr("%1; %2").arg(text(sequence, column), wordOf(sequence));
    case OldValueColumn:
        return valueOf(sequence, column) ? tr("old value %1; %2").arg(text(sequence, column), wordOf(sequence))
                                         : tr("old value unknown; %1").arg(wordOf(sequence));
    case NewValueColumn:
        return valueOf(sequence, column) ? tr("new value %1; %2").arg(text(sequence, column), wordOf(sequence))
                                         : tr("new value unknown; %1").arg(wordOf(sequence));
    default:
        return text(sequence, column);
    }
}

QString SequenceModel::widestText(int column) const
{
    QString widest;
    for (const SequenceVerdict *sequence : m_sequences) {
        const QString candidate = text(*sequence, column);
        widest = candidate.size() > widest.size() ? candidate : widest;
    }
    return widest;
}

} // namespace rehome::views
