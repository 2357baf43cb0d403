// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/sample_project.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "core/text.h"
#include "django/interpreter.h"
#include "django/management_command.h"
#include "postgres/server/private_server.h"
#include "postgres/session/session.h"
#include "process/program.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace rehome::plan {
namespace {

using core::Error;
using core::ErrorCode;
using core::WorkContext;
using postgres::PrivateServer;

const QString role = QStringLiteral("bankdocs");

/// The password that the legacy settings hold in plain text: that is one of the troubles which the sample shows.
const core::Secret legacyPassword{QStringLiteral("bankdocs-legacy-pw")};

QString mainServer(const QString &folder)
{
    return folder + QStringLiteral("/servers/main");
}
QString secondServer(const QString &folder)
{
    return folder + QStringLiteral("/servers/second");
}
QString projectFolder(const QString &folder)
{
    return folder + QStringLiteral("/legacy");
}
QString marker(const QString &folder)
{
    return folder + QStringLiteral("/sample.json");
}

/// The ports stand in the legacy settings as they are, so they must not change between two starts.
struct Ports
{
    int main = 0;
    int second = 0;
};

void copyTree(const QString &folder, const Ports &ports)
{
    const QDir root(QStringLiteral(":/sample"));
    QDirIterator files(root.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString source = files.next();
        const QString target = folder + QLatin1Char('/') + root.relativeFilePath(source);
        QByteArray content = core::readFile(source);
        if (!source.endsWith(QLatin1String(".png")))
            content.replace("@MAIN_PORT@", QByteArray::number(ports.main))
                .replace("@SECOND_PORT@", QByteArray::number(ports.second))
                .replace("@SAMPLE_DIR@", folder.toUtf8());
        core::makeFolder(QFileInfo(target).absolutePath());
        core::writeFile(target, content);
    }
}

PrivateServer makeServer(const QString &folder, const WorkContext &context)
{
    PrivateServer server = PrivateServer::open(folder, postgres::ServerPurpose::Lasting, 0, context);
    server.ensureRole(role, role, context, legacyPassword);
    postgres::Session session(server.superuser(), postgres::Access::ReadWrite, context);
    session.execute(QStringLiteral("CREATE DATABASE bankdocs OWNER bankdocs TEMPLATE template0 ENCODING 'UTF8' "
                                   "LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'"));
    return server;
}

QString interpreterWithDjango(const QString &project, const WorkContext &context)
{
    try {
        return django::interpreterFor(project, {}, context);
    } catch (const Error &error) {
        throw Error(
            error.code(), EngineText::tr("The sample needs Python with Django, psycopg2, pypdf and reportlab."),
            EngineText::tr(
                "On Debian and Ubuntu: apt install python3-django python3-psycopg2 python3-pypdf python3-reportlab"),
            error.details());
    }
}

void fill(const QString &folder, int rows, const WorkContext &context)
{
    const QString project = projectFolder(folder);
    const QString python = interpreterWithDjango(project, context);
    const QString pdfs = folder + QStringLiteral("/pdfs");
    context.info(EngineText::tr("Generating bank statements in %1.").arg(pdfs));
    process::runProgramOrThrow({.program = python,
                                .arguments = {folder + QStringLiteral("/tools/make_statements.py"), pdfs},
                                .environment = {{QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1")}}},
                               context);
    const auto manage = [&](const QStringList &arguments) {
        process::runProgramOrThrow(
            django::managementCall({.projectFolder = project, .interpreter = python, .arguments = arguments}), context);
    };
    context.info(EngineText::tr("Filling the main database with %1 transactions.").arg(core::countText(rows)));
    manage({QStringLiteral("migrate"), QStringLiteral("-v"), QStringLiteral("0")});
    manage({QStringLiteral("fill_sample"), QStringLiteral("--rows"), QString::number(rows), QStringLiteral("--pdfs"),
            pdfs});
    const QString second = QStringLiteral("archive");
    context.info(EngineText::tr("Filling the second database, which disagrees with the first."));
    manage(
        {QStringLiteral("migrate"), QStringLiteral("-v"), QStringLiteral("0"), QStringLiteral("--database"), second});
    manage({QStringLiteral("fill_sample"), QStringLiteral("--rows"), QString::number(rows / 2),
            QStringLiteral("--database"), second, QStringLiteral("--older")});
}

SampleProject describe(const QString &folder)
{
    return {.folder = folder,
            .projectFolder = projectFolder(folder),
            .pdfFolder = folder + QStringLiteral("/pdfs"),
            .mainDatabase = PrivateServer::existing(mainServer(folder)).as(role, role).url(),
            .secondDatabase = PrivateServer::existing(secondServer(folder)).as(role, role).url()};
}

void checkPlace(const QString &folder)
{
    const QDir place(folder);
    if (place.exists() && !place.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        throw Error(ErrorCode::AlreadyExists, EngineText::tr("%1 exists already and is not empty.").arg(folder),
                    EngineText::tr("Choose another folder for the sample."));
}

void make(const QString &folder, int rows, const WorkContext &context)
{
    const PrivateServer main = makeServer(mainServer(folder), context);
    const PrivateServer second = makeServer(secondServer(folder), context);
    copyTree(folder, {main.port(), second.port()});
    fill(folder, rows, context);
    core::writeFile(marker(folder), QJsonDocument(QJsonObject{{QStringLiteral("rows"), rows}}).toJson());
}

void removeHalfMade(const QString &folder, const WorkContext &context)
{
    PrivateServer::remove(mainServer(folder), context);
    PrivateServer::remove(secondServer(folder), context);
    core::removeFolder(folder);
}

} // namespace

SampleProject makeSample(const QString &path, int rows, const WorkContext &context)
{
    const QString folder = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (QFileInfo::exists(marker(folder))) {
        for (const QString &server : {mainServer(folder), secondServer(folder)})
            PrivateServer::existing(server).start(context);
        return describe(folder);
    }
    // A marker of its own tells a half-made sample, which is made anew, from a stranger's folder, which is left alone.
    const QString unfinished = folder + QStringLiteral("/.sample-unfinished");
    WorkContext tidying = context;
    tidying.stop = {};
    if (QFileInfo::exists(unfinished))
        removeHalfMade(folder, tidying);
    checkPlace(folder);
    core::makeFolder(folder);
    core::writeFile(unfinished, {});
    try {
        make(folder, rows, context);
    } catch (...) {
        removeHalfMade(folder, tidying);
        throw;
    }
    QFile::remove(unfinished);
    SampleProject sample = describe(folder);
    sample.madeNow = true;
    return sample;
}

void stopSample(const QString &path, const WorkContext &context)
{
    const QString folder = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (!QFileInfo::exists(marker(folder)))
        throw Error(ErrorCode::NotFound, EngineText::tr("There is no sample in %1.").arg(folder),
                    EngineText::tr("Name the folder that `rehome-cli sample` made."));
    for (const QString &server : {mainServer(folder), secondServer(folder)})
        PrivateServer::existing(server).stop(context);
}

} // namespace rehome::plan
