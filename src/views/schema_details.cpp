// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/schema_details.h"

#include "core/text.h"
#include "evidence/schema_kinds.h"
#include "views/icons.h"
#include "views/mark_look.h"
#include "views/row_difference_text.h"
#include "views/schema_model.h"
#include "views/text_comparison.h"

#include "ui_schema_details.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QTextBlock>

#include <algorithm>
#include <limits>

namespace rehome::views {
namespace {

using evidence::SchemaDifference;

constexpr qsizetype longestName = 1000;
constexpr qsizetype longestReason = 4000;

QString titleOf(const SchemaDifference &difference)
{
    return SchemaDetails::tr("%1 %2: %3", "kind and name of a thing in a database, and the verdict")
        .arg(evidence::schemaKindWord(difference.kind), visibleText(difference.name, longestName),
             standingOf(outcomeOf(difference), evidence::Level::Content).word);
}

QString legendOf(const SchemaDifference &difference)
{
    if (difference.oldDefinition == difference.newDefinition)
        return SchemaDetails::tr("The definition on both sides:");
    // Where a side could not be read, its empty definition does not say that there is nothing.
    if (difference.verdict == evidence::Verdict::Differs && difference.oldDefinition.isEmpty())
        return SchemaDetails::tr("Only the new side has it:");
    if (difference.verdict == evidence::Verdict::Differs && difference.newDefinition.isEmpty())
        return SchemaDetails::tr("Only the old side has it:");
    return SchemaDetails::tr("− old definition, + new definition:");
}

} // namespace

SchemaDetails::SchemaDetails(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::SchemaDetails>())
{
    m_ui->setupUi(this);
    QFont bold = m_ui->title->font();
    bold.setBold(true);
    m_ui->title->setFont(bold);
    m_ui->copy->setIcon(icon(QStringLiteral("copy")));
    m_ui->definitions->setLineWrapMode(QPlainTextEdit::WidgetWidth); // most are one long line
    connect(m_ui->copy, &QToolButton::clicked, this, &SchemaDetails::copy);
    showDifference(nullptr);
}

SchemaDetails::~SchemaDetails() = default;

void SchemaDetails::showDifference(const SchemaDifference *difference)
{
    m_difference = difference;
    for (QWidget *part : std::initializer_list<QWidget *>{m_ui->icon, m_ui->title, m_ui->copy})
        part->setVisible(difference != nullptr);
    m_ui->why->setVisible(difference != nullptr);
    if (difference == nullptr)
        return say(tr("Select a line to see both definitions here."));
    showIcon();
    m_ui->title->setText(titleOf(*difference));
    const QString why = visibleText(SchemaModel::whyOf(*difference), longestReason);
    if (difference->oldDefinition.isEmpty() && difference->newDefinition.isEmpty()) {
        m_ui->why->setText(why);
        return say(tr("No definition was read on either side."));
    }
    DiffText text = comparedTexts(difference->oldDefinition, difference->newDefinition);
    QStringList sentences{why, legendOf(*difference)};
    if (text.linesLeftOut > 0)
        sentences += tr("(The first %1 lines; “Copy” takes all.)").arg(core::countText(qint64(text.lines.size())));
    sentences.removeAll(QString());
    m_ui->why->setText(sentences.join(QLatin1Char(' ')));
    m_ui->definitions->showLines(std::move(text));
    m_ui->definitions->setAccessibleDescription(m_ui->why->text());
    m_ui->definitions->show();
    m_ui->sentence->hide();
    goToFirstChange();
}

/// A function may be long, and the change far below.
void SchemaDetails::goToFirstChange()
{
    const std::vector<DiffLine> &lines = m_ui->definitions->shown().lines;
    const auto changed = std::find_if(lines.begin(), lines.end(),
                                      [](const DiffLine &line) { return line.kind != DiffLine::Kind::Same; });
    if (changed == lines.end())
        return;
    const QTextBlock block = m_ui->definitions->document()->findBlockByNumber(int(changed - lines.begin()));
    m_ui->definitions->setTextCursor(QTextCursor(block));
    m_ui->definitions->centerCursor();
}

void SchemaDetails::say(const QString &sentence)
{
    m_ui->sentence->setText(sentence);
    m_ui->sentence->show();
    m_ui->definitions->hide();
    m_ui->definitions->showLines({});
}

void SchemaDetails::showIcon()
{
    if (m_difference == nullptr)
        return;
    const report::Mark mark = standingOf(outcomeOf(*m_difference), evidence::Level::Content).mark;
    const int size = m_ui->title->fontMetrics().height();
    m_ui->icon->setPixmap(markIcon(mark).pixmap(QSize(size, size), devicePixelRatioF()));
}

void SchemaDetails::copy() const
{
    if (m_difference == nullptr)
        return;
    QStringList lines{titleOf(*m_difference)};
    const QString why = SchemaModel::whyOf(*m_difference);
    if (!why.isEmpty())
        lines += why;
    lines +=
        comparedTexts(m_difference->oldDefinition, m_difference->newDefinition, std::numeric_limits<qsizetype>::max())
            .text;
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void SchemaDetails::focusDefinitions()
{
    if (m_ui->definitions->isVisible())
        m_ui->definitions->setFocus(Qt::OtherFocusReason);
}

void SchemaDetails::setTabOrderAfter(QWidget *widget)
{
    QWidget::setTabOrder(widget, m_ui->copy);
    QWidget::setTabOrder(m_ui->copy, m_ui->definitions);
}

QWidget *SchemaDetails::lastInTabOrder() const
{
    return m_ui->definitions;
}

void SchemaDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        showIcon();
}

} // namespace rehome::views
