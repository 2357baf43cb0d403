// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/requirements.h"

#include <QAbstractTableModel>

#include <memory>

namespace rehome::views {

/// One package a row: installed, declared, used, its problems, and the proposal, whose place and line can be edited.
/// Keeps the edits; what is typed and cannot stand in a requirement file is refused.
class RequirementsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        InstalledColumn,
        DeclaredColumn,
        UsedColumn,
        ProblemsColumn,
        PlaceColumn,
        LineColumn,
        ColumnCount
    };
    /// The codes of a row's problems.
    static constexpr int ProblemsRole = Qt::UserRole + 1;

    explicit RequirementsModel(std::shared_ptr<const evidence::RequirementsComparison> proposed,
                               QObject *parent = nullptr);

    void setEdits(const evidence::RequirementEdits &edits);
    [[nodiscard]] const evidence::RequirementEdits &edits() const { return m_edits; }
    /// With the edits: its base and dev are the files as they will be written.
    [[nodiscard]] const evidence::RequirementsComparison &result() const { return m_result; }
    /// Whether the user has changed this row.
    [[nodiscard]] bool isEdited(int row) const;
    void takeBack(const QList<int> &rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    [[nodiscard]] static QString placeWord(evidence::RequirementPlace place);

Q_SIGNALS:
    void edited();
    /// What was typed cannot stand there; an empty sentence when something else could.
    void refused(const QString &why);

private:
    [[nodiscard]] QString text(const evidence::RequirementFact &package, int column) const;
    [[nodiscard]] QString tip(const evidence::RequirementFact &package, int column) const;

    std::shared_ptr<const evidence::RequirementsComparison> m_proposed;
    evidence::RequirementEdits m_edits;
    evidence::RequirementsComparison m_result;
};

} // namespace rehome::views
