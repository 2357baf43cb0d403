// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/s3_stub.h"

#include <csignal>
#include <sys/prctl.h>

namespace rehome::tests {

S3Stub::S3Stub(const QString &mode)
{
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(QStringLiteral("python3"),
                    {qEnvironmentVariable("REHOME_SOURCE") + QStringLiteral("/tests/support/s3_stub.py"), mode,
                     QStringLiteral("canary-key"), QStringLiteral("canary-secret")});
    if (!m_process.waitForStarted() || !m_process.waitForReadyRead(10'000))
        qFatal("the S3 stub does not start");
    m_endpoint = QStringLiteral("http://127.0.0.1:") + QString::fromLatin1(m_process.readLine()).trimmed();
    qputenv("AWS_ACCESS_KEY_ID", "canary-key");
    qputenv("AWS_SECRET_ACCESS_KEY", "canary-secret");
    qputenv("AWS_DEFAULT_REGION", "us-east-1");
}

S3Stub::~S3Stub()
{
    m_process.kill();
    m_process.waitForFinished();
}

QStringList S3Stub::puts()
{
    while (m_process.waitForReadyRead(200)) {
    }
    m_puts += QString::fromUtf8(m_process.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return m_puts;
}

} // namespace rehome::tests
