// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace rehome::views {

/// Widgets in a line that goes on in the next line where the width ends, as words do. Follows the direction of reading.
/// A widget whose policy is to expand gets what its line leaves over.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Line
    {
        std::vector<QLayoutItem *> items;
        int width = 0;
        int height = 0;
    };
    [[nodiscard]] std::vector<Line> linesFor(int width) const;
    [[nodiscard]] int gap() const;
    void placeLine(const Line &line, const QRect &rect);

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace rehome::views
