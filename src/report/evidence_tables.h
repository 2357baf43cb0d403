// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/evidence.h"
#include "report/document.h"

namespace rehome::report {

/// The tables that show a piece of evidence; none for an empty one.
[[nodiscard]] std::vector<Table> tablesOf(const evidence::Evidence &evidence);

// Their parts, one family in each file.
[[nodiscard]] std::vector<Table> verificationTables(const evidence::Verification &verification);
[[nodiscard]] std::vector<Table> projectTables(const evidence::ProjectMap &project);
[[nodiscard]] std::vector<Table> requirementsTables(const evidence::RequirementsComparison &requirements);
[[nodiscard]] std::vector<Table> preflightTables(const evidence::Preflight &preflight);
[[nodiscard]] std::vector<Table> offsiteTables(const evidence::OffsiteCopies &offsite);
[[nodiscard]] Table findingsTable(const QString &title, const std::vector<evidence::Finding> &findings);
[[nodiscard]] std::vector<Table> inventoryTables(const evidence::DatabaseInventory &inventory);
[[nodiscard]] std::vector<Table> backupTables(const evidence::Backup &backup);
[[nodiscard]] std::vector<Table> proofTables(const evidence::Proof &proof);
[[nodiscard]] std::vector<Table> baselineTables(const evidence::Baseline &baseline);
[[nodiscard]] std::vector<Table> rollbackTables(const evidence::RollbackPlan &plan);
[[nodiscard]] Table adviceTable(const evidence::OldSystem &old);
[[nodiscard]] Table dnsTable(const evidence::OldSystem &old);
[[nodiscard]] Table endpointsTable(const evidence::OldSystem &old);
[[nodiscard]] Table certificatesTable(const evidence::OldSystem &old);
[[nodiscard]] Table proxiesTable(const evidence::OldSystem &old);
[[nodiscard]] Table unitsTable(const evidence::OldSystem &old);
[[nodiscard]] Table portsTable(const evidence::OldSystem &old);
[[nodiscard]] std::vector<Table> performanceTables(const evidence::PerformanceComparison &performance);
[[nodiscard]] std::vector<Table> rehearsalTables(const evidence::Rehearsal &rehearsal);
[[nodiscard]] Table checksTable(const QString &title, const std::vector<evidence::CheckResult> &checks);
[[nodiscard]] Table filesTable(const QString &title, const std::vector<evidence::FileFact> &files);
[[nodiscard]] Table criteriaTable(const std::vector<evidence::Criterion> &criteria);

/// A table of names and values.
struct Fact
{
    QString name;
    QString value;
};
[[nodiscard]] Table factsTable(const QString &title, const std::vector<Fact> &facts);

} // namespace rehome::report
