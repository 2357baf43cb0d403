// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/result_view.h"

#include <QTableView>
#include <QTest>

namespace rehome::views {

class OffsiteViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAndTheNightlyJobAreShown();
    void whatIsMissingIsSaid();

private:
    /// Every text in the view's tables; also saved as a picture where REHOME_PICTURES names a folder.
    static QString shown(const evidence::OffsiteCopies &copies, const QString &name);
    static evidence::OffsiteCopies copies();
};

evidence::OffsiteCopies OffsiteViewTest::copies()
{
    return {.place = QStringLiteral("s3://shop-backups/old"),
            .tool = QStringLiteral("aws 2.9.19"),
            .backup = QStringLiteral("/home/ada/shop.rehome/artifacts/backup-shop-20260501-210411-123"),
            .files = {{QStringLiteral("archive/3021.dat.gz"),
                       81'234'567,
                       QString(64, QLatin1Char('a')),
                       evidence::Verdict::Same,
                       {}},
                      {QStringLiteral("manifest.json"), 4'711, QString(64, QLatin1Char('b')),
                       evidence::Verdict::Differs, QStringLiteral("4710 bytes came back of 4711.")}},
            .duration = std::chrono::milliseconds(73'400),
            .nightly = {.kind = QStringLiteral("cron"),
                        .files = {QStringLiteral("0 3 * * * /usr/bin/rehome-cli backup … # rehome-backup-shop")},
                        .schedule = QStringLiteral("every night at 03:00"),
                        .keepDaily = 7,
                        .keepWeekly = 4,
                        .keepMonthly = 6,
                        .nextRun = QDateTime(QDate(2026, 5, 2), QTime(3, 0), Qt::UTC)}};
}

QString OffsiteViewTest::shown(const evidence::OffsiteCopies &copies, const QString &name)
{
    const std::unique_ptr<QWidget> view(resultView(std::make_shared<const evidence::Evidence>(copies), {}, nullptr));
    view->resize(820, 640);
    view->show();
    QTest::qWait(50);
    if (const QString folder = qEnvironmentVariable("REHOME_PICTURES"); !folder.isEmpty())
        view->grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
    QStringList texts;
    for (const QTableView *table : view->findChildren<QTableView *>()) {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            for (int column = 0; column < table->model()->columnCount(); ++column)
                texts += table->model()->index(row, column).data().toString();
        }
    }
    return texts.join(QLatin1Char('\n'));
}

void OffsiteViewTest::filesAndTheNightlyJobAreShown()
{
    const QString text = shown(copies(), QStringLiteral("offsite"));

    for (const char *part : {"s3://shop-backups/old", "aws 2.9.19", "archive/3021.dat.gz", "81.2 MB", "differs",
                             "4710 bytes came back of 4711.", "every night at 03:00", "2026-05-02 03:00 UTC",
                             "7 daily, 4 weekly and 6 monthly", "it has not run yet"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
}

void OffsiteViewTest::whatIsMissingIsSaid()
{
    evidence::OffsiteCopies without = copies();
    without.nightly = {};
    without.nightly.problem = QStringLiteral("There is no cron.");

    const QString text = shown(without, QStringLiteral("offsite-without-job"));

    QVERIFY(text.contains(QStringLiteral("none is installed")));
    QVERIFY(text.contains(QStringLiteral("There is no cron.")));
}

} // namespace rehome::views

QTEST_MAIN(rehome::views::OffsiteViewTest)
#include "tst_offsite_view.moc"
