// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/document_reader.h"

#include <poppler-qt6.h>

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QRectF>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <optional>

namespace rehome::pdf {
namespace {

/// Time that is added up over several stretches: hashing and printing between them do not count.
class StopWatch final
{
public:
    template <class Work>
    auto time(const Work &work)
    {
        const auto start = std::chrono::steady_clock::now();
        auto result = work();
        m_sum += std::chrono::steady_clock::now() - start;
        return result;
    }
    [[nodiscard]] double milliseconds() const { return m_sum.count(); }

private:
    std::chrono::duration<double, std::milli> m_sum{0};
};

/// As the readers of PDFs do, the header is looked for in the first kilobyte.
bool hasHeader(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(1024).contains("%PDF-");
}

std::optional<QJsonObject> problemOf(const QString &path, const Poppler::Document *document)
{
    if (document == nullptr) {
        if (QFile(path).size() == 0)
            return problemLine(QStringLiteral("empty"), QStringLiteral("The file is empty."));
        if (!hasHeader(path))
            return problemLine(QStringLiteral("not a PDF"), QStringLiteral("The file is not a PDF."));
        return problemLine(QStringLiteral("damaged"), QStringLiteral("The file is damaged."));
    }
    if (document->isLocked())
        return problemLine(QStringLiteral("encrypted"), QStringLiteral("The document asks for a password."));
    if (document->numPages() < 1)
        return problemLine(QStringLiteral("empty"), QStringLiteral("The document has no page that can be read."));
    return std::nullopt;
}

QJsonArray wordsOf(const Poppler::Page &page)
{
    const auto rounded = [](double points) { return std::round(points * 100) / 100; };
    QJsonArray words;
    for (const auto &box : page.textList()) {
        const QRectF place = box->boundingBox();
        words.append(QJsonArray{rounded(place.x()), rounded(place.y()), rounded(place.width()), rounded(place.height()),
                                box->text()});
    }
    return words;
}

bool isBlank(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar unit) { return unit.isSpace(); });
}

} // namespace

QJsonObject problemLine(const QString &ending, const QString &problem)
{
    return {{QStringLiteral("ending"), ending}, {QStringLiteral("problem"), problem}};
}

/// What one run adds up while it goes through the pages.
class DocumentReader::Run final
{
public:
    Run(const ReaderRequest &request, const LineSink *pages) : m_request(request), m_pages(pages) {}

    std::unique_ptr<Poppler::Document> open(const QByteArray &password)
    {
        return m_watch.time([&] { return Poppler::Document::load(m_request.file, password, password); });
    }

    /// \return the problem's line, if the page has one
    std::optional<QJsonObject> addPage(const Poppler::Document &document, int index)
    {
        std::unique_ptr<Poppler::Page> page;
        const auto text = m_watch.time([&]() -> std::optional<QString> {
            page = document.page(index);
            return page ? std::optional(page->text(QRectF())) : std::nullopt;
        });
        if (!text) {
            QJsonObject line = problemLine(QStringLiteral("damaged"),
                                           QStringLiteral("Page %1 of the document is damaged.").arg(index + 1));
            line.insert(QStringLiteral("page"), index + 1);
            return line;
        }
        m_characters += std::count_if(text->begin(), text->end(), [](QChar unit) { return !unit.isLowSurrogate(); });
        m_blank = m_blank && isBlank(*text);
        const QByteArray bytes = text->toUtf8() + '\f';
        m_hash.addData(bytes);
        return m_pages == nullptr ? std::nullopt : give(*page, index, *text, bytes.size());
    }

    [[nodiscard]] QJsonObject line(int pages) const
    {
        return {{QStringLiteral("milliseconds"), std::round(m_watch.milliseconds() * 1000) / 1000},
                {QStringLiteral("pages"), pages},
                {QStringLiteral("characters"), m_characters},
                {QStringLiteral("withoutText"), m_blank},
                {QStringLiteral("textSha256"), QString::fromLatin1(m_hash.result().toHex())}};
    }

private:
    std::optional<QJsonObject> give(const Poppler::Page &page, int index, const QString &text, qint64 bytes)
    {
        QJsonObject line{{QStringLiteral("page"), index + 1}, {QStringLiteral("text"), text}};
        m_given += bytes;
        if (m_request.words && !tooMuch()) {
            const QJsonArray words = wordsOf(page);
            constexpr qint64 bytesOfAPlace = 40;
            m_given += words.size() * bytesOfAPlace;
            line.insert(QStringLiteral("words"), words);
        }
        if (tooMuch())
            return problemLine(QStringLiteral("too much output"),
                               QStringLiteral("The document's text is larger than the limit."));
        (*m_pages)(line);
        return std::nullopt;
    }

    [[nodiscard]] bool tooMuch() const { return m_request.outputBytes > 0 && m_given > m_request.outputBytes; }

    const ReaderRequest &m_request;
    const LineSink *m_pages;
    StopWatch m_watch;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_characters = 0;
    qint64 m_given = 0;
    bool m_blank = true;
};

DocumentReader::DocumentReader(ReaderRequest request) : m_request(std::move(request))
{}

QJsonObject DocumentReader::read(const LineSink *pages)
{
    Run run(m_request, pages);
    auto document = run.open(m_password);
    if (document && document->isLocked()) {
        for (const QByteArray &password : m_request.passwords) {
            auto opened = run.open(password);
            if (opened && !opened->isLocked()) {
                m_password = password;
                document = std::move(opened);
                break;
            }
        }
    }
    if (const auto problem = problemOf(m_request.file, document.get()))
        return *problem;

    const int count = document->numPages();
    for (int index = 0; index < count; ++index) {
        if (const auto problem = run.addPage(*document, index))
            return *problem;
    }
    QJsonObject line = run.line(count);
    line.insert(QStringLiteral("unlocked"), !m_password.isEmpty());
    return line;
}

} // namespace rehome::pdf
