"""The price of a European call and its greeks, against the closed forms; and the volatility that a price implies."""
from math import erf, exp, isclose, log, pi, sqrt

from fwdtrans import derivative, forward_diff, grad


def normal_cdf(x):
    return 0.5 * (1 + erf(x / sqrt(2)))


def normal_pdf(x):
    return exp(-x * x / 2) / sqrt(2 * pi)


@forward_diff
def call(spot, strike, rate, sigma, maturity):
    """Black-Scholes price of a European call."""
    deviation = sigma * sqrt(maturity)
    d1 = (log(spot / strike) + (rate + sigma**2 / 2) * maturity) / deviation
    d2 = d1 - deviation
    return spot * normal_cdf(d1) - strike * exp(-rate * maturity) * normal_cdf(d2)


def put(spot, strike, rate, sigma, maturity):
    """The put, by put-call parity."""
    return call(spot, strike, rate, sigma, maturity) - spot + strike * exp(-rate * maturity)


def implied_volatility(price, spot, strike, rate, maturity):
    """Newton's method on the call's price, with vega as the slope."""
    vega = derivative(call, wrt="sigma")
    sigma = 0.5
    for _ in range(50):
        error = call(spot, strike, rate, sigma, maturity) - price
        sigma -= error / vega(spot, strike, rate, sigma, maturity)
        if abs(error) < 1e-10:
            return sigma
    raise ValueError(f"no volatility gives {price}")


def closed_forms(spot, strike, rate, sigma, maturity):
    """The derivatives by each argument, as in the textbooks; and gamma."""
    root = sqrt(maturity)
    d1 = (log(spot / strike) + (rate + sigma**2 / 2) * maturity) / (sigma * root)
    d2 = d1 - sigma * root
    discounted = strike * exp(-rate * maturity)
    delta = normal_cdf(d1)
    by_strike = -exp(-rate * maturity) * normal_cdf(d2)
    rho = maturity * discounted * normal_cdf(d2)
    vega = spot * normal_pdf(d1) * root
    by_maturity = spot * normal_pdf(d1) * sigma / (2 * root) + rate * discounted * normal_cdf(d2)
    gamma = normal_pdf(d1) / (spot * sigma * root)
    return (delta, by_strike, rho, vega, by_maturity), gamma


def main():
    market = (100.0, 105.0, 0.03, 0.2, 0.75)
    greeks = call.grad(*market)
    gamma = derivative(derivative(call, wrt="spot"), wrt="spot")(*market)
    for name, value in zip(("delta", "d/dstrike", "rho", "vega", "d/dmaturity"), greeks):
        print(f"{name:12} {value:12.6f}")
    print(f"{'gamma':12} {gamma:12.6f}")

    expected, expected_gamma = closed_forms(*market)
    for got, wanted in zip(greeks, expected):
        assert isclose(got, wanted, rel_tol=1e-12)
    assert isclose(gamma, expected_gamma, rel_tol=1e-12)
    # call and put have the same vega, and deltas that differ by one
    assert isclose(grad(put, wrt="sigma")(*market), greeks[3], rel_tol=1e-12)
    assert isclose(grad(put, wrt="spot")(*market), greeks[0] - 1, rel_tol=1e-12)
    assert isclose(implied_volatility(call(*market), 100.0, 105.0, 0.03, 0.75), 0.2, rel_tol=1e-9)


if __name__ == "__main__":
    main()
