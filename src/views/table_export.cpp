// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/table_export.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace rehome::views {
namespace {

QVariant exported(const QModelIndex &cell)
{
    const QVariant value = cell.data(ExportRole);
    return value.isValid() ? value : cell.data(Qt::DisplayRole);
}

QString header(const QAbstractItemModel &model, int column)
{
    const QVariant name = model.headerData(column, Qt::Horizontal, ExportRole);
    return (name.isValid() ? name : model.headerData(column, Qt::Horizontal)).toString();
}

/// A text that is there but empty is not the same as none.
QByteArray csvValue(const QModelIndex &cell)
{
    const QVariant value = cell.data(ExportRole);
    if (value.typeId() == QMetaType::QString && value.toString().isEmpty())
        return QByteArrayLiteral("\"\"");
    return csvField(exported(cell).toString());
}

} // namespace

QByteArray csvField(const QString &text)
{
    QByteArray field = text.toUtf8();
    if (!field.contains(',') && !field.contains('"') && !field.contains('\n') && !field.contains('\r'))
        return field;
    return '"' + field.replace('"', "\"\"") + '"';
}

QByteArray csvOf(const QAbstractItemModel &model)
{
    QByteArray csv;
    const int columns = model.columnCount();
    for (int column = 0; column < columns; ++column)
        csv += (column > 0 ? "," : "") + csvField(header(model, column));
    csv += "\r\n";
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < columns; ++column)
            csv += (column > 0 ? "," : "") + csvValue(model.index(row, column));
        csv += "\r\n";
    }
    return csv;
}

QByteArray jsonOf(const QAbstractItemModel &model)
{
    QStringList names;
    for (int column = 0; column < model.columnCount(); ++column)
        names += header(model, column);
    QJsonArray rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QJsonObject object;
        for (int column = 0; column < names.size(); ++column)
            object.insert(names[column], QJsonValue::fromVariant(exported(model.index(row, column))));
        rows.append(object);
    }
    return QJsonDocument(rows).toJson();
}

QString tabSeparated(const QAbstractItemModel &model, const QModelIndexList &cells)
{
    std::map<int, std::map<int, QString>> rows;
    for (const QModelIndex &cell : cells)
        rows[cell.row()][cell.column()] = model.data(cell, Qt::DisplayRole).toString();
    QStringList lines;
    for (const auto &[row, columns] : rows) {
        QStringList texts;
        for (const auto &[column, text] : columns)
            texts += text;
        lines += texts.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace rehome::views
