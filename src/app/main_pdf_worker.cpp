// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/worker.h"

#include <QFile>

int main(int argc, char *argv[])
{
    // No QCoreApplication: reading text needs none, and the worker is started once for every document.
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QFile::decodeName(argv[i]);
    return rehome::pdf::runWorker(arguments);
}
