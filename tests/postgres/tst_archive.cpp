// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "postgres/archive/archive.h"
#include "postgres/archive/proof.h"
#include "postgres/backup_fixture.h"
#include "support/test_errors.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <functional>

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
    void everyDamageIsFoundBeforeAnythingIsRestored_data();
    void everyDamageIsFoundBeforeAnythingIsRestored();
    void aMovedBackupIsStillABackup();
    void whatIsNoBackupIsNamed_data();
    void whatIsNoBackupIsNamed();
    void theContentsAreRead();
    void aTableThatIsMissingInTheArchiveIsFound();
    void aMissingCriticalTableIsNamed();

private:
    /// The largest table's file, in the directory format.
    QString largestFile() const
    {
        QString largest;
        for (const QString &file : filesBelow(m_path)) {
            const auto bytes = [this](const QString &name) { return QFileInfo(m_path + u'/' + name).size(); };
            if (file.contains(u".dat."_s) && !file.contains(u"blob"_s) &&
                (largest.isEmpty() || bytes(file) > bytes(largest)))
                largest = file;
        }
        return largest;
    }
    /// The file of the archive that is called so, on whatever version of pg_dump.
    QString archived(const QString &pattern) const
    {
        return u"archive/"_s + QDir(m_path + u"/archive"_s).entryList({pattern}).value(0);
    }
    /// The code with which the backup is refused; "" if it is accepted.
    QString refusal() const
    {
        return endingOf([this] { (void)checkFiles({m_path}, readManifest({m_path}), {}); });
    }

    std::unique_ptr<TestServer> m_server;
    QTemporaryDir m_folder;
    QString m_path;
    QString m_customPath;
    Backup m_backup;
};

void TestArchive::initTestCase()
{
    m_server = std::make_unique<TestServer>();
    m_path = m_folder.filePath(u"backup"_s);
    m_customPath = m_folder.filePath(u"custom"_s);
    const ServerAddress source = richDatabase(*m_server);
    m_backup = takeBackup({.source = source, .folder = m_path, .compression = u"gzip:1"_s}, {});
    (void)takeBackup({.source = source, .folder = m_customPath, .format = u"custom"_s}, {});
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

namespace {

/// What happens to a file's content.
using Damage = std::function<QByteArray(QByteArray)>;

QByteArray flipped(QByteArray content, qsizetype at)
{
    content[at] = char(content[at] ^ 0x10);
    return content;
}

const QMap<QString, Damage> damages{
    {u"its head is flipped"_s, [](const QByteArray &content) { return flipped(content, 3); }},
    {u"its middle is flipped"_s, [](const QByteArray &content) { return flipped(content, content.size() / 2); }},
    {u"its end is flipped"_s, [](const QByteArray &content) { return flipped(content, content.size() - 2); }},
    {u"a piece is zeroed"_s,
     [](QByteArray content) { return content.replace(content.size() / 3, 16, QByteArray(16, '\0')); }},
    {u"a piece is cut out"_s, [](QByteArray content) { return content.remove(content.size() / 3, 5); }},
    {u"it ends early"_s, [](const QByteArray &content) { return content.chopped(1); }},
    {u"it has a byte more"_s, [](const QByteArray &content) { return content + '\n'; }},
    {u"it is empty"_s, [](const QByteArray &) { return QByteArray(); }}};

} // namespace

void TestArchive::everyDamageIsFoundBeforeAnythingIsRestored_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("damage");
    const QStringList files{
        largestFile(),           u"archive/toc.dat"_s, archived(u"blobs*.toc"_s), archived(u"blob_4711.dat*"_s),
        u"roles.sql"_s,          u"settings.sql"_s,    u"manifest.json"_s,        u"manifest.sha256"_s,
        u"custom/archive.dump"_s};
    for (const QString &file : files) {
        for (auto damage = damages.cbegin(); damage != damages.cend(); ++damage)
            QTest::addRow("%s: %s", qPrintable(file), qPrintable(damage.key())) << file << damage.key();
        QTest::addRow("%s: it is missing", qPrintable(file)) << file << u"missing"_s;
    }
    QTest::addRow("two files change places") << largestFile() << u"archive/toc.dat"_s;
}

void TestArchive::everyDamageIsFoundBeforeAnythingIsRestored()
{
    QFETCH(const QString, file);
    QFETCH(const QString, damage);
    const bool isCustom = file.startsWith(u"custom/"_s);
    const QString folder = isCustom ? m_customPath : m_path;
    const QString path = folder + u'/' + (isCustom ? file.section(u'/', 1) : file);
    const QString other = folder + u'/' + damage;
    const bool isSwap = QFileInfo::exists(other);
    const QByteArray content = readFile(path);
    const QByteArray otherContent = isSwap ? readFile(other) : QByteArray();
    QString log;

    if (isSwap) {
        writeFile(path, otherContent);
        writeFile(other, content);
    } else if (damages.contains(damage)) {
        writeFile(path, damages[damage](content));
    } else {
        QFile::remove(path);
    }
    const auto error = errorOf([&] {
        (void)proveBackup({.backup = folder, .scratchFolder = m_server->folder() + u"/scratch"_s},
                          {.log = [&log](auto, const QString &text) { log += text + u'\n'; }});
    });
    writeFile(path, content);
    if (isSwap)
        writeFile(other, otherContent);

    QVERIFY(error);
    const bool isGone = file == u"manifest.json"_s && damage == u"missing"_s; // then it is no backup at all
    QCOMPARE(error->code(), isGone ? ErrorCode::BadInput : ErrorCode::Damaged);
    QVERIFY2(!log.contains(u"initdb"_s) && !log.contains(u"pg_restore"_s), qPrintable(log));
    QCOMPARE(refusal(), QString()); // the file is whole again
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
