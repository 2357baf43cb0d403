// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/help_window.h"

#include "core/text.h"
#include "views/icons.h"

#include <QDesktopServices>
#include <QFile>
#include <QLocale>
#include <QPushButton>
#include <QTextBrowser>
#include <QTextFrame>
#include <QTextTable>
#include <QVBoxLayout>

namespace rehome::wizard {

HelpWindow::HelpWindow(QWidget *parent) : QDialog(parent), m_text(new QTextBrowser(this))
{
    setWindowTitle(tr("Help"));
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setAccessibleName(tr("Help"));
    m_text->setOpenExternalLinks(true);
    m_text->document()->setDocumentMargin(fontMetrics().height());
    auto *index = new QPushButton(views::icon(QStringLiteral("help")), tr("All &topics"), this);
    auto *back = new QPushButton(views::icon(QStringLiteral("previous")), tr("&Back"), this);
    auto *close = new QPushButton(tr("&Close"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(index);
    buttons->addWidget(back);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    back->setEnabled(false);
    connect(m_text, &QTextBrowser::backwardAvailable, back, &QPushButton::setEnabled);
    connect(m_text, &QTextBrowser::sourceChanged, this, &HelpWindow::layTables);
    connect(back, &QPushButton::clicked, m_text, &QTextBrowser::backward);
    connect(index, &QPushButton::clicked, this, [this] { showPage(QStringLiteral("index")); });
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    resize(fontMetrics().averageCharWidth() * 105, fontMetrics().lineSpacing() * 42);
}

void HelpWindow::showPage(const QString &page)
{
    QString path = QStringLiteral(":/help/%1/%2.md").arg(core::sentenceLanguage(), page);
    if (!QFile::exists(path))
        path = QStringLiteral(":/help/en/%1.md").arg(page);
    m_text->setSource(QUrl(QStringLiteral("qrc") + path));
    show();
    raise();
    activateWindow();
}

void HelpWindow::layTables()
{
    for (QTextFrame *frame : m_text->document()->rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (table == nullptr)
            continue;
        QTextTableFormat format = table->format();
        format.setCellPadding(fontMetrics().height() / 4.0);
        format.setCellSpacing(0);
        format.setBorder(1);
        format.setBorderCollapse(true);
        format.setBorderBrush(palette().mid());
        table->setFormat(format);
    }
}

} // namespace rehome::wizard
