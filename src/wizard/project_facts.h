// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPair>
#include <QWidget>

class QFormLayout;

namespace rehome::wizard {

/// Names and their values, to read and to copy. Long values wrap.
class ProjectFacts final : public QWidget
{
    Q_OBJECT

public:
    using Fact = QPair<QString, QString>;

    explicit ProjectFacts(QWidget *parent = nullptr);
    /// Facts without a value are left out.
    void show(const QList<Fact> &facts);
    /// Gives the names of all these the same width, so that their values stand below each other.
    static void align(const QList<ProjectFacts *> &all);

private:
    [[nodiscard]] QList<QWidget *> labels() const;

    QFormLayout *m_layout;
};

} // namespace rehome::wizard
