// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/database_map.h"

namespace rehome::plan {

/// Gives every table the Django app that it belongs to: the longest label with which its name begins. What is called
/// django_… belongs to Django itself.
void assignApps(evidence::SchemaMap &schema, const QStringList &labels);

/// The schema as a graph in graphviz's language: a box for each table with its key columns, in a frame for each app,
/// and an arrow for each foreign key. Tables of Django itself and link tables are pale. Partitions are left out: their
/// parent stands for them. Of more than 150 tables only the names are drawn. A table's element in the picture has the
/// id "t" and its place in the map.
[[nodiscard]] QByteArray schemaDot(const evidence::SchemaMap &schema);

} // namespace rehome::plan
