// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/job.h"
#include "wizard/log_filter.h"

namespace rehome::wizard {

/// Puts lines of the log on the clipboard as text, which a worker thread writes: there may be very many. Lives on the
/// main thread.
class LogCopying final
{
public:
    explicit LogCopying(QObject *parent) : m_job(parent) {}

    /// These rows of the filter, or all of it where there are none; \a then is called with their number when it is
    /// done.
    void copy(const LogFilter &lines, std::vector<int> rows, const std::function<void(int)> &then);

private:
    Job m_job;
};

} // namespace rehome::wizard
