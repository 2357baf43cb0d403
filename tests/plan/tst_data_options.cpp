// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/comparison_level.h"
#include "plan/nightly_request.h"
#include "plan/plan.h"
#include "plan/step_option.h"
#include "support/test_errors.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::plan;
using namespace rehome::testing;
using evidence::Backup;
using evidence::Level;

Q_DECLARE_METATYPE(rehome::evidence::Level)

/// What a person may choose for the steps that move and compare data, and what comes of it.
class TestDataOptions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStepsOfferThem();
    void aChoiceIsReadAsItWasWritten_data();
    void aChoiceIsReadAsItWasWritten();
    void whatIsNotOfferedChangesNothing_data();
    void whatIsNotOfferedChangesNothing();
    void theShownCommandsFollow();
    void theNightlyJobProvesItsBackups();
    void thePasswordOfTheNightlyJobGoesWithIt();
    void theNightlyJobCarriesNoPasswordOfAnEndpoint();
    void aBackupIsHashedByContentAtLeast_data();
    void aBackupIsHashedByContentAtLeast();
    void aComparisonIsAsDeepAsTheBackupAllows_data();
    void aComparisonIsAsDeepAsTheBackupAllows();
    void aStrictComparisonIsRefusedWithoutStrictHashes();
    void aLevelThatIsNoneIsNotTakenForAWeakerOne();

private:
    [[nodiscard]] static StepOption option(const QString &id);
};

StepOption TestDataOptions::option(const QString &id)
{
    for (const StepOption &one : {levelOption(), backupFormatOption(), compressionOption(), transferOption()}) {
        if (one.id == id)
            return one;
    }
    return {};
}

void TestDataOptions::theStepsOfferThem()
{
    const Plan plan = wholePlan();
    const auto idsOf = [&plan](const QString &step) {
        QStringList ids;
        for (const StepOption &one : plan.step(step).options)
            ids += one.id;
        return ids;
    };

    QCOMPARE(idsOf(u"preparation.backup"_s),
             (QStringList{u"jobs"_s, u"backupFormat"_s, u"compression"_s, u"level"_s, u"configurationFiles"_s}));
    QCOMPARE(idsOf(u"data.restore"_s), (QStringList{u"transfer"_s, u"jobs"_s, u"level"_s}));
    QCOMPARE(idsOf(u"data.verify"_s), (QStringList{u"jobs"_s, u"level"_s, u"rowsShown"_s}));
}

void TestDataOptions::aChoiceIsReadAsItWasWritten_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("level") << u"level"_s << u"content"_s << u"strict"_s;
    QTest::newRow("format") << u"backupFormat"_s << u"directory"_s << u"custom"_s;
    QTest::newRow("compression") << u"compression"_s << QString() << u"gzip:6"_s;
    QTest::newRow("transfer") << u"transfer"_s << u"archive"_s << u"copy"_s;
}

void TestDataOptions::aChoiceIsReadAsItWasWritten()
{
    QFETCH(const QString, id);
    const StepOption tested = option(id);
    MigrationSettings settings;
    QTEST(tested.read(settings), "before");
    QCOMPARE(tested.choiceLabels.size(), tested.choices.size());

    QFETCH(const QString, chosen);
    tested.write(settings, chosen);

    QCOMPARE(tested.read(settings), chosen);
    QCOMPARE(tested.read(evidence::fromJson<MigrationSettings>(evidence::toJson(settings))), chosen);
}

void TestDataOptions::whatIsNotOfferedChangesNothing_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("text");
    QTest::newRow("level") << u"level"_s << u"deep"_s;
    QTest::newRow("no level") << u"level"_s << QString();
    QTest::newRow("format") << u"backupFormat"_s << u"tar"_s;
    QTest::newRow("compression") << u"compression"_s << u"gzip:10"_s;
    QTest::newRow("transfer") << u"transfer"_s << u"stream"_s;
}

void TestDataOptions::whatIsNotOfferedChangesNothing()
{
    QFETCH(const QString, id);
    QFETCH(const QString, text);
    const StepOption tested = option(id);
    MigrationSettings settings;

    const auto error = errorOf([&] { tested.write(settings, text); });

    QVERIFY(error);
    QCOMPARE(error->code(), core::ErrorCode::BadInput);
    QVERIFY(!error->whatToDo().isEmpty());
    QCOMPARE(evidence::toJson(settings), evidence::toJson(MigrationSettings{}));
}

void TestDataOptions::theShownCommandsFollow()
{
    const Plan plan = wholePlan();
    const MigrationSettings usual{.source = u"postgresql://db/shop"_s, .jobs = 3};
    MigrationSettings other = usual;
    other.level = u"strict"_s;
    other.backupFormat = u"custom"_s;
    other.compression = u"gzip:6"_s;
    const auto commands = [&plan](const QString &step, const MigrationSettings &settings) {
        return plan.step(step).commands(settings).join(u'\n');
    };

    const QString directory = commands(u"preparation.backup"_s, usual);
    const QString file = commands(u"preparation.backup"_s, other);
    QVERIFY2(directory.contains(u"--format=directory --jobs=3 --compress=…"_s), qPrintable(directory));
    QVERIFY(directory.contains(u"sha256sum backup/archive/*"_s));
    QVERIFY2(file.contains(u"--format=custom --compress=gzip:6"_s), "one file is written by one job");
    QVERIFY(file.contains(u"sha256sum backup/archive.dump "_s));
    QVERIFY(commands(u"preparation.prove"_s, other).contains(u"backup/archive.dump"_s));
    QVERIFY(commands(u"data.restore"_s, other).contains(u"backup/archive.dump"_s));
    other.transfer = u"copy"_s;
    QVERIFY2(commands(u"data.restore"_s, other).contains(u"rehome-cli copy --jobs 3 --source postgresql://db/shop"_s),
             qPrintable(commands(u"data.restore"_s, other)));
    QVERIFY(!commands(u"data.restore"_s, usual).contains(u"rehome-cli copy"_s));
    QVERIFY(commands(u"data.verify"_s, usual).contains(u"--level content "_s));
    QVERIFY(commands(u"data.verify"_s, other).contains(u"--level strict "_s));
}

void TestDataOptions::theNightlyJobProvesItsBackups()
{
    const MigrationSettings settings{.name = u"shop"_s, .source = u"postgresql://db/shop"_s, .offsite = u"/mnt/usb"_s};

    const deploy::NightlyRequest job = nightlyRequest(settings, {.folder = u"/srv/shop.rehome"_s}, {});

    QVERIFY(job.arguments.contains(u"--prove"_s));
    QVERIFY2(nightlyCommands(settings).join(u'\n').contains(u"--prove"_s), "what is shown is what is run");
}

void TestDataOptions::thePasswordOfTheNightlyJobGoesWithIt()
{
    const QTemporaryDir folder;
    postgres::ServerAddress source;
    source.password = core::Secret(u"canary"_s);

    writePassFile(folder.path(), source);
    const QString written = writtenPassFile(folder.path());
    removePassFile(folder.path());

    QCOMPARE(written, folder.filePath(u"source.pgpass"_s));
    QVERIFY(!QFile::exists(written));
    QCOMPARE(writtenPassFile(folder.path()), QString());
    removePassFile(folder.path()); // where there is none
    QVERIFY(nightlyCommands({.name = u"shop"_s}).join(u'\n').contains(u"shop.rehome/nightly/source.pgpass"_s));
}

void TestDataOptions::theNightlyJobCarriesNoPasswordOfAnEndpoint()
{
    const MigrationSettings settings{.name = u"shop"_s, .offsite = u"s3://bucket"_s};
    const QByteArray before = qgetenv("AWS_ENDPOINT_URL");
    qputenv("AWS_ENDPOINT_URL", "https://user:canary@host");

    const auto error = errorOf([&] { (void)nightlyRequest(settings, {.folder = u"/srv/shop.rehome"_s}, {}); });
    const QString shown = nightlyCommands(settings).join(u'\n');
    qputenv("AWS_ENDPOINT_URL", before);

    QVERIFY(error);
    QCOMPARE(error->code(), core::ErrorCode::BadInput);
    QVERIFY(!shown.contains(u"canary"_s));
}

void TestDataOptions::aBackupIsHashedByContentAtLeast_data()
{
    QTest::addColumn<QString>("level");
    QTest::addColumn<Level>("hashed");
    QTest::newRow("counts") << u"counts"_s << Level::Content;
    QTest::newRow("content") << u"content"_s << Level::Content;
    QTest::newRow("strict") << u"strict"_s << Level::Strict;
}

void TestDataOptions::aBackupIsHashedByContentAtLeast()
{
    QFETCH(const QString, level);

    QTEST(backupLevel({.level = level}), "hashed");
}

void TestDataOptions::aComparisonIsAsDeepAsTheBackupAllows_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<Level>("hashed");
    QTest::addColumn<Level>("compared");
    QTest::newRow("counts of content") << u"counts"_s << Level::Content << Level::Counts;
    QTest::newRow("counts of strict") << u"counts"_s << Level::Strict << Level::Counts;
    QTest::newRow("content of content") << u"content"_s << Level::Content << Level::Content;
    QTest::newRow("content of strict") << u"content"_s << Level::Strict << Level::Strict;
    QTest::newRow("strict of strict") << u"strict"_s << Level::Strict << Level::Strict;
}

void TestDataOptions::aComparisonIsAsDeepAsTheBackupAllows()
{
    QFETCH(const QString, asked);
    QFETCH(const Level, hashed);

    QTEST(comparisonLevel({.level = asked}, hashed), "compared");
}

void TestDataOptions::aStrictComparisonIsRefusedWithoutStrictHashes()
{
    const auto error = errorOf([] { (void)comparisonLevel({.level = u"strict"_s}, Level::Content); });

    QVERIFY(error);
    QCOMPARE(error->code(), core::ErrorCode::BadInput);
    QVERIFY(error->whatToDo().contains(u"Back up"_s));

    const auto ofCopy =
        errorOf([] { (void)comparisonLevel({.level = u"strict"_s, .transfer = u"copy"_s}, Level::Content); });
    QVERIFY(ofCopy && ofCopy->whatToDo().contains(u"Bring over"_s));
}

void TestDataOptions::aLevelThatIsNoneIsNotTakenForAWeakerOne()
{
    const MigrationSettings settings{.level = u"strickt"_s};

    const auto ofBackup = errorOf([&] { (void)backupLevel(settings); });
    const auto ofComparison = errorOf([&] { (void)comparisonLevel(settings, Level::Strict); });

    QVERIFY(ofBackup && ofBackup->whatHappened().contains(u"strickt"_s));
    QVERIFY(ofComparison && ofComparison->whatToDo().contains(u"strict"_s));
}

QTEST_GUILESS_MAIN(TestDataOptions)
#include "tst_data_options.moc"
