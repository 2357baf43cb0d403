// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/backup.h"

#include <QAbstractItemModel>
#include <QIcon>

#include <vector>

namespace rehome::views {

/// Files as a tree of their folders, folders first, with sizes; a folder that holds nothing but a folder shares
/// its row. Built once from paths with "/"; never changes.
class FilesModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, SizeColumn, ColumnCount };

    explicit FilesModel(const std::vector<evidence::FileFact> &files, QObject *parent = nullptr);

    /// The file; null for a folder.
    [[nodiscard]] const evidence::FileFact *fileAt(const QModelIndex &index) const;
    /// The first file, from the top, that may be shown; invalid where there is none.
    [[nodiscard]] QModelIndex firstShowable() const;
    [[nodiscard]] bool hasFolders() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node
    {
        QString name;
        int parent = -1;
        int file = -1; ///< −1: a folder
        int row = 0;   ///< below its parent
        qint64 bytes = 0;
        std::vector<int> children;
    };

    int addChild(int parent, const QString &name);
    void joinLoneFolders(int node);
    void finish(int node);
    [[nodiscard]] QModelIndex firstShowableBelow(int node) const;
    [[nodiscard]] int nodeOf(const QModelIndex &index) const { return index.isValid() ? int(index.internalId()) : 0; }

    std::vector<evidence::FileFact> m_files;
    std::vector<Node> m_nodes; ///< the first is the root
    QIcon m_fileIcon;
    QIcon m_folderIcon;
};

/// Whether a file is one of those that hold passwords and keys: .env and its kin, but not an example of one. Such a
/// file's text is never read for showing.
[[nodiscard]] bool holdsSecrets(const QString &path);

} // namespace rehome::views
