"""Hares and lynxes: the Lotka-Volterra equations by Runge-Kutta, and how the outcome depends on each parameter."""
from math import log

from fwdtrans import forward_diff, jvp


def rates(hares, lynxes, birth, hunt, death, feed):
    """Growth of both, per year."""
    return birth * hares - hunt * hares * lynxes, feed * hares * lynxes - death * lynxes


def step(hares, lynxes, dt, birth, hunt, death, feed):
    """One step of the classical Runge-Kutta method."""
    k1, l1 = rates(hares, lynxes, birth, hunt, death, feed)
    k2, l2 = rates(hares + dt / 2 * k1, lynxes + dt / 2 * l1, birth, hunt, death, feed)
    k3, l3 = rates(hares + dt / 2 * k2, lynxes + dt / 2 * l2, birth, hunt, death, feed)
    k4, l4 = rates(hares + dt * k3, lynxes + dt * l3, birth, hunt, death, feed)
    hares += dt / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
    lynxes += dt / 6 * (l1 + 2 * l2 + 2 * l3 + l4)
    return hares, lynxes


@forward_diff
def population(birth, hunt, death, feed, hares=30.0, lynxes=4.0, years=10.0, steps=400):
    """Thousands of hares and lynxes after so many years."""
    dt = years / steps
    for _ in range(steps):
        hares, lynxes = step(hares, lynxes, dt, birth, hunt, death, feed)
    return hares, lynxes


def hares_left(birth, hunt, death, feed):
    return population(birth, hunt, death, feed)[0]


def invariant(hares, lynxes, birth, hunt, death, feed):
    """Constant along every exact solution."""
    return feed * hares - death * log(hares) + hunt * lynxes - birth * log(lynxes)


def main():
    parameters = (0.55, 0.028, 0.84, 0.026)  # of Hudson's Bay Company's pelts, 1900 to 1920
    names = ("birth", "hunt", "death", "feed")

    (hares, lynxes), total = population.jvp(parameters, parameters)
    sensitivity = {}
    for i, name in enumerate(names):
        seed = [float(i == k) for k in range(4)]
        _, (dhares, dlynxes) = population.jvp(parameters, seed)
        sensitivity[name] = dhares, dlynxes
        print(f"d(hares)/d({name}) = {dhares:12.4f}    d(lynxes)/d({name}) = {dlynxes:12.4f}")

    # the plain call is the user's function, to the bit
    assert (hares, lynxes) == population(*parameters)
    # the derivative is linear in its direction
    for k in (0, 1):
        parts = [p * sensitivity[name][k] for p, name in zip(parameters, names)]
        assert abs(sum(parts) - total[k]) <= 1e-12 * sum(abs(part) for part in parts)
    # all four rates times s is time times s: sum p dN/dp = t dN/dt, up to the method's own error, some dt**4
    growth = rates(hares, lynxes, *parameters)
    for k in (0, 1):
        assert abs(total[k] - 10.0 * growth[k]) < 1e-4 * abs(total[k]), (total[k], growth[k])
    # the exact solution keeps the invariant; so do its derivatives
    start = invariant(30.0, 4.0, *parameters)
    assert abs(invariant(hares, lynxes, *parameters) - start) < 1e-6
    for i, name in enumerate(names):
        seed = [float(i == k) for k in range(4)]
        _, at_end = jvp(invariant, (hares, lynxes, *parameters), (*sensitivity[name], *seed))
        _, at_start = jvp(invariant, (30.0, 4.0, *parameters), (0.0, 0.0, *seed))
        assert abs(at_end - at_start) < 1e-4 * max(1.0, abs(at_start)), (name, at_end, at_start)


if __name__ == "__main__":
    main()
