// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "plan/migration.h"
#include "support/small_disk.h"
#include "support/test_errors.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::plan;
using namespace rehome::testing;
using core::ErrorCode;

/// A migration's folder: made, and read again.
class TestMigration final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everySettingIsReadAsItWasWritten();
    void aNewMigrationHasItsFolders();
    void anEmptyFolderMayBeThereAlready();
    void nothingIsOverwritten_data();
    void nothingIsOverwritten();
    void aRelativeFolderBecomesAbsolute();
    void aFolderWithoutAMigrationIsNamed_data();
    void aFolderWithoutAMigrationIsNamed();
    void damagedSettingsAreNamed_data();
    void damagedSettingsAreNamed();
    void settingsOfAnOlderProgramGetTheDefaults();
    void aFolderThatMayNotBeWrittenIsNamed();

private:
    [[nodiscard]] QString folder() const { return m_place->filePath(u"shop.rehome"_s); }

    std::unique_ptr<QTemporaryDir> m_place;
};

void TestMigration::init()
{
    m_place = std::make_unique<QTemporaryDir>();
}

void TestMigration::everySettingIsReadAsItWasWritten()
{
    const MigrationSettings settings{.name = u"shöp"_s,
                                     .projectFolder = u"/srv/old shop"_s,
                                     .interpreter = u"/srv/venv/bin/python"_s,
                                     .settingsModule = u"shop.settings"_s,
                                     .source = u"postgresql://clerk@db:5433/shop?sslmode=require"_s,
                                     .sourceAlias = u"default"_s,
                                     .databaseName = u"shop"_s,
                                     .databaseUser = u"clerk"_s,
                                     .target = u"private"_s,
                                     .repositoryFolder = u"/srv/new"_s,
                                     .licence = u"BSD-3-Clause"_s,
                                     .projectReading = u"text"_s,
                                     .pdfFolder = u"/srv/pdfs"_s,
                                     .requirementEdits = {{u"pypdf"_s, u"dev pypdf==3.4.1"_s}},
                                     .pdfCommand = {u"read_pdf"_s, u"--all documents"_s},
                                     .passwordFile = u"/srv/passwords"_s,
                                     .queryFile = u"/srv/queries.sql"_s,
                                     .criticalTables = {u"public.auth_user"_s},
                                     .switchBackCommand = u"ssh proxy 'switch old'"_s,
                                     .stopNewCommand = u"docker compose stop web"_s,
                                     .startOldCommand = u"systemctl start shop"_s,
                                     .endpoint = u"https://shop.example/"_s,
                                     .dnsNames = {u"shop.example"_s, u"www.shop.example"_s},
                                     .nameServer = u"192.0.2.53"_s,
                                     .proxyFiles = {u"/etc/nginx/nginx.conf"_s},
                                     .oldUnits = {u"shop.service"_s},
                                     .jobs = 3,
                                     .level = u"strict"_s,
                                     .backupFormat = u"custom"_s,
                                     .compression = u"zstd:3"_s,
                                     .transfer = u"copy"_s,
                                     .rowsShown = 7,
                                     .repeats = 9,
                                     .performanceMargin = 0.25,
                                     .windowMinutes = 45,
                                     .rehearsals = 4,
                                     .configurationFiles = {u"/etc/systemd/system/shop.service"_s},
                                     .offsite = u"s3://bucket/shop"_s,
                                     .offsiteEndpoint = u"http://127.0.0.1:9000"_s,
                                     .offsiteProfile = u"backup"_s,
                                     .keep = u"1,2,3"_s,
                                     .nightlyHour = 4,
                                     .nightlyJob = u"install"_s};

    Migration::create(folder(), settings);
    const Migration migration = Migration::open(folder());

    // Every field by its name: one that is left out of fields() would be lost when the program ends.
    const auto written = evidence::toJson(settings).toObject();
    QCOMPARE(evidence::toJson(migration.settings()).toObject(), written);
    const auto defaults = evidence::toJson(MigrationSettings{}).toObject();
    for (const QString &name : written.keys())
        QVERIFY2(written[name] != defaults[name] || name == u"target"_s, qPrintable(name));
    QCOMPARE(migration.settings().pdfCommand, settings.pdfCommand);
    QCOMPARE(migration.settings().performanceMargin, 0.25);
}

void TestMigration::aNewMigrationHasItsFolders()
{
    Migration::create(folder(), {});

    const Migration migration = Migration::open(folder());

    QCOMPARE(migration.paths().folder, folder());
    QVERIFY(QFileInfo(migration.paths().artifacts()).isDir());
    QVERIFY(QFileInfo(migration.paths().settings()).isFile());
    for (const QString &place : {migration.paths().journal(), migration.paths().work(),
                                 migration.paths().targetServer(), migration.paths().lock()})
        QVERIFY2(place.startsWith(folder() + u'/'), qPrintable(place));
}

void TestMigration::anEmptyFolderMayBeThereAlready()
{
    QVERIFY(QDir().mkpath(folder()));

    Migration::create(folder(), {.name = u"shop"_s});

    QCOMPARE(Migration::look(folder()).settings().name, u"shop"_s);
}

void TestMigration::nothingIsOverwritten_data()
{
    QTest::addColumn<QString>("inTheWay");
    QTest::addColumn<QString>("advice");
    QTest::newRow("a migration") << u"migration.json"_s << u"rehome-cli run"_s;
    QTest::newRow("something else") << u"thesis.txt"_s << u"Choose another name"_s;
    QTest::newRow("something hidden") << u".git"_s << u"Choose another name"_s;
}

void TestMigration::nothingIsOverwritten()
{
    QFETCH(const QString, inTheWay);
    QFETCH(const QString, advice);
    core::makeFolder(folder());
    core::writeFile(folder() + u'/' + inTheWay, "mine");

    const auto error = errorOf([&] { Migration::create(folder(), {}); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::AlreadyExists);
    QVERIFY(error->whatHappened().contains(folder()));
    QVERIFY(error->whatToDo().contains(advice));
    QCOMPARE(core::readFile(folder() + u'/' + inTheWay), QByteArray("mine"));
    QCOMPARE(core::filesBelow(folder()), QStringList{inTheWay});
}

void TestMigration::aRelativeFolderBecomesAbsolute()
{
    const QString before = QDir::currentPath();
    QDir::setCurrent(m_place->path());

    Migration::create(u"shop.rehome"_s, {});
    const Migration migration = Migration::open(u"shop.rehome"_s);
    QDir::setCurrent(before);

    QCOMPARE(migration.paths().folder, folder());
}

void TestMigration::aFolderWithoutAMigrationIsNamed_data()
{
    QTest::addColumn<bool>("folderIsThere");
    QTest::newRow("no folder") << false;
    QTest::newRow("an empty folder") << true;
}

void TestMigration::aFolderWithoutAMigrationIsNamed()
{
    QFETCH(const bool, folderIsThere);
    if (folderIsThere)
        core::makeFolder(folder());

    const auto opening = errorOf([&] { (void)Migration::open(folder()); });
    const auto looking = errorOf([&] { (void)Migration::look(folder()); });

    QVERIFY(opening && looking);
    QCOMPARE(opening->code(), ErrorCode::NotFound);
    QCOMPARE(looking->code(), ErrorCode::NotFound);
    QVERIFY(opening->whatHappened().contains(folder()));
    QCOMPARE(QFileInfo::exists(folder()), folderIsThere);
    QVERIFY(QDir(folder()).isEmpty());
}

void TestMigration::damagedSettingsAreNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("{\"name\": \"sh");
    QTest::newRow("a list") << QByteArray("[1, 2]");
    QTest::newRow("no text at all") << QByteArray("\x00\xff\xfe\x01", 4);
}

void TestMigration::damagedSettingsAreNamed()
{
    QFETCH(const QByteArray, content);
    Migration::create(folder(), {});
    core::writeFile(folder() + u"/migration.json"_s, content);

    const auto error = errorOf([&] { (void)Migration::open(folder()); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::BadInput);
    QVERIFY(error->whatHappened().contains(folder() + u"/migration.json"_s));
    QCOMPARE(core::readFile(folder() + u"/migration.json"_s), content);
}

void TestMigration::settingsOfAnOlderProgramGetTheDefaults()
{
    Migration::create(folder(), {});
    core::writeFile(folder() + u"/migration.json"_s, R"({"name": "shop", "somethingOfTheFuture": [1]})");

    const MigrationSettings settings = Migration::look(folder()).settings();

    QCOMPARE(settings.name, u"shop"_s);
    QCOMPARE(settings.windowMinutes, MigrationSettings{}.windowMinutes);
    QCOMPARE(settings.level, u"content"_s);
    QCOMPARE(settings.backupFormat, u"directory"_s);
    QVERIFY(settings.compression.isEmpty());
    QCOMPARE(settings.pdfCommand, MigrationSettings{}.pdfCommand);
}

void TestMigration::aFolderThatMayNotBeWrittenIsNamed()
{
    Migration::create(folder(), {});
    const auto openToAll =
        QFileDevice::ReadOwner | QFileDevice::ExeOwner | QFileDevice::ReadOther | QFileDevice::ExeOther;
    QFile::setPermissions(m_place->path(), openToAll);
    QFile::setPermissions(folder(), openToAll);

    std::optional<core::Error> opening;
    std::optional<core::Error> making;
    {
        const AsOrdinaryUser ordinary;
        opening = errorOf([&] { (void)Migration::open(folder()); });
        making = errorOf([&] { Migration::create(m_place->filePath(u"other.rehome"_s), {}); });
    }
    QFile::setPermissions(m_place->path(), openToAll | QFileDevice::WriteOwner);
    QFile::setPermissions(folder(), openToAll | QFileDevice::WriteOwner);

    QVERIFY(opening && making);
    QCOMPARE(opening->code(), ErrorCode::PermissionDenied);
    QVERIFY2(opening->whatHappened().contains(folder()), opening->what());
    QCOMPARE(making->code(), ErrorCode::PermissionDenied);
    QVERIFY2(making->whatHappened().contains(u"other.rehome"_s), making->what());
}

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
