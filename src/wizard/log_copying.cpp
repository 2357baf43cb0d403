// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/log_copying.h"

#include "wizard/log_text.h"

#include <QClipboard>
#include <QGuiApplication>

#include <numeric>

namespace rehome::wizard {

void LogCopying::copy(const LogFilter &lines, std::vector<int> rows, const std::function<void(int)> &then)
{
    if (rows.empty()) {
        rows.resize(size_t(lines.rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
    }
    auto taken = std::make_shared<std::vector<LogLine>>();
    taken->reserve(rows.size());
    for (const int row : rows)
        taken->push_back(lines.line(row));
    m_job.start<QString>(
        [taken](const core::WorkContext &) {
            QString text;
            for (const LogLine &line : *taken)
                text += logLineText(line.at, line.level, line.step, line.text);
            return text;
        },
        [then, count = int(taken->size())](const QString &text) {
            QGuiApplication::clipboard()->setText(text);
            then(count);
        });
}

} // namespace rehome::wizard
