// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QWidget>

class QLabel;

namespace rehome::views {

class RowDifferenceModel;
class RowDifferenceValue;

/// The old and the new value of one cell in full, one above the other, and a sentence that says where they differ.
class RowDifferenceDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit RowDifferenceDetails(QWidget *parent = nullptr);

    void setTabOrderAfter(QWidget *widget);

    /// An invalid \a cell leaves a hint.
    void showCell(const RowDifferenceModel &rows, const QModelIndex &cell);

    /// "“amount” differs from character 4 on …"
    [[nodiscard]] static QString sentenceFor(const RowDifferenceModel &rows, const QModelIndex &cell);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitSentence();
    QLabel *m_sentence;
    RowDifferenceValue *m_old;
    RowDifferenceValue *m_new;
};

} // namespace rehome::views
