// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace rehome::django {

/// What a person reads of a finding.
struct FindingSentences
{
    QString what; ///< names the thing
    QString why;  ///< why it matters
    QString plan; ///< what the migration does about it, or what the user decides
};

/// The sentences of a finding's code with the arguments that the reader gave. A code of a newer reader gets sentences
/// that are true of any finding, with the code and the arguments in them.
[[nodiscard]] FindingSentences sentencesOf(const QString &code, const QMap<QString, QString> &arguments);
/// The codes that have sentences of their own.
[[nodiscard]] QStringList findingCodes();

} // namespace rehome::django
