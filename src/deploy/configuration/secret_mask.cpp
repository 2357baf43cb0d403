// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/configuration/secret_mask.h"

#include "deploy/configuration/secret_spans.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace rehome::deploy {
namespace {

constexpr qsizetype shortestValue = 5; // a shorter one would blank half of every text

std::vector<Span> secretsIn(const QString &text, FileForm form)
{
    return form == FileForm::Python ? pythonSecrets(text) : lineSecrets(text, form);
}

/// A reference to a variable is no secret, and tells where the value comes from.
bool isReference(const QString &value)
{
    static const QRegularExpression whole(
        QStringLiteral("^(\\$\\{[A-Za-z_]\\w*\\}|\\$[A-Za-z_]\\w*|%\\(\\w+\\)s)[,;]?$"));
    return whole.match(value.trimmed()).hasMatch();
}

/// The password in "scheme://user:password@host", wherever that stands.
const QRegularExpression &urlPassword()
{
    static const QRegularExpression form(QStringLiteral("(://[^:/@\\s\"']*:)([^@\\s\"']+)(?=@)"));
    return form;
}

/// Keys that their issuers make to be known by their form, under whatever name they stand: Stripe, AWS, GitHub, GitLab,
/// Slack, Google, SendGrid.
const QRegularExpression &issuedKey()
{
    static const QRegularExpression form(QStringLiteral(
        "(?<![A-Za-z0-9])((?:[sr]k_(?:live|test)_|whsec_)[A-Za-z0-9]{8,}|A[KS]IA[0-9A-Z]{16}(?![0-9A-Z])|"
        "gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[A-Za-z0-9_-]{16,}|xox[a-z]-[A-Za-z0-9-]{8,}|"
        "xapp-[A-Za-z0-9-]{8,}|AIza[A-Za-z0-9_-]{35}|SG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}|"
        "(?<=hooks\\.slack\\.com/services/)[A-Za-z0-9/]+)"));
    return form;
}

} // namespace

bool isSecretName(const QString &name)
{
    // Also those that end as harmless ones do: who knows a webhook's address may use it.
    static const QRegularExpression always(QStringLiteral("WEBHOOK[_.-]?UR[LI]S?$|(SLACK|DISCORD|TEAMS)[_.-]WEBHOOK$"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression secret(
        QStringLiteral(
            "SECRET|PASSWORD|PASSWORT|KENNWORT|PASSWD|PASSPHRASE|(^|[_.-])(PW|SALT|DSN|CREDENTIALS?)$|[_.-]PWD$|TOKEN|"
            "(^|[_.-])(DB|PG|SQL|MYSQL|SMTP|MAIL|EMAIL|USER|REDIS|LDAP|FTP|ROOT|ADMIN)?PASS([_.-]|$)|"
            "(BASIC|HTTP|DIGEST|PROXY|REGISTRY|SMTP|REDIS|API|USER)[_-]?AUTH$|(STRIPE|API|LIVE|TEST)_SK$|"
            "API[_.-]?KEY|ACCESS[_.-]?KEY|PRIVATE[_.-]?KEY|ENCRYPTION|SIGNING|LICEN[SC]E[_.-]?KEY|"
            "FERNET|(^|[_.-])KEYS?$|requirepass|masterauth|^Authorization$"),
        QRegularExpression::CaseInsensitiveOption);
    // In small letters, nginx's proxy_pass and its like lead somewhere.
    static const QRegularExpression harmless(
        QStringLiteral("PASSWORD_(VALIDATORS|HASHERS|RESET)|PUBLIC[_.-]?KEYS?$|PRIMARY_KEY|FOREIGN_KEY|"
                       "(KEY|TOKEN|PASSWORD)_(PREFIX|FUNCTION|FIELD|NAME|HEADER|LENGTH|FILE|AGE|CLASS)|"
                       "(?-i:(proxy|fastcgi|uwsgi|scgi|grpc|memcached)_pass(_|$))|PASS[_.-]?THROUGH|"
                       "(LIFETIME|EXPIRY|EXPIRES|TIMEOUT|URL|FORMAT|ROTATE_REFRESH_TOKENS)$"),
        QRegularExpression::CaseInsensitiveOption);
    return always.match(name).hasMatch() || (secret.match(name).hasMatch() && !harmless.match(name).hasMatch());
}

void SecretMask::add(const QString &value)
{
    for (const QString &form : {value, QString::fromLatin1(QUrl::toPercentEncoding(value))}) {
        if (form.size() >= shortestValue && !m_values.contains(form))
            m_values += form;
    }
    std::sort(m_values.begin(), m_values.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
}

void SecretMask::collect(const QString &text, FileForm form)
{
    static const QSet<QString> common{
        QStringLiteral("false"),  QStringLiteral("default"), QStringLiteral("postgres"), QStringLiteral("localhost"),
        QStringLiteral("django"), QStringLiteral("admin"),   QStringLiteral("password"), QStringLiteral("secret")};
    for (const Span &span : secretsIn(text, form)) {
        const QString value = text.mid(span.start, span.length).trimmed();
        if (!isReference(value) && !value.contains(QLatin1Char('\n')) && !common.contains(value.toLower()))
            add(value);
    }
    for (auto matches = urlPassword().globalMatch(text); matches.hasNext();) {
        const QString value = matches.next().captured(2);
        if (isReference(value) || common.contains(value.toLower()))
            continue;
        add(value);
        add(QUrl::fromPercentEncoding(value.toUtf8()));
    }
}

QString SecretMask::withoutValues(QString text) const
{
    static const QRegularExpression key(
        QStringLiteral("(-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----).*?(-----END|$)"),
        QRegularExpression::DotMatchesEverythingOption);
    text.replace(key, QStringLiteral("\\1%1\\2").arg(QLatin1String(maskText)));
    text.replace(issuedKey(), QLatin1String(maskText));
    text.replace(urlPassword(), QStringLiteral("\\1%1").arg(QLatin1String(maskText)));
    for (const QString &value : m_values)
        text.replace(value, QLatin1String(maskText));
    return text;
}

QString SecretMask::masked(const QString &text, FileForm form) const
{
    QString result;
    qsizetype at = 0;
    for (const Span &span : secretsIn(text, form)) {
        if (span.start < at || isReference(text.mid(span.start, span.length)))
            continue;
        result += text.mid(at, span.start - at) + QLatin1String(maskText);
        at = span.start + span.length;
    }
    return withoutValues(result + text.mid(at));
}

} // namespace rehome::deploy
