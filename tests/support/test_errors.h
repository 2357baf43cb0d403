// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <optional>

/// What a piece of work throws, for tests that look at errors.
namespace rehome::testing {

/// The Error that the work throws; none if it throws nothing or something else.
template <class Work>
std::optional<core::Error> errorOf(const Work &work)
{
    try {
        work();
    } catch (const core::Error &error) {
        return error;
    } catch (const std::exception &) {
        return std::nullopt;
    }
    return std::nullopt;
}

/// The name of the thrown Error's code, "Stopped", the text of another exception, or "" where nothing was thrown.
template <class Work>
QString endingOf(const Work &work)
{
    try {
        work();
    } catch (const core::Error &error) {
        return core::errorCodeName(error.code());
    } catch (const core::Stopped &) {
        return QStringLiteral("Stopped");
    } catch (const std::exception &other) {
        return QString::fromUtf8(other.what());
    }
    return {};
}

} // namespace rehome::testing
