// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/wheel_guard.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace rehome::wizard;

/// A form that is scrolled with the wheel while the pointer is over its fields.
class TestWheelGuard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_area.reset(); }
    void theWheelScrollsTheFormAndChangesNoField_data();
    void theWheelScrollsTheFormAndChangesNoField();
    void withoutTheGuardTheWheelWouldChangeIt();

private:
    static void turnOver(QWidget &widget);

    std::unique_ptr<QScrollArea> m_area;
    QComboBox *m_choice = nullptr;
    QComboBox *m_editable = nullptr;
    QSpinBox *m_number = nullptr;
};

void TestWheelGuard::init()
{
    m_area = std::make_unique<QScrollArea>();
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    m_choice = new QComboBox(form);
    m_editable = new QComboBox(form);
    m_editable->setEditable(true);
    m_number = new QSpinBox(form);
    for (QComboBox *box : {m_choice, m_editable})
        box->addItems({u"first"_s, u"second"_s, u"third"_s});
    m_number->setValue(7);
    for (QWidget *field :
         {static_cast<QWidget *>(m_choice), static_cast<QWidget *>(m_editable), static_cast<QWidget *>(m_number)})
        layout->addWidget(field);
    layout->addSpacing(2000);
    m_area->setWidget(form);
    m_area->resize(300, 200);
    m_area->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_area.get()));
}

void TestWheelGuard::turnOver(QWidget &widget)
{
    const QPointF place = widget.rect().center();
    QWheelEvent event(place, widget.mapToGlobal(place), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QSpontaneKeyEvent::setSpontaneous(&event); // only such events go on to the parent
    qApp->notify(&widget, &event);
}

void TestWheelGuard::theWheelScrollsTheFormAndChangesNoField_data()
{
    QTest::addColumn<int>("field");
    QTest::newRow("a choice") << 0;
    QTest::newRow("a choice that can be typed") << 1;
    QTest::newRow("its line") << 2;
    QTest::newRow("a number") << 3;
}

void TestWheelGuard::theWheelScrollsTheFormAndChangesNoField()
{
    QFETCH(const int, field);
    const WheelGuard guard;
    QWidget *widget =
        std::array<QWidget *, 4>{m_choice, m_editable, m_editable->lineEdit(), m_number}.at(size_t(field));
    widget->setFocus();

    turnOver(*widget);

    QCOMPARE(m_choice->currentIndex(), 0);
    QCOMPARE(m_editable->currentIndex(), 0);
    QCOMPARE(m_number->value(), 7);
    QVERIFY(m_area->verticalScrollBar()->value() > 0);
}

void TestWheelGuard::withoutTheGuardTheWheelWouldChangeIt()
{
    turnOver(*m_choice);

    QCOMPARE(m_choice->currentIndex(), 1);
}

QTEST_MAIN(TestWheelGuard)
#include "tst_wheel_guard.moc"
