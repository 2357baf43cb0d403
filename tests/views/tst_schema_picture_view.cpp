// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/schema_picture_view.h"

#include "picture_sample.h"

#include <QCryptographicHash>
#include <QFile>
#include <QGraphicsView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

namespace rehome::views {
namespace {

using evidence::DatabaseInventory;

} // namespace

class SchemaPictureViewTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// What a step has left that drew \a svg.
    std::shared_ptr<DatabaseInventory> inventory(const QByteArray &svg)
    {
        QFile file(m_folder.filePath(QStringLiteral("schema.svg")));
        (void)file.open(QIODevice::WriteOnly);
        file.write(svg);
        auto result = std::make_shared<DatabaseInventory>();
        result->schema.tables = {{.schema = QStringLiteral("public"), .name = QStringLiteral("auth_user")},
                                 {.schema = QStringLiteral("public"), .name = QStringLiteral("shop_order")}};
        result->picture = {.path = QStringLiteral("schema.svg"),
                           .bytes = svg.size(),
                           .sha256 =
                               QString::fromLatin1(QCryptographicHash::hash(svg, QCryptographicHash::Sha256).toHex())};
        return result;
    }

private Q_SLOTS:
    void theWholePictureIsShownFirst()
    {
        SchemaPictureView view(inventory(picture()), m_folder.path());
        QSignalSpy loaded(&view, &SchemaPictureView::loaded);
        view.resize(600, 400);
        view.show();
        QVERIFY(loaded.wait());

        QTRY_VERIFY(view.zoom() < 0.31);
        QCOMPARE(view.image().size(), QSize(4000, 2000));
        QCOMPARE(view.image().pixelColor(2 * (1500 + 50), 2 * (996 - 175)), QColor(Qt::blue));
    }

    void keysButtonsAndTheWheelZoom()
    {
        SchemaPictureView view(inventory(picture()), m_folder.path());
        QSignalSpy loaded(&view, &SchemaPictureView::loaded);
        view.resize(600, 400);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        QVERIFY(!loaded.isEmpty() || loaded.wait());
        QTest::qWait(50);
        const double all = view.zoom();
        auto *shown = view.findChild<QGraphicsView *>(QStringLiteral("picture"));
        shown->setFocus();

        QTest::keyClick(shown, Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(view.zoom() > all * 1.2);
        QTest::keyClick(shown, Qt::Key_Minus, Qt::ControlModifier);
        QTest::keyClick(shown, Qt::Key_Minus, Qt::ControlModifier);
        QVERIFY(view.zoom() < all);
        QTest::keyClick(shown, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(view.zoom(), all);
        const auto turnWheel = [shown](Qt::KeyboardModifiers modifiers) {
            QWheelEvent wheel({100, 100}, shown->viewport()->mapToGlobal(QPointF(100, 100)), {}, {0, 120}, Qt::NoButton,
                              modifiers, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(shown->viewport(), &wheel);
        };
        turnWheel(Qt::NoModifier); // scrolls, as everywhere
        QCOMPARE(view.zoom(), all);
        turnWheel(Qt::ControlModifier);
        QVERIFY(view.zoom() > all * 1.2);
    }

    void aTableIsFoundByItsNameAndShownReadable()
    {
        SchemaPictureView view(inventory(picture()), m_folder.path());
        QSignalSpy loaded(&view, &SchemaPictureView::loaded);
        view.resize(600, 400);
        view.show();
        QVERIFY(loaded.wait());
        auto *find = view.findChild<QLineEdit *>(QStringLiteral("findTable"));

        QTest::keyClicks(find, QStringLiteral("ORDER"));
        QTest::keyClick(find, Qt::Key_Return);

        QCOMPARE(view.foundTable(), 1);
        QVERIFY(view.zoom() >= 1);
        const auto *shown = view.findChild<QGraphicsView *>(QStringLiteral("picture"));
        const QRectF seen = shown->mapToScene(shown->viewport()->rect()).boundingRect();
        QVERIFY(seen.contains(QRectF(1504, 796, 100, 50)));
    }

    void whatCannotBeShownSaysWhy_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("words");
        QTest::newRow("missing") << QStringLiteral("missing") << QStringLiteral("cannot be read");
        QTest::newRow("changed") << QStringLiteral("changed")
                                 << QStringLiteral("not the one that the step has written");
        QTest::newRow("no SVG") << QStringLiteral("no SVG") << QStringLiteral("is no SVG");
        QTest::newRow("not drawn") << QStringLiteral("not drawn") << QStringLiteral("The program dot is missing.");
    }

    void whatCannotBeShownSaysWhy()
    {
        QFETCH(QString, kind);
        QFETCH(QString, words);
        const auto facts = inventory(kind == QLatin1String("no SVG") ? QByteArray("GIF89a") : picture());
        if (kind == QLatin1String("missing"))
            facts->picture.path = QStringLiteral("elsewhere.svg");
        if (kind == QLatin1String("changed"))
            facts->picture.sha256 = QStringLiteral("00");
        if (kind == QLatin1String("not drawn")) {
            facts->picture = {};
            facts->pictureProblem = words;
        }

        SchemaPictureView view(facts, m_folder.path());
        view.show();

        const auto *message = view.findChild<QLabel *>(QStringLiteral("message"));
        QTRY_VERIFY2(message->isVisible() && message->text().contains(words), qPrintable(message->text()));
        QVERIFY(view.image().isNull());
    }

    void aViewThatIsGoneBeforeItsPictureComesIsNoTrouble()
    {
        {
            const SchemaPictureView view(inventory(picture()), m_folder.path());
        }
        QTest::qWait(100);
    }
};

} // namespace rehome::views

QTEST_MAIN(rehome::views::SchemaPictureViewTest)
#include "tst_schema_picture_view.moc"
