// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include "core/engine_text.h"
#include "journal/journal_schema.h"

#include <QFile>
#include <QJsonDocument>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <array>

namespace rehome::journal {
namespace {

constexpr std::array allStates{StepState::Running,   StepState::Succeeded,   StepState::Failed,
                               StepState::Cancelled, StepState::Interrupted, StepState::Skipped};

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
            .evidence = QJsonDocument::fromJson(query.value(11).toByteArray()).object()};
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
        break;
    }
    return QStringLiteral("skipped");
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
    const QByteArray evidence =
        record.evidenceKind.isEmpty() ? QByteArray() : QJsonDocument(record.evidence).toJson(QJsonDocument::Compact);
    prepared(m_database,
             QStringLiteral("UPDATE run SET state = ?, ended_at = ?, sentence = ?, error_code = ?, what_to_do = ?,"
                            " details = ?, evidence_kind = ?, evidence_version = ?, evidence = ? WHERE id = ?"),
             {stepStateName(record.state), timeText(record.endedAt), record.sentence, record.errorCode, record.whatToDo,
              record.details, record.evidenceKind, record.evidenceVersion, QString::fromUtf8(evidence), record.id});
}

void Journal::skip(const QString &step, const QString &reason)
{
    StepRecord record = begin(step);
    record.state = StepState::Skipped;
    record.endedAt = record.startedAt;
    record.sentence = reason;
    finish(record);
}

void Journal::append(const std::vector<LogRecord> &lines)
{
    if (lines.empty())
        return;
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
    QSqlQuery commit(m_database);
    if (!commit.exec(QStringLiteral("COMMIT")))
        giveUp(commit.lastError().text());
    execute(m_database, QStringLiteral("PRAGMA synchronous = FULL"));
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

std::vector<LogRecord> Journal::logLines(qint64 afterId, int limit) const
{
    QSqlQuery query = prepared(
        m_database, QStringLiteral("SELECT id, at, level, step, text FROM log WHERE id > ? ORDER BY id LIMIT ?"),
        {afterId, limit});
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

} // namespace rehome::journal
