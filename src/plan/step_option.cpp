// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/step_option.h"

#include "core/engine_text.h"
#include "core/error.h"
#include "deploy/licence.h"
#include "plan/comparison_level.h"
#include "process/explain.h"

#include <QDir>

#include <cmath>

namespace rehome::plan {
namespace {

using core::Error;
using core::ErrorCode;

StepOption numberOption(const QString &id, int MigrationSettings::*member, int minimum, int maximum)
{
    return {.id = id,
            .kind = OptionKind::Number,
            .minimum = minimum,
            .maximum = maximum,
            .read = [member](const MigrationSettings &settings) { return QString::number(settings.*member); },
            .write =
                [member, id, minimum, maximum](MigrationSettings &settings, const QString &text) {
                    bool isNumber = false;
                    const int value = text.toInt(&isNumber);
                    if (!isNumber || value < minimum || value > maximum)
                        throw Error(ErrorCode::BadInput, EngineText::tr("“%1” is no value for %2.").arg(text, id),
                                    EngineText::tr("Use a number from %1 to %2.").arg(minimum).arg(maximum));
                    settings.*member = value;
                }};
}

StepOption textOption(const QString &id, OptionKind kind, QString MigrationSettings::*member)
{
    return {.id = id,
            .kind = kind,
            .read = [member](const MigrationSettings &settings) { return settings.*member; },
            .write = [member](MigrationSettings &settings, const QString &text) { settings.*member = text.trimmed(); }};
}

StepOption choiceOption(const QString &id, QString MigrationSettings::*member, const QStringList &choices)
{
    return {.id = id,
            .kind = OptionKind::Choice,
            .choices = choices,
            .read = [member](const MigrationSettings &settings) { return settings.*member; },
            .write =
                [member, choices](MigrationSettings &settings, const QString &text) {
                    if (!choices.contains(text))
                        throw Error(ErrorCode::BadInput, EngineText::tr("“%1” is not offered.").arg(text),
                                    EngineText::tr("Offered are: %1.").arg(choices.join(QStringLiteral(", "))));
                    settings.*member = text;
                }};
}

QString shortValue(const StepOption &option, const MigrationSettings &settings)
{
    const QString value = option.read(settings);
    switch (option.kind) {
    case OptionKind::Number:
        return option.unit.isEmpty() ? value : value + QLatin1Char(' ') + option.unit;
    case OptionKind::Choice:
        return option.choiceLabels.value(option.choices.indexOf(value), value);
    case OptionKind::Text:
    case OptionKind::Folder:
    case OptionKind::Lines:
        break;
    }
    return {};
}

} // namespace

QString optionsSummary(const std::vector<StepOption> &options, const MigrationSettings &settings)
{
    QStringList parts;
    for (const StepOption &option : options) {
        if (const QString value = shortValue(option, settings); !value.isEmpty())
            parts += EngineText::tr("%1: %2", "name and value of an option").arg(option.label, value);
    }
    return parts.join(QStringLiteral(" · "));
}

StepOption jobsOption()
{
    StepOption option = numberOption(QStringLiteral("jobs"), &MigrationSettings::jobs, 1, 64);
    option.label = EngineText::tr("Tables at a time");
    option.help = EngineText::tr("How many tables are backed up, copied, restored and compared at once. More than the "
                                 "processors of the old server slows down whoever works on it.");
    return option;
}

StepOption levelOption()
{
    StepOption option = choiceOption(QStringLiteral("level"), &MigrationSettings::level, offeredLevels());
    option.label = EngineText::tr("Comparison");
    option.help = EngineText::tr("How deeply the data are compared. The content is told by a hash of every row; the "
                                 "strict one takes every value as text and is slower. It needs a backup, or a copy, "
                                 "that was made with it. Equal row counts alone prove no content.");
    option.choiceLabels = {EngineText::tr("Row counts only"), EngineText::tr("Row counts and content"),
                           EngineText::tr("Strict: every value as text")};
    return option;
}

StepOption backupFormatOption()
{
    StepOption option = choiceOption(QStringLiteral("backupFormat"), &MigrationSettings::backupFormat,
                                     {QStringLiteral("directory"), QStringLiteral("custom")});
    option.label = EngineText::tr("Format of the backup");
    option.help =
        EngineText::tr("A folder is written by several jobs at once, which is faster. A single file is easier "
                       "to carry, and is written by one job. Both are restored by several.");
    option.choiceLabels = {EngineText::tr("Folder, several tables at a time"), EngineText::tr("One file")};
    return option;
}

StepOption compressionOption()
{
    // The value of no choice is empty.
    const QStringList named{QStringLiteral("none"),   QStringLiteral("gzip:1"), QStringLiteral("gzip:6"),
                            QStringLiteral("gzip:9"), QStringLiteral("lz4"),    QStringLiteral("zstd:1"),
                            QStringLiteral("zstd:3"), QStringLiteral("zstd:9")};
    StepOption option =
        choiceOption(QStringLiteral("compression"), &MigrationSettings::compression, QStringList(QString()) + named);
    option.label = EngineText::tr("Compression");
    option.help = EngineText::tr("lz4 and zstd need pg_dump 16 or newer. Higher levels take much more time for little "
                                 "space.");
    option.choiceLabels = QStringList(EngineText::tr("What serves best")) + named;
    option.choiceLabels[1] = EngineText::tr("None");
    return option;
}

StepOption transferOption()
{
    StepOption option = choiceOption(QStringLiteral("transfer"), &MigrationSettings::transfer,
                                     {QStringLiteral("archive"), QStringLiteral("copy")});
    option.label = EngineText::tr("Where the data come from");
    option.help = EngineText::tr("The backup holds the data as they were when it was taken. Straight from the old "
                                 "server they are as they are now; the old server then has as much to read as for a "
                                 "backup.");
    option.choiceLabels = {EngineText::tr("The proven backup"), EngineText::tr("Straight from the old server")};
    return option;
}

StepOption rowsShownOption()
{
    StepOption option = numberOption(QStringLiteral("rowsShown"), &MigrationSettings::rowsShown, 1, 10'000);
    option.label = EngineText::tr("Differing rows to show");
    option.help = EngineText::tr("All rows that differ are counted. So many of each table are kept with their values, "
                                 "old and new side by side; they stand in the migration's journal.");
    return option;
}

StepOption repeatsOption()
{
    StepOption option = numberOption(QStringLiteral("repeats"), &MigrationSettings::repeats, 1, 1000);
    option.label = EngineText::tr("Measured runs");
    option.help = EngineText::tr("How often every document is read and the command is run, after one run to warm up. "
                                 "More runs give a surer verdict and take longer.");
    return option;
}

StepOption marginOption()
{
    return {.id = QStringLiteral("performanceMargin"),
            .kind = OptionKind::Number,
            .label = EngineText::tr("Margin"),
            .help = EngineText::tr("How much slower the new system may be and still count as equal."),
            .minimum = 1,
            .maximum = 100,
            .unit = EngineText::tr("%"),
            .read =
                [](const MigrationSettings &settings) {
                    return QString::number(std::lround(settings.performanceMargin * 100));
                },
            .write =
                [](MigrationSettings &settings, const QString &text) {
                    bool isNumber = false;
                    const int value = text.toInt(&isNumber);
                    if (!isNumber || value < 1 || value > 100)
                        throw Error(ErrorCode::BadInput, EngineText::tr("“%1” is no margin.").arg(text),
                                    EngineText::tr("Use a number from %1 to %2.").arg(1).arg(100));
                    settings.performanceMargin = value / 100.0;
                }};
}

StepOption windowOption()
{
    StepOption option = numberOption(QStringLiteral("windowMinutes"), &MigrationSettings::windowMinutes, 1, 1440);
    option.label = EngineText::tr("Maintenance window");
    option.help = EngineText::tr("How long the old system may be closed for writing during the cutover.");
    option.unit = EngineText::tr("minutes");
    return option;
}

StepOption rehearsalsOption()
{
    StepOption option = numberOption(QStringLiteral("rehearsals"), &MigrationSettings::rehearsals, 3, 20);
    option.label = EngineText::tr("Rehearsals");
    option.help = EngineText::tr("How often the cutover is tried; the spread of the runs makes the estimate.");
    return option;
}

StepOption criticalTablesOption()
{
    return {.id = QStringLiteral("criticalTables"),
            .kind = OptionKind::Lines,
            .label = EngineText::tr("Critical tables"),
            .help = EngineText::tr("Tables that every backup must hold, one a line, as schema.name."),
            .read = [](const MigrationSettings &settings) { return settings.criticalTables.join(QLatin1Char('\n')); },
            .write =
                [](MigrationSettings &settings, const QString &text) {
                    QStringList tables;
                    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
                        if (!line.trimmed().contains(QLatin1Char('.')))
                            throw Error(ErrorCode::BadInput,
                                        EngineText::tr("“%1” names no schema.").arg(line.trimmed()),
                                        EngineText::tr("Write every table as schema.name, such as public.invoice."));
                        tables += line.trimmed();
                    }
                    settings.criticalTables = tables;
                }};
}

StepOption pdfFolderOption()
{
    StepOption option = textOption(QStringLiteral("pdfFolder"), OptionKind::Folder, &MigrationSettings::pdfFolder);
    option.label = EngineText::tr("Folder of sample PDFs");
    option.help = EngineText::tr("Documents that are read before and after the migration. Without a folder, the steps "
                                 "that need documents are skipped.");
    const auto keep = option.write;
    option.write = [keep](MigrationSettings &settings, const QString &text) {
        if (!text.trimmed().isEmpty() && !QFileInfo(text.trimmed()).isDir())
            throw Error(ErrorCode::BadInput, EngineText::tr("There is no folder %1.").arg(text.trimmed()),
                        EngineText::tr("Choose the folder that holds the sample PDFs, or leave the field empty."));
        keep(settings, text);
    };
    return option;
}

StepOption pdfCommandOption()
{
    return {.id = QStringLiteral("pdfCommand"),
            .kind = OptionKind::Text,
            .label = EngineText::tr("Command of the project"),
            .help = EngineText::tr("The manage.py command that processes the sample PDFs, with its arguments. Where it "
                                   "has {document}, it is run for every sample, and its output is kept for each."),
            .read = [](const MigrationSettings &settings) { return settings.pdfCommand.join(QLatin1Char(' ')); },
            .write = [](MigrationSettings &settings,
                        const QString &text) { settings.pdfCommand = process::splitCommand(text); }};
}

StepOption switchBackOption()
{
    StepOption option =
        textOption(QStringLiteral("switchBackCommand"), OptionKind::Text, &MigrationSettings::switchBackCommand);
    option.label = EngineText::tr("Command that switches back");
    option.help = EngineText::tr("Points the endpoint back to the old system; rollback.sh runs it. Empty: done by "
                                 "hand.");
    return option;
}

StepOption repositoryFolderOption()
{
    StepOption option =
        textOption(QStringLiteral("repositoryFolder"), OptionKind::Folder, &MigrationSettings::repositoryFolder);
    option.label = EngineText::tr("Folder of the new repository");
    option.help = EngineText::tr("Empty, or not there yet.");
    option.write = [](MigrationSettings &settings, const QString &text) {
        if (!QDir::isAbsolutePath(text.trimmed()))
            throw Error(ErrorCode::BadInput, EngineText::tr("“%1” is no absolute path.").arg(text.trimmed()),
                        EngineText::tr("Choose a folder that is empty or not there yet."));
        const QString folder = QDir::cleanPath(text.trimmed());
        const QString project = QDir::cleanPath(settings.projectFolder);
        const auto holds = [](const QString &outer, const QString &inner) {
            return !outer.isEmpty() && (inner == outer || inner.startsWith(outer + QLatin1Char('/')));
        };
        if (holds(project, folder) || holds(folder, project))
            throw Error(ErrorCode::BadInput, EngineText::tr("%1 is the old project's place.").arg(folder),
                        EngineText::tr("Choose a folder outside of the old project, which stays as it is."));
        settings.repositoryFolder = folder;
    };
    return option;
}

StepOption licenceOption()
{
    StepOption option = textOption(QStringLiteral("licence"), OptionKind::Choice, &MigrationSettings::licence);
    option.label = EngineText::tr("Licence");
    option.help = EngineText::tr("The new repository's first commit holds its text.");
    option.choices = deploy::offeredLicences();
    return option;
}

} // namespace rehome::plan
