// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/git.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "deploy/git_call.h"
#include "deploy/licence.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSysInfo>

#include <cerrno>
#include <fcntl.h>
#include <pwd.h>
#include <unistd.h>

namespace rehome::deploy {
namespace {

using core::Error;
using core::ErrorCode;
using core::WorkContext;

QString gitOutput(const QString &folder, const QStringList &arguments, const WorkContext &context)
{
    return QString::fromUtf8(process::runProgramOrThrow(gitCall(folder, arguments), context).output);
}

QString configured(const QString &folder, const QString &key, const WorkContext &context)
{
    const QStringList arguments{QStringLiteral("config"), QStringLiteral("--get"), key};
    return QString::fromUtf8(process::runProgram(gitCall(folder, arguments), context).output).trimmed();
}

struct Identity
{
    QString name;
    QStringList arguments; ///< for git, where its own configuration does not say who commits
};

Identity committer(const QString &folder, const WorkContext &context)
{
    const passwd *const account = ::getpwuid(::geteuid());
    const QString login = account ? QString::fromLocal8Bit(account->pw_name) : QStringLiteral("rehome");
    QString fullName = account ? QString::fromLocal8Bit(account->pw_gecos).section(QLatin1Char(','), 0, 0) : QString();
    fullName.remove(QRegularExpression(QStringLiteral("[<>\\n]")));
    Identity identity{.name = configured(folder, QStringLiteral("user.name"), context)};
    if (identity.name.isEmpty()) {
        identity.name = fullName.trimmed().isEmpty() ? login : fullName.trimmed();
        identity.arguments << QStringLiteral("-c") << QStringLiteral("user.name=") + identity.name;
    }
    if (configured(folder, QStringLiteral("user.email"), context).isEmpty())
        identity.arguments << QStringLiteral("-c")
                           << QStringLiteral("user.email=%1@%2").arg(login, QSysInfo::machineHostName());
    return identity;
}

QString nearestExisting(const QString &path)
{
    QFileInfo place(path);
    while (!place.exists() && !place.isRoot())
        place = QFileInfo(place.absolutePath());
    return place.canonicalFilePath();
}

/// The repository that the folder lies in, or empty. Looked for by hand: git itself does not look into repositories
/// of other users.
QString surroundingRepository(const QString &existing)
{
    for (QDir folder(existing);; folder.setPath(QFileInfo(folder.path()).path())) {
        const bool bare = folder.exists(QStringLiteral("HEAD")) && folder.exists(QStringLiteral("objects")) &&
                          folder.exists(QStringLiteral("refs"));
        if (bare || folder.exists(QStringLiteral(".git")))
            return folder.path();
        if (folder.isRoot())
            return {};
    }
}

bool isEmptyFolder(const QString &path)
{
    return QFileInfo(path).isDir() &&
           QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

void refuseUnsuitable(const QString &folder)
{
    const QString existing = nearestExisting(folder);
    if (const QString other = surroundingRepository(existing); !other.isEmpty() && other != folder)
        throw Error(ErrorCode::BadInput, EngineText::tr("%1 lies inside the git repository %2.").arg(folder, other),
                    EngineText::tr("Choose a folder outside of it: a repository inside another one is seen by neither "
                                   "of them as a whole."));
    if (QFileInfo::exists(folder) && !isEmptyFolder(folder))
        throw Error(ErrorCode::AlreadyExists, EngineText::tr("%1 is not an empty folder.").arg(folder),
                    EngineText::tr("Choose a new folder, or move away what is in this one. Nothing was changed."));
    const QString parent = existing == folder ? QFileInfo(folder).path() : existing;
    if (::faccessat(AT_FDCWD, QFile::encodeName(parent).constData(), W_OK | X_OK, AT_EACCESS) != 0)
        core::throwFileError(errno, parent);
}

/// What a killed run left is removed; what somebody else put there is not.
void removeLeftover(const QString &partial)
{
    const QStringList ours{QStringLiteral(".git"), QStringLiteral("LICENSE")};
    for (const QString &entry :
         QDir(partial).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        if (!ours.contains(entry))
            core::throwFileError(EEXIST, partial);
    }
    core::removeFolder(partial);
}

void build(const QString &partial, const RepositoryRequest &request, const WorkContext &context)
{
    core::makeFolder(partial);
    gitOutput(partial, {QStringLiteral("init"), QStringLiteral("--quiet"), QStringLiteral("--template=")}, context);
    // Not `init --initial-branch`: git before 2.28 does not know it.
    gitOutput(partial, {QStringLiteral("symbolic-ref"), QStringLiteral("HEAD"), QStringLiteral("refs/heads/initial")},
              context);
    const Identity identity = committer(partial, context);
    core::writeFile(partial + QStringLiteral("/LICENSE"),
                    licenceText(request.licence, request.year > 0 ? request.year : QDate::currentDate().year(),
                                request.holder.isEmpty() ? identity.name : request.holder));
    commitFiles(partial, {QStringLiteral("LICENSE")},
                request.project.isEmpty() ? QStringLiteral("Start with the licence")
                                          : QStringLiteral("Start %1 with its licence").arg(request.project),
                context);
    gitOutput(partial,
              {QStringLiteral("checkout"), QStringLiteral("--quiet"), QStringLiteral("-b"), QStringLiteral("develop")},
              context);
}

} // namespace

evidence::RepositoryState createRepository(const RepositoryRequest &request, const WorkContext &context)
{
    if (request.folder.isEmpty())
        throw Error(ErrorCode::BadUsage, EngineText::tr("No folder is named for the new repository."),
                    EngineText::tr("Name a folder that does not exist yet."));
    (void)licenceText(request.licence, request.year, request.holder); // an unknown one is refused before any work
    const QFileInfo named(QDir::cleanPath(QFileInfo(request.folder).absoluteFilePath()));
    const QString folder = named.exists() ? named.canonicalFilePath() : named.absoluteFilePath();
    refuseUnsuitable(folder);

    const QString partial = folder + QStringLiteral(".partial");
    removeLeftover(partial);
    try {
        build(partial, request, context);
        core::syncFolder(partial);
        context.throwIfStopped();
        if (QFileInfo::exists(folder) && !QDir().rmdir(folder))
            core::throwFileError(EEXIST, folder);
        core::publish(partial, folder);
    } catch (...) {
        core::removeFolder(partial);
        throw;
    }
    context.info(EngineText::tr("The new repository is at %1.").arg(folder));
    return repositoryState(folder, context);
}

QString commitFiles(const QString &folder, const QStringList &paths, const QString &message, const WorkContext &context)
{
    const QString literally = QStringLiteral("--literal-pathspecs"); // names, not patterns
    process::ProgramCall add =
        gitCall(folder, {literally, QStringLiteral("add"), QStringLiteral("--all"),
                         QStringLiteral("--pathspec-from-file=-"), QStringLiteral("--pathspec-file-nul")});
    add.input = paths.join(QChar(QChar::Null)).toUtf8();
    if (!paths.isEmpty())
        process::runProgramOrThrow(add, context);

    QStringList staged = gitOutput(folder,
                                   {QStringLiteral("diff"), QStringLiteral("--cached"), QStringLiteral("--name-only"),
                                    QStringLiteral("--no-renames"), QStringLiteral("-z")},
                                   context)
                             .split(QChar(QChar::Null), Qt::SkipEmptyParts);
    staged.removeIf([&paths](const QString &file) {
        return std::none_of(paths.begin(), paths.end(), [&file](const QString &path) {
            return path == QLatin1String(".") || file == path || file.startsWith(path + QLatin1Char('/'));
        });
    });
    if (!staged.isEmpty()) {
        process::ProgramCall commit =
            gitCall(folder, committer(folder, context).arguments +
                                QStringList{literally, QStringLiteral("commit"), QStringLiteral("--quiet"),
                                            QStringLiteral("--no-verify"), QStringLiteral("--message=") + message,
                                            QStringLiteral("--only"), QStringLiteral("--pathspec-from-file=-"),
                                            QStringLiteral("--pathspec-file-nul")});
        commit.input = staged.join(QChar(QChar::Null)).toUtf8();
        process::runProgramOrThrow(commit, context);
    }
    return gitOutput(folder, {QStringLiteral("rev-parse"), QStringLiteral("HEAD")}, context).trimmed();
}

evidence::RepositoryState repositoryState(const QString &folder, const WorkContext &context)
{
    if (!QFileInfo::exists(folder + QStringLiteral("/.git")))
        throw Error(ErrorCode::NotFound, EngineText::tr("There is no git repository at %1.").arg(folder),
                    EngineText::tr("Run the step that creates the repository, or check the path."));
    const QString licence = folder + QStringLiteral("/LICENSE");
    const QStringList branch{QStringLiteral("symbolic-ref"), QStringLiteral("--short"), QStringLiteral("HEAD")};
    const QStringList commit{QStringLiteral("rev-parse"), QStringLiteral("HEAD")};
    return {.path = folder,
            .branch = gitOutput(folder, branch, context).trimmed(),
            .commit = gitOutput(folder, commit, context).trimmed(),
            .licence = QFileInfo::exists(licence) ? licenceOf(core::readFile(licence)) : QString()};
}

} // namespace rehome::deploy
