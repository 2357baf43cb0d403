// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/sync/target_keys.h"

#include "core/engine_text.h"
#include "core/error.h"

#include <algorithm>

namespace rehome::postgres {
namespace {

/// With the key's own operators, wherever these come from. A plain table's key is of its own rows only, a partitioned
/// one's of all below. %1: a condition for servers from 18 on, whose keys may be of other kinds.
const QString keys = QStringLiteral(R"(
    SELECT n.nspname || '.' || c.relname, k.conname, pg_get_constraintdef(k.oid),
           format('SELECT EXISTS (SELECT FROM %s %I.%I c WHERE %s AND NOT EXISTS (SELECT FROM %s %I.%I p WHERE %s))',
                  CASE c.relkind WHEN 'p' THEN '' ELSE 'ONLY' END, n.nspname, c.relname, columns.given,
                  CASE p.relkind WHEN 'p' THEN '' ELSE 'ONLY' END, pn.nspname, p.relname, columns.equal)
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_class p ON p.oid = k.confrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace,
    LATERAL (SELECT string_agg(format('c.%I IS NOT NULL', a.attname), ' AND ') AS given,
                    string_agg(format('p.%I OPERATOR(%I.%s) c.%I', b.attname, o.nspname, e.oprname, a.attname),
                               ' AND ') AS equal
             FROM unnest(k.conkey, k.confkey, k.conpfeqop) u(own, other, operator)
             JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.own
             JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = u.other
             JOIN pg_operator e ON e.oid = u.operator JOIN pg_namespace o ON o.oid = e.oprnamespace) columns
    WHERE k.contype = 'f' AND k.conparentid = 0 AND k.convalidated %1)");

} // namespace

bool TargetKey::isLike(const TargetKey &other) const
{
    return table == other.table && name == other.name && definition == other.definition;
}

std::vector<TargetKey> checkedKeys(Session &session)
{
    std::vector<TargetKey> found;
    const QString condition =
        session.serverVersion() >= 180000 ? QStringLiteral("AND k.conenforced AND NOT k.conperiod") : QString();
    for (const Row &row : session.query(keys.arg(condition)))
        found.push_back({.table = row[0], .name = row[1], .definition = row[2], .broken = row[3]});
    return found;
}

void checkKeysOfTargetAlone(const std::vector<TargetKey> &ofTarget, Session &source,
                            const std::function<QString(const QString &)> &run)
{
    if (ofTarget.empty())
        return;
    const std::vector<TargetKey> ofSource = checkedKeys(source);
    for (const TargetKey &key : ofTarget) {
        const auto isLike = [&key](const TargetKey &other) { return key.isLike(other); };
        if (std::any_of(ofSource.begin(), ofSource.end(), isLike) || run(key.broken) != QLatin1String("t"))
            continue;
        throw core::Error(
            core::ErrorCode::CheckFailed,
            EngineText::tr("Rows of the table %1 would not keep the foreign key %2, which is on the new side only.")
                .arg(key.table, key.name),
            EngineText::tr("Nothing was changed. Remove or change those rows on the new side, or use `rehome-cli sync "
                           "--strategy full`, which makes the tables anew."));
    }
}

} // namespace rehome::postgres
