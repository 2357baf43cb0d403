// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/json_fields.h"

/// Fills every field of a fact with a value of its own that is not the default, so that a round trip can lose none.
namespace rehome::testing {

class Filler final
{
public:
    void fill(bool &value) { value = !value; }
    void fill(double &value) { value = 0.125 * double(++m_count); }
    void fill(QString &value) { value = QStringLiteral("Größe \"%1\"\n😀").arg(++m_count); }
    void fill(QDateTime &value) { value = QDateTime::fromMSecsSinceEpoch(1'709'251'199'123 + ++m_count).toUTC(); }
    void fill(std::chrono::milliseconds &value) { value = std::chrono::milliseconds(++m_count); }
    void fill(QMap<QString, QString> &value)
    {
        QString key;
        fill(key);
        fill(value[key]);
    }

    template <std::integral T>
    requires(!std::same_as<T, bool>) void fill(T &value)
    {
        // Beyond what a double holds, where the type is large enough.
        value = sizeof(T) == 8 ? T(9'007'199'254'740'993 + ++m_count) : T(++m_count);
    }

    template <evidence::Named E>
    void fill(E &value)
    {
        const auto names = enumNames(E{});
        value = names[std::size_t(++m_count) % names.size()].first;
    }

    template <class T>
    void fill(std::optional<T> &value)
    {
        fill(value.emplace());
    }

    template <class List>
    requires(!std::same_as<List, QString> &&
             requires(List list) { list.push_back(typename List::value_type{}); }) void fill(List &list)
    {
        for (int i = 0; i < 2; ++i) {
            typename List::value_type item{};
            fill(item);
            list.push_back(item);
        }
    }

    template <evidence::Described T>
    void fill(T &fact)
    {
        T::fields([&](const auto &...f) { (fill(fact.*(f.member)), ...); });
    }

private:
    qint64 m_count = 0;
};

template <class T>
T filled()
{
    T fact;
    Filler().fill(fact);
    return fact;
}

} // namespace rehome::testing
