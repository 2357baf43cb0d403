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
    QStringList imported;   ///< "bankdocs/models.py:1", the first few places
    bool importedByTestsOnly = false;
    QStringList neededBy; ///< installed packages that ask for it
    QStringList problems; ///< codes: "missing", "unpinned", "unused", "undeclared", "version-differs", "dev-only"…
    RequirementPlace place = RequirementPlace::Base; ///< proposed
    QString line;                                    ///< proposed: "django==3.2.25"
    static void fields(auto &&take)
    {
        take(field("name", &RequirementFact::name), field("installed", &RequirementFact::installed),
             field("declared", &RequirementFact::declared), field("declaredIn", &RequirementFact::declaredIn),
             field("imported", &RequirementFact::imported),
             field("importedByTestsOnly", &RequirementFact::importedByTestsOnly),
             field("neededBy", &RequirementFact::neededBy), field("problems", &RequirementFact::problems),
             field("place", &RequirementFact::place), field("line", &RequirementFact::line));
    }
};

/// What the old interpreter has, what the project declares and what its code imports, and what follows from it.
struct RequirementsComparison
{
    static constexpr const char *kind = "requirements-comparison";
    static constexpr int version = 1;
    QString interpreter;
    QString pythonVersion;
    QStringList files; ///< that were read, relative to the project
    std::vector<RequirementFact> packages;
    QStringList base; ///< the proposed base.txt, a line each, as the user edited it
    QStringList dev;  ///< the proposed dev.txt, "-r base.txt" first
    std::vector<Finding> findings;
    static void fields(auto &&take)
    {
        take(field("interpreter", &RequirementsComparison::interpreter),
             field("pythonVersion", &RequirementsComparison::pythonVersion),
             field("files", &RequirementsComparison::files), field("packages", &RequirementsComparison::packages),
             field("base", &RequirementsComparison::base), field("dev", &RequirementsComparison::dev),
             field("findings", &RequirementsComparison::findings));
    }
};

/// One sentence that a person reads first.
[[nodiscard]] QString sentenceOf(const RequirementsComparison &fact);

} // namespace rehome::evidence
