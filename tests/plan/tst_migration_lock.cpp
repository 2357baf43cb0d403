// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/migration.h"
#include "support/test_errors.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace rehome;
using namespace rehome::plan;
using namespace rehome::testing;
using core::ErrorCode;

namespace {

/// Another process that has the migration open, until it is killed.
class Holder final
{
public:
    explicit Holder(const QString &folder)
    {
        int ends[2];
        if (::pipe(ends) != 0)
            qFatal("no pipe");
        m_process = ::fork();
        if (m_process == 0) {
            const Migration migration = Migration::open(folder);
            if (::write(ends[1], "o", 1) == 1)
                ::pause();
            ::_exit(1);
        }
        ::close(ends[1]);
        char opened = 0;
        m_opened = ::read(ends[0], &opened, 1) == 1;
        ::close(ends[0]);
    }
    ~Holder() { kill(); }
    Holder(const Holder &) = delete;
    Holder &operator=(const Holder &) = delete;

    /// As a crash or the kernel would: without a chance to tidy up.
    void kill()
    {
        if (m_process > 0) {
            ::kill(m_process, SIGKILL);
            ::waitpid(m_process, nullptr, 0);
        }
        m_process = 0;
    }
    [[nodiscard]] bool opened() const { return m_opened; }
    [[nodiscard]] pid_t process() const { return m_process; }

private:
    pid_t m_process = 0;
    bool m_opened = false;
};

} // namespace

/// A migration is open in one process at a time, and may be looked at by many.
class TestMigrationLock final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aMigrationThatAnotherProcessHasOpenIsBusy_data();
    void aMigrationThatAnotherProcessHasOpenIsBusy();
    void aLockOfADeadProcessIsTakenOver();
    void aClosedMigrationCanBeOpenedAgain();
    void lookingNeedsNoLock();

private:
    [[nodiscard]] QString folder() const { return m_place->filePath(u"shop.rehome"_s); }

    std::unique_ptr<QTemporaryDir> m_place;
};

void TestMigrationLock::init()
{
    m_place = std::make_unique<QTemporaryDir>();
}

void TestMigrationLock::aMigrationThatAnotherProcessHasOpenIsBusy_data()
{
    QTest::addColumn<int>("days");
    QTest::newRow("just now") << 0;
    QTest::newRow("for two days, as a parallel operation lasts") << 2;
}

void TestMigrationLock::aMigrationThatAnotherProcessHasOpenIsBusy()
{
    QFETCH(const int, days);
    Migration::create(folder(), {});
    const Holder holder(folder());
    QVERIFY(holder.opened());
    QFile lock(folder() + u"/lock"_s);
    QVERIFY(lock.open(QIODevice::ReadWrite));
    QVERIFY(lock.setFileTime(QDateTime::currentDateTime().addDays(-days), QFileDevice::FileModificationTime));

    const auto error = errorOf([&] { (void)Migration::open(folder()); });

    QVERIFY(error);
    QCOMPARE(error->code(), ErrorCode::Busy);
    QVERIFY2(error->whatHappened().contains(u"process %1"_s.arg(holder.process())), error->what());
    QVERIFY2(error->whatHappened().contains(u"tst_migration_lock"_s), error->what());
    QVERIFY(error->whatHappened().contains(folder()));
}

void TestMigrationLock::aLockOfADeadProcessIsTakenOver()
{
    Migration::create(folder(), {});
    Holder holder(folder());
    QVERIFY(holder.opened());

    holder.kill();

    QVERIFY(QFile::exists(folder() + u"/lock"_s));
    QCOMPARE(endingOf([&] { (void)Migration::open(folder()); }), QString());
}

void TestMigrationLock::aClosedMigrationCanBeOpenedAgain()
{
    Migration::create(folder(), {});
    {
        const Migration first = Migration::open(folder());
        QCOMPARE(endingOf([&] { (void)Migration::open(folder()); }), u"Busy"_s);
    }

    QCOMPARE(endingOf([&] { (void)Migration::open(folder()); }), QString());
}

void TestMigrationLock::lookingNeedsNoLock()
{
    Migration::create(folder(), {.name = u"shop"_s});
    const Holder holder(folder());
    QVERIFY(holder.opened());

    QCOMPARE(Migration::look(folder()).settings().name, u"shop"_s);
}

QTEST_GUILESS_MAIN(TestMigrationLock)
#include "tst_migration_lock.moc"
