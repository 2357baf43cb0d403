// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/requirements.h"

#include "core/engine_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace rehome::evidence {
namespace {

/// The problems in the order in which they matter, with the words for a count and for one package.
struct Problem
{
    const char *code;
    QString (*counted)(int);
    QString (*word)();
};

const Problem problems[] = {
    {"missing", [](int n) { return EngineText::tr("%n missing", nullptr, n); },
     [] { return EngineText::tr("not installed"); }},
    {"conflicting", [](int n) { return EngineText::tr("%n conflicting", nullptr, n); },
     [] { return EngineText::tr("conflicting versions"); }},
    {"version-differs", [](int n) { return EngineText::tr("%n in another version", nullptr, n); },
     [] { return EngineText::tr("another version installed"); }},
    {"undeclared", [](int n) { return EngineText::tr("%n undeclared", nullptr, n); },
     [] { return EngineText::tr("undeclared"); }},
    {"declared-for-dev", [](int n) { return EngineText::tr("%n declared for development only", nullptr, n); },
     [] { return EngineText::tr("declared for development only"); }},
    {"local-path", [](int n) { return EngineText::tr("%n from a local folder", nullptr, n); },
     [] { return EngineText::tr("from a local folder"); }},
    {"url", [](int n) { return EngineText::tr("%n from a URL", nullptr, n); },
     [] { return EngineText::tr("from a URL"); }},
    {"unused", [](int n) { return EngineText::tr("%n unused", nullptr, n); }, [] { return EngineText::tr("unused"); }},
    {"dev-only", [](int n) { return EngineText::tr("%n for development only", nullptr, n); },
     [] { return EngineText::tr("for development only"); }},
    {"not-needed", [](int n) { return EngineText::tr("%n not for this Python", nullptr, n); },
     [] { return EngineText::tr("not for this Python or system"); }},
    {"other-name", [](int n) { return EngineText::tr("%n under another name", nullptr, n); },
     [] { return EngineText::tr("installed under another name"); }},
    {"same-import", [](int n) { return EngineText::tr("%n with the same import", nullptr, n); },
     [] { return EngineText::tr("same import as another package"); }},
    {"added", [](int n) { return EngineText::tr("%n added for the new repository", nullptr, n); },
     [] { return EngineText::tr("added for the new repository"); }},
    {"unpinned",
     [](int n) { return EngineText::tr("%n without a fixed version, which the proposal fixes", nullptr, n); },
     [] { return EngineText::tr("version not fixed"); }},
};

/// The package's line as it stands in the file, with the reason for what nobody asked for.
QString fileLine(const RequirementFact &package)
{
    if (!package.isTransitive() || package.line.contains(QLatin1String(" # ")))
        return package.line;
    return QStringLiteral("%1  # via %2").arg(package.line, package.neededBy.join(QStringLiteral(", ")));
}

QStringList linesAt(const RequirementsComparison &comparison, RequirementPlace place)
{
    QStringList lines;
    for (const RequirementFact &package : comparison.packages) {
        if (package.place == place && !package.line.isEmpty())
            lines += fileLine(package);
    }
    return lines;
}

} // namespace

QString requirementProblemWord(const QString &code)
{
    for (const Problem &problem : problems) {
        if (code == QLatin1String(problem.code))
            return problem.word();
    }
    return code;
}

QString sentenceOf(const RequirementsComparison &requirements)
{
    QStringList counts;
    for (const Problem &problem : problems) {
        const auto count = std::count_if(
            requirements.packages.begin(), requirements.packages.end(),
            [&](const RequirementFact &package) { return package.problems.contains(QLatin1String(problem.code)); });
        if (count > 0)
            counts += problem.counted(int(count));
    }
    const int all = int(requirements.packages.size());
    if (counts.isEmpty())
        return EngineText::tr("%n package(s) compared: all as it should be.", nullptr, all);
    const bool anyWell = std::any_of(requirements.packages.begin(), requirements.packages.end(),
                                     [](const RequirementFact &package) { return package.problems.isEmpty(); });
    const QString list = counts.join(QStringLiteral(", "));
    return anyWell ? EngineText::tr("%n package(s) compared: %1; the rest is as it should be.", nullptr, all).arg(list)
                   : EngineText::tr("%n package(s) compared: %1.", nullptr, all).arg(list);
}

RequirementsComparison edited(RequirementsComparison comparison, const RequirementEdits &edits)
{
    for (auto edit = edits.cbegin(); edit != edits.cend(); ++edit) {
        auto package = std::find_if(comparison.packages.begin(), comparison.packages.end(),
                                    [&](const RequirementFact &fact) { return fact.name == edit.key(); });
        if (package == comparison.packages.end()) {
            package =
                std::upper_bound(comparison.packages.begin(), comparison.packages.end(), edit.key(),
                                 [](const QString &name, const RequirementFact &fact) { return name < fact.name; });
            package = comparison.packages.insert(package, RequirementFact{.name = edit.key()});
        }
        package->place = fromJson<RequirementPlace>(edit.value().section(QLatin1Char(' '), 0, 0));
        if (package->place != RequirementPlace::Leave)
            package->line = edit.value().section(QLatin1Char(' '), 1).trimmed();
    }
    comparison.base = comparison.options + linesAt(comparison, RequirementPlace::Base);
    comparison.dev = QStringList(QStringLiteral("-r base.txt")) + linesAt(comparison, RequirementPlace::Dev);
    return comparison;
}

QString requirementEdit(RequirementPlace place, const QString &line)
{
    return place == RequirementPlace::Leave ? enumName(place) : enumName(place) + QLatin1Char(' ') + line.trimmed();
}

QString whyNotRequirement(const QString &line)
{
    static const QRegularExpression account(QStringLiteral("://(?!git@)[^/@\\s]*[^/@\\s}]@"));
    static const QRegularExpression requirement(QStringLiteral(
        "\\A[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?\\s*(?:\\[[\\w\\s,.-]*\\])?\\s*"
        "(?:@\\s*[a-z][a-z0-9+.-]*:\\S+|(?:(?:===|==|~=|!=|<=|>=|<|>)\\s*[\\w.!+*-]+\\s*(?:,\\s*(?=[=~!<>]))?)*)"
        "\\s*(?:;[^#\\r\\n]+)?(?:\\s+#[^\\r\\n]*)?\\z"));
    if (account.match(line).hasMatch())
        return EngineText::tr("The address holds a password or a token: write ${NAME} in its place, which pip fills in "
                              "from the environment.");
    if (!requirement.match(line.trimmed()).hasMatch())
        return EngineText::tr("“%1” is no requirement: write a line such as django==3.2.25.").arg(line.trimmed());
    return {};
}

} // namespace rehome::evidence
