// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_page.h"

#include "core/engine_text.h"
#include "report/escape.h"

#include <algorithm>

namespace rehome::report {
namespace {

const QString softColour = QStringLiteral("#5b6670");

QString colourOf(Mark mark)
{
    switch (mark) {
    case Mark::Good:
        return QStringLiteral("#1b6e3c");
    case Mark::Bad:
        return QStringLiteral("#b3261e");
    case Mark::Attention:
    case Mark::Unknown:
        return QStringLiteral("#8a5a00");
    case Mark::Running:
        return QStringLiteral("#2b5f8a");
    case Mark::None:
    case Mark::Skipped:
        break;
    }
    return softColour;
}

QString marked(Mark mark, const QString &text)
{
    if (mark == Mark::None)
        return htmlText(text);
    const QString style = mark == Mark::Unknown ? QStringLiteral(";font-style:italic") : QString();
    return QStringLiteral("<span style=\"font-weight:600;color:") + colourOf(mark) + style + QStringLiteral("\">") +
           symbolOf(mark) + QStringLiteral("&nbsp;") + htmlText(text) + QStringLiteral("</span>");
}

QString coloured(const QString &colour, const QString &text)
{
    return QStringLiteral("<span style=\"color:") + colour + QStringLiteral("\">") + htmlText(text) +
           QStringLiteral("</span>");
}

/// Widths in percent by what the columns hold: the layout would else give a hash all the room there is.
std::vector<int> widthsOf(const Table &table)
{
    std::vector<double> weights;
    double sum = 0;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        double longest = double(table.columns[column].title.size());
        for (const Row &row : table.rows) {
            if (column < row.cells.size())
                longest = std::max(longest, double(row.cells[column].text.size()) +
                                                (row.cells[column].mark == Mark::None ? 0 : 3));
        }
        weights.push_back(std::clamp(longest, 7.0, 45.0));
        sum += weights.back();
    }
    std::vector<int> widths;
    for (const double weight : weights)
        widths.push_back(int(weight / sum * 100));
    return widths;
}

QString cellStart(const QString &element, const Column &column, int width, const QString &style)
{
    return QLatin1Char('<') + element + QStringLiteral(" width=\"%1%\"").arg(width) +
           (column.kind == ColumnKind::Number ? QStringLiteral(" align=\"right\"")
                                              : QStringLiteral(" align=\"left\"")) +
           QStringLiteral(" style=\"border-bottom:0.5px solid #c9d0d5;") + style + QStringLiteral("\">");
}

QString tableText(const Table &table)
{
    QString text;
    if (!table.title.isEmpty())
        text += QStringLiteral("<p style=\"margin-top:8px;margin-bottom:2px\"><b>") +
                coloured(softColour, table.title) + QStringLiteral("</b></p>");
    if (!table.rows.empty()) {
        const std::vector<int> widths = widthsOf(table);
        text += QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\" style=\"font-size:7pt;"
                               "border-collapse:collapse\"><thead><tr>");
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            text += cellStart(QStringLiteral("th"), table.columns[i], widths[i], {}) +
                    coloured(softColour, table.columns[i].title) + QStringLiteral("</th>");
        text += QStringLiteral("</tr></thead><tbody>");
        for (const Row &row : table.rows) {
            text += QStringLiteral("<tr>");
            for (std::size_t i = 0; i < row.cells.size() && i < table.columns.size(); ++i)
                text += cellStart(QStringLiteral("td"), table.columns[i], widths[i],
                                  row.mark == Mark::Bad ? QStringLiteral("background-color:#fdf0ef") : QString()) +
                        marked(row.cells[i].mark, row.cells[i].text) + QStringLiteral("</td>");
            text += QStringLiteral("</tr>");
        }
        text += QStringLiteral("</tbody></table>");
    }
    if (!table.note.isEmpty())
        text +=
            QStringLiteral("<p style=\"margin-top:2px\">") + coloured(softColour, table.note) + QStringLiteral("</p>");
    return text;
}

QString entryText(const Entry &entry)
{
    QString text = QStringLiteral("<p style=\"margin-top:3px;margin-bottom:0px\">") +
                   coloured(softColour, QLatin1Char('[') + timeText(entry.at) + QLatin1Char(']')) +
                   QStringLiteral("&nbsp; ");
    if (entry.mark != Mark::None)
        text += marked(entry.mark, entry.word) + QStringLiteral(" · ");
    text += htmlText(entry.text) + QStringLiteral("</p>");
    for (const QString &note : entry.notes)
        text += QStringLiteral("<p style=\"margin-top:1px;margin-bottom:0px;margin-left:24px\">") +
                coloured(softColour, note) + QStringLiteral("</p>");
    return text;
}

QString sectionText(const Section &section)
{
    QString text = QStringLiteral("<h2 style=\"font-size:13pt;margin-top:22px;margin-bottom:5px\">") +
                   htmlText(section.title) + QStringLiteral("</h2>");
    for (const Entry &entry : section.entries)
        text += entryText(entry);
    for (const QString &paragraph : section.paragraphs)
        text += QStringLiteral("<p>") + htmlText(paragraph) + QStringLiteral("</p>");
    for (const Block &block : section.blocks) {
        if (!block.title.isEmpty())
            text += QStringLiteral("<h3 style=\"font-size:9.5pt;margin-top:14px;margin-bottom:2px\">") +
                    htmlText(block.title) + QStringLiteral("</h3>");
        if (!block.sentence.isEmpty())
            text += QStringLiteral("<p style=\"margin-top:2px\">") + marked(block.mark, block.sentence) +
                    QStringLiteral("</p>");
        for (const Table &table : block.tables)
            text += tableText(table);
    }
    return text;
}

} // namespace

QString pdfPage(const Document &document)
{
    QString text = QStringLiteral("<html><body><p style=\"font-size:10pt;margin-bottom:0px\">") +
                   coloured(softColour, document.title) +
                   QStringLiteral("</p><h1 style=\"font-size:18pt;margin-top:0px;margin-bottom:8px\">") +
                   htmlText(document.name) + QStringLiteral("</h1><p style=\"font-size:11pt;margin-bottom:4px\">") +
                   marked(document.mark, document.headline) + QStringLiteral("</p>");
    for (const QString &sentence : document.sentences)
        text += QStringLiteral("<p style=\"margin-top:1px;margin-bottom:1px\">") + htmlText(sentence) +
                QStringLiteral("</p>");
    text += tableText(document.settings);
    Table criteria = document.criteria;
    criteria.title = EngineText::tr("Success criteria");
    if (!criteria.rows.empty())
        text += tableText(criteria);
    for (const Section &section : document.sections)
        text += sectionText(section);
    return text + QStringLiteral("</body></html>");
}

} // namespace rehome::report
