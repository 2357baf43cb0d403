// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/schema_picture_view.h"

#include "views/file_question.h"
#include "views/flow_layout.h"
#include "views/svg_item.h"

#include "ui_schema_picture_view.h"

#include <QAction>
#include <QBuffer>
#include <QCompleter>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QGraphicsRectItem>
#include <QGraphicsScene>
#include <QImage>
#include <QPainter>
#include <QPointer>
#include <QSvgRenderer>
#include <QThreadPool>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace rehome::views {
namespace {

constexpr double zoomStep = 1.25;
constexpr double largestZoom = 8;
constexpr double smallestZoom = 0.02;
constexpr double readableZoom = 1;     ///< at which a table that is found is shown
constexpr double largestPixels = 40e6; ///< of an exported picture
constexpr qint64 largestFile = qint64(64) * 1024 * 1024;

} // namespace

struct SchemaPictureView::Loaded
{
    QByteArray svg;
    std::shared_ptr<QSvgRenderer> renderer;
    bool changed = false; ///< it is not the file that the step has written
};

SchemaPictureView::SchemaPictureView(std::shared_ptr<const evidence::DatabaseInventory> inventory,
                                     const QString &baseFolder, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::SchemaPictureView>()), m_inventory(std::move(inventory)),
      m_path(QDir(baseFolder).absoluteFilePath(m_inventory->picture.path)), m_scene(new QGraphicsScene(this))
{
    m_ui->setupUi(this);
    auto *tools = new FlowLayout(m_ui->tools);
    tools->setContentsMargins({});
    for (QWidget *tool : std::initializer_list<QWidget *>{m_ui->findTable, m_ui->zoomIn, m_ui->zoomOut, m_ui->fit,
                                                          m_ui->exportSvg, m_ui->exportPng})
        tools->addWidget(tool);
    m_ui->picture->setScene(m_scene);
    m_ui->picture->viewport()->installEventFilter(this);
    m_ui->message->hide();

    connect(m_ui->zoomIn, &QPushButton::clicked, this, [this] { zoomBy(zoomStep); });
    connect(m_ui->zoomOut, &QPushButton::clicked, this, [this] { zoomBy(1 / zoomStep); });
    connect(m_ui->fit, &QPushButton::clicked, this, &SchemaPictureView::showAll);
    connect(m_ui->findTable, &QLineEdit::returnPressed, this, &SchemaPictureView::findTable);
    connect(m_ui->exportSvg, &QPushButton::clicked, this, [this] { exportPicture(true); });
    connect(m_ui->exportPng, &QPushButton::clicked, this, [this] { exportPicture(false); });
    const auto shortcut = [this](const QKeySequence &keys, auto run) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
    };
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Plus), [this] { zoomBy(zoomStep); });
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Equal), [this] { zoomBy(zoomStep); });
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Minus), [this] { zoomBy(1 / zoomStep); });
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_0), [this] { showAll(); });

    QStringList names;
    for (const evidence::TableFact &table : m_inventory->schema.tables)
        names += table.name;
    auto *completer = new QCompleter(names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_ui->findTable->setCompleter(completer);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, [this] { findTable(); });
    load();
}

SchemaPictureView::~SchemaPictureView() = default;

void SchemaPictureView::load()
{
    m_ui->tools->setEnabled(false);
    if (m_inventory->picture.path.isEmpty()) {
        say(m_inventory->pictureProblem.isEmpty()
                ? tr("There is no picture of this schema. Run the step again to have it drawn.")
                : m_inventory->pictureProblem);
        return;
    }
    QThreadPool::globalInstance()->start(
        [path = m_path, hash = m_inventory->picture.sha256, home = thread(), view = QPointer(this)] {
            Loaded picture;
            QFile file(path);
            if (file.open(QIODevice::ReadOnly) && file.size() <= largestFile)
                picture.svg = file.readAll();
            picture.changed =
                QString::fromLatin1(QCryptographicHash::hash(picture.svg, QCryptographicHash::Sha256).toHex()) != hash;
            if (!picture.svg.isEmpty()) {
                picture.renderer = std::make_shared<QSvgRenderer>(picture.svg);
                picture.renderer->moveToThread(home);
            }
            if (QCoreApplication *application = QCoreApplication::instance())
                QMetaObject::invokeMethod(application, [view, picture] {
                    if (view)
                        view->display(picture);
                });
        });
}

void SchemaPictureView::display(Loaded picture)
{
    if (!picture.renderer)
        say(tr("The picture's file cannot be read: %1. Run the step again to have it drawn.").arg(m_path));
    else if (picture.changed)
        say(tr("The picture's file is not the one that the step has written: %1. Run the step again to have it drawn.")
                .arg(m_path));
    else if (!picture.renderer->isValid())
        say(tr("The picture's file is no SVG: %1. Run the step again to have it drawn.").arg(m_path));
    else {
        m_svg = std::move(picture.svg);
        m_renderer = std::move(picture.renderer);
        m_scene->addItem(new SvgItem(m_renderer));
        m_scene->setSceneRect(m_renderer->viewBoxF());
        m_ui->tools->setEnabled(true);
        showAll();
    }
    Q_EMIT loaded();
}

void SchemaPictureView::say(const QString &sentence)
{
    m_ui->message->setText(sentence);
    m_ui->message->show();
    m_ui->picture->hide();
}

double SchemaPictureView::zoom() const
{
    return m_ui->picture->transform().m11();
}

void SchemaPictureView::zoomBy(double factor)
{
    if (!m_renderer)
        return;
    const double wanted = std::clamp(zoom() * factor, smallestZoom, largestZoom);
    m_fits = false;
    m_ui->picture->scale(wanted / zoom(), wanted / zoom());
}

void SchemaPictureView::showAll()
{
    if (!m_renderer)
        return;
    m_fits = true;
    m_ui->picture->fitInView(m_scene->sceneRect(), Qt::KeepAspectRatio);
    if (zoom() > readableZoom) // a small one is not blown up
        m_ui->picture->resetTransform();
}

QRectF SchemaPictureView::placeOf(int table) const
{
    const QString id = QStringLiteral("t%1").arg(table);
    return m_renderer->elementExists(id) ? m_renderer->transformForElement(id).mapRect(m_renderer->boundsOnElement(id))
                                         : QRectF();
}

void SchemaPictureView::findTable()
{
    const QString text = m_ui->findTable->text().trimmed();
    if (!m_renderer || text.isEmpty())
        return;
    const std::vector<evidence::TableFact> &tables = m_inventory->schema.tables;
    const int count = int(tables.size());
    for (int step = 1; step <= count; ++step) {
        const int table = (m_found + step) % count;
        const QRectF place =
            tables[std::size_t(table)].name.contains(text, Qt::CaseInsensitive) ? placeOf(table) : QRectF();
        if (place.isEmpty())
            continue;
        m_found = table;
        if (m_frame == nullptr) {
            m_frame = m_scene->addRect(QRectF());
            m_frame->setZValue(1);
        }
        QPen pen(palette().color(QPalette::Highlight), 3);
        pen.setCosmetic(true);
        m_frame->setPen(pen);
        m_frame->setRect(place.adjusted(-4, -4, 4, 4));
        m_fits = false;
        if (zoom() < readableZoom)
            zoomBy(readableZoom / zoom());
        m_ui->picture->centerOn(place.center());
        return;
    }
    m_ui->findTable->selectAll();
}

bool SchemaPictureView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->picture->viewport() && event->type() == QEvent::Wheel) {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        if (!wheel->modifiers().testFlag(Qt::ControlModifier))
            return false; // scrolls
        zoomBy(std::pow(zoomStep, wheel->angleDelta().y() / 120.0));
        return true;
    }
    if (watched == m_ui->picture->viewport() && event->type() == QEvent::Resize && m_fits)
        QMetaObject::invokeMethod(this, &SchemaPictureView::showAll, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

QImage SchemaPictureView::image() const
{
    if (!m_renderer)
        return {};
    const QSizeF size = m_renderer->viewBoxF().size();
    const double scale = std::min(2.0, std::sqrt(largestPixels / std::max(1.0, size.width() * size.height())));
    QImage image((size * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    m_renderer->render(&painter);
    return image;
}

void SchemaPictureView::exportPicture(bool svg)
{
    saveAs(this,
           {.title = tr("Export the picture of the schema"),
            .suggestedName = svg ? QStringLiteral("schema.svg") : QStringLiteral("schema.png"),
            .filters = {svg ? tr("SVG (*.svg)") : tr("PNG (*.png)")}},
           [this, svg](const QString &) {
               if (svg)
                   return m_svg;
               QByteArray bytes;
               QBuffer buffer(&bytes);
               image().save(&buffer, "PNG");
               return bytes;
           });
}

} // namespace rehome::views
