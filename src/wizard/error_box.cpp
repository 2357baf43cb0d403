// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/error_box.h"

#include <QMessageBox>

namespace rehome::wizard {

void showError(QWidget *parent, const QString &title, const core::Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Warning, title, error.whatHappened(), QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(error.whatToDo());
    if (!error.details().isEmpty())
        box->setDetailedText(error.details());
    box->open();
}

} // namespace rehome::wizard
