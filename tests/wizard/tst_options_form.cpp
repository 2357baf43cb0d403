// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/options_form.h"

#include <QComboBox>
#include <QTest>

using namespace rehome;
using wizard::OptionsForm;

class TestOptionsForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChoiceShowsItsLabelAndTellsItsValue()
    {
        OptionsForm form;
        QStringList told;
        connect(&form, &OptionsForm::changed,
                [&told](const plan::StepOption &option, const QString &text) { told << option.id << text; });
        form.show({plan::levelOption()}, {});
        auto *level = form.findChild<QComboBox *>(QStringLiteral("option_level"));

        QCOMPARE(level->currentText(), QStringLiteral("Row counts and content"));
        level->setCurrentIndex(level->findText(QStringLiteral("Strict: every value as text")));

        QCOMPARE(told, QStringList({QStringLiteral("level"), QStringLiteral("strict")}));
        QVERIFY(!level->accessibleName().isEmpty());
        QVERIFY(!level->toolTip().isEmpty());
    }

    void aChoiceWithoutLabelsShowsItsValues()
    {
        OptionsForm form;
        form.show({plan::licenceOption()}, {.licence = QStringLiteral("Apache-2.0")});

        QCOMPARE(form.findChild<QComboBox *>(QStringLiteral("option_licence"))->currentText(),
                 QStringLiteral("Apache-2.0"));
    }

    void whatIsChosenIsSummedUp()
    {
        const plan::MigrationSettings settings{.jobs = 3, .transfer = QStringLiteral("copy")};

        QCOMPARE(
            plan::optionsSummary({plan::transferOption(), plan::jobsOption(), plan::criticalTablesOption()}, settings),
            QStringLiteral("Where the data come from: Straight from the old server · Tables at a time: 3"));
    }
};

QTEST_MAIN(TestOptionsForm)
#include "tst_options_form.moc"
