// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/findings_view.h"

#include "core/text.h"
#include "views/cell_roles.h"
#include "views/fair_columns.h"
#include "views/findings_model.h"
#include "views/fixed_font.h"
#include "views/icons.h"
#include "views/mark_look.h"
#include "views/source_excerpt.h"

#include "ui_findings_view.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPointer>
#include <QResizeEvent>
#include <QSortFilterProxyModel>
#include <QThreadPool>

namespace rehome::views {
namespace {

using evidence::Finding;
using evidence::FindingWeight;

/// Rows that hold a text in any column, of one weight or of all.
class FindingsProxy final : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWanted(const QString &text, std::optional<FindingWeight> weight)
    {
        m_text = text;
        m_weight = weight;
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        const auto &finding = static_cast<const FindingsModel *>(sourceModel())->findings()[std::size_t(row)];
        if (m_weight && finding.weight != *m_weight)
            return false;
        for (const QString &text : {finding.what, finding.place(), finding.why, finding.plan, finding.code}) {
            if (text.contains(m_text, Qt::CaseInsensitive))
                return true;
        }
        return false;
    }

private:
    QString m_text;
    std::optional<FindingWeight> m_weight;
};

QString sourceHtml(const SourceExcerpt &excerpt, int line, const QPalette &palette)
{
    if (excerpt.lines.isEmpty())
        return excerpt.problem.isEmpty() ? QString() : QStringLiteral("<p><i>%1</i></p>").arg(excerpt.problem);
    QString rows;
    const auto width = QString::number(excerpt.firstLine + excerpt.lines.size()).size();
    for (qsizetype i = 0; i < excerpt.lines.size(); ++i) {
        const qsizetype number = excerpt.firstLine + i;
        const QString text = QStringLiteral("%1  %2").arg(number, int(width)).arg(excerpt.lines[i]).toHtmlEscaped();
        rows += number == line ? QStringLiteral("<b style=\"background-color:%1\">%2</b>")
                                     .arg(markTint(report::Mark::Attention, palette).name(), text)
                               : text;
        rows += QLatin1Char('\n');
    }
    return QStringLiteral("<pre style=\"font-family:'%1'\">%2</pre>").arg(fixedFont().family(), rows);
}

} // namespace

FindingsView::FindingsView(const std::vector<Finding> &findings, QString projectFolder, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::FindingsView>()), m_projectFolder(std::move(projectFolder)),
      m_model(new FindingsModel(findings, this)), m_shown(new FindingsProxy(this))
{
    m_ui->setupUi(this);
    m_shown->setSourceModel(m_model);
    m_shown->setSortRole(SortRole);
    m_shown->setSortLocaleAware(true);
    m_ui->details->document()->setDefaultStyleSheet(QStringLiteral("p { margin-top: 0; margin-bottom: 4px; }"));
    m_ui->exportFindings->setIcon(icon(QStringLiteral("export")));
    setUpWeights();
    setUpTable();
    connect(m_ui->find, &QLineEdit::textChanged, this, &FindingsView::filter);
    connect(m_ui->weights, &QComboBox::currentIndexChanged, this, &FindingsView::filter);
    connect(m_ui->exportFindings, &QPushButton::clicked, this, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_ui->table->addExportActions(menu);
        menu->popup(m_ui->exportFindings->mapToGlobal(m_ui->exportFindings->rect().bottomLeft()));
    });
    filter();
}

FindingsView::~FindingsView() = default;

void FindingsView::setUpWeights()
{
    m_ui->weights->addItem(tr("All findings (%1)").arg(core::countText(m_model->rowCount())));
    for (const FindingWeight weight : {FindingWeight::Trouble, FindingWeight::Attention, FindingWeight::Note}) {
        const auto count = std::count_if(m_model->findings().begin(), m_model->findings().end(),
                                         [weight](const Finding &finding) { return finding.weight == weight; });
        if (count > 0)
            m_ui->weights->addItem(
                tr("%1 (%2)", "a weight and how many findings have it")
                    .arg(core::capitalised(FindingsModel::weightWord(weight)), core::countText(count)),
                int(weight));
    }
}

void FindingsView::setUpTable()
{
    DataTable *table = m_ui->table;
    table->setExportName(QStringLiteral("findings"));
    table->setModel(m_shown);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // the heaviest first, until a click
    table->horizontalHeader()->setSortIndicatorClearable(true);
    table->setSortingEnabled(true);
    for (const int column : {FindingsModel::WhyColumn, FindingsModel::PlanColumn, FindingsModel::CodeColumn})
        table->hideColumn(column);
    constexpr int mostWrapped = 200;
    new FairColumns(table,
                    m_model->rowCount() <= mostWrapped ? FairColumns::Rows::Wrapped : FairColumns::Rows::OneLine);
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, &FindingsView::showSelected);
}

void FindingsView::filter()
{
    const QVariant weight = m_ui->weights->currentData();
    static_cast<FindingsProxy *>(m_shown)->setWanted(
        m_ui->find->text().trimmed(), weight.isValid() ? std::optional(FindingWeight(weight.toInt())) : std::nullopt);
    const bool any = m_shown->rowCount() > 0;
    m_ui->splitter->setVisible(any);
    m_ui->nothing->setVisible(!any);
    m_ui->nothing->setText(m_model->rowCount() == 0 ? tr("Nothing in the project's code stands out.")
                                                    : tr("No finding matches."));
    if (any && !m_ui->table->currentIndex().isValid())
        m_ui->table->setCurrentIndex(m_shown->index(0, 0));
    showSelected();
}

void FindingsView::showSelected()
{
    const QModelIndex current = m_shown->mapToSource(m_ui->table->currentIndex());
    ++m_selection;
    if (!current.isValid()) {
        m_ui->details->clear();
        return;
    }
    const Finding &finding = m_model->findings()[std::size_t(current.row())];
    m_ui->details->setHtml(pageOf(finding));
    readExcerpt(finding);
}

void FindingsView::readExcerpt(const Finding &finding)
{
    // The old project may lie on a disk that does not answer.
    QThreadPool::globalInstance()->start(
        [folder = m_projectFolder, finding, all = m_model->findings(), selection = m_selection, view = QPointer(this)] {
            const SourceExcerpt excerpt = sourceExcerpt(folder, finding, all);
            if (QCoreApplication *application = QCoreApplication::instance())
                QMetaObject::invokeMethod(application, [view, excerpt, finding, selection] {
                    if (view && view->m_selection == selection)
                        view->m_ui->details->setHtml(view->pageOf(finding) +
                                                     sourceHtml(excerpt, finding.line, view->palette()));
                });
        });
}

QString FindingsView::pageOf(const Finding &finding) const
{
    const auto paragraph = [](const QString &title, const QString &text) {
        return text.isEmpty() ? QString()
                              : QStringLiteral("<p><b>%1</b> %2</p>").arg(title.toHtmlEscaped(), text.toHtmlEscaped());
    };
    return QStringLiteral("<p><b>%1</b></p>").arg(finding.what.toHtmlEscaped()) +
           paragraph(tr("Why it matters:"), finding.why) + paragraph(tr("What happens:"), finding.plan) +
           paragraph(tr("Where:"), finding.place());
}

void FindingsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_heightShared || event->size().height() < fontMetrics().height() * 5)
        return;
    m_heightShared = true; // from then on the user's
    m_ui->splitter->setSizes({height() * 2 / 5, height() * 3 / 5});
}

} // namespace rehome::views
