// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/visible_text.h"

#include "views/elided_label.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace rehome::tests {
namespace {

QString described(const QWidget &widget)
{
    QString text;
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        text = label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        text = button->text();
    return u"%1 “%2” (%3), %4×%5 in %6×%7"_s
        .arg(QString::fromLatin1(widget.metaObject()->className()), widget.objectName(), text.left(60))
        .arg(widget.width())
        .arg(widget.height())
        .arg(widget.parentWidget() == nullptr ? 0 : widget.parentWidget()->width())
        .arg(widget.parentWidget() == nullptr ? 0 : widget.parentWidget()->height());
}

bool isControl(const QWidget &widget)
{
    const bool kind = qobject_cast<const QAbstractButton *>(&widget) != nullptr ||
                      qobject_cast<const QComboBox *>(&widget) != nullptr ||
                      qobject_cast<const QLineEdit *>(&widget) != nullptr ||
                      qobject_cast<const QAbstractSpinBox *>(&widget) != nullptr ||
                      qobject_cast<const QPlainTextEdit *>(&widget) != nullptr ||
                      qobject_cast<const QTextEdit *>(&widget) != nullptr ||
                      (qobject_cast<const QAbstractItemView *>(&widget) != nullptr &&
                       qobject_cast<const QHeaderView *>(&widget) == nullptr);
    return kind && !widget.objectName().startsWith(u"qt_"_s) && widget.focusPolicy() != Qt::NoFocus;
}

/// A part of another control, which has the name: the line edit of a spin box.
bool isInsideControl(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    return qobject_cast<const QAbstractSpinBox *>(parent) != nullptr ||
           qobject_cast<const QComboBox *>(parent) != nullptr || qobject_cast<const QLineEdit *>(parent) != nullptr;
}

bool inScrolledPlace(const QWidget &widget)
{
    for (const QWidget *parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(parent) != nullptr)
            return true;
    }
    return false;
}

bool labelIsCut(const QLabel &label)
{
    if (label.text().isEmpty())
        return false;
    if (label.wordWrap())
        return label.heightForWidth(label.width()) > label.height() + 1;
    return label.sizeHint().width() > label.width() + 1 || label.sizeHint().height() > label.height() + 1;
}

bool buttonIsCut(const QAbstractButton &button)
{
    return !button.text().isEmpty() && button.minimumSizeHint().width() > button.width() + 1;
}

bool sticksOut(const QWidget &widget)
{
    if (inScrolledPlace(widget) || widget.isWindow() || widget.parentWidget() == nullptr)
        return false;
    return !widget.parentWidget()->rect().adjusted(-1, -1, 1, 1).contains(widget.geometry());
}

} // namespace

QStringList namelessControls(const QWidget &window)
{
    QStringList nameless;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || !isControl(*widget) || isInsideControl(*widget))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (interface == nullptr || interface->text(QAccessible::Name).trimmed().isEmpty())
            nameless += described(*widget);
    }
    return nameless;
}

QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isText = label != nullptr || button != nullptr;
        if (const auto *elided = qobject_cast<const views::ElidedLabel *>(widget);
            elided != nullptr && (elided->text() == elided->wholeText() || !elided->toolTip().isEmpty()))
            continue; // says in its tool tip what does not fit
        if ((label != nullptr && labelIsCut(*label)) || (button != nullptr && buttonIsCut(*button)) ||
            (isText && sticksOut(*widget)))
            cut += described(*widget);
    }
    return cut;
}

QStringList mnemonicClashes(const QMenuBar &bar)
{
    QStringList clashes;
    const auto check = [&clashes](const QString &menu, const QList<QAction *> &actions) {
        QMap<QChar, QString> seen;
        for (const QAction *action : actions) {
            const qsizetype at = action->text().indexOf(u'&');
            if (action->isSeparator() || !action->isVisible())
                continue;
            if (at < 0) {
                clashes += menu + u": no mnemonic in "_s + action->text();
                continue;
            }
            const QChar key = action->text().at(at + 1).toLower();
            if (seen.contains(key))
                clashes += u"%1: %2 and %3"_s.arg(menu, seen.value(key), action->text());
            seen.insert(key, action->text());
        }
    };
    check(u"the menu bar"_s, bar.actions());
    for (const QAction *action : bar.actions()) {
        if (action->menu() != nullptr)
            check(action->text(), action->menu()->actions());
    }
    return clashes;
}

} // namespace rehome::tests
