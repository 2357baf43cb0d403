// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/retention.h"
#include "support/test_errors.h"

#include <QTest>

using rehome::deploy::DatedBackup;
using rehome::deploy::Keep;
using rehome::deploy::superseded;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone berlin("Europe/Berlin");

QDateTime at(int year, int month, int day, int hour = 3, int minute = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute), berlin);
}

DatedBackup taken(const QDateTime &time)
{
    return {time.toUTC().toString(u"yyyyMMdd-HHmmss"_s), time};
}

/// What stays after one backup a night for so many nights, each with its own clean-up.
QStringList keptAfterNights(const QDate &first, int nights, const Keep &keep)
{
    std::vector<DatedBackup> here;
    for (int night = 0; night < nights; ++night) {
        const QDate date = first.addDays(night);
        here.push_back(taken(at(date.year(), date.month(), date.day())));
        const QStringList gone = superseded(here, keep, here.back().name, berlin);
        std::erase_if(here, [&gone](const DatedBackup &backup) { return gone.contains(backup.name); });
    }
    QStringList days;
    for (const DatedBackup &backup : here)
        days += backup.takenAt.date().toString(Qt::ISODate);
    return days;
}

} // namespace

class TestRetention final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aYearOfNightsLeavesDaysWeeksAndMonths();
    void twoOfOneDayCountOnce();
    void theDayIsTheLocalOneAcrossAClockChange();
    void aPauseRemovesNothing();
    void aClockThatJumpsBackRemovesNotTheNewBackup();
    void aClockThatJumpsAheadCostsNoMoreThanOneDay();
    void theLastProvenOneStays();
    void aWeekOfTwoYearsIsOneWeek();
    void nothingThatKeepsNothingIsAccepted_data();
    void nothingThatKeepsNothingIsAccepted();
};

void TestRetention::aYearOfNightsLeavesDaysWeeksAndMonths()
{
    const QStringList kept = keptAfterNights(QDate(2026, 1, 1), 365, {.daily = 7, .weekly = 4, .monthly = 6});

    // The weeks end on Sundays (27, 20 and 13 December), the months on their last day.
    QCOMPARE(kept, (QStringList{u"2026-07-31"_s, u"2026-08-31"_s, u"2026-09-30"_s, u"2026-10-31"_s, u"2026-11-30"_s,
                                u"2026-12-13"_s, u"2026-12-20"_s, u"2026-12-25"_s, u"2026-12-26"_s, u"2026-12-27"_s,
                                u"2026-12-28"_s, u"2026-12-29"_s, u"2026-12-30"_s, u"2026-12-31"_s}));
}

void TestRetention::twoOfOneDayCountOnce()
{
    const std::vector<DatedBackup> here{taken(at(2026, 5, 1)), taken(at(2026, 5, 2, 3)), taken(at(2026, 5, 2, 14))};

    const QStringList gone = superseded(here, {.daily = 2, .weekly = 0, .monthly = 0}, here.back().name, berlin);

    QCOMPARE(gone, QStringList(here[1].name));
}

void TestRetention::theDayIsTheLocalOneAcrossAClockChange()
{
    // 25 October 2026 has 25 hours. All of these are of that day in Berlin, though of two days in UTC.
    const std::vector<DatedBackup> here{taken(at(2026, 10, 25, 0, 30)), taken(at(2026, 10, 25, 2, 30)),
                                        taken(at(2026, 10, 25, 23, 30)), taken(at(2026, 10, 26, 0, 30))};

    const QStringList gone = superseded(here, {.daily = 2, .weekly = 0, .monthly = 0}, here.back().name, berlin);

    QCOMPARE(gone, (QStringList{here[0].name, here[1].name}));
}

void TestRetention::aPauseRemovesNothing()
{
    const std::vector<DatedBackup> here{taken(at(2024, 3, 1)), taken(at(2024, 3, 2)), taken(at(2026, 5, 1))};

    QCOMPARE(superseded(here, {.daily = 3, .weekly = 0, .monthly = 0}, here.back().name, berlin), QStringList());
}

void TestRetention::aClockThatJumpsBackRemovesNotTheNewBackup()
{
    const std::vector<DatedBackup> here{taken(at(1970, 1, 1)), taken(at(2026, 5, 1)), taken(at(2026, 5, 2))};

    const QStringList gone = superseded(here, {.daily = 2, .weekly = 0, .monthly = 0}, here.front().name, berlin);

    QCOMPARE(gone, QStringList());
}

void TestRetention::aClockThatJumpsAheadCostsNoMoreThanOneDay()
{
    const std::vector<DatedBackup> here{taken(at(2026, 5, 1)), taken(at(2026, 5, 2)), taken(at(2026, 5, 3)),
                                        taken(at(2099, 1, 1))};

    const QStringList gone = superseded(here, {.daily = 3, .weekly = 0, .monthly = 0}, here[2].name, berlin);

    QCOMPARE(gone, QStringList(here[0].name));
}

void TestRetention::theLastProvenOneStays()
{
    std::vector<DatedBackup> here{taken(at(2026, 5, 1)), taken(at(2026, 5, 2)), taken(at(2026, 5, 3)),
                                  taken(at(2026, 5, 4))};
    here[0].proven = here[1].proven = true;

    const QStringList gone = superseded(here, {.daily = 1, .weekly = 0, .monthly = 0}, here.back().name, berlin);

    QCOMPARE(gone, (QStringList{here[0].name, here[2].name}));
}

void TestRetention::aWeekOfTwoYearsIsOneWeek()
{
    // Monday 28 December 2026 to Sunday 3 January 2027 are week 53 of 2026.
    const std::vector<DatedBackup> here{taken(at(2026, 12, 29)), taken(at(2027, 1, 2)), taken(at(2027, 1, 4))};

    const QStringList gone = superseded(here, {.daily = 0, .weekly = 2, .monthly = 0}, here.back().name, berlin);

    QCOMPARE(gone, QStringList(here[0].name));
}

void TestRetention::nothingThatKeepsNothingIsAccepted_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "7", "7,4", "0,0,0", "7,4,6,1", "-1,4,6", "a,b,c", "7;4;6", "9999,1,1"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestRetention::nothingThatKeepsNothingIsAccepted()
{
    QFETCH(const QString, text);

    QCOMPARE(rehome::testing::endingOf([&] { (void)Keep::parse(text); }), u"BadInput"_s);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
