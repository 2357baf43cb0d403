// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"

#include <QWidget>

#include <vector>

namespace rehome::views {

/// The report's tables, whatever they are about: one with its title above, several as tabs with the number of rows.
/// Shows every kind of evidence that has no view of its own.
class FactsView final : public QWidget
{
    Q_OBJECT

public:
    explicit FactsView(std::vector<report::Table> tables, QWidget *parent = nullptr);
};

} // namespace rehome::views
