"""Arrays as nested lists and back, so that `truth.py` tells the derivatives of programs over arrays."""

import numpy as np
import pytest


def one_in(count, cases):
    """Return parameters of which one in `count` is tried by default, the others behind the long marker."""
    marks = [[] if not i % count else [pytest.mark.long] for i in range(len(cases))]
    return [pytest.param(*one.values, id=one.id, marks=more) for one, more in zip(cases, marks, strict=True)]


def listed(value):
    """Return a value with lists in the place of its arrays."""
    if isinstance(value, np.ndarray):
        return value.tolist()
    if isinstance(value, (list, tuple)):
        return [*map(listed, value)] if isinstance(value, list) else tuple(map(listed, value))
    return value.item() if isinstance(value, np.generic) else value


def arrayed(value, like):
    """Return lists as the arrays of `like`: with its dtypes and the order of its axes."""
    if value is None:
        return None
    if isinstance(like, np.ndarray):
        order = "F" if like.flags.f_contiguous and not like.flags.c_contiguous else "C"
        return np.array(value, like.dtype if like.dtype.kind in "fc" else None, order=order)
    if isinstance(like, (list, tuple)):
        return type(like)(arrayed(v, one) for v, one in zip(value, like, strict=True))
    return value


def on_lists(function, like):
    """Return a function of nested lists that calls one of arrays; what that leaves in its arguments is left in them."""

    def on_nested_lists(*args):
        given = [arrayed(arg, one) for arg, one in zip(args, like, strict=True)]
        result = listed(function(*given))
        for arg, array in zip(args, given, strict=True):
            if isinstance(arg, list):
                arg[:] = listed(array)
        return result

    return on_nested_lists


def subsets(args):
    """Yield which arguments move: all that may, and each of them alone."""
    movable = [isinstance(arg, float) or isinstance(arg, np.ndarray) and arg.dtype.kind in "fc" for arg in args]
    yield movable
    if sum(movable) > 1:
        for i, is_movable in enumerate(movable):
            if is_movable:
                yield [i == j for j in range(len(args))]
