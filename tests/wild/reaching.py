"""Choices -> a program whose functions read, call, copy and hand on what stands outside of them; see worlds.py."""

from __future__ import annotations

from collections.abc import Iterator

from programs import ATOM, BOUND, REALS, Expr

from .filling import Wild
from .worlds import Founder, Kind

OWN = ("one", "two", "lens", "thing")
PLACE = "[#]"  # an index that is chosen where it is written
FAR = 3  # no path of more steps
SHARE = 45  # percent of the statements


class Outsider(Founder):
    """Writes one program."""

    def wild(self, seed: int) -> Wild:
        """Return a whole program."""
        self.found()
        self.far = self.beyond(self.roots)
        for i in range(self.choose.whole(0, 2)):
            self.user(f"use{i}")
        return super().wild(seed)

    def drawn(self) -> tuple[list[tuple[str, str]], str, tuple[bool, ...]]:
        """Return f's parameters, what makes its arguments and puts the state back, and which are active."""
        params, made, active = super().drawn()
        kinds = [kind for kind in self.classes() if kind.stores and not self.holds_rows_of_functions(kind)]
        if kinds and self.choose.chance(30):
            kind = self.choose.pick(kinds)
            params.append(("thing", f"own:{kind.name}"))
            made = made.replace("return (", f"thing = deepcopy({self.made(kind, repr(self.number()))}); return (")
            made = made[:-1] + ", thing)"
            active = (*active, True)
        return params, "; ".join([*self.resets, made]), active

    def holds_rows_of_functions(self, kind: Kind) -> bool:
        """Say whether a named tuple with a function is among an object's parts: it can have no seed."""
        inside = kind.parts.values()
        return any(p.flavour == "tuple" and p.functions or self.holds_rows_of_functions(p) for p in inside)

    def user(self, name: str) -> None:
        """Write a function that is given an object, perhaps one from outside by default."""
        kind = self.choose.pick([*self.kinds.values()])
        known = [text for text, k in self.roots.items() if k == f"obj:{kind.name}"]
        more = f", by={self.choose.pick(known)}" if known and self.choose.chance(50) else ""
        kinds = {"one": f"out:{kind.name}", **({"by": f"out:{kind.name}"} if more else {})}
        asked = self.asked("one", kind, "p")
        self.method(f"def {name}(one, p{more}):", ["p"], kinds, f"tanh({{}} + {asked})")
        self.line("")
        kind.reads += [f"{name}({{o}}, {{e}})"] * 2

    # --- paths -------------------------------------------------------------------------------------------------

    def beyond(self, roots: dict[str, str]) -> list[tuple[str, str]]:
        """Return what can be reached from some names, and what it is."""
        found = list(roots.items())
        for text, kind in found:
            if text.count(".") + text.count("[") < FAR:
                found += self.steps(text, kind)
        return found

    def steps(self, text: str, kind: str) -> Iterator[tuple[str, str]]:
        """Yield what can be reached in one step."""
        form, _, rest = kind.partition(":")
        if form == "list":
            yield f"{text}{PLACE}", rest
        elif form == "dict":
            yield f"{text}['p']", rest
            yield f"{text}['q']", rest
        elif form in ("obj", "out", "own"):
            of = self.kinds[rest]
            yield from ((f"{text}.{n}", "fn") for n in (*of.functions, *of.methods[:1]))
            yield from ((f"{text}.{n}", f"obj:{part.name}") for n, part in of.parts.items())
            yield from ((f"{text}.{n}", "reals") for n in of.lists)

    def path(self, *kinds: str) -> tuple[str, str] | None:
        """Return something that is outside, or was made of it, of one of some kinds."""
        near = {n: k for n, k in self.scope.kinds.items() if k[:4] in ("out:", "own:")}
        found = [*self.far, *self.beyond(near), *self.beyond(near)]
        found = [(t, k) for t, k in found if not kinds or k.startswith(kinds)]
        if not found:
            return None
        text, kind = self.choose.pick(found)
        return text.replace(PLACE, f"[{self.index()}]"), kind

    # --- expressions -------------------------------------------------------------------------------------------

    def rich_atoms(self) -> list[Expr]:
        """Return reads of what the program has, a few of what is outside among them."""
        return [*super().rich_atoms(), *(Expr(text, ATOM, 3 * BOUND) for text in self.asks())]

    def asks(self) -> Iterator[str]:
        """Yield reads of what is outside; nothing while that is not written yet."""
        names = [*self.scope.of("real"), "0.75"]
        for _ in range(2):
            found = self.path("obj:", "obj:", "out:", "own:", "real", "reals", "rows", "fn", "scales", "list:fn")
            if found is not None:
                yield self.read(*found, self.choose.pick(names))

    def read(self, text: str, kind: str, e: str) -> str:
        """Return a number that is found in something."""
        form, _, rest = kind.partition(":")
        if form in ("obj", "out", "own"):
            return self.asked(text, self.kinds[rest], e)
        forms = {
            "real": [text],
            "reals": [f"{text}[{self.index()}]", f"sum({text})", f"max({text})", f"({text}[0] * {e})"],
            "rows": [f"{text}[{self.choose.whole(0, 1)}][{self.choose.whole(0, 1)}]", f"sum(map(sum, {text}))"],
            "fn": [f"{text}({e})"],
            "scales": [f"({text} * {e})"],
            "list": [f"{text}[{self.index()}]({e})", f"sum(one({e}) for one in {text})"],
        }
        return self.choose.pick(forms[form])

    def asked(self, text: str, kind: Kind, e: str) -> str:
        """Return a number that an object is asked for."""
        one = f"({text})" if " " in text else text
        if kind.makes and self.choose.chance(20):
            one = self.choose.pick(kind.makes).replace("{o}", one).replace("{e}", e)
            one = one if one[-1] == ")" and one[0] != "-" else f"({one})"
        if kind.flavour not in ("enum", "tuple") and self.choose.chance(6):
            one = f"{self.choose.pick(('copy', 'deepcopy'))}({one})"
        return self.choose.pick(kind.reads).replace("{o}", one).replace("{e}", e)

    def callable(self) -> str:
        """Return a function of one number."""
        found = self.path("fn")
        return found[0] if found and self.choose.chance(40) else super().callable()

    # --- statements --------------------------------------------------------------------------------------------

    def statement(self) -> None:
        """Write one statement: about what is outside, or another."""
        if not self.choose.chance(SHARE):
            return super().statement()
        self.budget -= 1
        simple = [self.ask, self.ask, self.name_it, self.make_one, self.make_one, self.store_into, self.over_all]
        simple += [self.choose_one, self.in_list, self.select, self.set_outside]
        deep = [self.loop_over, self.loop_over, self.match_one, self.ask_class]
        options = simple if self.indent > 3 or self.budget < 0 else simple + deep
        return self.choose.pick(options)()

    def give(self, text: str) -> None:
        """Write `a = ...` of what may be large."""
        name = self.target("real", REALS)
        self.line(f"{name} = {self.choose.pick(('tanh', 'sin', 'atan'))}({text})")
        self.bind(name, "real")

    def object(self) -> tuple[str, Kind] | None:
        """Return an object and its class."""
        found = self.path("obj:", "out:", "own:")
        return None if found is None else (found[0], self.kinds[found[1][4:]])

    def ask(self) -> None:
        """Write `a = tanh(CURVE.at(e) + ...)`."""
        found = self.path("obj:", "out:", "own:", "reals", "rows", "fn", "scales", "list:fn")
        if found is None:
            return self.assign()
        e = self.within(self.damped(1))
        more = self.choose.pick(("", f" * {self.damped(0)}", f" + {self.damped(0)}"))
        return self.give(self.read(*found, e) + more)

    def name_it(self) -> None:
        """Write another name for something that is outside."""
        found = self.object()
        if found is None:
            return self.assign()
        name = self.target(f"out:{found[1].name}", OWN)
        self.line(f"{name} = {found[0]}")
        return self.bind(name, f"out:{found[1].name}")

    def make_one(self) -> None:
        """Write an object that is made here: of a class, of an object from outside, a copy."""
        found = self.object()
        if found is None or found[1].flavour == "enum":
            return self.ask()
        text, kind = found
        made = self.made(kind, self.damped(1))
        forms = [one.replace("{o}", text).replace("{e}", self.within(self.damped(1))) for one in kind.makes]
        forms += [made] + ([f"deepcopy({text})", f"copy({text})"] if kind.flavour != "tuple" else [])
        name = self.target(f"own:{kind.name}", OWN)
        self.line(f"{name} = {self.choose.pick(forms)}")
        return self.bind(name, f"own:{kind.name}")

    def store_into(self) -> None:
        """Write a store into an object that was made here."""
        known = [(n, self.kinds[k[4:]]) for n, k in self.scope.kinds.items() if k.startswith("own:")]
        known = [(n, kind) for n, kind in known if kind.stores]
        if not known:
            return self.make_one()
        name, kind = self.choose.pick(known)
        store = self.choose.pick(kind.stores)
        if "[0]" in store and self.choose.chance(80):
            self.line(f"{name}.{kind.lists[0]} = [{self.damped(1)}, {self.damped(0)}]")
        e = self.damped(1)
        return self.line(store.replace("{o}", name).replace("{e}", f"tanh({e})" if "*=" in store else e))

    def several(self) -> tuple[str, str] | None:
        """Return something to go through, and what is in it."""
        found = self.path("list:obj", "list:fn", "list:scales", "reals", "dict:obj", "dict:fn", "rows")
        if found is None:
            return None
        text, kind = found
        if kind.startswith("dict:"):
            return f"{text}.values()", kind[5:]
        return text, {"reals": "real", "rows": "reals"}.get(kind) or kind[5:]

    def over_all(self) -> None:
        """Write a sum over what is outside."""
        found = self.several()
        if found is None:
            return self.ask()
        text, kind = found
        with self.inner({"one": "real" if kind == "real" else "other"}):
            e = self.damped(0)
        read = self.read("one", kind, e)
        lists = self.scope.of("reals")
        forms = [f"sum({read} for one in {text})", f"sum([{read} for one in {text}]) / 2"]
        forms += [f"max({read} for one in {text})", f"sum(map(lambda one: {read}, {text}))"]
        forms += [f"reduce(lambda z, one: tanh(z + {read}), {text}, {self.damped(0)})"]
        if lists:
            read = self.read("one", kind, "z")
            forms += [f"sum({read} * z for one, z in zip({text}, {self.choose.pick(lists)}))"]
        return self.give(self.choose.pick(forms))

    def choose_one(self) -> None:
        """Write a choice between two objects, from outside or made here."""
        found = self.object()
        if found is None:
            return self.assign()
        text, kind = found
        others = [t for t, k in self.far if k == f"obj:{kind.name}" and PLACE not in t]
        made = [self.made(kind, self.damped(1))] if kind.flavour != "enum" else []
        other = self.choose.pick([*others[:3], *made] or [text])
        name = self.target(f"out:{kind.name}", OWN)
        self.line(f"{name} = {text} if {self.condition()} else {other}")
        return self.bind(name, f"out:{kind.name}")

    def in_list(self) -> None:
        """Write a list of objects, some from outside and some made here, and ask all of them."""
        found = self.object()
        if found is None or found[1].flavour == "enum":
            return self.ask()
        text, kind = found
        made = self.made(kind, self.damped(1))
        shape = self.choose.pick((f"[{text}, {made}]", f"[{made}, {text}]", f"({text}, {made}, {text})"))
        self.line(f"both = {shape}")
        with self.inner({"both": f"list:obj:{kind.name}"}):
            e = self.damped(0)
        self.give(f"sum({self.asked('one', kind, e)} for one in both)")
        if self.choose.chance(50):
            self.give(self.asked(f"both[{self.index()}]", kind, self.damped(0)))

    def select(self) -> None:
        """Write the largest of several objects, or the first in an order."""
        found = self.path("list:obj")
        if found is None:
            return self.ask()
        text, kind = found[0], self.kinds[found[1][9:]]
        key = f"key=lambda one: {self.asked('one', kind, self.damped(0))}"
        forms = [f"max({text}, {key})", f"sorted({text}, {key})[0]", f"min({text}, {key})"]
        forms += [f"min({text})", f"sorted({text})[-1]"] if kind.is_ordered else []
        forms += [f"next(one for one in {text})", f"[*{text}][{self.index()}]"]
        name = self.target(f"out:{kind.name}", OWN)
        self.line(f"{name} = {self.choose.pick(forms)}")
        return self.bind(name, f"out:{kind.name}")

    def set_outside(self) -> None:
        """Write a store of a constant into what is outside, which is put back; rarely of what moves."""
        names = [(t, self.kinds[k[4:]]) for t, k in self.roots.items() if k[:4] == "obj:" and t.isidentifier()]
        names = [(t, kind) for t, kind in names if kind.stores]
        if not names or not self.choose.chance(40):
            return self.make_one()
        text, kind = self.choose.pick(names)
        place = f"{text}.{kind.numbers[-1]}"
        self.resets.append(f"{place} = 0.625")
        return self.line(f"{place} = {self.damped(0) if self.choose.chance(10) else self.value()}")

    def loop_over(self) -> None:
        """Write a loop over what is outside."""
        found = self.several()
        if found is None:
            return self.assign()
        text, kind = found
        local = {"real": "real", "reals": "reals", "fn": "fn"}.get(kind) or kind.replace("obj:", "out:")
        header = f"for one in {text}:"
        kinds = {"one": local}
        if self.choose.chance(30):
            header, kinds = f"for i, one in enumerate({text}):", {"i": "whole", "one": local}
        lists = self.scope.of("reals")
        if lists and self.choose.chance(30):
            header, kinds = f"for one, z in zip({text}, {self.choose.pick(lists)}):", {"one": local, "z": "real"}
        return self.loop(header, {n: k for n, k in kinds.items() if k != "reals"}, frozen=True)

    def match_one(self) -> None:
        """Write a match of an object by its class."""
        found = self.object()
        if found is None or not found[1].numbers:
            return self.ask()
        text, kind = found
        self.line(f"match {text}:")
        with self.deeper():
            self.line(f"case {kind.name}({kind.numbers[0]}=z):")
            self.block(1, self.copied(kinds={**self.scope.kinds, "z": "real"}))
            self.line("case _:")
            self.block(1, self.copied())
        return None

    def ask_class(self) -> None:
        """Write a branch by an object's class, or by what it has."""
        found = self.object()
        if found is None:
            return self.assign()
        text, kind = found
        forms = [f"isinstance({text}, {kind.name})", f"hasattr({text}, 'part')", f"type({text}) is {kind.name}"]
        forms += [f"{text} is not None", f"{self.asked(text, kind, self.damped(0))} > 0.31"]
        self.line(f"if {self.choose.pick(forms)}:")
        self.block(1, self.copied())
        if self.choose.chance(50):
            self.line("else:")
            self.block(1, self.copied())
        return None
