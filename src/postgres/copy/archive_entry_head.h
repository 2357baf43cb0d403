// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

/// What is read of the lines that `pg_restore --list` writes, by whoever puts back parts of an archive.
namespace rehome::postgres {

/// "3205; 2606 16451 CONSTRAINT public a a_pkey postgres"
struct EntryHead
{
    QByteArray catalog;
    QString oid;
    QByteArray rest; ///< the kind, and then names of whatever they are made of
};

/// Nothing for a remark.
[[nodiscard]] std::optional<EntryHead> headOf(const QByteArray &line);

/// Whether time passes over it: a kind of which several are worth several connections. \a rest: of an EntryHead
[[nodiscard]] bool isSlow(const QByteArray &rest);
[[nodiscard]] bool isOfLargeObjects(const QByteArray &rest);
/// A publication, or something of one.
[[nodiscard]] bool isOfPublications(const QByteArray &rest);

/// The statements in a script by pg_restore --clean --if-exists that come before it makes anything.
[[nodiscard]] QByteArray dropsOf(const QByteArray &script);

} // namespace rehome::postgres
