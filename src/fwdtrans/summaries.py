"""What each function of a unit does, for each pattern of its arguments: a fixpoint over those that call one another.

A round asks for the root, and so for all that it calls. Within recursion a caller is told what is known so far; where
that turned out to be less than is known in the end, there is another round. In it only those functions are looked at
again whose callees, shapes or surroundings are no longer what they were told.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from typing import Any

from .errors import FwdtransError, Refused, SourceUnavailable
from .facts import Facts, Pattern, Summary
from .kinds import join_shape
from .resolve import Callee

Key = tuple[Callee, Pattern]
ROUNDS = 40


@dataclass
class Analysed:
    """One run of the analysis over a function.

    Attributes:
        shapes: of its arguments, `flags` the unit's: with others it would have to be run again.
        reads: what it was told of its callees, None of those that cannot be followed; by key, with the call's pattern.
        is_mixed: it was told different things of one callee.
        outcome: the facts, or the refusal.
    """

    shapes: dict[str, Any]
    flags: tuple[Any, ...]
    reads: dict[Key, tuple[Pattern, Summary | None]] = field(default_factory=dict)
    is_mixed: bool = False
    outcome: Facts | FwdtransError | None = None

    def note(self, key: Key, pattern: Pattern, answer: Summary | None) -> None:
        """Note what the function was told of a callee."""
        self.is_mixed = self.is_mixed or key in self.reads and self.reads[key][1] != answer
        self.reads[key] = pattern, answer


@dataclass(kw_only=True)
class Summaries(ABC):
    """The functions of a unit, as far as they are analysed.

    Attributes:
        shapes: of the arguments, over all calls.
        facts: what holds in each function.
        known: what each call does, as far as the analysis has come.
        told: what callers were told in this round; it `is_stale` once that is known better.
        refused: the calls that cannot be followed, as this round has it.
        stack: the functions that are being looked at; `runs` the last run over each.
    """

    shapes: dict[Key, dict[str, Any]] = field(default_factory=dict)
    facts: dict[Key, Facts] = field(default_factory=dict)
    known: dict[Key, Summary] = field(default_factory=dict)
    told: dict[Key, Summary] = field(default_factory=dict)
    is_stale: bool = False
    refused: dict[Key, FwdtransError] = field(default_factory=dict)
    stack: list[Key] = field(default_factory=list)
    runs: dict[Key, Analysed] = field(default_factory=dict)

    @abstractmethod
    def analysis(self, callee: Callee, pattern: Pattern) -> Facts:
        """Return what holds in a function."""

    @abstractmethod
    def flags(self) -> tuple[Any, ...]:
        """Return what is known of the unit as a whole that an analysis may ask for."""

    @abstractmethod
    def first_shapes(self, pattern: Pattern) -> dict[str, Any]:
        """Return what the first call tells of its arguments' shapes."""

    def settle(self, callee: Callee, pattern: Pattern) -> Key:
        """Run rounds until no answer changes; return the key of the function asked for."""
        for _ in range(ROUNDS):
            before = self.flags()
            self.is_stale = False
            for one in (self.told, self.facts, self.refused):
                one.clear()
            self.summarise(callee, pattern)
            if not self.is_stale and before == self.flags():
                break
        return callee, self.coarse(pattern)

    def begin_again(self) -> None:
        """Forget what is known of functions: the text of some of them is another now."""
        for one in (self.shapes, self.facts, self.known, self.told, self.refused, self.runs):
            one.clear()

    def summarise(self, callee: Callee, pattern: Pattern) -> Summary:
        """Return what a call does; within recursion, what is known so far."""
        key = (callee, self.coarse(pattern))
        self.join_shapes(key, pattern)
        caller = self.runs[self.stack[-1]] if self.stack else None
        if key not in self.facts and key not in self.refused and key not in self.stack:
            self.look_at(key, pattern)
        if key in self.refused:
            if caller is not None:
                caller.note(key, pattern, None)
            raise self.refused[key]
        answer = self.known.get(key, Summary())
        self.is_stale = self.is_stale or self.told.setdefault(key, answer) != answer
        if caller is not None:
            caller.note(key, pattern, answer)
        return answer

    def look_at(self, key: Key, pattern: Pattern) -> None:
        """Analyse a function, or find that what was found before still holds."""
        self.stack.append(key)
        before = self.runs.get(key)
        try:
            if before is None or not self.holds(key, before):
                self.run(key, pattern)
        finally:
            self.stack.pop()
        outcome = self.runs[key].outcome
        if isinstance(outcome, Facts):
            self.facts[key] = outcome
        elif outcome is not None:
            self.refused[key] = outcome

    def run(self, key: Key, pattern: Pattern) -> None:
        """Analyse a function."""
        shapes = dict(self.shapes[key])
        now = self.runs[key] = Analysed(shapes, self.flags())
        try:
            facts = self.analysis(key[0], replace(pattern, shapes=tuple(shapes.items())))
        except (Refused, SourceUnavailable) as error:
            now.outcome = error
        else:
            now.outcome = facts
            self.known[key] = facts.summary()

    def holds(self, key: Key, before: Analysed) -> bool:
        """Say whether an analysis would end as it did; what the function calls is looked at first."""
        if before.is_mixed or before.shapes != self.shapes[key] or before.flags != self.flags():
            return False
        now = self.runs[key] = replace(before, reads={})
        for other, (pattern, told) in before.reads.items():
            try:
                answer: Summary | None = self.summarise(other[0], pattern)
            except (Refused, SourceUnavailable):
                answer = None
            if answer != told:
                return False
        return not now.is_mixed and before.flags == self.flags()

    def coarse(self, pattern: Pattern) -> Pattern:
        """Return the pattern as it tells companions apart: by activity and aliasing."""
        return replace(pattern, shapes=())

    def join_shapes(self, key: Key, pattern: Pattern) -> None:
        """Note the shapes of one more call: a companion serves all its callers (a dump's serves any)."""
        old = self.shapes.get(key)
        if old is None:
            self.shapes[key] = self.first_shapes(pattern)
            return
        both = {n: join_shape(old.get(n, "any"), pattern.shape(n)) for n in {**old, **dict(pattern.shapes)}}
        new = {n: shape for n, shape in both.items() if shape != "any"}
        if new != old:
            self.shapes[key] = new
            self.facts.pop(key, None)
            self.refused.pop(key, None)
            self.is_stale = self.is_stale or key in self.stack
