// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/keyring.h"

#include <QTimer>

#include <memory>

#include <qt6keychain/keychain.h>

namespace rehome::wizard {
namespace {

const QString service = QStringLiteral("Rehome");

/// Why it did not work, in a sentence; empty where it did. \a job is null where no answer came.
QString problemOf(const QKeychain::Job *job)
{
    if (job == nullptr)
        return Keyring::tr("The desktop’s keyring does not answer.");
    switch (job->error()) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
        return {};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return Keyring::tr("The desktop’s keyring was not opened.");
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Keyring::tr("This desktop has no keyring.");
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return Keyring::tr("This desktop has no keyring that can be used (%1).").arg(job->errorString());
}

} // namespace

Keyring::Keyring(QObject *parent) : QObject(parent)
{}

void Keyring::run(QKeychain::Job *job, const std::function<void(QKeychain::Job *)> &then)
{
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    auto *waiting = new QTimer(this);
    waiting->setSingleShot(true);
    connect(waiting, &QTimer::timeout, this, [waiting, then] {
        waiting->deleteLater();
        then(nullptr);
    });
    // The timer is the sign that nobody has been answered yet: whoever comes second finds it gone.
    connect(job, &QKeychain::Job::finished, waiting, [waiting, then](QKeychain::Job *finished) {
        if (!waiting->isActive())
            return;
        waiting->stop();
        waiting->deleteLater();
        then(finished);
    });
    waiting->start(m_limit);
    job->start();
}

void Keyring::probe(const std::function<void(bool, const QString &)> &then)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(QStringLiteral("probe"));
    run(job, [then](QKeychain::Job *finished) {
        const QString problem = problemOf(finished);
        then(problem.isEmpty(), problem);
    });
}

void Keyring::read(const QString &key, const std::function<void(const std::optional<core::Secret> &)> &then)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(key);
    run(job, [then](QKeychain::Job *finished) {
        if (finished == nullptr || finished->error() != QKeychain::NoError)
            then(std::nullopt);
        else
            then(core::Secret(static_cast<QKeychain::ReadPasswordJob *>(finished)->textData()));
    });
}

void Keyring::store(const QString &key, const core::Secret &secret,
                    const std::function<void(bool, const QString &)> &then)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(key);
    job->setTextData(secret.reveal());
    run(job, [then](QKeychain::Job *finished) {
        const QString problem = problemOf(finished);
        then(problem.isEmpty(), problem);
    });
}

void Keyring::remove(const QString &key, const std::function<void(bool, const QString &)> &then)
{
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setKey(key);
    run(job, [then](QKeychain::Job *finished) {
        const QString problem = problemOf(finished);
        then(problem.isEmpty(), problem);
    });
}

} // namespace rehome::wizard
