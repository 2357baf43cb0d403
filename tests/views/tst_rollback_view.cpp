// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/discrepancies.h"
#include "report/evidence_tables.h"
#include "views/data_table.h"
#include "views/rollback_view.h"

#include <QLabel>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rehome::views {
namespace {

using evidence::CheckVerdict;
using evidence::FindingWeight;

evidence::OldSystem oldSystem()
{
    evidence::OldSystem old;
    old.lookedAt = QDateTime(QDate(2026, 11, 23), QTime(20, 4), Qt::UTC);
    old.dns = {{.name = u"shop.example"_s,
                .foundIn = u"ALLOWED_HOSTS"_s,
                .server = u"192.0.2.53"_s,
                .authoritative = true,
                .records = {{u"shop.example"_s, u"A"_s, u"192.0.2.1"_s, 86400},
                            {u"shop.example"_s, u"MX"_s, u"10 mail.shop.example"_s, 3600}}},
               {.name = u"gone.example"_s, .foundIn = u"the endpoint"_s, .missing = true},
               {.name = u"far.example"_s, .foundIn = u"the endpoint"_s, .problem = u"The name server is silent."_s}};
    old.endpoints = {{.url = u"https://shop.example/"_s,
                      .status = 200,
                      .redirects = {u"https://shop.example/start"_s},
                      .duration = std::chrono::milliseconds(84),
                      .server = u"nginx/1.22.1"_s}};
    old.certificates = {{.place = u"shop.example:443"_s,
                         .subject = u"shop.example"_s,
                         .names = {u"shop.example"_s, u"www.shop.example"_s},
                         .issuer = u"R11 (Let's Encrypt)"_s,
                         .kind = evidence::CertificateKind::LetsEncrypt,
                         .key = u"EC 256"_s,
                         .until = QDateTime(QDate(2026, 12, 2), QTime(20, 4), Qt::UTC),
                         .daysLeft = 9,
                         .chain = {u"shop.example"_s, u"R11 (Let's Encrypt)"_s}},
                        {.place = u"/etc/ssl/old.pem"_s, .daysLeft = -3}};
    old.proxies = {{.program = u"nginx"_s,
                    .file = u"/etc/nginx/sites-enabled/shop"_s,
                    .line = 3,
                    .names = {u"shop.example"_s},
                    .listens = {u"443 ssl"_s},
                    .leadsTo = {u"proxy_pass http://127.0.0.1:8000"_s, u"alias /srv/shop/static/"_s},
                    .ofProject = true}};
    old.ports = {{u"127.0.0.1"_s, 8000, u"gunicorn"_s, 812, true}, {u"0.0.0.0"_s, 22, {}, 0, false}};
    old.units = {{.kind = u"systemd"_s,
                  .name = u"shop.service"_s,
                  .file = u"/etc/systemd/system/shop.service"_s,
                  .lines = {u"User=shop"_s, u"ExecStart=/srv/shop/venv/bin/gunicorn shop.wsgi"_s}}};
    old.findings = {{.code = u"dns-ttl"_s,
                     .weight = FindingWeight::Attention,
                     .what = u"The TTL of shop.example is 86400 s (24 h)."_s,
                     .why = u"For that long some visitors still reach the system that DNS has just left."_s,
                     .plan = u"Lower the TTL of shop.example to 300 s at least one TTL before the cutover."_s},
                    {.code = u"no-endpoint"_s, .weight = FindingWeight::Note, .what = u"A note."_s}};
    old.unknown = {u"The crontabs of other accounts may not be read by this one."_s};
    return old;
}

std::shared_ptr<evidence::RollbackPlan> plan()
{
    auto plan = std::make_shared<evidence::RollbackPlan>();
    plan->script = {u"rollback.sh"_s, 19001, u"0123456789abcdef"_s};
    plan->rehearsal = {{u"Refuses without a proven backup"_s, CheckVerdict::Passed, u"exit code 3"_s},
                       {u"Restores a lost database"_s, CheckVerdict::Passed, u"12 tables same"_s}};
    plan->isolation = u"Without a network."_s;
    plan->oldSystem = oldSystem();
    return plan;
}

QStringList texts(const report::Table &table, std::size_t column)
{
    QStringList list;
    for (const report::Row &row : table.rows)
        list += row.cells[column].text;
    return list;
}

} // namespace

class TestRollbackView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingThatWasLookedUpHasItsTab()
    {
        RollbackView view(plan(), u"/nonexistent"_s);
        view.resize(1000, 640);
        view.show();

        const auto *tabs = view.findChild<QTabWidget *>(u"tabs"_s);
        QStringList titles;
        for (int tab = 0; tab < tabs->count(); ++tab)
            titles += tabs->tabText(tab);
        QCOMPARE(titles, (QStringList{u"The way back"_s, u"What to know"_s, u"DNS"_s, u"Endpoints and certificates"_s,
                                      u"Proxies and services"_s}));
        QCOMPARE(tabs->widget(4)->findChildren<DataTable *>().size(), 3);
        QCOMPARE(view.findChild<QLabel *>(u"isolation"_s)->text(), u"Without a network."_s);
    }

    void aPlanOfAnEarlierVersionShowsTheScriptAlone()
    {
        auto old = plan();
        old->oldSystem = {};

        RollbackView view(old, u"/nonexistent"_s);

        QCOMPARE(view.findChild<QTabWidget *>(u"tabs"_s)->count(), 1);
        QCOMPARE(report::rollbackTables(*old).size(), std::size_t(2));
    }

    void whatCouldNotBeCheckedIsNotShownAsGood()
    {
        const report::Table table = report::dnsTable(oldSystem());

        QCOMPARE(texts(table, 1), (QStringList{u"answers"_s, u"answers"_s, u"no such name"_s, u"could not check"_s}));
        QCOMPARE(table.rows[2].mark, report::Mark::Attention);
        QCOMPARE(table.rows[3].mark, report::Mark::Unknown);
        QCOMPARE(table.rows[3].cells[4].text, u"The name server is silent."_s);
    }

    void aCertificateIsJudgedByWhatIsLeftOfIt()
    {
        const report::Table table = report::certificatesTable(oldSystem());

        QCOMPARE(texts(table, 1), (QStringList{u"ends soon"_s, u"expired"_s}));
        QCOMPARE(table.rows[1].mark, report::Mark::Bad);
    }

    void adviceAndUnansweredQuestionsAreDiscrepancies()
    {
        const evidence::Evidence evidence(*plan());

        QStringList found;
        for (const report::Discrepancy &discrepancy : report::discrepanciesOf(evidence))
            found += discrepancy.standing.word + u": "_s + discrepancy.what;

        QCOMPARE(found, (QStringList{u"could not check: DNS of far.example"_s,
                                     u"attention: The TTL of shop.example is 86400 s (24 h)."_s}));
        QCOMPARE(report::markOf(evidence), report::Mark::Unknown);
    }
};

} // namespace rehome::views

QTEST_MAIN(rehome::views::TestRollbackView)
#include "tst_rollback_view.moc"
