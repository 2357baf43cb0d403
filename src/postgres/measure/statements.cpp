// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/measure/statements.h"

#include "core/engine_text.h"
#include "core/error.h"

#include <QSet>

#include <algorithm>

namespace rehome::postgres {
namespace {

bool startsWord(QChar c)
{
    return c.isLetter() || c == QLatin1Char('_') || c.unicode() >= 0x80;
}

bool continuesWord(QChar c)
{
    return startsWord(c) || (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char('$');
}

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

/// Goes through a text once, from token to token.
class Scanner final
{
public:
    explicit Scanner(const QString &sql) : m_sql(sql) {}

    std::vector<Token> tokens()
    {
        std::vector<Token> all;
        while (m_at < m_sql.size()) {
            if (skipBlank())
                continue;
            const qsizetype begin = m_at;
            Token token = next();
            token.begin = begin;
            token.end = m_at;
            all.push_back(std::move(token));
        }
        return all;
    }

private:
    [[nodiscard]] QChar at(qsizetype place) const { return place < m_sql.size() ? m_sql[place] : QChar(); }
    [[nodiscard]] QChar here(qsizetype further = 0) const { return at(m_at + further); }
    [[nodiscard]] bool stands(QLatin1String text) const { return QStringView(m_sql).mid(m_at).startsWith(text); }

    bool skipBlank()
    {
        if (here().isSpace()) {
            ++m_at;
            return true;
        }
        if (stands(QLatin1String("--"))) {
            while (m_at < m_sql.size() && here() != QLatin1Char('\n') && here() != QLatin1Char('\r'))
                ++m_at;
            return true;
        }
        if (stands(QLatin1String("/*"))) {
            skipComment();
            return true;
        }
        return false;
    }

    /// Comments nest.
    void skipComment()
    {
        const qsizetype begin = m_at;
        int depth = 0;
        do {
            if (m_at >= m_sql.size())
                throwUnended(begin);
            if (stands(QLatin1String("/*"))) {
                ++depth;
                m_at += 2;
            } else if (stands(QLatin1String("*/"))) {
                --depth;
                m_at += 2;
            } else {
                ++m_at;
            }
        } while (depth > 0);
    }

    Token next()
    {
        const QChar c = here();
        if (c == QLatin1Char('\''))
            return {.kind = TokenKind::Text, .text = quoted(QLatin1Char('\''), false)};
        if (c == QLatin1Char('"'))
            return {.kind = TokenKind::QuotedName, .text = unquoted(quoted(QLatin1Char('"'), false))};
        if (here(1) == QLatin1Char('\'') && QStringLiteral("eEbBxXnN").contains(c)) {
            ++m_at;
            return {.kind = TokenKind::Text, .text = quoted(QLatin1Char('\''), c.toLower() == QLatin1Char('e'))};
        }
        if (c.toLower() == QLatin1Char('u') && here(1) == QLatin1Char('&') &&
            (here(2) == QLatin1Char('\'') || here(2) == QLatin1Char('"'))) {
            const bool name = here(2) == QLatin1Char('"');
            m_at += 2;
            return {.kind = name ? TokenKind::QuotedName : TokenKind::Text, .text = quoted(here(), false)};
        }
        if (c == QLatin1Char('$'))
            return dollar();
        if (startsWord(c))
            return word();
        if (isDigit(c))
            return number();
        ++m_at;
        return {.kind = TokenKind::Symbol, .text = c};
    }

    QString quoted(QChar quote, bool escapes)
    {
        const qsizetype begin = m_at++;
        for (;; ++m_at) {
            if (m_at >= m_sql.size())
                throwUnended(begin);
            if (escapes && here() == QLatin1Char('\\')) {
                ++m_at;
            } else if (here() == quote) {
                if (here(1) != quote)
                    break;
                ++m_at; // doubled: the quote itself
            }
        }
        ++m_at;
        return m_sql.mid(begin, m_at - begin);
    }

    static QString unquoted(const QString &name)
    {
        return name.mid(1, name.size() - 2).replace(QStringLiteral("\"\""), QStringLiteral("\""));
    }

    Token word()
    {
        const qsizetype begin = m_at;
        while (m_at < m_sql.size() && continuesWord(here()))
            ++m_at;
        return {.kind = TokenKind::Word, .text = m_sql.mid(begin, m_at - begin).toLower()};
    }

    Token number()
    {
        const qsizetype begin = m_at;
        while (m_at < m_sql.size() && (continuesWord(here()) || here() == QLatin1Char('.')) &&
               here() != QLatin1Char('$'))
            ++m_at;
        return {.kind = TokenKind::Number, .text = m_sql.mid(begin, m_at - begin)};
    }

    /// $1, or a text between two equal tags such as $$ or $body$.
    Token dollar()
    {
        const qsizetype begin = m_at++;
        if (isDigit(here())) {
            while (isDigit(here()))
                ++m_at;
            return {.kind = TokenKind::Parameter, .text = m_sql.mid(begin, m_at - begin)};
        }
        if (startsWord(here())) {
            while (m_at < m_sql.size() && continuesWord(here()) && here() != QLatin1Char('$'))
                ++m_at;
        }
        if (here() != QLatin1Char('$'))
            return {.kind = TokenKind::Symbol, .text = m_sql.mid(begin, m_at - begin)};
        ++m_at;
        const QString tag = m_sql.mid(begin, m_at - begin);
        const qsizetype end = m_sql.indexOf(tag, m_at);
        if (end < 0)
            throwUnended(begin);
        m_at = end + tag.size();
        return {.kind = TokenKind::Text, .text = m_sql.mid(begin, m_at - begin)};
    }

    [[noreturn]] void throwUnended(qsizetype begin) const
    {
        const auto line = m_sql.left(begin).count(QLatin1Char('\n')) + 1;
        throw core::Error(
            core::ErrorCode::BadInput,
            EngineText::tr("The quote or comment that begins in line %1 of the queries has no end.").arg(line),
            EngineText::tr("Close it, and end every query with a semicolon."));
    }

    const QString &m_sql;
    qsizetype m_at = 0;
};

/// The name that a comment right before the statement gives it.
QString nameIn(QStringView before)
{
    QString name;
    for (const QStringView line : before.split(QLatin1Char('\n'))) {
        const QStringView text = line.trimmed();
        const QLatin1String mark("-- name:");
        if (text.startsWith(mark, Qt::CaseInsensitive))
            name = text.mid(mark.size()).trimmed().toString();
    }
    return name;
}

} // namespace

std::vector<Token> tokensOf(const QString &sql)
{
    return Scanner(sql).tokens();
}

std::vector<Statement> statementsOf(const QString &sql)
{
    std::vector<Statement> statements;
    qsizetype after = 0; // the end of the statement before
    const Token *first = nullptr;
    qsizetype end = 0;
    const auto finish = [&] {
        if (first != nullptr)
            statements.push_back({.name = nameIn(QStringView(sql).mid(after, first->begin - after)),
                                  .sql = sql.mid(first->begin, end - first->begin)});
        first = nullptr;
    };
    const std::vector<Token> tokens = tokensOf(sql);
    for (const Token &token : tokens) {
        if (token.kind == TokenKind::Symbol && token.text == QLatin1String(";")) {
            finish();
            after = token.end;
            continue;
        }
        if (first == nullptr)
            first = &token;
        end = token.end;
    }
    finish();
    return statements;
}

QString refusalByWords(const QString &sql)
{
    const std::vector<Token> tokens = tokensOf(sql);
    const auto isSymbol = [](const Token &token, const char *text) {
        return token.kind == TokenKind::Symbol && token.text == QLatin1String(text);
    };
    const auto first =
        std::find_if(tokens.begin(), tokens.end(), [&](const Token &token) { return !isSymbol(token, "("); });
    static const QSet<QString> reading{QStringLiteral("select"), QStringLiteral("with"), QStringLiteral("values"),
                                       QStringLiteral("table")};
    if (first == tokens.end() || first->kind != TokenKind::Word || !reading.contains(first->text))
        return EngineText::tr("Only queries are measured: SELECT, WITH … SELECT, VALUES and TABLE.");
    for (const Token &token : tokens) {
        if (isSymbol(token, ";"))
            return EngineText::tr("It is more than one statement.");
        if (token.kind == TokenKind::Word && token.text == QLatin1String("into"))
            return EngineText::tr("It would write: it has INTO.");
        if (token.kind == TokenKind::Parameter)
            return EngineText::tr("It has parameters, such as %1, whose values are not known.").arg(token.text);
    }
    return {};
}

std::vector<FunctionName> functionNames(const QString &expression)
{
    std::vector<FunctionName> names;
    const std::vector<Token> tokens = tokensOf(expression);
    const auto isName = [&](std::size_t i) {
        return tokens[i].kind == TokenKind::Word || tokens[i].kind == TokenKind::QuotedName;
    };
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        if (tokens[i].text != QLatin1String("(") || tokens[i].kind != TokenKind::Symbol || !isName(i - 1))
            continue;
        FunctionName name{.name = tokens[i - 1].text};
        if (i >= 3 && tokens[i - 2].text == QLatin1String(".") && isName(i - 3))
            name.schema = tokens[i - 3].text;
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    }
    return names;
}

} // namespace rehome::postgres
