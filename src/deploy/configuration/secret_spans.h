// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/configuration/secret_mask.h"

#include <vector>

namespace rehome::deploy {

/// A part of a text, counted in UTF-16 units.
struct Span
{
    qsizetype start = 0;
    qsizetype length = 0;
};

/// Where the literals are that Python source gives to secret names: X_PASSWORD = "…", "PASSWORD": "…", password="…",
/// env("SECRET_KEY", default="…"), over several lines, too. The quotes do not belong to them. Reads tokens only: it
/// works for source that does not compile.
[[nodiscard]] std::vector<Span> pythonSecrets(const QString &source);

/// The same for lines of "name = value", "name: value" and "--name value", as in .env, YAML, INI and unit files.
[[nodiscard]] std::vector<Span> lineSecrets(const QString &text, FileForm form);

} // namespace rehome::deploy
