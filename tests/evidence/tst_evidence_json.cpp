// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/evidence.h"
#include "evidence/filled.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rehome::evidence;
using rehome::testing::filled;

namespace {

constexpr std::size_t kinds = std::variant_size_v<Facts>;

/// Every kind with every field filled.
template <std::size_t index = 1>
void addFilled(std::vector<Evidence> &list)
{
    if constexpr (index < kinds) {
        list.push_back(filled<std::variant_alternative_t<index, Facts>>());
        addFilled<index + 1>(list);
    }
}

std::vector<Evidence> everyKind()
{
    std::vector<Evidence> list;
    addFilled(list);
    return list;
}

/// Through bytes, as the journal keeps it.
StoredEvidence throughBytes(StoredEvidence stored)
{
    stored.json = QJsonDocument::fromJson(QJsonDocument(stored.json).toJson(QJsonDocument::Compact)).object();
    return stored;
}

void collectLeaves(const QJsonValue &value, QStringList &leaves)
{
    if (value.isArray()) {
        for (const QJsonValue &item : value.toArray())
            collectLeaves(item, leaves);
    } else if (value.isObject()) {
        for (const QJsonValue &item : value.toObject())
            collectLeaves(item, leaves);
    } else {
        leaves += value.toVariant().toString();
    }
}

} // namespace

class TestEvidenceJson final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindComesBackWithEveryField();
    void everyKindHasANameOfItsOwn();
    void everyKindHasASentence();
    void theFormIsTheOneThatIsDocumented();
    void largeNumbersAreKept();
    void missingFieldsKeepTheirDefaults();
    void aNullIsNotTheEmptyText();
    void unknownFieldsArePassedOver();
    void whatIsUnknownIsNoEvidence_data();
    void whatIsUnknownIsNoEvidence();
    void badJsonDoesNotGiveASameVerdict();
};

void TestEvidenceJson::everyKindComesBackWithEveryField()
{
    for (const Evidence &evidence : everyKind()) {
        const StoredEvidence stored = store(evidence);

        const Evidence back = load(throughBytes(stored));

        QCOMPARE(back.index(), evidence.index());
        QCOMPARE(store(back).json, stored.json);
        QStringList leaves;
        collectLeaves(stored.json, leaves);
        QVERIFY2(!leaves.contains(QString()), qPrintable(stored.kind)); // nothing was left empty
    }
}

void TestEvidenceJson::everyKindHasANameOfItsOwn()
{
    QSet<QString> names;
    for (const Evidence &evidence : everyKind()) {
        const StoredEvidence stored = store(evidence);
        names.insert(stored.kind);
        QVERIFY(stored.version >= 1);
    }

    QCOMPARE(names.size(), qsizetype(kinds - 1));
    QVERIFY(!names.contains(QString()));
    QCOMPARE(store({}).kind, QString());
}

void TestEvidenceJson::everyKindHasASentence()
{
    for (const Evidence &evidence : everyKind()) {
        const QString sentence = verdictSentence(evidence);
        QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY2(!sentence.contains(u"%n"_s), qPrintable(sentence));
    }
}

void TestEvidenceJson::theFormIsTheOneThatIsDocumented()
{
    const TableVerdict verdict{.table = u"public.a"_s, .verdict = Verdict::Differs, .oldRows = 3};
    const Backup backup{.takenAt = QDateTime::fromString(u"2024-02-29T12:00:00.5+02:00"_s, Qt::ISODateWithMs),
                        .duration = std::chrono::seconds(2)};

    const QJsonObject json = toJson(verdict).toObject();

    QCOMPARE(json.value(u"verdict"_s), QJsonValue(u"differs"_s));
    QCOMPARE(json.value(u"oldRows"_s), QJsonValue(3));
    QVERIFY(json.value(u"newRows"_s).isNull());
    QCOMPARE(toJson(backup).toObject().value(u"takenAt"_s), QJsonValue(u"2024-02-29T10:00:00.500Z"_s));
    QCOMPARE(toJson(backup).toObject().value(u"duration"_s), QJsonValue(2000));
}

void TestEvidenceJson::largeNumbersAreKept()
{
    const SequenceState state{.lastValue = std::numeric_limits<qint64>::max(),
                              .columnMax = std::numeric_limits<qint64>::min()};
    const QByteArray text = QJsonDocument(toJson(state).toObject()).toJson();

    const auto back = fromJson<SequenceState>(QJsonDocument::fromJson(text).object());

    QCOMPARE(back.lastValue, state.lastValue);
    QCOMPARE(back.columnMax, state.columnMax);
}

void TestEvidenceJson::missingFieldsKeepTheirDefaults()
{
    const auto rehearsal = fromJson<Rehearsal>(QJsonObject());
    const auto fingerprint = fromJson<TableFingerprint>(QJsonObject{{u"rows"_s, 5}});

    QCOMPARE(rehearsal.paddingPercent, 20);
    QCOMPARE(fingerprint.rows, 5);
    QCOMPARE(fingerprint.hash, QString());
    QCOMPARE(fromJson<SequenceState>(QJsonObject()).increment, 1);
}

void TestEvidenceJson::aNullIsNotTheEmptyText()
{
    const RowDifference row{.oldValues = {QString(), u""_s, u"NULL"_s}};
    const QByteArray bytes = QJsonDocument(toJson(row).toObject()).toJson();

    const auto back = fromJson<RowDifference>(QJsonDocument::fromJson(bytes).object());

    QCOMPARE(back.oldValues, row.oldValues);
    QVERIFY(back.oldValues.at(0).isNull());
    QVERIFY(!back.oldValues.at(1).isNull());
}

void TestEvidenceJson::unknownFieldsArePassedOver()
{
    StoredEvidence stored = store(filled<Proof>());
    const QJsonObject before = stored.json;
    stored.json.insert(u"later"_s, QJsonObject{{u"a"_s, 1}});

    QCOMPARE(store(load(stored)).json, before);
}

void TestEvidenceJson::whatIsUnknownIsNoEvidence_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("version");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("another kind") << u"horoscope"_s << 1;
    QTest::newRow("a newer version") << u"verification"_s << 2;
    QTest::newRow("a much newer version") << u"backup"_s << 1000;
}

void TestEvidenceJson::whatIsUnknownIsNoEvidence()
{
    QFETCH(const QString, kind);
    QFETCH(const int, version);

    const Evidence evidence = load({kind, version, store(filled<Verification>()).json});

    QVERIFY(std::holds_alternative<std::monostate>(evidence));
    QCOMPARE(verdictOf(evidence), Verdict::CouldNotCheck);
    QCOMPARE(verdictSentence(evidence), QString());
}

void TestEvidenceJson::badJsonDoesNotGiveASameVerdict()
{
    const QJsonObject bad{{u"tables"_s, QJsonArray{QJsonObject{{u"verdict"_s, u"fine"_s}}, 5, QJsonValue()}}};

    QCOMPARE(verdictOf(load({u"verification"_s, 1, bad})), Verdict::CouldNotCheck);
    QCOMPARE(verdictOf(load({u"verification"_s, 1, {}})), Verdict::CouldNotCheck);
    QCOMPARE(verdictOf(load({u"proof"_s, 1, {}})), Verdict::CouldNotCheck);
}

QTEST_APPLESS_MAIN(TestEvidenceJson)
#include "tst_evidence_json.moc"
