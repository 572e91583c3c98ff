"""Calls of NumPy's functions, at least one for every line of the tables: what they are given, and the expressions."""

import numpy as np

rng = np.random.default_rng(20)


def draw(*shape):
    """Return numbers around 0, none of them close to it or to another."""
    return rng.permutation(np.linspace(-1.9, 1.8, int(np.prod(shape)))).reshape(shape) + 0.013


def above(*shape):
    """Return numbers in (0.2, 1.7)."""
    return rng.uniform(0.2, 1.7, shape)


def within(*shape):
    """Return numbers in (-0.9, 0.9)."""
    return rng.uniform(-0.9, 0.9, shape)


def regular(*shape):
    """Return matrices with a large diagonal."""
    return rng.normal(size=shape) + 3.0 * np.eye(shape[-1])


def unlike(*shape):
    """Return complex numbers off the axes."""
    return rng.uniform(0.3, 1.4, shape) * np.exp(1j * rng.uniform(0.2, 1.3, shape))


def holed(*shape):
    """Return numbers, one of each row none."""
    found = draw(*shape)
    found[..., 1] = np.nan
    return found


def calls(text):
    """Return the expressions of a text, which semicolons part; a statement may stand before one, `x.sort() then x`."""
    return [one.strip() for one in text.replace("\n", " ").split(";")]


UNARY = (
    "negative positive reciprocal square exp exp2 expm1 log log2 log10 log1p "
    "sqrt cbrt sin cos tan arcsin arccos arctan "
    "sinh cosh tanh arcsinh arctanh deg2rad rad2deg absolute fabs"
).split()
BINARY = (
    "add subtract multiply divide remainder fmod power float_power logaddexp logaddexp2 hypot arctan2 maximum minimum "
    "fmax fmin copysign"
).split()
MASKED = [f"np.{name}(x, out=y * 1.0, where=[True, False, True, True])" for name in UNARY]
MASKED += [f"np.{name}(x, y, out=x * y, where=x > 0.5)" for name in BINARY]

# what the functions are given by name, then expressions over it
CALLS = [
    ({"x": rng.uniform(0.2, 0.9, 4), "y": above(4)}, *MASKED, *calls("""
        np.arccosh(x + 1, out=y * 2, where=x > 0.4); np.log(y, out=y, where=x > 0.4) then y;
        np.divide(x, y, out=x, where=y > 0.9) then x; np.multiply(x, y, out=y, where=False) then y
    """)),
    ({"x": draw(3, 4), "y": draw(4) - 0.11, "a": 0.7}, *calls("""
        x.sort() then x; x.sort(axis=0) then x; x.fill(a) then x; x.put([1, 2], y[:2]) then x; x[0].sort() then x * a;
        np.add.at(x, [0, 1, 0], y) then x; np.subtract.at(x, ([0, 1, 0], [2, 2, 2]), a) then x;
        np.multiply.at(x, [0, 1, 0], y) then x; np.divide.at(x, ([0, 1, 0], [2, 2, 2]), a) then x;
        np.maximum.at(x, [0, 1, 0], y) then x; np.minimum.at(x, (slice(None), 1), a) then x;
        np.fill_diagonal(x, a) then x; np.copyto(x, y) then x; np.copyto(x, y * a, where=x > 0) then x;
        np.put(x, [1, 2], y[:2]) then x; np.putmask(x, x > 0, a) then x; np.place(x, x > 0, y) then x;
        np.put_along_axis(x, np.argmax(x, axis=1)[:, None], a, axis=1) then x
    """)),
    ({"x": draw(3, 4), "y": draw(4) - 0.11}, *calls("""
        np.add.reduce(x); np.add.reduce(x, axis=None); np.add.reduce(x, axis=1, keepdims=True);
        np.multiply.reduce(x); np.multiply.reduce(x, 1); np.maximum.reduce(x, axis=1); np.minimum.reduce(x);
        np.logical_or.reduce(x) * y; np.add.accumulate(x); np.add.accumulate(x, axis=1);
        np.multiply.accumulate(x, axis=1); np.logaddexp.accumulate(x); np.logaddexp2.accumulate(x, axis=1);
        np.maximum.accumulate(x); np.minimum.accumulate(x, axis=1); np.add.reduceat(y, [0, 2]); np.add.outer(x, y);
        np.logaddexp.reduce(x, axis=1); np.logaddexp2.reduce(x, keepdims=True); np.hypot.reduce(x, axis=1);
        np.fmax.reduce(x, axis=1); np.fmin.reduce(x); np.subtract.reduce(x); np.subtract.accumulate(x, axis=1);
        np.logaddexp.outer(x, y); np.logaddexp2.outer(y, y * 0.5); np.hypot.outer(x, y); np.arctan2.outer(x, y);
        np.remainder.outer(x, y); np.floor_divide.outer(x, y) * y; np.float_power.outer(np.exp(x), y);
        np.subtract.outer(x, y); np.multiply.outer(x, y); np.divide.outer(x, y); np.maximum.outer(x, y);
        np.minimum.outer(x, y); np.less.outer(x, y).sum() * y; np.power.outer(np.exp(x), y)
    """)),
    ({"x": draw(3, 4)}, *calls("""
        np.sin(x); np.cos(x); np.tan(x); np.sinh(x); np.cosh(x); np.tanh(x); np.exp(x); np.exp2(x); np.expm1(x);
        np.arctan(x); np.atan(x); np.arcsinh(x); np.asinh(x); np.square(x); np.negative(x); np.positive(x);
        np.deg2rad(x); np.radians(x); np.rad2deg(x); np.degrees(x); np.sinc(x); np.cbrt(x); np.abs(x);
        np.absolute(x); np.fabs(x); np.sign(x); np.floor(x); np.ceil(x); np.trunc(x); np.fix(x); np.rint(x);
        np.round(x); np.around(x); np.reciprocal(x); np.real(x); np.imag(x); np.conj(x); np.conjugate(x);
        np.float64(x); np.nan_to_num(x); np.spacing(x); np.int64(x); np.modf(x); np.frexp(x); np.angle(x);
        np.round(x, 1); x.round(1); x.conj(); x.real; x.copy(); np.exp(x) + np.float32(2); np.unwrap(x, axis=0);
        np.power(x, 3); np.power(x, 2); np.power(x, 1); np.power(x, 0); x ** 2; x ** 3; x ** -1; abs(x) ** 0.5;
        abs(x); 2.0 ** x; np.nan_to_num(x, nan=1.0); np.longdouble(x).astype(float); np.complex128(x).real;
        np.complex64(x).real * 0.0 + x; np.float16(x) * 0.0 + x; np.clip(x, -0.5, 1.0); np.ldexp(x, [1, 2, 3, 4]);
        np.int64(x) * x; np.isnan(x) + x; np.isreal(x) * x
    """)),
    ({"x": above(5)}, *calls("""
        np.log(x); np.log2(x); np.log10(x); np.log1p(x); np.sqrt(x); np.power(x, 0.5); np.arccosh(x + 1);
        np.acosh(x + 1); np.sqrt(x) ** 3; np.logspace(0, 1, 3) * x[0]
    """)),
    ({"x": within(5)}, *calls("""
        np.arcsin(x); np.arccos(x); np.arctanh(x); np.asin(x); np.acos(x); np.atanh(x); np.sinc(x)
    """)),
    ({"x": draw(3, 4), "y": draw(4) - 0.11}, *calls("""
        np.add(x, y); np.subtract(x, y); np.multiply(x, y); np.divide(x, y); np.true_divide(x, y); x % y;
        np.mod(x, y); np.remainder(x, y); np.fmod(x, y); x // y; np.floor_divide(x, y); np.hypot(x, y);
        np.arctan2(x, y); np.atan2(x, y); np.maximum(x, y); np.minimum(x, y); np.fmax(x, y); np.fmin(x, y);
        np.logaddexp(x, y); np.logaddexp2(x, y); np.copysign(x, y); np.heaviside(x, y); np.nextafter(x, y);
        np.divmod(x, y); np.where(x > y, x, y * y); np.clip(x, -0.5, y); np.clip(x, None, y); np.clip(x, y, None);
        np.clip(x, a_min=None, a_max=y); np.clip(x, min=y); x.clip(y, 2.0); x.clip(max=y);
        np.select([x > y, x < -1], [x * y, y], 2.0); np.choose([0, 1, 1, 0], [x, y]); np.greater(x, y) * x;
        np.logical_and(x, y) * y; np.isclose(x, y) * y; np.interp(x, [-1.0, 0.0, 2.0], [0.0, 1.0, 4.0]); x - y;
        x * y; x / y; np.vecdot(x, y); np.array_equal(x, y) * y
    """)),
    ({"x": above(3, 4), "y": above(4)}, *calls("""
        np.power(x, y); np.pow(x, y); np.float_power(x, y); x ** y; pow(x, y)
    """)),
    ({"x": draw(3, 4)}, *calls("""
        np.ravel(x); np.transpose(x); np.permute_dims(x); np.matrix_transpose(x); np.squeeze(x); np.atleast_1d(x);
        np.atleast_2d(x); np.atleast_3d(x); np.diag(x); np.diagonal(x); np.diagflat(x); np.tril(x); np.triu(x);
        np.flip(x); np.fliplr(x); np.flipud(x); np.rot90(x); np.trace(x); np.sum(x); np.mean(x); np.average(x);
        np.cumsum(x); np.diff(x); np.ediff1d(x); np.prod(x); np.cumprod(x); np.max(x); np.min(x); np.amax(x);
        np.amin(x); np.ptp(x); np.var(x); np.std(x); np.median(x); np.sort(x); np.nansum(x); np.nanmean(x);
        np.nanprod(x); np.nanmax(x); np.nanmin(x); np.nanvar(x); np.nanstd(x); np.nanmedian(x); np.nancumsum(x);
        np.nancumprod(x); np.cov(x); np.corrcoef(x); np.array(x); np.asarray(x); np.asanyarray(x);
        np.ascontiguousarray(x); np.asfortranarray(x); np.asarray_chkfinite(x); np.copy(x); np.block(x);
        np.unique(x); np.unstack(x); np.trapezoid(x); np.linalg.diagonal(x); np.linalg.trace(x);
        np.linalg.matrix_transpose(x); np.swapaxes(x, 0, 1); np.moveaxis(x, 0, 1); np.rollaxis(x, 1);
        np.expand_dims(x, 1); np.broadcast_to(x, (2, 3, 4)); np.reshape(x, (4, 3)); np.roll(x, 1, axis=1);
        np.roll(x, 2); np.repeat(x, 2, axis=0); np.tile(x, (2, 1)); np.resize(x, (5, 3)); np.pad(x, 1);
        np.pad(x, 1, mode='edge'); np.pad(x, ((1, 0), (0, 2)), mode='constant', constant_values=1.0);
        np.pad(x, 1, 'reflect'); np.pad(x, 1, 'symmetric'); np.pad(x, 1, 'wrap'); np.pad(x, 1, 'mean');
        np.pad(x, 1, 'linear_ramp', end_values=2.0); np.delete(x, 1, axis=1);
        np.compress([True, False, True], x, axis=0); np.extract(x > 0, x); np.take(x, [2, 0], axis=1); np.take(x, 5);
        x.take([1, 1]); np.take_along_axis(x, np.argsort(x, axis=1), 1); np.sort(x, axis=0); np.sort(x, axis=None);
        np.partition(x, 2); np.partition(x, 1, axis=0); np.sum(x, axis=0); np.sum(x, axis=(0, 1), keepdims=True);
        np.sum(x, 1, initial=2.0); np.sum(x, where=x > 0); x.sum(axis=-1, keepdims=True); np.mean(x, axis=1);
        np.mean(x, where=x > 0); np.cumsum(x, axis=1); np.cumulative_sum(x, axis=0);
        np.cumulative_sum(x, axis=1, include_initial=True); np.cumulative_prod(x, axis=1); np.cumprod(x, axis=0);
        np.diff(x, axis=0); np.diff(x, n=2); np.diff(x, prepend=0.0); np.prod(x, axis=(0, 1));
        np.prod(x, axis=1, keepdims=True); np.prod(x, axis=0, where=x > 0); np.max(x, axis=1);
        np.max(x, axis=(0, 1), keepdims=True); np.min(x, 0); x.max(axis=0); x.min(axis=1, keepdims=True);
        np.max(x, axis=1, initial=0.5); np.min(x, axis=0, initial=-0.5, where=x > -1); np.ptp(x, axis=1);
        np.var(x, axis=0, ddof=1); np.var(x, axis=1, where=x > -1); np.std(x, axis=1, keepdims=True);
        np.std(x, axis=(0, 1)); np.std(x, ddof=1, where=x > -1); x.std(axis=0); np.median(x, axis=1);
        np.median(x, axis=0, keepdims=True); np.quantile(x, 0.3); np.quantile(x, [0.3, 0.8], axis=1);
        np.quantile(x, [0.2], axis=0, keepdims=True); np.percentile(x, 35, axis=1); np.percentile(x, [35, 70]);
        np.cov(x, rowvar=False); np.cov(x, bias=True); np.corrcoef(x, rowvar=False); np.average(x, axis=1);
        np.average(x, axis=0, weights=[1.0, 2.0, 3.0]); np.gradient(x); np.gradient(x, axis=1);
        np.gradient(x, 0.5, axis=0); np.gradient(x[0]); np.gradient(x[1], edge_order=2); np.trapezoid(x, dx=0.5);
        np.split(x, 2, axis=1); np.array_split(x, 3); np.hsplit(x, 2); np.vsplit(x, 3);
        np.dsplit(np.atleast_3d(x), 1); np.full((2, 3), x[0, 0]); np.full_like(x, x[1, 1]); np.full((3, 4), x[0]);
        np.broadcast_arrays(x, np.ones((2, 3, 4))); np.meshgrid(x[0], x[:, 0]);
        np.meshgrid(x[0], x[:, 0], indexing='ij'); np.astype(x, np.float64); x.astype(float); x.reshape(2, 6);
        x.reshape((4, -1)); x.transpose(); x.transpose(1, 0); x.T; x.flatten(); x.ravel(); x.swapaxes(0, 1);
        x.squeeze(); x.diagonal(); x.trace(); x.cumsum(); x.cumprod(axis=1); x.prod(); x.mean(axis=0); x.var();
        x.view(); x.item(1); x.tolist(); x.repeat(2); x.compress([True, False, True], axis=0); np.require(x);
        np.stack([x, x * x]); np.concatenate([x, x], axis=1); np.concat((x, x)); np.vstack((x, x));
        np.hstack((x, x[:, :1])); np.dstack([x, x]); np.column_stack([x[:, 0], x]); np.block([[x, x], [x, x]]);
        np.append(x, x); np.insert(x, 1, x[:, 0], axis=1); np.argsort(x) * x; np.argmax(x) * x; np.any(x > 0) * x;
        np.zeros_like(x) + x; np.ones((3, 4)) * x; np.eye(3) @ x; np.arange(4) * x; np.nonzero(x)[0].size * x;
        np.count_nonzero(x) * x; np.searchsorted([0.0, 1.0], x) * x; np.digitize(x, [0.0]) * x;
        x[np.triu_indices(3)]; x[np.ix_([0, 2], [1, 3])]; x[np.diag_indices(3)]; np.shape(x)[0] * x; np.size(x) * x;
        np.ndim(x) * x; np.tri(3) @ x; x[x > 0]; x[..., None]; np.linalg.vector_norm(x);
        np.linalg.vector_norm(x, axis=1, ord=3); np.linalg.matrix_norm(x);
        np.linalg.matrix_norm(x, ord=1, keepdims=True); np.linalg.norm(x); np.linalg.norm(x, axis=1);
        np.linalg.norm(x, 'fro'); np.linalg.norm(x, 'nuc'); np.linalg.norm(x, 1); np.linalg.norm(x, -1);
        np.linalg.norm(x, np.inf); np.linalg.norm(x, 2); np.linalg.norm(x, -2);
        np.linalg.norm(x, 3, axis=0, keepdims=True); np.linalg.norm(x, np.inf, axis=1);
        np.linalg.norm(x, -np.inf, axis=1); np.linalg.norm(x, 1, axis=1); np.linalg.norm(x, 0.5, axis=1);
        np.linalg.pinv(x); np.linalg.qr(x); np.linalg.qr(x, mode='r'); np.linalg.svd(x, full_matrices=False);
        np.linalg.svd(x, compute_uv=False); np.linalg.svdvals(x); np.linalg.cond(x); np.linalg.cond(x, -2);
        np.linalg.matrix_rank(x) * x
    """)),
    ({"x": holed(3, 4)}, *calls("""
        np.nansum(x, axis=1); np.nanmean(x, axis=1); np.nanprod(x, axis=1); np.nanmax(x, axis=1);
        np.nanmin(x, axis=1); np.nanvar(x, axis=1); np.nanstd(x, axis=1); np.nanmedian(x, axis=1);
        np.nancumsum(x, axis=1); np.nancumprod(x, axis=1); np.nansum(x); np.nanmean(x, keepdims=True);
        np.nanstd(x, ddof=1); np.nanmax(x); np.nanquantile(x, 0.3); np.nanpercentile(x, 30, axis=1)
    """)),
    ({"x": np.array([1.3, 0.0, -0.7, 0.4]), "a": 0.7}, *calls("""
        np.prod(x); np.cumprod(x); np.prod(x * a)
    """)),
    ({"x": draw(4), "y": draw(4) - 0.11}, *calls("""
        np.cov(x, y); np.cov(x, y, bias=True); np.corrcoef(x, y); np.cov(np.stack([x, y]), x * y, ddof=0);
        np.cov(x, ddof=0); np.cov(x, [1.0, 3.0, 2.0, 0.5]); np.partition(np.outer(x, y), 2, axis=None);
        np.gradient(x, np.cumsum(y * y)); np.gradient(np.outer(x, y), np.cumsum(y * y), axis=1); np.gradient(y, x[0]);
        np.polyfit(x, y, 1); np.polyfit(x, np.stack([y, x * y], axis=1), 2);
        np.r_[x, 1.0, y[::-1], x.sum()]; np.c_[x, y]; np.r_[x]; np.c_[x, y * x, np.ones(4)]; np.average(x, 0, y);
        np.lib.stride_tricks.sliding_window_view(x, 2) @ y[:2]; np.vectorize(math.sin)(x * y); (x @ y).item();
        np.dot(x, y); x @ y; np.inner(x, y); np.vdot(x, y); np.outer(x, y); np.linalg.outer(x, y); np.kron(x, y);
        np.convolve(x, y); np.convolve(x, y[:2], mode='same'); np.correlate(x, y); np.correlate(x, y, 'full');
        np.tensordot(x, y, 1); np.linalg.vecdot(x, y); np.linalg.cross(x[:3], y[:3]); np.cross(x[:3], y[:3]);
        np.einsum('i,i', x, y); np.einsum('i,j,i->j', x, y, x); np.einsum('i,j->ij', x, y, optimize=True);
        np.trapezoid(x, y); np.trapezoid(x, y, axis=-1); np.polyval(x, y); np.polymul(x, y); np.polyadd(x, y);
        np.polysub(x, y); np.polyfit(np.arange(4.0), x * y, 2); np.append(x, y); np.interp(0.3, np.sort(x), y);
        np.bincount([0, 2, 1, 2], weights=y);
        np.interp([-3.0, 0.1, 0.2, 3.0], np.sort(x), y); np.interp(y, np.sort(x), y, left=0.0, right=1.0);
        np.histogram(np.exp(x), 3)[1]; np.histogram(np.exp(x), 3)[0] * y[:3];
        np.histogram(np.exp(x), 2, density=True)[0]; np.histogram(np.exp(x), 3, weights=y, density=True)[0];
        np.histogram(np.exp(x), np.array([0.0, 0.7, 3.0]) + y[0] / 9.0)[1];
        np.histogram([1, 2, 5], 3, weights=x[:3])[0]; np.histogram([1, 2, 5, 7], 3, (0.0, 2.5), weights=x)[0];
        np.interp(y, [0.0, 1.0, 2.0], x[:3], period=3.0); np.average(x, weights=np.exp(y));
        np.quantile(x, 0.5 + 0.1 * y[0]); np.linspace(x, y, 5); np.linspace(x[0], y[0], 5);
        np.geomspace(np.exp(x[0]), np.exp(y[0]), 4); np.logspace(x[0], y[0], 4); np.logspace(x, y, 3, base=2.0);
        np.arange(x[0], x[0] + 3.0); np.arange(x[0], x[0] + 3.0, np.exp(y[0])); np.where(x > 0, x, y).sum();
        np.stack((x, y), axis=1); np.linalg.norm(x - y); np.ediff1d(x, to_end=y)
    """)),
    ({"x": draw(4)}, *calls("""
        np.polyder(x); np.polyder(x, 2); np.polyint(x); np.polyint(x, 2, k=[1.0, 2.0]);
        np.roots(x)[np.isreal(np.roots(x))].real; np.poly(x); np.vander(x); np.vander(x, 3, increasing=True);
        np.linalg.norm(x, 1); np.linalg.norm(x); np.linalg.norm(x, 3); np.fft.fft(x); np.fft.ifft(x); np.fft.rfft(x);
        np.fft.irfft(x); np.fft.hfft(x); np.fft.ihfft(x); np.fft.fft(x, 6); np.fft.fftshift(x); np.fft.ifftshift(x);
        np.fft.rfft(x, norm='ortho'); np.fft.fftfreq(4) * x; np.abs(np.fft.fft(x)) ** 2; np.angle(np.fft.rfft(x))[1];
        np.hanning(4) * x; np.diag(x); np.unique(x); np.unique_values(x); np.cov(x)
    """)),
    ({"x": draw(2, 3)}, *calls("""
        np.fft.fft2(x); np.fft.ifft2(x); np.fft.rfft2(x); np.fft.irfft2(x); np.fft.fftn(x); np.fft.ifftn(x);
        np.fft.rfftn(x); np.fft.irfftn(x); np.fft.fft(x); np.fft.rfft(x); np.fft.fft(x, axis=0);
        np.fft.fftshift(x, axes=1)
    """)),
    ({"a": draw(3, 4), "b": draw(4, 2)}, *calls("""
        a @ b; np.matmul(a, b); np.linalg.matmul(a, b); np.dot(a, b); a.dot(b); np.tensordot(a, b, axes=1);
        np.linalg.tensordot(a, b, axes=1); np.einsum('ij,jk->ki', a, b); np.einsum('ij,jk,ij->k', a, b, a);
        np.kron(a, b); np.matvec(a, b[:, 0]); np.vecmat(b[:, 0], a.T); np.inner(a, b.T);
        np.linalg.multi_dot([a, b, a[:2]])
    """)),
    ({"a": regular(3, 3), "b": draw(3)}, *calls("""
        np.linalg.solve(a, b); np.linalg.inv(a); np.linalg.det(a); np.linalg.slogdet(a); np.linalg.cholesky(a @ a.T);
        np.linalg.cholesky(a @ a.T + a, upper=True); np.linalg.eigvalsh(a); np.linalg.eigvalsh(a, 'U');
        np.linalg.eigh(a); np.linalg.eigh(a, UPLO='U'); np.linalg.matrix_power(a, 3); np.linalg.matrix_power(a, -2);
        np.linalg.matrix_power(a, 0) * a; np.linalg.lstsq(a[:, :2], b, rcond=None); np.linalg.lstsq(a[:2], b[:2])[0];
        np.linalg.qr(a); np.linalg.qr(a, 'complete'); np.linalg.qr(a[:, :2]); np.linalg.svd(a);
        np.linalg.svd(a[:, :2], full_matrices=False); np.linalg.cond(a, 1); np.linalg.cond(a, 'fro');
        np.linalg.solve(a, np.outer(b, b))
    """)),
    ({"a": regular(2, 3, 3), "b": draw(3)}, *calls("""
        np.linalg.solve(a, b); np.linalg.inv(a); np.linalg.det(a); np.linalg.eigvalsh(a); np.linalg.qr(a);
        np.linalg.pinv(a); np.linalg.pinv(a, 0.3); np.linalg.pinv(a[:, :2], rcond=0.6); np.linalg.svd(a);
        np.linalg.cholesky(a @ np.swapaxes(a, 1, 2));
        np.linalg.norm(a, axis=(1, 2)); np.linalg.norm(a, 2, axis=(0, 2));
        np.linalg.norm(a, 1, axis=(0, 1), keepdims=True); np.linalg.matrix_power(a, 2); np.transpose(a, (2, 0, 1));
        a.sum(axis=(0, 2)); np.max(a, axis=(0, 2)); np.median(a, axis=(0, 1));
        np.quantile(a, [0.1, 0.6], axis=(0, 2)); np.cross(a, b); np.prod(a, axis=(0, 2));
        np.einsum('kij,j->ki', a, b); a[:, 1] * b; a @ b; np.rot90(a, axes=(1, 2))
    """)),
    ({"a": np.array([[0.5, 1.0, 1.5], [1.0, 2.0, 3.0], [0.1, 0.3, 0.2]])}, *calls("""
        np.linalg.det(a)
    """)),
    ({
        "a": np.array([[0.5, 2.0, 0.1, 0.3], [-2.0, 0.4, 0.2, 0.1], [0.3, 0.1, 1.4, 0.2], [0.0, 0.1, -0.3, 2.5]]),
    }, *calls("""
        np.linalg.eig(a); np.linalg.eigvals(a); np.linalg.eigvals(a[2:, 2:]); np.linalg.eig(a[2:, 2:]);
        np.linalg.slogdet(a)[1]
    """)),
    ({"a": regular(6, 6).reshape(2, 3, 6), "b": draw(2, 3)}, *calls("""
        np.linalg.tensorinv(a); np.linalg.tensorinv(a.reshape(6, 2, 3), ind=1); np.linalg.tensorsolve(a, b)
    """)),
    ({"x": within(3), "c": draw(4)}, *calls("""
        np.polynomial.polynomial.polyval(x, c); np.polynomial.chebyshev.chebval(x, c);
        np.polynomial.legendre.legval(x, c); np.polynomial.hermite.hermval(x, c);
        np.polynomial.hermite_e.hermeval(x, c); np.polynomial.laguerre.lagval(x, c)
    """)),
    ({"c": draw(4), "d": draw(2)}, *calls("""
        np.polynomial.polynomial.polyder(c); np.polynomial.polynomial.polyint(c);
        np.polynomial.polynomial.polyadd(c, d); np.polynomial.polynomial.polysub(c, d);
        np.polynomial.polynomial.polymul(c, d); np.polynomial.polynomial.polyfit(np.arange(4.0), c, 2);
        np.polynomial.chebyshev.chebder(c); np.polynomial.chebyshev.chebint(c);
        np.polynomial.chebyshev.chebadd(c, d); np.polynomial.chebyshev.chebsub(c, d);
        np.polynomial.chebyshev.chebmul(c, d); np.polynomial.chebyshev.chebfit(np.arange(4.0), c, 2);
        np.polynomial.legendre.legder(c); np.polynomial.legendre.legint(c); np.polynomial.legendre.legadd(c, d);
        np.polynomial.legendre.legsub(c, d); np.polynomial.legendre.legmul(c, d);
        np.polynomial.legendre.legfit(np.arange(4.0), c, 2); np.polynomial.hermite.hermder(c);
        np.polynomial.hermite.hermint(c); np.polynomial.hermite.hermadd(c, d); np.polynomial.hermite.hermsub(c, d);
        np.polynomial.hermite.hermmul(c, d); np.polynomial.hermite.hermfit(np.arange(4.0), c, 2);
        np.polynomial.hermite_e.hermeder(c); np.polynomial.hermite_e.hermeint(c);
        np.polynomial.hermite_e.hermeadd(c, d); np.polynomial.hermite_e.hermesub(c, d);
        np.polynomial.hermite_e.hermemul(c, d); np.polynomial.hermite_e.hermefit(np.arange(4.0), c, 2);
        np.polynomial.laguerre.lagder(c); np.polynomial.laguerre.lagint(c); np.polynomial.laguerre.lagadd(c, d);
        np.polynomial.laguerre.lagsub(c, d); np.polynomial.laguerre.lagmul(c, d);
        np.polynomial.laguerre.lagfit(np.arange(4.0), c, 2)
    """)),
    ({"z": unlike(3), "y": unlike(3)}, *calls("""
        np.abs(z); np.absolute(z); abs(z); np.angle(z); np.angle(z, deg=True); np.real(z); z.imag; np.conj(z) * z;
        z * y; z / y; z ** 2; z ** y; np.exp(z); np.log(z); np.sqrt(z); np.sin(z); np.arctan(z); np.arcsin(z);
        np.arccosh(z); np.sign(z); np.vdot(z, y); np.dot(z, y); np.linalg.norm(z); np.linalg.norm(z, 1);
        np.linalg.norm(z, axis=0); np.var(z); np.std(z); np.sum(z); np.prod(z); np.fft.fft(z); np.fft.ifft(z).real;
        np.fft.irfft(z); np.fft.hfft(z); np.outer(z, y); np.mean(z); np.cumprod(z); np.square(z); np.reciprocal(z);
        np.tanh(z); np.expm1(z); np.log1p(z); np.cov(z)
    """)),
    ({"a": unlike(3, 3) + 3 * np.eye(3)}, *calls("""
        np.linalg.inv(a); np.linalg.det(a); np.linalg.slogdet(a); np.linalg.solve(a, a[0]); np.linalg.pinv(a[:, :2]);
        np.linalg.eigvalsh(a); np.linalg.eigvals(a); np.linalg.eig(a); np.linalg.qr(a); np.linalg.qr(a[:, :2]);
        np.linalg.svd(a, compute_uv=False); np.linalg.cholesky(a @ a.conj().T); np.linalg.norm(a, 'nuc');
        np.linalg.lstsq(a[:, :2], a[:, 2], rcond=None)[0]
    """)),
]

# at a kink: the tangent lies between the slopes on both sides
KINKS = [
    ({"x": np.array([0.0, -1.0, 2.0])}, *calls("""
        np.abs(x); np.maximum(x, 0.0); np.minimum(x, 2.0); np.clip(x, 0.0, 2.0); np.sign(x) * x; np.fmax(x, x * x);
        np.linalg.norm(x, 1); np.linalg.norm(x, np.inf)
    """)),
    ({"x": np.array([1.5, 1.5, 0.5, 1.0, 0.5])}, *calls("""
        np.max(x); np.min(x); np.sort(x); np.median(x); np.ptp(x); np.partition(x, 2); np.quantile(x, 0.25);
        np.interp(x, [0.0, 0.5, 1.5], [1.0, 0.0, 3.0]); np.nanmax(x)
    """)),
]
