// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/offsite/offsite_copy.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "core/parallel.h"
#include "core/text.h"
#include "core/work_progress.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFileInfo>

#include <atomic>

namespace rehome::deploy {
namespace {

using core::Error;
using core::ErrorCode;
using evidence::OffsiteFile;
using evidence::Verdict;

constexpr int filesAtATime = 4;

/// A file on its way: where it is here, and where there.
struct Sending
{
    QString local;
    QString remote;
    bool isThere = false;
};

/// One copy of one backup; lives on the worker thread that copies, its files on several.
class OffsiteCopy final
{
public:
    OffsiteCopy(OffsiteStore &store, const OffsiteRequest &request, const core::WorkContext &context)
        : m_store(store), m_request(request), m_context(context), m_progress(context),
          m_name(QFileInfo(request.backup).fileName())
    {}

    evidence::OffsiteCopies run()
    {
        QElapsedTimer clock;
        clock.start();
        const QString holder = QFileInfo(m_request.backup).absolutePath();
        throwIfNotApart(m_request.place, holder);
        const bool onSameDisk = isOnSameDisk(m_request.place, holder);
        if (onSameDisk)
            m_context.warning(EngineText::tr("%1 is on the same disk as the backup itself: should that disk fail, both "
                                             "are lost.")
                                  .arg(m_request.place.text));
        listFiles();
        look();
        for (const OffsiteFile &file : m_files) {
            m_progress.expect(
                sendItem(file),
                {.name = file.path, .doing = EngineText::tr("copying"), .weight = file.bytes, .size = file.bytes});
            m_progress.expect(
                readItem(file),
                {.name = file.path, .doing = EngineText::tr("reading back"), .weight = file.bytes, .size = file.bytes});
        }
        m_progress.begin();
        forEachFile([this](OffsiteFile &file, Sending &sending) { send(file, sending); });
        m_store.finish(m_name);
        m_context.info(
            EngineText::tr("%n file(s) sent to %1, %2 there already. Reading everything back.", nullptr, m_sent.load())
                .arg(m_request.place.text)
                .arg(qint64(m_files.size()) - m_sent));
        // A store may show what it was sent for as long as it is asked in the same breath: all is read after all is
        // sent, and what it lists is held against what was sent.
        const QMap<QString, qint64> listed = m_store.files(m_name);
        forEachFile([&](OffsiteFile &file, Sending &sending) { readBack(file, sending, listed); });
        m_progress.end();
        return {.place = m_request.place.text,
                .tool = m_store.tool(),
                .backup = m_request.backup,
                .files = m_files,
                .duration = std::chrono::milliseconds(clock.elapsed()),
                .onSameDisk = onSameDisk};
    }

private:
    static QString sendItem(const OffsiteFile &file) { return QStringLiteral("send ") + file.path; }
    static QString readItem(const OffsiteFile &file) { return QStringLiteral("read ") + file.path; }

    template <class Work>
    void forEachFile(const Work &work)
    {
        core::forEachIndex(m_files.size(), filesAtATime, [&](std::size_t i) {
            m_context.throwIfStopped();
            work(m_files[i], m_sendings[i]);
        });
    }

    void add(const QString &path, const QString &local, const QString &remote, const QString &sha256 = {})
    {
        m_files.push_back({.path = path, .bytes = QFileInfo(local).size(), .sha256 = sha256});
        m_sendings.push_back({local, remote});
    }

    void listFiles()
    {
        const auto addInside = [this](const QString &path, const QString &sha256) {
            add(path, m_request.backup + QLatin1Char('/') + path, m_name + QLatin1Char('/') + path, sha256);
        };
        for (const evidence::FileFact &file : m_request.files)
            addInside(file.path, file.sha256);
        addInside(QStringLiteral("manifest.json"), {});
        addInside(QStringLiteral("manifest.sha256"), {});
        const QString proof = m_request.backup + QStringLiteral(".proof");
        if (QFileInfo::exists(proof))
            add(QFileInfo(proof).fileName(), proof, QFileInfo(proof).fileName());
    }

    void look()
    {
        const QStringList names = m_store.names();
        const QMap<QString, qint64> there = names.contains(m_name) ? m_store.files(m_name) : QMap<QString, qint64>();
        for (Sending &sending : m_sendings)
            sending.isThere = there.contains(sending.remote) || names.contains(sending.remote);
    }

    /// The file as it is here must be the one of the manifest, or a good copy would be blamed later.
    void hash(OffsiteFile &file, const Sending &sending)
    {
        const QString sha256 = core::sha256OfFile(sending.local, m_context);
        if (!file.sha256.isEmpty() && sha256 != file.sha256)
            throw Error(ErrorCode::Damaged,
                        EngineText::tr("The content of the file %1 is not what was written.").arg(sending.local),
                        EngineText::tr("Do not restore this backup. Take a new one, or use another copy of it."));
        file.sha256 = sha256;
    }

    void send(OffsiteFile &file, const Sending &sending)
    {
        hash(file, sending);
        if (!sending.isThere) {
            m_progress.start(sendItem(file));
            m_store.send(sending.local, sending.remote, [&](qint64 bytes) {
                m_progress.reach(sendItem(file), file.bytes > 0 ? double(bytes) / double(file.bytes) : 1);
            });
            ++m_sent;
        }
        m_progress.finish(sendItem(file));
    }

    void readBack(OffsiteFile &file, const Sending &sending, const QMap<QString, qint64> &listed)
    {
        m_progress.start(readItem(file));
        QCryptographicHash hash(QCryptographicHash::Sha256);
        qint64 bytes = 0;
        try {
            m_store.read(sending.remote, [&](const QByteArray &block) {
                hash.addData(block);
                bytes += block.size();
                m_progress.add(readItem(file), block.size());
            });
            judge(file, sending, bytes, QString::fromLatin1(hash.result().toHex()), listed);
        } catch (const Error &error) {
            const bool isLost = error.code() == ErrorCode::NotFound;
            file.verdict = isLost ? Verdict::Differs : Verdict::CouldNotCheck;
            file.problem = isLost ? EngineText::tr("It was sent, but is not there.") : error.whatHappened();
        }
        if (file.verdict != Verdict::Same)
            m_context.warning(EngineText::tr("File %1 at %2: %3").arg(file.path, m_request.place.text, file.problem));
        m_progress.finish(readItem(file));
    }

    void judge(OffsiteFile &file, const Sending &sending, qint64 bytes, const QString &sha256,
               const QMap<QString, qint64> &listed) const
    {
        file.verdict = Verdict::Differs;
        const bool isInside = sending.remote != file.path; // the proof is beside the folder that was listed
        if (bytes != file.bytes)
            file.problem = EngineText::tr("%1 bytes came back of %2.").arg(bytes).arg(file.bytes);
        else if (sha256 != file.sha256)
            file.problem = EngineText::tr("As many bytes came back, but not the same.");
        else if (isInside && !listed.contains(sending.remote))
            file.problem = EngineText::tr("It can be read, but the store does not list it.");
        else
            file.verdict = Verdict::Same;
        if (file.verdict == Verdict::Differs && sending.isThere)
            file.problem += QLatin1Char(' ') + EngineText::tr("It was there before this copy and was not overwritten: "
                                                              "remove it there, then copy again.");
    }

    OffsiteStore &m_store;
    const OffsiteRequest &m_request;
    const core::WorkContext &m_context;
    core::WorkProgress m_progress;
    QString m_name;
    std::vector<OffsiteFile> m_files;
    std::vector<Sending> m_sendings;
    std::atomic<int> m_sent = 0;
};

} // namespace

evidence::OffsiteCopies copyOffsite(OffsiteStore &store, const OffsiteRequest &request,
                                    const core::WorkContext &context)
{
    return OffsiteCopy(store, request, context).run();
}

} // namespace rehome::deploy
