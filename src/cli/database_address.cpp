// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/database_address.h"

#include "core/engine_text.h"
#include "postgres/session/session.h"

namespace rehome::cli {

postgres::ServerAddress addressFrom(const std::string &text, Console &console, const core::WorkContext &context,
                                    const QString &side, Named named)
{
    auto address = postgres::ServerAddress::parse(QString::fromStdString(text));
    console.redactor().add(address.password);
    try {
        const postgres::Session trial(address, postgres::Access::ReadOnly, context);
    } catch (const core::Error &error) {
        if (error.code() == core::ErrorCode::NoSuchDatabase && named == Named::APlaceForOne)
            return address; // the server looks at the password first
        const core::Error told(error.code(), side + error.whatHappened(), error.whatToDo(), error.details());
        if (error.code() != core::ErrorCode::WrongPassword || !address.password.isEmpty())
            throw told;
        address.password = console.askPassword(EngineText::tr("Password for %1:").arg(address.display()), context.stop);
        context.throwIfStopped();
        if (address.password.isEmpty())
            throw told;
    }
    return address;
}

int exitCodeFor(evidence::Verdict verdict)
{
    switch (verdict) {
    case evidence::Verdict::Same:
        return 0;
    case evidence::Verdict::Differs:
        return 1;
    case evidence::Verdict::CouldNotCheck:
        break;
    }
    return 3;
}

} // namespace rehome::cli
