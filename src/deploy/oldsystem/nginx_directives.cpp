// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/oldsystem/nginx_directives.h"

#include "core/engine_text.h"

namespace rehome::deploy {
namespace {

constexpr int deepest = 50;

class Reader final
{
public:
    Reader(const QString &text, QString file) : m_text(text), m_file(std::move(file)) {}

    std::vector<NginxDirective> block(int depth, QString &problem)
    {
        std::vector<NginxDirective> directives;
        NginxDirective directive;
        while (skipBlanks()) {
            const QChar sign = m_text[m_at];
            if (sign == QLatin1Char(';')) {
                ++m_at;
                take(directive, directives);
            } else if (sign == QLatin1Char('{')) {
                ++m_at;
                if (depth > deepest) {
                    problem = EngineText::tr("Its blocks stand too deep in each other.");
                    return directives;
                }
                directive.children = block(depth + 1, problem);
                take(directive, directives);
            } else if (sign == QLatin1Char('}')) {
                ++m_at;
                if (depth > 0)
                    return directives;
                problem = EngineText::tr("There is a } too many in line %1.").arg(m_line);
            } else {
                const int line = m_line;
                const QString text = word();
                if (directive.name.isEmpty()) {
                    directive.name = text;
                    directive.line = line;
                } else {
                    directive.values += text;
                }
            }
        }
        if (depth > 0 || !directive.name.isEmpty())
            problem = EngineText::tr("It ends in the middle of something.");
        return directives;
    }

private:
    void take(NginxDirective &directive, std::vector<NginxDirective> &directives) const
    {
        directive.file = m_file;
        if (!directive.name.isEmpty())
            directives.push_back(std::move(directive));
        directive = {};
    }

    /// Over blanks and comments. \return whether there is more
    bool skipBlanks()
    {
        for (; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == QLatin1Char('#')) {
                while (m_at < m_text.size() && m_text[m_at] != QLatin1Char('\n'))
                    ++m_at;
            }
            if (m_at >= m_text.size())
                return false;
            if (m_text[m_at] == QLatin1Char('\n'))
                ++m_line;
            if (!m_text[m_at].isSpace())
                return true;
        }
        return false;
    }

    QString word()
    {
        QString text;
        const QChar first = m_text[m_at];
        const bool quoted = first == QLatin1Char('"') || first == QLatin1Char('\'');
        if (quoted)
            ++m_at;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar sign = m_text[m_at];
            if (sign == QLatin1Char('\\') && m_at + 1 < m_text.size()) {
                text += m_text[++m_at];
                continue;
            }
            if (sign == QLatin1Char('\n'))
                ++m_line;
            if (quoted && sign == first) {
                ++m_at;
                break;
            }
            const bool brace = sign == QLatin1Char('{') && !text.endsWith(QLatin1Char('$')); // ${variable}
            if (!quoted && (sign.isSpace() || sign == QLatin1Char(';') || brace)) {
                if (sign == QLatin1Char('\n'))
                    --m_line; // it is counted where blanks are skipped
                break;
            }
            text += sign;
        }
        return text;
    }

    const QString &m_text;
    QString m_file;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

std::vector<NginxDirective> nginxDirectives(const QString &text, const QString &file, QString &problem)
{
    return Reader(text, file).block(0, problem);
}

} // namespace rehome::deploy
