// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/json_fields.h"

namespace rehome::evidence {

/// How much a finding matters: Trouble stops the new system from working or leaks a secret, Attention asks for a
/// decision, Note is good to know.
enum class FindingWeight { Note, Attention, Trouble };

inline EnumNames<FindingWeight> enumNames(FindingWeight)
{
    return {
        {FindingWeight::Note, "note"}, {FindingWeight::Attention, "attention"}, {FindingWeight::Trouble, "trouble"}};
}

/// Something in the old project that a careful reader would point at. Sentences are in the user's language.
struct Finding
{
    QString code; ///< stable: "secret-in-code", "nested-project"
    FindingWeight weight = FindingWeight::Note;
    QString what; ///< one sentence that names the thing
    QString file; ///< relative to the project's folder; empty where it is not about one file
    int line = 0; ///< from 1; 0 where it is not about a line
    QString why;  ///< why it matters
    QString plan; ///< what the migration will do about it, or what the user has to decide
    static void fields(auto &&take)
    {
        take(field("code", &Finding::code), field("weight", &Finding::weight), field("what", &Finding::what),
             field("file", &Finding::file), field("line", &Finding::line), field("why", &Finding::why),
             field("plan", &Finding::plan));
    }

    /// "shop/settings.py:12"; empty where it is not about one file.
    [[nodiscard]] QString place() const { return line > 0 ? QStringLiteral("%1:%2").arg(file).arg(line) : file; }
};

/// The heaviest first; those of one code stay together, in the order in which each code and each place came.
[[nodiscard]] std::vector<Finding> sortedFindings(const std::vector<Finding> &findings);

} // namespace rehome::evidence
