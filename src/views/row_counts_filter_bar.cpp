// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_counts_filter_bar.h"

#include "core/text.h"
#include "views/flow_layout.h"
#include "views/icons.h"
#include "views/mark_look.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

namespace rehome::views {
namespace {

/// As they are read aloud: what is well first.
constexpr std::array<Outcome, 4> buttonOrder{Outcome::Same, Outcome::Differs, Outcome::CouldNotCheck,
                                             Outcome::Expected};

} // namespace

RowCountsFilterBar::RowCountsFilterBar(QWidget *parent) : QWidget(parent)
{
    auto *layout = new FlowLayout(this);
    addCounts();
    addFindField();
    addKinds();
    addOnlyDifferences();
    addExport();
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(layout->hasHeightForWidth());
    setSizePolicy(policy);
}

void RowCountsFilterBar::addCounts()
{
    for (const Outcome outcome : buttonOrder) {
        auto *count = new QToolButton;
        count->setObjectName(QStringLiteral("count_") + nameOf(outcome).replace(QLatin1Char(' '), QLatin1Char('_')));
        count->setCheckable(true);
        count->setAutoRaise(true);
        count->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        count->setFocusPolicy(Qt::StrongFocus);
        connect(count, &QToolButton::clicked, this, [this, outcome] { outcomePressed(outcome); });
        m_counts[std::size_t(outcome)] = count;
        layout()->addWidget(count);
    }
}

void RowCountsFilterBar::addFindField()
{
    m_find = new QLineEdit;
    m_find->setObjectName(QStringLiteral("findField"));
    m_find->setPlaceholderText(tr("Find…"));
    m_find->setAccessibleName(tr("Find by name or reason"));
    m_find->setToolTip(tr("Shows only the lines with this text in the name or the reason (Ctrl+F). Esc clears it."));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(QStringLiteral("find")), QLineEdit::LeadingPosition);
    const int character = fontMetrics().averageCharWidth();
    m_find->setMinimumWidth(character * 16);
    m_find->setMaximumWidth(character * 50);
    connect(m_find, &QLineEdit::textChanged, this, &RowCountsFilterBar::readFilter);
    auto *escape = new QShortcut(Qt::Key_Escape, m_find, nullptr, nullptr, Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        m_find->clear();
        Q_EMIT left();
    });
    layout()->addWidget(m_find);
}

void RowCountsFilterBar::addKinds()
{
    m_kinds = new QComboBox;
    m_kinds->setObjectName(QStringLiteral("kinds"));
    m_kinds->setAccessibleName(tr("Kind"));
    m_kinds->setToolTip(tr("Shows only the lines of this kind."));
    m_kinds->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_kinds->hide();
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &RowCountsFilterBar::readFilter);
    layout()->addWidget(m_kinds);
}

void RowCountsFilterBar::addOnlyDifferences()
{
    m_onlyDifferences = new QCheckBox(tr("&Only differences"));
    m_onlyDifferences->setObjectName(QStringLiteral("onlyDifferences"));
    m_onlyDifferences->setToolTip(tr("Hides what is the same. What could not be checked stays in sight."));
    m_onlyDifferences->setAccessibleDescription(m_onlyDifferences->toolTip());
    connect(m_onlyDifferences, &QCheckBox::toggled, this, &RowCountsFilterBar::onlyDifferencesToggled);
    layout()->addWidget(m_onlyDifferences);
}

void RowCountsFilterBar::addExport()
{
    auto *button = new QToolButton;
    button->setObjectName(QStringLiteral("exportButton"));
    button->setText(tr("E&xport"));
    button->setIcon(icon(QStringLiteral("export")));
    button->setToolTip(tr("Saves the lines as a file"));
    button->setAccessibleName(tr("Export"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    m_exportMenu = new QMenu(button);
    m_exportMenu->setObjectName(QStringLiteral("exportMenu"));
    button->setMenu(m_exportMenu);
    layout()->addWidget(button);
}

void RowCountsFilterBar::setCounts(const std::array<int, allOutcomes.size()> &counts, evidence::Level level)
{
    for (const Outcome outcome : allOutcomes) {
        const int count = counts[std::size_t(outcome)];
        const report::Standing standing = standingOf(outcome, level);
        button(outcome)->setIcon(markIcon(standing.mark));
        button(outcome)->setText(countText(outcome, count, level));
        button(outcome)->setToolTip(tr("Show only these: %1").arg(standing.word));
        button(outcome)->setAccessibleName(button(outcome)->text());
        button(outcome)->setAccessibleDescription(button(outcome)->toolTip());
    }
    button(Outcome::Expected)
        ->setVisible(counts[std::size_t(Outcome::Expected)] > 0 || button(Outcome::Expected)->isChecked());
}

QString RowCountsFilterBar::countText(Outcome outcome, int count, evidence::Level level)
{
    const QString number = core::countText(count);
    switch (outcome) {
    case Outcome::Differs:
        return tr("%1 differs", nullptr, count).arg(number);
    case Outcome::Expected:
        return tr("%1 expected", "differences", count).arg(number);
    case Outcome::Same:
        return level == evidence::Level::Counts ? tr("%1 same count", nullptr, count).arg(number)
                                                : tr("%1 same", nullptr, count).arg(number);
    case Outcome::CouldNotCheck:
        break;
    }
    return tr("%1 could not check", nullptr, count).arg(number);
}

void RowCountsFilterBar::setSameListed(bool listed)
{
    button(Outcome::Same)->setVisible(listed);
    m_onlyDifferences->setVisible(listed);
}

void RowCountsFilterBar::setKinds(const std::vector<Kind> &kinds)
{
    m_kinds->addItem(tr("All kinds"));
    for (const Kind &kind : kinds)
        m_kinds->addItem(tr("%1 (%2)", "a kind, and how many there are").arg(kind.word, core::countText(kind.count)),
                         kind.key);
}

void RowCountsFilterBar::setKindsOffered(bool offered)
{
    m_kinds->setVisible(offered && m_kinds->count() > 2);
}

void RowCountsFilterBar::clear()
{
    for (QToolButton *count : m_counts)
        count->setChecked(false);
    const QSignalBlocker quietBox(m_onlyDifferences);
    const QSignalBlocker quietField(m_find);
    const QSignalBlocker quietKinds(m_kinds);
    m_onlyDifferences->setChecked(false);
    m_find->clear();
    m_kinds->setCurrentIndex(0);
    readFilter();
}

void RowCountsFilterBar::focusFindField()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void RowCountsFilterBar::outcomePressed(Outcome outcome)
{
    if (outcome == Outcome::Same && button(outcome)->isChecked()) {
        const QSignalBlocker quiet(m_onlyDifferences);
        m_onlyDifferences->setChecked(false);
    }
    readFilter();
}

void RowCountsFilterBar::onlyDifferencesToggled(bool only)
{
    if (only)
        button(Outcome::Same)->setChecked(false);
    readFilter();
}

void RowCountsFilterBar::readFilter()
{
    const bool any = std::any_of(m_counts.begin(), m_counts.end(), [](const QToolButton *b) { return b->isChecked(); });
    RowCountsFilter filter{.text = m_find->text().trimmed(), .kind = m_kinds->currentData().toString()};
    for (const Outcome outcome : allOutcomes) {
        const bool hidden = outcome == Outcome::Same && m_onlyDifferences->isChecked();
        filter.outcomes[std::size_t(outcome)] = !hidden && (!any || button(outcome)->isChecked());
    }
    if (filter == m_filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged(m_filter);
}

} // namespace rehome::views
