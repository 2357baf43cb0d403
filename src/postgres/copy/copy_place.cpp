// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/copy_place.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/text.h"
#include "postgres/catalog/saved_settings.h"
#include "postgres/copy/copy_mark.h"
#include "postgres/copy/in_place.h"

#include <chrono>
#include <thread>
#include <utility>

using namespace std::chrono_literals;

namespace rehome::postgres {
namespace {

using core::Error;

/// The first half of the lock's number; the second one is the name's hash.
const QString lockClass = QStringLiteral("1380272205");

} // namespace

CopyPlace::CopyPlace(const CopyTarget &target, const core::WorkContext &context)
    : m_target(target), m_context(context),
      m_name(target.inPlace ? target.database : incomingDatabase(target.database)),
      m_administrator(target.administrator, Access::ReadWrite, context),
      m_quotedName(m_administrator.quotedName(m_name))
{
    lock();
}

/// A session of a run that was killed is seen a moment longer; that of a machine which has gone, about a minute.
void CopyPlace::lock()
{
    const QString number = QStringLiteral("hashtext(%1)").arg(m_administrator.quotedText(m_name));
    for (int attempt = 0; attempt < 40; ++attempt) {
        if (m_administrator.value(QStringLiteral("SELECT pg_try_advisory_lock(%1, %2)").arg(lockClass, number)) ==
            QLatin1String("t"))
            return;
        std::this_thread::sleep_for(50ms);
    }
    const QString holder = m_administrator.value(
        QStringLiteral("SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = %1 "
                       "AND objid::bigint = %2::bigint & 4294967295 AND database = (SELECT oid FROM pg_database "
                       "WHERE datname = current_database())")
            .arg(lockClass, number));
    throw Error(core::ErrorCode::Busy,
                EngineText::tr("Another run is copying into the database %1 of the new side.").arg(m_target.database),
                EngineText::tr("Wait until it has ended. If it no longer runs, end the session that it left on that "
                               "server: SELECT pg_terminate_backend(%1);")
                    .arg(holder));
}

bool CopyPlace::canBeGoneOnWith(const QString &schemaHash, QString &reason)
{
    if (m_target.inPlace)
        reason = EngineText::tr("A database that is filled in place was emptied when the copy failed.");
    else if (!databaseExists(m_administrator, m_name))
        reason = EngineText::tr("No half-made copy is there.");
    else if (const QString mark = copyMark(m_administrator, m_name); mark.isEmpty())
        reason = EngineText::tr("The half-made copy was not at the rows yet.");
    else if (mark != schemaHash)
        reason = EngineText::tr("The schema of the old side, or what can be carried over of it, has changed since the "
                                "half-made copy was begun.");
    else {
        leaveNobodyIn(m_administrator, m_name);
        resetProperties(m_administrator, m_name);
        setCopyMark(m_administrator, m_name, schemaHash, CopyStage::HalfMade); // it may have been whole
        m_schemaHash = schemaHash;
        m_made = m_resumable = true;
    }
    return m_resumable;
}

void CopyPlace::makeAnew(const DatabaseProperties &properties, bool hasPublicSchema)
{
    m_resumable = false;
    if (m_target.inPlace) {
        if (const QString problem = whatIsIn(m_administrator); !problem.isEmpty()) // since it was looked at first
            throw Error(core::ErrorCode::AlreadyExists, problem,
                        EngineText::tr("Somebody else has filled it just now; nothing was changed there. Choose "
                                       "another database."));
        m_kept = extensionsOf(m_administrator);
        m_made = true;
        return;
    }
    if (databaseExists(m_administrator, m_name))
        m_context.info(EngineText::tr("%1, the half-made copy of an earlier run, is dropped.").arg(m_name));
    dropDatabase(m_administrator, m_name);
    m_made = true;
    createDatabase(m_administrator,
                   {.name = m_name,
                    .owner = properties.owner,
                    .encoding = properties.encoding,
                    .collation = properties.collation,
                    .characterType = properties.characterType,
                    .localeProvider = properties.localeProvider,
                    .locale = properties.locale,
                    .collationRules = properties.collationRules},
                   m_context);
    if (!hasPublicSchema)
        Session(m_target.administrator.withDatabase(m_name), Access::ReadWrite, m_context)
            .execute(QStringLiteral("DROP SCHEMA public"));
}

void CopyPlace::setResumable(const QString &schemaHash)
{
    if (m_target.inPlace)
        return;
    setCopyMark(m_administrator, m_name, schemaHash, CopyStage::HalfMade);
    m_schemaHash = schemaHash;
    m_resumable = true;
}

QStringList CopyPlace::applyProperties(DatabaseProperties properties)
{
    if (m_resumable) {
        setCopyMark(m_administrator, m_name, m_schemaHash, CopyStage::Whole);
        m_comment = std::exchange(properties.comment, QString());
    }
    return postgres::applyProperties(m_administrator, m_name, properties, m_context);
}

/// Hours may have passed since it was looked at: somebody may have made a database of that name, or filled the empty
/// one. One that cannot be entered is none that is known to be empty.
bool CopyPlace::mayBeDropped()
{
    if (!m_target.problem.isEmpty())
        return false;
    if (!databaseExists(m_administrator, m_target.database))
        return true;
    try {
        Session session(m_target.administrator.withDatabase(m_target.database), Access::ReadOnly, m_context);
        return whatIsIn(session).isEmpty();
    } catch (const Error &error) {
        m_context.debug(error.whatHappened());
        return false;
    }
}

QString CopyPlace::takePlace()
{
    if (m_target.inPlace) {
        m_made = false;
        return {};
    }
    const bool isForInside = mustBeSaidInside(m_administrator, m_name, m_comment); // where nobody may be meanwhile
    QString keptAs = takeName(isForInside ? QString() : m_comment);
    m_made = m_resumable = false;
    if (isForInside)
        (void)applySettings(m_administrator, m_target.database, {}, m_comment, m_context);
    return keptAs;
}

QString CopyPlace::takeName(const QString &comment)
{
    try {
        return postgres::takePlace(m_administrator,
                                   {.database = m_target.database,
                                    .existing = mayBeDropped() ? Existing::Drop : Existing::Keep,
                                    .comment = comment},
                                   m_context);
    } catch (const Error &error) {
        if (error.code() == core::ErrorCode::ConnectionLost)
            throw Error(error.code(), error.whatHappened(),
                        EngineText::tr("The copy is whole. Whether it has its name already is not known: it has where "
                                       "the new side has no database %1 any more.")
                            .arg(m_name),
                        error.details());
        m_made = m_resumable = false; // nothing that is half made: it took hours, and wants nothing but a name
        throw Error(
            error.code(), error.whatHappened(),
            EngineText::tr("The copy is whole, and is kept as the database %1 of the new side. When nobody is "
                           "in %2 any more, \"rehome-cli copy … --resume\" compares it with the old side once "
                           "more and gives it its name. Or do so by hand: ALTER DATABASE … RENAME TO …; COMMENT "
                           "ON DATABASE … IS NULL;")
                .arg(m_name, m_target.database),
            error.details());
    }
}

bool CopyPlace::remove() const
{
    if (!m_made)
        return true;
    core::WorkContext tidying = m_context; // also after a stop
    tidying.stop = {};
    ServerAddress administrator = m_target.administrator;
    administrator.others.insert(QStringLiteral("connect_timeout"), QStringLiteral("2")); // it may be out of reach
    try {
        Session session(administrator, Access::ReadWrite, tidying);
        if (m_kept)
            emptyDatabase(session, *m_kept, tidying);
        else
            dropDatabase(session, m_name);
        return true;
    } catch (const Error &error) {
        m_context.debug(error.whatHappened());
        return false;
    }
}

QString CopyPlace::whatCanBeDone() const
{
    return EngineText::tr("What is copied so far is kept in the database %1 of the new side: the same command with "
                          "--resume goes on with it, the same command without it begins anew. To have its space back: "
                          "DROP DATABASE %2;")
        .arg(m_name, m_quotedName);
}

} // namespace rehome::postgres
