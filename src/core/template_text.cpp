// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/template_text.h"

#include "core/engine_text.h"
#include "core/error.h"

#include <QFile>
#include <QRegularExpression>

namespace rehome::core {
namespace {

[[noreturn]] void throwBadTemplate(const QString &path, const QString &details)
{
    throw Error(ErrorCode::Internal, EngineText::tr("The built-in template %1 cannot be used.").arg(path),
                EngineText::tr("Please report this with the details."), details);
}

} // namespace

QByteArray expandTemplate(const QString &resourcePath, const QMap<QString, QString> &values)
{
    QFile file(resourcePath);
    if (!file.open(QIODevice::ReadOnly))
        throwBadTemplate(resourcePath, file.errorString());
    const QString text = QString::fromUtf8(file.readAll());

    static const QRegularExpression opening(QStringLiteral("\\{\\{(?:([A-Za-z][A-Za-z0-9]*)\\}\\})?"));
    QString expanded;
    qsizetype end = 0;
    auto found = opening.globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        const auto value = values.constFind(match.captured(1));
        if (value == values.constEnd())
            throwBadTemplate(
                resourcePath,
                QStringLiteral("no value for the placeholder at \"%1\"").arg(text.mid(match.capturedStart(), 40)));
        expanded += QStringView(text).mid(end, match.capturedStart() - end);
        expanded += *value;
        end = match.capturedEnd();
    }
    expanded += QStringView(text).mid(end);
    return expanded.toUtf8();
}

} // namespace rehome::core
