// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace rehome::pdf {

/// What one reading process may use up. 0: no limit of its own.
struct ProcessLimits
{
    qint64 memoryBytes = 0;   ///< of address space
    int processorSeconds = 0; ///< of each document
};

/// Puts the limits on this process, forbids core dumps, and keeps what libraries print on standard error to itself.
/// From then on a failed allocation, an abort of the PDF library and used-up processor time end the process with exit
/// code 1 and the line of the worker's protocol that says so. Call once, before the document is opened.
void limitThisProcess(const ProcessLimits &limits);

/// Gives this process so many seconds of processor time from now on, up to one more. 0: changes nothing.
void limitProcessorTime(int seconds);

} // namespace rehome::pdf
