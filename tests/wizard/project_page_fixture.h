// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "django/small_project.h"
#include "support/test_server.h"
#include "wizard/page_fixture.h"
#include "wizard/preferences.h"
#include "wizard/project_field_note.h"
#include "wizard/project_page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace rehome::testing {

/// A real server with a small database of the user clerk, projects whose settings name it, and what a hand does on the
/// project page. For one test program.
class ProjectPageFixture
{
public:
    /// Starts the server and fills the database. \return whether there is a Python with Django
    [[nodiscard]] bool start();
    /// Settings and folders of their own for every test.
    void renew();

    /// Settings that name the database.
    [[nodiscard]] QString settings(const QString &password = QStringLiteral("till-4711")) const;
    /// The database's address with the user's right password.
    [[nodiscard]] QString addressWithPassword() const;
    [[nodiscard]] QString path(const QString &name) const { return m_settings->path(name); }
    [[nodiscard]] const QString &python() const { return m_python; }
    /// A page that is ready to create the migration.
    [[nodiscard]] std::unique_ptr<wizard::ProjectPage> readyPage(const SmallProject &project) const;

    [[nodiscard]] static wizard::FieldNote *note(const QWidget &page, const char *name)
    {
        return named<wizard::FieldNote>(page, name);
    }
    /// The field in which a folder is typed.
    [[nodiscard]] static QLineEdit *edit(const QWidget &page, const char *name)
    {
        return named<QLineEdit>(*named<QWidget>(page, name), "pathEdit");
    }
    static void type(QLineEdit *field, const QString &text);
    static void choose(QComboBox *box, int row);

private:
    std::unique_ptr<TestServer> m_server;
    postgres::ServerAddress m_database;
    std::unique_ptr<OwnSettings> m_settings;
    QString m_python;
};

} // namespace rehome::testing
