// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/findings.h"

#include <QHash>

#include <algorithm>

namespace rehome::evidence {

std::vector<Finding> sortedFindings(const std::vector<Finding> &findings)
{
    QHash<QString, qsizetype> firstOf;
    for (const Finding &finding : findings) {
        if (!firstOf.contains(finding.code))
            firstOf.insert(finding.code, firstOf.size());
    }
    std::vector<Finding> sorted = findings;
    std::stable_sort(sorted.begin(), sorted.end(), [&firstOf](const Finding &a, const Finding &b) {
        return a.weight != b.weight ? a.weight > b.weight : firstOf.value(a.code) < firstOf.value(b.code);
    });
    return sorted;
}

} // namespace rehome::evidence
