// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/schema_check.h"
#include "evidence/evidence.h"
#include "evidence/filled.h"
#include "scenarios/cli_runner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome;
using tests::CliResult;

namespace {

const QByteArray goodSettings = R"(import os
SECRET_KEY = os.environ["SHOP_SECRET_KEY"]
DEBUG = False
ALLOWED_HOSTS = ["shop.example"]
ROOT_URLCONF = "shop.urls"
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "till"]
DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "shop", "USER": "clerk",
                         "PASSWORD": os.environ["SHOP_PASSWORD"], "HOST": "127.0.0.1", "PORT": "1"}}
)";

const QByteArray managePy = R"(import os, sys
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")
if __name__ == "__main__":
    from django.core.management import execute_from_command_line
    execute_from_command_line(sys.argv)
)";

const QByteArray models = R"(from django.db import models

class Sale(models.Model):
    slip = models.FileField(upload_to="slips")
)";

QJsonObject schema()
{
    QFile file(qEnvironmentVariable("REHOME_SOURCE") + u"/resources/schema/inspect.schema.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

/// rehome-cli inspect, as a person and as a program see it.
class TestInspect final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theDocumentIsAsTheSchemaSays_data();
    void theDocumentIsAsTheSchemaSays();
    void theSchemaKnowsEveryFieldOfTheMap();
    void aGoodProjectEndsWithZero();
    void troublesComeFirstWithTheirPlaces();
    void nothingIsRunWhereOnlyTheTextIsRead();
    void badFoldersAreBadInput_data();
    void badFoldersAreBadInput();
    void noSecretIsPrinted_data();
    void noSecretIsPrinted();

private:
    void put(const QString &name, const QByteArray &content) const;
    [[nodiscard]] CliResult inspect(const QStringList &arguments) const
    {
        return m_cli.run(QStringList{u"inspect"_s} + arguments);
    }

    tests::CliRunner m_cli;
};

void TestInspect::put(const QString &name, const QByteArray &content) const
{
    QDir().mkpath(QFileInfo(m_cli.path(name)).path());
    QFile file(m_cli.path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(name));
}

void TestInspect::initTestCase()
{
    for (const QString &project : {u"good/"_s, u"bad/"_s}) {
        put(project + u"manage.py"_s, managePy);
        put(project + u"shop/__init__.py"_s, {});
        put(project + u"shop/settings.py"_s, goodSettings);
        put(project + u"shop/urls.py"_s, "from django.urls import path\nurlpatterns = []\n");
        put(project + u"till/__init__.py"_s, {});
        put(project + u"till/models.py"_s, models);
        put(project + u"till/migrations/__init__.py"_s, {});
    }
    put(u"good/.env.example"_s, "SHOP_SECRET_KEY=\nSHOP_PASSWORD=\n");
    put(u"bad/shop/settings.py"_s, goodSettings + R"(
DEBUG = True
SECRET_KEY = "canary-0123456789-secret"
DATABASES["default"]["PASSWORD"] = "canary-password"
BROKER_URL = "amqp://shop:canary-broker@queue//"
open(os.path.join(os.path.dirname(__file__), "ran"), "w").close()
)");
    put(u"bad/.env"_s, "SHOP_PASSWORD=canary-dotenv\n");
    qunsetenv("DJANGO_SETTINGS_MODULE");
}

void TestInspect::theDocumentIsAsTheSchemaSays_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::newRow("good, read") << QStringList{u"good"_s, u"--json"_s, u"--static"_s};
    QTest::newRow("good, run") << QStringList{u"good"_s, u"--json"_s};
    QTest::newRow("bad, run, much told") << QStringList{u"bad"_s, u"--json"_s, u"--verbose"_s};
    QTest::newRow("the sample") << QStringList{qEnvironmentVariable("REHOME_SOURCE") + u"/resources/sample/legacy"_s,
                                               u"--json"_s, u"--static"_s};
}

void TestInspect::theDocumentIsAsTheSchemaSays()
{
    QFETCH(const QStringList, call);

    const CliResult result = inspect(call);

    QVERIFY2(result.exitCode == 0 || result.exitCode == 1, result.errors.constData());
    const QJsonDocument document = QJsonDocument::fromJson(result.output); // refuses anything behind the document
    QVERIFY(document.isObject());
    const QStringList problems = testing::schemaProblems(schema(), document.object());
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TestInspect::theSchemaKnowsEveryFieldOfTheMap()
{
    // With something in every list, so that no part of the schema goes unused.
    QJsonObject document = evidence::toJson(testing::filled<evidence::ProjectMap>()).toObject();
    document.insert(u"kind"_s, QLatin1String(evidence::ProjectMap::kind));
    document.insert(u"version"_s, evidence::ProjectMap::version);
    QJsonObject wrong = document;
    wrong.insert(u"apps"_s, QJsonArray{QJsonObject{{u"name"_s, 1}}});

    QCOMPARE(testing::schemaProblems(schema(), document), QStringList());
    QVERIFY(testing::schemaProblems(schema(), wrong).size() > 5);
}

void TestInspect::aGoodProjectEndsWithZero()
{
    const CliResult result = inspect({u"good"_s, u"--static"_s});

    QVERIFY2(result.exitCode == 0, result.output + result.errors);
    QVERIFY(result.output.startsWith("No trouble was found in the project."));
    QVERIFY(!result.output.contains("TROUBLE\n"));
    for (const char *told : {"shop.settings", "SHOP_PASSWORD", "till_sale", "PostgreSQL, shop at 127.0.0.1"})
        QVERIFY2(result.output.contains(told), result.output.constData());
}

void TestInspect::troublesComeFirstWithTheirPlaces()
{
    const CliResult result = inspect({u"bad"_s, u"--static"_s});

    QCOMPARE(result.exitCode, 1);
    const qsizetype trouble = result.output.indexOf("TROUBLE\n");
    QVERIFY(trouble > 0 && trouble < result.output.indexOf("PROJECT\n"));
    QVERIFY2(result.output.contains("shop/settings.py:11  DEBUG is True"), result.output.constData());
}

void TestInspect::nothingIsRunWhereOnlyTheTextIsRead()
{
    QFile::remove(m_cli.path(u"bad/shop/ran"_s));

    (void)inspect({u"bad"_s, u"--static"_s});
    const bool ran = QFileInfo::exists(m_cli.path(u"bad/shop/ran"_s));
    const CliResult result = inspect({u"bad"_s});

    QVERIFY(!ran);
    QVERIFY(QFileInfo::exists(m_cli.path(u"bad/shop/ran"_s)));
    QVERIFY(result.errors.contains("This runs the project's code"));
}

void TestInspect::badFoldersAreBadInput_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::newRow("not there") << QStringList{u"nowhere"_s};
    QTest::newRow("a file") << QStringList{u"good/manage.py"_s};
    QTest::newRow("none") << QStringList();
    QTest::newRow("unknown option") << QStringList{u"good"_s, u"--quick"_s};
}

void TestInspect::badFoldersAreBadInput()
{
    QFETCH(const QStringList, call);

    const CliResult result = inspect(call);

    QCOMPARE(result.exitCode, 2);
    QVERIFY(result.output.isEmpty());
    QVERIFY(!result.errors.isEmpty());
}

void TestInspect::noSecretIsPrinted_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::newRow("text") << QStringList{u"bad"_s, u"--verbose"_s};
    QTest::newRow("JSON") << QStringList{u"bad"_s, u"--json"_s, u"--verbose"_s};
    QTest::newRow("text, read only") << QStringList{u"bad"_s, u"--static"_s, u"--verbose"_s};
}

void TestInspect::noSecretIsPrinted()
{
    QFETCH(const QStringList, call);

    const CliResult result = inspect(call);

    QCOMPARE(result.exitCode, 1);
    QVERIFY(!(result.output + result.errors).contains("canary"));
}

QTEST_GUILESS_MAIN(TestInspect)
#include "tst_inspect.moc"
