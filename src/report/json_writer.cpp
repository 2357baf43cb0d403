// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/history.h"
#include "report/writers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace rehome::report {
namespace {

QJsonValue timeValue(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject tableObject(const Table &table)
{
    QJsonArray columns;
    for (const Column &column : table.columns)
        columns.append(column.title);
    QJsonArray rows;
    for (const Row &row : table.rows) {
        QJsonArray cells;
        for (const Cell &cell : row.cells)
            cells.append(cell.text);
        rows.append(QJsonObject{{QStringLiteral("state"), nameOf(row.mark)}, {QStringLiteral("cells"), cells}});
    }
    return {{QStringLiteral("title"), table.title},
            {QStringLiteral("columns"), columns},
            {QStringLiteral("rows"), rows},
            {QStringLiteral("note"), table.note}};
}

QJsonObject entryObject(const Entry &entry)
{
    return {{QStringLiteral("at"), timeValue(entry.at)},
            {QStringLiteral("text"), entry.text},
            {QStringLiteral("state"), nameOf(entry.mark)},
            {QStringLiteral("word"), entry.word},
            {QStringLiteral("notes"), QJsonArray::fromStringList(entry.notes)}};
}

/// The phases' tables are left out: their evidence stands in full with the runs.
QJsonObject sectionObject(const Section &section)
{
    QJsonArray entries;
    for (const Entry &entry : section.entries)
        entries.append(entryObject(entry));
    QJsonArray tables;
    for (const Block &block : section.blocks) {
        for (const Table &table : block.tables) {
            if (section.derived)
                tables.append(tableObject(table));
        }
    }
    return {{QStringLiteral("id"), section.id},
            {QStringLiteral("title"), section.title},
            {QStringLiteral("paragraphs"), QJsonArray::fromStringList(section.paragraphs)},
            {QStringLiteral("entries"), entries},
            {QStringLiteral("tables"), tables}};
}

QJsonValue evidenceValue(const Run &run)
{
    const journal::StepRecord &record = run.record;
    if (record.evidenceKind.isEmpty())
        return {};
    QJsonObject object{{QStringLiteral("kind"), record.evidenceKind},
                       {QStringLiteral("version"), record.evidenceVersion},
                       {QStringLiteral("facts"), QJsonDocument::fromJson(record.evidence).object()}};
    if (run.unreadable) {
        object.insert(QStringLiteral("verdict"), enumName(evidence::Verdict::CouldNotCheck));
        return object;
    }
    object.insert(QStringLiteral("verdict"), enumName(evidence::verdictOf(run.evidence)));
    object.insert(QStringLiteral("sentence"), evidence::verdictSentence(run.evidence));
    return object;
}

QJsonObject runObject(const Run &run)
{
    const journal::StepRecord &record = run.record;
    return {{QStringLiteral("id"), record.id},
            {QStringLiteral("step"), record.step},
            {QStringLiteral("title"), run.title},
            {QStringLiteral("phase"), run.phase},
            {QStringLiteral("state"), journal::stepStateName(record.state)},
            {QStringLiteral("startedAt"), timeValue(record.startedAt)},
            {QStringLiteral("endedAt"), timeValue(record.endedAt)},
            {QStringLiteral("milliseconds"), qint64(record.duration().count())},
            {QStringLiteral("sentence"), record.sentence},
            {QStringLiteral("errorCode"), record.errorCode},
            {QStringLiteral("whatToDo"), record.whatToDo},
            {QStringLiteral("details"), record.details},
            {QStringLiteral("evidence"), evidenceValue(run)}};
}

QJsonArray stepArray(const History &history)
{
    QJsonArray steps;
    for (const LoggedStep &step : history.steps) {
        const Run *latest = history.latestOf(step.id);
        steps.append(QJsonObject{{QStringLiteral("id"), step.id},
                                 {QStringLiteral("phase"), step.phase},
                                 {QStringLiteral("title"), step.title},
                                 {QStringLiteral("state"), latest ? journal::stepStateName(latest->record.state)
                                                                  : QStringLiteral("not begun")}});
    }
    return steps;
}

} // namespace

QByteArray jsonForm(const Document &document, const LogSource &source)
{
    const History history = historyOf(source);
    QJsonArray sections;
    for (const Section &section : document.sections)
        sections.append(sectionObject(section));
    QJsonArray runs;
    for (const Run &run : history.runs)
        runs.append(runObject(run));
    const QJsonObject summary{{QStringLiteral("state"), nameOf(document.mark)},
                              {QStringLiteral("headline"), document.headline},
                              {QStringLiteral("sentences"), QJsonArray::fromStringList(document.sentences)},
                              {QStringLiteral("begunAt"), timeValue(document.begun)},
                              {QStringLiteral("lastEntryAt"), timeValue(document.ended)}};
    const QJsonObject log{{QStringLiteral("kind"), QStringLiteral("migration-log")},
                          {QStringLiteral("version"), 1},
                          {QStringLiteral("rehomeVersion"), QStringLiteral(REHOME_VERSION)},
                          {QStringLiteral("name"), source.name},
                          {QStringLiteral("settings"), evidence::toJson(source.settings)},
                          {QStringLiteral("summary"), summary},
                          {QStringLiteral("steps"), stepArray(history)},
                          {QStringLiteral("sections"), sections},
                          {QStringLiteral("runs"), runs}};
    return QJsonDocument(log).toJson(QJsonDocument::Indented);
}

} // namespace rehome::report
