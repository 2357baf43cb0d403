// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/application_processes.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;
using rehome::evidence::ApplicationProcess;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

/// A process as /proc shows it.
void addProcess(const QString &proc, int process, const QByteArray &cmdline, const QString &cwd, int parent = 1)
{
    const QString folder = proc + u'/' + QString::number(process);
    QVERIFY(QDir().mkpath(folder));
    write(folder + u"/cmdline"_s, cmdline);
    write(folder + u"/statm"_s, "5000 250 100 1 0 300 0\n");
    write(folder + u"/stat"_s, QByteArray::number(process) + " (odd ) name) S " + QByteArray::number(parent) +
                                   " 1 1 0 -1 4194560 10 0 0 0 150 50 7 7 20 0 1 0 100\n");
    QVERIFY(QFile::link(cwd, folder + u"/cwd"_s));
}

} // namespace

class TestApplicationProcesses final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatServesThisProjectIsFound();
    void aRunningServerIsFoundInTheRealPlace();
};

void TestApplicationProcesses::onlyWhatServesThisProjectIsFound()
{
    const QTemporaryDir folder;
    const QString project = folder.filePath(u"shop"_s);
    const QString proc = folder.filePath(u"proc"_s);
    QVERIFY(QDir().mkpath(project + u"/sub"_s) && QDir().mkpath(folder.filePath(u"shop2"_s)));
    addProcess(proc, 11, QByteArray("/venv/bin/python\0/venv/bin/gunicorn\0shop.wsgi\0", 45), project);
    addProcess(proc, 12, QByteArray("gunicorn: worker [shop]\0", 24), project + u"/sub"_s);
    addProcess(proc, 13, QByteArray("python\0manage.py\0runserver\0", 27), project);
    addProcess(proc, 14, QByteArray("celery\0-A\0shop\0", 15), folder.filePath(u"shop2"_s));
    addProcess(proc, 15, QByteArray("vim\0settings.py\0", 16), project);
    addProcess(proc, 16, "uwsgi" + QByteArray(1, '\0') + (project + u"/uwsgi.ini"_s).toUtf8() + '\0', u"/"_s);
    addProcess(proc, 17, QByteArray("python\0manage.py\0process\0", 25), project, int(::getpid()));

    const std::vector<ApplicationProcess> found = rehome::django::applicationProcesses(project, proc);

    QStringList programs;
    for (const ApplicationProcess &process : found)
        programs += u"%1 %2"_s.arg(process.process).arg(process.program);
    QCOMPARE(programs, (QStringList{u"11 gunicorn"_s, u"12 gunicorn"_s, u"13 runserver"_s, u"16 uwsgi"_s}));
    QCOMPARE(found.front().residentBytes, 250 * qint64(::sysconf(_SC_PAGESIZE)));
    QCOMPARE(found.front().processorSeconds, 200.0 / double(::sysconf(_SC_CLK_TCK)));
}

void TestApplicationProcesses::aRunningServerIsFoundInTheRealPlace()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"gunicorn"_s), "import time\ntime.sleep(30)\n");
    QProcess python;
    python.setProgram(u"sh"_s); // its own children are none of the application
    python.setArguments({u"-c"_s, u"/usr/bin/python3 gunicorn & echo $!; wait"_s});
    python.setWorkingDirectory(folder.path());
    python.start();
    QVERIFY(python.waitForReadyRead());
    const qint64 server = python.readAllStandardOutput().trimmed().toLongLong();

    const auto found = [&] {
        const std::vector<ApplicationProcess> all = rehome::django::applicationProcesses(folder.path());
        return all.size() == 1 && all.front().process == server && all.front().residentBytes > 0;
    };
    QTRY_VERIFY(found());

    ::kill(pid_t(server), SIGTERM);
    QVERIFY(python.waitForFinished());
}

QTEST_GUILESS_MAIN(TestApplicationProcesses)
#include "tst_application_processes.moc"
