// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/project_page_fixture.h"

using namespace Qt::StringLiterals;

namespace rehome::testing {

bool ProjectPageFixture::start()
{
    m_python = pythonWithDjango();
    qunsetenv("DJANGO_SETTINGS_MODULE");
    qunsetenv("PGPASSWORD");
    m_server = std::make_unique<TestServer>();
    m_database = m_server->newDatabase();
    runSql(m_database, u"CREATE ROLE clerk LOGIN PASSWORD 'till-4711';"
                       "CREATE TABLE public.invoice (id int PRIMARY KEY);"
                       "CREATE TABLE public.django_migrations (id int PRIMARY KEY);"
                       "ALTER TABLE public.invoice OWNER TO clerk;"
                       "ALTER TABLE public.django_migrations OWNER TO clerk"_s);
    return !m_python.isEmpty();
}

void ProjectPageFixture::renew()
{
    m_settings = std::make_unique<OwnSettings>();
    wizard::Preferences preferences = wizard::Preferences::load();
    preferences.migrationsFolder = path(u"migrations"_s);
    preferences.save();
}

QString ProjectPageFixture::settings(const QString &password) const
{
    return uR"(
DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "%1", "USER": "clerk",
                         "PASSWORD": "%2", "HOST": "127.0.0.1", "PORT": %3}}
)"_s.arg(m_database.database, password)
        .arg((*m_server)->port());
}

QString ProjectPageFixture::addressWithPassword() const
{
    return u"postgres://clerk:till-4711@127.0.0.1:%1/%2"_s.arg((*m_server)->port()).arg(m_database.database);
}

std::unique_ptr<wizard::ProjectPage> ProjectPageFixture::readyPage(const SmallProject &project) const
{
    auto page = std::make_unique<wizard::ProjectPage>();
    page->show();
    page->beginNew(project.folder());
    [&] { QTRY_VERIFY_WITH_TIMEOUT(named<QPushButton>(*page, "createButton")->isEnabled(), 20000); }();
    return page;
}

void ProjectPageFixture::type(QLineEdit *field, const QString &text)
{
    field->selectAll();
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

void ProjectPageFixture::choose(QComboBox *box, int row)
{
    box->setCurrentIndex(row);
    Q_EMIT box->activated(row);
}

} // namespace rehome::testing
