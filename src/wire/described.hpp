#pragma once

#include <array>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace salespact::wire {

// A plain struct named in BOOST_DESCRIBE_STRUCT(Type, (bases), (members…)) or an enum in BOOST_DESCRIBE_ENUM(Type,
// values…) is all that the JSON reader, the JSON writer and the OpenAPI printer need to know of it.
template <class T>
concept DescribedStruct = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;
template <class T>
concept DescribedEnum = boost::describe::has_describe_enumerators<T>::value;

// Names that C++ keeps for itself end with an underscore there: `delete_` is "delete".
constexpr std::string_view json_name(std::string_view cpp_name) {
  if (cpp_name.ends_with('_')) cpp_name.remove_suffix(1);
  return cpp_name;
}

template <class T>
using FieldsOf = boost::describe::describe_members<T, static_cast<unsigned>(boost::describe::mod_public) |
                                                          static_cast<unsigned>(boost::describe::mod_inherited)>;

// f(name, pointer to member) for every field, in the order of the description.
template <class T, class F>
constexpr void for_each_field(F&& f) {
  boost::mp11::mp_for_each<FieldsOf<T>>([&](auto field) { f(json_name(field.name), field.pointer); });
}

template <class E>
constexpr std::string_view enum_to_text(E value) {
  std::string_view text = "?";
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto item) {
    if (item.value == value) text = json_name(item.name);
  });
  return text;
}

template <class E>
constexpr std::optional<E> enum_from_text(std::string_view text) {
  std::optional<E> found;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto item) {
    if (json_name(item.name) == text) found = item.value;
  });
  return found;
}

// f(name) for every value of an enum.
template <class E, class F>
constexpr void for_each_enumerator(F&& f) {
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto item) { f(json_name(item.name)); });
}

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

}  // namespace salespact::wire
