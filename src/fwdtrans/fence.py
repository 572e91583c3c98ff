"""What is not differentiated: construct -> why it is refused, what to write instead. One table, tested row by row."""

from __future__ import annotations

from typing import NamedTuple


class Post(NamedTuple):
    """One post of the fence.

    Attributes:
        what: completes `file:line:column: ...`.
        advice: what to write instead.
        always: refused wherever it stands; else only where an active value takes part.
    """

    what: str
    advice: str
    always: bool


FENCE: dict[str, Post] = {
    # statements
    "try": Post("`except*` is not differentiated", "catch the group with `except ExceptionGroup`", True),
    "caught": Post("a caught exception is taken apart, and one is raised that holds a value with a tangent, which is lost there", "return the value, or raise the exception with text", False),
    "guarded value": Post("`{name}` is passed on as a function, and called where the error of a derivative that does not exist would be caught", "write a function of your own around it", False),
    "with": Post("a context manager that carries tangents is entered by code that is not followed, or beside another", "give it a `with` statement of its own, or call a method before and after the block", False),
    "with pattern": Post("what a manager gives is taken apart by a pattern that may not fit, when names of it are bound already", "bind it to a name, and take that apart in the block", False),
    "capture": Post("`{name}` is captured in places that are not known, or differ", "write a case for each", False),
    "case guard": Post("`{name}` is captured by a case whose guard may fail, and is read after that", "test the condition with `if` inside the case", False),
    "class": Post("a class inside the function meets a value that carries a tangent", "define it at the top level", False),
    "inner decorator": Post("a decorated function inside the function, with `cache` or `wraps` beside another decorator, is not differentiated yet", "decorate it at the top level", True),
    "cached effect": Post("a cached function inside the function does something beside computing its value", "do that outside of it", True),
    "async": Post("`async` code has no derivative", "compute in a plain function and await outside", True),
    "yield": Post("`yield` stands inside an expression that is kept whole, or in a lambda", "give what it is for a name, on a line of its own: `y = yield x`", True),
    "delegated": Post("what an iterator returns at its end is asked for, and the iterator carries tangents and is not made there", "call the generator where it is asked: `y = yield from g(x)`", False),
    "sent": Post("a value that carries a tangent is sent into what is not known to be a generator of this file", "make the generator by a call of its function's name", False),
    "function bound anew": Post("the function that is applied along is bound anew in this function, and the values are asked for later", "make a list of them here, or give the function a name of its own", False),
    "drained": Post("an iterator that carries tangents is gone through here without them, and used again", "make a list of it first", False),
    "await": Post("`await` has no derivative", "await outside the function and pass the value", True),
    "nonlocal": Post("`nonlocal` binds a variable of the function around anew, whose text is not here", "return the new value instead", True),
    "star import": Post("`import *` is not possible inside a function", "name what is imported", True),
    "delete": Post("`del` of tuples inside tuples is not differentiated", "delete things one by one", True),
    "global store": Post("a value that carries a tangent is stored into a global: its tangent would be lost at the next call", "return the value instead", False),
    "outside store": Post("a value that carries a tangent is stored into an object from outside the function: its tangent would be lost", "pass the object as an argument; what is made here, make by a call of a function's name", False),
    "default store": Post("a value that carries a tangent is stored into the default of `{name}`, which outlives the call", "pass the list as an argument", False),
    "named store": Post("an attribute whose name is not written out is stored inside an expression, by `+=`, or into what is no object", "read it by `getattr(o, name)`, and store it by `setattr(o, name, value)`", False),
    "dict of attributes": Post("the `__dict__` of an object that carries tangents is changed by other than `o.__dict__[name] = value` and `o.__dict__.update(d)`", "store the attributes by `setattr(o, name, value)`", False),
    "array attribute": Post("`{name}` of an array that carries a tangent is set as it stands", "write `x = x.reshape(...)` for `x.shape = ...`, and `x.{name}[...] = ...` for a part", False),
    "attribute store": Post("a store into an attribute runs code of its class", "store into a plain attribute, or one with a property", False),
    "store call": Post("a store that runs code of the object's class stands among several targets, or is that of a loop", "assign one target a line", False),
    "class call": Post("`{name}` of a class, with a value that carries a tangent, is not differentiated", "use a class with a plain __init__ and methods, or a dataclass", False),
    "copied fields": Post("`{name}` copies the fields of what may be anything, or by a factory", "build the dict, or the tuple, field by field", False),
    "attribute of class": Post("`{name}` of an object that carries tangents is found by code of its class that is not followed", "read a plain attribute, a property or a method", False),
    "not implemented": Post("`{name}` gives NotImplemented for some of what it may be called with here", "test the operand by isinstance, so that it can be told which", False),
    "operand": Post("an operator meets an object of a class of your own and something that is not known", "make it plain what the other operand is, by `float(...)` say", False),
    "super": Post("`super()` with a value that carries a tangent leads to code that is not followed", "call the base class's method by name, `Base.method(self, ...)`", False),
    "dict or list": Post("`{name}` may be a dict or a list: its keys would be taken for items that carry tangents", "write `for key, value in {name}.items()`, or give the arguments in a call", False),
    "iterated object": Post("an object of a class of your own is taken apart inside a pattern, or by code that is not followed", "make a list of it first", False),
    # expressions
    "attribute": Post("an attribute of a value that carries a tangent is not differentiated yet", "pass the number itself as an argument", False),
    "kept method": Post("`.{name}` of a list or dict that carries tangents is kept as a value", "write a function that calls it, `lambda value: items.append(value)` say", False),
    "dict": Post("a dict is made, or updated, from something that carries tangents and is no dict", "store its items one by one", False),
    "moving keys": Post("the keys of a dict may carry tangents here: some dict has such keys", "keep the keys in a list too, and go through that", False),
    "dict key": Post("a key carries a tangent, or is given by keyword", "use an inactive key, by position", False),
    "dict iterated": Post("going through a dict that carries tangents gives its keys, beside its values' tangents", "write list(d) for the keys, d.values() for the values", False),
    "set": Post("a set that holds a value with a tangent has no mirror: sets have no order", "use a list", False),
    "lambda": Post("a lambda over values that carry tangents is not differentiated yet", "define a function at the top level and pass the values", False),
    "local function": Post("a call of a function known only at run time is not differentiated yet", "call a function of the module by its name; of a method of a list, pass a lambda that calls it", False),
    "starred call": Post("a starred argument that carries a tangent is not differentiated yet", "write the arguments out", False),
    "operator": Post("`{name}` inside a differentiated function is differentiated only where its function, its wrt and its tuples are written out", "name a function of the module, or write a lambda without defaults", False),
    "out inside": Post("`{name}` stores into its `out` in the middle of an expression, or in a way that is not followed", "store in a statement of its own: `np.{name}(..., out=y)`", False),
    "other library": Post("`{name}` is another library's function, and the arrays here are those of {library}", "call the function of their own namespace, `xp = x.__array_namespace__()`", False),
    "whole array": Post("a value that carries a tangent is put into an array that is not known to hold floats: it would be cut off", "make it array('d', ...)", False),
    "self fed": Post("an iterator reads the list that it extends, item by item", "append in a loop", False),
    "lambda default": Post("a default of a lambda is computed by a call, in the statement that uses the lambda", "compute it on a line of its own", False),
    "callback": Post("a function that is called back here changes what carries tangents, or reads the list that is being sorted", "compute its values in a list first", False),
    "factory": Post("the factory of a defaultdict that carries tangents is not known to make the same each time", "use float, int, list, dict, or a lambda over numbers that do not change", False),
    "view": Post("a view of a dict is kept while the dict is changed", "write list(d.items())", False),
    "bits": Post("bit operators have no derivative", "convert with int() and mark the value constant, or use arithmetic", False),
    "matmul": Post("`@` has no rule for plain Python values", "write the sum of products", False),
    "walrus": Post("`:=` of a value that carries a tangent is not differentiated here: it may not be evaluated", "assign on a line of its own", False),
    "lazy call": Post("a call that changes its arguments stands where it may not be evaluated", "call it on a line of its own", False),
    "implied call": Post("`{name}`, which Python calls here by itself, changes something", "have a method with a name of its own do that, and call it on a line of its own", False),
    "lazy comprehension": Post("a comprehension that cannot be gone through a second time stands where it may not be evaluated", "make a list of what it goes through, on a line of its own", False),
    "method": Post("`.{name}()` with a value that carries a tangent is not differentiated yet", "use a function, or a plain loop", False),
    "unproved list": Post("`.{name}()` on a value that cannot be proved to be a list", "make the list in the function, or use item assignment", False),
    "text": Post("text has no derivative", "keep numbers as numbers", False),
    "whole": Post("`{name}` is defined on whole numbers only, and its argument carries a tangent", "leave that argument out of wrt", False),
    "names": Post("`{name}()` without arguments would see the names that fwdtrans adds", "build the dict of the names that you need", True),
    "execution": Post("`{name}` runs text that fwdtrans cannot see", "write the code out", True),
    "frames": Post("`{name}` looks at the running frame, which is fwdtrans's", "pass what it would find as an argument", True),
    "chained store": Post("the targets of this assignment read one another, and its value is not written as a tuple", "assign one target a line", False),
    "place behind store": Post("where a later target of this assignment stands is found from what an earlier one binds", "assign one target a line", False),
    "left generator": Post("a generator that does something when it is left, by `finally` or `with`, is kept, or may be left, beside its tangents", "go through it by a loop, `for x in g(...):`, or bind it to a name, `it = g(...)`, and keep it in this function", False),
    "rebinding call": Post("a call binds `{name}` anew in the statement that reads it before", "call it on a line of its own", False),
    "update call": Post("an item is read before, and stored after, a call that may change it", "call it on a line of its own", False),
    "stops halfway": Post("`{name}` puts one thing after the other into what carries tangents, may stop halfway, and that may be caught", "store the items in a loop", False),
    "reread": Post("an iterator cannot be gone through a second time, for the tangents", "make a list of it first", False),
    "second order": Post("`{name}` is differentiated once: its second derivative is not known", "take differences of the first derivative, by a function decorated with `forward_diff(mode='numeric')`", False),
    "keyword": Post("no derivative rule for `{name}` with `{word}=`", "leave `{word}=` out, and write what it does as a call of its own, `.astype(...)` say", False),
    "live": Post("`{name}` is differentiated by companions that it looks up when it runs, and a file alone has none", "differentiate the function live, by `forward_diff`", False),
    "rule": Post("no derivative rule for `{name}`", 'add one:  fwdtrans.rule("{name}(x)", dx="...")    or mark it constant:  fwdtrans.constant({name})', False),
    "unread": Post("the text of the function is not read by libcst, which parses it", "write it in plainer syntax, or install a newer libcst", True),
    "recursion": Post("the function's text is nested too deeply", "break the expression into several lines", True),
}  # fmt: skip

INSTEAD = {  # what to write for functions of libraries that have no rule
    "numpy.poly1d": "call `np.polyval(c, x)`, `np.polyder(c)`, `np.polymul(a, b)` on the coefficients themselves",
    "numpy.polynomial.polynomial.Polynomial": "call `numpy.polynomial.polynomial.polyval(x, c)` on the coefficients themselves",
    "scipy.stats.gaussian_kde": "write the mean of the kernels: `np.mean(norm.pdf(x[:, None], data, width), axis=1)`",
    "numpy.frombuffer": "make an array of its own: `np.array(...)`",
}
FENCED_OPERATORS = {"@": "matmul", "<<": "bits", ">>": "bits", "&": "bits", "|": "bits", "^": "bits", "~": "bits"}
EXECUTION = {
    "builtins.exec": "exec",
    "builtins.eval": "eval",
    "builtins.compile": "compile",
    "builtins.__import__": "__import__",
}
NAMES = {"builtins.locals": "locals", "builtins.vars": "vars", "builtins.dir": "dir"}
FRAMES = {
    "sys._getframe": "sys._getframe",
    "inspect.currentframe": "inspect.currentframe",
    "inspect.stack": "inspect.stack",
}
