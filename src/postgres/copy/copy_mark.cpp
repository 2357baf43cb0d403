// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/copy_mark.h"

#include <QRegularExpression>

namespace rehome::postgres {
namespace {

/// A program that makes copies in another way has another number here.
const QString form = QStringLiteral("rehome-copy-1");

void comment(Session &administrator, const QString &database, const QString &text)
{
    administrator.execute(QStringLiteral("COMMENT ON DATABASE %1 IS %2")
                              .arg(administrator.quotedName(database), administrator.quotedText(text)));
}

} // namespace

QString copyMark(Session &administrator, const QString &database)
{
    const QString text = administrator.value(
        QStringLiteral("SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %1")
            .arg(administrator.quotedText(database)));
    static const QRegularExpression mark(QStringLiteral("\\[%1 ([0-9a-f]{64})\\]\\z").arg(form));
    return mark.match(text).captured(1);
}

/// In ASCII: the maintenance database may have an encoding of few letters.
void setCopyMark(Session &administrator, const QString &database, const QString &schemaHash)
{
    comment(
        administrator, database,
        QStringLiteral("A half-made copy. \"rehome-cli copy ... --resume\" goes on with it; drop it where that is not "
                       "wanted. [%1 %2]")
            .arg(form, schemaHash));
}

void removeCopyMark(Session &administrator, const QString &database)
{
    comment(administrator, database, QString());
}

} // namespace rehome::postgres
