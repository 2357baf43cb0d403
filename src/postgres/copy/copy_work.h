// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/work_progress.h"
#include "evidence/copy.h"
#include "postgres/copy/copy_catalog.h"
#include "postgres/copy/copy_pump.h"
#include "postgres/copy/copy_tasks.h"

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace rehome::postgres {

/// Copies the rows of every table, and builds indexes and foreign keys of each as soon as its rows are in: several
/// things at a time, so that both servers are busy until the end. Owned by copyDatabase(), whose thread waits in run();
/// the work is done on threads of its own. The first failure ends the rest; a stop does too.
///
/// Measured with both servers on two processors: one thing for each processor keeps nine tenths of them busy, and with
/// one or two things more the copy takes as long. Foreign keys are checked and a table is analysed one after another,
/// as the server's locks want it, before its indexes, which can be built side by side; other tables' work is kept for
/// that time. A large table stays one COPY, which alone keeps most of two processors busy: in parts, it could not be
/// frozen.
class CopyWork final
{
public:
    struct Setting
    {
        const CopyCatalog &catalog;
        CopyPump::Ends ends;
        core::WorkProgress &progress; ///< what is to be done is named here; run() begins it and does not end it
        int jobs = 2;
        bool tablespaces = true;
        const StandingParts *standing = nullptr; ///< of a half-made copy that is gone on with; else tables are empty
    };

    CopyWork(const Setting &setting, const core::WorkContext &context);
    ~CopyWork();
    CopyWork(const CopyWork &) = delete;
    CopyWork &operator=(const CopyWork &) = delete;

    /// \return the tables, in the catalog's order
    std::vector<evidence::CopiedTable> run();
    /// The size of the tables whose rows are all there, also after a failure.
    [[nodiscard]] qint64 wholeBytes() const { return m_wholeBytes; }

private:
    struct Hand;
    void drain();
    void perform(CopySchedule::Id id, Hand &hand, int helpers);
    void copyRows(CopySchedule::Id id, Hand &hand);
    void buildIndex(std::size_t index, Hand &hand, int helpers);
    void addForeignKey(std::size_t key, Hand &hand);

    Setting m_setting;
    std::stop_token m_wish;      ///< the caller's
    core::WorkContext m_context; ///< stops when the caller's does, and at the first failure
    std::stop_source m_stop;
    qint64 m_memory;         ///< for each of what runs at a time and likes much
    CopySchedule m_schedule; ///< guarded by m_mutex
    std::vector<CopyTask> m_tasks;
    std::vector<evidence::CopiedTable> m_copied;

    std::mutex m_mutex; ///< guards what follows, and the schedule
    std::condition_variable m_changed;
    std::exception_ptr m_failure;
    std::atomic<qint64> m_wholeBytes{0};
};

} // namespace rehome::postgres
