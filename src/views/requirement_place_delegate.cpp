// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/requirement_place_delegate.h"

#include "views/requirements_model.h"

#include <QComboBox>

namespace rehome::views {

using evidence::RequirementPlace;

QWidget *RequirementPlaceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                                const QModelIndex & /*index*/) const
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(tr("Place of the package"));
    for (const RequirementPlace place : {RequirementPlace::Base, RequirementPlace::Dev, RequirementPlace::Leave})
        box->addItem(RequirementsModel::placeWord(place), int(place));
    // A choice is taken at once, not only when the cell is left.
    connect(box, &QComboBox::activated, this, [this, box] {
        auto *self = const_cast<RequirementPlaceDelegate *>(this);
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void RequirementPlaceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
}

void RequirementPlaceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, qobject_cast<QComboBox *>(editor)->currentData());
}

} // namespace rehome::views
