// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/compare/large_object_comparison.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/parallel.h"
#include "postgres/catalog/large_objects.h"

#include <algorithm>

namespace rehome::postgres {
namespace {

using evidence::Level;
using evidence::TableFingerprint;
using evidence::TableVerdict;
using evidence::Verdict;

/// What came of reading one side; no fingerprint and no problem where it has no large objects.
struct Reading
{
    std::optional<TableFingerprint> fingerprint;
    QString problem;
};

/// Adds up what the sides have behind them, never more than what the objects take: sparse ones hold less than they
/// show.
class ReadingProgress final
{
public:
    ReadingProgress(qint64 total, const core::WorkContext &context) : m_context(context), m_total(total) {}

    void add(qint64 bytes)
    {
        const std::scoped_lock lock(m_mutex);
        m_done = std::min(m_done + bytes, m_total);
        m_context.report({m_done, m_total, core::Progress::Unit::Bytes, evidence::largeObjectsName});
    }

private:
    const core::WorkContext &m_context;
    std::mutex m_mutex;
    qint64 m_done = 0;
    qint64 m_total;
};

Reading readSide(Snapshot &snapshot, Level level, ReadingProgress &progress)
{
    try {
        return {.fingerprint =
                    largeObjects(*snapshot.reader(), level, [&progress](qint64 bytes) { progress.add(bytes); })};
    } catch (const core::Error &error) {
        if (error.code() == core::ErrorCode::ConnectionLost)
            throw;
        return {.problem = error.whatHappened()};
    }
}

std::optional<TableVerdict> compare(const Reading &before, const Reading &after, Level level)
{
    const auto isEmpty = [](const Reading &side) { return !side.fingerprint && side.problem.isEmpty(); };
    if (isEmpty(before) && isEmpty(after))
        return std::nullopt;
    TableVerdict verdict{.table = evidence::largeObjectsName, .verdict = Verdict::CouldNotCheck};
    const auto rowsOf = [](const Reading &side) -> std::optional<qint64> {
        if (!side.problem.isEmpty())
            return std::nullopt;
        return side.fingerprint ? side.fingerprint->rows : 0;
    };
    verdict.oldRows = rowsOf(before);
    verdict.newRows = rowsOf(after);
    verdict.bytes = after.fingerprint ? after.fingerprint->bytes : 0;
    if (!verdict.oldRows || !verdict.newRows) {
        verdict.reason = before.problem.isEmpty() ? after.problem : before.problem;
    } else if (verdict.oldRows != verdict.newRows) {
        verdict.verdict = Verdict::Differs;
        verdict.reason = EngineText::tr("%1 large objects on the old side, %2 on the new one.")
                             .arg(*verdict.oldRows)
                             .arg(*verdict.newRows);
    } else if (level != Level::Counts && before.fingerprint->recipe != after.fingerprint->recipe) {
        verdict.reason = EngineText::tr("The large objects of the two sides were hashed in different ways, so that "
                                        "only their number could be compared.");
    } else if (level == Level::Counts || before.fingerprint->hash == after.fingerprint->hash) {
        verdict.verdict = Verdict::Same;
    } else {
        verdict.verdict = Verdict::Differs;
        verdict.reason = EngineText::tr("The same number of large objects, but not the same content.");
    }
    return verdict;
}

QStringList valuesOf(const LargeObject *object)
{
    if (object == nullptr)
        return {};
    return {QString::number(object->oid), QString::number(object->bytes), object->hash};
}

/// A null object is one that its side does not have.
evidence::RowDifference difference(const LargeObject *before, const LargeObject *after)
{
    evidence::RowDifference row{.key = QStringLiteral("oid = %1").arg((before != nullptr ? before : after)->oid),
                                .columns = {QStringLiteral("oid"), QStringLiteral("bytes"), QStringLiteral("hash")},
                                .oldValues = valuesOf(before),
                                .newValues = valuesOf(after)};
    for (qsizetype i = 0; before != nullptr && after != nullptr && i < row.columns.size(); ++i) {
        if (row.oldValues[i] != row.newValues[i])
            row.differingColumns += row.columns[i];
    }
    return row;
}

/// Goes through both sides in the order of the OIDs.
void findDifferences(Session &oldSide, Session &newSide, int rowsShown, TableVerdict &verdict)
{
    LargeObjectReader oldObjects(oldSide);
    LargeObjectReader newObjects(newSide);
    qint64 differing = 0;
    for (;;) {
        const LargeObject *before = oldObjects.current();
        const LargeObject *after = newObjects.current();
        if (before == nullptr && after == nullptr)
            break;
        const bool takeOld = before != nullptr && (after == nullptr || before->oid <= after->oid);
        const bool takeNew = after != nullptr && (before == nullptr || after->oid <= before->oid);
        if (!takeOld || !takeNew || before->bytes != after->bytes || before->hash != after->hash) {
            if (differing++ < rowsShown)
                verdict.differences.push_back(difference(takeOld ? before : nullptr, takeNew ? after : nullptr));
        }
        if (takeOld)
            oldObjects.advance();
        if (takeNew)
            newObjects.advance();
    }
    verdict.differingRows = differing;
    verdict.reason = EngineText::tr("%n large object(s) differ.", nullptr, int(differing));
}

} // namespace

std::optional<TableVerdict> compareLargeObjects(Snapshot &before, Snapshot &after, Level level, int rowsShown,
                                                const core::WorkContext &context)
{
    ReadingProgress progress(largeObjectBytes(*before.reader()) + largeObjectBytes(*after.reader()), context);
    Reading readings[2];
    core::forEachIndex(2, 2, [&](std::size_t i) { readings[i] = readSide(i == 0 ? before : after, level, progress); });
    std::optional<TableVerdict> verdict = compare(readings[0], readings[1], level);
    if (!verdict || verdict->verdict != Verdict::Differs || rowsShown == 0 || level == Level::Counts)
        return verdict;
    context.info(EngineText::tr("Looking for the differing large objects."));
    try {
        const Snapshot::Reader oldReader = before.reader();
        const Snapshot::Reader newReader = after.reader();
        findDifferences(*oldReader, *newReader, rowsShown, *verdict);
    } catch (const core::Error &error) {
        verdict->differences.clear();
        verdict->reason +=
            QLatin1Char(' ') + EngineText::tr("The differing rows could not be shown: %1").arg(error.whatHappened());
    }
    return verdict;
}

std::optional<TableVerdict> compareLargeObjects(const evidence::SnapshotState &before, Snapshot &after, Level level,
                                                const core::WorkContext &context)
{
    Reading kept;
    for (const TableFingerprint &fingerprint : before.tables) {
        if (fingerprint.table == evidence::largeObjectsName)
            kept.fingerprint = fingerprint;
    }
    ReadingProgress progress(largeObjectBytes(*after.reader()), context);
    return compare(kept, readSide(after, level, progress), level);
}

} // namespace rehome::postgres
