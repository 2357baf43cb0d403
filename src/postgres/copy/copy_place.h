// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "postgres/copy/copy_target.h"

#include <optional>

namespace rehome::postgres {

/// The database in which a copy is built: one beside the final name, or the empty one that is filled in place. As long
/// as it lives, no other run builds there. Owned by copyDatabase(), on its thread.
class CopyPlace final
{
public:
    /// \throws Error Busy if another run is building there
    CopyPlace(const CopyTarget &target, const core::WorkContext &context);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] Session &administrator() { return m_administrator; }

    /// Whether a half-made copy stands there in which nothing but rows, and what follows them, is missing, and nobody
    /// is in it any more. If not, \a reason says why, for people.
    [[nodiscard]] bool canBeGoneOnWith(const QString &schemaHash, QString &reason);
    /// An empty database, whatever was there before.
    void makeAnew(const DatabaseProperties &properties, bool hasPublicSchema);
    /// From now on, and until it has its name, a later run can go on with it.
    void setResumable(const QString &schemaHash);
    [[nodiscard]] bool isResumable() const { return m_resumable; }
    /// All is made: sets what belongs to the database as a whole. \return sentences about what could not be set
    QStringList applyProperties(DatabaseProperties properties);
    /// Gives it its final name, and its comment where that would have been in the way before. What was not there, or
    /// empty, when the copy began, and holds something now, is kept, too. \return the name of what is kept of the one
    /// before \throws Error where the server refuses: then the copy stays under the name that it has
    QString takePlace();

    /// After a failure or a stop, on a connection of its own: drops what is half made, or empties the database in which
    /// it is. \return false if the server could not be reached for that
    bool remove() const;
    /// What a person can do with the half-made copy that is left.
    [[nodiscard]] QString whatCanBeDone() const;

private:
    void lock();
    QString takeName(const QString &comment);
    [[nodiscard]] bool mayBeDropped();

    CopyTarget m_target;
    core::WorkContext m_context;
    QString m_name;
    Session m_administrator;
    QString m_quotedName;              ///< also when that session is lost
    QString m_schemaHash;              ///< of the mark
    QString m_comment;                 ///< that takes the mark's place
    std::optional<QStringList> m_kept; ///< extensions that a database that is filled in place had before
    bool m_made = false;               ///< something is there that is to be removed after a failure
    bool m_resumable = false;
};

} // namespace rehome::postgres
