// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/settings_dialog.h"

#include "ui_settings_dialog.h"
#include "views/file_question.h"

#include <QDir>
#include <QLocale>

namespace rehome::wizard {
namespace {

/// The languages that the program speaks, by their own names.
QStringList shippedLanguages()
{
    QStringList codes;
    for (const QString &file : QDir(QStringLiteral(":/translations")).entryList({QStringLiteral("rehome_*.qm")}))
        codes += file.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0);
    return codes;
}

} // namespace

SettingsDialog::SettingsDialog(QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::SettingsDialog>()), m_preferences(Preferences::load())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->language->addItem(tr("As the desktop"), QString());
    for (const QString &code : shippedLanguages())
        m_ui->language->addItem(QLocale(code).nativeLanguageName(), code);
    m_ui->language->setCurrentIndex(std::max(0, m_ui->language->findData(m_preferences.language)));
    m_ui->languageNote->hide();
    m_ui->appearance->addItem(tr("As the desktop"), int(Appearance::System));
    m_ui->appearance->addItem(tr("Light"), int(Appearance::Light));
    m_ui->appearance->addItem(tr("Dark"), int(Appearance::Dark));
    m_ui->appearance->setCurrentIndex(m_ui->appearance->findData(int(m_preferences.appearance)));
    m_ui->folder->setText(m_preferences.migrationsFolder);
    m_ui->jobs->setValue(m_preferences.jobs);
    m_ui->logLevel->addItem(tr("Everything, with the commands"), int(core::LogLevel::Debug));
    m_ui->logLevel->addItem(tr("What the steps do"), int(core::LogLevel::Info));
    m_ui->logLevel->addItem(tr("Warnings and errors"), int(core::LogLevel::Warning));
    m_ui->logLevel->addItem(tr("Errors only"), int(core::LogLevel::Error));
    m_ui->logLevel->setCurrentIndex(m_ui->logLevel->findData(int(m_preferences.logLevel)));
    m_ui->keepPasswords->setChecked(m_preferences.keepPasswords);
    m_ui->notify->setChecked(m_preferences.notify);
    connect(m_ui->language, &QComboBox::currentIndexChanged, this, [this] {
        m_ui->languageNote->setVisible(m_ui->language->currentData().toString() != m_preferences.language);
    });
    connect(m_ui->chooseFolder, &QPushButton::clicked, this, [this] {
        views::askForFolder(this, tr("Folder for migrations"), m_ui->folder->text(),
                            [this](const QString &path) { m_ui->folder->setText(path); });
    });
    for (QAbstractButton *button : m_ui->buttons->buttons())
        button->setIcon({}); // the style's own are of another family
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::accept()
{
    m_preferences.language = m_ui->language->currentData().toString();
    m_preferences.appearance = Appearance(m_ui->appearance->currentData().toInt());
    m_preferences.migrationsFolder = m_ui->folder->text();
    m_preferences.jobs = m_ui->jobs->value();
    m_preferences.logLevel = core::LogLevel(m_ui->logLevel->currentData().toInt());
    m_preferences.keepPasswords = m_ui->keepPasswords->isChecked();
    m_preferences.notify = m_ui->notify->isChecked();
    m_preferences.save();
    Q_EMIT changed(m_preferences);
    QDialog::accept();
}

} // namespace rehome::wizard
