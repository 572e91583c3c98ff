"""Choices -> what a program has outside of its functions: classes, enumerations, their objects, tables, state.

A class is written with a catalogue of what its objects can be asked for (`Kind`): texts with `{o}` for the object and
`{e}` for a number. Whoever writes a function takes from it; see reaching.py.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from programs import Choices, Scope

from .filling import Wilder

CLASSES = ("Curve", "Gain", "Lens")
ENUMS = ("Phase", "Weight")
NUMBERS = ("k", "c", "w")
PARAMS = ("p", "t", "dx", "x")
OPERATORS = "mul rmul add radd sub rsub truediv pow matmul".split()
SIGNS = {"mul": "*", "add": "+", "sub": "-", "truediv": "/", "pow": "**", "matmul": "@"}


@dataclass
class Kind:
    """A class of the program.

    Attributes:
        numbers, lists, functions: the attributes of an object that are such.
        parts: those that are objects, with their classes.
        methods: those of one number that give one.
        params: of `__init__`.
        reads: what gives a number.
        makes: what gives an object that is made anew, without `{o}` or from one.
        stores: what changes an object.
    """

    name: str
    flavour: str = "plain"
    numbers: list[str] = field(default_factory=list)
    lists: list[str] = field(default_factory=list)
    functions: list[str] = field(default_factory=list)
    parts: dict[str, Kind] = field(default_factory=dict)
    reads: list[str] = field(default_factory=list)
    makes: list[str] = field(default_factory=list)
    stores: list[str] = field(default_factory=list)
    methods: list[str] = field(default_factory=list)
    params: list[str] = field(default_factory=list)
    scales: bool = False  # `o * e` is a number
    is_ordered: bool = False


class Founder(Wilder):
    """Writes the part of a program that stands outside of its functions."""

    def __init__(self, choices: Choices) -> None:
        super().__init__(choices)
        self.groups = self.groups[: choices.whole(1, 3)]
        self.kinds: dict[str, Kind] = {}
        self.roots: dict[str, str] = {}  # names, and calls, of what is outside: what it is
        self.far: list[tuple[str, str]] = []  # all that can be reached from there
        self.resets: list[str] = []  # what `make` does: each call of the function finds the same state

    def found(self) -> None:
        """Write classes, objects and tables."""
        for name in ("cost0", "drag")[: self.choose.whole(1, 2)]:
            self.small_function(name)
        for name in CLASSES[: self.choose.whole(1, 3)]:
            self.any_class(name)
        if self.choose.chance(45):
            self.enumeration(self.choose.pick(ENUMS))
        for i, kind in enumerate(self.classes()):
            for k in range(self.choose.whole(1, 2)):
                self.root(f"{kind.name.upper()}{i + k}", self.made(kind), f"obj:{kind.name}")
        for write in (self.boxes, self.tables, self.costs, self.counters, self.boxes, self.kept_in_classes):
            if self.choose.chance(60):
                write()
        self.line("")

    def root(self, name: str, value: str, kind: str) -> None:
        """Write a constant."""
        self.line(f"{name} = {value}")
        self.roots[name] = kind

    def write_lines(self, *texts: str) -> None:
        """Write several lines."""
        for text in texts:
            self.line(text)

    def value(self) -> str:
        """Return a constant number."""
        return self.choose.pick(("0.5", "1.25", "0.75", "2", "-0.5", "1.5"))

    def classes(self) -> list[Kind]:
        """Return the classes that are no enumerations."""
        return [kind for kind in self.kinds.values() if kind.flavour != "enum"]

    # --- functions ---------------------------------------------------------------------------------------------

    def body(self, params: list[str], kinds: dict[str, str], size: int = 2) -> str:
        """Write the lines of a function before its result, and return that."""
        self.scope = Scope({**dict.fromkeys(params, "real"), **kinds}, frozen=True)
        if self.choose.chance(25):
            self.line(f"q = {self.damped(1)}")
            self.bind("q", "real")
        return self.damped(self.choose.whole(1, size))

    def method(self, header: str, params: list[str], kinds: dict[str, str], wrap: str = "{}") -> None:
        """Write a function whose result is one expression of its parameters."""
        self.line(header)
        with self.deeper():
            self.line("return " + wrap.format(self.body(params, kinds)))

    def small_function(self, name: str) -> None:
        """Write a function that objects may keep."""
        more = self.choose.pick(("", ", q=0.75"))
        self.method(f"def {name}(p{more}):", ["p", "q"] if more else ["p"], {})
        self.line("")
        self.roots[name], self.scope = "fn", Scope({})

    def function_value(self) -> str:
        """Return a function of one number, as a value."""
        names = [text for text, kind in self.roots.items() if kind == "fn"]
        with self.inner({"z": "real"}):
            made = f"lambda z: {self.damped(1)}"
        forms = [made, self.choose.pick(("sin", "tanh", "atan")), *names]
        forms += [f"partial({one})" for one in names[:1]]
        return self.choose.pick(forms)

    # --- classes -----------------------------------------------------------------------------------------------

    def any_class(self, name: str) -> None:
        """Write a class."""
        flavours = ("plain", "plain", "slots", "data", "frozen", "tuple", "derived")
        flavour = self.choose.pick(flavours)
        bases = [kind for kind in self.classes() if kind.flavour == "plain"]
        if flavour == "derived" and not bases:
            flavour = "plain"
        if flavour == "derived":
            kind = self.derived(name, self.choose.pick(bases))
        else:
            kind = Kind(name, flavour, [*NUMBERS[: self.choose.whole(1, 3)]])
            self.fields(kind)
        with self.deeper():
            self.members(kind)
        self.kinds[name], self.scope = kind, Scope({})
        self.line("")

    def fields(self, kind: Kind) -> None:
        """Choose what a class's objects have, and write its head and `__init__`."""
        if kind.flavour != "tuple" and self.choose.chance(35):
            kind.lists.append("items")
        if self.choose.chance(40):
            kind.functions.append(self.choose.pick(("cost", "at")))
        if self.classes() and self.choose.chance(35):
            kind.parts["part"] = self.choose.pick(self.classes())
        head = {"data": "@dataclass", "frozen": "@dataclass(frozen=True)"}.get(kind.flavour)
        names = [*kind.numbers, *kind.functions, *kind.parts, *kind.lists]
        if kind.flavour == "tuple":
            self.line(f'class {kind.name}(namedtuple("{kind.name}", "{" ".join(names)}")):')
            self.line("    __slots__ = ()")
            kind.makes.append(f"{{o}}._replace({kind.numbers[0]}={{e}})")
        elif head:
            self.line(head)
            self.line(f"class {kind.name}:")
            self.data_fields(kind)
        else:
            self.line(f"class {kind.name}:")
            self.plain_fields(kind, names)
        if kind.flavour in ("plain", "slots", "data"):
            kind.stores += [f"{{o}}.{one} = {{e}}" for one in kind.numbers] + [f"{{o}}.{kind.numbers[0]} *= {{e}}"]
            kind.stores += [f"{{o}}.{one}[0] = {{e}}" for one in kind.lists]
            kind.stores += [f"setattr({{o}}, '{kind.numbers[0]}', {{e}})"] if self.choose.chance(30) else []

    def data_fields(self, kind: Kind) -> None:
        """Write the fields of a dataclass."""
        with self.deeper():
            for i, name in enumerate(kind.numbers):
                self.line(f"{name}: float" + (" = 0.5" if i else ""))
            for name in (*kind.functions, *kind.parts):
                self.line(f"{name}: object = None")
            for name in kind.lists:
                self.line(f"{name}: list = field(default_factory=lambda: [0.25, {self.value()}])")
        kind.makes.append(f"replace({{o}}, {kind.numbers[0]}={{e}})")

    def plain_fields(self, kind: Kind, names: list[str]) -> None:
        """Write the `__init__` of a class."""
        with self.deeper():
            if kind.flavour == "slots":
                self.line(f"__slots__ = ({', '.join(map(repr, names))},)")
            elif self.choose.chance(40):
                self.line(f"rate = {self.value()}")
                kind.reads += ["{o}.rate", f"{kind.name}.rate"]
            params = [kind.numbers[0], *(f"{n}=0.5" for n in kind.numbers[1:])]
            params += [f"{n}=None" for n in (*kind.functions, *kind.parts, *kind.lists)]
            kind.params = params
            self.line(f"def __init__(self, {', '.join(params)}):")
            for name in names:
                given = f"[0.25, {self.value()}] if {name} is None else {name}" if name in kind.lists else name
                self.line(f"    self.{name} = {given}")

    def derived(self, name: str, base: Kind) -> Kind:
        """Write the head of a class that is made from another, and what it overrides."""
        kind = Kind(name, "plain", [*base.numbers], [*base.lists], [*base.functions], dict(base.parts))
        kind.reads = [one.replace(base.name + ".", name + ".") for one in base.reads]
        kind.params = base.params
        kind.stores, kind.scales, kind.is_ordered = [*base.stores], base.scales, base.is_ordered
        self.line(f"class {name}({base.name}):")
        with self.deeper():
            self.line("extra = 0.25")
            kind.reads.append("{o}.extra")
            for one in base.methods[:1]:
                self.line(f"def {one}(self, p):")
                self.line(f"    return tanh(super().{one}(p) * {self.choose.pick(('self.extra', '0.5', 'p'))})")
            if self.choose.chance(40):
                names = [one.partition("=")[0] for one in base.params]
                self.line(f"def __init__(self, {', '.join(base.params)}):")
                self.line(f"    super().__init__({', '.join(names)})")
                self.line(f"    self.{names[0]} = {self.choose.pick(('tanh({})', '{} * 0.5', '{}')).format(names[0])}")
        return kind

    def own(self, kind: Kind) -> dict[str, str]:
        """Return what a method of a class reads, by kind."""
        found = {f"self.{n}": "real" for n in kind.numbers}
        found |= {f"self.{n}": "reals" for n in kind.lists}
        return found | {f"self.{n}": f"out:{part.name}" for n, part in kind.parts.items()}

    def members(self, kind: Kind) -> None:
        """Write the members of a class."""
        own = self.own(kind)
        kind.reads += [f"{{o}}.{n}" for n in kind.numbers] + [f"{{o}}.{n}[0]" for n in kind.lists]
        for name in ("at", "read", "cost")[: self.choose.whole(1, 3)]:
            if kind.flavour in ("slots", "tuple") and name in kind.functions:
                continue  # a slot cannot be there beside a method of its name
            param = self.choose.pick(PARAMS)
            inside = [*kind.methods, *kind.functions]
            called = f" + self.{self.choose.pick(inside)}({param})" if inside and self.choose.chance(30) else ""
            self.method(f"def {name}(self, {param}):", [param], own, f"tanh({{}}{called})" if called else "{}")
            if name not in kind.functions:
                kind.methods.append(name)
        kind.reads += [f"{{o}}.{n}({{e}})" for n in kind.methods for _ in (1, 2)]
        kind.reads += [f"{kind.name}.{n}({{o}}, {{e}})" for n in kind.methods[:1]]
        kind.reads += [f"{{o}}.{n}({{e}})" for n in kind.functions for _ in (1, 2, 3)]
        for write in (self.properties, self.made_by_class, self.operators, self.operators, self.protocols, self.ways):
            if self.choose.chance(55):
                write(kind, own)

    def properties(self, kind: Kind, own: dict[str, str]) -> None:
        """Write a property, perhaps with a setter, and a static method."""
        if "{o}.mean" not in kind.reads:
            self.line("@property")
            self.method("def mean(self):", [], own)
            kind.reads.append("{o}.mean")
            if kind.stores and self.choose.chance(50):
                self.line("@mean.setter")
                self.write_lines("def mean(self, p):", f"    self.{kind.numbers[0]} = tanh(p)")
                kind.stores.append("{o}.mean = {e}")
        if self.choose.chance(50):
            self.line("@staticmethod")
            self.method("def half(p):", ["p"], {})
            kind.reads += ["{o}.half({e})", f"{kind.name}.half({{e}})"]

    def made_by_class(self, kind: Kind, own: dict[str, str]) -> None:
        """Write methods that give another object: of the class, of an object."""
        rest = self.rest_of(kind)
        if not (kind.functions or kind.parts or kind.flavour == "tuple"):
            self.line("@classmethod")
            self.method("def of(cls, p):", ["p"], {}, "cls({}" + ", 0.75" * (len(kind.numbers) - 1) + ")")
            kind.makes.append(f"{kind.name}.of({{e}})")
        maker = self.choose.pick((kind.name, "type(self)", "self.__class__"))
        self.method("def turned(self, p):", ["p"], own, f"{maker}({{}}{rest})")
        kind.makes.append("{o}.turned({e})")

    def rest_of(self, kind: Kind) -> str:
        """Return what a method hands on to an object of the class that it makes."""
        names = [*kind.numbers[1:], *kind.functions, *kind.parts, *kind.lists]
        return "".join(f", {n}=self.{n}" for n in names)

    def operators(self, kind: Kind, own: dict[str, str]) -> None:
        """Write an operator or two."""
        for name in dict.fromkeys(self.choose.pick(OPERATORS) for _ in range(2)):
            sign = SIGNS[name.removeprefix("r")]
            text = f"{{e}} {sign} {{o}}" if name.startswith("r") else f"{{o}} {sign} {{e}}"
            if any(f"({text})" in one for one in (*kind.reads, *kind.makes)):
                continue
            is_own = self.choose.chance(35)
            wrap = f"{kind.name}({{}}{self.rest_of(kind)})" if is_own else "{}"
            self.method(f"def __{name}__(self, p):", ["p"], own, wrap)
            (kind.makes if is_own else kind.reads).append(f"({text})")
            kind.scales = kind.scales or not is_own and name == "mul"

    def protocols(self, kind: Kind, own: dict[str, str]) -> None:
        """Write methods that Python calls by itself."""
        found = {
            "__call__": ("self, p", ["p"], "{o}({e})"),
            "__neg__": ("self", [], "(-{o})"),
            "__abs__": ("self", [], "abs({o})"),
            "__float__": ("self", [], "float({o})"),
            "__getitem__": ("self, i", [], "{o}[0]"),
        }
        for name in (self.choose.pick([*found]), self.choose.pick([*found])):
            header, params, read = found[name]
            if read in kind.reads or kind.flavour == "tuple" and name == "__getitem__":
                continue
            self.method(f"def {name}({header}):", params, own, "float({})" if name == "__float__" else "{}")
            kind.reads += [read, read]

    def ways(self, kind: Kind, own: dict[str, str]) -> None:
        """Write an order, an iteration, a `__getattr__`."""
        match self.choose.whole(0, 2):
            case 0 if not kind.is_ordered:
                kind.is_ordered = True
                one = kind.numbers[0]
                self.write_lines("def __lt__(self, other):", f"    return self.{one} < other.{one}")
            case 1 if kind.flavour != "tuple":
                self.line("def __iter__(self):")
                for one in kind.numbers:
                    self.line(f"    yield self.{one}")
                kind.reads.append("sum({o})")
            case 2 if kind.parts:
                self.write_lines("def __getattr__(self, name):", "    if name == 'part' or name.startswith('__'):")
                self.write_lines("        raise AttributeError(name)", "    return getattr(self.part, name)")
                kind.reads += ["{o}." + one.removeprefix("{o}.") for one in kind.parts["part"].reads if one[3:4] == "."]

    def made(self, kind: Kind, value: str = "") -> str:
        """Return what makes an object of a class."""
        args = [value or self.value(), *(self.value() for _ in kind.numbers[1:])]
        for name in kind.functions:
            args.append(f"{name}={self.function_value()}")
        for name, part in kind.parts.items():
            known = [root for root, k in self.roots.items() if k == f"obj:{part.name}"]
            args.append(f"{name}={self.choose.pick(known) if known else self.made(part)}")
        args += [f"{n}=[{self.value()}, 0.25, {self.value()}]" for n in kind.lists if self.choose.chance(70)]
        return f"{kind.name}({', '.join(args)})"

    # --- enumerations ------------------------------------------------------------------------------------------

    def enumeration(self, name: str) -> None:
        """Write an enumeration: of values, of numbers, of functions, of several values."""
        kind = Kind(name, "enum")
        form = self.choose.pick(("values", "numbers", "functions", "several"))
        base = "float, Enum" if form == "numbers" else "Enum"
        one, two = self.value(), "3.5"
        if form == "functions":
            one, two = f"partial({self.function_value()})", "partial(cost0)"
        if form == "several":
            one, two = f"({one}, 0.5)", f"({two}, 1.5)"
        self.line(f"class {name}({base}):")
        self.write_lines(f"    LOW = {one}", f"    HIGH = {two}")
        own = {"self.value": "real"}
        with self.deeper():
            if form == "several":
                self.write_lines("def __init__(self, k, c):", "    self.k = k", "    self.c = c")
                own, kind.reads = {"self.k": "real", "self.c": "real"}, ["{o}.k", "{o}.c", "{o}.value[1]"]
            elif form == "functions":
                self.write_lines("def __call__(self, p):", "    return self.value(p)")
                own, kind.reads = {"self.value(0.5)": "real"}, ["{o}.value({e})", "{o}({e})"]
            else:
                kind.reads = ["{o}.value"]
            self.method("def scaled(self, p):", ["p"], own)
            kind.reads += ["{o}.scaled({e})"]
            if form == "numbers":
                kind.reads += ["{o}", "({o} * {e})", "({e} - {o})", "min({o}, {e})"]
            elif self.choose.chance(50):
                self.method("def __mul__(self, p):", ["p"], own)
                kind.reads.append("({o} * {e})")
                kind.scales = True
        self.kinds[name], self.scope = kind, Scope({})
        for text in (f"{name}.LOW", f"{name}['HIGH']", f"{name}.HIGH"):
            self.roots[text] = f"obj:{name}"
        self.roots[f"list({name})"] = f"list:obj:{name}"
        self.line("")

    # --- containers, tables, state -------------------------------------------------------------------------------

    def pieces(self) -> tuple[str, str, str]:
        """Return two objects of one class, and what they are."""
        kind = self.choose.pick([*self.kinds.values()])
        known = [root for root, k in self.roots.items() if k == f"obj:{kind.name}"]
        make = (lambda: self.made(kind)) if kind.flavour != "enum" else (lambda: self.choose.pick(known))
        one = self.choose.pick([make(), *known])
        return one, make(), f"obj:{kind.name}"

    def boxes(self) -> None:
        """Write containers of objects: lists, tuples, dicts, in one another, beside numbers."""
        name = f"PARTS{len(self.roots)}"
        one, two, kind = self.pieces()
        scales = self.kinds[kind[4:]].scales
        match self.choose.whole(0, 5):
            case 0:
                self.root(name, f"[{one}, {two}]", f"list:{kind}")
            case 1:
                self.root(name, f"({one}, {two})", f"list:{kind}")
            case 2:
                self.root(name, f"{{'p': {one}, 'q': {two}}}", f"dict:{kind}")
            case 3:
                self.root(name, f"{{'p': [{one}, {two}], 'q': ({two}, {one})}}", f"dict:list:{kind}")
            case 4:
                self.root(name, f"[{one}, {self.value()}, {two}]" if scales else f"[{one}, {two}]",
                          "list:scales" if scales else f"list:{kind}")
            case _:
                self.root(name, f"{{'p': {one}, 'q': {two}}}", f"dict:{kind}")
                take = f"take{len(self.roots)}"
                self.write_lines(f"def {take}(key):", f"    return {name}[key]")
                self.roots[f"{take}('p')"] = kind

    def tables(self) -> None:
        """Write tables of numbers."""
        name = f"TABLE{len(self.roots)}"
        one, two = self.value(), self.value()
        match self.choose.whole(0, 4):
            case 0:
                self.root(name, f"[[{one}, 0.5], [{two}, 1.5, 0.25]]", "rows")
            case 1:
                self.root(name, f"[[round(i * {one} + j, 3) for j in range(3)] for i in range(2)]", "rows")
            case 2:
                made = f"grid{len(self.roots)}()"
                self.write_lines(f"def {made}:", "    for i in range(3):", f"        yield [{one} * i, {two}]")
                self.root(name, f"list({made})", "rows")
            case 3:
                self.root(name, f"{{'p': [{one}, {two}], 'q': (0.5, 1.5)}}", "dict:reals")
            case _:
                self.root(name, f"tuple(sin(i + {one}) for i in range(4))", "reals")

    def costs(self) -> None:
        """Write containers of functions: by name, made of others, methods of objects, objects."""
        name = f"COSTS{len(self.roots)}"
        values = [self.function_value(), self.function_value()]
        bound = [
            f"{root}.{kind.methods[0]}"
            for root, k in self.roots.items()
            if k.startswith("obj:") and (kind := self.kinds[k[4:]]).methods
        ]
        if bound and self.choose.chance(60):
            values[0] = self.choose.pick(bound)
            if self.choose.chance(40):
                self.root(f"RULE{len(self.roots)}", values[0], "fn")
        callables = [r for r, k in self.roots.items() if k[:4] == "obj:" and "{o}({e})" in self.kinds[k[4:]].reads]
        if callables and self.choose.chance(50):
            values[1] = self.choose.pick(callables)
        if self.choose.chance(50):
            self.root(name, f"{{'p': {values[0]}, 'q': {values[1]}}}", "dict:fn")
        else:
            self.root(name, f"[{', '.join(values)}]", "list:fn")

    def kept_in_classes(self) -> None:
        """Write objects into attributes of classes."""
        kind = self.choose.pick(self.classes())
        known = [(root, k) for root, k in self.roots.items() if k.startswith("obj:") and root.isidentifier()]
        if known and kind.flavour != "slots":
            root, found = self.choose.pick(known)
            self.line(f"{kind.name}.SHARED = {root}")
            self.roots[f"{kind.name}.SHARED"] = found

    def counters(self) -> None:
        """Write state that outlives the call: counts, memos of what does not move."""
        name = f"tick{len(self.roots)}"
        match self.choose.whole(0, 3):
            case 0:
                self.line("COUNT = 0")
                self.write_lines(f"def {name}(p):", "    global COUNT", "    COUNT += 1", "    return tanh(p * COUNT)")
                self.resets.append("global COUNT; COUNT = 0")
            case 1:
                self.line("MEMO = {}")
                self.write_lines(f"def {name}(p, n=2):", "    if n not in MEMO:", "        MEMO[n] = sqrt(1 + n)")
                self.line("    return sin(p * MEMO[n])")
                self.resets.append("MEMO.clear()")
            case 2:
                self.write_lines("TALLY = {'n': 0}", "SEEN = []")
                self.write_lines(f"def {name}(p):", "    TALLY['n'] += 1", "    SEEN.append(p > 0.5)")
                self.line("    return sin(p) / (TALLY['n'] + len(SEEN))")
                self.resets += ["TALLY['n'] = 0", "SEEN.clear()"]
            case _:
                self.line("METER = Meter()")
                self.write_lines(f"def {name}(p):", "    return tanh(METER.read(p) * 0.5)")
                self.resets.append("METER.used = 0")
        self.roots[name] = "fn"
