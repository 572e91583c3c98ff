"""The cell magic that shows the derivatives of a cell's functions.

%load_ext fwdtrans

%%forward_diff --wrt x
def f(x, y):
    return x * y
"""

from __future__ import annotations

import ast
from typing import Any

from .decorator import Differentiable, forward_diff
from .errors import FwdtransError
from .modes import FORMS, MODES
from .page.card import card, refused


def load_ipython_extension(shell: Any) -> None:
    """Enter the cell magic; `%load_ext fwdtrans` calls this."""
    shell.register_magic_function(lambda line, cell: forward_diff_cell(shell, line, cell), "cell", "forward_diff")


def unload_ipython_extension(shell: Any) -> None:
    """Take the cell magic back."""
    shell.magics_manager.magics["cell"].pop("forward_diff", None)


def forward_diff_cell(shell: Any, line: str, cell: str) -> None:
    """Run a cell, decorate the functions that it defines, and show their derivatives.

    %%forward_diff [--wrt x,y] [--form lines|table|gradient] [--mode forward|symbolic|numeric]
    """
    from IPython.display import HTML, display

    options = options_in(line)
    if options is None:
        return
    if not shell.run_cell(cell).success:
        return
    for name in defined_in(shell.transform_cell(cell)):
        found = shell.user_ns.get(name)
        try:
            own = getattr(found, "__fwdtrans_function__", found)
            shell.user_ns[name] = made = found if isinstance(found, Differentiable) else forward_diff(**options)(own)
            shown = card(made, is_open=True)
        except FwdtransError as error:
            shown = refused(error)
        display(HTML(shown))  # type: ignore[no-untyped-call]


def options_in(line: str) -> dict[str, Any] | None:
    """Return the options of the magic's own line; None where only its help was asked for.

    >>> options_in("--wrt x,y --form table")
    {'wrt': 'x,y', 'form': 'table'}
    """
    import argparse
    import shlex

    parser = argparse.ArgumentParser("%%forward_diff", description="Decorate the cell's functions, show derivatives.")
    parser.add_argument("--wrt", help="the parameters to differentiate in")
    parser.add_argument("--form", choices=FORMS)
    parser.add_argument("--mode", choices=[*MODES])
    try:
        found = vars(parser.parse_args(shlex.split(line)))
    except SystemExit:  # it has said what is wrong
        return None
    return {name: value for name, value in found.items() if value is not None}


def defined_in(text: str) -> list[str]:
    """Return the functions that a cell defines, in order.

    >>> defined_in("def f(x): ...\\nclass A:\\n    def g(self): ...\\ndef f(y): ...")
    ['f']
    """
    nodes = ast.parse(text).body
    return [*dict.fromkeys(node.name for node in nodes if isinstance(node, ast.FunctionDef))]


__all__ = ["load_ipython_extension", "unload_ipython_extension"]
