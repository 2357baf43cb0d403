// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgres/server/scratch_server.h"

namespace rehome::postgres {
namespace {

PrivateServer freshServer(const QString &folder, int major, const core::WorkContext &context)
{
    PrivateServer::remove(folder, context);
    try {
        return PrivateServer::open(folder, ServerPurpose::Scratch, major, context);
    } catch (...) {
        core::WorkContext tidying = context;
        tidying.stop = {}; // what the stop made necessary is not stopped by it
        PrivateServer::remove(folder, tidying);
        throw;
    }
}

} // namespace

ScratchServer::ScratchServer(const QString &folder, int major, const core::WorkContext &context)
    : m_folder(folder), m_server(freshServer(folder, major, context))
{}

ScratchServer::~ScratchServer()
{
    try {
        PrivateServer::remove(m_folder, {});
    } catch (const std::exception &) {
        // What could not be removed is found and removed when the migration is opened again.
    }
}

} // namespace rehome::postgres
