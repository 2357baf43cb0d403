// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine_text.h"
#include "report/escape.h"
#include "report/writers.h"

namespace rehome::report {
namespace {

QString markedText(Mark mark, const QString &text)
{
    const QString symbol = symbolOf(mark);
    return symbol.isEmpty() ? markdownText(text) : symbol + QLatin1Char(' ') + markdownText(text);
}

QString tableLine(const QStringList &cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString tableText(const Table &table)
{
    QString text;
    if (!table.title.isEmpty())
        text += QStringLiteral("**%1**\n\n").arg(markdownText(table.title));
    if (!table.rows.empty()) {
        QStringList titles;
        QStringList rulers;
        for (const Column &column : table.columns) {
            titles += markdownText(column.title);
            rulers += column.kind == ColumnKind::Number ? QStringLiteral("---:") : QStringLiteral("---");
        }
        text += tableLine(titles) + tableLine(rulers);
        for (const Row &row : table.rows) {
            QStringList cells;
            for (const Cell &cell : row.cells)
                cells += markedText(cell.mark, cell.text);
            text += tableLine(cells);
        }
        text += QLatin1Char('\n');
    }
    if (!table.note.isEmpty())
        text += markdownText(table.note) + QStringLiteral("\n\n");
    return text;
}

/// "- [2026-11-23 21:04] what happened"; whatever is not simply done is flagged at the end of the line.
QString entryText(const Entry &entry)
{
    QString text = QStringLiteral("- [%1] ").arg(timeText(entry.at)) + markdownText(entry.text);
    if (entry.mark != Mark::None && entry.mark != Mark::Good)
        text += QStringLiteral(" — **") + markedText(entry.mark, entry.word) + QStringLiteral("**");
    text += QLatin1Char('\n');
    for (const QString &note : entry.notes)
        text += QStringLiteral("  - ") + markdownText(note) + QLatin1Char('\n');
    return text;
}

QString sectionText(const Section &section)
{
    QString text = QStringLiteral("## ") + section.title + QStringLiteral("\n\n");
    for (const Entry &entry : section.entries)
        text += entryText(entry);
    if (!section.entries.empty())
        text += QLatin1Char('\n');
    for (const QString &paragraph : section.paragraphs)
        text += markdownText(paragraph) + QStringLiteral("\n\n");
    for (const Block &block : section.blocks) {
        if (!block.title.isEmpty())
            text += QStringLiteral("### ") + markdownText(block.title) + QStringLiteral("\n\n");
        if (!block.sentence.isEmpty())
            text += markedText(block.mark, block.sentence) + QStringLiteral("\n\n");
        for (const Table &table : block.tables)
            text += tableText(table);
    }
    return text;
}

} // namespace

QByteArray markdownForm(const Document &document)
{
    QString text = QStringLiteral("# ") + markdownText(document.title) + QStringLiteral(": ") +
                   markdownText(document.name) + QStringLiteral("\n\n");
    text += QStringLiteral("**") + markedText(document.mark, document.headline) + QStringLiteral("**\n\n");
    for (const QString &sentence : document.sentences)
        text += QStringLiteral("- ") + markdownText(sentence) + QLatin1Char('\n');
    text += QLatin1Char('\n') + tableText(document.settings);
    Table criteria = document.criteria;
    criteria.title = EngineText::tr("Success criteria");
    if (!criteria.rows.empty())
        text += tableText(criteria);
    for (const Section &section : document.sections)
        text += sectionText(section);
    while (text.endsWith(QStringLiteral("\n\n")))
        text.chop(1);
    return text.toUtf8();
}

} // namespace rehome::report
