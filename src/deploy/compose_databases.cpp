// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/compose_databases.h"

#include <QDir>
#include <QRegularExpression>

namespace rehome::deploy {
namespace {

struct Line
{
    int indent = 0;
    QString key;   ///< empty for an item of a list that is a plain value
    QString value; ///< without quotes
    bool item = false;
};

QString unquoted(const QString &text)
{
    QString value = text.trimmed();
    static const QRegularExpression quoted(QStringLiteral("^([\"'])(.*?)\\1\\s*(#.*)?$"));
    if (const auto match = quoted.match(value); match.hasMatch())
        return match.captured(2);
    static const QRegularExpression comment(QStringLiteral("(^|\\s)#.*$"));
    return value.remove(comment).trimmed();
}

QString filledIn(QString text, const QMap<QString, QString> &variables)
{
    static const QRegularExpression reference(QStringLiteral("\\$\\{(\\w+)(?::?([-?+])([^}]*))?\\}|\\$(\\w+)"));
    for (auto match = reference.match(text); match.hasMatch(); match = reference.match(text, match.capturedStart())) {
        const QString name = match.captured(1).isEmpty() ? match.captured(4) : match.captured(1);
        const QString otherwise = match.captured(2) == QLatin1String("-") ? match.captured(3) : QString();
        const QString value = variables.value(name).isEmpty() ? otherwise : variables.value(name);
        text.replace(match.capturedStart(), match.capturedLength(), QString(value).remove(QLatin1Char('$')));
    }
    return text;
}

/// The lines that say something. A list in brackets becomes a line for each of its items.
std::vector<Line> linesOf(const QByteArray &content, const QMap<QString, QString> &variables)
{
    static const QRegularExpression form(QStringLiteral("^( *)(- +)?(?:([\\w.\"'-]+):(?: +(.*))?|(.*))$"));
    std::vector<Line> lines;
    for (const QString &raw : QString::fromUtf8(content).split(QLatin1Char('\n'))) {
        QString text = raw;
        while (text.endsWith(QLatin1Char('\r')) || text.endsWith(QLatin1Char(' ')))
            text.chop(1);
        const auto match = form.match(text);
        if (text.trimmed().isEmpty() || text.trimmed().startsWith(QLatin1Char('#')) || !match.hasMatch())
            continue;
        Line line{
            .indent = int(match.captured(1).size() + match.captured(2).size()),
            .key = unquoted(match.captured(3)),
            .value = filledIn(unquoted(match.captured(3).isEmpty() ? match.captured(5) : match.captured(4)), variables),
            .item = !match.captured(2).isEmpty()};
        const bool list = line.value.startsWith(QLatin1Char('[')) && line.value.endsWith(QLatin1Char(']'));
        const QString items = list ? line.value.mid(1, line.value.size() - 2) : QString();
        if (list)
            line.value.clear();
        lines.push_back(line);
        for (const QString &item : items.split(QLatin1Char(','), Qt::SkipEmptyParts))
            lines.push_back({.indent = line.indent + 2, .key = {}, .value = unquoted(item), .item = true});
    }
    return lines;
}

/// "5433:5432", "127.0.0.1:5433:5432/tcp": the side of this machine, if it is the server's port.
void readPort(const QString &text, DatabaseContainer &container)
{
    static const QRegularExpression form(QStringLiteral("^(?:(.*):)?(\\d+):5432(?:/tcp)?$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return;
    const QString host = match.captured(1);
    container.host = host.isEmpty() || host == QLatin1String("0.0.0.0") ? QStringLiteral("127.0.0.1") : host;
    container.port = match.captured(2);
}

void readVariable(const QString &name, const QString &value, DatabaseContainer &container)
{
    if (name == QLatin1String("POSTGRES_DB"))
        container.database = value;
    else if (name == QLatin1String("POSTGRES_USER"))
        container.user = value;
}

/// One service: its lines from \a at on, which are further in than its name.
DatabaseContainer serviceAt(const std::vector<Line> &lines, std::size_t at)
{
    DatabaseContainer container{.name = lines[at].key};
    const int nameIndent = lines[at].indent;
    const int keyIndent = at + 1 < lines.size() ? lines[at + 1].indent : 0;
    QString key;
    QString published;
    for (std::size_t i = at + 1; i < lines.size() && lines[i].indent > nameIndent; ++i) {
        const Line &line = lines[i];
        if (line.indent == keyIndent && !line.item)
            key = line.key;
        if (key == QLatin1String("image") && line.indent == keyIndent)
            container.image = line.value;
        else if (key == QLatin1String("ports") && line.item && line.key.isEmpty())
            readPort(line.value, container);
        else if (key == QLatin1String("ports") && line.key == QLatin1String("published"))
            published = line.value;
        else if (key == QLatin1String("environment") && line.item)
            readVariable(line.value.section(QLatin1Char('='), 0, 0), line.value.section(QLatin1Char('='), 1),
                         container);
        else if (key == QLatin1String("environment"))
            readVariable(line.key, line.value, container);
    }
    if (container.port.isEmpty() && !published.isEmpty())
        readPort(published + QStringLiteral(":5432"), container);
    if (container.user.isEmpty())
        container.user = QStringLiteral("postgres");
    if (container.database.isEmpty())
        container.database = container.user;
    return container;
}

} // namespace

std::vector<DatabaseContainer> databasesOfComposeFile(const QByteArray &content,
                                                      const QMap<QString, QString> &variables)
{
    static const QRegularExpression images(QStringLiteral("postgres|postgis|timescale|pgvector"));
    const std::vector<Line> lines = linesOf(content, variables);
    std::vector<DatabaseContainer> databases;
    bool inside = false;
    int serviceIndent = -1;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].indent == 0) {
            inside = lines[i].key == QLatin1String("services");
            serviceIndent = -1;
            continue;
        }
        if (!inside)
            continue;
        if (serviceIndent < 0)
            serviceIndent = lines[i].indent;
        if (lines[i].indent != serviceIndent)
            continue;
        DatabaseContainer service = serviceAt(lines, i);
        if (images.match(service.image).hasMatch())
            databases.push_back(service);
    }
    return databases;
}

QStringList composeFilesOf(const QString &projectFolder)
{
    QStringList files;
    const QDir project(projectFolder);
    for (const QString &folder : {QString(), QStringLiteral("../")}) {
        const QDir dir(project.filePath(folder));
        const QStringList names =
            dir.entryList({QStringLiteral("docker-compose*.yml"), QStringLiteral("docker-compose*.yaml"),
                           QStringLiteral("compose*.yml"), QStringLiteral("compose*.yaml")},
                          QDir::Files | QDir::Readable, QDir::Name);
        for (const QString &name : names)
            files += folder + name;
        if (dir.exists(QStringLiteral(".git")))
            break;
    }
    return files;
}

} // namespace rehome::deploy
