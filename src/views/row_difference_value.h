// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/row_difference_lines.h"
#include "views/row_difference_model.h"

#include <QPlainTextEdit>
#include <QTimer>

namespace rehome::views {

/// One value in full, to read and to copy from, in letters of one width, with the part that differs underlined on a
/// tint. A value of a megabyte is shown at once: it is cut into lines that fill the width.
class RowDifferenceValue final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit RowDifferenceValue(QWidget *parent = nullptr);

    /// \a start and \a length are the part of \a text that differs; a length of 0 marks nothing.
    void setValue(CellKind kind, const QString &text, qsizetype start, qsizetype length);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] qsizetype charactersPerLine() const;
    [[nodiscard]] int heightOfLines(double lines) const;
    void layOut();
    void markDifference();

    QString m_text;
    qsizetype m_start = 0;
    qsizetype m_length = 0;
    RowDifferenceLines m_lines;
    qsizetype m_characters = 0; ///< of a line, as laid out
    QTimer m_relayout;
};

} // namespace rehome::views
