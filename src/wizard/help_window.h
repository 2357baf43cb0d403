// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTextBrowser;

namespace rehome::wizard {

/// The in-app help in a window of its own, beside the wizard: pages of resources/help in the language of the program,
/// English where that language has none. F1 and the help buttons open the page that fits.
class HelpWindow final : public QDialog
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// \a page such as "data".
    void showPage(const QString &page);

private:
    void layTables();

    QTextBrowser *m_text;
};

} // namespace rehome::wizard
