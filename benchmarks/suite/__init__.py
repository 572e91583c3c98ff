"""What derivatives cost: workloads in, times over the plain function's out.

    python -m benchmarks.suite                      a table, from some minutes of measuring
    python -m benchmarks.suite --json FILE          the same, written down
    python -m benchmarks.suite --peers FOLDER       the peers, in an environment of their own in FOLDER
    python -m benchmarks.suite.page                 writes docs/speed.md from the code and the figures

`workloads.py` holds the functions, `handwritten.py` what an expert writes for their derivatives, `cases.py` the table
of both; `agree.py` checks that all derivatives are one; `timing.py` measures; `ours.py` and `peers.py` are columns.
"""
