// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/schema.h"

#include <QWidget>

#include <memory>

namespace rehome::views {

namespace Ui {
class SchemaDetails;
}

/// One difference between two schemas: what it is about, why, and both definitions as one text with what is only old
/// in red behind "-" and what is only new in green behind "+".
class SchemaDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit SchemaDetails(QWidget *parent = nullptr);
    ~SchemaDetails() override;

    /// Null shows how to get something to see here. The difference has to outlive its being shown.
    void showDifference(const evidence::SchemaDifference *difference);
    void focusDefinitions();
    void setTabOrderAfter(QWidget *widget);
    /// The last that the Tab key reaches.
    [[nodiscard]] QWidget *lastInTabOrder() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon();
    void copy() const;
    void say(const QString &sentence);
    void goToFirstChange();

    std::unique_ptr<Ui::SchemaDetails> m_ui;
    const evidence::SchemaDifference *m_difference = nullptr;
};

} // namespace rehome::views
