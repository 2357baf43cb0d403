// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_stability.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QString>

#include <algorithm>

namespace rehome::report {
namespace {

constexpr qsizetype entryLength = 20; ///< of one line of a cross-reference table

/// Moves every offset behind \a place by \a delta, in the cross-reference table and in the pointer to it.
void moveOffsets(QByteArray &pdf, qsizetype place, qsizetype delta)
{
    const QByteArray keyword("startxref\n");
    const qsizetype number = pdf.lastIndexOf(keyword) + keyword.size();
    const qsizetype end = pdf.indexOf('\n', number);
    const qsizetype table = pdf.mid(number, end - number).toLongLong();
    const qsizetype counts = table + qsizetype(sizeof("xref\n") - 1);
    const qsizetype first = pdf.indexOf('\n', counts) + 1;
    const qsizetype count = pdf.mid(counts, first - counts).trimmed().split(' ').value(1).toLongLong();
    for (qsizetype entry = first; entry < first + count * entryLength; entry += entryLength) {
        const qsizetype offset = pdf.mid(entry, 10).toLongLong();
        if (pdf[entry + 17] == 'n' && offset > place)
            pdf.replace(entry, 10, QByteArray::number(offset + delta).rightJustified(10, '0'));
    }
    pdf.replace(number, end - number, QByteArray::number(table > place ? table + delta : table));
}

/// The date with its time zone is as long as the machine's distance from UTC needs it, so offsets may have to move.
void fixDate(QByteArray &pdf, const QByteArray &key, const QDateTime &time)
{
    const qsizetype start = pdf.indexOf(key + " (D:");
    if (start < 0)
        return;
    const qsizetype end = pdf.indexOf(')', start) + 1;
    const QByteArray date = key + " (D:" + time.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "Z)";
    moveOffsets(pdf, start, date.size() - (end - start));
    pdf.replace(start, end - start, date);
}

/// Overwrites each match with as many characters of \a value as it is long.
void overwrite(QByteArray &pdf, const QString &pattern, const QByteArray &value)
{
    const QString text = QString::fromLatin1(pdf);
    auto match = QRegularExpression(pattern).globalMatch(text);
    while (match.hasNext()) {
        const QRegularExpressionMatch found = match.next();
        const qsizetype length = std::min(found.capturedLength(1), qsizetype(value.size()));
        pdf.replace(found.capturedStart(1), length, value.left(length));
    }
}

} // namespace

QByteArray withFixedTimes(QByteArray pdf, const QDateTime &time)
{
    // An empty journal has no time; the epoch is as good as any and says plainly that it means nothing.
    const QDateTime fixed = time.isValid() ? time.toUTC() : QDateTime::fromSecsSinceEpoch(0).toUTC();
    fixDate(pdf, "/CreationDate", fixed);
    fixDate(pdf, "/ModDate", fixed);
    const QString date = QStringLiteral("\\bxmp:\\w+Date(?:>|=\")"); // an element or an attribute, by the version of Qt
    overwrite(pdf, date + QStringLiteral("([^<\"]{19})"),
              fixed.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toLatin1());
    overwrite(pdf, date + QStringLiteral("[^<\"]{19}([+-]\\d\\d:\\d\\d)"), "+00:00");

    const QString identifier = QStringLiteral("/ID \\[ ?<([0-9a-fA-F]+)>");
    const QString second = QStringLiteral("/ID \\[ ?<[0-9a-fA-F]+> ?<([0-9a-fA-F]+)>");
    const QString uuid = QStringLiteral("uuid:([0-9a-fA-F-]{36})");
    for (const QString &pattern : {identifier, second, uuid})
        overwrite(pdf, pattern, QByteArray(128, '0'));
    const QByteArray hash = QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex();
    for (const QString &pattern : {identifier, second})
        overwrite(pdf, pattern, hash + hash); // newer versions of Qt write 76 digits
    return pdf;
}

} // namespace rehome::report
