// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/verdict.h"

namespace rehome::evidence {

/// One object of a database's schema, as the catalog defines it. Two sides agree on an object if both have it under
/// the same kind and name with the same definition.
struct SchemaObject
{
    QString kind;       ///< a stable English word: "table", "column", "index", "constraint", "trigger" …
    QString name;       ///< "public.txn.amount", unquoted; unique among the objects of its kind
    QString definition; ///< what PostgreSQL says of it, in a form that does not depend on the server's version
    static void fields(auto &&take)
    {
        take(field("kind", &SchemaObject::kind), field("name", &SchemaObject::name),
             field("definition", &SchemaObject::definition));
    }
};

/// An object on which the two sides do not agree, or that could not be read.
struct SchemaDifference
{
    QString kind;
    QString name;
    Verdict verdict = Verdict::Differs;
    QString reason;        ///< a sentence: "The index is missing on the new side."
    QString oldDefinition; ///< empty where the old side has no such object
    QString newDefinition; ///< empty where the new side has no such object
    QString legitimate;    ///< why the difference is to be expected; empty where it is not
    static void fields(auto &&take)
    {
        take(field("kind", &SchemaDifference::kind), field("name", &SchemaDifference::name),
             field("verdict", &SchemaDifference::verdict), field("reason", &SchemaDifference::reason),
             field("oldDefinition", &SchemaDifference::oldDefinition),
             field("newDefinition", &SchemaDifference::newDefinition),
             field("legitimate", &SchemaDifference::legitimate));
    }
};

/// Two schemas held against each other: what was compared, and where they do not agree.
struct SchemaComparison
{
    qint64 objects = 0; ///< compared, on either side
    std::vector<SchemaDifference> differences;
    static void fields(auto &&take)
    {
        take(field("objects", &SchemaComparison::objects), field("differences", &SchemaComparison::differences));
    }

    /// Differs if anything differs without a legitimate reason; else CouldNotCheck if anything could not be checked.
    [[nodiscard]] Verdict overall() const;
};

} // namespace rehome::evidence
