// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <exception>

namespace rehome::core {

enum class ErrorCode {
    BadUsage,      ///< the call itself is wrong: an unknown option, values that contradict each other
    BadInput,      ///< a value or a file's content cannot be used
    NotFound,      ///< a named file, folder, table or step is not there
    AlreadyExists, ///< something is in the way and was not overwritten
    PermissionDenied,
    NoSuchHost,
    ConnectionRefused,
    WrongPassword,
    NoSuchDatabase,
    ConnectionLost,
    ServerUnsuitable, ///< too old, too new, or of a kind that is not served
    ToolMissing,
    ToolFailed,
    DiskFull,
    Damaged, ///< an archive, a manifest, a journal is not what it was when it was written
    TimedOut,
    Busy,          ///< another process holds it
    CheckFailed,   ///< the thing was checked and is not as it must be
    CouldNotCheck, ///< whether it is as it must be could not be found out
    Internal,
};

/// The one exception type of the engine: what happened (a sentence that names the thing), what to do about it,
/// and technical details (untranslated, for a person who wants to see them).
class Error final : public std::exception
{
public:
    Error(ErrorCode code, QString whatHappened, QString whatToDo = {}, QString details = {});

    [[nodiscard]] ErrorCode code() const { return m_code; }
    [[nodiscard]] const QString &whatHappened() const { return m_whatHappened; }
    [[nodiscard]] const QString &whatToDo() const { return m_whatToDo; }
    [[nodiscard]] const QString &details() const { return m_details; }
    [[nodiscard]] const char *what() const noexcept override { return m_utf8.constData(); }

private:
    ErrorCode m_code;
    QString m_whatHappened;
    QString m_whatToDo;
    QString m_details;
    QByteArray m_utf8;
};

/// Thrown by long work when it was asked to stop. An ending of its own: neither success nor failure.
class Stopped final : public std::exception
{
public:
    [[nodiscard]] const char *what() const noexcept override { return "stopped"; }
};

/// The stable text form of a code, as it stands in the journal: "WrongPassword".
[[nodiscard]] QString errorCodeName(ErrorCode code);

/// The exit code of a program that ends with this error: 1 a check failed, 2 bad usage or input, 3 could not do it.
[[nodiscard]] int exitCodeFor(ErrorCode code);

} // namespace rehome::core
