// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace rehome::postgres {

enum class TokenKind { Word, QuotedName, Text, Number, Parameter, Symbol };

/// A piece of SQL, as PostgreSQL's own scanner sees it with standard_conforming_strings on. Comments and blanks are
/// none.
struct Token
{
    TokenKind kind = TokenKind::Symbol;
    QString text;        ///< words in lower case; a quoted name without its quotes; texts as they stand
    qsizetype begin = 0; ///< its place in the SQL
    qsizetype end = 0;
};

/// \throws Error BadInput where a quote or a comment has no end
[[nodiscard]] std::vector<Token> tokensOf(const QString &sql);

struct Statement
{
    QString name; ///< the text of a comment line "-- name: Open invoices" right before it; empty where there is none
    QString sql;  ///< without the semicolon, and without comments around it
};

/// The statements of a file, split at the semicolons that stand outside of quotes, dollar quotes and comments.
/// psql's own commands (\d) are none. \throws Error as tokensOf()
[[nodiscard]] std::vector<Statement> statementsOf(const QString &sql);

/// Why a statement must not be measured, by its words alone; empty where they say nothing against it: it is one SELECT,
/// WITH … SELECT, VALUES or TABLE. What its plan says is another thing.
[[nodiscard]] QString refusalByWords(const QString &sql);

/// The functions that stand in an expression: names before an opening parenthesis, with their schema where there is
/// one. Also what only looks so, such as the "numeric" of numeric(10,2).
struct FunctionName
{
    QString schema; ///< empty: found by the search path
    QString name;
    bool operator==(const FunctionName &) const = default;
};
[[nodiscard]] std::vector<FunctionName> functionNames(const QString &expression);

} // namespace rehome::postgres
