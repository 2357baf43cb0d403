// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "postgres/archive.h"
#include "postgres/backup_fixture.h"
#include "postgres/proof.h"
#include "support/test_errors.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::postgres;
using namespace rehome::testing;
using rehome::core::ErrorCode;
using rehome::core::filesBelow;
using rehome::core::readFile;
using rehome::core::writeFile;
using rehome::evidence::Backup;

class TestArchive final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSoundBackupIsAccepted();
    void sha256sumAgrees();
    void oneFlippedByteInAnyFileIsFound();
    void aShortenedFileIsFound();
    void aMissingFileIsFound();
    void anAddedFileIsFound();
    void aMovedBackupIsStillABackup();
    void whatIsNoBackupIsNamed_data();
    void whatIsNoBackupIsNamed();
    void theContentsAreRead();
    void aTableThatIsMissingInTheArchiveIsFound();
    void aMissingCriticalTableIsNamed();

private:
    /// The code with which the backup is refused; "" if it is accepted.
    QString refusal() const
    {
        return endingOf([this] { (void)checkFiles({m_path}, readManifest({m_path}), {}); });
    }

    std::unique_ptr<TestServer> m_server;
    QTemporaryDir m_folder;
    QString m_path;
    Backup m_backup;
};

void TestArchive::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_path = m_folder.filePath(u"backup"_s);
    m_backup = takeBackup({.source = richDatabase(*m_server), .folder = m_path}, {});
}

void TestArchive::aSoundBackupIsAccepted()
{
    QCOMPARE(refusal(), QString());
    QCOMPARE(rehome::evidence::toJson(readManifest({m_path})), rehome::evidence::toJson(m_backup));
    QVERIFY(m_backup.files.size() >= 10);
}

void TestArchive::sha256sumAgrees()
{
    QProcess program;
    program.setWorkingDirectory(m_path);
    program.start(u"sha256sum"_s, {u"-c"_s, u"--strict"_s, u"--quiet"_s, u"manifest.sha256"_s});

    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
}

void TestArchive::oneFlippedByteInAnyFileIsFound()
{
    for (const QString &file : filesBelow(m_path)) {
        const QString path = m_path + u'/' + file;
        const QByteArray content = readFile(path);
        for (const qsizetype at : {qsizetype(0), content.size() / 2, content.size() - 1}) {
            QByteArray damaged = content;
            damaged[at] = char(damaged[at] ^ 1);
            writeFile(path, damaged);
            const QString code = refusal();
            writeFile(path, content);
            QVERIFY2(code == u"Damaged"_s, qPrintable(file + u" at "_s + QString::number(at) + u": "_s + code));
        }
    }
    QCOMPARE(refusal(), QString());
}

void TestArchive::aShortenedFileIsFound()
{
    for (const QString &file : filesBelow(m_path)) {
        const QString path = m_path + u'/' + file;
        const QByteArray content = readFile(path);
        for (const qsizetype size : {qsizetype(0), content.size() / 2, content.size() - 1}) {
            writeFile(path, content.left(size));
            const QString code = refusal();
            writeFile(path, content);
            QVERIFY2(code == u"Damaged"_s, qPrintable(file + u" of "_s + QString::number(size) + u": "_s + code));
        }
    }
}

void TestArchive::aMissingFileIsFound()
{
    for (const QString &file : filesBelow(m_path)) {
        const QString path = m_path + u'/' + file;
        QVERIFY(QFile::rename(path, m_folder.filePath(u"aside"_s)));
        const QString code = refusal();
        QVERIFY(QFile::rename(m_folder.filePath(u"aside"_s), path));
        QCOMPARE(code, file == u"manifest.json"_s ? u"BadInput"_s : u"Damaged"_s);
    }
}

void TestArchive::anAddedFileIsFound()
{
    for (const QString &file : {u"more"_s, u".hidden"_s, u"archive/9999.dat.gz"_s}) {
        writeFile(m_path + u'/' + file, {});
        const QString code = refusal();
        QFile::remove(m_path + u'/' + file);
        QCOMPARE(code, u"Damaged"_s);
    }
}

void TestArchive::aMovedBackupIsStillABackup()
{
    const QString moved = m_folder.filePath(u"moved"_s);
    QVERIFY(QDir().rename(m_path, moved));

    const Backup backup = readManifest({moved});
    const QString code = endingOf([&] { (void)checkFiles({moved}, backup, {}); });
    QVERIFY(QDir().rename(moved, m_path));

    QCOMPARE(backup.path, moved);
    QCOMPARE(code, QString());
}

void TestArchive::whatIsNoBackupIsNamed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("not there") << u"/tmp/rehome-no-such-backup"_s << ErrorCode::NotFound;
    QTest::newRow("a file") << u"/etc/passwd"_s << ErrorCode::BadInput;
    QTest::newRow("a folder without a manifest") << u"/etc"_s << ErrorCode::BadInput;
}

void TestArchive::whatIsNoBackupIsNamed()
{
    QFETCH(const QString, path);
    QFETCH(const ErrorCode, code);

    const auto error = errorOf([&] { (void)readManifest({path}); });

    QVERIFY(error);
    QCOMPARE(error->code(), code);
    QVERIFY(error->whatHappened().contains(path));
}

void TestArchive::theContentsAreRead()
{
    int data = 0;
    QStringList extensions;
    for (const ArchiveEntry &entry : tableOfContents({m_path}, m_backup, {})) {
        data += entry.kind == u"TABLE DATA"_s || entry.kind == u"MATERIALIZED VIEW DATA"_s ? 1 : 0;
        if (entry.kind == u"EXTENSION"_s)
            extensions += entry.name;
    }

    extensions.sort();
    QCOMPARE(data, int(m_backup.tableCount()));
    QCOMPARE(extensions, (QStringList{u"citext"_s, u"hstore"_s}));
}

void TestArchive::aTableThatIsMissingInTheArchiveIsFound()
{
    Backup more = m_backup;
    more.tables.push_back({.table = u"public.never"_s});
    const QByteArray manifest = readFile(BackupFolder{m_path}.manifest());
    const QByteArray checksums = readFile(BackupFolder{m_path}.checksums());
    QFile::remove(BackupFolder{m_path}.manifest());
    QFile::remove(BackupFolder{m_path}.checksums());
    writeManifest({m_path}, more, {});

    const auto error = errorOf(
        [&] { (void)proveBackup({.backup = m_path, .scratchFolder = m_server->folder() + u"/scratch"_s}, {}); });
    writeFile(BackupFolder{m_path}.manifest(), manifest);
    writeFile(BackupFolder{m_path}.checksums(), checksums);

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::Damaged);
    QVERIFY(error->whatHappened().contains(u"public.never"_s));
}

void TestArchive::aMissingCriticalTableIsNamed()
{
    const auto error = errorOf([&] {
        (void)proveBackup({.backup = m_path,
                           .scratchFolder = m_server->folder() + u"/scratch"_s,
                           .criticalTables = {u"public.customer"_s, u"public.payroll"_s}},
                          {});
    });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::CheckFailed);
    QVERIFY(error->whatHappened().contains(u"public.payroll"_s));
}

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
