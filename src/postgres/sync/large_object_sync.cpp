// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/sync/large_object_sync.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/parallel.h"
#include "postgres/catalog/large_objects.h"

#include <algorithm>

namespace rehome::postgres {
namespace {

using core::Error;
using core::ErrorCode;

constexpr qint64 pieceBytes = 1048576;

/// Owner, privileges and comment of the object "m", as one text that is the same on every server.
const QString belonging = QStringLiteral(R"(
    ROW(pg_get_userbyid(m.lomowner),
        (SELECT array_agg(g."grant" ORDER BY g."grant" COLLATE "C")
         FROM (SELECT ROW(CASE a.grantee WHEN 0 THEN '' ELSE pg_get_userbyid(a.grantee) END, a.privilege_type,
                          a.is_grantable)::text
               FROM aclexplode(coalesce(m.lomacl, acldefault('L', m.lomowner))) a) g("grant")),
        obj_description(m.oid, 'pg_largeobject'))::text)");

/// To whom it is granted, quoted.
const QString grantees = QStringLiteral(
    "(SELECT string_agg(DISTINCT CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END, "
    "', ') FROM aclexplode(coalesce(m.lomacl, acldefault('L', m.lomowner))) a)");

/// GRANT … for the object "m", of each role that this takes "role".
const QString grants = QStringLiteral(R"(
    SELECT CASE a.grantee WHEN 0 THEN '' ELSE pg_get_userbyid(a.grantee) END,
           format('GRANT %s ON LARGE OBJECT %s TO %s%s', a.privilege_type, m.oid,
                  CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END,
                  CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
    FROM pg_largeobject_metadata m, aclexplode(coalesce(m.lomacl, acldefault('L', m.lomowner))) a)");

QString ofObject(quint32 oid)
{
    return QStringLiteral(" FROM pg_largeobject_metadata m WHERE m.oid = '%1'").arg(oid);
}

qint64 piecesOf(qint64 bytes)
{
    return (bytes + pieceBytes - 1) / pieceBytes;
}

/// The hashes of an object's pieces, joined with commas.
QString pieceHashes(quint32 oid, qint64 bytes)
{
    return QStringLiteral("SELECT string_agg(md5(lo_get('%1', n * %2, %2)), ',' ORDER BY n) "
                          "FROM generate_series(0::bigint, %3::bigint) n")
        .arg(QString::number(oid), QString::number(pieceBytes), QString::number(piecesOf(bytes) - 1));
}

std::vector<qint64> belongingHashes(Snapshot &side)
{
    return side.reader()->integers(QStringLiteral("SELECT m.oid, ('x' || substr(md5(%1), 1, 16))::bit(64)::bigint "
                                                  "FROM pg_largeobject_metadata m ORDER BY m.oid")
                                       .arg(belonging));
}

} // namespace

void LargeObjectSync::find(Snapshot &before, Snapshot &after)
{
    const QString any = QStringLiteral("SELECT EXISTS (SELECT FROM pg_largeobject_metadata)");
    if (before.reader()->value(any) != QLatin1String("t") && after.reader()->value(any) != QLatin1String("t"))
        return;
    m_context.info(EngineText::tr("Comparing large objects."));
    try {
        compareContent(before, after);
        compareBelonging(before, after);
    } catch (const Error &error) {
        if (error.code() == ErrorCode::ConnectionLost)
            throw;
        throw Error(ErrorCode::CouldNotCheck,
                    EngineText::tr("The large objects cannot be compared: %1").arg(error.whatHappened()),
                    EngineText::tr("Nothing was changed. Use a user who may read every large object."),
                    error.details());
    }
}

/// Goes through both sides in the order of the OIDs, both servers at once.
void LargeObjectSync::compareContent(Snapshot &before, Snapshot &after)
{
    const Snapshot::Reader readers[2] = {before.reader(), after.reader()};
    LargeObjectReader objects[2] = {LargeObjectReader(*readers[0]), LargeObjectReader(*readers[1])};
    for (;;) {
        const LargeObject *current[2] = {};
        core::forEachIndex(2, 2, [&](std::size_t i) { current[i] = objects[i].current(); });
        const LargeObject *one = current[0];
        const LargeObject *other = current[1];
        if (one == nullptr && other == nullptr)
            return;
        const bool takeOld = one != nullptr && (other == nullptr || one->oid <= other->oid);
        const bool takeNew = other != nullptr && (one == nullptr || other->oid <= one->oid);
        if (!takeOld || !takeNew || one->bytes != other->bytes || one->hash != other->hash)
            m_changes[takeOld ? one->oid : other->oid] = {
                .oldBytes = takeOld ? one->bytes : -1, .newBytes = takeNew ? other->bytes : -1, .content = true};
        if (takeOld)
            objects[0].advance();
        if (takeNew)
            objects[1].advance();
    }
}

void LargeObjectSync::compareBelonging(Snapshot &before, Snapshot &after)
{
    std::vector<qint64> hashes[2];
    core::forEachIndex(2, 2, [&](std::size_t i) { hashes[i] = belongingHashes(i == 0 ? before : after); });
    std::map<quint32, qint64> there;
    for (std::size_t i = 0; i < hashes[1].size(); i += 2)
        there[quint32(hashes[1][i])] = hashes[1][i + 1];
    for (std::size_t i = 0; i < hashes[0].size(); i += 2) {
        const auto oid = quint32(hashes[0][i]);
        const auto other = there.find(oid);
        if (other != there.end() && other->second != hashes[0][i + 1])
            m_changes.emplace(oid, Change{});
    }
}

evidence::SyncedLargeObjects LargeObjectSync::write(CopyPump &pump, Session &source)
{
    evidence::SyncedLargeObjects synced;
    for (const auto &[oid, change] : m_changes) {
        if (change.content && change.oldBytes < 0) {
            pump.onTarget(QStringLiteral("SELECT lo_unlink('%1')").arg(oid));
            ++synced.removed;
            continue;
        }
        if (change.content)
            writeContent(oid, change, pump, source);
        const bool isGiven = writeBelonging(oid, pump, source);
        if (change.content)
            ++(change.newBytes < 0 ? synced.added : synced.changed);
        else if (isGiven)
            ++synced.changed;
    }
    return synced;
}

void LargeObjectSync::writeContent(quint32 oid, const Change &change, CopyPump &pump, Session &source)
{
    QStringList there;
    if (change.newBytes < 0)
        pump.onTarget(QStringLiteral("SELECT lo_create('%1')").arg(oid));
    else if (change.newBytes > 0)
        there = pump.onTarget(pieceHashes(oid, change.newBytes)).split(QLatin1Char(','));
    QStringList wanted;
    if (change.oldBytes > 0 && !there.isEmpty())
        wanted = source.value(pieceHashes(oid, change.oldBytes)).split(QLatin1Char(','));
    for (qint64 n = 0; n < piecesOf(change.oldBytes); ++n) {
        if (n < there.size() && there[n] == wanted[n])
            continue;
        const QString at = QString::number(n * pieceBytes);
        const QString piece = source.value(QStringLiteral("SELECT encode(lo_get('%1', %2, %3), 'hex')")
                                               .arg(QString::number(oid), at, QString::number(pieceBytes)));
        pump.onTarget(
            QStringLiteral("SELECT lo_put('%1', %2, decode('%3', 'hex'))").arg(QString::number(oid), at, piece));
    }
    if (change.newBytes > change.oldBytes) // 131072 is INV_WRITE
        pump.onTarget(QStringLiteral("SELECT lo_truncate64(lo_open('%1', 131072), %2)")
                          .arg(QString::number(oid), QString::number(change.oldBytes)));
    if (pump.onTarget(largeObjectContent(oid)) == source.value(largeObjectContent(oid)))
        return;
    throw Error(ErrorCode::Damaged,
                EngineText::tr("The large object %1 is not the same as on the old side after it was written.").arg(oid),
                EngineText::tr("Nothing was changed. Somebody else may have written to it: try again."));
}

/// \return whether it is now as on the source
bool LargeObjectSync::writeBelonging(quint32 oid, CopyPump &pump, Session &source)
{
    const QString state = QStringLiteral("SELECT ") + belonging + ofObject(oid);
    const QString wanted = source.value(state);
    if (pump.onTarget(state) == wanted)
        return true;
    if (m_refused > 0) { // neither are the others his to give
        ++m_refused;
        return false;
    }
    pump.onTarget(QStringLiteral("SAVEPOINT rehome_object"));
    try {
        tryBelonging(oid, pump, source);
        pump.onTarget(QStringLiteral("RELEASE SAVEPOINT rehome_object"));
    } catch (const Error &error) {
        if (error.code() != ErrorCode::PermissionDenied)
            throw;
        pump.onTarget(QStringLiteral("ROLLBACK TO SAVEPOINT rehome_object"));
        ++m_refused;
        return false;
    }
    return pump.onTarget(state) == wanted;
}

void LargeObjectSync::tryBelonging(quint32 oid, CopyPump &pump, Session &source)
{
    const auto isKnown = [&pump, &source](const QString &role) {
        return pump.onTarget(QStringLiteral("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = %1)")
                                 .arg(source.quotedText(role))) == QLatin1String("t");
    };
    bool allKnown = true;
    const QString object = QStringLiteral("LARGE OBJECT %1").arg(oid);
    const Row row = source
                        .query(QStringLiteral("SELECT pg_get_userbyid(m.lomowner), obj_description(m.oid, "
                                              "'pg_largeobject')") +
                               ofObject(oid))
                        .front();
    pump.onTarget(QStringLiteral("COMMENT ON %1 IS %2")
                      .arg(object, row[1].isNull() ? QStringLiteral("NULL") : source.quotedText(row[1])));
    if (isKnown(row[0]))
        pump.onTarget(QStringLiteral("ALTER %1 OWNER TO %2").arg(object, source.quotedName(row[0])));
    else
        allKnown = false;
    if (const QString there = pump.onTarget(QStringLiteral("SELECT ") + grantees + ofObject(oid)); !there.isEmpty())
        pump.onTarget(QStringLiteral("REVOKE ALL ON %1 FROM %2").arg(object, there));
    for (const Row &grant : source.query(grants + QStringLiteral(" WHERE m.oid = '%1'").arg(oid))) {
        if (grant[0].isEmpty() || isKnown(grant[0]))
            pump.onTarget(grant[1]);
        else
            allKnown = false;
    }
    m_withoutRole += allKnown ? 0 : 1;
}

QStringList LargeObjectSync::notes() const
{
    QStringList notes;
    if (m_withoutRole > 0)
        notes += EngineText::tr("%n large object(s) belong or are granted to roles that the new server does not have.",
                                nullptr, int(m_withoutRole));
    if (m_refused > 0)
        notes += EngineText::tr("The owner or the privileges of %n large object(s) could not be carried over: the user "
                                "of the new side may not give them.",
                                nullptr, int(m_refused));
    return notes;
}

} // namespace rehome::postgres
