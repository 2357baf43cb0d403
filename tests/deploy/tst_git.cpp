// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "core/files.h"
#include "deploy/git.h"
#include "deploy/licence.h"
#include "deploy/support.h"

#include <QDate>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <unistd.h>

using rehome::core::Error;
using rehome::core::ErrorCode;
using rehome::deploy::RepositoryRequest;
using namespace rehome::tests;

namespace {

/// The code of the error that the work throws, and its sentence.
template <class Work>
std::pair<ErrorCode, QString> errorOf(const Work &work)
{
    try {
        work();
    } catch (const Error &error) {
        return {error.code(), error.whatHappened() + QLatin1Char(' ') + error.whatToDo()};
    }
    return {ErrorCode::Internal, QStringLiteral("no error")};
}

QString git(const QString &folder, const QStringList &arguments)
{
    return ran(QStringLiteral("git"), QStringList{QStringLiteral("-C"), folder} + arguments).output.trimmed();
}

} // namespace

class TestGit final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theFirstCommitHoldsTheLicenceOnly();
    void everyOfferedLicenceIsWholeAndRecognised_data();
    void everyOfferedLicenceIsWholeAndRecognised();
    void anUnknownLicenceNamesTheOfferedOnes();
    void aFolderWithContentIsRefusedAndLeftAlone();
    void anEmptyFolderIsUsed();
    void aFolderInsideAnotherRepositoryIsRefusedNamingIt();
    void aParentThatCannotBeWrittenToIsRefused();
    void settingsOfTheUserHaveNoSay();
    void noGitIdentityIsNeeded();
    void aConfiguredIdentityIsUsed();
    void variablesOfASurroundingHookHaveNoSay();
    void whatAKilledRunLeftIsReplaced();
    void aFolderOfSomebodyElseWithThePartialNameIsKept();
    void stoppingLeavesNothing();
    void onlyTheNamedFilesAreCommitted();
    void committingTwiceMakesOneCommit();
    void aRemovedFileIsCommittedToo();
    void anIgnoredFileIsNotCommitted();
    void aFolderWithoutRepositoryIsNamed();

private:
    RepositoryRequest request() const
    {
        return {.folder = m_folder,
                .holder = QStringLiteral("A. Holder"),
                .year = 2024,
                .project = QStringLiteral("bankdocs")};
    }
    std::unique_ptr<QTemporaryDir> m_place;
    QString m_folder;
    std::vector<std::unique_ptr<Variable>> m_variables;
};

/// A machine on which nobody has set up git.
void TestGit::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    m_folder = m_place->filePath(QStringLiteral("new"));
    m_variables.push_back(std::make_unique<Variable>("HOME", m_place->path()));
    m_variables.push_back(
        std::make_unique<Variable>("GIT_CONFIG_GLOBAL", m_place->filePath(QStringLiteral("gitconfig"))));
    m_variables.push_back(std::make_unique<Variable>("GIT_CONFIG_NOSYSTEM", QStringLiteral("1")));
}

void TestGit::cleanup()
{
    m_variables.clear();
    m_place.reset();
}

void TestGit::theFirstCommitHoldsTheLicenceOnly()
{
    const auto state = rehome::deploy::createRepository(request(), {});

    QCOMPARE(state.branch, QStringLiteral("develop"));
    QCOMPARE(state.licence, QStringLiteral("MIT"));
    QCOMPARE(git(m_folder, {QStringLiteral("ls-tree"), QStringLiteral("-r"), QStringLiteral("--name-only"),
                            QStringLiteral("initial")}),
             QStringLiteral("LICENSE"));
    QCOMPARE(git(m_folder, {QStringLiteral("rev-list"), QStringLiteral("--all"), QStringLiteral("--count")}),
             QStringLiteral("1"));
    QCOMPARE(git(m_folder, {QStringLiteral("rev-parse"), QStringLiteral("initial")}), state.commit);
    QCOMPARE(git(m_folder, {QStringLiteral("rev-parse"), QStringLiteral("develop")}), state.commit);
    QCOMPARE(git(m_folder, {QStringLiteral("status"), QStringLiteral("--porcelain")}), QString());
    QVERIFY(contentOf(m_folder + QStringLiteral("/LICENSE")).contains("Copyright (c) 2024 A. Holder"));
    QVERIFY(!QFileInfo::exists(m_folder + QStringLiteral(".partial")));
}

void TestGit::everyOfferedLicenceIsWholeAndRecognised_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("MIT") << QByteArray("OTHER DEALINGS IN THE\nSOFTWARE.");
    QTest::newRow("BSD-3-Clause") << QByteArray("3. Neither the name of the copyright holder");
    QTest::newRow("Apache-2.0") << QByteArray("3. Grant of Patent License.");
    QTest::newRow("GPL-3.0-or-later") << QByteArray("17. Interpretation of Sections 15 and 16.");
    QTest::newRow("AGPL-3.0-or-later") << QByteArray("13. Remote Network Interaction");
}

void TestGit::everyOfferedLicenceIsWholeAndRecognised()
{
    QFETCH(const QByteArray, part);
    RepositoryRequest wanted = request();
    wanted.licence = QLatin1String(QTest::currentDataTag());

    const auto state = rehome::deploy::createRepository(wanted, {});

    QCOMPARE(state.licence, wanted.licence);
    QVERIFY(contentOf(m_folder + QStringLiteral("/LICENSE")).contains(part));
    QVERIFY(!contentOf(m_folder + QStringLiteral("/LICENSE")).contains("{{"));
}

void TestGit::anUnknownLicenceNamesTheOfferedOnes()
{
    RepositoryRequest wanted = request();
    wanted.licence = QStringLiteral("Beerware");

    const auto [code, text] = errorOf([&] { (void)rehome::deploy::createRepository(wanted, {}); });

    QCOMPARE(code, ErrorCode::BadInput);
    QVERIFY(text.contains(QStringLiteral("Beerware")));
    for (const QString &id : rehome::deploy::offeredLicences())
        QVERIFY2(text.contains(id), qPrintable(text));
    QVERIFY(!QFileInfo::exists(m_folder));
}

void TestGit::aFolderWithContentIsRefusedAndLeftAlone()
{
    QVERIFY(QDir().mkpath(m_folder));
    write(m_folder + QStringLiteral("/.hidden"), "mine");

    const auto [code, text] = errorOf([&] { (void)rehome::deploy::createRepository(request(), {}); });

    QCOMPARE(code, ErrorCode::AlreadyExists);
    QVERIFY(text.contains(m_folder));
    QCOMPARE(rehome::core::filesBelow(m_folder), QStringList{QStringLiteral(".hidden")});
    QVERIFY(!QFileInfo::exists(m_folder + QStringLiteral(".partial")));
}

void TestGit::anEmptyFolderIsUsed()
{
    QVERIFY(QDir().mkpath(m_folder));

    const auto state = rehome::deploy::createRepository(request(), {});

    QCOMPARE(state.path, m_folder);
    QVERIFY(QFileInfo::exists(m_folder + QStringLiteral("/.git")));
}

void TestGit::aFolderInsideAnotherRepositoryIsRefusedNamingIt()
{
    const QString outer = m_place->filePath(QStringLiteral("outer"));
    QCOMPARE(ran(QStringLiteral("git"), {QStringLiteral("init"), outer}).exitCode, 0);
    RepositoryRequest wanted = request();
    for (const char *inside : {"/a/b/new", "/.git/new"}) {
        wanted.folder = outer + QLatin1String(inside);

        const auto [code, text] = errorOf([&] { (void)rehome::deploy::createRepository(wanted, {}); });

        QCOMPARE(code, ErrorCode::BadInput);
        QVERIFY2(text.contains(outer), qPrintable(text));
        QVERIFY(!QFileInfo::exists(outer + QStringLiteral("/a")));
    }
}

void TestGit::aParentThatCannotBeWrittenToIsRefused()
{
    const QString parent = m_place->filePath(QStringLiteral("locked"));
    QVERIFY(QDir().mkpath(parent));
    QFile::setPermissions(parent, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    QFile::setPermissions(m_place->path(),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    RepositoryRequest wanted = request();
    wanted.folder = parent + QStringLiteral("/new");
    const bool root = ::geteuid() == 0; // may write everywhere
    if (root)
        QCOMPARE(::seteuid(65534), 0);

    const auto [code, text] = errorOf([&] { (void)rehome::deploy::createRepository(wanted, {}); });

    if (root)
        QCOMPARE(::seteuid(0), 0);
    QCOMPARE(code, ErrorCode::PermissionDenied);
    QVERIFY2(text.contains(parent), qPrintable(text));
}

void TestGit::settingsOfTheUserHaveNoSay()
{
    const QString hooks = m_place->filePath(QStringLiteral("template/hooks"));
    QVERIFY(QDir().mkpath(hooks));
    for (const char *name : {"/pre-commit", "/commit-msg", "/post-checkout"}) {
        write(hooks + QLatin1String(name), "#!/bin/sh\nexit 1\n");
        QFile::setPermissions(hooks + QLatin1String(name), rehome::core::ownerWritesAllRun);
    }
    write(m_place->filePath(QStringLiteral("ignored")), "LICENSE\n*.py\n");
    write(m_place->filePath(QStringLiteral("gitconfig")),
          QStringLiteral("[commit]\n gpgSign = true\n template = /nowhere\n[gpg]\n program = /bin/false\n"
                         "[init]\n templateDir = %1/template\n defaultBranch = trunk\n"
                         "[core]\n hooksPath = %1/template/hooks\n excludesFile = %1/ignored\n autocrlf = true\n"
                         "[user]\n useConfigOnly = true\n")
              .arg(m_place->path())
              .toUtf8());

    const auto state = rehome::deploy::createRepository(request(), {});

    QCOMPARE(state.branch, QStringLiteral("develop"));
    QVERIFY(!QFileInfo::exists(m_folder + QStringLiteral("/.git/hooks")));
}

void TestGit::noGitIdentityIsNeeded()
{
    RepositoryRequest wanted = request();
    wanted.holder.clear();
    wanted.year = 0;

    (void)rehome::deploy::createRepository(wanted, {});

    const QString author =
        git(m_folder, {QStringLiteral("log"), QStringLiteral("-1"), QStringLiteral("--format=%an|%ae")});
    QVERIFY2(author.section(QLatin1Char('|'), 0, 0).size() > 0 && author.contains(QLatin1Char('@')),
             qPrintable(author));
    QVERIFY(contentOf(m_folder + QStringLiteral("/LICENSE"))
                .contains("Copyright (c) " + QByteArray::number(QDate::currentDate().year()) + ' ' +
                          author.section(QLatin1Char('|'), 0, 0).toUtf8()));
}

void TestGit::aConfiguredIdentityIsUsed()
{
    write(m_place->filePath(QStringLiteral("gitconfig")), "[user]\n name = Ada Lovelace\n email = ada@example.org\n");

    (void)rehome::deploy::createRepository(request(), {});

    QCOMPARE(git(m_folder, {QStringLiteral("log"), QStringLiteral("-1"), QStringLiteral("--format=%an|%ae|%cn|%ce")}),
             QStringLiteral("Ada Lovelace|ada@example.org|Ada Lovelace|ada@example.org"));
}

void TestGit::variablesOfASurroundingHookHaveNoSay()
{
    const QString other = m_place->filePath(QStringLiteral("other"));
    QCOMPARE(ran(QStringLiteral("git"), {QStringLiteral("init"), other}).exitCode, 0);
    const Variable directory("GIT_DIR", other + QStringLiteral("/.git"));
    const Variable index("GIT_INDEX_FILE", other + QStringLiteral("/.git/index"));

    const auto state = rehome::deploy::createRepository(request(), {});

    QVERIFY(QFileInfo::exists(m_folder + QStringLiteral("/.git/HEAD")));
    QVERIFY(!QFileInfo::exists(other + QStringLiteral("/.git/refs/heads/initial")));
    QCOMPARE(state.commit.size(), 40);
}

void TestGit::whatAKilledRunLeftIsReplaced()
{
    QVERIFY(QDir().mkpath(m_folder + QStringLiteral(".partial/.git/objects")));
    write(m_folder + QStringLiteral(".partial/LICENSE"), "half");

    (void)rehome::deploy::createRepository(request(), {});

    QVERIFY(!QFileInfo::exists(m_folder + QStringLiteral(".partial")));
    QVERIFY(contentOf(m_folder + QStringLiteral("/LICENSE")).startsWith("MIT License"));
}

void TestGit::aFolderOfSomebodyElseWithThePartialNameIsKept()
{
    QVERIFY(QDir().mkpath(m_folder + QStringLiteral(".partial")));
    write(m_folder + QStringLiteral(".partial/thesis.txt"), "years of work");

    const auto [code, text] = errorOf([&] { (void)rehome::deploy::createRepository(request(), {}); });

    QCOMPARE(code, ErrorCode::AlreadyExists);
    QCOMPARE(contentOf(m_folder + QStringLiteral(".partial/thesis.txt")), QByteArray("years of work"));
}

void TestGit::stoppingLeavesNothing()
{
    std::stop_source stop;
    stop.request_stop();

    QVERIFY_THROWS_EXCEPTION(rehome::core::Stopped,
                             (void)rehome::deploy::createRepository(request(), {.stop = stop.get_token()}));

    QCOMPARE(QDir(m_place->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
}

void TestGit::onlyTheNamedFilesAreCommitted()
{
    const auto first = rehome::deploy::createRepository(request(), {});
    QVERIFY(QDir(m_folder).mkpath(QStringLiteral("app/sub")));
    for (const char *name : {"/a b.txt", "/app/sub/x.py", "/mine.txt", "/staged.txt"})
        write(m_folder + QLatin1String(name), name);
    git(m_folder, {QStringLiteral("add"), QStringLiteral("staged.txt")});

    const QString commit = rehome::deploy::commitFiles(m_folder, {QStringLiteral("a b.txt"), QStringLiteral("app")},
                                                       QStringLiteral("Add two"), {});

    QVERIFY(commit != first.commit);
    QCOMPARE(
        git(m_folder, {QStringLiteral("show"), QStringLiteral("--format="), QStringLiteral("--name-only"), commit}),
        QStringLiteral("a b.txt\napp/sub/x.py"));
    QCOMPARE(git(m_folder, {QStringLiteral("status"), QStringLiteral("--porcelain")}),
             QStringLiteral("A  staged.txt\n?? mine.txt"));
}

void TestGit::committingTwiceMakesOneCommit()
{
    (void)rehome::deploy::createRepository(request(), {});
    write(m_folder + QStringLiteral("/a.txt"), "a");
    const QString once = rehome::deploy::commitFiles(m_folder, {QStringLiteral("a.txt")}, QStringLiteral("Add a"), {});

    const QString twice = rehome::deploy::commitFiles(m_folder, {QStringLiteral("a.txt")}, QStringLiteral("Add a"), {});

    QCOMPARE(twice, once);
}

void TestGit::aRemovedFileIsCommittedToo()
{
    (void)rehome::deploy::createRepository(request(), {});
    write(m_folder + QStringLiteral("/a.txt"), "a");
    (void)rehome::deploy::commitFiles(m_folder, {QStringLiteral("a.txt")}, QStringLiteral("Add a"), {});
    QVERIFY(QFile::remove(m_folder + QStringLiteral("/a.txt")));

    (void)rehome::deploy::commitFiles(m_folder, {QStringLiteral("a.txt")}, QStringLiteral("Remove a"), {});

    QCOMPARE(git(m_folder, {QStringLiteral("ls-files")}), QStringLiteral("LICENSE"));
}

void TestGit::anIgnoredFileIsNotCommitted()
{
    (void)rehome::deploy::createRepository(request(), {});
    write(m_folder + QStringLiteral("/.gitignore"), ".env\n");
    write(m_folder + QStringLiteral("/.env"), "SECRET=1\n");

    const auto [code, text] = errorOf(
        [&] { (void)rehome::deploy::commitFiles(m_folder, {QStringLiteral(".env")}, QStringLiteral("Oh no"), {}); });

    QCOMPARE(code, ErrorCode::ToolFailed);
    QCOMPARE(git(m_folder, {QStringLiteral("ls-files")}), QStringLiteral("LICENSE"));
}

void TestGit::aFolderWithoutRepositoryIsNamed()
{
    const auto [code, text] = errorOf([&] { (void)rehome::deploy::repositoryState(m_place->path(), {}); });

    QCOMPARE(code, ErrorCode::NotFound);
    QVERIFY(text.contains(m_place->path()));
}

QTEST_GUILESS_MAIN(TestGit)
#include "tst_git.moc"
