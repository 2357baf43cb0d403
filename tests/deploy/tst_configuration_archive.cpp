// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files.h"
#include "deploy/configuration/configuration_archive.h"
#include "deploy/configuration/secret_mask.h"
#include "deploy/old_configuration.h"
#include "deploy/support.h"
#include "support/test_errors.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace rehome;
using namespace rehome::tests;
using namespace Qt::StringLiterals;

class TestConfigurationArchive final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void noSecretIsInTheArchive();
    void whatIsNoSecretStays();
    void theMaskedFormCanBeRead();
    void filesOfTheSystemThatNameTheProjectAreFound();
    void aNamedFileThatIsNotThereIsTold();
    void theEnvironmentIsWrittenDown();
    void otherBytesStayAsTheyWere();
    void namesOfSecretsAreKnown_data();
    void namesOfSecretsAreKnown();
    void keysAreKnownByTheirForm_data();
    void keysAreKnownByTheirForm();

private:
    deploy::ConfigurationRequest request() const;
    QByteArray archived(const QString &place) const { return contentOf(path(u"backup/configuration/"_s + place)); }
    QString path(const QString &name) const { return m_place->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_place;
};

void TestConfigurationArchive::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    const QMap<QString, QByteArray> files = oldConfiguration();
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        const QString place = path(u"project/"_s + file.key());
        core::makeFolder(QFileInfo(place).absolutePath());
        write(place, file.value());
    }
    core::makeFolder(path(u"backup"_s));
    core::makeFolder(path(u"system"_s));
}

deploy::ConfigurationRequest TestConfigurationArchive::request() const
{
    return {.places = {.projectFolder = path(u"project"_s),
                       .settingsModule = u"shop.settings"_s,
                       .systemFolders = {path(u"system"_s)}},
            .folder = path(u"backup"_s),
            .versions = {{u"Django"_s, u"3.2"_s}},
            .variables = {{u"STRIPE_API_KEY"_s, u"canary-60"_s}, {u"LANG"_s, u"visible"_s}, {u"OF_OTHERS"_s, u"x"_s}}};
}

void TestConfigurationArchive::noSecretIsInTheArchive()
{
    core::Redactor redactor;
    redactor.add(core::Secret(u"visible10"_s)); // what the migration knows to be a secret

    const int files = deploy::archiveConfiguration(request(), redactor, {});

    QCOMPARE(files, 7);
    for (const QString &file : core::filesBelow(path(u"backup"_s))) {
        const QList<QByteArray> lines = contentOf(path(u"backup/"_s + file)).split('\n');
        for (const QByteArray &line : lines)
            QVERIFY2(!line.contains("canary"), qPrintable(file + u": "_s + QString::fromUtf8(line)));
    }
    QVERIFY(!archived(u"project/shop/settings.py"_s).contains("visible10"));
}

void TestConfigurationArchive::whatIsNoSecretStays()
{
    deploy::archiveConfiguration(request(), {}, {});

    const QMap<QString, QByteArray> files = oldConfiguration();
    static const QRegularExpression word(u"visible\\d+"_s);
    int found = 0;
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        for (auto words = word.globalMatch(QString::fromUtf8(file.value())); words.hasNext(); ++found) {
            const QString expected = words.next().captured();
            QVERIFY2(archived(u"project/"_s + file.key()).contains(expected.toUtf8()), qPrintable(expected));
        }
    }
    QVERIFY(found > 25);
}

void TestConfigurationArchive::theMaskedFormCanBeRead()
{
    deploy::archiveConfiguration(request(), {}, {});

    const QByteArray settings = archived(u"project/shop/settings.py"_s);
    QVERIFY2(settings.contains("SECRET_KEY = '***'\n"), settings.constData());
    QVERIFY(settings.contains("\"PASSWORD\": \"***\", \"HOST\": \"visible2\""));
    QVERIFY(settings.contains("os.environ.get(\"STRIPE_API_KEY\", \"***\")"));
    QVERIFY(settings.contains("redis://:***@visible5:6379/1"));
    const QByteArray dotEnv = archived(u"project/.env"_s);
    QVERIFY2(dotEnv.contains("DB_PASSWORD=***\n"), dotEnv.constData());
    QVERIFY(dotEnv.contains("DATABASE_URL=postgres://shop:***@visible22/shop\n"));
    QVERIFY(archived(u"project/docker-compose.yml"_s).contains("REFERENCE_PASSWORD: ${DB_PASSWORD}\n"));
    QCOMPARE(ran(u"python3"_s, {u"-m"_s, u"py_compile"_s, path(u"backup/configuration/project/shop/settings.py"_s)})
                 .exitCode,
             0);
}

void TestConfigurationArchive::filesOfTheSystemThatNameTheProjectAreFound()
{
    write(path(u"system/shop.service"_s), "WorkingDirectory=" + path(u"project"_s).toUtf8() + "\n");
    write(path(u"system/other.service"_s), "WorkingDirectory=" + path(u"project-two"_s).toUtf8() + "\n");
    write(path(u"named"_s), "PASSWORD=canary\n");
    deploy::ConfigurationRequest wanted = request();
    wanted.places.named = QStringList(path(u"named"_s));

    deploy::archiveConfiguration(wanted, {}, {});

    const QStringList system = core::filesBelow(path(u"backup/configuration/system"_s));
    QCOMPARE(system, (QStringList{path(u"named"_s).mid(1), path(u"system/shop.service"_s).mid(1)}));
    QCOMPARE(archived(u"system"_s + path(u"named"_s)), QByteArray("PASSWORD=***\n"));
}

void TestConfigurationArchive::aNamedFileThatIsNotThereIsTold()
{
    deploy::ConfigurationRequest wanted = request();
    wanted.places.named = QStringList(u"/nowhere/shop.conf"_s);

    const auto error = rehome::testing::errorOf([&] { deploy::archiveConfiguration(wanted, {}, {}); });

    QVERIFY(error);
    QVERIFY(error->whatHappened().contains(u"/nowhere/shop.conf"_s));
}

void TestConfigurationArchive::theEnvironmentIsWrittenDown()
{
    deploy::archiveConfiguration(request(), {}, {});

    const QJsonObject environment = QJsonDocument::fromJson(contentOf(path(u"backup/environment.json"_s))).object();
    const QJsonObject variables = environment[u"variables"_s].toObject();
    QCOMPARE(variables[u"STRIPE_API_KEY"_s].toString(), u"***"_s); // the settings name it
    QCOMPARE(variables[u"LANG"_s].toString(), u"visible"_s);
    QVERIFY(!variables.contains(u"OF_OTHERS"_s));
    QCOMPARE(environment[u"versions"_s].toObject()[u"Django"_s].toString(), u"3.2"_s);
    for (const QString &fact : {u"system"_s, u"locale"_s, u"timeZone"_s})
        QVERIFY2(!environment[fact].toString().isEmpty(), qPrintable(fact));
}

void TestConfigurationArchive::otherBytesStayAsTheyWere()
{
    write(path(u"project/shop/settings_old.py"_s), "NAME = 'caf\xe9'\r\n\tPASSWORD = 'x'\r\n");

    deploy::archiveConfiguration(request(), {}, {});

    QCOMPARE(archived(u"project/shop/settings_old.py"_s), QByteArray("NAME = 'caf\xe9'\r\n\tPASSWORD = '***'\r\n"));
}

void TestConfigurationArchive::namesOfSecretsAreKnown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("secret");
    for (const char *name : {"SECRET_KEY",
                             "db_password",
                             "DJANGO_DB_PASS",
                             "aws-secret-access-key",
                             "API_KEY",
                             "apikey",
                             "SENTRY_DSN",
                             "jwt_signing_key",
                             "HASH_SALT",
                             "DB_PWD",
                             "github_token",
                             "KEY",
                             "FERNET_KEYS",
                             "DBPASS",
                             "PGPASS",
                             "DB_PASS_PROD",
                             "DB_PASSWORT",
                             "KENNWORT",
                             "BASIC_AUTH",
                             "STRIPE_SK",
                             "SLACK_WEBHOOK_URL",
                             "PUBLIC_FORM_SECRET",
                             "PROXY_PASS"})
        QTest::newRow(name) << QString::fromLatin1(name) << true;
    for (const char *name : {"DEBUG",
                             "AUTH_PASSWORD_VALIDATORS",
                             "PASSWORD_HASHERS",
                             "KEY_PREFIX",
                             "PRIMARY_KEY",
                             "STRIPE_PUBLIC_KEY",
                             "COMPASS",
                             "PWD",
                             "OLDPWD",
                             "MONKEY",
                             "HOST",
                             "PASSWORD_RESET_TIMEOUT",
                             "AUTH_USER_MODEL",
                             "AUTHENTICATION_BACKENDS",
                             "django.contrib.auth",
                             "rest_auth",
                             "sk_SK",
                             "BYPASS",
                             "proxy_pass",
                             "fastcgi_pass",
                             "proxy_pass_header",
                             "TOKEN_URL",
                             "RECAPTCHA_PUBLIC_KEY"})
        QTest::newRow(name) << QString::fromLatin1(name) << false;
}

void TestConfigurationArchive::namesOfSecretsAreKnown()
{
    QFETCH(const QString, name);

    QTEST(deploy::isSecretName(name), "secret");
}

void TestConfigurationArchive::keysAreKnownByTheirForm_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("masked");
    const QString letters = u"0123456789ABCDEFGHIJ0123456789abcdefghij"_s;
    // Written in two parts: scanners of repositories look for such keys, too.
    QTest::newRow("stripe") << u"sk_"_s + u"live_"_s + letters << u"***"_s;
    QTest::newRow("aws") << u"AK"_s + u"IA0123456789ABCDEF"_s << u"***"_s;
    QTest::newRow("github") << u"gh"_s + u"p_"_s + letters << u"***"_s;
    QTest::newRow("slack") << u"xo"_s + u"xb-"_s + letters << u"***"_s;
    QTest::newRow("a hook") << u"https://hooks.slack.com/services/T0/B0/"_s + letters
                            << u"https://hooks.slack.com/services/***"_s;
    QTest::newRow("pgp") << u"-----BEGIN PGP PRIVATE KEY BLOCK-----\nabc\n-----END PGP PRIVATE KEY BLOCK-----"_s
                         << u"-----BEGIN PGP PRIVATE KEY BLOCK-----***-----END PGP PRIVATE KEY BLOCK-----"_s;
    QTest::newRow("a word") << u"task_live_0123456789"_s << u"task_live_0123456789"_s;
    QTest::newRow("a certificate") << u"-----BEGIN CERTIFICATE-----\nabc"_s << u"-----BEGIN CERTIFICATE-----\nabc"_s;
}

void TestConfigurationArchive::keysAreKnownByTheirForm()
{
    QFETCH(const QString, value);
    QFETCH(const QString, masked);
    const deploy::SecretMask mask;

    QCOMPARE(mask.masked(u"PLACE="_s + value, deploy::FileForm::DotEnv), u"PLACE="_s + masked);
}

QTEST_GUILESS_MAIN(TestConfigurationArchive)
#include "tst_configuration_archive.moc"
