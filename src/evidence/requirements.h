// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/findings.h"

namespace rehome::evidence {

/// Where a requirement belongs in the new repository.
enum class RequirementPlace { Base, Dev, Leave };

inline EnumNames<RequirementPlace> enumNames(RequirementPlace)
{
    return {{RequirementPlace::Base, "base"}, {RequirementPlace::Dev, "dev"}, {RequirementPlace::Leave, "leave"}};
}

/// One package, three ways: installed, declared, imported.
struct RequirementFact
{
    QString name;           ///< normalised as PEP 503 says: "django-environ"
    QString installed;      ///< version; empty where it is not
    QStringList declared;   ///< as written: "Django>=3.2,<4"
    QStringList declaredIn; ///< "requirements.txt:3", one for each of declared
    QStringList imported;   ///< "bankdocs/models.py:1", the first few places; settings and commands count
    QString use;            ///< "runtime", "command", "optional", "dev"; empty where nothing of the project uses it
    QStringList neededBy;   ///< installed packages that ask for it
    QStringList problems;   ///< codes: "missing", "unpinned", "unused", "undeclared", "version-differs", "dev-only"…
    RequirementPlace place = RequirementPlace::Base; ///< proposed
    QString line;                                    ///< proposed: "django==3.2.25"
    static void fields(auto &&take)
    {
        take(field("name", &RequirementFact::name), field("installed", &RequirementFact::installed),
             field("declared", &RequirementFact::declared), field("declaredIn", &RequirementFact::declaredIn),
             field("imported", &RequirementFact::imported), field("use", &RequirementFact::use),
             field("neededBy", &RequirementFact::neededBy), field("problems", &RequirementFact::problems),
             field("place", &RequirementFact::place), field("line", &RequirementFact::line));
    }
    /// Whether it is only there because another package needs it.
    [[nodiscard]] bool isTransitive() const { return declared.isEmpty() && use.isEmpty() && !neededBy.isEmpty(); }
};

/// What the user wants otherwise than proposed: name of the package → "base django==3.2.25", "dev …" or "leave".
using RequirementEdits = QMap<QString, QString>;

/// What the old interpreter has, what the project declares and what its code imports, and what follows from it.
struct RequirementsComparison
{
    static constexpr const char *kind = "requirements-comparison";
    static constexpr int version = 1;
    QString interpreter;
    QString pythonVersion;
    QString library;   ///< that understood versions and markers: "packaging", "pip", "system"; empty for none
    QStringList files; ///< that were read, relative to the project
    std::vector<RequirementFact> packages;
    QStringList options; ///< of pip, carried over into base.txt: "--extra-index-url …"
    int others = 0;      ///< installed packages that nothing here needs
    QStringList base;    ///< the proposed base.txt, a line each, as the user edited it
    QStringList dev;     ///< the proposed dev.txt, "-r base.txt" first
    std::vector<Finding> findings;
    static void fields(auto &&take)
    {
        using C = RequirementsComparison;
        take(field("interpreter", &C::interpreter), field("pythonVersion", &C::pythonVersion),
             field("library", &C::library), field("files", &C::files), field("packages", &C::packages),
             field("options", &C::options), field("others", &C::others), field("base", &C::base), field("dev", &C::dev),
             field("findings", &C::findings));
    }
};

/// One sentence that a person reads first.
[[nodiscard]] QString sentenceOf(const RequirementsComparison &fact);

/// "declared, not installed": a problem's code in words; the code itself where it is none of ours.
[[nodiscard]] QString requirementProblemWord(const QString &code);

/// The comparison as the user edited it: places, lines, and the two files made anew. An edit of a package that was not
/// compared adds it.
[[nodiscard]] RequirementsComparison edited(RequirementsComparison comparison, const RequirementEdits &edits);
/// How an edit is kept.
[[nodiscard]] QString requirementEdit(RequirementPlace place, const QString &line);
/// Why a text cannot stand as one line of a requirement file, in a sentence; empty where it can. It must name a
/// package, and hold no password.
[[nodiscard]] QString whyNotRequirement(const QString &line);

} // namespace rehome::evidence
