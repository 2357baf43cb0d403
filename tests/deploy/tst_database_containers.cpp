// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/compose_databases.h"
#include "deploy/database_containers.h"
#include "inspected_containers.h"
#include "support.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace rehome::deploy;
using namespace rehome::tests;
using namespace Qt::StringLiterals;

namespace {

QString partsOf(const DatabaseContainer &container)
{
    return u"%1 %2 %3@%4:%5/%6"_s.arg(container.name, container.image, container.user, container.host, container.port,
                                      container.database);
}

QStringList partsOf(const std::vector<DatabaseContainer> &containers)
{
    QStringList parts;
    for (const DatabaseContainer &container : containers)
        parts += partsOf(container);
    return parts;
}

/// A program of this name, alone in PATH but for the shell's own.
QString pathWith(const QTemporaryDir &folder, const QByteArray &script)
{
    const QString program = folder.filePath(u"docker"_s);
    write(program, "#!/bin/sh\n" + script);
    QFile::setPermissions(program, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return folder.path() + u":/usr/bin:/bin"_s;
}

} // namespace

class TestDatabaseContainers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void containersWithPostgresAreReadFromInspect();
    void dockerIsAskedForRunningContainers();
    void anEngineThatMayNotBeAskedIsToldWithItsWords();
    void aDockerThatHangsIsLeftAfterSeconds();
    void composeFilesAreReadAsPeopleWriteThem();
};

void TestDatabaseContainers::containersWithPostgresAreReadFromInspect()
{
    const QStringList parts = partsOf(containersIn(inspectedContainers()));

    QCOMPARE(parts,
             (QStringList{u"shop_db_1 postgres:15-alpine me@127.0.0.1:5433/shop"_s,
                          u"maps registry.local/postgis/postgis@sha256:ab postgres@172.17.0.3:5432/postgres"_s}));
    QVERIFY(!parts.join(u' ').contains(u"secret"_s));
    QCOMPARE(containersIn("no JSON").size(), 0u);
}

void TestDatabaseContainers::dockerIsAskedForRunningContainers()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"inspected"_s), inspectedContainers());
    const Variable path("PATH",
                        pathWith(folder, "case \"$*\" in 'ps --quiet') printf '4c01db0b339c\\n9f1d2a\\n' ;;\n"
                                         "'inspect 4c01db0b339c 9f1d2a') cat \"$(dirname \"$0\")/inspected\" ;;\n"
                                         "*) exit 9 ;; esac\n"));

    const std::vector<ContainerSearch> found = databaseContainers({});

    QCOMPARE(found[0].engine, u"Docker"_s);
    QCOMPARE(found[0].problem, QString());
    QCOMPARE(found[0].containers.size(), 2u);
}

void TestDatabaseContainers::anEngineThatMayNotBeAskedIsToldWithItsWords()
{
    const QTemporaryDir folder;
    const Variable path("PATH", pathWith(folder, "echo 'permission denied while trying to connect' >&2; exit 1\n"));

    const std::vector<ContainerSearch> found = databaseContainers({});

    QCOMPARE(found[0].problem, u"Docker could not be asked: permission denied while trying to connect"_s);
    QVERIFY(found[0].containers.empty());
}

void TestDatabaseContainers::aDockerThatHangsIsLeftAfterSeconds()
{
    const QTemporaryDir folder;
    const Variable path("PATH", pathWith(folder, "exec sleep 60\n"));
    QElapsedTimer time;
    time.start();

    const std::vector<ContainerSearch> found = databaseContainers({});

    QVERIFY2(time.elapsed() < 15'000, qPrintable(QString::number(time.elapsed())));
    QVERIFY(found[0].problem.contains(u"did not answer"_s));
}

void TestDatabaseContainers::composeFilesAreReadAsPeopleWriteThem()
{
    const std::vector<DatabaseContainer> found = databasesOfComposeFile(
        composeFile(), {{u"NAME"_s, u"shop"_s}, {u"PASSWORD"_s, u"secret"_s}, {u"PORT"_s, QString()}});

    QCOMPARE(partsOf(found), (QStringList{u"db postgres:13 me@127.0.0.1:5433/shop"_s,
                                          u"maps postgis/postgis mapper@127.0.0.1:5444/mapper"_s,
                                          u"hidden postgres postgres@:/postgres"_s}));
}

QTEST_GUILESS_MAIN(TestDatabaseContainers)
#include "tst_database_containers.moc"
