// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/rollback_script.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "core/template_text.h"
#include "process/explain.h"

#include <QRegularExpression>

namespace rehome::deploy {
namespace {

/// Quoted for the shell in any case, so that nothing in it can be taken for anything else.
QString word(const QString &text)
{
    const QString quoted = process::shellQuoted(text);
    return quoted == text ? QLatin1Char('\'') + text + QLatin1Char('\'') : quoted;
}

QString sqlName(QString name)
{
    return QLatin1Char('"') + name.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

QString sqlText(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QStringLiteral("''")) + QLatin1Char('\'');
}

/// For a message on a terminal: control characters could do anything there.
QString printable(QString text)
{
    static const QRegularExpression control(QStringLiteral("\\p{C}"));
    return text.replace(control, QStringLiteral("?"));
}

void refuseUnsafe(const QString &conninfo)
{
    static const QRegularExpression password(QStringLiteral("(^|\\s)password\\s*="));
    if (!conninfo.contains(QLatin1String("://")) && !password.match(conninfo).hasMatch())
        return;
    throw core::Error(core::ErrorCode::BadUsage,
                      EngineText::tr("The rollback script takes database addresses as keywords without a password."),
                      EngineText::tr("Give “host=… dbname=… user=…”; the password comes from a pass file."));
}

QString createOptions(const RollbackRequest &request)
{
    QString options = QStringLiteral("TEMPLATE template0 ENCODING ") + sqlText(request.encoding);
    if (!request.collation.isEmpty())
        options += QStringLiteral(" LC_COLLATE ") + sqlText(request.collation);
    if (!request.characterType.isEmpty())
        options += QStringLiteral(" LC_CTYPE ") + sqlText(request.characterType);
    if (!request.localeProvider.isEmpty() && request.localeProvider != QLatin1String("libc"))
        options +=
            QStringLiteral(" LOCALE_PROVIDER %1 %1_LOCALE ").arg(request.localeProvider) + sqlText(request.locale);
    return options;
}

} // namespace

QByteArray rollbackScript(const RollbackRequest &request)
{
    if (request.tables.empty())
        throw core::Error(core::ErrorCode::BadUsage, EngineText::tr("The rollback script needs the backup's tables."),
                          EngineText::tr("Take the backup first."));
    refuseUnsafe(request.oldDatabase);
    refuseUnsafe(request.newDatabase);

    QStringList names, labels, rows, shrinking, dns;
    for (const QString &record : request.dnsRecords)
        dns += word(printable(record));
    for (const RollbackTable &table : request.tables) {
        names += word(sqlName(table.schema) + QLatin1Char('.') + sqlName(table.name));
        labels += word(printable(table.schema + QLatin1Char('.') + table.name));
        rows += QString::number(table.rows);
        shrinking += table.mayShrink ? QStringLiteral("yes") : QStringLiteral("no");
    }
    const QString byHand = request.byHand.isEmpty()
                               ? QStringLiteral("point the endpoint (DNS, reverse proxy) at the old system again.")
                               : request.byHand;
    return core::expandTemplate(QStringLiteral(":/templates/rollback.sh"),
                                {{QStringLiteral("project"), request.project.simplified()},
                                 {QStringLiteral("backup"), word(request.backup)},
                                 {QStringLiteral("format"), word(request.format)},
                                 {QStringLiteral("oldDatabase"), word(request.oldDatabase)},
                                 {QStringLiteral("oldDatabaseName"), word(request.oldDatabaseName)},
                                 {QStringLiteral("newDatabase"), word(request.newDatabase)},
                                 {QStringLiteral("newDatabaseFile"), word(request.newDatabaseFile)},
                                 {QStringLiteral("toolsFolder"), word(request.toolsFolder)},
                                 {QStringLiteral("jobs"), QString::number(request.jobs)},
                                 {QStringLiteral("stopNewCommand"), word(request.stopNewCommand)},
                                 {QStringLiteral("startOldCommand"), word(request.startOldCommand)},
                                 {QStringLiteral("switchCommand"), word(request.switchCommand)},
                                 {QStringLiteral("oldUrl"), word(request.oldUrl)},
                                 {QStringLiteral("applicationRole"), word(request.applicationRole)},
                                 {QStringLiteral("createOptions"), word(createOptions(request))},
                                 {QStringLiteral("byHand"), word(byHand)},
                                 {QStringLiteral("dnsRecords"), dns.join(QLatin1Char('\n'))},
                                 {QStringLiteral("tables"), names.join(QLatin1Char('\n'))},
                                 {QStringLiteral("labels"), labels.join(QLatin1Char('\n'))},
                                 {QStringLiteral("rows"), rows.join(QLatin1Char(' '))},
                                 {QStringLiteral("mayShrink"), shrinking.join(QLatin1Char(' '))}});
}

void writeRollbackScript(const QString &path, const RollbackRequest &request)
{
    core::writeFile(path, rollbackScript(request), core::ownerWritesAllRun);
}

} // namespace rehome::deploy
