// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>

namespace rehome::views {

/// What an index of InventoryModel says about its parent: of which kind it is, and which one. Kept in the index's id.
struct InventoryAddress
{
    enum class Parent { Root, Top, Table, Indexes, Constraints };
    Parent parent;
    int number;

    // Qt keeps what is expanded in hash tables whose keys are row and id added up: ids that count evenly would collide
    // by the thousand. Multiplied with an odd number they are scattered, and come back by its inverse modulo 2^64.
    static constexpr quint64 scatter = 0x9E3779B97F4A7C15;
    static constexpr quint64 gather = 0xF1DE83E19937733D;
    static_assert(scatter * gather == 1);

    [[nodiscard]] static quintptr id(Parent parent, int number)
    {
        return quintptr((quint64(number) << 3U | quint64(parent)) * scatter);
    }

    [[nodiscard]] static InventoryAddress of(const QModelIndex &index)
    {
        const auto plain = quintptr(index.internalId() * gather); // half of it does where pointers are short
        return {Parent(plain & 7U), int(plain >> 3U)};
    }
};

} // namespace rehome::views
