"""Jacobians with few entries in each row: which entries there are, columns put together, as many passes as groups.

    pattern          groups       passes
    x x . . .        1 2 3 1 2    three, whatever the size: columns of a group have no row in common
    x x x . .
    . x x x .
    . . x x x

Which entries there are is found by JVPs along halves of halves, whose answers tell blocks apart as soon as these share
no row; at a point beside the one that is asked for, where nothing is zero by chance. What is found is not believed:
each Jacobian is held against a JVP in a random direction, and where they differ every column gets a pass of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from math import prod

from .attributes import head_of
from .errors import SeedError
from .jacobians import Derivative
from .operators import Operator, runner_of
from .strided import is_array
from .typed import Any
from .wrt import Wrt

SEED = 20211  # of the random directions
BESIDE = 1e-3  # how far the other point is, relatively
OFF = 1e-9  # how far the check may be off, relative to the sum of what is added up


class SparseJacobian(Derivative):
    """What `sparse_jacobian` returns."""

    def __init__(self, f: Any, wrt: Wrt) -> None:
        super().__init__("sparse_jacobian", f, wrt)
        self.patterns: dict[Any, Any] = {}  # by the shapes of the arguments
        self.passes = 0

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Return the Jacobian at a point, a `scipy.sparse.csc_array`."""
        import numpy as np

        product, x = self.products(args, kwargs)
        key = tuple(getattr(arg, "shape", None) for arg in args)
        if key not in self.patterns:
            self.patterns[key] = self.found(args, kwargs, x)
        rng = np.random.default_rng(SEED)
        matrix = self.compressed(self.patterns[key], product)
        v = rng.uniform(-1.0, 1.0, x.size)
        expected, size = product(v), abs(matrix) @ abs(v)
        if np.all(abs(matrix @ v - expected) <= OFF * (size + abs(expected))):
            return matrix
        del self.patterns[key]  # something moves here that stood still beside
        columns = [product(row) for row in np.eye(x.size)]
        return type(matrix)(np.array(columns).T)

    def compressed(self, pattern: Any, product: Callable[[Any], Any]) -> Any:
        """Return the matrix with these entries, from a product for each group of its columns."""
        return assembled(pattern, coloured(pattern), product)

    def found(self, args: Any, kwargs: Any, x: Any) -> Any:
        """Return which entries there are, as a sparse array of booleans."""
        import numpy as np

        rng = np.random.default_rng(SEED)
        beside = x + BESIDE * rng.uniform(0.5, 1.0, x.shape) * np.maximum(abs(x), 1.0)
        try:
            product, _ = self.products(args, kwargs, beside)
            return probed(product, x.size, rng)
        except ArithmeticError:  # it has no derivative there
            return probed(self.products(args, kwargs)[0], x.size, rng)

    def products(self, args: Any, kwargs: Any, at: Any = None) -> tuple[Callable[[Any], Any], Any]:
        """Return the product of the Jacobian with a direction, as a function, and the point."""
        from copy import deepcopy

        import numpy as np

        runner = runner_of(self.f)
        names, _ = runner.named(self.wrt)
        values = runner.bound(args, kwargs)
        if len(names) != 1 or not is_array(values.get(names[0])):
            raise SeedError(f"{self.kind} asks for one input that is an array, wrt has {', '.join(names)}")
        name, x = names[0], values[names[0]]

        def product(v: Any) -> Any:
            self.passes += 1
            moved = {**deepcopy(values), **({name: at.copy()} if at is not None else {})}
            return np.ravel(runner.jvp(moved, {head_of(name): np.reshape(v, x.shape)})[1])

        return product, x


class SparseHessian(SparseJacobian):
    """What `sparse_hessian` returns."""

    def __init__(self, f: Any, wrt: Wrt) -> None:
        super().__init__(Operator("grad", f, wrt), wrt)
        self.kind = "sparse_hessian"

    def compressed(self, pattern: Any, product: Callable[[Any], Any]) -> Any:
        """Return the symmetric matrix with these entries, each read where its row or its column gives it alone."""
        both = (pattern + pattern.T).tocsc()
        return mirrored(both, starred(both), product)


def sparse_hessian(f: Callable[..., Any], wrt: Wrt = None) -> SparseHessian:
    """Return the second derivatives of `f` in one array as a function of the same arguments, where most are zero.

    Returns:
        A function that gives a symmetric `scipy.sparse.csc_array`, found and checked as by `sparse_jacobian`. Each
        product is one of `hvp`: its cost is that of a gradient.

    Source: A. Gebremedhin, F. Manne, A. Pothen, SIAM Review 47 (2005) 629-705 (star colouring, algorithm 4.1).

    >>> import numpy as np
    >>> H = sparse_hessian(lambda x: np.sum(x[1:] * x[:-1] ** 2))(np.arange(1.0, 4.0))
    >>> H.toarray().tolist()
    [[4.0, 2.0, 0.0], [2.0, 6.0, 4.0], [0.0, 4.0, 0.0]]
    """
    return SparseHessian(f, wrt)


def sparse_jacobian(f: Callable[..., Any], wrt: Wrt = None) -> SparseJacobian:
    """Return the Jacobian of `f` in one array as a function of the same arguments, for one with few entries in a row.

    Returns:
        A function that gives a `scipy.sparse.csc_array`: a row for each number of the result, a column for each of the
        input. The entries that there are (`.patterns`) are found at the first call; `.passes` counts the JVPs.

    Source: A. Curtis, M. Powell, J. Reid, J. Inst. Maths Applics 13 (1974) 117-119 (groups of columns).

    >>> import numpy as np
    >>> J = sparse_jacobian(lambda x: x[1:] * x[:-1])(np.arange(1.0, 5.0))
    >>> J.toarray().tolist()
    [[2.0, 1.0, 0.0, 0.0], [0.0, 3.0, 2.0, 0.0], [0.0, 0.0, 4.0, 3.0]]
    """
    return SparseJacobian(f, wrt)


def probed(product: Callable[[Any], Any], n: int, rng: Any) -> Any:
    """Return which entries a matrix has, from products with it: blocks of columns are halved until each is one."""
    import numpy as np
    from scipy import sparse

    blocks = [(0, n)]
    known = sparse.csc_array(product(rng.uniform(1.0, 2.0, n))[:, None] != 0)
    while any(end - start > 1 for start, end in blocks):
        halves = [part for start, end in blocks for part in halved(start, end)]
        groups = coloured(known)
        entries: list[tuple[Any, int]] = []
        first = np.cumsum([0, *(len(halved(*block)) for block in blocks)])  # the halves of block b begin there
        for group in range(max(groups, default=0) + 1):
            mine = [b for b, g in enumerate(groups) if g == group]
            for side in (0, 1):
                v = np.zeros(n)
                asked = [b for b in mine if side < len(halved(*blocks[b]))]
                for b in asked:
                    start, end = halved(*blocks[b])[side]
                    v[start:end] = rng.uniform(1.0, 2.0, end - start)
                if not asked:
                    continue
                moving = product(v) != 0
                entries += [(rows_of(known, b)[moving[rows_of(known, b)]], first[b] + side) for b in asked]
        known, blocks = pattern_of(entries, known.shape[0], len(halves)), halves
    return known


def halved(start: int, end: int) -> list[tuple[int, int]]:
    """Return a block's two halves; a column by itself."""
    middle = (start + end + 1) // 2
    return [(start, middle), (middle, end)] if end - start > 1 else [(start, end)]


def rows_of(pattern: Any, column: int) -> Any:
    """Return the rows in which a column has entries."""
    return pattern.indices[pattern.indptr[column] : pattern.indptr[column + 1]]


def pattern_of(entries: list[tuple[Any, int]], rows: int, columns: int) -> Any:
    """Return a sparse array of booleans from rows by column."""
    import numpy as np
    from scipy import sparse

    where = np.concatenate([found for found, _ in entries] or [np.array([], int)])
    which = np.concatenate([np.full(len(found), column) for found, column in entries] or [np.array([], int)])
    return sparse.csc_array((np.ones(len(where), bool), (where, which)), shape=(rows, columns))


def coloured(pattern: Any) -> list[int]:
    """Return a group for each column, so that no two columns of a group have a row in common: greedily, in order."""
    number = pattern.astype(int)
    shared = (number.T @ number).tocsc()
    groups: list[int] = []
    for column in range(pattern.shape[1]):
        taken = {groups[other] for other in rows_of(shared, column) if other < column}
        groups.append(next(g for g in range(len(taken) + 1) if g not in taken))
    return groups


def starred(pattern: Any) -> list[int]:
    """Return a group for each column of a symmetric pattern: no two neighbours share one, no path of four has but two.

    >>> import numpy as np
    >>> from scipy import sparse
    >>> arrow = np.eye(5, dtype=bool)
    >>> arrow[0] = arrow[:, 0] = True
    >>> starred(sparse.csc_array(arrow))
    [0, 1, 1, 1, 1]
    """
    beside = [[int(i) for i in rows_of(pattern, j) if i != j] for j in range(pattern.shape[1])]
    groups = [-1] * len(beside)
    for v, neighbours in enumerate(beside):
        taken = {groups[w] for w in neighbours}
        for w in neighbours:
            for x in (x for x in beside[w] if x != v and groups[x] >= 0):
                if groups[w] < 0 or any(y != w and groups[y] == groups[w] for y in beside[x]):
                    taken.add(groups[x])
        groups[v] = next(g for g in range(len(taken) + 1) if g not in taken)
    return groups


def mirrored(pattern: Any, groups: list[int], product: Callable[[Any], Any]) -> Any:
    """Return a symmetric matrix from a product for each group of a star colouring."""
    import numpy as np
    from scipy import sparse

    member = np.array(groups, int)
    found = [product((member == group).astype(float)) for group in range(max(groups, default=-1) + 1)]
    matrix = pattern.tocoo()
    alone = (pattern.astype(int) @ (member[:, None] == np.arange(len(found))).astype(int)) == 1  # by row and group
    data = [
        found[groups[j]][i] if alone[i, groups[j]] else found[groups[i]][j]
        for i, j in zip(matrix.row.tolist(), matrix.col.tolist())
    ]
    return sparse.csc_array((np.array(data, float), (matrix.row, matrix.col)), shape=pattern.shape)


def assembled(pattern: Any, groups: list[int], product: Callable[[Any], Any]) -> Any:
    """Return the matrix from a product for each group of its columns."""
    import numpy as np
    from scipy import sparse

    member = np.array(groups)
    found = [product((member == group).astype(float)) for group in range(max(groups, default=-1) + 1)]
    matrix = pattern.tocoo()
    data = np.array(found)[member[matrix.col], matrix.row] if prod(pattern.shape) and found else np.array([])
    return sparse.csc_array((data, (matrix.row, matrix.col)), shape=pattern.shape)
