"""Programs over `scipy.fft`, `scipy.signal`, `scipy.ndimage`, `scipy.spatial.distance` and sparse matrices: tangents of differences."""

import warnings

import numpy as np
import pytest
from scipy import fft, ndimage, signal, sparse
from scipy.sparse.linalg import expm_multiply, spsolve, spsolve_triangular
from scipy.spatial.distance import cdist, cityblock, euclidean, pdist, sqeuclidean, squareform

import fwdtrans
from fwdtrans.differences import differentiate
from fwdtrans.errors import NoRule
from fwdtrans.rules import scipy_fft, scipy_ndimage, scipy_signal, scipy_sparse, scipy_spatial

rng = np.random.default_rng(11)
X, Y = rng.normal(size=(2, 4, 5))
DX, DY = rng.normal(size=(2, 4, 5))
MATRIX = sparse.csr_array(np.array([[4.0, 1.0, 0.0, 0.0], [1.0, 5.0, 0.0, 2.0], [0.0, 0.0, 3.0, 0.0], [0.0, 2.0, 1.0, 6.0]]))
OLDER = sparse.csr_matrix(MATRIX)


def spectra(x, y):
    full = np.abs(fft.fft(x * y)) ** 2 + np.real(fft.ifft2(x)) + fft.irfft(fft.rfft(x), 5) + np.imag(fft.fftn(y)) + fft.irfftn(fft.rfftn(x), (4, 5))
    return full + fft.fftshift(x) * fft.ifftshift(y, axes=1) * fft.next_fast_len(5) + fft.fftfreq(5) * x * fft.rfftfreq(9)


def more_spectra(x, y):
    one = np.real(fft.fft2(x) * fft.ifft(y)) + fft.irfft2(fft.rfft2(x), (4, 5)) + np.abs(fft.ifftn(y, axes=(0,))) + fft.irfft(fft.ihfft(x), 5)
    return one + fft.hfft(fft.ihfft(y), 5)


def cosines(x, y):
    return fft.dct(x) * fft.idct(y, norm="ortho") + fft.dst(x, 3) + fft.idst(y, axis=0) + fft.dctn(x) + fft.idctn(y) + fft.dstn(x, norm="ortho") * fft.idstn(y)


def convolved(x, y):
    both = signal.convolve(x, y, mode="same") + signal.fftconvolve(x, y, mode="same") + signal.oaconvolve(x, y, mode="same")
    return both + signal.correlate(x, y, "same") * signal.convolve2d(x, y, mode="same") + signal.correlate2d(x, y, "same", boundary="wrap")


def recursive(x, y):
    z = signal.lfilter(y[0, :2], y[0], x) + signal.lfilter([0.5, y[0, 0]], [1.0, -0.3], x, axis=0)
    return z + signal.upfirdn(x[0, :2], y, axis=0)[:4] + signal.upfirdn([1.0, 2.0], x)[:, :5]


def smoothed(x, y):
    sos = signal.butter(2, 0.4, output="sos")
    b, a = signal.butter(1, 0.3)
    z = signal.sosfilt(sos, x) + signal.filtfilt(b, a, np.tile(y, 3))[:, :5] + signal.sosfiltfilt(sos, np.tile(x, 5))[:, :5] + signal.detrend(x)
    z = z + signal.savgol_filter(y, 3, 1, mode="constant", cval=2.0) * np.imag(signal.hilbert(x)) + signal.resample(x, 5, axis=1)
    return z + signal.resample_poly(y, 5, 5, axis=1) + np.sum(signal.decimate(np.tile(x, 8), 2))


def images(x, y):
    z = ndimage.gaussian_filter(x, 1.0, mode="constant", cval=2.0) * ndimage.uniform_filter(y, 3) + ndimage.sobel(x) + ndimage.laplace(y)
    z = z + ndimage.convolve(x, y[:3, :3]) + ndimage.correlate(x, y[:3, :3], mode="nearest") + ndimage.convolve1d(x, y[0, :3]) * ndimage.correlate1d(y, x[0, :3], axis=0)
    z = z + ndimage.shift(x, 0.5, mode="reflect") + ndimage.rotate(x, 30.0, reshape=False) + ndimage.zoom(x, 1.0) + ndimage.gaussian_laplace(y, 1.0)
    z = z + ndimage.spline_filter(x) + ndimage.prewitt(x, axis=0) + ndimage.gaussian_filter1d(y, 1.5, axis=0) * ndimage.uniform_filter1d(x, 2)
    return z + ndimage.map_coordinates(x, [[0.5, 1.2], [1.5, 2.2]], order=1).sum()


def distances(x, y):
    both = cdist(x, y) @ y + cdist(x, y, "sqeuclidean") @ x + cdist(x, x, metric="cityblock") @ y
    pairs = squareform(pdist(x)) @ y + squareform(pdist(y, "sqeuclidean")) @ x
    return both + pairs + euclidean(x[0], y[0]) * sqeuclidean(x[1], y[1]) + cityblock(x[2], y[2])


def sparse_products(x, y):
    half = 0.5 * MATRIX
    z = MATRIX @ x * y + (x.T @ MATRIX).T + half.T @ y + (OLDER * x) * x + spsolve(MATRIX.tocsc(), x)
    return z + spsolve_triangular(sparse.tril(MATRIX).tocsr(), y) + expm_multiply(MATRIX, x)


PROGRAMS = [spectra, more_spectra, cosines, convolved, recursive, smoothed, images, distances, sparse_products]
each = pytest.mark.parametrize("function", PROGRAMS, ids=lambda f: f.__name__)


def agrees(along, tangent):
    """Say whether a tangent is that of differences along a line."""
    for place in np.ndindex(tangent.shape):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            expected, error = differentiate(lambda t, place=place: along(t)[place], 0.0)
        assert abs(tangent[place] - expected) <= error + 1e-9 * (1.0 + abs(expected)), place
    return True


@each
def test_tangents_are_those_of_differences(function):
    for dx, dy in ((DX, DY), (DX, None), (None, DY)):
        value, tangent = fwdtrans.jvp(function, (X.copy(), Y.copy()), (dx, dy))
        np.testing.assert_array_equal(value, function(X, Y))
        assert (tangent.shape, tangent.dtype) == (value.shape, value.dtype)
        assert agrees(lambda t, dx=dx, dy=dy: function(X + t * (0.0 if dx is None else dx), Y + t * (0.0 if dy is None else dy)), tangent)


@each
def test_the_second_order_is_forward_over_forward(function):
    second = fwdtrans.derivative(lambda t: fwdtrans.derivative(lambda t: np.sum(function(X + t * DX, Y + t * DY)))(t))(0.1)
    expected, error = differentiate(fwdtrans.derivative(lambda t: np.sum(function(X + t * DX, Y + t * DY))), 0.1)
    assert abs(second - expected) <= error + 1e-9 * (1.0 + abs(expected))


def test_a_sparse_matrix_keeps_its_place_in_products():
    def f(x):
        return OLDER * x * (OLDER.dot(x))

    x, dx = X[:, 0], DX[:, 0]
    assert agrees(lambda t: f(x + t * dx), fwdtrans.jvp(f, (x,), (dx,))[1])


def test_every_line_is_tried():
    tried = {name for function in PROGRAMS for name in function.__code__.co_names}
    tables = scipy_fft.TABLE, scipy_signal.TABLE, scipy_ndimage.TABLE, scipy_spatial.TABLE, scipy_sparse.TABLE
    assert {rule.key.rpartition(".")[2] for table in tables for rule in table} <= tried


def test_points_that_meet_keep_a_distance_of_no_slope_until_they_part():
    def f(x):
        return cdist(x, x)

    assert not np.any(np.diag(fwdtrans.jvp(f, (X,), (DX,))[1]))
    apart = fwdtrans.jvp(lambda x: cdist(x, X), (X,), (DX,))[1]
    assert np.all(np.isnan(np.diag(apart)))


def test_a_metric_that_is_not_known_is_no_wrong_number():
    def f(x):
        return cdist(x, x, "cosine")

    with pytest.raises(fwdtrans.Refused, match="cosine"):
        fwdtrans.jvp(f, (X,), (DX,))


def test_a_filter_that_fills_an_array_by_place_has_no_rule():
    def f(x, out):
        return ndimage.gaussian_filter1d(x, 1.0, -1, 0, out)

    with pytest.raises(NoRule, match="gaussian_filter1d"):
        fwdtrans.jvp(f, (X, np.zeros_like(X)), (DX, None))
