// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/wrapped_text_delegate.h"

namespace rehome::views {

/// Edits a requirement's place with a list to choose from: base.txt, dev.txt, left out.
class RequirementPlaceDelegate final : public WrappedTextDelegate
{
    Q_OBJECT

public:
    using WrappedTextDelegate::WrappedTextDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
};

} // namespace rehome::views
