// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/requirement_findings.h"

#include "core/engine_text.h"

#include <QJsonObject>

namespace rehome::django {
namespace {

using evidence::Finding;
using evidence::FindingWeight;
using evidence::RequirementFact;

Finding made(FindingWeight weight, const QString &what, const QString &why, const QString &plan)
{
    return {.weight = weight, .what = what, .why = why, .plan = plan};
}

Finding aboutReading(const QString &code, const QString &file, const QString &text)
{
    if (code == QLatin1String("syntax"))
        return made(FindingWeight::Attention, EngineText::tr("%1 cannot be parsed: %2.").arg(file, text),
                    EngineText::tr("What it imports or declares is not known, so that a package may seem unused."),
                    EngineText::tr("Mend the file or take it away, and run this step again."));
    if (code == QLatin1String("template"))
        return made(FindingWeight::Attention,
                    EngineText::tr("%1 is a template: it holds placeholders in place of code.").arg(file),
                    EngineText::tr("It was left out, so that a package may seem unused."),
                    EngineText::tr("Migrate the project that was made from the template."));
    if (code == QLatin1String("encoding"))
        return made(FindingWeight::Note, EngineText::tr("%1 is not written in UTF-8.").arg(file),
                    EngineText::tr("It was read as Latin-1. pip may refuse it."),
                    EngineText::tr("The new files are written in UTF-8."));
    if (code == QLatin1String("unreadable"))
        return made(FindingWeight::Attention, EngineText::tr("%1 cannot be read: %2.").arg(file, text),
                    EngineText::tr("What it declares or imports is not known."),
                    EngineText::tr("Make it readable, and run this step again."));
    if (code == QLatin1String("too-large"))
        return made(FindingWeight::Note, EngineText::tr("%1 is larger than 2 MB and was left out.").arg(file),
                    EngineText::tr("What it imports is not known."), {});
    if (code == QLatin1String("no-toml"))
        return made(
            FindingWeight::Attention,
            EngineText::tr("%1 could not be read: the project's interpreter has nothing that reads TOML.").arg(file),
            EngineText::tr("What it declares is not known."),
            EngineText::tr("Install tomli for the interpreter, and run this step again."));
    return made(FindingWeight::Note,
                EngineText::tr("%1 computes %2, so that it cannot be read without running it.").arg(file, text),
                EngineText::tr("What it declares is not known."),
                EngineText::tr("Compare the proposal with what the file does."));
}

Finding aboutRequirementFile(const QString &code, const QString &file, const QString &text)
{
    if (code == QLatin1String("circular"))
        return made(FindingWeight::Note, EngineText::tr("%1 includes %2, which includes it again.").arg(file, text),
                    EngineText::tr("Each file was read once."), EngineText::tr("The new files include one way only."));
    if (code == QLatin1String("absent-file"))
        return made(FindingWeight::Attention, EngineText::tr("%1 includes %2, which is not there.").arg(file, text),
                    EngineText::tr("What the absent file declares is not known, and pip refuses to install."),
                    EngineText::tr("The rest was read. Find the file, or live without it."));
    if (code == QLatin1String("remote-file"))
        return made(FindingWeight::Attention, EngineText::tr("%1 includes the address %2.").arg(file, text),
                    EngineText::tr("Nothing is fetched from the network here: what it declares is not known."),
                    EngineText::tr("Save it as a file of the project, and run this step again."));
    if (code == QLatin1String("invalid"))
        return made(FindingWeight::Attention,
                    EngineText::tr("%1 has a line that is no requirement: %2.").arg(file, text),
                    EngineText::tr("pip refuses the whole file because of it, at least in newer versions."),
                    EngineText::tr("The line is left out of the proposal."));
    if (code == QLatin1String("nameless"))
        return made(FindingWeight::Attention,
                    EngineText::tr("%1 names an address without a package: %2.").arg(file, text),
                    EngineText::tr("Nobody can tell what is installed from it."),
                    EngineText::tr("Add a line such as name @ address to the proposal."));
    if (code == QLatin1String("either-or"))
        return made(FindingWeight::Note, EngineText::tr("%1 allows one of several ranges: %2.").arg(file, text),
                    EngineText::tr("pip knows no “or”, so the ranges were not compared."),
                    EngineText::tr("The proposal fixes the version that is installed."));
    if (code == QLatin1String("credentials"))
        return made(FindingWeight::Trouble, EngineText::tr("%1 holds a password or a token in an address.").arg(file),
                    EngineText::tr("Whoever can read the repository can use it."),
                    EngineText::tr("The proposal has ${PACKAGE_ACCOUNT} in its place, which pip fills in from the "
                                   "environment. Replace the old one where it was made."));
    return made(FindingWeight::Note, EngineText::tr("%1 has hashes for its packages.").arg(file),
                EngineText::tr("With hashes, pip insists on one for every package."),
                EngineText::tr("The proposal has none. Once the new image builds, make them anew with pip-compile "
                               "--generate-hashes."));
}

/// What a problem of one package means. Nothing where the table says it all.
Finding aboutPackage(const QString &problem, const RequirementFact &package)
{
    const QString &name = package.name;
    if (problem == QLatin1String("missing"))
        return made(FindingWeight::Attention,
                    package.declared.isEmpty() ? EngineText::tr("%1 is imported but not installed.").arg(name)
                                               : EngineText::tr("%1 is declared but not installed.").arg(name),
                    EngineText::tr("The old system works without it, or this is not the interpreter that runs it."),
                    EngineText::tr("Its version cannot be fixed. Check the interpreter, or set the line to be left "
                                   "out."));
    if (problem == QLatin1String("conflicting"))
        return made(FindingWeight::Trouble,
                    EngineText::tr("No version of %1 fits all that is declared: %2.")
                        .arg(name, package.declared.join(QStringLiteral("; "))),
                    EngineText::tr("pip refuses to install such files together."),
                    package.installed.isEmpty() ? EngineText::tr("Decide for one of them in the proposal.")
                                                : EngineText::tr("The proposal fixes the version that is installed."));
    if (problem == QLatin1String("version-differs"))
        return made(FindingWeight::Attention,
                    EngineText::tr("%1 is installed as %2, but declared as %3.")
                        .arg(name, package.installed, package.declared.join(QStringLiteral("; "))),
                    EngineText::tr("A new installation would bring another version than the one that works today."),
                    EngineText::tr("The proposal fixes the version that is installed."));
    if (problem == QLatin1String("undeclared"))
        return made(FindingWeight::Attention, EngineText::tr("%1 is used, but nothing declares it.").arg(name),
                    EngineText::tr("A new installation would lack it, or have it by chance."),
                    EngineText::tr("It is in the proposal."));
    if (problem == QLatin1String("declared-for-dev"))
        return made(FindingWeight::Trouble,
                    EngineText::tr("%1 is declared for development only, but the application uses it.").arg(name),
                    EngineText::tr("An image without the development packages would not start."),
                    EngineText::tr("It is in base.txt."));
    if (problem == QLatin1String("local-path"))
        return made(FindingWeight::Trouble,
                    EngineText::tr("%1 comes from a folder of this machine.")
                        .arg(name.isEmpty() ? package.declared.join(QStringLiteral("; ")) : name),
                    EngineText::tr("The folder is not in the new image, and no version can be fixed."),
                    EngineText::tr("It is left out. Copy its code into the repository, or build a wheel of it and "
                                   "publish that."));
    if (problem == QLatin1String("url"))
        return made(FindingWeight::Attention, EngineText::tr("%1 comes from an address, not from an index.").arg(name),
                    EngineText::tr("Its version is fixed only where the address holds a commit or a file's hash."),
                    EngineText::tr("The proposal has the address: %1. Take a released version if there is one.")
                        .arg(package.line));
    if (problem == QLatin1String("unused"))
        return made(FindingWeight::Note,
                    EngineText::tr("%1 is declared, but nothing in the project's code uses it.").arg(name),
                    EngineText::tr("It may be left over, or be used by hand or in a way that cannot be seen."),
                    EngineText::tr("It stays in the proposal until you set it to be left out."));
    if (problem == QLatin1String("added") && package.installed.isEmpty())
        return made(FindingWeight::Note,
                    EngineText::tr("The new repository needs %1, which is not installed here.").arg(name),
                    EngineText::tr("There is no version that is known to work, so none is fixed."),
                    EngineText::tr("Once the new image works, write the version that pip freeze shows there into the "
                                   "line."));
    if (problem == QLatin1String("other-name"))
        return made(FindingWeight::Note,
                    EngineText::tr("%1 is declared; the same code is installed under another name.").arg(name),
                    EngineText::tr("Both give the same import."),
                    EngineText::tr("The proposal keeps the declared name, in the installed version."));
    if (problem == QLatin1String("same-import"))
        return made(FindingWeight::Attention,
                    EngineText::tr("%1 is declared beside a package that gives the same import.").arg(name),
                    EngineText::tr("They overwrite each other's files, and removing one breaks the other."),
                    EngineText::tr("Set one of them to be left out. For psycopg2, the binary package needs no "
                                   "compiler; its makers advise the other one for production."));
    return {};
}

void place(Finding &finding, const QString &where)
{
    const qsizetype colon = where.lastIndexOf(QLatin1Char(':'));
    bool isLine = false;
    finding.line = where.mid(colon + 1).toInt(&isLine);
    finding.file = isLine && colon > 0 ? where.left(colon) : where;
}

} // namespace

Finding findingOf(const QJsonObject &note)
{
    const auto value = [&note](const char *key) { return note.value(QLatin1String(key)).toString(); };
    const QString code = value("code");
    static const QStringList reading{QStringLiteral("syntax"),    QStringLiteral("template"),
                                     QStringLiteral("encoding"),  QStringLiteral("unreadable"),
                                     QStringLiteral("too-large"), QStringLiteral("no-toml"),
                                     QStringLiteral("not-static")};
    Finding finding;
    if (code == QLatin1String("unknown-import"))
        finding = made(FindingWeight::Attention,
                       EngineText::tr("“%1” is imported, but no package and no module of the project is known by this "
                                      "name.")
                           .arg(value("name")),
                       EngineText::tr("The import fails, or works because of an entry in sys.path."),
                       EngineText::tr("Nothing is proposed for it, for a guessed name may be a stranger's package. Add "
                                      "the right one."));
    else if (reading.contains(code))
        finding = aboutReading(code, value("file"), value("text"));
    else
        finding = aboutRequirementFile(code, value("file"), value("text"));
    finding.code = code;
    finding.file = value("file");
    finding.line = note.value(QLatin1String("line")).toInt();
    return finding;
}

std::vector<Finding> findingsOf(const evidence::RequirementsComparison &comparison)
{
    std::vector<Finding> findings;
    for (const RequirementFact &package : comparison.packages) {
        for (const QString &problem : package.problems) {
            Finding finding = aboutPackage(problem, package);
            if (finding.what.isEmpty())
                continue;
            finding.code = problem;
            place(finding, package.declaredIn.isEmpty() ? package.imported.value(0) : package.declaredIn.front());
            findings.push_back(finding);
        }
    }
    return findings;
}

} // namespace rehome::django
