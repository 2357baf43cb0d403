// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/rollback_rehearsal.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "core/text.h"
#include "plan/leftovers.h"
#include "postgres/compare/verification.h"
#include "postgres/server/scratch_server.h"
#include "postgres/server/server_account.h"
#include "postgres/session/session.h"
#include "process/program.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <thread>

using namespace std::chrono_literals;

namespace rehome::plan {
namespace {

using evidence::CheckResult;
using evidence::CheckVerdict;
using evidence::Verdict;

/// What lies between the rehearsal and everything real: a network of its own, in which there is nothing. The scratch
/// server is then reached through a Unix socket.
struct Isolation
{
    QStringList command; ///< runs a program in it; empty: there is none
    QString words;
};

Isolation isolationHere(const core::WorkContext &work)
{
    const QString unshare = QStringLiteral("unshare");
    if (process::findProgram(unshare).isEmpty())
        return {{},
                EngineText::tr("The network could not be taken away: unshare is not installed. No command of the "
                               "settings was run.")};
    for (const QStringList &options :
         {QStringList{QStringLiteral("--net")},
          QStringList{QStringLiteral("--user"), QStringLiteral("--map-root-user"), QStringLiteral("--net")}}) {
        const process::ProgramResult tried = process::runProgram(
            {.program = unshare, .arguments = options + QStringList{QStringLiteral("true")}, .timeLimit = 10s}, work);
        if (tried.exitCode == 0)
            return {QStringList{unshare} + options, EngineText::tr("Without a network, and without the commands of the "
                                                                   "settings: only the scratch server was in reach.")};
    }
    return {{},
            EngineText::tr("The network could not be taken away: this account may not do that. No command of the "
                           "settings was run.")};
}

/// The scratch server plays an old system that has lost its database.
class Rehearsal final
{
public:
    Rehearsal(StepContext &context, const evidence::Backup &taken, const QString &script, const QString &server,
              std::chrono::milliseconds expected)
        : m_work(context.work()), m_taken(taken), m_script(script), m_folder(context.workFolder()),
          m_server(postgres::PrivateServer::existing(server)), m_name(context.settings().databaseName),
          m_expected(expected), m_isolation(isolationHere(m_work))
    {
        if (!m_isolation.command.isEmpty())
            listenOnSocket();
        makeRoles();
        emptyDatabase();
    }
    ~Rehearsal()
    {
        try {
            m_server.stop({}); // before its socket's folder goes
        } catch (const core::Error &error) {
            m_work.warning(error.whatHappened()); // the server is ended once more when its folder is removed
        }
    }
    Rehearsal(const Rehearsal &) = delete;
    Rehearsal &operator=(const Rehearsal &) = delete;

    std::vector<CheckResult> run()
    {
        std::vector<CheckResult> checks{refusesUnproven(), refusesDamaged()};
        checks.push_back(restores(EngineText::tr("Restores a lost database")));
        checks.push_back(restores(EngineText::tr("Changes nothing when it is run again")));
        checks.push_back(recoversFromKill());
        return checks;
    }
    [[nodiscard]] std::chrono::milliseconds restoreDuration() const { return m_restoreDuration; }
    [[nodiscard]] const QString &isolation() const { return m_isolation.words; }

private:
    void listenOnSocket()
    {
        postgres::giveToServerAccount(m_socketFolder.path());
        m_server.stop(m_work);
        try {
            m_server.startWith({QStringLiteral("unix_socket_directories=") + m_socketFolder.path()}, m_work);
            m_host = m_socketFolder.path();
        } catch (const core::Error &error) {
            m_isolation = {{},
                           EngineText::tr("The network could not be taken away: the scratch server has no socket. "
                                          "No command of the settings was run.")};
            m_work.warning(error.whatHappened());
            m_server.start(m_work);
        }
    }

    [[nodiscard]] postgres::ServerAddress old(const QString &database) const
    {
        postgres::ServerAddress address = m_server.superuser(database);
        if (!m_host.isEmpty())
            address.host = m_host;
        return address;
    }

    /// An old server that has lost its database still has its roles: the backup tells which, without passwords.
    void makeRoles()
    {
        const QString file = m_taken.path + QStringLiteral("/roles.sql");
        m_hasRoles = QFileInfo::exists(file);
        if (!m_hasRoles) {
            m_work.warning(EngineText::tr("The backup holds no roles: whose the tables are is not rehearsed."));
            return;
        }
        postgres::Session administrator(m_server.superuser(), postgres::Access::ReadWrite, m_work);
        QStringList made; // the scratch server's own superuser must stay one
        for (const QString &line : QString::fromUtf8(core::readFile(file)).split(QLatin1Char('\n'))) {
            const QString create = QStringLiteral("CREATE ROLE ");
            const bool alters = std::any_of(made.begin(), made.end(), [&line](const QString &role) {
                return line.startsWith(QStringLiteral("ALTER ROLE %1 ").arg(role));
            });
            if (!line.startsWith(create) && !alters && !line.startsWith(QLatin1String("GRANT ")))
                continue;
            try {
                administrator.execute(line);
                if (line.startsWith(create))
                    made += line.sliced(create.size()).chopped(1);
            } catch (const core::Error &error) {
                if (error.code() == core::ErrorCode::ConnectionLost)
                    throw;
                m_work.info(error.whatHappened()); // it is there already, or the script will name it
            }
        }
    }

    void emptyDatabase() const
    {
        postgres::Session administrator(m_server.superuser(), postgres::Access::ReadWrite, m_work);
        const QString name = administrator.quotedName(m_name);
        administrator.execute(QStringLiteral("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(name));
        administrator.execute(QStringLiteral("CREATE DATABASE %1 TEMPLATE template0").arg(name));
    }

    [[nodiscard]] process::ProgramCall call(const QStringList &arguments, const QMap<QString, QString> &settings) const
    {
        QStringList words = m_isolation.command + QStringList{QStringLiteral("bash"), m_script} + arguments;
        const postgres::ServerAddress address = old(m_name);
        process::ProgramCall call{.program = words.takeFirst(),
                                  .title = QStringLiteral("rollback.sh"),
                                  .arguments = words,
                                  .environment = {{QStringLiteral("REHOME_OLD_DATABASE"), address.toolConnection()},
                                                  {QStringLiteral("REHOME_SWITCH"), QStringLiteral(":")},
                                                  {QStringLiteral("REHOME_STOP_NEW"), QString()},
                                                  {QStringLiteral("REHOME_START_OLD"), QString()},
                                                  {QStringLiteral("REHOME_OLD_URL"), QString()}},
                                  .secrets = address.secrets(),
                                  .timeLimit = 12h};
        if (!m_hasRoles) {
            call.environment.insert(QStringLiteral("REHOME_KEEP_OWNERS"), QStringLiteral("no"));
            call.environment.insert(QStringLiteral("REHOME_APPLICATION_ROLE"), QString());
        }
        call.environment.insert(settings);
        return call;
    }

    [[nodiscard]] process::ProgramResult run(const QStringList &arguments,
                                             const QMap<QString, QString> &settings = {}) const
    {
        return process::runProgram(call(arguments, settings), m_work);
    }

    [[nodiscard]] static QStringList restoring()
    {
        return {QStringLiteral("--restore-database"), QStringLiteral("--yes")};
    }

    /// Whether the script refused with these words, and left the database without a table.
    [[nodiscard]] CheckResult refusal(const QString &name, const process::ProgramResult &result,
                                      const char *words) const
    {
        postgres::Session session(m_server.superuser(m_name), postgres::Access::ReadOnly, m_work);
        const QString tables = session.value(
            QStringLiteral("SELECT count(*) FROM pg_tables WHERE schemaname !~ '^pg_|^information_schema$'"));
        const bool refused = result.exitCode == 3 && result.errors.contains(words) && tables == QLatin1String("0");
        return {.name = name,
                .verdict = refused ? CheckVerdict::Passed : CheckVerdict::Failed,
                .finding = refused ? EngineText::tr("exit code %1, and nothing was changed").arg(result.exitCode)
                                   : EngineText::tr("exit code %1: %2").arg(result.exitCode).arg(endOf(result))};
    }

    [[nodiscard]] static QString endOf(const process::ProgramResult &result)
    {
        return QString::fromUtf8((result.output + result.errors).right(2000));
    }

    [[nodiscard]] CheckResult refusesUnproven() const
    {
        const QString unproven = m_folder + QStringLiteral("/unproven"); // the very backup, but for its proof
        QFile::link(m_taken.path, unproven);
        return refusal(EngineText::tr("Refuses without a proven backup"),
                       run(restoring(), {{QStringLiteral("REHOME_BACKUP"), unproven}}), "never proven");
    }

    /// The very backup, but for one bit of its smallest file.
    [[nodiscard]] CheckResult refusesDamaged() const
    {
        const QString damaged = m_folder + QStringLiteral("/damaged");
        const auto smallest = std::min_element(
            m_taken.files.begin(), m_taken.files.end(),
            [](const evidence::FileFact &a, const evidence::FileFact &b) { return a.bytes < b.bytes; });
        for (const QString &file : core::filesBelow(m_taken.path)) {
            const QString place = damaged + QLatin1Char('/') + file;
            core::makeFolder(QFileInfo(place).absolutePath());
            const QString original = m_taken.path + QLatin1Char('/') + file;
            if (smallest == m_taken.files.end() || file != smallest->path) {
                QFile::link(original, place);
                continue;
            }
            QByteArray content = core::readFile(original);
            if (content.isEmpty())
                content.append('\n');
            else
                content[content.size() / 2] = char(content[content.size() / 2] ^ 1);
            core::writeFile(place, content, core::ownerOnly);
        }
        core::writeFile(damaged + QStringLiteral(".proof"), core::readFile(m_taken.path + QStringLiteral(".proof")));
        m_work.report({.stage = EngineText::tr("Offering the script a damaged backup")});
        return refusal(EngineText::tr("Refuses a backup that was damaged since it was proven"),
                       run(restoring(), {{QStringLiteral("REHOME_BACKUP"), damaged}}), "was damaged");
    }

    [[nodiscard]] CheckResult restores(const QString &name)
    {
        m_work.report({.stage = EngineText::tr("The script restores the backup; when that was proven, it took %1")
                                    .arg(core::durationText(m_expected))});
        const process::ProgramResult result = run(restoring());
        if (m_restoreDuration == 0ms)
            m_restoreDuration = result.duration;
        CheckResult check{.name = name, .verdict = CheckVerdict::Failed};
        if (result.exitCode != 0) {
            check.finding = EngineText::tr("exit code %1: %2").arg(result.exitCode).arg(endOf(result));
            return check;
        }
        const evidence::Verification verified = postgres::verifyAgainstBackup(
            m_taken, m_server.superuser(m_name),
            {.level = std::max(m_taken.level, evidence::Level::Content), .viewsJustFilled = true},
            m_work.inStage(EngineText::tr("Comparing what was restored"), 0, 0));
        check.verdict = verified.overall() == Verdict::Same ? CheckVerdict::Passed : CheckVerdict::Failed;
        check.finding = evidence::verdictSentence(verified);
        return check;
    }

    /// Runs the script and ends it some time after the restore has begun. \return whether it had not ended by itself
    [[nodiscard]] bool killedAfter(std::chrono::milliseconds delay) const
    {
        std::stop_source ending;
        const std::stop_callback passOn(m_work.stop, [&ending] { ending.request_stop(); });
        core::WorkContext mortal = m_work;
        mortal.stop = ending.get_token();
        std::jthread killer;
        process::ProgramCall mortalCall = call(restoring(), {});
        mortalCall.onOutputLine = [&](const QByteArray &line) {
            if (line.startsWith("Restoring ") && !killer.joinable())
                killer = std::jthread([delay, &ending] {
                    std::this_thread::sleep_for(delay);
                    ending.request_stop();
                });
        };
        try {
            (void)process::runProgram(mortalCall, mortal);
        } catch (const core::Stopped &) {
            m_work.throwIfStopped();
            return true;
        }
        return false;
    }

    [[nodiscard]] CheckResult recoversFromKill()
    {
        const QString name = EngineText::tr("Killed in the middle, it begins anew and restores");
        const auto most = std::chrono::milliseconds(5s);
        bool killed = false;
        for (const std::chrono::milliseconds delay : {std::min(m_restoreDuration / 4, most), 0ms}) {
            emptyDatabase();
            killed = killedAfter(delay);
            if (killed)
                break;
        }
        if (!killed)
            return {.name = name,
                    .finding = EngineText::tr("The restore was over before it could be broken off."),
                    .fix = EngineText::tr("Nothing: it takes too short a time to be broken off.")};
        const process::ProgramResult careful = run({QStringLiteral("--yes")});
        if (careful.exitCode != 3)
            return {.name = name,
                    .verdict = CheckVerdict::Failed,
                    .finding = EngineText::tr("A half-restored database was taken for a whole one: exit code %1: %2")
                                   .arg(careful.exitCode)
                                   .arg(endOf(careful))};
        return restores(name);
    }

    const core::WorkContext &m_work;
    const evidence::Backup &m_taken;
    QString m_script;
    QString m_folder;
    QTemporaryDir m_socketFolder{QStringLiteral("/tmp/rehome-XXXXXX")}; // a socket's path has to be short
    postgres::PrivateServer m_server;
    QString m_name;
    QString m_host;                          ///< the socket's folder; empty: the server's own address
    std::chrono::milliseconds m_expected{0}; ///< how long the backup took to be restored when it was proven
    std::chrono::milliseconds m_restoreDuration{0};
    bool m_hasRoles = false;
    Isolation m_isolation;
};

CheckResult scriptIsClean(const QString &script, const core::WorkContext &work)
{
    CheckResult check{.name = EngineText::tr("shellcheck finds nothing")};
    if (process::findProgram(QStringLiteral("shellcheck")).isEmpty()) {
        check.finding = EngineText::tr("shellcheck is not installed");
        check.fix = EngineText::tr("Install shellcheck and run this step again.");
        return check;
    }
    const process::ProgramResult result = process::runProgram(
        {.program = QStringLiteral("shellcheck"), .arguments = {QStringLiteral("--severity=warning"), script}}, work);
    check.verdict = result.exitCode == 0 ? CheckVerdict::Passed : CheckVerdict::Failed;
    check.finding = QString::fromUtf8(result.output.left(2000).trimmed());
    return check;
}

} // namespace

void rehearseRollback(StepContext &context, const QString &script, evidence::RollbackPlan &plan)
{
    const auto &taken = context.evidenceOf<evidence::Backup>(QStringLiteral("preparation.backup"));
    const auto &proof = context.evidenceOf<evidence::Proof>(QStringLiteral("preparation.prove"));
    const int major = taken.serverVersion.section(QLatin1Char('.'), 0, 0).toInt();
    const QString server = scratchServerFolder(context.workFolder());
    const postgres::ScratchServer scratch(server, major, context.work());
    Rehearsal rehearsal(context, taken, script, server, proof.restoreDuration);
    plan.rehearsal = rehearsal.run();
    plan.rehearsal.push_back(scriptIsClean(script, context.work()));
    plan.duration = rehearsal.restoreDuration();
    plan.isolation = rehearsal.isolation();
}

} // namespace rehome::plan
