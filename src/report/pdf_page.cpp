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

/// A longer table is written as several: the time to lay one out grows with the square of its length.
constexpr std::size_t rowsTogether = 250;
/// How many characters of a table's text fit side by side on the page.
constexpr double charactersInLine = 112;

struct ColumnNeed
{
    double word = 0; ///< the longest word, which should not be broken
    double text = 0; ///< the longest text
};

ColumnNeed needOf(const Table &table, std::size_t column)
{
    ColumnNeed need;
    const auto widen = [&need](const QString &text, double extra) {
        for (const QString &word : text.split(QLatin1Char(' ')))
            need.word = std::max(need.word, double(word.size()) + extra);
        need.text = std::max(need.text, double(text.size()) + extra);
    };
    widen(table.columns[column].title, 2.5);
    for (const Row &row : table.rows) {
        if (column < row.cells.size())
            widen(row.cells[column].text, row.cells[column].mark == Mark::None ? 2 : 4.5);
    }
    return {std::min(need.word, 26.0), std::min(need.text, 80.0)};
}

/// Widths in percent by what the columns hold: every column gets its longest word, and what is left goes to those with
/// longer texts. The layout by itself would give a hash all the room there is.
std::vector<int> widthsOf(const Table &table)
{
    std::vector<ColumnNeed> needs;
    double words = 0;
    double wishes = 0;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        needs.push_back(needOf(table, column));
        words += needs.back().word;
        wishes += needs.back().text - needs.back().word;
    }
    const double room = std::max(words, charactersInLine);
    std::vector<int> widths;
    for (const ColumnNeed &need : needs) {
        const double share = wishes > 0 ? (need.text - need.word) / wishes : 1.0 / double(needs.size());
        widths.push_back(int((need.word + share * (room - words)) / room * 100));
    }
    return table.facts ? std::vector{25, 75} : widths;
}

QString cellStart(const QString &element, const Column &column, int width, const QString &style)
{
    return QLatin1Char('<') + element + QStringLiteral(" width=\"%1%\"").arg(width) +
           (column.kind == ColumnKind::Number ? QStringLiteral(" align=\"right\"")
                                              : QStringLiteral(" align=\"left\"")) +
           QStringLiteral(" style=\"border-bottom:0.5px solid #c9d0d5;") + style + QStringLiteral("\">");
}

QString headText(const Table &table, const std::vector<int> &widths)
{
    QString text = QStringLiteral("<thead><tr>");
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        text += cellStart(QStringLiteral("th"), table.columns[i], widths[i], {}) +
                coloured(softColour, table.columns[i].title) + QStringLiteral("</th>");
    return text + QStringLiteral("</tr></thead>");
}

/// QTextDocument runs what follows an empty last cell into that cell's format.
QString cellText(const Cell &cell)
{
    return cell.text.isEmpty() ? QStringLiteral("&nbsp;") : marked(cell.mark, cell.text);
}

QString rowText(const Table &table, const std::vector<int> &widths, const Row &row)
{
    const QString style = row.mark == Mark::Bad ? QStringLiteral("background-color:#fdf0ef") : QString();
    QString text = QStringLiteral("<tr>");
    for (std::size_t i = 0; i < row.cells.size() && i < table.columns.size(); ++i)
        text += cellStart(QStringLiteral("td"), table.columns[i], widths[i], style) + cellText(row.cells[i]) +
                QStringLiteral("</td>");
    return text + QStringLiteral("</tr>");
}

QString rowsText(const Table &table, const std::vector<int> &widths, std::size_t first)
{
    QString text = QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\" style=\"font-size:7pt;"
                                  "border-collapse:collapse\">");
    if (!table.facts)
        text += headText(table, widths);
    text += QStringLiteral("<tbody>");
    for (std::size_t i = first; i < std::min(first + rowsTogether, table.rows.size()); ++i)
        text += rowText(table, widths, table.rows[i]);
    return text + QStringLiteral("</tbody></table>");
}

QString tableText(const Table &table)
{
    QString text;
    if (!table.title.isEmpty())
        text += QStringLiteral("<h4 style=\"font-size:8pt;margin-top:12px;margin-bottom:2px\">") +
                coloured(softColour, table.title) + QStringLiteral("</h4>");
    if (!table.rows.empty()) {
        const std::vector<int> widths = widthsOf(table);
        for (std::size_t first = 0; first < table.rows.size(); first += rowsTogether)
            text += rowsText(table, widths, first);
    }
    if (!table.note.isEmpty())
        text +=
            QStringLiteral("<p style=\"margin-top:3px\">") + coloured(softColour, table.note) + QStringLiteral("</p>");
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
    text += QStringLiteral("<p style=\"margin-top:4px;margin-bottom:0px\"></p>") + tableText(document.settings);
    Table criteria = document.criteria;
    criteria.title = EngineText::tr("Success criteria");
    if (!criteria.rows.empty())
        text += tableText(criteria);
    for (const Section &section : document.sections)
        text += sectionText(section);
    return text + QStringLiteral("</body></html>");
}

} // namespace rehome::report
