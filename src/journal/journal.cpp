// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include "core/engine_text.h"
#include "journal/journal_schema.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <algorithm>
#include <array>

namespace rehome::journal {
namespace {

constexpr std::array allStates{StepState::Running,     StepState::Succeeded, StepState::Failed,   StepState::Cancelled,
                               StepState::Interrupted, StepState::Skipped,   StepState::Confirmed};

StepState stateFromName(const QString &name)
{
    for (const StepState state : allStates) {
        if (stepStateName(state) == name)
            return state;
    }
    return StepState::Interrupted;
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFromText(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

QSqlQuery prepared(const QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true); // the rows are read once: they are not kept a second time
    if (!query.prepare(sql))
        throwSqlError(database, query.lastError().text());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        throwSqlError(database, query.lastError().text());
    return query;
}

const QString selectRuns =
    QStringLiteral("SELECT id, step, state, started_at, ended_at, sentence, error_code, what_to_do, details,"
                   " evidence_kind, evidence_version, evidence FROM run ");

StepRecord recordFrom(const QSqlQuery &query)
{
    return {.id = query.value(0).toLongLong(),
            .step = query.value(1).toString(),
            .state = stateFromName(query.value(2).toString()),
            .startedAt = timeFromText(query.value(3).toString()),
            .endedAt = timeFromText(query.value(4).toString()),
            .sentence = query.value(5).toString(),
            .errorCode = query.value(6).toString(),
            .whatToDo = query.value(7).toString(),
            .details = query.value(8).toString(),
            .evidenceKind = query.value(9).toString(),
            .evidenceVersion = query.value(10).toInt(),
            .evidence = query.value(11).toByteArray()};
}

std::vector<LogRecord> linesFrom(QSqlQuery query)
{
    std::vector<LogRecord> lines;
    while (query.next()) {
        lines.push_back({.id = query.value(0).toLongLong(),
                         .at = timeFromText(query.value(1).toString()),
                         .level = core::LogLevel(query.value(2).toInt()),
                         .step = query.value(3).toString(),
                         .text = query.value(4).toString()});
    }
    return lines;
}

} // namespace

QString stepStateName(StepState state)
{
    switch (state) {
    case StepState::Running:
        return QStringLiteral("running");
    case StepState::Succeeded:
        return QStringLiteral("succeeded");
    case StepState::Failed:
        return QStringLiteral("failed");
    case StepState::Cancelled:
        return QStringLiteral("cancelled");
    case StepState::Interrupted:
        return QStringLiteral("interrupted");
    case StepState::Skipped:
        return QStringLiteral("skipped");
    case StepState::Confirmed:
        break;
    }
    return QStringLiteral("confirmed");
}

Journal::Journal(const QString &path)
    : m_connectionName(QUuid::createUuid().toString()),
      m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connectionName))
{
    try {
        if (QFile file(path); !file.exists() && file.open(QIODevice::WriteOnly)) // it may hold rows of the database
            file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        m_database.setDatabaseName(path);
        if (!m_database.open())
            throwSqlError(m_database, m_database.lastError().text());
        execute(m_database, QStringLiteral("PRAGMA journal_mode = WAL"));
        execute(m_database, QStringLiteral("PRAGMA synchronous = FULL"));
        upgradeSchema(m_database);
    } catch (...) {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_connectionName);
        throw;
    }
}

Journal::~Journal()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
}

StepRecord Journal::begin(const QString &step)
{
    StepRecord record{.step = step, .startedAt = QDateTime::currentDateTimeUtc()};
    const QSqlQuery query =
        prepared(m_database, QStringLiteral("INSERT INTO run (step, state, started_at) VALUES (?, ?, ?)"),
                 {step, stepStateName(record.state), timeText(record.startedAt)});
    record.id = query.lastInsertId().toLongLong();
    return record;
}

void Journal::finish(const StepRecord &record)
{
    prepared(m_database,
             QStringLiteral("UPDATE run SET state = ?, ended_at = ?, sentence = ?, error_code = ?, what_to_do = ?,"
                            " details = ?, evidence_kind = ?, evidence_version = ?, evidence = ? WHERE id = ?"),
             {stepStateName(record.state), timeText(record.endedAt), record.sentence, record.errorCode, record.whatToDo,
              record.details, record.evidenceKind, record.evidenceVersion, QString::fromUtf8(record.evidence),
              record.id});
}

void Journal::settle(const QString &step, StepState state, const QString &sentence)
{
    const QString now = timeText(QDateTime::currentDateTimeUtc());
    prepared(m_database,
             QStringLiteral("INSERT INTO run (step, state, started_at, ended_at, sentence) VALUES (?, ?, ?, ?, ?)"),
             {step, stepStateName(state), now, now, sentence});
}

void Journal::skip(const QString &step, const QString &reason)
{
    settle(step, StepState::Skipped, reason);
}

void Journal::confirm(const QString &step, const QString &sentence)
{
    settle(step, StepState::Confirmed, sentence);
}

qint64 Journal::append(const std::vector<LogRecord> &lines)
{
    if (lines.empty())
        return 0;
    // Lines arrive in their thousands while the main thread draws: they survive a crash of the program, but do not wait
    // for the disk as the runs of steps do.
    execute(m_database, QStringLiteral("PRAGMA synchronous = NORMAL"));
    execute(m_database, QStringLiteral("BEGIN"));
    const auto giveUp = [this](const QString &text) {
        QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
        QSqlQuery(m_database).exec(QStringLiteral("PRAGMA synchronous = FULL"));
        throwSqlError(m_database, text);
    };
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("INSERT INTO log (at, level, step, text) VALUES (?, ?, ?, ?)"));
    for (const LogRecord &line : lines) {
        query.bindValue(0, timeText(line.at));
        query.bindValue(1, int(line.level));
        query.bindValue(2, line.step.isNull() ? QStringLiteral("") : line.step);
        query.bindValue(3, line.text.isNull() ? QStringLiteral("") : line.text);
        if (!query.exec())
            giveUp(query.lastError().text());
    }
    const qint64 last = query.lastInsertId().toLongLong();
    QSqlQuery commit(m_database);
    if (!commit.exec(QStringLiteral("COMMIT")))
        giveUp(commit.lastError().text());
    execute(m_database, QStringLiteral("PRAGMA synchronous = FULL"));
    return last - qint64(lines.size()) + 1; // one transaction: no other line came between
}

std::vector<StepRecord> Journal::closeInterrupted()
{
    QSqlQuery query = prepared(m_database, selectRuns + QStringLiteral("WHERE state = ? ORDER BY id"),
                               {stepStateName(StepState::Running)});
    std::vector<StepRecord> closed;
    while (query.next())
        closed.push_back(recordFrom(query));
    query.finish();
    for (StepRecord &record : closed) {
        record.state = StepState::Interrupted;
        record.endedAt = QDateTime::currentDateTimeUtc();
        record.sentence = EngineText::tr("The program ended in the middle of this step.");
        finish(record);
    }
    return closed;
}

std::vector<StepRecord> Journal::records() const
{
    QSqlQuery query = prepared(m_database, selectRuns + QStringLiteral("ORDER BY id"), {});
    std::vector<StepRecord> records;
    while (query.next())
        records.push_back(recordFrom(query));
    return records;
}

std::optional<StepRecord> Journal::latest(const QString &step) const
{
    QSqlQuery query =
        prepared(m_database, selectRuns + QStringLiteral("WHERE step = ? ORDER BY id DESC LIMIT 1"), {step});
    if (!query.next())
        return std::nullopt;
    return recordFrom(query);
}

QHash<QString, RunHead> Journal::heads() const
{
    QSqlQuery query = prepared(m_database, QStringLiteral("SELECT step, id, state FROM run ORDER BY id"), {});
    QHash<QString, RunHead> heads;
    while (query.next())
        heads.insert(query.value(0).toString(),
                     {.id = query.value(1).toLongLong(), .state = stateFromName(query.value(2).toString())});
    return heads;
}

std::optional<StepRecord> Journal::lastSettled(const QString &step) const
{
    QSqlQuery query =
        prepared(m_database,
                 selectRuns + QStringLiteral("WHERE step = ? AND state NOT IN ('running', 'cancelled', 'interrupted')"
                                             " ORDER BY id DESC LIMIT 1"),
                 {step});
    if (!query.next())
        return std::nullopt;
    return recordFrom(query);
}

bool Journal::everRan(const QString &step) const
{
    QSqlQuery query = prepared(
        m_database,
        QStringLiteral("SELECT 1 FROM run WHERE step = ? AND state NOT IN ('skipped', 'confirmed') LIMIT 1"), {step});
    return query.next();
}

std::vector<LogRecord> Journal::logLines(qint64 afterId, int limit) const
{
    return linesFrom(prepared(
        m_database, QStringLiteral("SELECT id, at, level, step, text FROM log WHERE id > ? ORDER BY id LIMIT ?"),
        {afterId, limit}));
}

std::vector<LogRecord> Journal::lastLogLines(int limit) const
{
    std::vector<LogRecord> lines = linesFrom(prepared(
        m_database, QStringLiteral("SELECT id, at, level, step, text FROM log ORDER BY id DESC LIMIT ?"), {limit}));
    std::reverse(lines.begin(), lines.end());
    return lines;
}

} // namespace rehome::journal
