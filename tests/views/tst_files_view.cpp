// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/files_view.h"

#include "views/checks_view.h"
#include "views/diff_view.h"
#include "views/files_model.h"
#include "views/text_file.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QCryptographicHash>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <sys/stat.h>

namespace rehome::views {
namespace {

using evidence::CheckVerdict;
using evidence::FileFact;

const QString canary = QStringLiteral("canary-5f1c-do-not-show");

QStringList linesOf(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        lines += QString(depth, QLatin1Char(' ')) + index.data().toString() + QLatin1Char(' ') +
                 index.siblingAtColumn(1).data().toString();
        lines += linesOf(model, index, depth + 1);
    }
    return lines;
}

} // namespace

class FilesViewTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    FileFact write(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return {name, content.size(),
                QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex())};
    }

    static void select(const FilesView &view, const QString &name)
    {
        auto *tree = view.findChild<QTreeView *>(QStringLiteral("tree"));
        const QModelIndexList found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                           Qt::MatchExactly | Qt::MatchRecursive);
        QCOMPARE(found.size(), 1);
        tree->setCurrentIndex(found.first());
    }

    static QString shownText(const FilesView &view)
    {
        const auto *text = view.findChild<DiffView *>(QStringLiteral("text"));
        return text->isHidden() ? QString() : text->toPlainText();
    }

    static QString sentence(const FilesView &view)
    {
        const auto *label = view.findChild<QLabel *>(QStringLiteral("sentence"));
        return label->isHidden() ? QString() : label->text();
    }

    static QString notice(const FilesView &view)
    {
        const auto *label = view.findChild<QLabel *>(QStringLiteral("notice"));
        return label->isHidden() ? QString() : label->text();
    }

private Q_SLOTS:
    void theModelKeepsTheRulesOfModels()
    {
        FilesModel model(
            {{QStringLiteral("a/b/c.py"), 10, {}}, {QStringLiteral("a/b/d.py"), 10, {}}, {QStringLiteral("e"), 5, {}}});
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FilesModel empty(std::vector<FileFact>{});
        const QAbstractItemModelTester emptyTester(&empty, QAbstractItemModelTester::FailureReportingMode::QtTest);

        QVERIFY(!empty.firstShowable().isValid());
    }

    void foldersComeFirstWithTheirSizesAndLoneOnesShareARow()
    {
        const FilesModel model({{QStringLiteral("manage.py"), 500, {}},
                                {QStringLiteral("src/bankdocs/views.py"), 2000, {}},
                                {QStringLiteral("src/bankdocs/core/text.py"), 1000, {}},
                                {QStringLiteral("Dockerfile"), 100, {}}});

        QCOMPARE(linesOf(model), (QStringList{QStringLiteral("src/bankdocs 3.0 kB"), QStringLiteral(" core 1.0 kB"),
                                              QStringLiteral("  text.py 1.0 kB"), QStringLiteral(" views.py 2.0 kB"),
                                              QStringLiteral("Dockerfile 100 B"), QStringLiteral("manage.py 500 B")}));
        QCOMPARE(model.fileAt(model.firstShowable())->path, QStringLiteral("src/bankdocs/core/text.py"));
        QVERIFY(model.fileAt(model.index(0, 0)) == nullptr);
    }

    void filesWithSecretsAreKnownByTheirNames_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("secret");

        QTest::newRow("the file") << QStringLiteral(".env") << true;
        QTest::newRow("below a folder") << QStringLiteral("deploy/.env") << true;
        QTest::newRow("of a stage") << QStringLiteral(".env.production") << true;
        QTest::newRow("capital letters") << QStringLiteral(".ENV") << true;
        QTest::newRow("an example") << QStringLiteral(".env.example") << false;
        QTest::newRow("another name") << QStringLiteral("my.env.md") << false;
        QTest::newRow("a folder of that name") << QStringLiteral(".env/readme.md") << false;
    }

    void filesWithSecretsAreKnownByTheirNames()
    {
        QFETCH(QString, path);

        QTEST(holdsSecrets(path), "secret");
    }

    void theFirstFileIsShownAsItsText()
    {
        const FilesView view({.folder = m_folder.path(), .files = {write(QStringLiteral("a.txt"), "one\ntwo\n")}}, {});

        QCOMPARE(shownText(view), QStringLiteral("one\ntwo"));
        QCOMPARE(notice(view), QString());
        view.findChild<QPushButton *>(QStringLiteral("copy"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("one\ntwo\n")); // as it is, not as it is shown
    }

    void aFolderIsFoundFromTheMigrationsFolder()
    {
        const FileFact file = write(QStringLiteral("inside/a.txt"), "one");

        const FilesView view({.folder = QStringLiteral("inside"), .files = {{QStringLiteral("a.txt"), 3, file.sha256}}},
                             {.baseFolder = m_folder.path()});

        QCOMPARE(shownText(view), QStringLiteral("one"));
    }

    void environmentFilesAreNeverShownNorAskedFor()
    {
        const FileFact secret = write(QStringLiteral(".env"), "SECRET_KEY=" + canary.toUtf8() + "\n");
        const FileFact plain = write(QStringLiteral("a.txt"), "plain");
        QVERIFY(QFile::link(m_folder.filePath(QStringLiteral(".env")), m_folder.filePath(QStringLiteral("settings"))));
        QStringList asked;
        const auto diff = [&asked](const QString &, const QString &, const QString &path, const auto &then) {
            asked += path;
            then(QStringLiteral("@@ -0,0 +1 @@\n+") + canary);
        };
        FilesToShow files{.folder = m_folder.path(),
                          .files = {secret, {QStringLiteral("settings"), 5, {}}, plain},
                          .commit = QStringLiteral("c0ffee")};

        for (const bool asDiff : {false, true}) {
            FileDiffSource source;
            if (asDiff)
                source.diff = diff;
            FilesView view(files, source);
            view.show();
            for (const QString &name : {QStringLiteral(".env"), QStringLiteral("settings")}) {
                select(view, QStringLiteral("a.txt")); // its text must not stay either
                select(view, name);
                QVERIFY(sentence(view).contains(name));
                QCOMPARE(shownText(view), QString());
                QVERIFY(!view.findChild<QPushButton *>(QStringLiteral("copy"))->isEnabled());
                QVERIFY(!view.findChild<QPushButton *>(QStringLiteral("openFile"))->isEnabled());
                for (const QLabel *label : view.findChildren<QLabel *>())
                    QVERIFY(!label->text().contains(canary) && !label->toolTip().contains(canary));
            }
        }
        QVERIFY(!asked.contains(QStringLiteral(".env")));
        QVERIFY(!asked.contains(QStringLiteral("settings")));
        QVERIFY(asked.contains(QStringLiteral("a.txt")));
    }

    void aCommittedFileIsShownAsWhatTheCommitChanged()
    {
        QStringList asked;
        const FilesView view(
            {.folder = m_folder.path(),
             .files = {write(QStringLiteral("a.txt"), "new\n")},
             .commit = QStringLiteral("c0ffee")},
            {.diff = [&asked](const QString &repository, const QString &commit, const QString &path, const auto &then) {
                asked = {repository, commit, path};
                then(QStringLiteral("@@ -1 +1 @@\n-old\n+new\n"));
            }});

        QCOMPARE(asked, (QStringList{m_folder.path(), QStringLiteral("c0ffee"), QStringLiteral("a.txt")}));
        QCOMPARE(shownText(view), QStringLiteral("@@ -1 +1 @@\n-old\n+new"));
    }

    void whereNothingWasChangedTheTextIsShown()
    {
        const FilesView view({.folder = m_folder.path(),
                              .files = {write(QStringLiteral("a.txt"), "text")},
                              .commit = QStringLiteral("c0ffee")},
                             {.diff = [](const auto &, const auto &, const auto &, const auto &then) { then({}); }});

        QCOMPARE(shownText(view), QStringLiteral("text"));
    }

    void lateAnswersForAnotherFileAreDropped()
    {
        std::vector<std::function<void(const QString &)>> waiting;
        auto view = std::make_unique<FilesView>(
            FilesToShow{.folder = m_folder.path(),
                        .files = {write(QStringLiteral("a.txt"), "a"), write(QStringLiteral("b.txt"), "b")},
                        .commit = QStringLiteral("c0ffee")},
            FileDiffSource{.diff = [&waiting](const auto &, const auto &, const auto &, const auto &then) {
                waiting.push_back(then);
            }});
        QVERIFY(!sentence(*view).isEmpty()); // it is being read
        select(*view, QStringLiteral("b.txt"));
        QCOMPARE(waiting.size(), std::size_t(2));

        waiting[1](QStringLiteral("@@ -0,0 +1 @@\n+b"));
        waiting[0](QStringLiteral("@@ -0,0 +1 @@\n+a"));

        QVERIFY(shownText(*view).endsWith(QStringLiteral("+b")));
        view.reset();
        waiting[1](QStringLiteral("nobody is there any more"));
    }

    void whatCannotBeShownIsSaidInWords()
    {
        const FileFact binary = write(QStringLiteral("picture.png"), QByteArray("\x89PNG\0\0", 6));
        FileFact changed = write(QStringLiteral("changed.txt"), "now");
        changed.sha256 = QStringLiteral("another");
        const FilesView view(
            {.folder = m_folder.path(), .files = {binary, changed, {QStringLiteral("gone.txt"), 3, {}}}}, {});

        select(view, QStringLiteral("picture.png"));
        QVERIFY(sentence(view).contains(QStringLiteral("picture.png")));
        select(view, QStringLiteral("gone.txt"));
        QVERIFY(sentence(view).contains(QStringLiteral("gone.txt")));
        select(view, QStringLiteral("changed.txt"));
        QCOMPARE(shownText(view), QStringLiteral("now"));
        QVERIFY(!notice(view).isEmpty());
    }

    void aPipeInTheFilesPlaceIsNotOpened()
    {
        const QString path = m_folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(path.toLocal8Bit().constData(), 0600), 0);

        QCOMPARE(readForShowing(path, {}).state, TextFile::State::NotThere); // opening it would wait for a writer
    }

    void aLongFileIsCutAndSaysSo()
    {
        const FilesView view(
            {.folder = m_folder.path(), .files = {write(QStringLiteral("long.txt"), QByteArray("x\n").repeated(5100))}},
            {});

        QVERIFY(notice(view).contains(QStringLiteral("5,000")));
        QVERIFY(notice(view).contains(QStringLiteral("100")));
        QVERIFY(view.findChild<QPushButton *>(QStringLiteral("openFile"))->isEnabled());
    }

    void checksAreASecondTabThatSaysHowTheyWent()
    {
        const std::vector<evidence::CheckResult> checks{{QStringLiteral("A"), CheckVerdict::Passed, {}, {}},
                                                        {QStringLiteral("B"), CheckVerdict::CouldNotCheck, {}, {}},
                                                        {QStringLiteral("C"), CheckVerdict::Failed, {}, {}}};
        const FilesView failed({.folder = m_folder.path(), .checks = checks}, {});
        const FilesView unknown({.folder = m_folder.path(), .checks = {checks[0], checks[1]}}, {});
        const FilesView passed({.folder = m_folder.path(), .checks = {checks[0]}}, {});
        const FilesView none({.folder = m_folder.path()}, {});

        const auto tabs = [](const FilesView &view) { return view.findChild<QTabWidget *>(QStringLiteral("tabs")); };
        QCOMPARE(tabs(failed)->tabText(1), QStringLiteral("Checks (1 of 3 failed)"));
        QCOMPARE(tabs(failed)->currentIndex(), 1); // what failed is not left behind a tab
        QCOMPARE(tabs(unknown)->tabText(1), QStringLiteral("Checks (1 of 2 could not be checked)"));
        QCOMPARE(tabs(unknown)->currentIndex(), 0);
        QCOMPARE(tabs(passed)->tabText(1), QStringLiteral("Checks (1 passed)"));
        QCOMPARE(tabs(none)->count(), 1);
        QVERIFY(!sentence(none).isEmpty());
    }
};

} // namespace rehome::views

QTEST_MAIN(rehome::views::FilesViewTest)
#include "tst_files_view.moc"
