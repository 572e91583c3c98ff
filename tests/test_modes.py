"""Modes and their options: what is asked for is checked at once, with its place; one registry serves all of them."""
import subprocess
import sys

import pytest

from fwdtrans import Refused, forward_diff, jvp
from fwdtrans.modes import CHOICES, MODES, Mode, mode_of
from fwdtrans.pipeline import EMITTERS


def square(x):
    return x * x


def test_a_mode_has_all_of_its_options_in_order():
    assert mode_of() == Mode("forward")
    assert mode_of("symbolic").given == {"simplify": "sympy"}
    assert list(mode_of("numeric", {"step": 1e-5}).given) == list(MODES["numeric"])
    assert mode_of("numeric", {"step": {"x": 1e-5}}).given["step"] == (("x", 1e-5),)


def test_every_emitter_is_a_mode_and_every_choice_an_option():
    assert {*EMITTERS} <= {*MODES}
    assert {*CHOICES} <= {option for options in MODES.values() for option in options}
    for options in MODES.values():
        assert all(default in CHOICES[option] for option, default in options.items() if option in CHOICES)


@pytest.mark.parametrize("options, message", [
    ({"mode": "reverse"}, "mode='reverse' is not there"),
    ({"scheme": "central"}, "scheme= belongs to mode='numeric', and this is mode='forward'"),
    ({"mode": "symbolic", "step": 1e-5}, "step= belongs to mode='numeric', and this is mode='symbolic'"),
    ({"mode": "numeric", "simplify": "basic"}, "simplify= belongs to mode='symbolic'"),
    ({"mode": "numeric", "form": "table"}, "form= belongs to mode='forward'"),
    ({"mode": "numeric", "scheme": "upward"}, "scheme='upward' is not there"),
    ({"mode": "numeric", "order": 5}, "order=5 is not there"),
    ({"mode": "numeric", "precision": 3}, "precision= is no option of a mode"),
])  # fmt: skip
def test_a_wrong_request_is_refused_at_its_place(options, message):
    with pytest.raises(Refused) as caught:

        @forward_diff(**options)
        def f(x):
            return x

    assert message in str(caught.value)
    assert caught.value.path == __file__
    assert "@forward_diff(**options)" in str(caught.value)


def test_an_option_that_is_left_out_says_nothing():
    plain = forward_diff(mode="forward", scheme=None, with_error=False)(square)
    assert plain.jvp((3.0,), (1.0,)) == jvp(square, (3.0,), (1.0,)) == (9.0, 6.0)


def test_the_same_function_in_two_modes_has_two_engines():
    one, two = forward_diff(square), forward_diff(mode="numeric")(square)
    assert (one.mode, two.mode) == ("forward", "numeric")
    assert one._target.engine is forward_diff(square)._target.engine
    assert one._target.engine is not two._target.engine


def test_importing_fwdtrans_brings_no_parser_in():
    """A command that only runs what is cached, or a program that only calls its functions, does not pay for libcst."""
    code = "import sys, fwdtrans; print({*sys.modules} & {'libcst', 'astor', 'sympy', 'numpy'})"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"
