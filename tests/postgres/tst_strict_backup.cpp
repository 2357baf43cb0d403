// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/proof.h"
#include "postgres/backup_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using namespace rehome::testing;
using rehome::evidence::Backup;
using rehome::evidence::Level;
using rehome::evidence::Proof;
using rehome::evidence::TableFingerprint;
using rehome::evidence::Verdict;

/// A backup whose rows are hashed as texts, and what is held against it.
class TestStrictBackup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsProvenAsItWasHashed();
};

void TestStrictBackup::itIsProvenAsItWasHashed()
{
    TestServer server;
    const ServerAddress source = richDatabase(server);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"backup"_s);

    const Backup backup =
        takeBackup({.source = source, .folder = path, .format = u"custom"_s, .level = Level::Strict}, {});
    const Proof proof = proveBackup({.backup = path, .scratchFolder = server.folder() + u"/scratch"_s}, {});

    QCOMPARE(backup.level, Level::Strict);
    for (const TableFingerprint &table : backup.tables) {
        if (table.table != rehome::evidence::largeObjectsName) // which are hashed alike at every level
            QVERIFY2(table.recipe.startsWith(u"strict/"_s), qPrintable(table.recipe));
    }
    QCOMPARE(proof.verification.level, Level::Strict);
    QCOMPARE(proof.verification.overall(), Verdict::Same);
    QCOMPARE(verifyAgainstBackup(backup, source, {.level = Level::Strict}, {}).overall(), Verdict::Same);
    // Strict hashes say whether the content is the same, but not the other way round.
    QCOMPARE(verifyAgainstBackup(backup, source, {.level = Level::Content}, {}).overall(), Verdict::Same);
    const Backup ofContent =
        takeBackup({.source = source, .folder = path + u"_of_content"_s, .format = u"custom"_s}, {});
    QCOMPARE(verifyAgainstBackup(ofContent, source, {.level = Level::Strict}, {}).overall(), Verdict::CouldNotCheck);
}

QTEST_GUILESS_MAIN(TestStrictBackup)
#include "tst_strict_backup.moc"
