// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/verification.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QLabel;
class QToolButton;

namespace rehome::views {

class RowDifferenceModel;

namespace Ui {
class RowDifferenceView;
}

/// The differing rows of one table: old and new one above the other, differing cells marked in place, the selected
/// cell's values in full below. F3 and Shift+F3 go from difference to difference. Esc and Alt+Up ask to go back.
class RowDifferenceView final : public QWidget
{
    Q_OBJECT

public:
    explicit RowDifferenceView(std::shared_ptr<const evidence::TableVerdict> table, QWidget *parent = nullptr);
    ~RowDifferenceView() override;

    /// "public.transaction: 3 of 20,014 rows differ"
    [[nodiscard]] static QString titleFor(const evidence::TableVerdict &table);
    void focusRows();

Q_SIGNALS:
    void backAsked();

private:
    void addButtons();
    [[nodiscard]] QToolButton *addButton(const QString &name, const QString &text, const QString &toolTip);
    void addExport(QToolButton *button);
    void addShortcuts();
    void setTabOrder();
    void goOn(int step);
    void showPlace();
    void exportAs(bool csv);

    std::unique_ptr<Ui::RowDifferenceView> m_ui;
    std::shared_ptr<const evidence::TableVerdict> m_table;
    RowDifferenceModel *m_rows;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QLabel *m_place = nullptr;
    QCheckBox *m_onlyDiffering = nullptr;
};

} // namespace rehome::views
