# ruff: noqa: E501 - a case is read as a row
"""How a text may look: comments, docstrings, blank lines, semicolons, tabs, continuations, long and short lines."""

from . import case

CASES = [
    case(
        "text_docstring_and_comments",
        '''
        def f(x, y):
            """Return the area.

            Args:
                x: width, in metres.
            """
            # the first comment

            a = x * y  # beside the line
            # before the return


            return a * 2  # at the end
        ''',
        (1.5, 2.0),
    ),
    case("text_raw_docstring", "def f(x):\n    r'''A raw \\alpha docstring.'''\n    return x * x\n", (1.5,)),
    case("text_only_docstring_and_return", 'def f(x):\n    """Return x."""\n    return x\n', (1.5,)),
    case("text_semicolons", "def f(x):\n    a = x * x; b = a * x; c = 1;\n    x = b; return x * a + c\n", (1.5,)),
    case(
        "text_counters_beside_others",
        """
        def f(data, k):
            n = 0; mean = total = 0.0
            for x in data:
                before = n; n += 1
                delta = x - mean
                mean += delta / n
                total += delta * (n - 1) * (n + k) - before * mean
                k, last = 2 * k, k; del last
            return mean, total, n - 1
        """,
        ([0.3, 1.2, -0.7, 2.0], 3),
        ([0.5], 1),
    ),
    case("text_one_line", "def f(x): return x * x\n", (1.5,)),
    case("text_one_line_semicolons", "def f(x): y = x * x; return y * x\n", (1.5,)),
    case("text_suites_on_the_header", "def f(x, n):\n    if x > 1: y = x * x\n    else: y = x\n    for _ in range(n): y *= x\n    while y > 100: y /= 10; n += 1\n    return y\n", (1.5, 2), (0.5, 1)),
    case("text_tabs", "def f(x):\n\ty = x * x\n\tif y > 1:\n\t\ty = y * x\n\treturn y\n", (1.5,), raw=True),
    case("text_two_space_indent", "def f(x):\n  y = x * x\n  if y > 1:\n     y = y * x\n  return y\n", (1.5,)),
    case("text_crlf", "def f(x):\r\n    y = x * x  # comment\r\n    return y\r\n", (1.5,), raw=True),
    case("text_no_newline_at_the_end", "def f(x):\n    return x * x", (1.5,), raw=True),
    case("text_backslash", "def f(x, y):\n    z = x * y + \\\n        x ** 2\n    return z \\\n        * 2\n", (1.5, 0.3)),
    case(
        "text_multi_line_expression",
        """
        from math import cos, sin

        def f(
            x,  # abscissa
            y,
        ):
            z = (
                x * y  # product
                + sin(x)
                # a comment between
                - cos(
                    y,
                )
            )
            v = [
                z,
                x,  # second

                y,
            ]
            return (
                v[0]
                * v[1]
            )
        """,
        (1.5, 0.3),
    ),
    case("text_odd_spacing", "def  f( x ,y ) :\n    z=x*y ;w = z  +x\n    return(w  *z)\n", (1.5, 0.3)),
    case("text_indented_comments", "def f(x):\n        # far\n    # near\n    if x > 1:\n        y = x * x\n    # outdented\n        # and back\n    else:\n        # in else\n        y = x\n        # trailing in else\n    return y\n    # after the end\n", (1.5,), (0.5,)),
    case("text_comment_on_the_header", "def f(x):  # the header\n    for k in range(2):  # the loop\n        x = x * x  # the body\n    # loop over\n    return x  # done\n", (1.1,)),
    case("text_decorated_with_blank_lines", "import functools\n\n\n@functools.lru_cache(maxsize=None)\ndef g(t):\n\n    return t * t\n\n\ndef f(x):\n\n\n    return x * g(2.0)\n\n", (1.1,)),
    case("text_default_arguments_and_annotations", "from typing import List, Optional\n\ndef f(x: float, n: int = 3, *, names: Optional[List[str]] = None) -> 'float':\n    y: 'float' = x ** n\n    return y\n", (1.1,)),
    case("text_future_annotations", "from __future__ import annotations\n\ndef f(x: Unknown) -> Missing:\n    y: Nowhere = x * x\n    return y\n", (1.1,)),
    case("text_strings_with_code_in_them", "def f(x):\n    s = 'return x  # no comment'\n    t = \"\"\"\n  x = 2\n\"\"\"\n    return x * x + len(s) + len(t)\n", (1.1,)),
    case("text_parenthesised_tuple_and_trailing_comma", "def f(x, y,):\n    (a, b,) = (x * y, x + y,)\n    return a, b,\n", (1.1, 0.4)),
    case("text_unicode_comment", "def f(x):\n    # größer als π — 三角\n    return x * x  # ✓\n", (1.1,)),
    case("text_form_feed_and_blank_indent", "def f(x):\n    y = x * x\n    \n\x0c\n    return y\n", (1.1,), raw=True),
    case("text_type_comments", "def f(x):\n    # type: (float) -> float\n    y = x * x  # type: float\n    return y  # noqa: R504\n", (1.1,)),
    case("text_nested_brackets", "def f(x):\n    return ((((x)) * (((x) + (1))))) [()] if False else ((x) * ((x)))\n", (1.1,)),
    case("text_long_parameter_list", "def f(a, b, c, d, e, g, h, i, j, k):\n    return a * b + c * d + e * g + h * i + j * k + a * k\n", (1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0)),
    case("text_defined_in_an_if", "import sys\n\nif sys.version_info >= (3,):\n    def f(x):\n        # deeper than usual\n        y = x * x\n        return y\nelse:\n    f = None\n", (1.1,)),
    case("text_made_by_a_factory", "def make(k):\n    def f(x):\n        # k is a cell\n        return k * x * x\n    return f\n\nf = make(2.5)\n", (1.1,)),
    case("text_assigned_lambda", "f = lambda x, y: x * y + x\n", (1.1, 0.4)),
]
