// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/copy/copy_mark.h"

#include <QRegularExpression>

namespace rehome::postgres {
namespace {

/// A program that makes copies in another way has another number here.
const QString form = QStringLiteral("rehome-copy-1");

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
void setCopyMark(Session &administrator, const QString &database, const QString &schemaHash, CopyStage stage)
{
    const QString text =
        stage == CopyStage::Whole
            ? QStringLiteral("A copy that is whole but for its name. \"rehome-cli copy ... --resume\" "
                             "compares it once more and gives it that. [%1 %2]")
            : QStringLiteral("A half-made copy. \"rehome-cli copy ... --resume\" goes on with it; drop "
                             "it where that is not wanted. [%1 %2]");
    administrator.execute(QStringLiteral("COMMENT ON DATABASE %1 IS ").arg(administrator.quotedName(database)) +
                          administrator.quotedText(text.arg(form, schemaHash)));
}

} // namespace rehome::postgres
