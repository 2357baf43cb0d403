// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

/// What the migration log says, before any format: every writer renders these same values, so that all forms agree.
/// Texts are plain and unescaped; names in them may hold anything.
namespace rehome::report {

/// How a thing stands. Unknown ("could not check") is never rendered like Good: it has its own symbol, word and colour.
enum class Mark { None, Good, Attention, Bad, Unknown, Skipped, Running };

struct Cell
{
    QString text;
    Mark mark = Mark::None;
    double share = 0; ///< from 0 to 1: how much of the whole differs, drawn as a small bar where a format can
};

enum class ColumnKind { Text, Number, Code };

struct Column
{
    QString title;
    ColumnKind kind = ColumnKind::Text;
};

struct Row
{
    std::vector<Cell> cells;
    Mark mark = Mark::None;
};

struct Table
{
    QString title; ///< empty where the heading above says it already
    std::vector<Column> columns;
    std::vector<Row> rows;
    QString note;       ///< a sentence below the table; empty for none
    bool facts = false; ///< names and their values: the head of the table says nothing new
};

/// One line of the log: "- [2026-11-23 21:04] what happened".
struct Entry
{
    QDateTime at; ///< UTC
    QString text;
    Mark mark = Mark::None;
    QString word;      ///< the mark in words
    QStringList notes; ///< what to do, technical details
};

/// The evidence of one run: a heading, the sentence to read first, and its tables.
struct Block
{
    QString title;
    QString sentence;
    Mark mark = Mark::None;
    std::vector<Table> tables;
};

struct Section
{
    QString id; ///< stable and not translated: an anchor, and the name in JSON
    QString title;
    QStringList paragraphs;
    std::vector<Entry> entries;
    std::vector<Block> blocks;
    bool derived = false; ///< collected from the other sections' evidence
};

struct Document
{
    QString title;
    QString name;
    Mark mark = Mark::None;
    QString headline;
    QStringList sentences;
    Table settings;
    Table criteria; ///< without rows where they were not measured
    QDateTime begun;
    QDateTime ended; ///< of the last run
    std::vector<Section> sections;
};

/// "✓", "✗", "?" …: empty for None.
[[nodiscard]] QString symbolOf(Mark mark);
/// "good", "unknown" …: the name in JSON and in style sheets.
[[nodiscard]] QString nameOf(Mark mark);
/// "2026-11-23 21:04" in UTC.
[[nodiscard]] QString timeText(const QDateTime &time);

/// Puts the rows with something to say (they differ, could not be checked …) first, all of them, and keeps at most
/// \a ordinaryRows of the others; the note then says how many are left out.
void limitRows(Table &table, qsizetype ordinaryRows = 200);

} // namespace rehome::report
