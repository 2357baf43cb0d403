// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/verification.h"
#include "views/row_counts_filter_bar.h"

#include <QSplitter>

#include <memory>

namespace rehome::views {

class RowCountsList;
class SchemaDetails;
class SchemaModel;

/// The schemas of a verification: where they do not agree as a list, and below it the selected difference with both
/// definitions. Where all is the same, or nothing was compared, a sentence says so in the list's place.
class SchemaView final : public QSplitter
{
    Q_OBJECT

public:
    explicit SchemaView(const std::shared_ptr<const evidence::Verification> &verification, QWidget *parent = nullptr);

    [[nodiscard]] RowCountsList *list() const { return m_list; }
    [[nodiscard]] SchemaDetails *details() const { return m_details; }
    [[nodiscard]] bool wasCompared() const { return m_compared; }
    /// On either side, with those that differ.
    [[nodiscard]] qint64 objects() const { return m_comparison->objects; }
    /// What differs or could not be checked without a reason to expect it is marked.
    [[nodiscard]] report::Mark mark() const;
    /// "Schema (3)": how many lines there are.
    [[nodiscard]] QString title() const;
    [[nodiscard]] std::vector<RowCountsFilterBar::Kind> kinds() const;
    /// As high as the list alone: both share what there is, so that neither is below the edge of a small window.
    [[nodiscard]] QSize sizeHint() const override;

private:
    void setEmptyText();

    bool m_compared;
    std::shared_ptr<const evidence::SchemaComparison> m_comparison;
    SchemaModel *m_model;
    RowCountsList *m_list;
    SchemaDetails *m_details;
};

} // namespace rehome::views
