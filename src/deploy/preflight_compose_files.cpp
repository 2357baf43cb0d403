// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/preflight_checks.h"

#include "core/engine_text.h"
#include "core/files.h"
#include "deploy/compose_databases.h"

#include <QDir>
#include <QRegularExpression>

namespace rehome::deploy {
namespace {

using evidence::PreflightFinding;

constexpr int firstWithNewPlace = 18;

QString withoutComments(const QString &text)
{
    static const QRegularExpression comment(QStringLiteral("(^|\\s)#[^\\n]*"));
    return QString(text).remove(comment);
}

/// The places below /var/lib/postgresql that something is mounted to.
QStringList mounts(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("(?::|target:\\s*[\"']?)(/var/lib/postgresql[^\\s:\"',]*)"));
    QStringList places;
    for (auto match = place.globalMatch(text); match.hasNext();) {
        QString found = match.next().captured(1);
        while (found.endsWith(QLatin1Char('/')))
            found.chop(1);
        places += found;
    }
    places.removeDuplicates();
    return places;
}

/// Read as text: of what is not plain (variables, several servers), it says that it does not know.
PreflightFinding dataPlace(const ComposeText &file)
{
    const QString text = withoutComments(file.text);
    static const QRegularExpression image(QStringLiteral(
        "image:\\s*[\"']?(?:[\\w.:-]+/)*(?:postgres|postgis|pgvector|timescaledb)(?![\\w-])(?::([^\\s\"'@]+))?"));
    QStringList tags;
    for (auto match = image.globalMatch(text); match.hasNext();)
        tags += match.next().captured(1);
    tags.removeDuplicates();
    const QStringList places = mounts(text);
    if (tags.isEmpty())
        return evidence::passed(EngineText::tr("%1 has no PostgreSQL of its own.").arg(file.name));
    static const QRegularExpression major(QStringLiteral("^(?:pg)?(\\d+)"));
    const QRegularExpressionMatch version = major.match(tags.front());
    if (tags.size() > 1 || !version.hasMatch() || places.size() > 1)
        return evidence::notKnown(
            EngineText::tr("%1 does not say plainly which PostgreSQL it runs and where its data stand.").arg(file.name),
            EngineText::tr(
                "Look whether its volume is mounted at /var/lib/postgresql/data, or from PostgreSQL 18 on at "
                "/var/lib/postgresql."));
    if (places.isEmpty())
        return evidence::failed(EngineText::tr("In %1, no volume keeps the data of PostgreSQL: they are lost with the "
                                               "container.")
                                    .arg(file.name),
                                EngineText::tr("Back the database up before anybody removes that container."));
    const int number = version.captured(1).toInt();
    const QString right = number >= firstWithNewPlace ? QStringLiteral("/var/lib/postgresql")
                                                      : QStringLiteral("/var/lib/postgresql/data");
    // From 18 on, a folder further down is the user's own choice, with PGDATA; before, so it is too.
    const bool isWrong = number >= firstWithNewPlace ? places.front() == QLatin1String("/var/lib/postgresql/data")
                                                     : places.front() == QLatin1String("/var/lib/postgresql");
    if (isWrong && !text.contains(QLatin1String("PGDATA")))
        return evidence::failed(
            EngineText::tr("%1 mounts its volume at %2, but the image of PostgreSQL %3 wants it at %4: "
                           "the data may stand in a volume without a name.")
                .arg(file.name, places.front())
                .arg(number)
                .arg(right),
            EngineText::tr("Back the database up first; then mount the volume at %1.").arg(right),
            QStringLiteral("docker inspect --format '{{json .Mounts}}' CONTAINER"));
    return evidence::passed(
        EngineText::tr("%1 keeps the data of PostgreSQL %2 at %3.").arg(file.name).arg(number).arg(places.front()));
}

} // namespace

std::vector<ComposeText> composeTextsOf(const QString &folder)
{
    std::vector<ComposeText> files;
    for (const QString &name : composeFilesOf(folder))
        files.push_back({name, QString::fromUtf8(core::readFile(QDir(folder).filePath(name)))});
    return files;
}

evidence::PreflightTasks composeFileChecks(const std::vector<ComposeText> &files)
{
    evidence::PreflightTasks tasks{
        {QStringLiteral("compose.file"), EngineText::tr("Compose file of the old project"), false, [files] {
             QStringList names;
             for (const ComposeText &file : files)
                 names += file.name;
             return evidence::passed(names.isEmpty()
                                         ? EngineText::tr("The old project has none; Rehome writes a new one.")
                                         : EngineText::tr("Found: %1.").arg(names.join(QStringLiteral(", "))));
         }}};
    int number = 0;
    for (const ComposeText &file : files)
        tasks.push_back({QStringLiteral("compose.data-%1").arg(++number),
                         EngineText::tr("Data folder of PostgreSQL’s image"), false,
                         [file] { return dataPlace(file); }});
    return tasks;
}

} // namespace rehome::deploy
