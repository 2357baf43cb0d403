// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/files_view.h"

#include "core/text.h"
#include "report/figures.h"
#include "report/history.h"
#include "views/checks_view.h"
#include "views/diff_view.h"
#include "views/files_model.h"
#include "views/flow_layout.h"
#include "views/icons.h"
#include "views/mark_look.h"
#include "views/open_folder.h"
#include "views/text_file.h"

#include "ui_files_view.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QPointer>
#include <QScrollBar>

#include <algorithm>

namespace rehome::views {
namespace {

QString checksTitle(const std::vector<evidence::CheckResult> &checks)
{
    const auto count = [&checks](evidence::CheckVerdict verdict) {
        return qint64(std::count_if(checks.begin(), checks.end(), [verdict](const evidence::CheckResult &check) {
            return check.verdict == verdict;
        }));
    };
    const auto all = qint64(checks.size());
    if (const qint64 failed = count(evidence::CheckVerdict::Failed))
        return FilesView::tr("Checks (%1 of %2 failed)").arg(failed).arg(all);
    if (const qint64 unknown = count(evidence::CheckVerdict::CouldNotCheck))
        return FilesView::tr("Checks (%1 of %2 could not be checked)").arg(unknown).arg(all);
    return FilesView::tr("Checks (%1 passed)").arg(all);
}

} // namespace

FilesView::FilesView(FilesToShow files, FileDiffSource source, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::FilesView>()), m_files(std::move(files)), m_source(std::move(source)),
      m_model(new FilesModel(m_files.files, this))
{
    m_files.folder = QDir(m_source.baseFolder).absoluteFilePath(m_files.folder);
    m_ui->setupUi(this);
    auto *bottom = new FlowLayout(m_ui->bottom);
    bottom->setContentsMargins({});
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->commit, m_ui->openFolder, m_ui->openFile, m_ui->copy})
        bottom->addWidget(widget);
    m_ui->tabs->setTabText(0, tr("Files (%1)").arg(core::countText(qint64(m_files.files.size()))));
    if (!m_files.commit.isEmpty())
        m_ui->commit->setText(tr("Commit %1").arg(m_files.commit.left(10)));
    m_ui->commit->setToolTip(m_files.commit.toHtmlEscaped());
    m_ui->copy->setIcon(icon(QStringLiteral("copy")));
    m_ui->openFile->setIcon(icon(QStringLiteral("file")));
    m_ui->openFolder->setIcon(icon(QStringLiteral("folder")));
    const QString folder = existingFolder(m_files.folder);
    m_ui->openFolder->setEnabled(!folder.isEmpty());
    m_ui->openFolder->setToolTip(m_files.folder.toHtmlEscaped());
    connect(m_ui->openFolder, &QPushButton::clicked, this, [folder] { openFolder(folder); });
    connect(m_ui->openFile, &QPushButton::clicked, this, [this] { views::openFile(pathOf(m_selected)); });
    connect(m_ui->copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text); });
    addChecks();
    setUpTree();
}

FilesView::~FilesView() = default;

void FilesView::setUpTree()
{
    QTreeView *tree = m_ui->tree;
    tree->setModel(m_model);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(FilesModel::NameColumn, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(FilesModel::SizeColumn, QHeaderView::ResizeToContents);
    tree->header()->setHighlightSections(false);
    tree->setRootIsDecorated(m_model->hasFolders());
    tree->expandAll();
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    connect(tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &FilesView::select);
    say(m_files.files.empty() ? tr("No file was written.") : tr("Select a file to see it here."));
    tree->setCurrentIndex(m_model->firstShowable());
}

void FilesView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_widthShared)
        return;
    m_widthShared = true;                        // from then on the user's
    const QAbstractItemView *items = m_ui->tree; // where the size hints are public
    const int wanted = items->sizeHintForColumn(FilesModel::NameColumn) +
                       items->sizeHintForColumn(FilesModel::SizeColumn) + 2 * m_ui->tree->frameWidth() +
                       m_ui->tree->verticalScrollBar()->sizeHint().width() + fontMetrics().averageCharWidth() * 2;
    const int tree = std::min(wanted, width() * 2 / 5);
    m_ui->splitter->setSizes({tree, width() - tree});
}

void FilesView::addChecks()
{
    if (m_files.checks.empty())
        return;
    const report::Mark mark = report::standingOf(report::worstOf(m_files.checks)).mark;
    m_ui->tabs->addTab(new ChecksView(m_files.checks, this), markIcon(mark), checksTitle(m_files.checks));
    if (mark == report::Mark::Bad)
        m_ui->tabs->setCurrentIndex(1);
}

QString FilesView::pathOf(const evidence::FileFact &file) const
{
    return QDir(m_files.folder).absoluteFilePath(file.path);
}

void FilesView::say(const QString &sentence)
{
    m_text.clear();
    m_ui->sentence->setText(sentence);
    m_ui->sentence->show();
    m_ui->text->hide();
    m_ui->notice->hide();
    m_ui->copy->setEnabled(false);
    m_ui->openFile->setEnabled(false);
}

void FilesView::select(const QModelIndex &index)
{
    const quint64 request = ++m_request;
    const evidence::FileFact *file = m_model->fileAt(index);
    if (file == nullptr)
        return say(tr("Select a file to see it here."));
    m_selected = *file;
    m_ui->text->setAccessibleName(file->path);
    // A link may lead to such a file under another name.
    if (holdsSecrets(file->path) || holdsSecrets(QFileInfo(pathOf(*file)).canonicalFilePath()))
        return say(tr("%1 holds passwords and keys. It is never shown here.").arg(file->path));
    if (!m_source.diff || m_files.commit.isEmpty())
        return showFile();
    say(tr("Reading what the commit changed…"));
    m_source.diff(m_files.folder, m_files.commit, file->path,
                  [view = QPointer<FilesView>(this), request](const QString &unifiedDiff) {
                      if (view && view->m_request == request)
                          view->showDiff(unifiedDiff);
                  });
}

void FilesView::showText(const QString &about)
{
    const DiffText &shown = m_ui->text->shown();
    QStringList sentences;
    if (!about.isEmpty())
        sentences += about;
    if (shown.linesLeftOut > 0)
        sentences += tr("These are the first %1 lines; %2 more are not shown. Open the file to see them all.")
                         .arg(core::countText(qint64(shown.lines.size())), core::countText(shown.linesLeftOut));
    m_ui->notice->setText(sentences.join(QLatin1Char(' ')));
    m_ui->notice->setVisible(!sentences.isEmpty());
    m_ui->sentence->hide();
    m_ui->text->show();
    m_ui->copy->setEnabled(true);
    m_ui->openFile->setEnabled(QFileInfo(pathOf(m_selected)).isFile());
}

void FilesView::showDiff(const QString &unifiedDiff)
{
    if (unifiedDiff.isEmpty())
        return showFile();
    m_text = unifiedDiff;
    m_ui->text->showDiff(unifiedDiff);
    showText({});
}

void FilesView::showFile()
{
    const TextFile file = readForShowing(pathOf(m_selected), m_selected.sha256);
    switch (file.state) {
    case TextFile::State::NotThere:
        return say(tr("%1 is not there any more.").arg(pathOf(m_selected)));
    case TextFile::State::Unreadable:
        return say(tr("%1 cannot be read by this user.").arg(pathOf(m_selected)));
    case TextFile::State::NotText:
        say(tr("%1 is not a text.").arg(m_selected.path));
        m_ui->openFile->setEnabled(true);
        return;
    case TextFile::State::Read:
        break;
    }
    m_text = file.text;
    m_ui->text->showText(file.text);
    showText(file.changed  ? tr("The file was changed after this step: this is what it holds now.")
             : !file.whole ? tr("The file is large: only its beginning is shown.")
                           : QString());
}

} // namespace rehome::views
