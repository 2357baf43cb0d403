// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/map_reader.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "django/finding_sentences.h"

#include <QJsonDocument>

namespace rehome::django {
namespace {

using evidence::Finding;
using evidence::ProjectMap;

[[noreturn]] void refuse(const QString &field, const char *wanted)
{
    throw core::Error(core::ErrorCode::ToolFailed,
                      QStringLiteral("The field %1 of the answer is not %2.").arg(field, QLatin1String(wanted)));
}

void insist(bool right, const QString &field, const char *wanted)
{
    if (!right)
        refuse(field, wanted);
}

void check(bool &, const QJsonValue &json, const QString &field)
{
    insist(json.isBool(), field, "a truth value");
}

template <std::integral T>
void check(T &, const QJsonValue &json, const QString &field)
{
    insist(json.isDouble() && json.toDouble() >= 0, field, "a count");
}

void check(QString &, const QJsonValue &json, const QString &field)
{
    insist(json.isString(), field, "a text");
}

void check(QMap<QString, QString> &, const QJsonValue &json, const QString &field)
{
    insist(json.isObject(), field, "an object");
    const QJsonObject object = json.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        insist(entry.value().isString(), field + QLatin1Char('.') + entry.key(), "a text");
}

template <evidence::Named E>
void check(E &, const QJsonValue &json, const QString &field)
{
    for (const auto &[candidate, name] : enumNames(E{})) {
        if (json.toString() == QLatin1String(name))
            return;
    }
    refuse(field, "one of the known words");
}

template <evidence::Described T>
void check(T &fact, const QJsonValue &json, const QString &path);

template <class List>
requires(!std::same_as<List, QString> && requires(List list) {
    list.push_back(typename List::value_type{});
}) void check(List &, const QJsonValue &json, const QString &field)
{
    insist(json.isArray(), field, "a list");
    int number = 0;
    for (const auto &entry : json.toArray()) {
        typename List::value_type element{};
        check(element, entry, QStringLiteral("%1[%2]").arg(field).arg(number++));
    }
}

template <evidence::Described T>
void check(T &fact, const QJsonValue &json, const QString &path)
{
    insist(json.isObject(), path, "an object");
    const QJsonObject object = json.toObject();
    const auto checkField = [&](const auto &f) {
        const auto found = object.constFind(QLatin1String(f.name));
        if (found != object.constEnd())
            check(fact.*(f.member), *found, path + QLatin1Char('.') + QLatin1String(f.name));
    };
    T::fields([&](const auto &...f) { (checkField(f), ...); });
}

void describe(Finding &finding, const QJsonObject &json, const QString &path)
{
    insist(!finding.code.isEmpty(), path + QStringLiteral(".code"), "a text");
    insist(json.contains(QLatin1String("weight")), path + QStringLiteral(".weight"), "one of the known words");
    QMap<QString, QString> arguments;
    const QJsonObject given = json.value(QLatin1String("arguments")).toObject();
    for (auto argument = given.begin(); argument != given.end(); ++argument)
        arguments.insert(argument.key(), argument.value().toVariant().toString());
    const FindingSentences sentences = sentencesOf(finding.code, arguments);
    finding.what = sentences.what;
    finding.why = sentences.why;
    finding.plan = sentences.plan;
}

ProjectMap read(const QByteArray &output)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(output, &problem);
    if (!document.isObject())
        throw core::Error(core::ErrorCode::ToolFailed, QStringLiteral("The answer is not one JSON document."), {},
                          problem.errorString());
    const QJsonObject json = document.object();
    ProjectMap map;
    check(map, json, QStringLiteral("map"));
    map = evidence::fromJson<ProjectMap>(json);
    const QJsonArray findings = json.value(QLatin1String("findings")).toArray();
    for (std::size_t i = 0; i < map.findings.size(); ++i)
        describe(map.findings[i], findings.at(qsizetype(i)).toObject(), QStringLiteral("map.findings[%1]").arg(i));
    return map;
}

} // namespace

ProjectMap projectMapFrom(const QByteArray &output, const QString &who)
{
    try {
        return read(output);
    } catch (const core::Error &error) {
        // Not the answer itself: whatever printed it may have printed a secret as well.
        throw core::Error(
            error.code(), EngineText::tr("%1 gave an answer that cannot be used.").arg(who),
            EngineText::tr("Look at the details; without running the project its text can still be read."),
            error.whatHappened() + QLatin1Char('\n') + error.details());
    }
}

} // namespace rehome::django
