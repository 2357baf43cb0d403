// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <concepts>
#include <optional>
#include <utility>
#include <vector>

/// The JSON form of the facts. A struct that names its fields once,
///     static void fields(auto &&take) { take(field("rows", &TableCount::rows)); }
/// can be written and read; a field that is missing in the JSON keeps its default, an unknown one is passed over.
/// A scoped enum needs enumNames(E), found by its namespace. Times are milliseconds, dates ISO 8601 in UTC.
namespace rehome::evidence {

template <class Owner, class Value>
struct Field
{
    const char *name;
    Value Owner::*member;
};

template <class Owner, class Value>
constexpr Field<Owner, Value> field(const char *name, Value Owner::*member)
{
    return {name, member};
}

template <class E>
using EnumNames = std::vector<std::pair<E, const char *>>;

struct AnyFields
{
    void operator()(const auto &...) const {}
};

template <class T>
concept Described = requires
{
    T::fields(AnyFields{});
};

template <class T>
concept Named = std::is_enum_v<T> && requires(T value)
{
    enumNames(value);
};

template <Named E>
QString enumName(E value)
{
    for (const auto &[candidate, name] : enumNames(value)) {
        if (candidate == value)
            return QLatin1String(name);
    }
    return {};
}

template <class T>
struct JsonForm; // specialised below for every type that a fact may hold

template <class T>
QJsonValue toJson(const T &value)
{
    return JsonForm<T>::write(value);
}

template <class T>
T fromJson(const QJsonValue &json)
{
    return JsonForm<T>::read(json);
}

template <>
struct JsonForm<bool>
{
    static QJsonValue write(bool value) { return value; }
    static bool read(const QJsonValue &json) { return json.toBool(); }
};

template <>
struct JsonForm<double>
{
    static QJsonValue write(double value) { return value; }
    static double read(const QJsonValue &json) { return json.toDouble(); }
};

template <>
struct JsonForm<QString>
{
    static QJsonValue write(const QString &value) { return value; }
    static QString read(const QJsonValue &json) { return json.toString(); }
};

template <>
struct JsonForm<QDateTime>
{
    static QJsonValue write(const QDateTime &value) { return value.toUTC().toString(Qt::ISODateWithMs); }
    static QDateTime read(const QJsonValue &json) { return QDateTime::fromString(json.toString(), Qt::ISODateWithMs); }
};

template <>
struct JsonForm<std::chrono::milliseconds>
{
    static QJsonValue write(std::chrono::milliseconds value) { return qint64(value.count()); }
    static std::chrono::milliseconds read(const QJsonValue &json)
    {
        return std::chrono::milliseconds(json.toInteger());
    }
};

template <class T>
requires std::integral<T> &&(!std::same_as<T, bool>)struct JsonForm<T>
{
    static QJsonValue write(T value) { return qint64(value); }
    static T read(const QJsonValue &json) { return T(json.toInteger()); }
};

template <Named E>
struct JsonForm<E>
{
    static QJsonValue write(E value) { return enumName(value); }
    static E read(const QJsonValue &json)
    {
        const QString text = json.toString();
        for (const auto &[candidate, name] : enumNames(E{})) {
            if (text == QLatin1String(name))
                return candidate;
        }
        return E{};
    }
};

template <class T>
struct JsonForm<std::optional<T>>
{
    static QJsonValue write(const std::optional<T> &value) { return value ? toJson(*value) : QJsonValue(); }
    static std::optional<T> read(const QJsonValue &json)
    {
        if (json.isNull() || json.isUndefined())
            return std::nullopt;
        return fromJson<T>(json);
    }
};

template <class T>
struct JsonList
{
    static QJsonValue write(const T &values)
    {
        QJsonArray array;
        for (const auto &value : values)
            array.append(toJson(value));
        return array;
    }
    static T read(const QJsonValue &json)
    {
        T values;
        for (const auto &value : json.toArray())
            values.push_back(fromJson<typename T::value_type>(value));
        return values;
    }
};

template <class T>
struct JsonForm<std::vector<T>> : JsonList<std::vector<T>>
{};

/// A null text is a null, for it is a NULL of a database: the empty text is another value.
template <>
struct JsonForm<QStringList>
{
    static QJsonValue write(const QStringList &list)
    {
        QJsonArray array;
        for (const QString &text : list)
            array.append(text.isNull() ? QJsonValue() : QJsonValue(text));
        return array;
    }
    static QStringList read(const QJsonValue &json)
    {
        QStringList list;
        for (const auto &text : json.toArray())
            list.append(text.isNull() ? QString() : text.toString(QLatin1String("")));
        return list;
    }
};

template <>
struct JsonForm<QMap<QString, QString>>
{
    static QJsonValue write(const QMap<QString, QString> &map)
    {
        QJsonObject object;
        for (auto entry = map.cbegin(); entry != map.cend(); ++entry)
            object.insert(entry.key(), entry.value());
        return object;
    }
    static QMap<QString, QString> read(const QJsonValue &json)
    {
        QMap<QString, QString> map;
        const QJsonObject object = json.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry)
            map.insert(entry.key(), entry.value().toString());
        return map;
    }
};

template <Described T>
struct JsonForm<T>
{
    static QJsonValue write(const T &value)
    {
        QJsonObject object;
        T::fields([&](const auto &...f) { (object.insert(QLatin1String(f.name), toJson(value.*(f.member))), ...); });
        return object;
    }
    static T read(const QJsonValue &json)
    {
        T value;
        const QJsonObject object = json.toObject();
        T::fields([&](const auto &...f) { (readField(object, f, value), ...); });
        return value;
    }

private:
    template <class Value>
    static void readField(const QJsonObject &object, const Field<T, Value> &f, T &value)
    {
        if (const auto found = object.constFind(QLatin1String(f.name)); found != object.constEnd())
            value.*(f.member) = fromJson<Value>(*found);
    }
};

} // namespace rehome::evidence
