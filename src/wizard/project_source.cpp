// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/project_source.h"

#include "ui_project_source.h"
#include "views/icons.h"
#include "wizard/project_labels.h"

#include <QStandardItemModel>

#include <algorithm>

namespace rehome::wizard {
namespace {

using report::Mark;

/// The alias of a database that was found; an empty one for "Another database…".
constexpr int AliasRole = Qt::UserRole;

} // namespace

ProjectSource::ProjectSource(QWidget *parent) : QGroupBox(parent), m_ui(std::make_unique<Ui::ProjectSource>())
{
    m_ui->setupUi(this);
    m_ui->databaseNote->setField(m_ui->database);
    m_ui->databaseNote->say(Mark::None, tr("It is only read: every session on it refuses to write."));
    connect(m_ui->database, &QComboBox::activated, this, [this] {
        showChoice();
        ask(!isOther());
    });
    connect(m_ui->form, &ConnectionForm::edited, this, [this] { ask(false); });
    connect(m_ui->form, &ConnectionForm::tryWanted, m_ui->test, &ConnectionTest::testNow);
    connect(m_ui->password, &QLineEdit::textEdited, this, [this] { ask(false); });
    connect(m_ui->password, &QLineEdit::returnPressed, m_ui->test, &ConnectionTest::testNow);
    connect(m_ui->test, &ConnectionTest::failed, this, &ProjectSource::onFailed);
    connect(m_ui->test, &ConnectionTest::changed, this, &ProjectSource::changed);
    clear();
}

ProjectSource::~ProjectSource() = default;

void ProjectSource::clear()
{
    m_project.reset();
    m_alias.clear();
    clearPasswords();
    m_ui->database->clear();
    offerDatabases();
    m_ui->database->setCurrentIndex(-1);
    showChoice();
    ask(false);
}

void ProjectSource::clearPasswords()
{
    m_ui->password->clear();
    m_ui->form->clearPassword();
}

void ProjectSource::setProject(const plan::ProjectLook *look)
{
    const bool other = isOther();
    m_project = look == nullptr ? std::nullopt : std::optional(*look);
    offerDatabases();
    m_ui->database->setCurrentIndex(other ? m_ui->database->count() - 1 : proposedRow());
    showChoice();
    ask(found() != nullptr);
}

int ProjectSource::proposedRow() const
{
    if (!m_project)
        return -1;
    const std::vector<plan::DatabaseLook> &databases = m_project->databases;
    int best = -1;
    for (int row = int(databases.size()) - 1; row >= 0; --row) {
        const plan::DatabaseLook &database = databases[std::size_t(row)];
        if (!database.isPostgres)
            continue;
        if (database.alias == m_alias)
            return row;
        if (best < 0 || databases[std::size_t(best)].alias != QLatin1String("default"))
            best = row;
    }
    return best;
}

void ProjectSource::offerDatabases()
{
    m_ui->database->clear();
    m_ui->database->setPlaceholderText(m_project ? tr("Choose…") : tr("Choose the project first"));
    if (m_project) {
        for (const plan::DatabaseLook &database : m_project->databases) {
            m_ui->database->addItem(
                views::icon(QStringLiteral("database")),
                database.isPostgres
                    ? tr("%1: %2", "alias and place of a database").arg(database.alias, database.display)
                    : tr("%1: not PostgreSQL").arg(database.alias),
                database.alias);
            auto *model = qobject_cast<QStandardItemModel *>(m_ui->database->model());
            model->item(model->rowCount() - 1)->setEnabled(database.isPostgres);
        }
    }
    m_ui->database->addItem(views::icon(QStringLiteral("server")), tr("Another database…"), QString());
}

bool ProjectSource::isOther() const
{
    return m_ui->database->currentIndex() >= 0 && m_ui->database->currentIndex() == m_ui->database->count() - 1;
}

const plan::DatabaseLook *ProjectSource::found() const
{
    const int row = m_ui->database->currentIndex();
    return !m_project || row < 0 || row >= int(m_project->databases.size()) ? nullptr
                                                                            : &m_project->databases[std::size_t(row)];
}

void ProjectSource::showChoice()
{
    m_ui->form->setVisible(isOther());
    m_ui->passwordLabel->hide();
    m_ui->password->hide();
    if (const plan::DatabaseLook *database = found(); database != nullptr && database->alias != m_alias) {
        m_alias = database->alias;
        m_ui->password->clear();
    }
    m_ui->test->setVisible(m_ui->database->currentIndex() >= 0);
}

std::optional<plan::ConnectionRequest> ProjectSource::request() const
{
    plan::ConnectionRequest request{.password = password()};
    if (m_project) {
        request.projectFolder = m_project->folder;
        request.interpreter = m_project->interpreter;
    }
    if (const plan::DatabaseLook *database = found()) {
        request.address = database->url;
        request.alias = database->alias;
        return request;
    }
    if (!isOther() || !m_ui->form->isComplete())
        return std::nullopt;
    request.address = m_ui->form->address();
    return request;
}

core::Secret ProjectSource::password() const
{
    return isOther() ? m_ui->form->password() : core::Secret(m_ui->password->text());
}

void ProjectSource::ask(bool atOnce)
{
    m_ui->test->setRequest(request());
    if (atOnce)
        m_ui->test->testSoon();
}

bool ProjectSource::isReady() const
{
    return m_ui->test->hasAnswered();
}

void ProjectSource::fill(plan::SetupRequest &request) const
{
    if (const plan::DatabaseLook *database = found())
        request.sourceAlias = database->alias;
    else
        request.source = m_ui->form->address();
    request.sourcePassword = password();
}

void ProjectSource::onFailed(const core::Error &error)
{
    if (error.code() != core::ErrorCode::WrongPassword || isOther())
        return;
    m_ui->passwordLabel->show();
    m_ui->password->show();
    m_ui->password->setPlaceholderText(tr("The settings’ password does not work: type the right one"));
}

int ProjectSource::labelWidth() const
{
    return std::max(widestLabel(*m_ui->grid), m_ui->form->labelWidth());
}

void ProjectSource::setLabelWidth(int width)
{
    m_ui->grid->setColumnMinimumWidth(0, width);
    m_ui->form->setLabelWidth(width);
}

} // namespace rehome::wizard
