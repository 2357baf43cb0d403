// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/log_model.h"

#include "report/escape.h"
#include "views/mark_look.h"

#include <QFont>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

#include <algorithm>

namespace rehome::wizard {
namespace {

using core::LogLevel;

/// More than this fits into no row of a screen, and laying it out would take the time of a hundred rows.
constexpr qsizetype longestShown = 500;
constexpr qsizetype longestToolTip = 1000;

QDateTime timeOf(const LogLine &line)
{
    return QDateTime::fromMSecsSinceEpoch(line.at);
}

/// The first so many characters, never half of one that takes two.
QString beginningOf(const QString &text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    length -= text.at(length - 2).isHighSurrogate() ? 2 : 1;
    return text.left(length) + QChar(0x2026);
}

} // namespace

void LogModel::Lines::push(LogLine line)
{
    characters += line.text.size();
    queue.push_back(std::move(line));
}

void LogModel::Lines::pop()
{
    characters -= queue.front().text.size();
    queue.pop_front();
}

LogModel::LogModel(int mostLines, QObject *parent)
    : QAbstractTableModel(parent), m_mostLines(mostLines), m_warningIcon(views::markIcon(report::Mark::Attention)),
      m_errorIcon(views::markIcon(report::Mark::Bad))
{}

void LogModel::append(const std::vector<journal::LogRecord> &records)
{
    if (records.empty())
        return;
    const qsizetype steps = m_steps.size();
    for (const journal::LogRecord &record : records) {
        LogLine line = lineFrom(record);
        ++m_counts[size_t(line.level)];
        m_waiting.push(std::move(line));
        while (!fits(qint64(m_waiting.queue.size()), m_waiting.characters))
            dropFirst(m_waiting);
    }
    if (m_held)
        m_heldCount += qint64(records.size());
    else
        takeWaiting();
    if (m_steps.size() != steps)
        Q_EMIT stepsChanged();
    Q_EMIT countsChanged();
}

void LogModel::clear()
{
    beginResetModel();
    m_firstNumber += qint64(m_lines.queue.size());
    m_lines = {};
    m_waiting = {};
    m_heldCount = 0;
    m_counts = {};
    m_droppedCounts = {};
    m_steps.clear();
    endResetModel();
    Q_EMIT stepsChanged();
    Q_EMIT countsChanged();
}

void LogModel::setHeld(bool held)
{
    if (m_held == held)
        return;
    m_held = held;
    m_heldCount = 0;
    if (!held)
        takeWaiting();
    Q_EMIT countsChanged();
}

LogLine LogModel::lineFrom(const journal::LogRecord &record)
{
    LogLine line{.id = record.id,
                 .at = record.at.toMSecsSinceEpoch(),
                 .text = beginningOf(record.text, longestText),
                 .level = std::clamp(record.level, LogLevel::Debug, LogLevel::Error),
                 .cut = record.text.size() > longestText};
    qsizetype step = m_steps.indexOf(record.step);
    if (step < 0) {
        step = m_steps.size();
        m_steps += record.step;
    }
    line.step = m_steps.at(step);
    return line;
}

bool LogModel::fits(qint64 lines, qsizetype characters) const
{
    return lines <= m_mostLines && characters <= mostCharacters;
}

void LogModel::dropFirst(Lines &lines)
{
    const auto level = size_t(lines.queue.front().level);
    --m_counts[level];
    ++m_droppedCounts[level];
    lines.pop();
}

void LogModel::takeWaiting()
{
    if (m_waiting.queue.empty())
        return;
    const auto arriving = qint64(m_waiting.queue.size());
    qint64 leaving = 0;
    qsizetype characters = m_lines.characters + m_waiting.characters;
    while (!fits(rowCount() - leaving + arriving, characters))
        characters -= m_lines.queue[size_t(leaving++)].text.size();
    if (leaving > 0) {
        beginRemoveRows({}, 0, int(leaving - 1));
        for (qint64 i = 0; i < leaving; ++i)
            dropFirst(m_lines);
        m_firstNumber += leaving;
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount() + int(arriving) - 1);
    for (LogLine &line : m_waiting.queue)
        m_lines.push(std::move(line));
    m_waiting = {};
    endInsertRows();
}

void LogModel::setSteps(const std::vector<report::LoggedStep> &steps)
{
    m_titles.clear();
    for (const report::LoggedStep &step : steps)
        m_titles.insert(step.id, step.title);
    Q_EMIT stepsChanged();
}

QString LogModel::titleOf(const QString &step) const
{
    return step.isEmpty() ? tr("Without a step") : m_titles.value(step, step);
}

QString LogModel::levelWord(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return tr("Debug");
    case LogLevel::Info:
        return tr("Info");
    case LogLevel::Warning:
        return tr("Warning");
    case LogLevel::Error:
        break;
    }
    return tr("Error");
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.queue.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const LogLine &line = m_lines.queue[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(line, index.column());
    case Qt::ToolTipRole:
        return toolTipOf(line, index.column());
    case Qt::ForegroundRole:
        return colourOf(line, index.column());
    case Qt::DecorationRole:
        if (index.column() == LevelColumn && line.level >= LogLevel::Warning)
            return line.level == LogLevel::Error ? m_errorIcon : m_warningIcon;
        return {};
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    case Qt::FontRole:
        if (index.column() == TimeColumn) { // all digits equally wide
            QFont font;
            font.setFeature("tnum", 1);
            return font;
        }
        return {};
#endif
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case LevelColumn:
        return tr("Level");
    case StepColumn:
        return tr("Step");
    case MessageColumn:
        return tr("Message");
    default:
        return {};
    }
}

QString LogModel::textOf(const LogLine &line, int column) const
{
    switch (column) {
    case TimeColumn:
        return timeOf(line).time().toString(QStringLiteral("HH:mm:ss.zzz"));
    case LevelColumn:
        return levelWord(line.level);
    case StepColumn:
        return line.step;
    default:
        return report::visible(beginningOf(line.text, longestShown));
    }
}

QString LogModel::toolTipOf(const LogLine &line, int column) const
{
    switch (column) {
    case TimeColumn:
        return QLocale().toString(timeOf(line), QLocale::LongFormat);
    case StepColumn:
        return titleOf(line.step).toHtmlEscaped();
    case MessageColumn: // as rich text it breaks into lines and cannot be taken for markup
        return QStringLiteral("<p>%1</p>")
            .arg(beginningOf(line.text, longestToolTip).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    default:
        return {};
    }
}

QVariant LogModel::colourOf(const LogLine &line, int column) const
{
    const QPalette palette = QGuiApplication::palette();
    if (line.level == LogLevel::Debug)
        return views::markColour(report::Mark::None, palette);
    if (column != LevelColumn || line.level == LogLevel::Info)
        return {};
    return views::markColour(line.level == LogLevel::Error ? report::Mark::Bad : report::Mark::Attention, palette);
}

} // namespace rehome::wizard
