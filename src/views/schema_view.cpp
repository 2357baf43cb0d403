// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/schema_view.h"

#include "core/text.h"
#include "evidence/schema_kinds.h"
#include "views/data_table.h"
#include "views/mark_look.h"
#include "views/row_counts_list.h"
#include "views/schema_details.h"
#include "views/schema_model.h"

#include <algorithm>

namespace rehome::views {
namespace {

std::shared_ptr<const evidence::SchemaComparison> comparisonOf(
    const std::shared_ptr<const evidence::Verification> &verification)
{
    if (!verification->schema)
        return std::make_shared<const evidence::SchemaComparison>();
    return {verification, &*verification->schema};
}

} // namespace

SchemaView::SchemaView(const std::shared_ptr<const evidence::Verification> &verification, QWidget *parent)
    : QSplitter(Qt::Vertical, parent), m_compared(verification->schema.has_value()),
      m_comparison(comparisonOf(verification)), m_model(new SchemaModel(m_comparison)),
      m_list(new RowCountsList(m_model, evidence::Level::Content)), m_details(new SchemaDetails)
{
    setObjectName(QStringLiteral("schemaView"));
    setChildrenCollapsible(false);
    addWidget(m_list);
    addWidget(m_details);
    setStretchFactor(0, 3);
    setStretchFactor(1, 2);
    DataTable *table = m_list->table();
    table->setObjectName(QStringLiteral("schemaTable"));
    table->setAccessibleName(tr("Differences between the schemas"));
    table->setExportName(QStringLiteral("schema-differences"));
    table->hideColumn(SchemaModel::OldDefinitionColumn);
    table->hideColumn(SchemaModel::NewDefinitionColumn);
    setEmptyText();
    m_details->setVisible(m_model->rowCount() > 0);
    connect(m_list, &RowCountsList::currentLineChanged, this,
            [this](int line) { m_details->showDifference(line < 0 ? nullptr : &m_model->differenceAt(line)); });
    connect(m_list, &RowCountsList::lineActivated, m_details, &SchemaDetails::focusDefinitions);
    if (m_list->shown()->rowCount() > 0)
        m_list->setCurrentLine(m_list->shown()->mapToSource(m_list->shown()->index(0, 0)).row());
}

void SchemaView::setEmptyText()
{
    if (!m_compared)
        return m_list->setEmptyText(tr("The schema was not compared."),
                                    tr("This comparison is of the data alone. Run the step again to have columns, "
                                       "constraints, indexes, views, functions and triggers compared as well."),
                                    markIcon(report::Mark::None));
    if (m_comparison->objects == 0)
        return m_list->setEmptyText(tr("There was no schema object to compare."), {}, markIcon(report::Mark::Unknown));
    m_list->setEmptyText(
        tr("All %1 schema objects are the same.", nullptr, int(std::min<qint64>(m_comparison->objects, 1'000'000'000)))
            .arg(core::countText(m_comparison->objects)),
        tr("Their definitions are what they are on the old side."), markIcon(report::Mark::Good));
}

report::Mark SchemaView::mark() const
{
    switch (m_comparison->overall()) {
    case evidence::Verdict::Differs:
        return report::Mark::Bad;
    case evidence::Verdict::CouldNotCheck:
        return report::Mark::Unknown;
    case evidence::Verdict::Same:
        break;
    }
    return report::Mark::None;
}

QString SchemaView::title() const
{
    if (!m_compared)
        return tr("Schema (not compared)");
    const int lines = m_model->rowCount();
    return lines == 0 ? tr("Schema") : tr("Schema (%1)", "how many differences").arg(core::countText(lines));
}

QSize SchemaView::sizeHint() const
{
    return {QSplitter::sizeHint().width(), std::max(minimumSizeHint().height(), m_list->sizeHint().height())};
}

std::vector<RowCountsFilterBar::Kind> SchemaView::kinds() const
{
    std::vector<RowCountsFilterBar::Kind> kinds;
    QHash<QString, std::size_t> places;
    for (const evidence::SchemaDifference &difference : m_comparison->differences) {
        const auto place = places.constFind(difference.kind);
        if (place != places.cend()) {
            ++kinds[*place].count;
            continue;
        }
        places.insert(difference.kind, kinds.size());
        kinds.push_back({.key = difference.kind, .word = evidence::schemaKindWord(difference.kind), .count = 1});
    }
    std::sort(kinds.begin(), kinds.end(),
              [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.word, b.word) < 0; });
    return kinds;
}

} // namespace rehome::views
