// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <memory>

namespace rehome::tests {

/// tests/support/s3_stub.py on a free port of this machine, in one of its modes; ended with this object. While it
/// lives, this process's environment holds credentials that it lets in.
class S3Stub final
{
public:
    explicit S3Stub(const QString &mode);
    ~S3Stub();
    S3Stub(const S3Stub &) = delete;
    S3Stub &operator=(const S3Stub &) = delete;

    [[nodiscard]] QString endpoint() const { return m_endpoint; }
    /// The paths that were put, in their order.
    [[nodiscard]] QStringList puts();

private:
    QProcess m_process;
    QString m_endpoint;
    QStringList m_puts;
};

} // namespace rehome::tests
