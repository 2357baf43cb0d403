// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/project_connection_test.h"

#include "core/text.h"
#include "views/disclosure.h"
#include "views/icons.h"
#include "wizard/project_field_note.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

using namespace std::chrono_literals;

namespace rehome::wizard {
namespace {

using report::Mark;

/// The first few names, and how many there are besides.
QString named(const QStringList &names)
{
    constexpr qsizetype shown = 5;
    const QString list = names.mid(0, shown).join(QStringLiteral(", "));
    return names.size() <= shown
               ? list
               : ConnectionTest::tr("%1 and %Ln more", "names and how many besides", int(names.size() - shown))
                     .arg(list);
}

} // namespace

QString sentenceOf(const plan::ConnectionLook &look)
{
    if (look.tables == 0)
        return ConnectionTest::tr("Connected to %1 as %2, PostgreSQL %3, but the database holds no tables: is it the "
                                  "right one?")
            .arg(look.database, look.user, look.serverVersion);
    if (look.unreadable.isEmpty())
        return ConnectionTest::tr("Connected to %1 as %2, PostgreSQL %3: %Ln table(s), %4; this user may read "
                                  "everything.",
                                  nullptr, int(look.tables))
            .arg(look.database, look.user, look.serverVersion, core::bytesText(look.bytes));
    return ConnectionTest::tr("Connected to %1 as %2, PostgreSQL %3: %Ln table(s), %4. But this user may not read "
                              "everything, and the backup would fail: %5. Use the owner of the tables, or grant "
                              "SELECT.",
                              nullptr, int(look.tables))
        .arg(look.database, look.user, look.serverVersion, core::bytesText(look.bytes), named(look.unreadable));
}

ConnectionTest::ConnectionTest(QWidget *parent)
    : QWidget(parent), m_button(new QPushButton(this)), m_note(new FieldNote(this)),
      m_more(new views::Disclosure(this)), m_details(new QLabel(this))
{
    m_button->setObjectName(QStringLiteral("testButton"));
    m_button->setAutoDefault(false);
    m_note->setObjectName(QStringLiteral("testNote"));
    m_note->setField(m_button);
    m_more->setText(tr("What the server said"));
    m_more->setObjectName(QStringLiteral("testDetailsButton"));
    m_more->setContent(m_details);
    m_more->hide();
    m_details->setObjectName(QStringLiteral("testDetails"));
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_soon.setSingleShot(true);
    m_soon.setInterval(400ms);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_note, 0, 0, 1, 3);
    layout->addWidget(m_button, 1, 0);
    layout->addWidget(m_more, 1, 1);
    layout->addWidget(m_details, 2, 0, 1, 3);
    layout->setColumnStretch(2, 1);
    connect(&m_soon, &QTimer::timeout, this, &ConnectionTest::testNow);
    connect(&m_job, &Job::failed, this, &ConnectionTest::onError);
    connect(&m_job, &Job::stopped, this, [this] {
        m_testing = false;
        showState();
    });
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_testing)
            m_job.stop();
        else
            testNow();
    });
    setRequest(std::nullopt);
}

void ConnectionTest::setRequest(const std::optional<plan::ConnectionRequest> &request)
{
    m_request = request;
    m_answered = false;
    m_soon.stop();
    if (std::exchange(m_testing, false))
        m_job.start([](const core::WorkContext &) {}, [] {}); // drops the answer to the old question
    showState();
}

void ConnectionTest::testSoon()
{
    m_soon.start();
    showState();
}

void ConnectionTest::testNow()
{
    m_soon.stop();
    if (!m_request)
        return;
    m_answered = false;
    m_testing = true;
    m_job.start<plan::ConnectionLook>(
        [request = *m_request](const core::WorkContext &context) { return plan::tryConnection(request, context); },
        [this](const plan::ConnectionLook &look) { onAnswer(look); });
    showState();
}

void ConnectionTest::onAnswer(const plan::ConnectionLook &look)
{
    m_answered = true;
    m_testing = false;
    showState();
    const bool whole = look.unreadable.isEmpty() && look.tables > 0;
    m_note->say(whole ? Mark::Good : Mark::Attention, sentenceOf(look));
    Q_EMIT answered(look);
    Q_EMIT changed();
}

void ConnectionTest::onError(const core::Error &error)
{
    m_testing = false;
    showState();
    m_note->say(Mark::Bad, error.whatToDo().isEmpty()
                               ? error.whatHappened()
                               : tr("%1\n%2", "what happened, what to do").arg(error.whatHappened(), error.whatToDo()));
    m_details->setText(error.details().trimmed());
    m_more->setVisible(!error.details().isEmpty());
    Q_EMIT failed(error);
    Q_EMIT changed();
}

void ConnectionTest::showState()
{
    m_button->setText(m_testing ? tr("S&top the test") : tr("&Test the connection"));
    m_button->setIcon(views::icon(m_testing ? QStringLiteral("stop") : QStringLiteral("server")));
    m_button->setEnabled(m_request.has_value());
    m_more->setOpen(false);
    m_more->hide();
    if (m_testing || m_soon.isActive())
        m_note->say(Mark::Running, tr("Asking the server…"));
    else if (m_request)
        m_note->say(Mark::None, tr("Not tested yet."));
    else
        m_note->clear();
    Q_EMIT changed();
}

} // namespace rehome::wizard
