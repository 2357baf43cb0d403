// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redactor.h"

#include <QUrl>

#include <algorithm>

namespace rehome::core {

void Redactor::add(const Secret &secret)
{
    if (secret.reveal().size() < 4)
        return;

    const std::scoped_lock lock(m_mutex);
    for (const QString &form : {secret.reveal(), QString::fromLatin1(QUrl::toPercentEncoding(secret.reveal()))}) {
        if (!m_values.contains(form))
            m_values += form;
    }
    // A secret that contains another one goes first, or its rest would stay visible.
    std::sort(m_values.begin(), m_values.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
}

QString Redactor::redacted(QString text) const
{
    const std::scoped_lock lock(m_mutex);
    for (const QString &value : m_values)
        text.replace(value, QStringLiteral("•••"));
    return text;
}

} // namespace rehome::core
