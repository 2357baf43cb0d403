// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/row_difference_details.h"

#include "core/text.h"
#include "views/row_difference_model.h"
#include "views/row_difference_value.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace rehome::views {
namespace {

using core::countText;

constexpr qsizetype namedCharacters = 6; ///< of a part that is told character by character

/// "U+00E9" for each character.
QString numbersOf(QStringView text)
{
    QStringList numbers;
    for (qsizetype place = 0; place < text.size();)
        numbers +=
            QStringLiteral("U+%1").arg(QString::number(takeCharacter(text, place), 16).toUpper(), 4, QLatin1Char('0'));
    return numbers.join(QLatin1Char(' '));
}

/// Letters that look alike, spaces of all kinds: what the eye does not tell apart.
bool isHardToSee(QStringView text)
{
    return (!text.isEmpty() && text.trimmed().isEmpty()) ||
           std::any_of(text.begin(), text.end(), [](QChar c) { return c < QLatin1Char(' ') || c > QLatin1Char('~'); });
}

RowDifferenceValue *addValue(QGridLayout *layout, int row, const QString &title, const QString &name)
{
    auto *value = new RowDifferenceValue;
    auto *label = new QLabel(title);
    label->setBuddy(value);
    layout->addWidget(label, row, 0, Qt::AlignTop);
    layout->addWidget(value, row, 1);
    layout->setRowStretch(row, 1);
    value->setAccessibleName(name);
    return value;
}

} // namespace

RowDifferenceDetails::RowDifferenceDetails(QWidget *parent) : QWidget(parent), m_sentence(new QLabel)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->setVerticalSpacing(fontMetrics().height() / 4);
    m_sentence->setObjectName(QStringLiteral("differenceSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    layout->addWidget(m_sentence, 0, 0, 1, 2);
    m_old = addValue(layout, 1, tr("Old:"), tr("Old value"));
    m_old->setObjectName(QStringLiteral("oldValue"));
    m_new = addValue(layout, 2, tr("New:"), tr("New value"));
    m_new->setObjectName(QStringLiteral("newValue"));
}

void RowDifferenceDetails::setTabOrderAfter(QWidget *widget)
{
    QWidget::setTabOrder(widget, m_old);
    QWidget::setTabOrder(m_old, m_new);
}

void RowDifferenceDetails::showCell(const RowDifferenceModel &rows, const QModelIndex &cell)
{
    m_sentence->setText(sentenceFor(rows, cell));
    fitSentence();
    if (!cell.isValid()) {
        m_old->setValue(CellKind::Text, {}, 0, 0);
        m_new->setValue(CellKind::Text, {}, 0, 0);
        return;
    }
    const int oldRow = cell.row() - cell.row() % 2;
    const RowDifferenceModel::Value oldValue = rows.value(oldRow, cell.column());
    const RowDifferenceModel::Value newValue = rows.value(oldRow + 1, cell.column());
    const DifferingPart part =
        rows.differs(oldRow, cell.column()) ? rows.differingPart(oldRow, cell.column()) : DifferingPart();
    const auto textOf = [](const RowDifferenceModel::Value &value) {
        return value.text == nullptr ? QString() : *value.text;
    };
    m_old->setValue(oldValue.kind, textOf(oldValue), part.start, part.oldLength);
    m_new->setValue(newValue.kind, textOf(newValue), part.start, part.newLength);
}

void RowDifferenceDetails::fitSentence()
{
    // A splitter asks for no height by width; and a label's is never less than its minimum.
    m_sentence->setMinimumHeight(0);
    m_sentence->setMinimumHeight(m_sentence->heightForWidth(width()));
}

void RowDifferenceDetails::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSentence();
}

QString RowDifferenceDetails::sentenceFor(const RowDifferenceModel &rows, const QModelIndex &cell)
{
    if (!cell.isValid())
        return tr("Select a cell to see both values in full.");
    const QString name = visibleText(rows.columnName(cell.column()));
    const int oldRow = cell.row() - cell.row() % 2;
    const RowDifferenceModel::Value oldValue = rows.value(oldRow, cell.column());
    const RowDifferenceModel::Value newValue = rows.value(oldRow + 1, cell.column());
    if (newValue.kind == CellKind::NoRow)
        return tr("“%1”: this row is only on the old side.").arg(name);
    if (oldValue.kind == CellKind::NoRow)
        return tr("“%1”: this row is only on the new side.").arg(name);
    if (!rows.differs(oldRow, cell.column()))
        return tr("“%1” is the same on both sides.").arg(name);
    if (rows.looksTheSame(oldRow, cell.column()))
        return tr("“%1” differs: one side is NULL and the other an empty text. The record does not say which.")
            .arg(name);
    if (oldValue.kind != CellKind::Text || newValue.kind != CellKind::Text)
        return tr("“%1” differs.").arg(name);
    const DifferingPart part = rows.differingPart(oldRow, cell.column());
    QString where = tr("“%1” differs from character %2 on.").arg(name, countText(part.start + 1));
    const QStringView before = QStringView(*oldValue.text).sliced(part.start, part.oldLength);
    const QStringView after = QStringView(*newValue.text).sliced(part.start, part.newLength);
    if (before.size() > namedCharacters || after.size() > namedCharacters ||
        (!isHardToSee(before) && !isHardToSee(after)))
        return where;
    if (before.isEmpty())
        return where + QLatin1Char(' ') +
               tr("There is %1 on the new side, nothing on the old one.").arg(numbersOf(after));
    if (after.isEmpty())
        return where + QLatin1Char(' ') +
               tr("There is %1 on the old side, nothing on the new one.").arg(numbersOf(before));
    return where + QLatin1Char(' ') +
           tr("There is %1 on the old side, %2 on the new one.").arg(numbersOf(before), numbersOf(after));
}

} // namespace rehome::views
