"""Other people's files: each function is transformed or refused with place and advice; what is written compiles."""
import subprocess
import sys

import pytest
import sweep

# each n-th file, so that some hundred functions of each package are read at every run
EVERY = {"stdlib": 200, "numpy": 60, "scipy": 120, "sympy": 200, "mpmath": 12}


@pytest.mark.parametrize("package", sweep.PACKAGES)
def test_a_sample_of_a_package_is_transformed_or_refused(package):
    if sweep.folder_of(package) is None:
        pytest.skip(f"{package} is not installed")
    found = sweep.total(package, EVERY[package], 7)
    print(sweep.table({package: found}))
    assert found.broken == []
    assert found.counts["functions"] > 0


@pytest.mark.long
@pytest.mark.parametrize("package", sweep.PACKAGES)
def test_every_function_of_a_package_is_transformed_or_refused(package):
    if sweep.folder_of(package) is None:
        pytest.skip(f"{package} is not installed")
    found = sweep.total(package, jobs=2)
    print(sweep.table({package: found}))
    assert found.broken == []


def test_a_dump_imports_nothing_of_what_it_reads():
    text = (
        "import sys, sweep\n"
        "for package in ('scipy', 'mpmath', 'sympy'):\n"
        "    if sweep.folder_of(package):\n"
        "        sweep.total(package, 400, 5)\n"
        "print(sorted(n for n in sys.modules if n.split('.')[0] in ('numpy', 'scipy', 'mpmath', 'sympy')))\n"
    )
    done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, cwd=sweep.__file__[:-9])
    assert (done.stdout, done.stderr) == ("[]\n", "")
