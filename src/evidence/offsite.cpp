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
    case Verdict::Same: {
        QString sentence = EngineText::tr("%n file(s), %1, are at %2; all were read back and are identical.", nullptr,
                                          int(offsite.files.size()))
                               .arg(core::bytesText(bytes), offsite.place);
        if (offsite.onSameDisk)
            sentence += QLatin1Char(' ') + EngineText::tr("But that is on the same disk as the backup itself.");
        return sentence;
    }
    case Verdict::Differs: {
        QStringList wrong;
        for (const OffsiteFile &file : offsite.files) {
            if (file.verdict == Verdict::Differs)
                wrong += file.path;
        }
        return EngineText::tr("What came back from %1 is not what was sent there: %2.")
            .arg(offsite.place,
                 wrong.size() == 1
                     ? wrong.front()
                     : EngineText::tr("%n file(s), the first is %1", nullptr, int(wrong.size())).arg(wrong.front()));
    }
    case Verdict::CouldNotCheck:
        break;
    }
    return EngineText::tr("Not every file could be read back from %1.").arg(offsite.place);
}

} // namespace rehome::evidence
