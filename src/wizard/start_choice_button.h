// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace rehome::wizard {

/// A large button with an icon, a title and a sentence that wraps: one way to begin. Its size follows the font.
class ChoiceButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit ChoiceButton(QWidget *parent = nullptr);

    void setChoice(const QIcon &icon, const QString &title, const QString &sentence);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] int space() const { return fontMetrics().height() * 3 / 4; }
    [[nodiscard]] int iconSide() const { return fontMetrics().height() * 2; }

    QIcon m_picture;
    QString m_title;
    QString m_sentence;
};

} // namespace rehome::wizard
