// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/appearance.h"
#include "wizard/main_window.h"
#include "wizard/preferences.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QThread>
#include <QThreadPool>
#include <QTimer>
#include <QTranslator>

#include <clocale>
#include <cstdio>

namespace {

using rehome::wizard::Preferences;

/// The program's own texts, and those of Qt's dialogs.
void speak(const QString &language, QTranslator &own, QTranslator &qt)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    if (own.load(locale, QStringLiteral("rehome"), QStringLiteral("_"), QStringLiteral(":/translations")) ||
        own.load(QStringLiteral(":/translations/rehome_en"))) // plural forms
        QApplication::installTranslator(&own);
    if (qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&qt);
}

struct Call
{
    QString migration;
    QString sample;
    QString language;
    QString appearance;
};

/// Reads the command line. Help and version end the program here, bad usage with exit code 2.
Call readArguments()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Moves a Django + PostgreSQL project into a clean, Docker-based home, and proves that nothing was lost."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("NAME.rehome"), QStringLiteral("A migration to open"),
                                 QStringLiteral("[NAME.rehome]"));
    const QCommandLineOption sample(
        QStringLiteral("sample"), QStringLiteral("Make the sample project in DIR, or start it, and open its migration"),
        QStringLiteral("DIR"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("en or de, for this start"),
                                      QStringLiteral("CODE"));
    const QCommandLineOption appearance(
        QStringLiteral("appearance"), QStringLiteral("system, light or dark, for this start"), QStringLiteral("WORD"));
    parser.addOptions({sample, language, appearance});
    const bool understood = parser.parse(QCoreApplication::arguments());
    if (understood && parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    if (understood && parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    const QStringList names = parser.positionalArguments();
    const QStringList appearances{QString(), QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
    QString problem;
    if (!understood)
        problem = parser.errorText();
    else if (names.size() > 1)
        problem = QStringLiteral("One migration at a time: %1 were named.").arg(names.size());
    else if (!appearances.contains(parser.value(appearance)))
        problem = QStringLiteral("--appearance is system, light or dark, not %1.").arg(parser.value(appearance));
    else if (!names.isEmpty() && parser.isSet(sample))
        problem = QStringLiteral("Name a migration or --sample, not both.");
    if (!problem.isEmpty()) {
        std::fprintf(stderr, "rehome: %s (see --help)\n", qPrintable(problem));
        std::exit(2);
    }
    return {names.value(0), parser.value(sample), parser.value(language), parser.value(appearance)};
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Rehome"));
    QApplication::setApplicationName(QStringLiteral("rehome"));
    QApplication::setApplicationDisplayName(QStringLiteral("Rehome"));
    QApplication::setApplicationVersion(QStringLiteral(REHOME_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.rehome.Rehome"));
    // libpq's words are read by the program: they must be English, whatever the user's language is.
    std::setlocale(LC_MESSAGES, "C");
    const Call call = readArguments();
    Preferences preferences = Preferences::load();
    QTranslator own;
    QTranslator qt;
    speak(call.language.isEmpty() ? preferences.language : call.language, own, qt);
    rehome::wizard::applyAppearance(call.appearance.isEmpty() ? preferences.appearance
                                                              : rehome::wizard::appearanceFromName(call.appearance));

    // Attempts to connect wait for the network, not for a processor: they must not hold up other work.
    QThreadPool::globalInstance()->setMaxThreadCount(std::max(8, QThread::idealThreadCount()));

    rehome::wizard::MainWindow window;
    window.show();
    if (!call.sample.isEmpty())
        QTimer::singleShot(0, &window, [&] { window.openSample(QFileInfo(call.sample).absoluteFilePath()); });
    else if (!call.migration.isEmpty())
        QTimer::singleShot(0, &window, [&] { window.openMigration(QFileInfo(call.migration).absoluteFilePath()); });
    return QApplication::exec();
}
