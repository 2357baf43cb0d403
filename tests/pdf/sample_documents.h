// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

/// PDFs as bytes, small enough to read. Every one is written by hand, so that a test knows what stands in it.
namespace sample {

/// One page for each text, which is ASCII without brackets and backslashes.
[[nodiscard]] QByteArray textPdf(const QByteArrayList &pageTexts);
/// A document that opens only with a password.
[[nodiscard]] QByteArray encryptedPdf();
/// 2 KB that take longer to read than anyone waits: forms that each draw the next one ten times, ten levels deep.
[[nodiscard]] QByteArray endlessPdf();
/// 5 KB that hold a word of two thousand letters a milliard times.
[[nodiscard]] QByteArray hugeTextPdf();

/// Writes a file into the folder and returns its path. Fails the test if it cannot.
QString put(const QString &folder, const QString &name, const QByteArray &content);
/// The worker that was built, in the folder REHOME_BINARIES.
[[nodiscard]] QString worker();

} // namespace sample
