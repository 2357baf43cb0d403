// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/project_facts.h"

#include <QFormLayout>
#include <QLabel>

#include <algorithm>

namespace rehome::wizard {

ProjectFacts::ProjectFacts(QWidget *parent) : QWidget(parent), m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setVerticalSpacing(fontMetrics().height() / 4);
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void ProjectFacts::show(const QList<Fact> &facts)
{
    while (m_layout->rowCount() > 0)
        m_layout->removeRow(0);
    for (const Fact &fact : facts) {
        if (fact.second.isEmpty())
            continue;
        auto *value = new QLabel(fact.second, this);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setAccessibleName(tr("%1: %2", "a fact's name and value").arg(fact.first, fact.second));
        auto *name = new QLabel(tr("%1:", "a fact's name").arg(fact.first), this);
        name->setTextFormat(Qt::PlainText);
        name->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
        m_layout->addRow(name, value);
    }
}

QList<QWidget *> ProjectFacts::labels() const
{
    QList<QWidget *> labels;
    for (int row = 0; row < m_layout->rowCount(); ++row)
        labels += m_layout->itemAt(row, QFormLayout::LabelRole)->widget();
    return labels;
}

void ProjectFacts::align(const QList<ProjectFacts *> &all)
{
    int width = 0;
    for (const ProjectFacts *facts : all) {
        for (const QWidget *label : facts->labels())
            width = std::max(width, label->sizeHint().width());
    }
    for (const ProjectFacts *facts : all) {
        for (QWidget *label : facts->labels())
            label->setMinimumWidth(width);
    }
}

} // namespace rehome::wizard
