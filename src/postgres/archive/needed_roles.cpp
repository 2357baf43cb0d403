// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/archive/needed_roles.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "postgres/schema/schema_text.h"
#include "postgres/session/session.h"

#include <QRegularExpression>

namespace rehome::postgres {
namespace {

/// Names that would be taken for several ones, or for everyone, stand in quotes.
QStringList policyRoles(const QString &list)
{
    static const QRegularExpression name(QStringLiteral("\"((?:[^\"]|\"\")*)\"(?:, |$)|([^\"].*?)(?:, |$)"));
    QStringList roles;
    for (auto match = name.globalMatch(list); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (found.hasCaptured(1))
            roles += found.captured(1).replace(QLatin1String("\"\""), QLatin1String("\""));
        else if (found.captured(2) != QLatin1String("PUBLIC"))
            roles += found.captured(2);
    }
    return roles;
}

/// Unless somebody has given it something since. A server from 16 on makes whoever made it a member; what owns
/// something or may do something, the server itself does not drop. \return false where it stays
bool dropUntouched(Session &session, const QString &role)
{
    const QString isUntouched = session.value(
        QStringLiteral("SELECT NOT r.rolcanlogin AND NOT EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid "
                       "OR m.roleid = r.oid AND pg_get_userbyid(m.member) <> current_user) AND NOT EXISTS (SELECT FROM "
                       "pg_db_role_setting s WHERE s.setrole = r.oid) FROM pg_roles r WHERE r.rolname = %1")
            .arg(session.quotedText(role)));
    if (isUntouched == QLatin1String("f"))
        return false;
    if (!isUntouched.isNull())
        session.execute(QStringLiteral("DROP ROLE %1").arg(session.quotedName(role)));
    return true;
}

} // namespace

QStringList rolesNeeded(const std::vector<evidence::SchemaObject> &schema)
{
    QStringList roles;
    for (const evidence::SchemaObject &object : schema) {
        if (object.kind == QLatin1String("policy"))
            roles += policyRoles(propertyOf(object.definition, QStringLiteral("roles")));
        else if (object.kind == QLatin1String("user mapping"))
            roles += propertyOf(object.definition, QStringLiteral("role"));
    }
    roles.removeAll(QString());
    roles.removeDuplicates();
    return roles;
}

NeededRoles::NeededRoles(const core::WorkContext &context) : m_context(context)
{}

void NeededRoles::make(const ServerAddress &administrator, const QStringList &roles)
{
    if (roles.isEmpty())
        return;
    m_administrator = administrator;
    Session session(administrator, Access::ReadWrite, m_context);
    for (const QString &role : roles) {
        const QString known =
            session.value(QStringLiteral("SELECT 1 FROM pg_roles WHERE rolname = %1").arg(session.quotedText(role)));
        if (!known.isNull())
            continue;
        session.execute(QStringLiteral("CREATE ROLE %1 NOLOGIN").arg(session.quotedName(role)));
        m_made += role;
        m_context.info(EngineText::tr("The role %1 is made, without the right to log in: a policy or a user mapping "
                                      "names it.")
                           .arg(role));
    }
}

NeededRoles::~NeededRoles()
{
    if (m_made.isEmpty())
        return;
    core::WorkContext tidying = m_context; // also after a stop
    tidying.stop = {};
    ServerAddress administrator = m_administrator;
    administrator.others.insert(QStringLiteral("connect_timeout"), QStringLiteral("2")); // it may be out of reach
    QStringList left = m_made;
    std::unique_ptr<Session> session;
    for (const QString &role : m_made) {
        try {
            if (!session)
                session = std::make_unique<Session>(administrator, Access::ReadWrite, tidying);
            if (!dropUntouched(*session, role))
                continue;
            left.removeOne(role);
            tidying.info(EngineText::tr("The role %1, which was made for this, is dropped again.").arg(role));
        } catch (const core::Error &error) {
            tidying.debug(error.details());
            if (error.code() != core::ErrorCode::ToolFailed) // else somebody uses it
                break;
        } catch (const std::exception &error) {
            tidying.debug(QString::fromUtf8(error.what()));
            break;
        }
    }
    if (!left.isEmpty())
        tidying.warning(EngineText::tr("These roles, which were made for this, stay on the new server: %1. Drop them "
                                       "with DROP ROLE where nobody uses them.")
                            .arg(left.join(QStringLiteral(", "))));
}

} // namespace rehome::postgres
