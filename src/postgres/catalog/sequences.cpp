// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/catalog/sequences.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/catalog/catalog.h"

#include <QHash>

namespace rehome::postgres {
namespace {

const QString sequencesWithOwners = QStringLiteral(R"(
    SELECT n.nspname, c.relname, s.seqincrement, tn.nspname, t.relname, a.attname
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_sequence s ON s.seqrelid = c.oid
    LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')
                         AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
    LEFT JOIN pg_class t ON t.oid = d.refobjid
    LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
    LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid AND %2
    WHERE c.relkind = 'S' AND c.relpersistence <> 't' AND n.nspname NOT LIKE 'pg\_%'
      AND %1
    ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C")");

/// The value that the next nextval() gives, or the end of the range.
qint64 nextValue(const evidence::SequenceState &state)
{
    qint64 next = state.lastValue;
    if (state.called && __builtin_add_overflow(state.lastValue, state.increment, &next))
        next = state.lastValue;
    return next;
}

bool isBehind(const evidence::SequenceState &after, const evidence::SequenceState &before)
{
    return before.increment > 0 ? nextValue(after) < nextValue(before) : nextValue(after) > nextValue(before);
}

evidence::SequenceVerdict compare(const evidence::SequenceState &before, const evidence::SequenceState *after)
{
    evidence::SequenceVerdict verdict{
        .sequence = before.sequence, .verdict = evidence::Verdict::Differs, .oldValue = before.lastValue};
    if (after == nullptr) {
        verdict.reason = EngineText::tr("The sequence is missing on the new side.");
        return verdict;
    }
    verdict.newValue = after->lastValue;
    if (!before.problem.isEmpty() || !after->problem.isEmpty()) {
        verdict.verdict = evidence::Verdict::CouldNotCheck;
        verdict.reason = before.problem.isEmpty() ? after->problem : before.problem;
    } else if (after->increment != before.increment) {
        verdict.reason = EngineText::tr("The sequence counts in other steps: %1 on the old side, %2 on the new one.")
                             .arg(before.increment)
                             .arg(after->increment);
    } else if (isBehind(*after, before)) {
        verdict.reason = EngineText::tr("The sequence is behind: the old side stands at %1, the new one at %2.")
                             .arg(before.lastValue)
                             .arg(after->lastValue);
    } else if (after->columnMax && nextValue(*after) <= *after->columnMax) {
        // A trouble that came along from the old side is told, but it is no difference.
        const bool wasSo = before.columnMax && nextValue(before) <= *before.columnMax;
        verdict.verdict = wasSo ? evidence::Verdict::Same : evidence::Verdict::Differs;
        verdict.reason =
            EngineText::tr("The next value is %1, but %2 holds values up to %3: the next insert would fail.")
                .arg(QString::number(nextValue(*after)), after->ownedBy, QString::number(*after->columnMax));
    } else {
        verdict.verdict = evidence::Verdict::Same;
    }
    return verdict;
}

void readState(Session &session, const Row &row, evidence::SequenceState &state)
{
    QString largest = QStringLiteral("NULL");
    // A descending sequence, or one that steps over values, is compared with the old side only.
    if (!row[5].isNull() && state.increment == 1) {
        state.ownedBy = QStringList{row[3], row[4], row[5]}.join(QLatin1Char('.'));
        largest = QStringLiteral("(SELECT trunc(max(%1)::numeric) FROM %2.%3)")
                      .arg(session.quotedName(row[5]), session.quotedName(row[3]), session.quotedName(row[4]));
    }
    const Row value = session
                          .query(QStringLiteral("SELECT last_value, is_called, %1 FROM %2.%3")
                                     .arg(largest, session.quotedName(row[0]), session.quotedName(row[1])))
                          .front();
    state.lastValue = value[0].toLongLong();
    state.called = value[1] == QLatin1String("t");
    bool isNumber = false; // NaN, or more than any sequence gives, says nothing
    const qint64 number = value[2].toLongLong(&isNumber);
    if (isNumber)
        state.columnMax = number;
}

/// "a"."b.c" and "a.b"."c"
void tellTwins(std::vector<evidence::SequenceState> &states)
{
    QHash<QString, int> bearers;
    for (const evidence::SequenceState &state : states)
        ++bearers[state.sequence];
    for (evidence::SequenceState &state : states) {
        if (bearers.value(state.sequence) > 1)
            state.problem = EngineText::tr("Two sequences bear this name, since a name may hold a dot: they cannot be "
                                           "told apart.");
    }
}

} // namespace

QString feedsNumbers(const char *attribute)
{
    return QStringLiteral("EXISTS (SELECT FROM pg_type y JOIN pg_type b ON b.oid = coalesce(NULLIF(y.typbasetype, 0),"
                          " y.oid) WHERE y.oid = %1.atttypid AND b.typnamespace = 'pg_catalog'::regnamespace"
                          " AND b.typname IN ('int2', 'int4', 'int8', 'numeric', 'float4', 'float8'))"
                          " AND EXISTS (SELECT FROM pg_class k WHERE k.oid = %1.attrelid AND k.relkind IN ('r', 'p'))")
        .arg(QLatin1String(attribute));
}

std::vector<evidence::SequenceState> sequenceStates(Snapshot &snapshot)
{
    std::vector<evidence::SequenceState> states;
    for (const Row &row : snapshot.reader()->query(sequencesWithOwners.arg(holdsOwnContent("c"), feedsNumbers("a")))) {
        evidence::SequenceState state{.sequence = row[0] + QLatin1Char('.') + row[1], .increment = row[2].toLongLong()};
        try {
            readState(*snapshot.reader(), row, state);
        } catch (const core::Error &error) {
            if (error.code() == core::ErrorCode::ConnectionLost)
                throw;
            state.problem = error.whatHappened();
        }
        states.push_back(state);
    }
    tellTwins(states);
    return states;
}

std::vector<evidence::SequenceVerdict> compareSequences(const std::vector<evidence::SequenceState> &oldStates,
                                                        const std::vector<evidence::SequenceState> &newStates)
{
    QHash<QString, const evidence::SequenceState *> after;
    for (const evidence::SequenceState &state : newStates)
        after.insert(state.sequence, &state);
    std::vector<evidence::SequenceVerdict> verdicts;
    verdicts.reserve(oldStates.size());
    for (const evidence::SequenceState &state : oldStates)
        verdicts.push_back(compare(state, after.value(state.sequence, nullptr)));
    return verdicts;
}

} // namespace rehome::postgres
