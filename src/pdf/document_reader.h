// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QJsonObject>
#include <QString>

#include <functional>

namespace rehome::pdf {

using LineSink = std::function<void(const QJsonObject &)>;

/// How a document is read, time after time.
struct ReaderRequest
{
    QString file;
    QByteArrayList passwords; ///< tried one after another where the document asks for one
    bool text = false;        ///< give the text of every page, during the first run
    bool words = false;       ///< and its words with their places
    qint64 outputBytes = 0;   ///< how much text and words may be given; 0: any
};

/// Reads one document with Poppler. Remembers the password that fitted, so that later runs are not slower for the
/// list's length. Lives in the worker alone.
class DocumentReader final
{
public:
    explicit DocumentReader(ReaderRequest request);

    /// One run: its line, or the problem's, which has an "ending". Pages go to the sink, if there is one.
    [[nodiscard]] QJsonObject read(const LineSink *pages);

private:
    class Run;
    ReaderRequest m_request;
    QByteArray m_password;
};

[[nodiscard]] QJsonObject problemLine(const QString &ending, const QString &problem);

} // namespace rehome::pdf
