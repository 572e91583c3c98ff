"""The classes of mirrors: a user's own named tuples, lists, dicts and objects, without what their classes do by code.

Code that does not know that there is such a class would have tangents meet its operators or setters, and give a wrong
number: here they are refused.
"""

from __future__ import annotations

from .typed import Any


def bare(cls: Any) -> Any:
    """Return the class of a named tuple's tangents: its own, or `dV` with the fields of `V`, but not what it computes.

    Code that does not know that there is a `V` would have tangents meet its operators and properties, and give a wrong
    number.
    """
    found = BARE.get(cls)
    if found is None:
        base = tuple if issubclass(cls, tuple) else list
        own = [n for n in OPERATORS if getattr(cls, n, None) is not getattr(base, n, None)]
        plain = cls if base is tuple else list
        own += [n for n in dir(cls) if isinstance(getattr(cls, n, None), property)] if base is tuple else []
        found = BARE[cls] = _without(cls, own) if own and not hasattr(cls, "__fwdtrans_named__") else plain
    return found


def is_own_list(cls: Any) -> bool:
    """Say whether a class is one of the user's made from `list`, that does all that lists do as they do.

    It may have operators of arithmetic, and methods and properties under names that no list has.
    """
    if type(cls) is not type or not issubclass(cls, list) or cls is list:
        return False
    own = [base for base in cls.__mro__ if base not in (list, object) and base.__module__ != "typing"]
    names = {name for base in own for name in vars(base)} - PLAIN
    special = {name for name in names if hasattr(list, name) or name.startswith("__") and name.endswith("__")}
    return not special - {name for name in OPERATORS if not name.startswith("__i")}


def is_own_dict(cls: Any) -> bool:
    """Say whether a class is one of the user's made from `dict`, that does all that dicts do as they do.

    Its attributes may be its items, and it may have methods and properties under names that no dict has.
    """
    if type(cls) is not type or not issubclass(cls, dict) or cls is dict:
        return False
    if cls in OWN_DICTS:
        return True
    own = [base for base in cls.__mro__ if base not in (dict, object) and base.__module__ != "typing"]
    found = {name: held for base in reversed(own) for name, held in vars(base).items() if name not in PLAIN}
    special = {name for name in found if hasattr(dict, name) or name.startswith("__") and name.endswith("__")}
    if not special <= ITEMS.keys() or not all(is_of_items(found[name], name) for name in special):
        return False
    OWN_DICTS[cls] = _with_items(cls)
    OWN_DICTS[OWN_DICTS[cls]] = OWN_DICTS[cls]
    return True


def bare_dict(cls: Any) -> Any:
    """Return the class of the mirrors of a class made from `dict`; None for any other."""
    return OWN_DICTS.get(cls)


class dCounter(dict):  # type: ignore[type-arg]
    """The tangents of a counter's counts: what was never counted has none, and no operator takes them for counts."""

    __slots__ = ()

    def of_a_tangent(self, *_: Any) -> Any:
        """Refuse an operator: counters drop what is not positive, and tangents may be anything."""
        raise TypeError("an operator of Counter meets what was not known to be one: test it by isinstance")

    __add__ = __sub__ = __or__ = __and__ = __iadd__ = __isub__ = __ior__ = __iand__ = __pos__ = __neg__ = of_a_tangent

    def __init__(self, other: Any = None, /, **words: Any) -> None:
        super().__init__()
        self.update(other, **words)

    def __missing__(self, key: Any) -> float:
        return 0.0

    def __delitem__(self, key: Any) -> None:
        self.pop(key, None)

    def update(self, other: Any = None, /, **words: Any) -> None:
        """Add tangents to those that there are, as a counter adds counts."""
        for table in (other or {}, words):
            for key, slope in table.items():
                self[key] = self[key] + slope if key in self else slope

    def copy(self) -> Any:
        """Return another one with the same tangents."""
        return type(self)(self)


OWN_DICTS: dict[Any, Any] = {}  # by class of the user's made from `dict`: the class of its mirrors


def is_of_items(method: Any, name: str) -> bool:
    """Say whether a dict's `__getattr__` gives its items, its `__setattr__` stores them, its `__init__` fills it."""
    if method in (dict.__getitem__, dict.__setitem__):
        return (method is dict.__getitem__) == (name == "__getattr__")
    return any(is_written_so(method, one) for one in ITEMS[name])


def is_written_so(method: Any, model: Any) -> bool:
    """Say whether a method does what a model does, whatever its class and its variables are called."""
    code, ours = getattr(method, "__code__", None), model.__code__
    if code is None or len(code.co_names) != len(ours.co_names) or _steps(code) != _steps(ours):
        return False
    return all(name == own or own == "Kept" for name, own in zip(code.co_names, ours.co_names))


def _steps(code: Any) -> list[Any]:
    """Return what a code does, constants by what they are: a docstring is one, and moves the others."""
    from dis import get_instructions

    steps = get_instructions(code)
    return [(one.opname, one.argval if one.opname.endswith("_CONST") else one.arg) for one in steps]


def is_its_own_dict(cls: Any) -> bool:
    """Say whether the attributes of a class made from `dict` are its items because it is its own `__dict__`."""
    return any(is_written_so(getattr(cls, "__init__", None), one) for one in KEEPING)


def _item(self: Any, name: Any) -> Any:
    return self[name]


def _item_or_error(self: Any, name: Any) -> Any:
    try:
        return self[name]
    except KeyError:
        raise AttributeError(name)  # noqa: B904 - as people write it


def _item_or_its_error(self: Any, name: Any) -> Any:
    try:
        return self[name]
    except KeyError as error:
        raise AttributeError(name) from error


def _store(self: Any, name: Any, value: Any) -> None:
    self[name] = value


class Kept(dict):  # type: ignore[type-arg]
    """A dict that is its own `__dict__`, in the ways that people write it."""

    def __init__(self, *args: Any, **words: Any) -> None:
        super().__init__(*args, **words)
        self.__dict__ = self

    def by_name(self, *args: Any, **words: Any) -> None:
        """Fill the dict."""
        super(Kept, self).__init__(*args, **words)  # noqa: UP008 - as people write it
        self.__dict__ = self

    def of_dict(self, *args: Any, **words: Any) -> None:
        """Fill the dict."""
        dict.__init__(self, *args, **words)
        self.__dict__ = self


KEEPING = [Kept.__init__, Kept.by_name, Kept.of_dict]
ITEMS: dict[str, list[Any]] = {
    "__getattr__": [_item, _item_or_error, _item_or_its_error], "__setattr__": [_store], "__init__": KEEPING,
}  # fmt: skip


def _with_items(cls: Any) -> Any:
    """Return a class of dicts for tangents, whose items are attributes as far as those of a class of the user's are."""
    def get(self: Any, name: str) -> Any:
        if hasattr(cls, name) or name not in self:
            raise AttributeError(f"{cls.__name__!r} has no item {name!r} that carries a tangent")
        return self[name]

    def put(self: Any, name: str, value: Any) -> None:
        if hasattr(cls, name) and not hasattr(dict, name):
            raise AttributeError(f"{cls.__name__!r} has {name!r} in its text")
        self[name] = value

    def of_a_tangent(self: Any) -> Any:
        raise TypeError(f"a {cls.__name__} that is its own `__dict__` is copied: make one of it, {cls.__name__}(d)")

    space: dict[str, Any] = {"__slots__": (), "__fwdtrans_named__": cls, "__module__": cls.__module__}
    is_itself = is_its_own_dict(cls)
    space |= {"__getattr__": get} if hasattr(cls, "__getattr__") or is_itself else {}
    space |= {"__setattr__": put} if cls.__setattr__ is not dict.__setattr__ or is_itself else {}
    space |= {"__copy__": of_a_tangent} if is_itself else {}  # its attributes would be its items no more
    return type(f"d{cls.__name__}", (dict,), space)


PLAIN = frozenset(
    "__module__ __doc__ __dict__ __weakref__ __qualname__ __repr__ __str__ __slots__ __annotations__ __orig_bases__ "
    "__parameters__ __static_attributes__ __firstlineno__ __annotate_func__ __annotations_cache__ "
    "__slotnames__ __fwdtrans_named__".split()
)


def _without(cls: Any, names: list[str]) -> Any:
    """Return a class for tangents: a named tuple with the fields of another, or a list, that refuses some names."""
    from collections import namedtuple

    def refusing(what: str) -> Any:
        def of_a_tangent(*_: Any) -> Any:
            raise TypeError(f"{what} of {cls.__name__} meets what was not known to be one: test it by isinstance")

        return of_a_tangent

    is_tuple = issubclass(cls, tuple)
    plain: Any = namedtuple("plain", cls._fields) if is_tuple else list
    operator, asked = refusing("an operator"), property(refusing("a property"))
    made = {name: operator if name in OPERATORS else asked for name in names}
    space = {**made, "__slots__": (), "__fwdtrans_named__": cls}
    space["__module__"] = cls.__module__
    return type(f"d{cls.__name__}", (plain,), space)


BARE: dict[Any, Any] = {}
OPERATORS = [
    f"__{side}{name}__"
    for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul")
    for side in ("", "r", "i")
] + ["__neg__", "__pos__", "__abs__"]


def namespace_of(cls: Any) -> Any:
    """Return an empty mirror for an object; of a class with setters, one that refuses stores by their names.

    Code that does not know the class would store a tangent where the setter stores something else.
    """
    found = _namespaces.get(cls)
    if found is None:
        found = _namespaces[cls] = _namespace_for(cls)
    return found()


def _namespace_for(cls: Any) -> Any:
    from types import GetSetDescriptorType, MemberDescriptorType, SimpleNamespace

    held = [(name, entry) for base in cls.__mro__ for name, entry in vars(base).items()]
    plain = MemberDescriptorType | GetSetDescriptorType
    names = {name for name, entry in held if hasattr(type(entry), "__set__") and not isinstance(entry, plain)}
    names = {name for name in names if getattr(vars(cls).get(name), "fset", name) is not None}
    if not names or cls is SimpleNamespace:
        return SimpleNamespace

    def of_a_tangent(self: Any, name: str, value: Any) -> None:
        if name in names:
            what = f"a store into `{name}` of what was not known to be a {cls.__name__} runs code of its class"
            raise TypeError(f"{what}: store into a plain attribute")
        vars(self)[name] = value

    # errors name it as they do the others
    return type("types.SimpleNamespace", (SimpleNamespace,), {"__setattr__": of_a_tangent})


_namespaces: dict[Any, Any] = {}


def named_again(tangent: Any) -> Any:
    """Return a tangent whose named tuples are of the user's own classes again."""
    is_plain = not OWN_DICTS and not any(kept is not cls for cls, kept in BARE.items())
    if is_plain or isinstance(tangent, (float, type(None))):
        return tangent
    if isinstance(tangent, tuple):
        items = [named_again(item) for item in tangent]
        own = getattr(type(tangent), "__fwdtrans_named__", type(tangent))
        return tuple.__new__(own, items) if hasattr(own, "_fields") else tuple(items)
    if isinstance(tangent, list) and hasattr(type(tangent), "__fwdtrans_named__"):
        return [named_again(item) for item in tangent]
    if isinstance(tangent, dict) and hasattr(type(tangent), "__fwdtrans_named__"):
        return {key: named_again(item) for key, item in tangent.items()}
    if type(tangent) is list:
        tangent[:] = map(named_again, tangent)
    elif type(tangent) is dict:
        tangent.update({key: named_again(item) for key, item in tangent.items()})
    return tangent
