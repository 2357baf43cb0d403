// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/schema/schema_queries.h"

#include "postgres/schema/hidden_values.h"

#include <QStringList>

namespace rehome::postgres {
namespace {

QString extensions()
{
    return QStringLiteral("SELECT x.oid, 0, 'extension', x.extname, 'schema: ' || n.nspname || E'\\nversion: ' ||"
                          " x.extversion, NULL FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace");
}

QString publications(int major)
{
    const QString viaRoot =
        major < 13 ? QStringLiteral("NULL") : QStringLiteral("CASE WHEN p.pubviaroot THEN 'via root: yes' END");
    const QString generated = major < 18
                                  ? QStringLiteral("NULL")
                                  : QStringLiteral("CASE WHEN p.pubgencols <> 'n' THEN 'generated columns: yes' END");
    const QString schemas =
        major < 15 ? QStringLiteral("NULL")
                   : QStringLiteral("'schemas: ' || (SELECT string_agg(n.nspname, ', ' ORDER BY n.nspname) FROM"
                                    " pg_publication_namespace m JOIN pg_namespace n ON n.oid = m.pnnspid"
                                    " WHERE m.pnpubid = p.oid)");
    const QString part =
        major < 15 ? QStringLiteral("NULL")
                   : QStringLiteral("'(' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) FROM"
                                    " pg_attribute a WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs)) ||"
                                    " ')', 'WHERE ' || pg_get_expr(r.prqual, r.prrelid)");
    return QStringLiteral(R"(
    SELECT p.oid, 0, 'publication', p.pubname,
      concat_ws(E'\n', CASE WHEN p.puballtables THEN 'all tables: yes' END,
        'publishes: ' || concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
                                   CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END),
        %1, %2, %3,
        'tables: ' || (SELECT string_agg(concat_ws(' ', n.nspname || '.' || c.relname, %4), ', '
                              ORDER BY n.nspname, c.relname)
                       FROM pg_publication_rel r JOIN pg_class c ON c.oid = r.prrelid
                       JOIN pg_namespace n ON n.oid = c.relnamespace WHERE r.prpubid = p.oid)),
      pg_get_userbyid(p.pubowner)
    FROM pg_publication p WHERE )")
               .arg(viaRoot, generated, schemas, part) +
           standsAlone("pg_publication", "p.oid");
}

/// Whether it is enabled is left out: a restored subscription is not, so that it does not take another's changes away.
QString subscriptionOptions(int major)
{
    QStringList options;
    if (major >= 14)
        options << QStringLiteral("'synchronous commit: ' || NULLIF(s.subsynccommit, 'off')")
                << QStringLiteral("CASE WHEN s.subbinary THEN 'binary: yes' END")
                << QStringLiteral("'streaming: ' || CASE s.substream::text WHEN 'p' THEN 'parallel' WHEN 't' THEN 'on' "
                                  "WHEN 'true' THEN 'on' END");
    if (major >= 15)
        options << QStringLiteral("CASE WHEN s.subtwophasestate <> 'd' THEN 'two phases: yes' END")
                << QStringLiteral("CASE WHEN s.subdisableonerr THEN 'disabled on error: yes' END");
    if (major >= 16)
        options << QStringLiteral("CASE WHEN NOT s.subpasswordrequired THEN 'password required: no' END")
                << QStringLiteral("CASE WHEN s.subrunasowner THEN 'runs as owner: yes' END")
                << QStringLiteral("'origin: ' || NULLIF(s.suborigin, 'any')");
    if (major >= 17)
        options << QStringLiteral("CASE WHEN s.subfailover THEN 'failover: yes' END");
    return options.isEmpty() ? QStringLiteral("NULL") : options.join(QStringLiteral(", "));
}

/// Where it connects to may hold a password. Before 14, not everyone may read the oid.
QString subscriptions(int major)
{
    return QStringLiteral(R"(
    SELECT %1, 0, 'subscription', s.subname,
      concat_ws(E'\n', 'publications: ' || array_to_string(s.subpublications, ', '), 'slot: ' || s.subslotname, %2),
      pg_get_userbyid(s.subowner)
    FROM pg_subscription s WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database()))")
        .arg(major < 14 ? QStringLiteral("0") : QStringLiteral("s.oid"), subscriptionOptions(major));
}

QString foreignWrappers(const QByteArray &hidingKey)
{
    return QStringLiteral(R"(
    SELECT w.oid, 0, 'foreign data wrapper', w.fdwname,
      concat_ws(E'\n', 'handler: ' || CASE WHEN w.fdwhandler <> 0 THEN w.fdwhandler::regproc END,
        'validator: ' || CASE WHEN w.fdwvalidator <> 0 THEN w.fdwvalidator::regproc END, 'options: ' || )") +
           optionsText("w.fdwoptions") + QStringLiteral("), pg_get_userbyid(w.fdwowner), ") +
           hiddenOptions("w.fdwoptions", hidingKey) + QStringLiteral(" FROM pg_foreign_data_wrapper w WHERE ") +
           standsAlone("pg_foreign_data_wrapper", "w.oid");
}

QString foreignServers(const QByteArray &hidingKey)
{
    return QStringLiteral(R"(
    SELECT s.oid, 0, 'foreign server', s.srvname,
      concat_ws(E'\n', 'wrapper: ' || w.fdwname, 'type: ' || s.srvtype, 'version: ' || s.srvversion, 'options: ' || )") +
           optionsText("s.srvoptions") + QStringLiteral("), pg_get_userbyid(s.srvowner), ") +
           hiddenOptions("s.srvoptions", hidingKey) + QStringLiteral(R"(
    FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw WHERE )") +
           standsAlone("pg_foreign_server", "s.oid");
}

/// Whose options one may not see reads as one that has none, except to a superuser.
QString userMappings(const QByteArray &hidingKey)
{
    return QStringLiteral(R"(
    SELECT m.umid, 0, kind, CASE kind WHEN 'unreadable' THEN E'user mapping\n' ELSE '' END
        || m.usename || ' on ' || m.srvname,
      CASE kind WHEN 'unreadable' THEN 'only a superuser may see the options of this user mapping' ELSE
      concat_ws(E'\n', CASE WHEN m.umuser <> 0 THEN 'role: ' || m.usename END, 'options: ' || )") +
           optionsText("m.umoptions") + QStringLiteral(") END, NULL, ") + hiddenOptions("m.umoptions", hidingKey) +
           QStringLiteral(R"(
    FROM (SELECT v.*, CASE WHEN v.umoptions IS NULL AND v.usename <> current_user
                            AND NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
                           THEN 'unreadable' ELSE 'user mapping' END AS kind
          FROM pg_user_mappings v) m)");
}

QString databaseProperties(int major)
{
    const QString provider = major < 15 ? QStringLiteral("'libc'")
                                        : QStringLiteral("CASE datlocprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN"
                                                         " 'builtin' ELSE 'libc' END");
    const QString locale = major < 15   ? QStringLiteral("NULL")
                           : major < 17 ? QStringLiteral("daticulocale")
                                        : QStringLiteral("datlocale");
    const QString rules = major < 16 ? QStringLiteral("NULL") : QStringLiteral("daticurules");
    return QStringLiteral(R"(
    SELECT 0, 0, 'database property', p.name, 'value: ' || p.value, NULL
    FROM pg_database d CROSS JOIN LATERAL (VALUES ('encoding', pg_encoding_to_char(encoding)::text),
        ('collation', datcollate::text), ('character type', datctype::text), ('locale provider', %1),
        ('locale', %2::text), ('collation rules', %3::text)) p(name, value)
    WHERE d.datname = current_database() AND p.value IS NOT NULL)")
        .arg(provider, locale, rules);
}

/// Large objects may be many: of each role that has some, one object tells how many and which. Nothing is said where
/// all of them belong to the database's owner.
QString largeObjectOwners()
{
    return QStringLiteral(R"(
    SELECT 0, 0, 'owner', 'large objects of ' || o.role,
      concat_ws(E'\n', 'role: ' || o.role, 'number: ' || o.number::text, 'which: ' || o.oids), NULL
    FROM (SELECT pg_get_userbyid(lomowner)::text AS role, count(*) AS number, count(*) OVER () AS roles,
            md5(string_agg(oid::text, ',' ORDER BY oid)) AS oids
          FROM pg_largeobject_metadata GROUP BY 1) o
    WHERE o.roles > 1 OR o.role <> (
      SELECT pg_get_userbyid(datdba)::text FROM pg_database WHERE datname = current_database()))");
}

QString databaseSettings(const QByteArray &hidingKey)
{
    return QStringLiteral(R"(
    SELECT 0, 0, 'database setting', split_part(c, '=', 1) || coalesce(' for role ' || r.rolname, ''),
      concat_ws(E'\n', 'role: ' || r.rolname, 'value: ' || )") +
           settingText("c") + QStringLiteral("), NULL, ") + hiddenSetting("c", hidingKey) + QStringLiteral(R"(
    FROM pg_db_role_setting s CROSS JOIN LATERAL unnest(s.setconfig) c LEFT JOIN pg_roles r ON r.oid = s.setrole
    WHERE s.setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database()))");
}

/// What stands on either side of the default is a deviation: rights that were added, and rights that were taken away.
/// The owner's own are the default. Of what came with the server or with an extension, the default is what these gave.
/// MAINTAIN came with 17, and so did its place among the owner's rights. Everyone may use the schema "public" that came
/// with the database; one that was dropped and made again says nothing of rights, and its copy says that they are gone.
const QString deviations = QStringLiteral(R"(
      SELECT coalesce(x.grantee, y.grantee) AS grantee, coalesce(x.privilege_type, y.privilege_type) AS privilege,
             CASE WHEN x.privilege_type IS NULL THEN 'revoked' WHEN x.option THEN 'granted with grant option'
                  ELSE 'granted' END AS state
      FROM (SELECT grantee, privilege_type, bool_or(is_grantable) AS option
            FROM aclexplode(o.acl) WHERE o.given IS NULL OR grantee <> o.owner GROUP BY 1, 2) x
      FULL JOIN (SELECT grantee, privilege_type FROM aclexplode(acldefault(o.letter::"char", o.owner))
                   WHERE o.given IS NULL
                 UNION SELECT 0::oid, 'USAGE' WHERE o.given IS NULL AND o.letter = 'n' AND o.name = 'public'
                 UNION SELECT grantee, privilege_type FROM aclexplode(o.given)
                   WHERE grantee <> grantor AND grantee <> o.owner) y
        ON x.grantee = y.grantee AND x.privilege_type = y.privilege_type
      WHERE x.privilege_type IS NULL OR y.privilege_type IS NULL OR (x.option AND x.grantee <> o.owner))");

/// A role may have the name that stands for everyone.
const QString roleText = QStringLiteral("CASE WHEN q.grantee = 0 THEN 'PUBLIC' WHEN pg_get_userbyid(q.grantee) = "
                                        "'PUBLIC' THEN '\"PUBLIC\"' ELSE pg_get_userbyid(q.grantee) END");

/// Likewise: of each right that a role has, one object tells on how many and which.
QString largeObjectPrivileges()
{
    return QStringLiteral(R"(
    WITH o AS (SELECT oid, 'L'::text AS letter, lomowner AS owner, lomacl AS acl, NULL::text AS name,
                      NULL::aclitem[] AS given
               FROM pg_largeobject_metadata WHERE lomacl IS NOT NULL),
    g AS (SELECT o.oid, %1 AS role, q.privilege, q.state FROM o CROSS JOIN LATERAL (%2) q)
    SELECT 0, 0, 'privilege', concat('large objects: ', g.privilege, ' for ', g.role),
      concat_ws(E'\n', 'role: ' || g.role, 'state: ' || g.state, 'number: ' || count(*)::text,
        'which: ' || md5(string_agg(g.oid::text, ',' ORDER BY g.oid))), NULL
    FROM g GROUP BY g.role, g.privilege, g.state)")
        .arg(roleText, deviations);
}

} // namespace

QString privilegeQuery()
{
    return QStringLiteral(R"(
    WITH w(catalog, oid, part, letter, owner, acl, name) AS (
      SELECT 'pg_class', oid, 0, CASE relkind WHEN 'S' THEN 's' ELSE 'r' END, relowner, relacl, NULL
        FROM pg_class WHERE relacl IS NOT NULL
      UNION ALL SELECT 'pg_class', a.attrelid, a.attnum, 'c', c.relowner, a.attacl, NULL
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
      UNION ALL SELECT 'pg_proc', oid, 0, 'f', proowner, proacl, NULL FROM pg_proc WHERE proacl IS NOT NULL
      UNION ALL SELECT 'pg_type', oid, 0, 'T', typowner, typacl, NULL FROM pg_type WHERE typacl IS NOT NULL
      UNION ALL SELECT 'pg_namespace', oid, 0, 'n', nspowner, coalesce(nspacl, acldefault('n', nspowner)), nspname
        FROM pg_namespace WHERE nspacl IS NOT NULL OR nspname = 'public'
      UNION ALL SELECT 'pg_database', oid, 0, 'd', datdba, datacl, NULL
        FROM pg_database WHERE datacl IS NOT NULL AND datname = current_database()
      UNION ALL SELECT 'pg_language', oid, 0, 'l', lanowner, lanacl, NULL FROM pg_language WHERE lanacl IS NOT NULL
      UNION ALL SELECT 'pg_foreign_server', oid, 0, 'S', srvowner, srvacl, NULL
        FROM pg_foreign_server WHERE srvacl IS NOT NULL
      UNION ALL SELECT 'pg_foreign_data_wrapper', oid, 0, 'F', fdwowner, fdwacl, NULL
        FROM pg_foreign_data_wrapper WHERE fdwacl IS NOT NULL),
    o AS (
      SELECT w.*, CASE WHEN w.letter = 'n' AND w.name = 'public' THEN NULL
                       WHEN i.initprivs IS NOT NULL THEN i.initprivs
                       WHEN w.oid < 16384 OR EXISTS (SELECT FROM pg_depend e WHERE e.classid = w.catalog::regclass
                                                     AND e.objid = w.oid AND e.deptype = 'e')
                       THEN acldefault(w.letter::"char", w.owner) END AS given
      FROM w LEFT JOIN pg_init_privs i ON i.classoid = w.catalog::regclass AND i.objoid = w.oid
                                      AND i.objsubid = w.part)
    SELECT o.catalog, o.oid, o.part, %1, q.privilege, q.state FROM o CROSS JOIN LATERAL (%2) q)")
        .arg(roleText, deviations);
}

QString defaultPrivilegeQuery()
{
    return QStringLiteral(R"(
    WITH o AS (SELECT CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END::text AS letter,
                      d.defaclrole AS owner, d.defaclacl AS acl, NULL::text AS name, NULL::aclitem[] AS given, d.*
               FROM pg_default_acl d)
    SELECT CASE o.letter WHEN 'r' THEN 'tables' WHEN 's' THEN 'sequences' WHEN 'f' THEN 'functions'
                         WHEN 'T' THEN 'types' WHEN 'n' THEN 'schemas' ELSE 'objects of type ' || o.letter END
           || ' of ' || pg_get_userbyid(o.owner) || coalesce(' in schema ' || n.nspname, ''),
           %1, q.privilege, q.state, pg_get_userbyid(o.owner)
    FROM o LEFT JOIN pg_namespace n ON n.oid = o.defaclnamespace
    CROSS JOIN LATERAL (%2) q
    WHERE NOT (o.defaclnamespace <> 0 AND q.state = 'revoked'))")
        .arg(roleText, deviations);
}

QString extensionDependencyQuery()
{
    return QStringLiteral("SELECT d.classid::regclass, d.objid, d.objsubid, x.extname FROM pg_depend d"
                          " JOIN pg_extension x ON x.oid = d.refobjid AND d.refclassid = 'pg_extension'::regclass"
                          " WHERE d.deptype = 'x'");
}

std::vector<SchemaQuery> databaseQueries(int serverMajor, const QByteArray &hidingKey)
{
    return {
        {QStringLiteral("extension"), QStringLiteral("pg_extension"), extensions()},
        {QStringLiteral("publication"), QStringLiteral("pg_publication"), publications(serverMajor)},
        {QStringLiteral("subscription"), QStringLiteral("pg_subscription"), subscriptions(serverMajor)},
        {QStringLiteral("foreign data wrapper"), QStringLiteral("pg_foreign_data_wrapper"), foreignWrappers(hidingKey)},
        {QStringLiteral("foreign server"), QStringLiteral("pg_foreign_server"), foreignServers(hidingKey)},
        {QStringLiteral("user mapping"), QStringLiteral("pg_user_mapping"), userMappings(hidingKey)},
        {QStringLiteral("database property"), QString(), databaseProperties(serverMajor)},
        {QStringLiteral("database setting"), QString(), databaseSettings(hidingKey)},
        {QStringLiteral("owner"), QString(), largeObjectOwners()},
        {QStringLiteral("privilege"), QString(), largeObjectPrivileges()},
        {QStringLiteral("database"), QStringLiteral("pg_database"),
         QStringLiteral("SELECT oid, 0, '', 'database', '', pg_get_userbyid(datdba) FROM pg_database"
                        " WHERE datname = current_database()")}};
}

} // namespace rehome::postgres
