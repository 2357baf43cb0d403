// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/diff_lines.h"

#include <QPlainTextEdit>

#include <functional>

namespace rehome::views {

/// A text to read: a unified diff with the line numbers of both files, added lines tinted green and removed ones red
/// behind their plus and minus signs, or a file with its own line numbers. The marked part of a line is underlined.
/// Colours are painted from the palette for the lines in sight only, so that length costs nothing and a change of
/// appearance shows at once.
class DiffView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);

    void showDiff(const QString &unifiedDiff);
    void showText(const QString &text);
    /// Lines that were made elsewhere, such as comparedTexts().
    void showLines(DiffText text);
    /// What is shown; texts that are too long are cut at the end.
    [[nodiscard]] const DiffText &shown() const { return m_shown; }

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    friend class DiffGutter;
    void adopt();
    [[nodiscard]] QBrush brushFor(DiffLine::Kind kind) const;
    void paintMark(QPainter &painter, const DiffLine &line, const QTextBlock &block, double top) const;
    void eachVisibleLine(int bottom,
                         const std::function<void(const DiffLine &, const QTextBlock &, const QRectF &)> &paint) const;
    void paintNumbers(QPainter &painter, const QRect &area) const;
    [[nodiscard]] int numberWidth(int last) const;
    DiffText m_shown;
    QWidget *m_gutter;
};

} // namespace rehome::views
