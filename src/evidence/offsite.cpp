// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/offsite.h"

#include "core/engine_text.h"
#include "core/text.h"

namespace rehome::evidence {

Verdict OffsiteCopies::overall() const
{
    Verdict verdict = files.empty() ? Verdict::CouldNotCheck : Verdict::Same;
    for (const OffsiteFile &file : files) {
        if (file.verdict == Verdict::Differs)
            return Verdict::Differs;
        if (file.verdict == Verdict::CouldNotCheck)
            verdict = Verdict::CouldNotCheck;
    }
    return verdict;
}

QString sentenceOf(const OffsiteCopies &offsite)
{
    qint64 bytes = 0;
    for (const OffsiteFile &file : offsite.files)
        bytes += file.bytes;
    switch (offsite.overall()) {
    case Verdict::Same:
        return EngineText::tr("%n file(s), %1, are at %2; all were read back and are identical.", nullptr,
                              int(offsite.files.size()))
            .arg(core::bytesText(bytes), offsite.place);
    case Verdict::Differs:
        return EngineText::tr("What came back from %1 is not what was sent there.").arg(offsite.place);
    case Verdict::CouldNotCheck:
        break;
    }
    return EngineText::tr("Not every file could be read back from %1.").arg(offsite.place);
}

} // namespace rehome::evidence
