// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/checks.h"

namespace rehome::evidence {

struct RehearsalRun
{
    std::chrono::milliseconds backup{0};
    std::chrono::milliseconds restore{0};
    std::chrono::milliseconds verify{0};
    bool same = false;
    static void fields(auto &&take)
    {
        take(field("backup", &RehearsalRun::backup), field("restore", &RehearsalRun::restore),
             field("verify", &RehearsalRun::verify), field("same", &RehearsalRun::same));
    }
    [[nodiscard]] std::chrono::milliseconds total() const { return backup + restore + verify; }
};

/// The cutover's data part, tried several times on a scratch server.
struct Rehearsal
{
    static constexpr const char *kind = "rehearsal";
    static constexpr int version = 1;
    std::vector<RehearsalRun> runs;
    std::chrono::milliseconds estimate{0}; ///< of the downtime: the padded upper end of the runs' spread
    int paddingPercent = 20;
    std::chrono::milliseconds window{0}; ///< the maintenance window that is planned
    static void fields(auto &&take)
    {
        take(field("runs", &Rehearsal::runs), field("estimate", &Rehearsal::estimate),
             field("paddingPercent", &Rehearsal::paddingPercent), field("window", &Rehearsal::window));
    }
};

struct Criterion
{
    QString name;     ///< "No data loss or corruption"
    QString target;   ///< "every table the same"
    QString measured; ///< "14 of 14 tables the same, 20,412 rows"
    CheckVerdict verdict = CheckVerdict::CouldNotCheck;
    QString step; ///< whose evidence says so
    static void fields(auto &&take)
    {
        take(field("name", &Criterion::name), field("target", &Criterion::target),
             field("measured", &Criterion::measured), field("verdict", &Criterion::verdict),
             field("step", &Criterion::step));
    }
};

struct Closing
{
    static constexpr const char *kind = "closing";
    static constexpr int version = 1;
    std::vector<Criterion> criteria;
    static void fields(auto &&take) { take(field("criteria", &Closing::criteria)); }
};

} // namespace rehome::evidence
