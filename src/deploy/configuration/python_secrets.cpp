// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/configuration/secret_spans.h"

#include <QSet>

namespace rehome::deploy {
namespace {

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_');
}

/// Reads Python source from front to back. What follows a secret name is its value until the value's end: a line's end
/// outside of brackets, or a comma or bracket that belongs to what is around.
class PythonReader final
{
public:
    explicit PythonReader(const QString &source) : m_source(source) {}

    std::vector<Span> secrets()
    {
        while (m_at < m_source.size())
            readToken();
        return std::move(m_found);
    }

private:
    void readToken()
    {
        const QChar c = m_source[m_at];
        if (c == QLatin1Char('#'))
            readComment();
        else if (c == QLatin1Char('\\'))
            m_at += 2; // the next line belongs to this one
        else if (c == QLatin1Char('"') || c == QLatin1Char('\''))
            readString();
        else if (c.isDigit())
            readNumber();
        else if (isWord(c))
            readWord();
        else
            readSign(c);
    }

    void readComment()
    {
        const qsizetype end = endOfLine();
        for (const Span &span : lineSecrets(m_source.mid(m_at, end - m_at), FileForm::Other))
            m_found.push_back({m_at + span.start, span.length});
        m_at = end;
    }

    void readString()
    {
        const QString quote = m_source.mid(m_at, 1);
        const bool isLong = m_source.mid(m_at, 3) == quote.repeated(3);
        const QString end = isLong ? quote.repeated(3) : quote;
        const qsizetype start = m_at + end.size();
        qsizetype at = start;
        while (at < m_source.size() && m_source.mid(at, end.size()) != end &&
               (isLong || m_source[at] != QLatin1Char('\n')))
            at += m_source[at] == QLatin1Char('\\') ? 2 : 1;
        at = std::min(at, m_source.size());
        m_at = std::min(at + end.size(), m_source.size());
        const QString value = m_source.mid(start, at - start);
        if (m_armed && !isNameOfVariable())
            m_found.push_back({start, at - start});
        else if (!m_armed && isSecretName(value))
            armBehindKey(nextSign());
        m_afterOpening = m_afterSign = false;
    }

    void readNumber()
    {
        const qsizetype start = m_at;
        while (m_at < m_source.size() && isWord(m_source[m_at]))
            ++m_at;
        constexpr qsizetype shortestSecret = 6; // a shorter number is a limit or a length
        if (m_armed && m_afterSign && m_at - start >= shortestSecret)
            m_found.push_back({start, m_at - start});
        m_afterOpening = m_afterSign = false;
    }

    void readWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_source.size() && isWord(m_source[m_at]))
            ++m_at;
        m_word = m_source.mid(start, m_at - start);
        m_afterOpening = m_afterSign = false;
        const QChar next = nextSign();
        if (!m_armed && isSecretName(m_word) && (next == QLatin1Char('=') || next == QLatin1Char(':')))
            arm(m_depth);
    }

    void readSign(QChar c)
    {
        ++m_at;
        if (c == QLatin1Char('(') || c == QLatin1Char('[') || c == QLatin1Char('{')) {
            ++m_depth;
            m_afterOpening = c != QLatin1Char('{');
            m_called = m_word;
        } else if (c == QLatin1Char(')') || c == QLatin1Char(']') || c == QLatin1Char('}')) {
            m_depth = std::max(0, m_depth - 1);
            if (m_depth < m_armedDepth)
                m_armed = false;
        } else if ((c == QLatin1Char(',') && m_depth <= m_armedDepth) || (c == QLatin1Char('\n') && m_depth == 0)) {
            m_armed = false;
        }
        if (!c.isSpace()) {
            m_afterSign = c == QLatin1Char('=') || c == QLatin1Char(':') || c == QLatin1Char('(');
            m_word.clear();
        }
    }

    void arm(int depth)
    {
        m_armed = true;
        m_armedDepth = depth;
    }

    /// A text that is a secret's name, such as a key of a dictionary.
    void armBehindKey(QChar next)
    {
        if (next == QLatin1Char(':') || next == QLatin1Char('='))
            arm(m_depth);
        else if (next == QLatin1Char(']') || (m_afterOpening && (next == QLatin1Char(',') || next == QLatin1Char(')'))))
            arm(m_depth - 1); // environ["KEY"] = …, env("KEY", cast=str, default=…), ("KEY", …), get("KEY") or …
    }

    /// What stands here is the first argument of a call that looks up a variable by its name.
    [[nodiscard]] bool isNameOfVariable() const
    {
        static const QSet<QString> lookups{
            QStringLiteral("env"),    QStringLiteral("environ"), QStringLiteral("getenv"), QStringLiteral("get"),
            QStringLiteral("config"), QStringLiteral("str"),     QStringLiteral("int"),    QStringLiteral("url"),
            QStringLiteral("db"),     QStringLiteral("db_url"),  QStringLiteral("bytes"),  QStringLiteral("secret")};
        return m_afterOpening && lookups.contains(m_called);
    }

    [[nodiscard]] QChar nextSign() const
    {
        qsizetype at = m_at;
        while (at < m_source.size() && m_source[at].isSpace() && m_source[at] != QLatin1Char('\n'))
            ++at;
        return at < m_source.size() ? m_source[at] : QChar();
    }

    [[nodiscard]] qsizetype endOfLine() const
    {
        const qsizetype end = m_source.indexOf(QLatin1Char('\n'), m_at);
        return end < 0 ? m_source.size() : end;
    }

    const QString &m_source;
    qsizetype m_at = 0;
    std::vector<Span> m_found;
    QString m_word;   ///< the last one, while nothing but blanks has followed
    QString m_called; ///< what the last bracket belongs to
    int m_depth = 0;
    int m_armedDepth = 0;
    bool m_armed = false;
    bool m_afterOpening = false;
    bool m_afterSign = false;
};

} // namespace

std::vector<Span> pythonSecrets(const QString &source)
{
    return PythonReader(source).secrets();
}

} // namespace rehome::deploy
