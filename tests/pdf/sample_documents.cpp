// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/sample_documents.h"

#include <QFile>

namespace sample {
namespace {

QByteArray stream(const QByteArray &dictionary, const QByteArray &content)
{
    return "<< " + dictionary + " /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content +
           "\nendstream";
}

/// The file of the given objects, numbered from 1; the first one is the catalog.
QByteArray pdfOf(const QByteArrayList &objects, const QByteArray &trailer = {})
{
    QByteArray file = "%PDF-1.4\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray count = QByteArray::number(objects.size() + 1);
    const QByteArray start = QByteArray::number(file.size());
    return file + "xref\n0 " + count + "\n" + table + "trailer\n<< /Size " + count + " /Root 1 0 R " + trailer +
           " >>\nstartxref\n" + start + "\n%%EOF\n";
}

/// One page that draws the first of ten forms, each of which draws the next one ten times; the last one has the given
/// content.
QByteArray nestedForms(const QByteArray &innermost)
{
    constexpr int levels = 10;
    QByteArray ten;
    for (int i = 0; i < 10; ++i)
        ten += "/Next Do ";
    QByteArrayList objects{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                           "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
                           "/Resources << /XObject << /Next 6 0 R >> >> >>",
                           stream({}, "/Next Do"), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    for (int level = 0; level < levels; ++level) {
        const QByteArray next = QByteArray::number(objects.size() + 2);
        const bool last = level == levels - 1;
        objects += stream("/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /F 5 0 R >> " +
                              (last ? QByteArray() : "/XObject << /Next " + next + " 0 R >> ") + ">>",
                          last ? innermost : ten);
    }
    return pdfOf(objects);
}

} // namespace

QByteArray textPdf(const QByteArrayList &pageTexts)
{
    QByteArrayList objects{
        "<< /Type /Catalog /Pages 2 0 R >>", {}, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    QByteArray kids;
    for (const QByteArray &text : pageTexts) {
        kids += QByteArray::number(objects.size() + 1) + " 0 R ";
        objects +=
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >> /Contents " +
            QByteArray::number(objects.size() + 2) + " 0 R >>";
        objects += stream({}, "BT /F 12 Tf 50 700 Td (" + text + ") Tj ET");
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(pageTexts.size()) + " >>";
    return pdfOf(objects);
}

QByteArray encryptedPdf()
{
    // No password fits these check values, the empty one included.
    const QByteArray check = "<" + QByteArray(64, '7') + ">";
    return pdfOf({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>",
                  "<< /Filter /Standard /V 1 /R 2 /P -4 /O " + check + " /U " + check + " >>"},
                 "/Encrypt 4 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]");
}

QByteArray endlessPdf()
{
    return nestedForms("0 0 m 1 1 l");
}

QByteArray hugeTextPdf()
{
    // Ten points high, or Poppler would drop all but the first 50,000 as dust; narrow, or they would leave the page.
    return nestedForms("BT /F 10 Tf 1 Tz 50 400 Td (" + QByteArray(2000, 'a') + ") Tj ET");
}

QString put(const QString &folder, const QString &name, const QByteArray &content)
{
    const QString path = folder + QLatin1Char('/') + name;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

QString worker()
{
    return qEnvironmentVariable("REHOME_BINARIES") + QStringLiteral("/rehome-pdf-worker");
}

} // namespace sample
