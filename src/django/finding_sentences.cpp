// SPDX-License-Identifier: GPL-3.0-or-later
#include "django/finding_sentences.h"

#include "core/engine_text.h"
#include "django/finding_texts.h"

namespace rehome::django {
namespace {

std::vector<const std::vector<FindingTexts> *> families()
{
    return {&layoutFindingTexts(), &settingsFindingTexts(), &codeFindingTexts()};
}

const FindingTexts *textsOf(const QString &code)
{
    for (const auto *family : families()) {
        for (const FindingTexts &texts : *family) {
            if (code == QLatin1String(texts.code))
                return &texts;
        }
    }
    return nullptr;
}

/// The reader's words for kinds of secrets, in the language of the sentence around them.
QString wordOf(const QString &name, const QString &value)
{
    static const std::vector<const char *> words{
        QT_TRANSLATE_NOOP("EngineText", "password"),    QT_TRANSLATE_NOOP("EngineText", "secret key"),
        QT_TRANSLATE_NOOP("EngineText", "token"),       QT_TRANSLATE_NOOP("EngineText", "key"),
        QT_TRANSLATE_NOOP("EngineText", "private key"), QT_TRANSLATE_NOOP("EngineText", "URL with a password")};
    for (const char *word : words) {
        if (name == QLatin1String("kind") && value == QLatin1String(word))
            return EngineText::tr(word);
    }
    return value;
}

/// In one pass, so that an argument in which "%1" occurs stays as it is.
QString filled(const char *text, const std::vector<const char *> &names, const QMap<QString, QString> &arguments)
{
    const QString sentence = EngineText::tr(text);
    QString result;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const int number =
            i + 1 < sentence.size() && sentence[i] == QLatin1Char('%') ? sentence[i + 1].digitValue() : 0;
        if (number < 1 || std::size_t(number) > names.size()) {
            result += sentence[i];
            continue;
        }
        const QString name = QLatin1String(names[std::size_t(number) - 1]);
        result += wordOf(name, arguments.value(name, QStringLiteral("?")));
        ++i;
    }
    return result;
}

FindingSentences generalSentences(const QString &code, const QMap<QString, QString> &arguments)
{
    const QString values = QStringList(arguments.values()).join(QStringLiteral(", "));
    return {.what = values.isEmpty() ? EngineText::tr("The reader found “%1”.").arg(code)
                                     : EngineText::tr("The reader found “%1”: %2.").arg(code, values),
            .why = EngineText::tr("This version of Rehome has no explanation for it."),
            .plan = EngineText::tr("Look at the place yourself before the migration goes on.")};
}

} // namespace

FindingSentences sentencesOf(const QString &code, const QMap<QString, QString> &arguments)
{
    const FindingTexts *texts = textsOf(code);
    if (texts == nullptr)
        return generalSentences(code, arguments);
    return {.what = filled(texts->what, texts->arguments, arguments),
            .why = filled(texts->why, texts->arguments, arguments),
            .plan = filled(texts->plan, texts->arguments, arguments)};
}

QStringList findingCodes()
{
    QStringList codes;
    for (const auto *family : families()) {
        for (const FindingTexts &texts : *family)
            codes += QLatin1String(texts.code);
    }
    return codes;
}

} // namespace rehome::django
