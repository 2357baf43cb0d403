// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_context.h"
#include "postgres/session/tools.h"

namespace rehome::postgres {

/// The compression for an archive that this pg_dump writes: what is wanted ("gzip:1", "zstd:3", "lz4", "none"), or,
/// where that is empty, what serves best among what it offers. The choice and its reason go into the log.
///
/// Measured with pg_dump 17 on a database of 1.3 GB (5 million narrow rows, 150,000 wide ones), one job: seconds of
/// pg_dump's processor time, archive, seconds of pg_restore's to unpack it: gzip:1 9.5, 286 MB, 3.8; lz4 2.3, 430 MB,
/// 0.6; zstd:1 3.1, 228 MB, 0.8; zstd:3 6.3, 237 MB (unpacking not measured).
/// \throws Error BadUsage if it is no compression, or none that this pg_dump offers
[[nodiscard]] QString chosenCompression(const QString &wanted, const Tool &dump, const core::WorkContext &context);

/// The value of pg_dump's --compress: up to 15 it knows gzip's levels only.
[[nodiscard]] QString compressArgument(const QString &compression, const Tool &dump);

} // namespace rehome::postgres
