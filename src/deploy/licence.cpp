// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/licence.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/template_text.h"

namespace rehome::deploy {
namespace {

struct Licence
{
    QLatin1String id;
    QLatin1String heading; ///< what the beginning of its text holds, and no other one's
};

constexpr Licence licences[] = {
    {QLatin1String("MIT"), QLatin1String("MIT License")},
    {QLatin1String("BSD-3-Clause"), QLatin1String("BSD 3-Clause License")},
    {QLatin1String("Apache-2.0"), QLatin1String("Apache License Version 2.0")},
    {QLatin1String("GPL-3.0-or-later"), QLatin1String("GNU GENERAL PUBLIC LICENSE Version 3")},
    {QLatin1String("AGPL-3.0-or-later"), QLatin1String("GNU AFFERO GENERAL PUBLIC LICENSE Version 3")},
};

} // namespace

QStringList offeredLicences()
{
    QStringList ids;
    for (const Licence &licence : licences)
        ids += licence.id;
    return ids;
}

QByteArray licenceText(const QString &spdxId, int year, const QString &holder)
{
    if (!offeredLicences().contains(spdxId))
        throw core::Error(
            core::ErrorCode::BadInput, EngineText::tr("There is no text of the licence “%1”.").arg(spdxId),
            EngineText::tr("Choose one of these: %1. Any other licence can replace the file LICENSE later.")
                .arg(offeredLicences().join(QStringLiteral(", "))));
    return core::expandTemplate(QStringLiteral(":/templates/licences/%1.txt").arg(spdxId),
                                {{QStringLiteral("year"), QString::number(year)}, {QStringLiteral("holder"), holder}});
}

QString licenceOf(const QByteArray &text)
{
    const QString beginning = QString::fromUtf8(text.left(400)).simplified();
    for (const Licence &licence : licences) {
        if (beginning.startsWith(licence.heading))
            return licence.id;
    }
    return {};
}

} // namespace rehome::deploy
