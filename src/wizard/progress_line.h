// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace rehome::wizard {

/// How far a step is, in one line: numbers, which are always whole, and the name of what is worked on now, of which the
/// middle is left out where the line ends. Names come and go several times a second: whatever they are, the line keeps
/// its height and asks for no width.
class ProgressLine final : public QLabel
{
    Q_OBJECT

public:
    explicit ProgressLine(QWidget *parent = nullptr);

    /// \a name may be empty, and may hold anything.
    void showProgress(const QString &numbers, const QString &name);
    void showSentence(const QString &sentence) { showProgress(sentence, {}); }

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QString m_numbers;
    QString m_name;
};

} // namespace rehome::wizard
