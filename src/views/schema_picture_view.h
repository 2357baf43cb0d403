// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/database_map.h"

#include <QWidget>

#include <memory>

class QGraphicsRectItem;
class QGraphicsScene;
class QSvgRenderer;

namespace rehome::views {

namespace Ui {
class SchemaPictureView;
}

/// The picture of a schema to move in: Ctrl with the wheel, + or − zooms, dragging moves, Ctrl 0 shows all of it; a
/// table is found by its name. The file is read and parsed on a thread of the pool; painting is the GUI thread's. Lives
/// with the page that shows it.
class SchemaPictureView final : public QWidget
{
    Q_OBJECT

public:
    /// The picture's path is relative to \a baseFolder, the migration's.
    SchemaPictureView(std::shared_ptr<const evidence::DatabaseInventory> inventory, const QString &baseFolder,
                      QWidget *parent = nullptr);
    ~SchemaPictureView() override;

    /// Goes to the next table whose name holds the text, beginning after the one that was found last.
    void findTable();
    /// The place of the table that was found last in the map; −1 for none.
    [[nodiscard]] int foundTable() const { return m_found; }
    [[nodiscard]] double zoom() const;
    [[nodiscard]] QImage image() const;

Q_SIGNALS:
    /// Once, when the file was read: the picture can be seen, or a sentence says why not.
    void loaded();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Loaded;
    void load();
    void display(Loaded picture);
    void zoomBy(double factor);
    void showAll();
    void say(const QString &sentence);
    void exportPicture(bool svg);
    [[nodiscard]] QRectF placeOf(int table) const;

    std::unique_ptr<Ui::SchemaPictureView> m_ui;
    std::shared_ptr<const evidence::DatabaseInventory> m_inventory;
    QString m_path;
    QByteArray m_svg;
    std::shared_ptr<QSvgRenderer> m_renderer;
    QGraphicsScene *m_scene;
    QGraphicsRectItem *m_frame = nullptr; ///< around the table that was found
    int m_found = -1;
    bool m_fits = true; ///< all of it is to be seen, also when the window changes
};

} // namespace rehome::views
