// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/verification_sentences.h"

#include "core/engine_text.h"
#include "core/text.h"
#include "evidence/schema_kinds.h"

#include <algorithm>

namespace rehome::evidence {
namespace {

using core::countText;

/// "public.a, public.b, public.c and 4 more"
QString fewNames(const QStringList &names)
{
    constexpr qsizetype shown = 3;
    QString few = names.mid(0, shown).join(QStringLiteral(", "));
    if (names.size() <= shown)
        return few;
    return EngineText::tr("%1 and %n more", "names", int(names.size() - shown)).arg(few);
}

QStringList tablesWith(Verdict verdict, const Verification &verification)
{
    QStringList names;
    for (const TableVerdict &table : verification.tables) {
        if (table.verdict == verdict && table.legitimate.isEmpty())
            names += table.table;
    }
    return names;
}

QStringList sequencesWith(Verdict verdict, const Verification &verification)
{
    QStringList names;
    for (const SequenceVerdict &sequence : verification.sequences) {
        if (sequence.verdict == verdict)
            names += sequence.sequence;
    }
    return names;
}

/// "index public.txn_category_idx": what differs without a legitimate reason, or could not be checked.
QStringList schemaObjectsWith(Verdict verdict, const Verification &verification)
{
    QStringList names;
    if (!verification.schema)
        return names;
    for (const SchemaDifference &difference : verification.schema->differences) {
        if (difference.verdict == verdict && difference.legitimate.isEmpty())
            names += schemaKindWord(difference.kind) + QLatin1Char(' ') + difference.name;
    }
    return names;
}

/// A sentence for each kind of thing of which something could not be checked.
QStringList uncheckedParts(const Verification &verification)
{
    const QStringList tables = tablesWith(Verdict::CouldNotCheck, verification);
    const QStringList sequences = sequencesWith(Verdict::CouldNotCheck, verification);
    QStringList sentences;
    if (!tables.isEmpty())
        sentences += EngineText::tr("%n of %1 tables could not be checked: %2.", nullptr, int(tables.size()))
                         .arg(countText(qint64(verification.tables.size())), fewNames(tables));
    if (!sequences.isEmpty())
        sentences += EngineText::tr("%n of %1 sequences could not be checked: %2.", nullptr, int(sequences.size()))
                         .arg(countText(qint64(verification.sequences.size())), fewNames(sequences));
    const QStringList objects = schemaObjectsWith(Verdict::CouldNotCheck, verification);
    if (!objects.isEmpty())
        sentences += EngineText::tr("%n part(s) of the schema could not be checked: %1.", nullptr, int(objects.size()))
                         .arg(fewNames(objects));
    return sentences;
}

/// Large objects stand among the tables, but are none.
QString arrivedWithLargeObjects(const Verification &verification, qint64 count, qint64 differing)
{
    const QString tables = countText(verification.tableCount());
    const QString objects = countText(count);
    const QString rows = countText(verification.newRows());
    if (verification.level == Level::Counts && differing == 0)
        return EngineText::tr("All %1 tables have the same number of rows: %3; there are as many large objects: %2.")
            .arg(tables, objects, rows);
    if (differing > 0)
        return EngineText::tr("All %1 tables and the large objects (%2) arrived: %3 rows; %4 differ for a good reason.")
            .arg(tables, objects, rows, countText(differing));
    return EngineText::tr("All %1 tables and the large objects (%2) arrived: %3 rows, content identical.")
        .arg(tables, objects, rows);
}

} // namespace

QString schemaSentence(const Verification &verification)
{
    if (!verification.schema)
        return {};
    const auto legitimate = verification.schema->differences.size();
    const QString objects = countText(verification.schema->objects);
    return QLatin1Char(' ') +
           (legitimate == 0 ? EngineText::tr("The schema is identical: %1 objects.").arg(objects)
                            : EngineText::tr("The schema is the same: %n of %1 objects differ for a good reason.",
                                             nullptr, int(legitimate))
                                  .arg(objects));
}

QString arrivedSentence(const Verification &verification)
{
    const auto objects = std::find_if(verification.tables.begin(), verification.tables.end(),
                                      [](const TableVerdict &table) { return table.table == largeObjectsName; });
    const qint64 differing = verification.tablesWith(Verdict::Differs);
    if (objects != verification.tables.end())
        return arrivedWithLargeObjects(verification, objects->newRows.value_or(0), differing);
    const QString tables = countText(qint64(verification.tables.size()));
    const QString rows = countText(verification.newRows());
    if (verification.level == Level::Counts && differing == 0)
        return EngineText::tr("All %1 tables have the same number of rows: %2.").arg(tables, rows);
    if (differing > 0)
        return EngineText::tr("All %1 tables arrived: %2 rows; %3 differ for a good reason.")
            .arg(tables, rows, countText(differing));
    return EngineText::tr("All %1 tables arrived: %2 rows, content identical.").arg(tables, rows);
}

QString differenceSentences(const Verification &verification)
{
    const QStringList tables = tablesWith(Verdict::Differs, verification);
    const QStringList sequences = sequencesWith(Verdict::Differs, verification);
    QStringList sentences;
    if (!tables.isEmpty())
        sentences += EngineText::tr("%n of %1 tables differ: %2.", nullptr, int(tables.size()))
                         .arg(countText(qint64(verification.tables.size())), fewNames(tables));
    if (!sequences.isEmpty())
        sentences += EngineText::tr("%n of %1 sequences differ: %2.", nullptr, int(sequences.size()))
                         .arg(countText(qint64(verification.sequences.size())), fewNames(sequences));
    const QStringList objects = schemaObjectsWith(Verdict::Differs, verification);
    if (!objects.isEmpty())
        sentences += EngineText::tr("%n of %1 schema objects differ: %2.", nullptr, int(objects.size()))
                         .arg(countText(verification.schema->objects), fewNames(objects));
    return (sentences + uncheckedParts(verification)).join(QLatin1Char(' '));
}

QString uncheckedSentences(const Verification &verification)
{
    return (QStringList(EngineText::tr("Nothing was found to differ, but not everything could be checked.")) +
            uncheckedParts(verification))
        .join(QLatin1Char(' '));
}

} // namespace rehome::evidence
