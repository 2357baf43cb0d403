// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/findings.h"

namespace rehome::evidence {

/// A settings module, as its text says and, where it was run, as Django sees it.
struct SettingsFact
{
    QString module;       ///< "config.settings.production"
    QString file;         ///< relative to the project's folder, like every file here
    QStringList includes; ///< files it takes in: "from .base import *", split_settings.include()
    QStringList sets;     ///< names it sets, in order: "DEBUG", "DATABASES"
    bool used = false;    ///< the one that manage.py and the server's entry point name
    static void fields(auto &&take)
    {
        take(field("module", &SettingsFact::module), field("file", &SettingsFact::file),
             field("includes", &SettingsFact::includes), field("sets", &SettingsFact::sets),
             field("used", &SettingsFact::used));
    }
};

/// An environment variable that the project reads. Never its value.
struct VariableFact
{
    QString name;
    QString reader;       ///< "os.environ", "django-environ", "python-decouple", "dj-database-url"
    QString cast;         ///< "bool", "int", "list", "url"; empty for text
    QString defaultValue; ///< as written, masked where it looks like a secret
    bool hasDefault = false;
    bool required = false; ///< without it the settings cannot be imported
    bool secret = false;   ///< by its name or its use
    QString file;
    int line = 0;
    static void fields(auto &&take)
    {
        take(field("name", &VariableFact::name), field("reader", &VariableFact::reader),
             field("cast", &VariableFact::cast), field("default", &VariableFact::defaultValue),
             field("hasDefault", &VariableFact::hasDefault), field("required", &VariableFact::required),
             field("secret", &VariableFact::secret), field("file", &VariableFact::file),
             field("line", &VariableFact::line));
    }
};

struct ModelFact
{
    QString name;
    QString table; ///< empty where only running the project could tell
    QString file;
    int line = 0;
    bool managed = true;
    bool proxy = false;
    QStringList fileFields; ///< FileField and ImageField columns: media files hang on them
    static void fields(auto &&take)
    {
        take(field("name", &ModelFact::name), field("table", &ModelFact::table), field("file", &ModelFact::file),
             field("line", &ModelFact::line), field("managed", &ModelFact::managed), field("proxy", &ModelFact::proxy),
             field("fileFields", &ModelFact::fileFields));
    }
};

struct AppFact
{
    QString name;       ///< as INSTALLED_APPS names it
    QString label;      ///< which its tables, content types and migrations are known by
    bool local = false; ///< its code lies in the project
    QString folder;
    std::vector<ModelFact> models;
    int migrations = 0;       ///< files
    QStringList squashed;     ///< migrations that replace others
    QStringList unapplied;    ///< known only where the database was asked
    QStringList missingFiles; ///< applied in the database, no file
    QStringList conflicts;    ///< several leaves
    QStringList commands;     ///< management commands
    static void fields(auto &&take)
    {
        take(field("name", &AppFact::name), field("label", &AppFact::label), field("local", &AppFact::local),
             field("folder", &AppFact::folder), field("models", &AppFact::models),
             field("migrations", &AppFact::migrations), field("squashed", &AppFact::squashed),
             field("unapplied", &AppFact::unapplied), field("missingFiles", &AppFact::missingFiles),
             field("conflicts", &AppFact::conflicts), field("commands", &AppFact::commands));
    }
};

struct UrlFact
{
    QString pattern; ///< "statements/<int:pk>/"
    QString view;    ///< "bankdocs.views.statement"
    QString name;
    QString file;
    int line = 0;
    static void fields(auto &&take)
    {
        take(field("pattern", &UrlFact::pattern), field("view", &UrlFact::view), field("name", &UrlFact::name),
             field("file", &UrlFact::file), field("line", &UrlFact::line));
    }
};

struct StaticFileFact
{
    QString path; ///< as the application asks for it: "css/site.css"
    QString file; ///< where the first finder finds it
    qint64 bytes = 0;
    QString sha256;
    QStringList shadowed; ///< other files under the same path, which are never served
    static void fields(auto &&take)
    {
        take(field("path", &StaticFileFact::path), field("file", &StaticFileFact::file),
             field("bytes", &StaticFileFact::bytes), field("sha256", &StaticFileFact::sha256),
             field("shadowed", &StaticFileFact::shadowed));
    }
};

/// An old Django project, documented: first by reading its code, then, where that was allowed, by running it.
struct ProjectMap
{
    static constexpr const char *kind = "project-map";
    static constexpr int version = 1;
    QString folder;
    bool ran = false;    ///< the project's code was run; else everything is read from its text
    QString runProblem;  ///< what stopped it; empty also where it was not to be run
    QStringList dummies; ///< environment variables that were given a made-up value to run it
    QString djangoVersion;
    QString pythonVersion;
    qint64 pythonFiles = 0;
    QStringList managePy; ///< files
    std::vector<SettingsFact> settings;
    std::vector<VariableFact> variables;
    std::vector<AppFact> apps;
    QString userModel; ///< AUTH_USER_MODEL
    QString rootUrlconf;
    std::vector<UrlFact> urls;
    QStringList middleware;
    QStringList routers;
    QStringList databases; ///< "default: PostgreSQL, bankdocs at 127.0.0.1 port 5432": never a password
    QMap<QString, QString>
        places; ///< "STATIC_ROOT", "MEDIA_ROOT", "TEMPLATES", "CACHES", "LOGGING", "EMAIL_BACKEND": in words
    std::vector<StaticFileFact> staticFiles;
    QStringList templateFolders;
    QStringList ruleFiles;    ///< business rules and profiles: files, and "table NAME"
    QStringList requirements; ///< the files that declare requirements
    std::vector<Finding> findings;
    static void fields(auto &&take)
    {
        take(field("folder", &ProjectMap::folder), field("ran", &ProjectMap::ran),
             field("runProblem", &ProjectMap::runProblem), field("dummies", &ProjectMap::dummies),
             field("djangoVersion", &ProjectMap::djangoVersion), field("pythonVersion", &ProjectMap::pythonVersion),
             field("pythonFiles", &ProjectMap::pythonFiles), field("managePy", &ProjectMap::managePy),
             field("settings", &ProjectMap::settings), field("variables", &ProjectMap::variables),
             field("apps", &ProjectMap::apps), field("userModel", &ProjectMap::userModel),
             field("rootUrlconf", &ProjectMap::rootUrlconf), field("urls", &ProjectMap::urls),
             field("middleware", &ProjectMap::middleware), field("routers", &ProjectMap::routers),
             field("databases", &ProjectMap::databases), field("places", &ProjectMap::places),
             field("staticFiles", &ProjectMap::staticFiles), field("templateFolders", &ProjectMap::templateFolders),
             field("ruleFiles", &ProjectMap::ruleFiles), field("requirements", &ProjectMap::requirements),
             field("findings", &ProjectMap::findings));
    }
};

/// How many findings weigh so much.
[[nodiscard]] qint64 findingsOf(const ProjectMap &project, FindingWeight weight);
/// One sentence that a person reads first.
[[nodiscard]] QString sentenceOf(const ProjectMap &fact);

} // namespace rehome::evidence
