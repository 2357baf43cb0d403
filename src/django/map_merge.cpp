// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/map_merge.h"

#include <algorithm>

namespace rehome::django {
namespace {

using evidence::AppFact;
using evidence::Finding;
using evidence::ModelFact;
using evidence::ProjectMap;
using evidence::SettingsFact;
using evidence::UrlFact;

template <class T>
void takeIfKnown(T &text, const T &ran)
{
    if (!ran.empty())
        text = ran;
}

void takeIfKnown(QString &text, const QString &ran)
{
    if (!ran.isEmpty())
        text = ran;
}

/// The fact of the text that is about the same thing; nullptr where the text does not know it.
template <class T, class Same>
const T *foundIn(const std::vector<T> &facts, const Same &same)
{
    const auto found = std::find_if(facts.begin(), facts.end(), same);
    return found == facts.end() ? nullptr : &*found;
}

ModelFact mergedModel(ModelFact ran, const AppFact &text)
{
    const ModelFact *known = foundIn(text.models, [&ran](const ModelFact &model) { return model.name == ran.name; });
    if (known != nullptr) {
        ran.file = known->file;
        ran.line = known->line;
    }
    return ran;
}

AppFact mergedApp(AppFact ran, const ProjectMap &text)
{
    const AppFact *known = foundIn(text.apps, [&ran](const AppFact &app) { return app.label == ran.label; });
    if (known == nullptr)
        return ran;
    if (ran.folder.isEmpty())
        ran.folder = known->folder;
    for (ModelFact &model : ran.models)
        model = mergedModel(std::move(model), *known);
    if (ran.migrations == 0)
        ran.migrations = known->migrations;
    if (ran.squashed.isEmpty())
        ran.squashed = known->squashed;
    if (ran.conflicts.isEmpty())
        ran.conflicts = known->conflicts;
    if (ran.commands.isEmpty())
        ran.commands = known->commands;
    return ran;
}

std::vector<AppFact> mergedApps(const ProjectMap &text, const ProjectMap &ran)
{
    std::vector<AppFact> apps;
    for (const AppFact &app : ran.apps)
        apps.push_back(mergedApp(app, text));
    // An app of the project that nobody has installed has code that must be looked at all the same.
    for (const AppFact &app : text.apps) {
        if (app.local && foundIn(apps, [&app](const AppFact &other) { return other.label == app.label; }) == nullptr)
            apps.push_back(app);
    }
    return apps;
}

std::vector<UrlFact> mergedUrls(const ProjectMap &text, std::vector<UrlFact> ran)
{
    for (UrlFact &url : ran) {
        const UrlFact *known = foundIn(text.urls, [&url](const UrlFact &other) {
            return other.pattern == url.pattern && (other.view == url.view || other.name == url.name);
        });
        if (known != nullptr && url.file.isEmpty()) {
            url.file = known->file;
            url.line = known->line;
        }
    }
    return ran;
}

/// The module that was really loaded is the one that is used.
void markUsed(ProjectMap &text, const ProjectMap &ran)
{
    for (const SettingsFact &loaded : ran.settings) {
        if (!loaded.used || loaded.module.isEmpty())
            continue;
        bool known = false;
        for (SettingsFact &settings : text.settings) {
            settings.used = settings.module == loaded.module;
            known = known || settings.used;
        }
        if (!known)
            text.settings.push_back(loaded);
    }
}

void addFindings(ProjectMap &text, const ProjectMap &ran)
{
    for (const Finding &finding : ran.findings) {
        const auto same = [&finding](const Finding &other) {
            return other.code == finding.code && other.file == finding.file && other.line == finding.line;
        };
        if (foundIn(text.findings, same) == nullptr)
            text.findings.push_back(finding);
    }
}

} // namespace

ProjectMap mergedMap(ProjectMap text, const ProjectMap &ran)
{
    text.ran = ran.ran;
    text.runProblem = ran.runProblem;
    text.dummies = ran.dummies;
    takeIfKnown(text.djangoVersion, ran.djangoVersion);
    takeIfKnown(text.pythonVersion, ran.pythonVersion);
    if (!ran.ran)
        return text;
    markUsed(text, ran);
    if (!ran.apps.empty())
        text.apps = mergedApps(text, ran);
    if (!ran.urls.empty())
        text.urls = mergedUrls(text, ran.urls);
    takeIfKnown(text.userModel, ran.userModel);
    takeIfKnown(text.rootUrlconf, ran.rootUrlconf);
    takeIfKnown(text.middleware, ran.middleware);
    takeIfKnown(text.routers, ran.routers);
    takeIfKnown(text.databases, ran.databases);
    takeIfKnown(text.staticFiles, ran.staticFiles);
    takeIfKnown(text.templateFolders, ran.templateFolders);
    for (auto place = ran.places.cbegin(); place != ran.places.cend(); ++place)
        text.places.insert(place.key(), place.value());
    addFindings(text, ran);
    return text;
}

} // namespace rehome::django
