// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/preflight.h"

#include "core/engine_text.h"

#include <algorithm>

namespace rehome::evidence {
namespace {

QStringList namesOf(const Preflight &preflight, CheckVerdict verdict, bool required)
{
    QStringList names;
    for (const PreflightCheck &check : preflight.checks) {
        if (check.required == required && check.result.verdict == verdict)
            names += check.result.name;
    }
    return names;
}

} // namespace

Verdict Preflight::overall() const
{
    if (!namesOf(*this, CheckVerdict::Failed, true).isEmpty())
        return Verdict::Differs;
    if (checks.empty() || !namesOf(*this, CheckVerdict::CouldNotCheck, true).isEmpty())
        return Verdict::CouldNotCheck;
    return Verdict::Same;
}

QString sentenceOf(const Preflight &preflight)
{
    const QStringList failed = namesOf(preflight, CheckVerdict::Failed, true);
    const QStringList unknown = namesOf(preflight, CheckVerdict::CouldNotCheck, true);
    const qsizetype advised = namesOf(preflight, CheckVerdict::Failed, false).size();
    const qsizetype unadvised = namesOf(preflight, CheckVerdict::CouldNotCheck, false).size();
    const auto all = qsizetype(preflight.checks.size());
    if (all == 0)
        return EngineText::tr("Nothing was checked.");

    QStringList sentences;
    if (!failed.isEmpty())
        sentences += EngineText::tr("%n required check(s) failed: %1.", nullptr, int(failed.size()))
                         .arg(failed.join(QStringLiteral("; ")));
    if (!unknown.isEmpty())
        sentences += EngineText::tr("%n required check(s) could not be made: %1.", nullptr, int(unknown.size()))
                         .arg(unknown.join(QStringLiteral("; ")));
    if (sentences.isEmpty())
        sentences += EngineText::tr("Ready: every required check passed.");
    const qsizetype good = all - failed.size() - unknown.size() - advised - unadvised;
    sentences += EngineText::tr("%1 of %n check(s) passed.", nullptr, int(all)).arg(good);
    if (advised > 0)
        sentences += EngineText::tr("%n recommendation(s) stand(s) open.", nullptr, int(advised));
    if (unadvised > 0)
        sentences += EngineText::tr("%n recommended check(s) could not be made.", nullptr, int(unadvised));
    return sentences.join(QLatin1Char(' '));
}

} // namespace rehome::evidence
