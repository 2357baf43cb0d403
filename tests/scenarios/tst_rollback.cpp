// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/session/session.h"
#include "scenarios/cli_runner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace rehome;

/// The way back of a whole migration: prepared, rehearsed and gone, through rehome-cli.
class TstRollback final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theRehearsalPassesAndTheLogSaysHow();
    void whatWasLookedUpStandsInTheLog();
    void aDryRunShowsAndChangesNothing();
    void withoutAYesNothingIsDone();
    void aLostDatabaseComesBack();
    void aTruncatedTableIsSeenBeforeTheNewSystemIsStopped();
    void withoutAScriptTheStepIsNamed();

private:
    [[nodiscard]] QString file(const QString &name) const
    {
        QFile source(m_cli.path(name));
        return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()) : QString();
    }
    [[nodiscard]] QString value(const QString &sql) const
    {
        postgres::Session session(postgres::ServerAddress::parse(m_source), postgres::Access::ReadOnly, {});
        return session.value(sql);
    }

    tests::CliRunner m_cli;
    QString m_source;
    QString m_log;
};

void TstRollback::initTestCase()
{
    QCOMPARE(m_cli.run({u"sample"_s, u"demo"_s, u"--rows"_s, u"300"_s}).exitCode, 0);
    QCOMPARE(m_cli
                 .run({u"init"_s, u"m.rehome"_s, u"--project"_s, u"demo/legacy"_s, u"--switch-back"_s,
                       u"echo old > '%1'"_s.arg(m_cli.path(u"endpoint"_s)), u"--stop-new"_s, u"echo stopping"_s,
                       u"--unit"_s, u"shop.service"_s})
                 .exitCode,
             0);
    m_source = QJsonDocument::fromJson(file(u"m.rehome/migration.json"_s).toUtf8())
                   .object()
                   .value(u"source"_s)
                   .toString()
                   .replace(u"bankdocs@"_s, u"bankdocs:bankdocs-legacy-pw@"_s);
    const tests::CliResult prepared = m_cli.run({u"run"_s, u"m.rehome"_s, u"--until"_s, u"preparation.rollback"_s,
                                                 u"--skip"_s, u"preparation.baseline=not needed here"_s});
    QVERIFY2(prepared.exitCode == 0 || prepared.exitCode == 1 || prepared.exitCode == 3, prepared.errors);
    m_log = QString::fromUtf8(m_cli.run({u"log"_s, u"m.rehome"_s, u"--format"_s, u"md"_s}).output);
}

void TstRollback::theRehearsalPassesAndTheLogSaysHow()
{
    for (const char *check :
         {"Refuses without a proven backup", "Refuses a backup that was damaged since it was proven",
          "Restores a lost database", "Changes nothing when it is run again",
          "Killed in the middle, it begins anew and restores"}) {
        const qsizetype at = m_log.indexOf(QLatin1String(check));
        QVERIFY2(at > 0, check);
        const QString line = m_log.mid(at, m_log.indexOf(u'\n', at) - at);
        QVERIFY2(line.contains(u"passed"_s), qPrintable(line));
    }
    QVERIFY2(m_log.contains(u"Without a network"_s) || m_log.contains(u"could not be taken away"_s), qPrintable(m_log));
}

void TstRollback::whatWasLookedUpStandsInTheLog()
{
    for (const char *title : {"What to know before the cutover", "Reverse proxies", "Services", "Ports"})
        QVERIFY2(m_log.contains(QLatin1String(title)), title);
    QVERIFY2(m_log.contains(u"postgres"_s), "the sample's own server listens, and this account may see it");
    QVERIFY(m_log.contains(u"shop.service"_s)); // named, and not there
    QVERIFY(!m_log.contains(u"bankdocs-legacy-pw"_s));
}

void TstRollback::aDryRunShowsAndChangesNothing()
{
    const tests::CliResult shown = m_cli.run({u"rollback"_s, u"m.rehome"_s, u"--dry-run"_s});

    QCOMPARE(shown.exitCode, 0);
    QVERIFY2(shown.output.contains("Would run, to stop the new system: echo stopping"), shown.output);
    QVERIFY2(shown.output.contains("Nothing was changed."), shown.output);
    QVERIFY(!QFile::exists(m_cli.path(u"endpoint"_s)));
    QVERIFY(!QFile::exists(m_cli.path(u"m.rehome/rollback.log"_s)));
}

void TstRollback::withoutAYesNothingIsDone()
{
    const tests::CliResult refused = m_cli.run({u"rollback"_s, u"m.rehome"_s});

    QCOMPARE(refused.exitCode, 3);
    QVERIFY(!QFile::exists(m_cli.path(u"endpoint"_s)));
}

void TstRollback::aLostDatabaseComesBack()
{
    const QString count = u"SELECT count(*) FROM public.extractor_transaction"_s;
    const QString before = value(count);
    {
        postgres::Session session(postgres::ServerAddress::parse(m_source), postgres::Access::ReadWrite, {});
        session.execute(u"DROP OWNED BY bankdocs"_s);
    }

    const tests::CliResult refused = m_cli.run({u"rollback"_s, u"m.rehome"_s, u"--yes"_s});
    const tests::CliResult restored = m_cli.run({u"rollback"_s, u"m.rehome"_s, u"--restore-database"_s, u"--yes"_s});

    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.errors.contains("has lost its tables"), refused.errors);
    QVERIFY2(restored.exitCode == 0, restored.output + restored.errors);
    QCOMPARE(value(count), before);
    QCOMPARE(value(u"SELECT string_agg(DISTINCT tableowner, ' ') FROM pg_tables WHERE schemaname = 'public'"_s),
             u"bankdocs"_s);
    QCOMPARE(file(u"endpoint"_s), u"old\n"_s);
    QVERIFY(file(u"m.rehome/rollback.log"_s).contains(u"Rollback complete."_s));
}

void TstRollback::aTruncatedTableIsSeenBeforeTheNewSystemIsStopped()
{
    {
        postgres::Session session(postgres::ServerAddress::parse(m_source), postgres::Access::ReadWrite, {});
        session.execute(u"TRUNCATE public.extractor_transaction CASCADE"_s);
    }

    const tests::CliResult refused = m_cli.run({u"rollback"_s, u"m.rehome"_s, u"--yes"_s});
    const tests::CliResult accepted = m_cli.run({u"rollback"_s, u"m.rehome"_s, u"--accept-fewer-rows"_s, u"--yes"_s});

    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.output.contains("public.extractor_transaction: 0 of "), refused.output);
    QVERIFY2(!refused.output.contains("Running, to stop the new system"), refused.output);
    QCOMPARE(accepted.exitCode, 1);
    QVERIFY2(accepted.output.contains("Running, to stop the new system"), accepted.output);
}

void TstRollback::withoutAScriptTheStepIsNamed()
{
    QVERIFY(QFile::remove(m_cli.path(u"m.rehome/rollback.sh"_s)));

    const tests::CliResult refused = m_cli.run({u"rollback"_s, u"m.rehome"_s, u"--dry-run"_s});

    QVERIFY2(refused.errors.contains("preparation.rollback"), refused.errors);
    QVERIFY(refused.exitCode > 1);
}

QTEST_GUILESS_MAIN(TstRollback)
#include "tst_rollback.moc"
