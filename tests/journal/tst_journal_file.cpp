// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"
#include "support/small_disk.h"
#include "support/test_errors.h"

#include <QDir>
#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::journal;
using rehome::core::ErrorCode;
using rehome::testing::AsOrdinaryUser;
using rehome::testing::errorOf;
using rehome::testing::SmallDisk;

namespace {

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

void runSql(const QString &path, const QString &sql)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(sql));
    }
    QSqlDatabase::removeDatabase(u"test"_s);
}

} // namespace

class TestJournalFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJournalOfANewerProgramIsRefused();
    void whatIsNoJournalIsRefused_data();
    void whatIsNoJournalIsRefused();
    void aMissingFolderIsNamed();
    void aReadOnlyFolderIsNamed();
    void aReadOnlyJournalIsNamed();
    void aBusyJournalIsNotCalledDamaged();
    void aFullDiskIsToldApartAndLosesNothing();
};

void TestJournalFile::aJournalOfANewerProgramIsRefused()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"journal.sqlite"_s);
    {
        Journal journal(path);
        (void)journal.begin(u"a"_s);
    }
    runSql(path, u"PRAGMA user_version = 99"_s);

    const auto error = errorOf([&] { const Journal journal(path); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::ServerUnsuitable);
    QVERIFY(error->whatHappened().contains(path));
    runSql(path, u"PRAGMA user_version = 1"_s);
    QCOMPARE(Journal(path).records().size(), 1u); // untouched
}

void TestJournalFile::whatIsNoJournalIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("this is a letter, and a long one at that\n").repeated(100);
    QTest::newRow("a header and nothing") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\xff');
}

void TestJournalFile::whatIsNoJournalIsRefused()
{
    QFETCH(const QByteArray, content);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"journal.sqlite"_s);
    put(path, content);

    const auto error = errorOf([&] { const Journal journal(path); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::Damaged);
    QVERIFY(error->whatHappened().contains(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void TestJournalFile::aMissingFolderIsNamed()
{
    const QString path = u"/tmp/rehome-no-such-folder/journal.sqlite"_s;

    const auto error = errorOf([&] { const Journal journal(path); });

    QVERIFY(error && error->whatHappened().contains(path));
    QVERIFY(error->code() != ErrorCode::Damaged);
}

void TestJournalFile::aReadOnlyFolderIsNamed()
{
    const QTemporaryDir folder;
    QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner | QFileDevice::ReadOther |
                                             QFileDevice::ExeOther);
    std::optional<rehome::core::Error> error;
    {
        const AsOrdinaryUser ordinary;
        error = errorOf([&] { const Journal journal(folder.filePath(u"journal.sqlite"_s)); });
    }
    QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::PermissionDenied);
    QVERIFY(error->whatHappened().contains(folder.path()));
}

void TestJournalFile::aReadOnlyJournalIsNamed()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"journal.sqlite"_s);
    {
        Journal journal(path);
        (void)journal.begin(u"a"_s);
    }
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::ReadOther);
    QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner |
                                             QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther);
    std::optional<rehome::core::Error> error;
    {
        const AsOrdinaryUser ordinary;
        error = errorOf([&] {
            Journal journal(path);
            (void)journal.begin(u"b"_s);
        });
    }

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::PermissionDenied);
}

void TestJournalFile::aBusyJournalIsNotCalledDamaged()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"journal.sqlite"_s);
    Journal journal(path);
    std::optional<rehome::core::Error> error;
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(path);
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s));

        error = errorOf([&] { (void)journal.begin(u"a"_s); });
    }
    QSqlDatabase::removeDatabase(u"other"_s);

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::Busy);
}

void TestJournalFile::aFullDiskIsToldApartAndLosesNothing()
{
    const SmallDisk disk;
    if (!disk.isThere())
        QSKIP("only root can mount a small disk");
    const QString path = disk.path(u"journal.sqlite"_s);
    Journal journal(path);
    journal.append({{.at = QDateTime::currentDateTimeUtc(), .text = u"kept"_s}});

    const auto error = errorOf([&] {
        std::vector<LogRecord> lines(40, {.at = QDateTime::currentDateTimeUtc(), .text = QString(50'000, u'x')});
        for (int i = 0; i < 5; ++i)
            journal.append(lines);
    });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::DiskFull);
    QCOMPARE(journal.logLines(0, 1).front().text, u"kept"_s);
}

QTEST_GUILESS_MAIN(TestJournalFile)
#include "tst_journal_file.moc"
