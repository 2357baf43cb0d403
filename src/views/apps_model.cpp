// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/apps_model.h"

#include "core/text.h"
#include "report/document.h"
#include "views/mark_look.h"

namespace rehome::views {
namespace {

using evidence::AppFact;
using evidence::ModelFact;

const QString comma = QStringLiteral(", ");

void addRow(QStandardItem *parent, const QString &name, const QString &table, const QString &where,
            report::Mark mark = report::Mark::None)
{
    QList<QStandardItem *> cells{new QStandardItem(name), new QStandardItem(table), new QStandardItem(where)};
    for (QStandardItem *cell : cells)
        cell->setToolTip(cell->text().toHtmlEscaped());
    if (mark != report::Mark::None)
        cells.front()->setIcon(markIcon(mark));
    parent->appendRow(cells);
}

} // namespace

AppsModel::AppsModel(const std::vector<AppFact> &apps, QObject *parent) : QStandardItemModel(0, ColumnCount, parent)
{
    setHorizontalHeaderLabels({tr("App or model"), tr("Table, or what there is"), tr("Where")});
    qint64 installed = 0;
    for (const AppFact &app : apps) {
        if (app.local)
            addApp(invisibleRootItem(), app);
        else
            ++installed;
    }
    if (installed == 0)
        return;
    addRow(invisibleRootItem(), tr("Installed apps"), core::countText(installed), {});
    QStandardItem *others = item(rowCount() - 1);
    for (const AppFact &app : apps) {
        if (!app.local)
            addApp(others, app);
    }
}

void AppsModel::addApp(QStandardItem *parent, const AppFact &app)
{
    const QString name =
        app.label == app.name || app.label.isEmpty() ? app.name : tr("%1 (label %2)").arg(app.name, app.label);
    addRow(parent, name,
           tr("models: %1, migrations: %2")
               .arg(core::countText(qint64(app.models.size())), core::countText(app.migrations)),
           app.folder);
    QStandardItem *item = parent->child(parent->rowCount() - 1);
    for (const ModelFact &model : app.models) {
        QStringList table{model.table.isEmpty() ? tr("table not known") : model.table};
        if (!model.fileFields.isEmpty())
            table += tr("files in %1").arg(model.fileFields.join(comma));
        if (model.proxy)
            table += tr("proxy");
        else if (!model.managed)
            table += tr("not managed by Django");
        const QString where = model.line > 0 ? QStringLiteral("%1:%2").arg(model.file).arg(model.line) : model.file;
        addRow(item, model.name, table.join(QStringLiteral(" · ")), where);
    }
    const auto addList = [item](const QString &title, const QStringList &names, report::Mark mark) {
        if (!names.isEmpty())
            addRow(item, title, names.join(comma), {}, mark);
    };
    addList(tr("Migrations that are not applied"), app.unapplied, report::Mark::Attention);
    addList(tr("Migrations that are applied and have no file"), app.missingFiles, report::Mark::Attention);
    addList(tr("Migrations with several ends"), app.conflicts, report::Mark::Attention);
    addList(tr("Squashed migrations"), app.squashed, report::Mark::None);
    addList(tr("Commands"), app.commands, report::Mark::None);
}

} // namespace rehome::views
