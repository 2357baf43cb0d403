// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/configuration/configuration_archive.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "core/files.h"
#include "deploy/configuration/secret_mask.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QSysInfo>
#include <QTimeZone>

namespace rehome::deploy {
namespace {

struct ReadFile
{
    ConfigurationFile file;
    QString text;
    FileForm form = FileForm::Other;
    bool isUtf8 = true;
};

FileForm formOf(const QString &place)
{
    static const QRegularExpression dotEnv(QStringLiteral("(^|/)(\\.env[^/]*|[^/]*\\.env)$"));
    if (place.endsWith(QLatin1String(".py")))
        return FileForm::Python;
    return dotEnv.match(place).hasMatch() ? FileForm::DotEnv : FileForm::Other;
}

ReadFile readConfiguration(const ConfigurationFile &file)
{
    const QByteArray bytes = core::readFile(file.path);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (!decoder.hasError())
        return {file, text, formOf(file.place)};
    return {file, QString::fromLatin1(bytes), formOf(file.place), false}; // every byte comes back as it was
}

/// The variables that a file names, and those that tell how programs behave; others are none of the project's business.
QJsonObject variablesOf(const ConfigurationRequest &request, const std::vector<ReadFile> &files, const SecretMask &mask)
{
    static const QRegularExpression general(
        QStringLiteral("^(PATH|LANG|LANGUAGE|LC_.*|TZ|VIRTUAL_ENV|PYTHON.*|DJANGO_.*|PG(?!PASSWORD).*)$"));
    QJsonObject kept;
    for (auto variable = request.variables.cbegin(); variable != request.variables.cend(); ++variable) {
        const QRegularExpression word(QStringLiteral("\\b%1\\b").arg(QRegularExpression::escape(variable.key())));
        const bool isNamed = std::any_of(files.begin(), files.end(),
                                         [&word](const ReadFile &file) { return word.match(file.text).hasMatch(); });
        if (!isNamed && !general.match(variable.key()).hasMatch())
            continue;
        kept.insert(variable.key(), isSecretName(variable.key()) ? QString::fromLatin1(maskText)
                                                                 : mask.masked(variable.value(), FileForm::Other));
    }
    return kept;
}

QJsonObject textsOf(const QMap<QString, QString> &texts)
{
    QJsonObject object;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        object.insert(text.key(), text.value());
    return object;
}

} // namespace

int archiveConfiguration(const ConfigurationRequest &request, const core::Redactor &redactor,
                         const core::WorkContext &context)
{
    std::vector<ReadFile> files;
    SecretMask mask;
    for (const ConfigurationFile &file : configurationFiles(request.places, context)) {
        context.throwIfStopped();
        try {
            files.push_back(readConfiguration(file));
        } catch (const core::Error &error) { // of another user: the backup is worth having without it
            context.warning(EngineText::tr("Not in the configuration archive: %1").arg(error.whatHappened()));
            continue;
        }
        mask.collect(files.back().text, files.back().form);
    }
    for (auto variable = request.variables.cbegin(); variable != request.variables.cend(); ++variable) {
        if (isSecretName(variable.key()))
            mask.add(variable.value());
    }
    for (const ReadFile &file : files) {
        const QString path = request.folder + QStringLiteral("/configuration/") + file.file.place;
        const QString masked = redactor.redacted(mask.masked(file.text, file.form));
        core::makeFolder(QFileInfo(path).absolutePath());
        core::writeFile(path, file.isUtf8 ? masked.toUtf8() : masked.toLatin1(), core::ownerOnly);
    }
    const QJsonObject environment{
        {QStringLiteral("system"), QSysInfo::prettyProductName()},
        {QStringLiteral("kernel"), QSysInfo::kernelType() + QLatin1Char(' ') + QSysInfo::kernelVersion()},
        {QStringLiteral("machine"), QSysInfo::currentCpuArchitecture()},
        {QStringLiteral("locale"), QLocale::system().name()},
        {QStringLiteral("timeZone"), QString::fromUtf8(QTimeZone::systemTimeZoneId())},
        {QStringLiteral("versions"), textsOf(request.versions)},
        {QStringLiteral("variables"), variablesOf(request, files, mask)}};
    core::writeFile(request.folder + QStringLiteral("/environment.json"),
                    redactor.redacted(QString::fromUtf8(QJsonDocument(environment).toJson())).toUtf8(),
                    core::ownerOnly);
    context.info(EngineText::tr("%n configuration file(s) are in the backup, with their secrets masked.", nullptr,
                                int(files.size())));
    return int(files.size());
}

} // namespace rehome::deploy
