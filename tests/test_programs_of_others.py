"""Programs written by others, as they are installed: differentiated unmodified, checked against differences."""
import importlib
import random
import subprocess
import sys

import pytest
import truth

import fwdtrans

POINTS = [1.0, 2.5, 4.0, 7.0]

INSTALLED = [  # module, function (dotted), points
    ("colorsys", "rgb_to_yiq", [(0.2, 0.4, 0.3), (0.61, 0.37, 0.83)]),
    ("colorsys", "yiq_to_rgb", [(0.5, 0.1, 0.05), (0.61, 0.2, 0.1)]),
    ("colorsys", "rgb_to_hls", [(0.2, 0.4, 0.3), (0.61, 0.37, 0.83)]),
    ("colorsys", "hls_to_rgb", [(0.2, 0.4, 0.3), (0.61, 0.37, 0.83)]),
    ("colorsys", "rgb_to_hsv", [(0.2, 0.4, 0.3), (0.61, 0.37, 0.83)]),
    ("colorsys", "hsv_to_rgb", [(0.2, 0.4, 0.3), (0.61, 0.37, 0.83)]),
    ("statistics", "fmean", [(POINTS,)]),
    ("statistics", "covariance", [(POINTS, [2.0, 1.0, 3.5, 0.5])]),
    ("statistics", "quantiles", [(POINTS,)]),
    ("statistics", "median", [(POINTS,), (POINTS[:3],)]),
    ("mpmath.math2", "gamma", [(1.3,), (5.7,), (-2.4,)]),
    ("mpmath.math2", "rgamma", [(1.3,), (5.7,)]),
    ("mpmath.math2", "factorial", [(1.3,), (5.7,)]),
    ("mpmath.math2", "erf", [(0.3,), (1.3,), (5.7,)]),
    ("mpmath.math2", "erfc", [(0.3,), (1.3,), (5.7,)]),
    ("mpmath.math2", "zeta", [(1.3,), (5.7,)]),
    ("scipy.optimize._tstutils", "aps04_f", [(0.3, -40.0, -1)]),
    ("scipy.optimize._tstutils", "aps07_f", [(0.3, 3)]),
    ("scipy.optimize._tstutils", "aps08_f", [(0.3, 3)]),
    ("scipy.optimize._tstutils", "aps09_f", [(0.3, 3)]),
    ("scipy.optimize._tstutils", "aps11_f", [(0.3, 3)]),
    ("scipy.optimize._tstutils", "cplx01_f", [(0.3, 3, 1.0)]),
    ("scipy.optimize._tstutils", "f2", [(0.3,)]),
    ("scipy.optimize._tstutils", "f4", [(0.3,)]),
]  # fmt: skip

FETCHED = ("fluids==1.3.1", "ht==1.2.0", "haversine==2.9.0", "geographiclib==2.1")  # by pip, in the long run
OF_FETCHED = [
    ("fluids.drag", "Swamee_Ojha", [(200.0,)]),
    ("fluids.drag", "Cheng", [(200.0,)]),
    ("fluids.friction", "Churchill_1977", [(1e5, 1e-4)]),
    ("fluids.friction", "Jain_1976", [(1e5, 1e-4)]),
    ("fluids.friction", "Romeo_2002", [(1e5, 1e-4)]),
    ("fluids.numerics", "interp", [(2.5, [1.0, 2.0, 3.0], [3.0, 2.0, 0.0])]),
    ("ht.conv_free_immersed", "Nu_vertical_plate_Churchill", [(0.69, 2.63e9)]),
    ("ht.conv_free_immersed", "Nu_horizontal_plate_McAdams", [(5.54, 3.21e8)]),
    ("ht.conv_free_enclosed", "Nu_vertical_helical_coil_Ali", [(4.4, 1e11)]),
    ("haversine", "haversine", [((45.7, 4.8), (48.8, 2.3))]),
    ("geographiclib.geomath", "Math.norm", [(3.0, 4.5)]),
    ("geographiclib.geomath", "Math.sincosd", [(33.0,)]),
    ("geographiclib.geomath", "Math.atan2d", [(1.0, 2.0)]),
]  # fmt: skip


def found(module, name):
    """Return a function of a module, or of a class in it."""
    function = importlib.import_module(module)
    for part in name.split("."):
        function = getattr(function, part)
    return function


def assert_right(function, point):
    """Assert value and tangent along a random direction, a twentieth of the arguments' size."""
    rng = random.Random(1)
    active = [not isinstance(a, int) for a in point]
    direction = truth.scale(truth.draw_direction(point, active, rng), 0.05)
    expected = function(*truth.copy_of(point))
    value, tangent = fwdtrans.jvp(function, truth.copy_of(point), truth.copy_of(direction))
    assert repr(value) == repr(expected)
    slope = truth.directional(function, point, direction)
    got = [*truth.tangents(value, tangent)]
    assert not truth.Slope(slope.values[: len(got)], slope.errors[: len(got)]).misses(got)


@pytest.mark.parametrize("module, name, points", INSTALLED, ids=[f"{m}.{n}" for m, n, _ in INSTALLED])
def test_an_installed_program_is_differentiated_as_it_is(module, name, points):
    function = found(module, name)
    for point in points:
        assert_right(function, point)


@pytest.fixture(scope="module")
def fetched(tmp_path_factory):
    """Install pure Python packages into a folder of their own, for these tests only."""
    folder = tmp_path_factory.mktemp("fetched")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder), *FETCHED]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip(f"pip cannot have {', '.join(FETCHED)} here")
    sys.path.insert(0, str(folder))
    yield folder
    sys.path.remove(str(folder))


@pytest.mark.long
@pytest.mark.filterwarnings("ignore")  # of those packages themselves
@pytest.mark.parametrize("module, name, points", OF_FETCHED, ids=[f"{m}.{n}" for m, n, _ in OF_FETCHED])
def test_a_fetched_program_is_differentiated_as_it_is(fetched, module, name, points):
    for point in points:
        assert_right(found(module, name), point)
