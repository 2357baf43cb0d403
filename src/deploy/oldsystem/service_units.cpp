// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/oldsystem/service_units.h"

#include "core/engine_text.h"
#include "deploy/oldsystem/masked.h"
#include "deploy/oldsystem/paths.h"
#include "process/program.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace std::chrono_literals;

namespace rehome::deploy {
namespace {

using evidence::ServiceUnit;

bool isComment(const QString &line)
{
    const QString text = line.trimmed();
    return text.isEmpty() || text.startsWith(QLatin1Char('#')) || text.startsWith(QLatin1Char(';'));
}

/// The lines of a unit that say what it runs, as whom, where and when: without its descriptions and dependencies.
bool tellsHow(const QString &line)
{
    static const QStringList keys{
        QStringLiteral("ExecStart"),   QStringLiteral("ExecStartPre"),     QStringLiteral("ExecStop"),
        QStringLiteral("ExecReload"),  QStringLiteral("WorkingDirectory"), QStringLiteral("User"),
        QStringLiteral("Group"),       QStringLiteral("EnvironmentFile"),  QStringLiteral("Environment"),
        QStringLiteral("Restart"),     QStringLiteral("OnCalendar"),       QStringLiteral("OnUnitActiveSec"),
        QStringLiteral("Unit"),        QStringLiteral("ListenStream"),     QStringLiteral("WantedBy"),
        QStringLiteral("command"),     QStringLiteral("directory"),        QStringLiteral("user"),
        QStringLiteral("environment"), QStringLiteral("autostart")};
    return keys.contains(line.section(QLatin1Char('='), 0, 0).trimmed());
}

/// Lines that end with a backslash go on in the next one.
QStringList joinedLines(const QString &text)
{
    QString joined = text;
    joined.replace(QStringLiteral("\\\r\n"), QStringLiteral(" ")).replace(QStringLiteral("\\\n"), QStringLiteral(" "));
    return joined.split(QLatin1Char('\n'));
}

class Search final
{
public:
    Search(const UnitSearch &wanted, const core::WorkContext &context) : m_wanted(wanted), m_context(context) {}

    UnitsFound run()
    {
        const QStringList unitKinds{QStringLiteral("*.service"), QStringLiteral("*.timer"), QStringLiteral("*.socket"),
                                    QStringLiteral("*.path")};
        for (const char *folder : {"/etc/systemd/system", "/run/systemd/system", "/usr/local/lib/systemd/system",
                                   "/usr/lib/systemd/system", "/lib/systemd/system"})
            folderOf(QStringLiteral("systemd"), m_wanted.root + QLatin1String(folder), unitKinds);
        const QString user = m_wanted.root.isEmpty() ? m_wanted.home : m_wanted.root + m_wanted.home;
        folderOf(QStringLiteral("systemd (user)"), user + QStringLiteral("/.config/systemd/user"), unitKinds);
        folderOf(QStringLiteral("systemd (user)"), m_wanted.root + QStringLiteral("/etc/systemd/user"), unitKinds);
        folderOf(QStringLiteral("supervisor"), m_wanted.root + QStringLiteral("/etc/supervisor"),
                 {QStringLiteral("*.conf")});
        folderOf(QStringLiteral("supervisor"), m_wanted.root + QStringLiteral("/etc/supervisor/conf.d"),
                 {QStringLiteral("*.conf")});
        crontabs();
        for (const QString &folder : m_wanted.projectFolders)
            procfile(folder);
        named();
        return std::move(m_found);
    }

private:
    void folderOf(const QString &kind, const QString &folder, const QStringList &patterns)
    {
        m_context.throwIfStopped();
        for (const QFileInfo &file : QDir(folder).entryInfoList(patterns, QDir::Files | QDir::System, QDir::Name))
            unit(kind, file, false);
    }

    /// A unit counts where a line of it names the project, or where a person has named it.
    void unit(const QString &kind, const QFileInfo &file, bool inAnyCase)
    {
        const QString real = file.canonicalFilePath();
        if (m_seen.contains(real))
            return;
        const QString text = textOf(file.filePath());
        if (text.isNull()) {
            cannotRead(file);
            return;
        }
        const QStringList all = joinedLines(text);
        const bool ofProject = std::any_of(all.begin(), all.end(), [this](const QString &line) {
            return !isComment(line) && namesAny(line, m_wanted.projectFolders);
        });
        if (!ofProject && !inAnyCase && !m_wanted.named.contains(file.fileName()))
            return;
        m_seen.insert(real);
        ServiceUnit unit{.kind = kind, .name = file.fileName(), .file = file.filePath()};
        for (const QString &line : all) {
            if (!isComment(line) && tellsHow(line))
                unit.lines += masked(line.simplified());
        }
        m_found.units.push_back(unit);
    }

    void cannotRead(const QFileInfo &file)
    {
        if (isNoFile(file.filePath()))
            m_found.unknown += EngineText::tr("%1 is not a regular file; it was not read.").arg(file.filePath());
        else if (file.exists())
            m_found.unknown += EngineText::tr("%1 may not be read by this account.").arg(file.filePath());
    }

    void crontab(const QString &name, const QString &file, const QString &text)
    {
        ServiceUnit unit{.kind = QStringLiteral("cron"), .name = name, .file = file};
        for (const QString &line : text.split(QLatin1Char('\n'))) {
            if (!isComment(line) && (namesAny(line, m_wanted.projectFolders) || m_wanted.named.contains(file)))
                unit.lines += masked(line.simplified());
        }
        if (!unit.lines.isEmpty())
            m_found.units.push_back(unit);
    }

    void crontabs()
    {
        QFileInfoList files{QFileInfo(m_wanted.root + QStringLiteral("/etc/crontab"))};
        for (const char *folder : {"/etc/cron.d", "/var/spool/cron/crontabs"}) {
            const QFileInfo place(m_wanted.root + QLatin1String(folder));
            if (place.exists() && !place.isReadable() && m_wanted.root.isEmpty())
                m_closed = true;
            files += QDir(place.filePath()).entryInfoList(QDir::Files, QDir::Name);
        }
        for (const QFileInfo &file : files) {
            const QString text = textOf(file.filePath());
            if (!text.isNull())
                crontab(file.fileName(), file.filePath(), text);
            else
                cannotRead(file);
        }
        if (m_closed)
            ownCrontab();
    }

    /// Other accounts' crontabs are closed to this one; its own it may ask for.
    void ownCrontab()
    {
        m_found.unknown += EngineText::tr("The crontabs of other accounts may not be read by this one.");
        if (process::findProgram(QStringLiteral("crontab")).isEmpty())
            return;
        const process::ProgramResult own = process::runProgram(
            {.program = QStringLiteral("crontab"), .arguments = {QStringLiteral("-l")}, .timeLimit = 5s}, m_context);
        if (own.exitCode == 0)
            crontab(EngineText::tr("crontab of this account"), QStringLiteral("crontab -l"),
                    QString::fromUtf8(own.output));
    }

    void procfile(const QString &folder)
    {
        const QFileInfo file(folder + QStringLiteral("/Procfile"));
        const QString text = textOf(file.filePath());
        if (text.isNull()) {
            cannotRead(file);
            return;
        }
        if (m_seen.contains(file.canonicalFilePath()))
            return;
        m_seen.insert(file.canonicalFilePath());
        ServiceUnit unit{.kind = QStringLiteral("Procfile"), .name = file.fileName(), .file = file.filePath()};
        for (const QString &line : text.split(QLatin1Char('\n'))) {
            if (!isComment(line))
                unit.lines += masked(line.simplified());
        }
        m_found.units.push_back(unit);
    }

    /// What a person has named and no folder held.
    void named()
    {
        for (const QString &name : m_wanted.named) {
            const auto isIt = [&name](const ServiceUnit &unit) { return unit.name == name || unit.file == name; };
            if (std::any_of(m_found.units.begin(), m_found.units.end(), isIt))
                continue;
            if (QDir::isAbsolutePath(name) && QFileInfo(name).isReadable())
                unit(EngineText::tr("named by you"), QFileInfo(name), true);
            else
                m_found.units.push_back({.kind = EngineText::tr("named by you"),
                                         .name = name,
                                         .problem = EngineText::tr("It was not found, or may not be read.")});
        }
    }

    const UnitSearch &m_wanted;
    const core::WorkContext &m_context;
    UnitsFound m_found;
    QSet<QString> m_seen;
    bool m_closed = false;
};

} // namespace

UnitsFound serviceUnits(const UnitSearch &search, const core::WorkContext &context)
{
    return Search(search, context).run();
}

} // namespace rehome::deploy
