// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/small_project.h"

#include "django/interpreter.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rehome::testing {
namespace {

const QString plainSettings = uR"(
SECRET_KEY = "a-key-for-tests"
INSTALLED_APPS = []
DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "shop", "USER": "clerk",
                         "PASSWORD": "till-4711", "HOST": "db.example", "PORT": 5433}}
)"_s;

} // namespace

SmallProject::SmallProject(const QString &settings) : m_folder(QDir::tempPath() + u"/rehome-project-XXXXXX"_s)
{
    put(u"manage.py"_s, managePy());
    put(u"shop/__init__.py"_s, {});
    put(u"shop/settings.py"_s, plainSettings + settings + u'\n');
}

void SmallProject::put(const QString &name, const QString &content) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content.toUtf8()) < 0)
        qFatal("%s cannot be written", qPrintable(path(name)));
}

void SmallProject::putProgram(const QString &name, const QString &script) const
{
    put(name, script);
    QFile::setPermissions(path(name), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

QStringList SmallProject::content() const
{
    QStringList lines;
    QDirIterator all(folder(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QFileInfo info(all.next());
        lines += u"%1 %2 %3"_s.arg(info.filePath()).arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch());
    }
    lines.sort();
    return lines;
}

QString managePy(const QString &before, const QString &settingsModule)
{
    return uR"(import os
import sys
%1
def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "%2")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
)"_s.arg(before, settingsModule);
}

QString pythonText(const QString &text)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact)).mid(1).chopped(1);
}

QString pythonWithDjango()
{
    try {
        return django::interpreterFor(u"/"_s, {}, {});
    } catch (const std::exception &) {
        return {};
    }
}

} // namespace rehome::testing
