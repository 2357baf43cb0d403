// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/bare_environment.h"
#include "cli/command_line.h"
#include "cli/scrubbed_arguments.h"

#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>

#include <clocale>
#include <csignal>
#include <cstdio>

namespace {

/// Qt's own remarks are of no use to whoever runs the program; what goes wrong is told by the program itself.
void keepQuiet(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtFatalMsg || type == QtCriticalMsg)
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace

int main(int argc, char **argv)
{
    qInstallMessageHandler(keepQuiet);
    // Whoever reads the log may go, such as a terminal far away: the work goes on, or is tidied up.
    std::signal(SIGPIPE, SIG_IGN);
    rehome::cli::completeEnvironment();
    const QStringList arguments = rehome::cli::scrubbedArguments(argc, argv);
    // The migration log's PDF needs fonts, and fonts need a QGuiApplication; no display is needed for them.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int count = 1;
    const QGuiApplication application(count, argv);
    QGuiApplication::setApplicationName(QStringLiteral("rehome-cli"));
    QGuiApplication::setApplicationVersion(QStringLiteral(REHOME_VERSION));
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("rehome"), QStringLiteral("_"), QStringLiteral(":/translations")) ||
        translator.load(QStringLiteral(":/translations/rehome_en"))) // plural forms
        QGuiApplication::installTranslator(&translator);
    // libpq's words are read by the program: they must be English, whatever the user's language is.
    std::setlocale(LC_MESSAGES, "C");
    return rehome::cli::runCommandLine(arguments);
}
