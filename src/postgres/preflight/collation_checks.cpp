// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/preflight/collation_checks.h"

#include "core/engine_text.h"

#include <clocale>
#include <gnu/libc-version.h>

namespace rehome::postgres {
namespace {

using evidence::PreflightFinding;

/// Collations of columns, beside the database's own.
const QString usedCollations =
    QStringLiteral(" FROM pg_collation l WHERE l.collprovider IN ('c', 'i') AND EXISTS (SELECT FROM pg_attribute a "
                   "WHERE a.attcollation = l.oid AND a.attrelid >= 16384)");

bool isKnownHere(const QString &locale)
{
    locale_t made = ::newlocale(LC_ALL_MASK, locale.toUtf8().constData(), nullptr);
    if (made == nullptr)
        return false;
    ::freelocale(made);
    return true;
}

/// The old database's provider: 'c' for the C library. Before PostgreSQL 15 there was no other one.
QString provider(Session &session)
{
    if (session.serverVersion() < 150000)
        return QStringLiteral("c");
    return session.value(QStringLiteral("SELECT datlocprovider FROM pg_database WHERE datname = current_database()"));
}

bool isSortedByBytes(const QString &locale)
{
    return locale == QLatin1String("C") || locale == QLatin1String("POSIX") ||
           locale.startsWith(QLatin1String("C."), Qt::CaseInsensitive);
}

} // namespace

PreflightFinding collationVersions(SourceLook &source)
{
    const auto reader = source.reader();
    const QString database = reader->quotedName(reader->value(QStringLiteral("SELECT current_database()")));
    QStringList differing;
    QStringList commands;
    if (reader->serverVersion() >= 150000) {
        const Row row = reader
                            ->query(QStringLiteral("SELECT datcollversion, pg_database_collation_actual_version(oid) "
                                                   "FROM pg_database WHERE datname = current_database()"))
                            .front();
        if (!row[0].isNull() && row[0] != row[1]) {
            differing += EngineText::tr("the database’s own (%1 then, %2 now)").arg(row[0], row[1]);
            commands += QStringLiteral("ALTER DATABASE %1 REFRESH COLLATION VERSION;").arg(database);
        }
    }
    for (const Row &row :
         reader->query(QStringLiteral("SELECT quote_ident(l.collname), l.collversion, "
                                      "pg_collation_actual_version(l.oid), "
                                      "l.collnamespace::regnamespace::text") +
                       usedCollations + QStringLiteral(" AND l.collversion <> pg_collation_actual_version(l.oid)"))) {
        differing += EngineText::tr("%1 (%2 then, %3 now)").arg(row[0], row[1], row[2]);
        commands += QStringLiteral("ALTER COLLATION %1.%2 REFRESH VERSION;").arg(row[3], row[0]);
    }
    if (differing.isEmpty())
        return evidence::passed(
            reader->serverVersion() >= 150000
                ? EngineText::tr("Texts are sorted as when the indexes were built.")
                : EngineText::tr("No collation of a column is known to have changed; a server of this version does not "
                                 "record the database’s own."));
    commands.prepend(QStringLiteral("REINDEX DATABASE %1;").arg(database));
    return evidence::failed(
        EngineText::tr("Texts are sorted otherwise than when the indexes were built: %1. Indexes on texts may be "
                       "corrupt, and unique ones may hold duplicates that fail in the restore.")
            .arg(namedThings(differing).names),
        EngineText::tr("Rebuild the indexes (duplicates show then), and then have the server take the new version."),
        commands.join(QLatin1Char('\n')));
}

PreflightFinding localesHere(SourceLook &source)
{
    const auto reader = source.reader();
    const Row own = reader
                        ->query(QStringLiteral("SELECT datcollate, datctype FROM pg_database WHERE datname = "
                                               "current_database()"))
                        .front();
    QStringList locales{own[0], own[1]};
    for (const Row &row : reader->query(QStringLiteral("SELECT DISTINCT l.collcollate") + usedCollations +
                                        QStringLiteral(" AND l.collprovider = 'c'")))
        locales += row[0];
    locales.removeDuplicates();
    QStringList missing;
    for (const QString &locale : locales) {
        if (!isKnownHere(locale))
            missing += locale;
    }
    if (!missing.isEmpty())
        return evidence::failed(EngineText::tr("This machine does not have the locale %1, which the old database uses: "
                                               "a server here could not restore it.")
                                    .arg(missing.join(QStringLiteral(", "))),
                                EngineText::tr("Generate it, on Debian and Ubuntu with locale-gen."),
                                QStringLiteral("sudo sed -i 's/^# *\\(%1\\)/\\1/' /etc/locale.gen && sudo locale-gen")
                                    .arg(missing.first().section(QLatin1Char('.'), 0, 0)));
    const QString here = QString::fromLatin1(gnu_get_libc_version());
    const QString there =
        reader->serverVersion() < 150000
            ? QString()
            : reader->value(QStringLiteral("SELECT pg_database_collation_actual_version(oid) FROM pg_database WHERE "
                                           "datname = current_database()"));
    if (provider(*reader) == QLatin1String("c") && !isSortedByBytes(own[0]) && !there.isEmpty() && there != here)
        return evidence::advised(EngineText::tr("The old server sorts %1 by version %2 of the C library, this machine "
                                                "by version %3: some texts may come in another order.")
                                     .arg(own[0], there, here),
                                 EngineText::tr("Nothing needs to be done for the data, since a restore builds every "
                                                "index anew; look at sorted lists afterwards."));
    return evidence::passed(EngineText::tr("This machine has the locales that the old database uses: %1.")
                                .arg(locales.join(QStringLiteral(", "))));
}

} // namespace rehome::postgres
