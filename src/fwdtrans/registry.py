"""Where rules are kept, and what was declared constant: light, for calls that look up none; the tables: `rules/`."""

from __future__ import annotations

from .typed import Any

Rule = Any  # `rules.Rule`, which lies above


class Table:
    """Rules by key; several for one key differ in how many arguments they take, the more special first."""

    def __init__(self) -> None:
        self.rules: dict[str, list[Rule]] = {}
        self.objects: dict[int, tuple[Any, str]] = {}  # rules of users, by function object
        self.constants: dict[Any, Any] = {}  # declared constant: objects by id, globals by (id of their space, name)
        self.version = 0
        self.enter: Any = None  # enters the tables that may have a key: `rules` puts it here

    def mark(self, key: Any, kept: Any, is_constant: bool) -> bool:
        """Declare an object or a global constant, or no more; say whether that changed anything."""
        if is_constant == (key in self.constants):
            return False
        if is_constant:
            self.constants[key] = kept
        else:
            del self.constants[key]
        self.version += 1
        return True

    def is_constant(self, found: Any) -> bool:
        """Say whether an object was declared constant."""
        return bool(self.constants) and self.constants.get(id(found), self) is found

    def add(self, rule: Rule, front: bool = False) -> Rule:
        """Enter `rule`; `front` puts it before what is there (a user's rule beats ours)."""
        rows = self.rules.setdefault(rule.key, [])
        rows.insert(0, rule) if front else rows.append(rule)
        self.version += 1
        return rule

    def of(self, key: str) -> list[Rule]:
        """Return the rules for `key`, most special first; empty when there is none."""
        self.enter(key)
        return self.rules.get(key, [])


RULES = Table()
