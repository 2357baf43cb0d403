// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/records.h"
#include "report/migration_log.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QIcon>

#include <array>
#include <deque>

namespace rehome::wizard {

/// A line of the log as the model keeps it. The step's id is shared by all lines of the step.
struct LogLine
{
    qint64 id = 0; ///< in the journal; 0 where it is not known
    qint64 at = 0; ///< milliseconds since 1970, UTC
    QString text;
    QString step; ///< empty for what concerns the whole migration
    core::LogLevel level = core::LogLevel::Info;
    bool cut = false; ///< the journal has more of the text
};

/// How many lines of each level, by int(core::LogLevel).
using LogCounts = std::array<qint64, 4>;

/// The newest lines of the log, oldest first. Bounded in lines and in characters: what is too old or too long for it is
/// whole in the journal. Lives on the main thread. While it is held, lines that arrive wait and are only counted, so
/// that whoever shows the model has nothing to do until it is let go.
class LogModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, LevelColumn, StepColumn, MessageColumn, ColumnCount };
    static constexpr int longestText = 4000;                        ///< characters of one line
    static constexpr qsizetype mostCharacters = qsizetype(1) << 24; ///< of all lines together

    explicit LogModel(int mostLines = 50'000, QObject *parent = nullptr);

    [[nodiscard]] int mostLines() const { return int(m_mostLines); }
    /// Adds lines behind the newest; the oldest go where it gets too many. At most one removal and one insertion.
    void append(const std::vector<journal::LogRecord> &records);
    void clear();
    /// Let go, all that waited comes in at once.
    void setHeld(bool held);
    [[nodiscard]] bool isHeld() const { return m_held; }
    /// Lines that arrived since it was held.
    [[nodiscard]] qint64 heldCount() const { return m_heldCount; }

    /// Lines that are here, shown or waiting.
    [[nodiscard]] const LogCounts &counts() const { return m_counts; }
    /// Lines that were here and had to go, since the last clear().
    [[nodiscard]] const LogCounts &droppedCounts() const { return m_droppedCounts; }
    /// The steps that lines belong to, in the order of their first line.
    [[nodiscard]] const QStringList &steps() const { return m_steps; }
    /// Titles for the tool tips.
    void setSteps(const std::vector<report::LoggedStep> &steps);
    /// The title, or the id where none is known.
    [[nodiscard]] QString titleOf(const QString &step) const;
    [[nodiscard]] static QString levelWord(core::LogLevel level);

    [[nodiscard]] const LogLine &line(int row) const { return m_lines.queue[size_t(row)]; }
    /// The number of the first row's line, counted on since the model was made: lines keep their numbers, not their
    /// rows.
    [[nodiscard]] qint64 firstNumber() const { return m_firstNumber; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Lines arrived, were dropped or cleared; also while the model is held.
    void countsChanged();
    /// A step has its first line, or the steps have their titles.
    void stepsChanged();

private:
    struct Lines
    {
        std::deque<LogLine> queue;
        qsizetype characters = 0;
        void push(LogLine line);
        void pop();
    };
    [[nodiscard]] LogLine lineFrom(const journal::LogRecord &record);
    [[nodiscard]] bool fits(qint64 lines, qsizetype characters) const;
    void dropFirst(Lines &lines);
    void takeWaiting();
    [[nodiscard]] QString textOf(const LogLine &line, int column) const;
    [[nodiscard]] QString toolTipOf(const LogLine &line, int column) const;
    [[nodiscard]] QVariant colourOf(const LogLine &line, int column) const;

    qint64 m_mostLines;
    Lines m_lines;   ///< the rows
    Lines m_waiting; ///< will be rows when the model is let go
    qint64 m_firstNumber = 0;
    qint64 m_heldCount = 0;
    bool m_held = false;
    LogCounts m_counts{};
    LogCounts m_droppedCounts{};
    QStringList m_steps;
    QHash<QString, QString> m_titles;
    QIcon m_warningIcon;
    QIcon m_errorIcon;
};

} // namespace rehome::wizard
