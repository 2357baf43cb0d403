// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/evidence.h"
#include "report/history.h"

namespace rehome::report {

/// "0.94"
[[nodiscard]] QString ratioText(double ratio);
/// "1,204.5": one decimal, grouped; the unit stands in the column's title.
[[nodiscard]] QString decimalText(double value);
/// At most \a longest characters, with an ellipsis that tells how many were left out.
[[nodiscard]] QString shortened(const QString &text, qsizetype longest);

[[nodiscard]] Standing standingOf(evidence::SpeedVerdict verdict);
/// A recommended check that failed asks for attention only.
[[nodiscard]] Standing standingOf(const evidence::PreflightCheck &check);
[[nodiscard]] Standing standingOf(evidence::RunEnding ending);
/// Failed before could not check before passed. Nothing checked is "could not check".
[[nodiscard]] evidence::CheckVerdict worstOf(const std::vector<evidence::CheckResult> &checks);
/// Tables that differ without a legitimate reason.
[[nodiscard]] qint64 unexpectedDifferences(const evidence::Verification &verification);

[[nodiscard]] Cell textCell(const QString &text);
[[nodiscard]] Cell countCell(qint64 count);
[[nodiscard]] Cell markCell(const Standing &standing);

} // namespace rehome::report
