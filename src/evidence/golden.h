// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/json_fields.h"

namespace rehome::evidence {

/// A kept file, relative to the folder of its set.
struct GoldenFile
{
    QString path; ///< empty: there is none
    QString sha256;
    static void fields(auto &&take) { take(field("path", &GoldenFile::path), field("sha256", &GoldenFile::sha256)); }
};

/// What one document gave on the old system.
struct GoldenDocument
{
    QString document;
    QString problem; ///< why it gave no text; empty where it did
    int pages = 0;
    qint64 words = 0;
    GoldenFile text;          ///< its pages, each ended by a form feed
    GoldenFile boxes;         ///< its words with their places: page, x, y, width and height in points, and the word
    GoldenFile commandOutput; ///< what the project's command printed for this document alone
    int commandExitCode = 0;
    static void fields(auto &&take)
    {
        using D = GoldenDocument;
        take(field("document", &D::document), field("problem", &D::problem), field("pages", &D::pages),
             field("words", &D::words), field("text", &D::text), field("boxes", &D::boxes),
             field("commandOutput", &D::commandOutput), field("commandExitCode", &D::commandExitCode));
    }
};

/// The outputs of the old system that the new one is compared with. Never overwritten: a newer set stands beside.
struct GoldenOutputs
{
    QString folder; ///< relative to the migration's: "artifacts/golden/20260229-210411-000"
    QString command;
    bool commandByDocument = false; ///< else what it printed for all of them is one file
    GoldenFile commandOutput;       ///< of all documents together
    std::vector<GoldenDocument> documents;
    static void fields(auto &&take)
    {
        using G = GoldenOutputs;
        take(field("folder", &G::folder), field("command", &G::command),
             field("commandByDocument", &G::commandByDocument), field("commandOutput", &G::commandOutput),
             field("documents", &G::documents));
    }
};

} // namespace rehome::evidence
