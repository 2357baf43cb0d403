// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/project.h"
#include "django/small_project.h"
#include "support/test_errors.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::django;
using namespace rehome::testing;

/// What readProject() finds in projects that work, however oddly they are written.
class TestProject final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void plainSettingsAreRead();
    void everyDatabaseIsReadInItsOrder();
    void optionsThatAreWordsOrNumbersAreRead();
    void sqliteAloneIsNotPostgres();
    void everyPostgresEngineIsKnown_data();
    void everyPostgresEngineIsKnown();
    void passwordsArriveUnchanged_data();
    void passwordsArriveUnchanged();
    void aSettingsPackageIsRead();
    void managePyMayChangeThePath();
    void whatTheProjectPrintsIsNotTakenForTheAnswer();
    void onlyTablesOfTheProjectsOwnModelsAreLocal();
    void nothingIsWrittenIntoTheProject();
    void theSampleProjectIsRead();

private:
    [[nodiscard]] Project read(const SmallProject &project) const
    {
        return readProject(project.folder(), m_python, {});
    }

    QString m_python;
};

void TestProject::initTestCase()
{
    m_python = pythonWithDjango();
    if (m_python.isEmpty())
        QSKIP("no Python with Django on this machine");
    qunsetenv("DJANGO_SETTINGS_MODULE");
}

void TestProject::plainSettingsAreRead()
{
    const SmallProject small(uR"(
LANGUAGE_CODE = "de-at"
TIME_ZONE = "Europe/Vienna"
WSGI_APPLICATION = "shop.wsgi.application"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth"])"_s);

    const Project project = read(small);

    QCOMPARE(project.folder, small.folder());
    QCOMPARE(project.interpreter, m_python);
    QCOMPARE(project.settingsModule, u"shop.settings"_s);
    QCOMPARE(project.wsgiApplication, u"shop.wsgi.application"_s);
    QCOMPARE(project.timeZone, u"Europe/Vienna"_s);
    QCOMPARE(project.languageCode, u"de-at"_s);
    QCOMPARE(project.secretKey.reveal(), u"a-key-for-tests"_s);
    QCOMPARE(project.installedApps, (QStringList{u"django.contrib.contenttypes"_s, u"django.contrib.auth"_s}));
    static const QRegularExpression version(u"^\\d+\\.\\d+(\\.\\d+)?$"_s);
    QVERIFY(version.match(project.djangoVersion).hasMatch());
    QVERIFY(version.match(project.pythonVersion).hasMatch());
    QCOMPARE(project.databases.size(), 1);
    const DatabaseEntry &database = project.databases.front();
    QCOMPARE(database.alias, u"default"_s);
    QCOMPARE(database.name, u"shop"_s);
    QCOMPARE(database.user, u"clerk"_s);
    QCOMPARE(database.password.reveal(), u"till-4711"_s);
    QCOMPARE(database.host, u"db.example"_s);
    QCOMPARE(database.port, u"5433"_s);
    QVERIFY(database.isPostgres());
}

void TestProject::everyDatabaseIsReadInItsOrder()
{
    const SmallProject small(uR"(
DATABASES["archive"] = {"ENGINE": "django.db.backends.postgresql", "NAME": "old"}
DATABASES["local"] = {"ENGINE": "django.db.backends.sqlite3", "NAME": "/tmp/none.sqlite"})"_s);

    const Project project = read(small);

    QStringList found;
    for (const DatabaseEntry &entry : project.databases)
        found += u"%1 %2 %3"_s.arg(entry.alias, entry.name, entry.isPostgres() ? u"postgres"_s : u"other"_s);
    QCOMPARE(found,
             (QStringList{u"default shop postgres"_s, u"archive old postgres"_s, u"local /tmp/none.sqlite other"_s}));
}

void TestProject::optionsThatAreWordsOrNumbersAreRead()
{
    const SmallProject small(uR"(
DATABASES["default"]["OPTIONS"] = {"sslmode": "require", "connect_timeout": 5, "service": "shop_service",
                                   "pool": {"min_size": 2}, "cursor_factory": object()}
DATABASES["bare"] = {"ENGINE": "django.db.backends.postgresql", "OPTIONS": None})"_s);

    const Project project = read(small);

    QCOMPARE(project.databases.front().options,
             (QMap<QString, QString>{
                 {u"sslmode"_s, u"require"_s}, {u"connect_timeout"_s, u"5"_s}, {u"service"_s, u"shop_service"_s}}));
    QVERIFY(project.databases.back().options.isEmpty());
}

void TestProject::sqliteAloneIsNotPostgres()
{
    const SmallProject small(
        u"DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': 'db.sqlite3'}}"_s);

    const Project project = read(small);

    QCOMPARE(project.databases.size(), 1);
    QVERIFY(!project.databases.front().isPostgres());
    QVERIFY(project.databases.front().password.isEmpty());
}

void TestProject::everyPostgresEngineIsKnown_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("django.db.backends.postgresql") << true;
    QTest::newRow("django.db.backends.postgresql_psycopg2") << true;
    QTest::newRow("django.contrib.gis.db.backends.postgis") << true;
    QTest::newRow("django_prometheus.db.backends.postgresql") << true;
    QTest::newRow("django.db.backends.mysql") << false;
    QTest::newRow("django.db.backends.sqlite3") << false;
    QTest::newRow("") << false;
}

void TestProject::everyPostgresEngineIsKnown()
{
    QFETCH(const bool, postgres);

    QCOMPARE(DatabaseEntry{.engine = QString::fromLatin1(QTest::currentDataTag())}.isPostgres(), postgres);
}

void TestProject::passwordsArriveUnchanged_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("none") << QString();
    QTest::newRow("quotes and backslashes") << uR"(a'b"c\d\\e`f)"_s;
    QTest::newRow("what shells and URLs read") << u"$HOME %41 &a=b #c @d:e/f?"_s;
    QTest::newRow("spaces at the ends") << u"  secret  "_s;
    QTest::newRow("letters of the world") << u"pässwörd€密码🔑"_s;
    QTest::newRow("ends of lines") << u"one\ntwo\r\tthree"_s;
    QTest::newRow("very long") << QString(5000, u'x');
}

void TestProject::passwordsArriveUnchanged()
{
    QFETCH(const QString, password);
    const SmallProject small(
        u"DATABASES['default']['PASSWORD'] = %1\nSECRET_KEY = 'k' + %1"_s.arg(pythonText(password)));

    const Project project = read(small);

    QCOMPARE(project.databases.front().password.reveal(), password);
    QCOMPARE(project.secretKey.reveal(), u'k' + password);
}

void TestProject::aSettingsPackageIsRead()
{
    const SmallProject small;
    QVERIFY(QFile::rename(small.path(u"shop/settings.py"_s), small.path(u"shop/base.py"_s)));
    small.put(u"shop/settings/__init__.py"_s, {});
    small.put(u"shop/settings/production.py"_s, u"from ..base import *\nTIME_ZONE = 'Asia/Tokyo'\n"_s);
    small.put(u"manage.py"_s, managePy({}, u"shop.settings.production"_s));

    const Project project = read(small);

    QCOMPARE(project.settingsModule, u"shop.settings.production"_s);
    QCOMPARE(project.timeZone, u"Asia/Tokyo"_s);
    QCOMPARE(project.databases.front().name, u"shop"_s);
}

void TestProject::managePyMayChangeThePath()
{
    const SmallProject small;
    QVERIFY(QDir().mkpath(small.path(u"code/deep"_s)));
    QVERIFY(QFile::rename(small.path(u"shop"_s), small.path(u"code/deep/shop"_s)));
    small.put(
        u"manage.py"_s,
        managePy(u"sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), 'code', 'deep'))"_s));

    QCOMPARE(read(small).databases.front().name, u"shop"_s);
}

void TestProject::whatTheProjectPrintsIsNotTakenForTheAnswer()
{
    const SmallProject small(uR"(
import os, sys
print('{"databases": []}')
os.write(1, b"straight to the descriptor\n")
sys.stdout.flush()
os.system("echo from a child"))"_s);
    small.put(u"manage.py"_s, managePy(u"print('loading settings')"_s));

    QCOMPARE(read(small).databases.size(), 1);
}

void TestProject::onlyTablesOfTheProjectsOwnModelsAreLocal()
{
    const SmallProject small(uR"(
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
INSTALLED_APPS = ["django.contrib.contenttypes", "django.contrib.auth", "catalogue"])"_s);
    small.put(u"catalogue/__init__.py"_s, {});
    small.put(u"catalogue/models.py"_s, uR"(
from django.db import models

class Label(models.Model):
    class Meta:
        db_table = "shop_labels"

class Product(models.Model):
    labels = models.ManyToManyField(Label)

class Report(models.Model):
    class Meta:
        managed = False
)"_s);

    QCOMPARE(read(small).localTables,
             (QStringList{u"catalogue_product"_s, u"catalogue_product_labels"_s, u"shop_labels"_s}));
}

void TestProject::nothingIsWrittenIntoTheProject()
{
    const SmallProject small(u"INSTALLED_APPS = ['catalogue']"_s);
    small.put(u"catalogue/__init__.py"_s, {});
    small.put(u"catalogue/models.py"_s, u"from django.db import models\n"_s);
    const QStringList before = small.content();
    qunsetenv("PYTHONDONTWRITEBYTECODE"); // a user has not set it

    (void)read(small);

    QCOMPARE(small.content(), before);
}

void TestProject::theSampleProjectIsRead()
{
    const QString sample = qEnvironmentVariable("REHOME_SOURCE") + u"/resources/sample/legacy"_s;

    const Project project = readProject(sample, m_python, {});

    QCOMPARE(project.settingsModule, u"bankdocs.settings"_s);
    QCOMPARE(project.wsgiApplication, u"bankdocs.wsgi.application"_s);
    QCOMPARE(project.timeZone, u"Europe/Berlin"_s);
    QVERIFY(project.installedApps.contains(u"extractor"_s));
    QCOMPARE(project.databases.size(), 2);
    QCOMPARE(project.databases[0].alias, u"default"_s);
    QCOMPARE(project.databases[0].password.reveal(), u"bankdocs-legacy-pw"_s);
    QCOMPARE(project.databases[1].alias, u"archive"_s);
    QVERIFY(project.localTables.contains(u"extractor_transaction"_s));
    QVERIFY(!project.localTables.contains(u"auth_user"_s));
}

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"
