// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace rehome::django {

/// The English sentences of one finding's code, marked for translation. %1 is the first of the arguments, and so on.
struct FindingTexts
{
    const char *code;
    std::vector<const char *> arguments;
    const char *what;
    const char *why;
    const char *plan;
};

// One family in each file.
[[nodiscard]] const std::vector<FindingTexts> &layoutFindingTexts();
[[nodiscard]] const std::vector<FindingTexts> &settingsFindingTexts();
[[nodiscard]] const std::vector<FindingTexts> &codeFindingTexts();

} // namespace rehome::django
