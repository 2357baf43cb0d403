// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/files_model.h"

#include "core/text.h"
#include "views/icons.h"
#include "views/row_difference_text.h"

#include <QHash>

#include <algorithm>

namespace rehome::views {

FilesModel::FilesModel(const std::vector<evidence::FileFact> &files, QObject *parent)
    : QAbstractItemModel(parent), m_files(files), m_nodes(1), m_fileIcon(icon(QStringLiteral("file"))),
      m_folderIcon(icon(QStringLiteral("folder")))
{
    QHash<QString, int> nodes; // by path; the root has none
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        int node = 0;
        QString path;
        for (const QString &name : m_files[i].path.split(QLatin1Char('/'), Qt::SkipEmptyParts)) {
            path += QLatin1Char('/') + name;
            int &known = nodes[path];
            if (known == 0)
                known = addChild(node, name);
            node = known;
        }
        m_nodes[std::size_t(node)].file = int(i);
        for (int at = node; at >= 0; at = m_nodes[std::size_t(at)].parent)
            m_nodes[std::size_t(at)].bytes += m_files[i].bytes;
    }
    finish(0);
}

int FilesModel::addChild(int parent, const QString &name)
{
    const int added = int(m_nodes.size());
    m_nodes[std::size_t(parent)].children.push_back(added);
    m_nodes.push_back({.name = name, .parent = parent});
    return added;
}

/// A folder that holds nothing but one folder is shown with it in one row: "src/bankdocs".
void FilesModel::joinLoneFolders(int node)
{
    Node &folder = m_nodes[std::size_t(node)];
    while (node != 0 && folder.file < 0 && folder.children.size() == 1 &&
           m_nodes[std::size_t(folder.children.front())].file < 0) {
        const Node only = m_nodes[std::size_t(folder.children.front())];
        folder.name += QLatin1Char('/') + only.name;
        folder.children = only.children;
        for (const int child : only.children)
            m_nodes[std::size_t(child)].parent = node;
    }
}

void FilesModel::finish(int node)
{
    joinLoneFolders(node);
    std::vector<int> &children = m_nodes[std::size_t(node)].children;
    std::sort(children.begin(), children.end(), [this](int a, int b) {
        const Node &left = m_nodes[std::size_t(a)];
        const Node &right = m_nodes[std::size_t(b)];
        if ((left.file < 0) != (right.file < 0))
            return left.file < 0;
        const int names = QString::compare(left.name, right.name, Qt::CaseInsensitive);
        return names != 0 ? names < 0 : left.name < right.name;
    });
    for (std::size_t row = 0; row < children.size(); ++row) {
        m_nodes[std::size_t(children[row])].row = int(row);
        finish(children[row]);
    }
}

const evidence::FileFact *FilesModel::fileAt(const QModelIndex &index) const
{
    const Node &node = m_nodes[std::size_t(nodeOf(index))];
    return node.file < 0 ? nullptr : &m_files[std::size_t(node.file)];
}

QModelIndex FilesModel::firstShowable() const
{
    return firstShowableBelow(0);
}

bool FilesModel::hasFolders() const
{
    return std::any_of(m_nodes.begin() + 1, m_nodes.end(), [](const Node &node) { return node.file < 0; });
}

QModelIndex FilesModel::firstShowableBelow(int node) const
{
    for (const int child : m_nodes[std::size_t(node)].children) {
        const Node &candidate = m_nodes[std::size_t(child)];
        if (candidate.file >= 0 && !holdsSecrets(candidate.name))
            return createIndex(candidate.row, 0, quintptr(child));
        if (const QModelIndex below = firstShowableBelow(child); below.isValid())
            return below;
    }
    return {};
}

QModelIndex FilesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, quintptr(m_nodes[std::size_t(nodeOf(parent))].children[std::size_t(row)]));
}

QModelIndex FilesModel::parent(const QModelIndex &child) const
{
    const int above = child.isValid() ? m_nodes[std::size_t(nodeOf(child))].parent : 0;
    return above == 0 ? QModelIndex() : createIndex(m_nodes[std::size_t(above)].row, 0, quintptr(above));
}

int FilesModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(m_nodes[std::size_t(nodeOf(parent))].children.size());
}

int FilesModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant FilesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = m_nodes[std::size_t(nodeOf(index))];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn ? visibleText(node.name) : core::bytesText(node.bytes);
    case Qt::ToolTipRole:
        return node.file < 0 ? QVariant()
                             : QVariant(toolTipText(m_files[std::size_t(node.file)].path) +
                                        toolTipText(tr("%1 bytes, SHA-256 %2")
                                                        .arg(core::countText(node.bytes),
                                                             m_files[std::size_t(node.file)].sha256)));
    case Qt::DecorationRole:
        return index.column() != NameColumn ? QVariant() : QVariant(node.file < 0 ? m_folderIcon : m_fileIcon);
    case Qt::TextAlignmentRole:
        return int((index.column() == SizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant FilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == SizeColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::DisplayRole)
        return section == NameColumn ? tr("File") : tr("Size");
    return {};
}

bool holdsSecrets(const QString &path)
{
    const QString name = path.section(QLatin1Char('/'), -1).toLower();
    if (name == QLatin1String(".env"))
        return true;
    if (!name.startsWith(QLatin1String(".env.")))
        return false;
    const QString kind = name.mid(5);
    return kind != QLatin1String("example") && kind != QLatin1String("sample") && kind != QLatin1String("template");
}

} // namespace rehome::views
