// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine_text.h"
#include "core/text.h"
#include "report/escape.h"
#include "report/html_style.h"
#include "report/writers.h"

#include <algorithm>

namespace rehome::report {
namespace {

QString element(const QString &name, const QString &content)
{
    return QLatin1Char('<') + name + QLatin1Char('>') + content + QStringLiteral("</") + name + QLatin1Char('>');
}

QString markSpan(Mark mark, const QString &word)
{
    if (mark == Mark::None)
        return htmlText(word);
    return QStringLiteral("<span class=\"mark ") + nameOf(mark) + QStringLiteral("\"><b>") + symbolOf(mark) +
           QStringLiteral("</b>\u00A0") + htmlText(word) + QStringLiteral("</span>");
}

QString cellText(const Cell &cell, const Column &column)
{
    QString text = QStringLiteral("<td");
    if (column.kind == ColumnKind::Number)
        text += QStringLiteral(" class=\"number\"");
    else if (column.kind == ColumnKind::Code)
        text += QStringLiteral(" class=\"code\"");
    text += QLatin1Char('>') + markSpan(cell.mark, cell.text);
    if (cell.share > 0)
        text += QStringLiteral("<span class=\"bar\"><span style=\"width:") +
                QString::number(std::min(1.0, cell.share) * 100, 'f', 2) + QStringLiteral("%\"></span></span>");
    return text + QStringLiteral("</td>");
}

QString headText(const Table &table)
{
    QString text = QStringLiteral("<thead><tr>");
    for (const Column &column : table.columns)
        text += (column.kind == ColumnKind::Number ? QStringLiteral("<th scope=\"col\" class=\"number\">")
                                                   : QStringLiteral("<th scope=\"col\">")) +
                htmlText(column.title) + QStringLiteral("</th>");
    return text + QStringLiteral("</tr></thead>\n");
}

QString tableText(const Table &table)
{
    QString text;
    if (!table.rows.empty()) {
        text += table.facts ? QStringLiteral("<div class=\"scroll\"><table class=\"facts\">\n")
                            : QStringLiteral("<div class=\"scroll\"><table>\n");
        if (!table.title.isEmpty())
            text += element(QStringLiteral("caption"), htmlText(table.title)) + QLatin1Char('\n');
        text += headText(table) + QStringLiteral("<tbody>\n");
        for (const Row &row : table.rows) {
            text += row.mark == Mark::None ? QStringLiteral("<tr>")
                                           : QStringLiteral("<tr class=\"") + nameOf(row.mark) + QStringLiteral("\">");
            for (std::size_t i = 0; i < row.cells.size() && i < table.columns.size(); ++i)
                text += cellText(row.cells[i], table.columns[i]);
            text += QStringLiteral("</tr>\n");
        }
        text += QStringLiteral("</tbody></table></div>\n");
    } else if (!table.title.isEmpty()) {
        text += QStringLiteral("<p><strong>") + htmlText(table.title) + QStringLiteral("</strong></p>\n");
    }
    if (!table.note.isEmpty())
        text += QStringLiteral("<p class=\"note\">") + htmlText(table.note) + QStringLiteral("</p>\n");
    return text;
}

QString entryText(const Entry &entry)
{
    QString text = QStringLiteral("<li><time");
    if (entry.at.isValid())
        text += QStringLiteral(" datetime=\"") + entry.at.toUTC().toString(Qt::ISODate) + QLatin1Char('"');
    text += QLatin1Char('>') + htmlText(timeText(entry.at)) + QStringLiteral("</time><div>");
    if (entry.mark != Mark::None)
        text += markSpan(entry.mark, entry.word) + QStringLiteral(" · ");
    text += htmlText(entry.text);
    if (!entry.notes.isEmpty()) {
        text += QStringLiteral("<ul>");
        for (const QString &note : entry.notes)
            text += element(QStringLiteral("li"), htmlText(note));
        text += QStringLiteral("</ul>");
    }
    return text + QStringLiteral("</div></li>\n");
}

QString sectionText(const Section &section)
{
    QString text = QStringLiteral("<section id=\"") + section.id + QStringLiteral("\">\n<h2>") +
                   htmlText(section.title) + QStringLiteral("</h2>\n");
    if (!section.entries.empty()) {
        text += QStringLiteral("<ul class=\"log\">\n");
        for (const Entry &entry : section.entries)
            text += entryText(entry);
        text += QStringLiteral("</ul>\n");
    }
    for (const QString &paragraph : section.paragraphs)
        text += element(QStringLiteral("p"), htmlText(paragraph)) + QLatin1Char('\n');
    for (const Block &block : section.blocks) {
        if (!block.title.isEmpty())
            text += element(QStringLiteral("h3"), htmlText(block.title)) + QLatin1Char('\n');
        if (!block.sentence.isEmpty())
            text += element(QStringLiteral("p"), markSpan(block.mark, block.sentence)) + QLatin1Char('\n');
        for (const Table &table : block.tables)
            text += tableText(table);
    }
    return text + QStringLiteral("</section>\n");
}

QString contentsText(const Document &document)
{
    const QString label = EngineText::tr("Contents");
    QString text = QStringLiteral("<nav aria-label=\"") + htmlText(label) + QStringLiteral("\"><ol>\n");
    for (const Section &section : document.sections)
        text += QStringLiteral("<li><a href=\"#") + section.id + QStringLiteral("\">") + htmlText(section.title) +
                QStringLiteral("</a></li>\n");
    return text + QStringLiteral("</ol></nav>\n");
}

QString summaryText(const Document &document)
{
    QString text = element(QStringLiteral("h1"),
                           element(QStringLiteral("small"), htmlText(document.title)) + htmlText(document.name)) +
                   QStringLiteral("\n<div class=\"summary ") + nameOf(document.mark) +
                   QStringLiteral("\">\n<p class=\"headline\">") + markSpan(document.mark, document.headline) +
                   QStringLiteral("</p>\n<ul>\n");
    for (const QString &sentence : document.sentences)
        text += element(QStringLiteral("li"), htmlText(sentence)) + QLatin1Char('\n');
    text += QStringLiteral("</ul>\n</div>\n") + tableText(document.settings);
    Table criteria = document.criteria;
    criteria.title = EngineText::tr("Success criteria");
    return criteria.rows.empty() ? text : text + tableText(criteria);
}

} // namespace

QByteArray htmlForm(const Document &document)
{
    QString text = QStringLiteral("<!DOCTYPE html>\n<html lang=\"") + htmlText(core::sentenceLanguage()) +
                   QStringLiteral("\">\n<head>\n<meta charset=\"utf-8\">\n"
                                  "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                                  "style-src 'unsafe-inline'\">\n"
                                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>") +
                   htmlText(document.title) + QStringLiteral(": ") + htmlText(document.name) +
                   QStringLiteral("</title>\n<style>") + QLatin1String(htmlStyle) +
                   QStringLiteral("</style>\n</head>\n<body>\n<div class=\"layout\">\n");
    text += contentsText(document) + QStringLiteral("<main>\n") + summaryText(document);
    for (const Section &section : document.sections)
        text += sectionText(section);
    text += QStringLiteral("</main>\n</div>\n</body>\n</html>\n");
    return text.toUtf8();
}

} // namespace rehome::report
