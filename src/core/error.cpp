// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

namespace rehome::core {

Error::Error(ErrorCode code, QString whatHappened, QString whatToDo, QString details)
    : m_code(code), m_whatHappened(std::move(whatHappened)), m_whatToDo(std::move(whatToDo)),
      m_details(std::move(details)), m_utf8(m_whatHappened.toUtf8())
{}

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::BadUsage:
        return QStringLiteral("BadUsage");
    case ErrorCode::BadInput:
        return QStringLiteral("BadInput");
    case ErrorCode::NotFound:
        return QStringLiteral("NotFound");
    case ErrorCode::AlreadyExists:
        return QStringLiteral("AlreadyExists");
    case ErrorCode::PermissionDenied:
        return QStringLiteral("PermissionDenied");
    case ErrorCode::NoSuchHost:
        return QStringLiteral("NoSuchHost");
    case ErrorCode::ConnectionRefused:
        return QStringLiteral("ConnectionRefused");
    case ErrorCode::WrongPassword:
        return QStringLiteral("WrongPassword");
    case ErrorCode::NoSuchDatabase:
        return QStringLiteral("NoSuchDatabase");
    case ErrorCode::ConnectionLost:
        return QStringLiteral("ConnectionLost");
    case ErrorCode::ServerUnsuitable:
        return QStringLiteral("ServerUnsuitable");
    case ErrorCode::ToolMissing:
        return QStringLiteral("ToolMissing");
    case ErrorCode::ToolFailed:
        return QStringLiteral("ToolFailed");
    case ErrorCode::DiskFull:
        return QStringLiteral("DiskFull");
    case ErrorCode::Damaged:
        return QStringLiteral("Damaged");
    case ErrorCode::TimedOut:
        return QStringLiteral("TimedOut");
    case ErrorCode::Busy:
        return QStringLiteral("Busy");
    case ErrorCode::CheckFailed:
        return QStringLiteral("CheckFailed");
    case ErrorCode::CouldNotCheck:
        return QStringLiteral("CouldNotCheck");
    case ErrorCode::Internal:
        break;
    }
    return QStringLiteral("Internal");
}

int exitCodeFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::CheckFailed:
    case ErrorCode::Damaged:
        return 1;
    case ErrorCode::BadUsage:
    case ErrorCode::BadInput:
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
        return 2;
    default:
        return 3;
    }
}

} // namespace rehome::core
