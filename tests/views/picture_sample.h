// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace rehome::views {

/// Two tables as graphviz writes them: turned over by the transform of the graph.
inline QByteArray picture()
{
    return R"svg(<?xml version="1.0" encoding="UTF-8"?>
<svg width="2000pt" height="1000pt" viewBox="0 0 2000 1000" xmlns="http://www.w3.org/2000/svg">
<g id="graph0" class="graph" transform="translate(4 996)">
<g id="t0" class="node"><rect x="10" y="-900" width="100" height="50" fill="red"/></g>
<g id="t1" class="node"><rect x="1500" y="-200" width="100" height="50" fill="blue"/></g>
</g></svg>)svg";
}

} // namespace rehome::views
