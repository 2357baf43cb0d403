// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace rehome::core {

/// The text of a template (":/templates/compose.yml") with a value for each {{name}} in it, as UTF-8. Values stand as
/// they are given: quoting for the language of the file is up to the caller. Braces in a value are not looked at again.
/// \throws Error Internal if there is no such template, or a placeholder that has no value or is not whole
[[nodiscard]] QByteArray expandTemplate(const QString &resourcePath, const QMap<QString, QString> &values);

} // namespace rehome::core
