// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/progress_line.h"

#include "views/row_difference_text.h"

namespace rehome::wizard {
namespace {

constexpr int leastName = 12;  ///< characters that a name keeps; the numbers then go on in a second line
constexpr int leastWidth = 20; ///< of the whole line

} // namespace

ProgressLine::ProgressLine(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

void ProgressLine::showProgress(const QString &numbers, const QString &name)
{
    if (numbers == m_numbers && name == m_name)
        return;
    m_numbers = numbers;
    m_name = name;
    fit();
}

void ProgressLine::fit()
{
    if (m_name.isEmpty()) {
        setText(m_numbers);
        setToolTip({});
        return;
    }
    const QString pattern = tr("%1 · %2", "how far, and what is worked on now");
    const QFontMetrics metrics = fontMetrics();
    const int taken = metrics.horizontalAdvance(pattern.arg(m_numbers, QString())) + metrics.averageCharWidth();
    const int room = std::max(metrics.averageCharWidth() * leastName, contentsRect().width() - taken);
    // Isolated, so that a name in another direction does not turn the numbers around.
    const QString name = metrics.elidedText(views::visibleText(m_name, 1000), Qt::ElideMiddle, room);
    setText(pattern.arg(m_numbers, QChar(0x2068) + name + QChar(0x2069)));
    setToolTip(views::toolTipText(m_name));
}

QSize ProgressLine::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * leastWidth, QLabel::minimumSizeHint().height()};
}

void ProgressLine::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

} // namespace rehome::wizard
