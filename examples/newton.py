"""Roots by Newton's method, differentiated as they stand, against what the implicit function theorem says."""
from math import cos, isclose, pi, sin, sqrt

from fwdtrans import derivative, forward_diff, grad


@forward_diff
def kepler(mean, eccentricity, tol=1e-12):
    """The eccentric anomaly E with E - e sin E = M, in radians."""
    E = mean if eccentricity < 0.8 else pi
    while True:
        step = (E - eccentricity * sin(E) - mean) / (1 - eccentricity * cos(E))
        E -= step
        if abs(step) < tol:
            return E


def square_root(a, tol=1e-14):
    """Square root of a, by Newton's iteration."""
    if a == 0:
        return 0.0
    x = a  # first guess
    while abs(x * x - a) > tol * a:
        x = (x + a / x) / 2
    return x


def present_value(rate, coupon, face, years):
    """What a bond's payments are worth today."""
    value = 0
    for year in range(1, years + 1):
        value += coupon / (1 + rate) ** year
    return value + face / (1 + rate) ** years


def bond_yield(price, coupon, face=100.0, years=10):
    """The rate at which the bond's payments are worth its price."""
    rate = coupon / face
    for _ in range(50):
        slope = -years * face / (1 + rate) ** (years + 1)
        for year in range(1, years + 1):
            slope -= year * coupon / (1 + rate) ** (year + 1)
        change = (present_value(rate, coupon, face, years) - price) / slope
        rate -= change
        if abs(change) < 1e-12:
            return rate
    raise ValueError(f"no rate gives {price}")


def main():
    # E - e sin E = M:  dE/dM = 1 / (1 - e cos E),  dE/de = sin E / (1 - e cos E)
    for mean, e in ((0.3, 0.1), (1.0, 0.5), (2.5, 0.9), (6.0, 0.0167)):
        E, (dE_dM, dE_de) = kepler.value_and_grad(mean, e)
        print(f"kepler({mean}, {e}) = {E:.12f}   by M {dE_dM:.12f}   by e {dE_de:.12f}")
        assert isclose(E - e * sin(E), mean, rel_tol=1e-12)
        assert isclose(dE_dM, 1 / (1 - e * cos(E)), rel_tol=1e-9)
        assert isclose(dE_de, sin(E) / (1 - e * cos(E)), rel_tol=1e-9)

    # x x = a:  dx/da = 1 / (2 x); the second derivative is -1 / (4 x x x)
    for a in (0.25, 2.0, 81.0):
        assert isclose(derivative(square_root)(a), 0.5 / sqrt(a), rel_tol=1e-9)
        # the test stops the iteration once x is settled, so x'' is one step behind: half of the digits
        assert isclose(derivative(derivative(square_root))(a), -0.25 / (a * sqrt(a)), rel_tol=1e-5)

    # V(r, c) = p:  dr/dp = 1 / V_r,  dr/dc = -V_c / V_r
    rate = bond_yield(93.0, 4.0)
    by_rate, by_coupon = grad(present_value, wrt="rate, coupon")(rate, 4.0, 100.0, 10)
    by_price_implicit, by_coupon_implicit = 1 / by_rate, -by_coupon / by_rate
    dr_dprice, dr_dcoupon = grad(bond_yield)(93.0, 4.0)
    print(f"yield {rate:.6%}   by price {dr_dprice:.8f}   by coupon {dr_dcoupon:.8f}")
    assert isclose(dr_dprice, by_price_implicit, rel_tol=1e-9)
    assert isclose(dr_dcoupon, by_coupon_implicit, rel_tol=1e-9)


if __name__ == "__main__":
    main()
