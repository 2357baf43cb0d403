// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace rehome::postgres {

/// A sum of 64-bit hashes, as a server's sum(bigint) gives it: exact, in 128 bits.
class HashSum final
{
public:
    /// \a decimal as the server writes it, possibly negative
    void add(const QString &decimal)
    {
        Wide value = 0;
        for (const QChar c : decimal) {
            if (c.isDigit())
                value = value * 10 + c.digitValue();
        }
        m_value += decimal.startsWith(QLatin1Char('-')) ? -value : value;
    }

    void add(qint64 value) { m_value += value; }
    void add(const HashSum &other) { m_value += other.m_value; }
    friend bool operator==(const HashSum &, const HashSum &) = default;

    [[nodiscard]] QString decimal() const
    {
        QString text;
        for (Wide rest = m_value; rest != 0; rest /= 10)
            text.prepend(QChar(u'0' + char16_t(rest < 0 ? -(rest % 10) : rest % 10)));
        if (text.isEmpty())
            return QStringLiteral("0");
        return m_value < 0 ? QLatin1Char('-') + text : text;
    }

private:
    __extension__ using Wide = __int128;
    Wide m_value = 0;
};

/// How many rows, and the sum of their hashes.
struct RowSum
{
    qint64 rows = 0;
    HashSum hash;

    void add(const std::vector<qint64> &hashes)
    {
        rows += qint64(hashes.size());
        for (const qint64 one : hashes)
            hash.add(one);
    }
    void add(const RowSum &other)
    {
        rows += other.rows;
        hash.add(other.hash);
    }
    friend bool operator==(const RowSum &, const RowSum &) = default;
};

} // namespace rehome::postgres
