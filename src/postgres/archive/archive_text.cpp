// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/archive_text.h"

#include <QHash>

#include <iconv.h>

namespace rehome::postgres {
namespace {

/// As the C library calls it; empty where nothing is to be converted, or nobody knows what the bytes mean.
QByteArray iconvName(const QString &encoding)
{
    static const QHash<QString, QByteArray> odd{
        {QStringLiteral("UTF8"), {}},
        {QStringLiteral("SQL_ASCII"), {}},
        {QStringLiteral("MULE_INTERNAL"), {}},
        {QStringLiteral("EUC_CN"), "EUC-CN"},
        {QStringLiteral("EUC_JP"), "EUC-JP"},
        {QStringLiteral("EUC_JIS_2004"), "EUC-JISX0213"},
        {QStringLiteral("EUC_KR"), "EUC-KR"},
        {QStringLiteral("EUC_TW"), "EUC-TW"},
        {QStringLiteral("KOI8R"), "KOI8-R"},
        {QStringLiteral("KOI8U"), "KOI8-U"},
        {QStringLiteral("LATIN5"), "ISO-8859-9"},
        {QStringLiteral("LATIN6"), "ISO-8859-10"},
        {QStringLiteral("LATIN7"), "ISO-8859-13"},
        {QStringLiteral("LATIN8"), "ISO-8859-14"},
        {QStringLiteral("LATIN9"), "ISO-8859-15"},
        {QStringLiteral("LATIN10"), "ISO-8859-16"},
        {QStringLiteral("WIN866"), "CP866"},
        {QStringLiteral("WIN874"), "CP874"},
    };
    if (const auto found = odd.find(encoding); found != odd.end())
        return *found;
    QByteArray name = encoding.toLatin1(); // LATIN1 to LATIN4, WIN1250 to WIN1258, ISO_8859_5 to ISO_8859_8
    return name.replace("LATIN", "ISO-8859-").replace("WIN", "CP").replace('_', '-');
}

} // namespace

QString archiveText(const QByteArray &printed, const QString &encoding)
{
    const QByteArray name = iconvName(encoding);
    const iconv_t converter = name.isEmpty() ? iconv_t(-1) : iconv_open("UTF-8", name.constData());
    if (converter == iconv_t(-1))
        return QString::fromUtf8(printed);
    QByteArray from = printed;
    QByteArray to(printed.size() * 4 + 16, '\0');
    char *in = from.data();
    char *out = to.data();
    std::size_t inLeft = std::size_t(from.size());
    std::size_t outLeft = std::size_t(to.size());
    const std::size_t converted = iconv(converter, &in, &inLeft, &out, &outLeft);
    iconv_close(converter);
    return converted == std::size_t(-1) ? QString::fromUtf8(printed)
                                        : QString::fromUtf8(to.constData(), to.size() - qsizetype(outLeft));
}

} // namespace rehome::postgres
