// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/golden.h"
#include "evidence/json_fields.h"
#include "evidence/queries.h"
#include "evidence/resources.h"

namespace rehome::evidence {

enum class RunEnding { Failed, Succeeded, TimedOut, OutOfMemory, Encrypted, Damaged, Empty, NotPdf, TooMuchOutput };

inline EnumNames<RunEnding> enumNames(RunEnding)
{
    return {{RunEnding::Failed, "failed"},
            {RunEnding::Succeeded, "succeeded"},
            {RunEnding::TimedOut, "timed out"},
            {RunEnding::OutOfMemory, "out of memory"},
            {RunEnding::Encrypted, "encrypted"},
            {RunEnding::Damaged, "damaged"},
            {RunEnding::Empty, "empty"},
            {RunEnding::NotPdf, "not a PDF"},
            {RunEnding::TooMuchOutput, "too much output"}};
}

/// One document, read a number of times after warm-up. A run that hit the limit counts as the limit.
struct DocumentTiming
{
    QString document; ///< the file's name
    RunEnding ending = RunEnding::Failed;
    QString problem;
    int pages = 0;
    qint64 characters = 0;
    bool withoutText = false; ///< it was read, but all of its pages are pictures, or blank
    bool unlocked = false;    ///< it asks for a password, and one of the list fitted
    QString textSha256;
    std::vector<double> milliseconds;
    static void fields(auto &&take)
    {
        take(field("document", &DocumentTiming::document), field("ending", &DocumentTiming::ending),
             field("problem", &DocumentTiming::problem), field("pages", &DocumentTiming::pages),
             field("characters", &DocumentTiming::characters), field("withoutText", &DocumentTiming::withoutText),
             field("unlocked", &DocumentTiming::unlocked), field("textSha256", &DocumentTiming::textSha256),
             field("milliseconds", &DocumentTiming::milliseconds));
    }
};

/// The project's own command, run a number of times.
struct CommandTiming
{
    QString command;
    QString database; ///< which database it ran on, without a password
    int exitCode = 0;
    std::vector<double> wallMilliseconds;
    std::vector<double> processorMilliseconds; ///< user and system, with its children
    qint64 peakBytes = 0;                      ///< the largest resident set of any process of it, over all runs
    QString outputSha256;                      ///< of what it printed; empty where runs printed different things
    QString output;                            ///< the artifact that holds it, relative to the migration's folder
    static void fields(auto &&take)
    {
        take(field("command", &CommandTiming::command), field("database", &CommandTiming::database),
             field("exitCode", &CommandTiming::exitCode), field("wallMilliseconds", &CommandTiming::wallMilliseconds),
             field("processorMilliseconds", &CommandTiming::processorMilliseconds),
             field("peakBytes", &CommandTiming::peakBytes), field("outputSha256", &CommandTiming::outputSha256),
             field("output", &CommandTiming::output));
    }
};

struct Percentiles
{
    double p50 = 0;
    double p95 = 0;
    double p99 = 0;
    double maximum = 0;
    static void fields(auto &&take)
    {
        take(field("p50", &Percentiles::p50), field("p95", &Percentiles::p95), field("p99", &Percentiles::p99),
             field("max", &Percentiles::maximum));
    }
};

/// What a measurement was made on: figures of another machine do not compare.
struct MachineFact
{
    QString processor;
    int cores = 0;
    qint64 memoryBytes = 0;
    QString system;
    double load = 0;      ///< the one-minute load average when the measurement began
    double loadAfter = 0; ///< and when it ended
    QString governor;     ///< of the processor's frequency: "performance"; empty where it cannot be read
    QMap<QString, QString> versions;
    static void fields(auto &&take)
    {
        take(field("processor", &MachineFact::processor), field("cores", &MachineFact::cores),
             field("memoryBytes", &MachineFact::memoryBytes), field("system", &MachineFact::system),
             field("load", &MachineFact::load), field("loadAfter", &MachineFact::loadAfter),
             field("governor", &MachineFact::governor), field("versions", &MachineFact::versions));
    }
};

struct Baseline
{
    static constexpr const char *kind = "baseline";
    static constexpr int version = 1;
    QString folder; ///< of the sample documents; empty: there are none
    int repeats = 0;
    std::chrono::milliseconds limit{0}; ///< a single run may take this long
    std::vector<DocumentTiming> documents;
    Percentiles overall; ///< milliseconds, over every run of every document
    std::optional<CommandTiming> command;
    std::optional<QueryRuns> queries;
    std::optional<ResourceUse> resources;
    std::optional<GoldenOutputs> golden;
    MachineFact machine;
    static void fields(auto &&take)
    {
        take(field("folder", &Baseline::folder), field("repeats", &Baseline::repeats), field("limit", &Baseline::limit),
             field("documents", &Baseline::documents), field("overall", &Baseline::overall),
             field("command", &Baseline::command), field("queries", &Baseline::queries),
             field("resources", &Baseline::resources), field("golden", &Baseline::golden),
             field("machine", &Baseline::machine));
    }
};

} // namespace rehome::evidence
