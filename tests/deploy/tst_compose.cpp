// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "deploy/compose.h"
#include "deploy/support.h"
#include "django/repository_writer.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using rehome::core::Secret;
using rehome::evidence::CheckVerdict;
using namespace rehome::tests;

namespace {

const QString python = QStringLiteral("/usr/bin/python3");

/// Compose 2 where this machine has it, else fetched once; empty where it cannot be had.
QString compose2Configuration()
{
    const QStringList version{QStringLiteral("compose"), QStringLiteral("version")};
    const QString fetched = QDir::tempPath() + QStringLiteral("/rehome-compose2");
    if (ran(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("docker compose version")}).exitCode == 0)
        return qEnvironmentVariable("DOCKER_CONFIG", QDir::homePath() + QStringLiteral("/.docker"));
    if (!QFileInfo::exists(fetched + QStringLiteral("/cli-plugins/docker-compose")))
        ran(QStringLiteral("bash"),
            {qEnvironmentVariable("REHOME_SOURCE") + QStringLiteral("/tests/deploy/compose2.sh"), fetched});
    const Ran there = ran(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("docker compose version")},
                          {}, {{QStringLiteral("DOCKER_CONFIG"), fetched}});
    return there.exitCode == 0 ? fetched : QString();
}

/// Makes one compose generation the one that is found, for as long as it lives.
class Generation final
{
public:
    explicit Generation(const QString &name)
    {
        if (name == QLatin1String("compose 2")) {
            const QString configuration = compose2Configuration();
            m_available = !configuration.isEmpty();
            m_variable = std::make_unique<Variable>("DOCKER_CONFIG", configuration);
        } else {
            m_available =
                ran(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("docker-compose version")})
                    .exitCode == 0;
            QDir(m_folder.path()).mkpath(QStringLiteral("bin"));
            write(m_folder.filePath(QStringLiteral("bin/docker")),
                  "#!/bin/sh\nexit 1\n"); // a docker without the plugin
            QFile::setPermissions(m_folder.filePath(QStringLiteral("bin/docker")),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            m_variable = std::make_unique<Variable>("PATH", m_folder.filePath(QStringLiteral("bin")) +
                                                                QLatin1Char(':') + qEnvironmentVariable("PATH"));
        }
    }
    bool isAvailable() const { return m_available; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Variable> m_variable;
    bool m_available = false;
};

void generations()
{
    QTest::addColumn<QString>("version");
    QTest::newRow("compose 1") << QStringLiteral("1.");
    QTest::newRow("compose 2") << QStringLiteral("2.");
}

#define NEED_GENERATION                                                                                                \
    const Generation generation{QLatin1String(QTest::currentDataTag())};                                               \
    if (!generation.isAvailable())                                                                                     \
    QSKIP(QByteArray(QTest::currentDataTag()) + " is not installed and cannot be fetched")

} // namespace

class TestCompose final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theToolOfEachGenerationIsFound_data() { generations(); }
    void theToolOfEachGenerationIsFound();
    void theWrittenFileIsAcceptedAndItsValuesArrive_data() { generations(); }
    void theWrittenFileIsAcceptedAndItsValuesArrive();
    void aDevelopmentFileHasAdminerAndAProductionFileHasNot_data() { generations(); }
    void aDevelopmentFileHasAdminerAndAProductionFileHasNot();
    void everyValueThatIsWrittenIsReadTheSameByAll_data() { generations(); }
    void everyValueThatIsWrittenIsReadTheSameByAll();
    void aValueThatIsReadDifferentlyIsNamed_data() { generations(); }
    void aValueThatIsReadDifferentlyIsNamed();
    void aBrokenFileIsAFailureWithTheToolsWords_data() { generations(); }
    void aBrokenFileIsAFailureWithTheToolsWords();
    void aMissingPasswordIsAFailure_data() { generations(); }
    void aMissingPasswordIsAFailure();
    void withoutAToolNothingIsCalledGreen();
    void foldedAndQuotedValuesOfTheOutputAreRead();

private:
    void writeHome(bool development = false);
    QString path(const char *name) const { return m_place->filePath(QLatin1String(name)); }
    std::unique_ptr<QTemporaryDir> m_place;
};

void TestCompose::initTestCase()
{
    if (ran(python, {QStringLiteral("-c"), QStringLiteral("import environ")}).exitCode != 0)
        QSKIP("python3-environ is not installed for /usr/bin/python3");
}

void TestCompose::writeHome(bool development)
{
    m_place = std::make_unique<QTemporaryDir>();
    (void)rehome::django::writeDockerFiles(
        {.folder = m_place->path(),
         .project = QStringLiteral("Bank Docs"),
         .database = QStringLiteral("bankdocs"),
         .databaseUser = QStringLiteral("bankdocs"),
         .postgresMajor = 15,
         .pythonVersion = QStringLiteral("3.11"),
         .settingsModule = QStringLiteral("config.settings"),
         .wsgiModule = QStringLiteral("config.wsgi"),
         .secretKey = Secret(QStringLiteral("legacy-k7#vq)2m!x0d$hn4w+e8s_zr1t6(ub5")),
         .interpreter = python,
         .development = development},
        {});
}

void TestCompose::theToolOfEachGenerationIsFound()
{
    NEED_GENERATION;
    QFETCH(const QString, version);

    const auto tool = rehome::deploy::composeTool({});

    QVERIFY(tool.has_value());
    QVERIFY2(tool->version.startsWith(version), qPrintable(tool->command() + tool->version));
}

void TestCompose::theWrittenFileIsAcceptedAndItsValuesArrive()
{
    NEED_GENERATION;
    writeHome();
    auto hashes = rehome::django::environmentHashes(path(".env"), python, {});
    hashes.remove(QStringLiteral("DATABASE_URL"));

    const auto checks = rehome::deploy::checkComposeFile({.folder = m_place->path(), .hashes = hashes}, {});

    QCOMPARE(checks.size(), 2u);
    QVERIFY2(allPassed(checks), described(checks).constData());
    QVERIFY(!described(checks).contains("legacy-"));
}

void TestCompose::aDevelopmentFileHasAdminerAndAProductionFileHasNot()
{
    NEED_GENERATION;
    const auto services = [this](bool development) {
        writeHome(development);
        const auto tool = rehome::deploy::requiredComposeTool({});
        const QByteArray config =
            rehome::process::runProgram(rehome::deploy::composeCall(tool, m_place->path(), {QStringLiteral("config")}),
                                        {})
                .output;
        return rehome::process::runProgram(
                   rehome::deploy::composeCall(tool, m_place->path(),
                                               {QStringLiteral("config"), QStringLiteral("--services")}),
                   {})
                   .output +
               config;
    };

    const QByteArray production = services(false);
    const QByteArray development = services(true);

    QVERIFY(development.contains("adminer") && development.contains("8081"));
    QVERIFY2(production.contains("service_healthy") && production.contains("pg_isready -h 127.0.0.1"),
             production.constData());
    // Compose 1 lists services of every profile, and starts only those that are asked for.
    if (QByteArray(QTest::currentDataTag()) == "compose 2")
        QVERIFY2(!production.contains("adminer"), production.constData());
}

void TestCompose::everyValueThatIsWrittenIsReadTheSameByAll()
{
    NEED_GENERATION;
    const QTemporaryDir folder;
    const QStringList values{QStringLiteral("plain-123"),
                             QStringLiteral("a#b"),
                             QStringLiteral(" spaces around "),
                             QStringLiteral("a$b$$c"),
                             QStringLiteral("it's"),
                             QStringLiteral("say \"hi\""),
                             QStringLiteral("back\\slash\\n"),
                             QStringLiteral("a=b&c?d%e"),
                             QStringLiteral("(x)!*;|<>~^"),
                             QStringLiteral("Zürich €"),
                             QStringLiteral("`tick`"),
                             QStringLiteral("{a: [b, c]}"),
                             QStringLiteral("true"),
                             QStringLiteral("012"),
                             QStringLiteral("null"),
                             QStringLiteral("- x: y"),
                             QStringLiteral("@at"),
                             QString(),
                             QStringLiteral("long words ").repeated(20) +
                                 QStringLiteral("and, at the end: a \"quote\""),
                             QStringLiteral("it's ").repeated(30) + QStringLiteral("é")};
    QByteArray file;
    for (qsizetype i = 0; i < values.size(); ++i)
        file += QStringLiteral("V%1=%2\n")
                    .arg(i)
                    .arg(rehome::django::environmentFileValue(values[i]).value_or(QStringLiteral("?")))
                    .toUtf8();
    write(folder.filePath(QStringLiteral(".env")), file);
    write(folder.filePath(QStringLiteral("docker-compose.yml")),
          "services:\n  web:\n    image: x\n    env_file: .env\n");

    const auto hashes = rehome::django::environmentHashes(folder.filePath(QStringLiteral(".env")), python, {});
    const auto checks = rehome::deploy::checkComposeFile({folder.path(), QStringLiteral("web"), hashes}, {});

    for (qsizetype i = 0; i < values.size(); ++i)
        QVERIFY2(hashes.value(QStringLiteral("V%1").arg(i)) == rehome::django::hashOf(Secret(values[i])),
                 qPrintable(values[i]));
    QVERIFY2(checks.size() == 2 && allPassed(checks), described(checks).constData());
    for (const char *impossible : {"$starts", "a\nb", "it's $x", "it's \"both\"", "${x}", "two\\\\", "end\\"})
        QVERIFY2(!rehome::django::environmentFileValue(QLatin1String(impossible)), impossible);
}

void TestCompose::aValueThatIsReadDifferentlyIsNamed()
{
    NEED_GENERATION;
    writeHome();
    write(path(".env"), contentOf(path(".env")) + "ODD=a #b\nEVEN=ab\n");
    const auto hashes = rehome::django::environmentHashes(path(".env"), python, {});

    const auto checks = rehome::deploy::checkComposeFile(
        {.folder = m_place->path(),
         .hashes = {{QStringLiteral("ODD"), hashes.value(QStringLiteral("ODD"))},
                    {QStringLiteral("EVEN"), hashes.value(QStringLiteral("EVEN"))},
                    {QStringLiteral("ABSENT"), rehome::django::hashOf(Secret(QStringLiteral("x")))}}},
        {});

    QCOMPARE(checks.back().verdict, CheckVerdict::Failed);
    QVERIFY2(checks.back().finding.contains(QStringLiteral(": ABSENT, ODD.")), described(checks).constData());
}

void TestCompose::aBrokenFileIsAFailureWithTheToolsWords()
{
    NEED_GENERATION;
    writeHome();
    write(path("docker-compose.yml"), contentOf(path("docker-compose.yml")).replace("restart:", "restrat:"));

    const auto checks = rehome::deploy::checkComposeFile({.folder = m_place->path()}, {});

    QCOMPARE(checks.size(), 1u);
    QCOMPARE(checks.front().verdict, CheckVerdict::Failed);
    QVERIFY2(checks.front().finding.contains(QStringLiteral("restrat")), described(checks).constData());
}

void TestCompose::aMissingPasswordIsAFailure()
{
    NEED_GENERATION;
    writeHome();
    write(path(".env"), contentOf(path(".env")).replace("\nPOSTGRES_PASSWORD=", "\nOTHER="));

    const auto checks = rehome::deploy::checkComposeFile({.folder = m_place->path()}, {});

    QCOMPARE(checks.front().verdict, CheckVerdict::Failed);
    QVERIFY2(checks.front().finding.contains(QStringLiteral("is missing in .env")), described(checks).constData());
}

void TestCompose::withoutAToolNothingIsCalledGreen()
{
    const QTemporaryDir empty;
    const Variable path("PATH", empty.path());

    const auto checks = rehome::deploy::checkComposeFile({.folder = empty.path()}, {});

    QCOMPARE(checks.size(), 1u);
    QCOMPARE(checks.front().verdict, CheckVerdict::CouldNotCheck);
    QVERIFY(checks.front().fix.contains(QStringLiteral("docker-compose")));
    QVERIFY_THROWS_EXCEPTION(rehome::core::Error, (void)rehome::deploy::requiredComposeTool({}));
}

void TestCompose::foldedAndQuotedValuesOfTheOutputAreRead()
{
    const QByteArray config =
        "services:\n"
        "  other:\n    environment:\n      A: wrong\n"
        "  web:\n    depends_on:\n      db: {}\n    environment:\n"
        "      A: a$$b\n      B: 'it''s\n        folded'\n      C: \"x\\u00e9\\\n        \\ y\\\"\"\n"
        "      D: ''\n      E: http://x:1/#y\n    image: x\n"
        "volumes:\n  web:\n    environment:\n      A: wrong\n";

    const auto environment = rehome::deploy::serviceEnvironment(config, QStringLiteral("web"));

    const QMap<QString, QString> expected{{QStringLiteral("A"), QStringLiteral("a$b")},
                                          {QStringLiteral("B"), QStringLiteral("it's folded")},
                                          {QStringLiteral("C"), QStringLiteral("xé y\"")},
                                          {QStringLiteral("D"), QString()},
                                          {QStringLiteral("E"), QStringLiteral("http://x:1/#y")}};
    QCOMPARE(environment, expected);
    QVERIFY(rehome::deploy::serviceEnvironment(config, QStringLiteral("nobody")).isEmpty());
}

QTEST_GUILESS_MAIN(TestCompose)
#include "tst_compose.moc"
