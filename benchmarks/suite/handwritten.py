"""What a careful expert writes by hand for the workloads: value and tangent together, value and gradient together.

The function's own lines stand as they are; what value and tangent share is computed once, and the partials of a line
are gathered before they meet the seeds. `_jvp` takes a direction (each parameter is followed by its tangent), `_grad`
gives the whole gradient. What is `_squeezed` keeps neither lines nor helpers: only the values, to a few roundings.
"""

from __future__ import annotations

import math as m
from math import cos, log, sin, sqrt

from .workloads import Mixture, R

# --- S1 -----------------------------------------------------------------------------------------------------------


def s1_jvp(x, dx, y, dy):
    return m.sin(x) + x * y, (m.cos(x) + y) * dx + x * dy


def s1_grad(x, y):
    return m.sin(x) + x * y, (m.cos(x) + y, x)


# --- S2 -----------------------------------------------------------------------------------------------------------


def s2_jvp(x1, dx1, x2, dx2):
    return m.log(x1) + x1 * x2 - m.sin(x2), (1.0 / x1 + x2) * dx1 + (x1 - m.cos(x2)) * dx2


def s2_grad(x1, x2):
    return m.log(x1) + x1 * x2 - m.sin(x2), (1.0 / x1 + x2, x1 - m.cos(x2))


# --- S3 -----------------------------------------------------------------------------------------------------------


def s3_jvp(x, dx, n):
    l = x
    dl = dx
    for i in range(n):
        t = 4 * l
        dl = (4.0 - 2.0 * t) * dl
        l = t * (1 - l)
    return l, dl


def s3_grad(x, n):
    l = x
    dl = 1.0
    for i in range(n):
        t = 4 * l
        dl = (4.0 - 2.0 * t) * dl
        l = t * (1 - l)
    return l, dl


# --- S4 -----------------------------------------------------------------------------------------------------------


def s4_jvp(alpha, dalpha, beta, dbeta, temps, damage):
    loss = 0.0
    dloss = 0.0
    for t, y in zip(temps, damage):
        e = m.exp(-(alpha + beta * t))
        p = 1.0 / (1.0 + e)
        q = 1.0 - p
        v = 1.0 - y
        loss = loss - (y * m.log(p) + v * m.log(q))
        dloss += (v / q - y / p) * p * p * e * (dalpha + t * dbeta)
    return loss, dloss


def s4_grad(alpha, beta, temps, damage):
    loss = 0.0
    da = 0.0
    db = 0.0
    for t, y in zip(temps, damage):
        e = m.exp(-(alpha + beta * t))
        p = 1.0 / (1.0 + e)
        q = 1.0 - p
        v = 1.0 - y
        loss = loss - (y * m.log(p) + v * m.log(q))
        g = (v / q - y / p) * p * p * e
        da += g
        db += g * t
    return loss, (da, db)


# --- S5 -----------------------------------------------------------------------------------------------------------


def s5_jvp(a, da):
    if a > 1.0:
        x = 0.5 * a
        dx = 0.5 * da
    else:
        x = 1.0
        dx = 0.0
    while abs(x * x - a) > 1e-12 * a:
        q = a / x
        dx = 0.5 * (dx + (da - q * dx) / x)
        x = 0.5 * (x + q)
    return x, dx


def s5_grad(a):
    if a > 1.0:
        x = 0.5 * a
        dx = 0.5
    else:
        x = 1.0
        dx = 0.0
    while abs(x * x - a) > 1e-12 * a:
        q = a / x
        dx = 0.5 * (dx + (1.0 - q * dx) / x)
        x = 0.5 * (x + q)
    return x, dx


# --- S6 -----------------------------------------------------------------------------------------------------------


def lotka_volterra_jvp(x, dx, y, dy, a, da, b, db, c, dc, d, dd):
    xy = x * y
    dxy = y * dx + x * dy
    return (a * x - b * xy, d * xy - c * y), (
        x * da + a * dx - xy * db - b * dxy,
        xy * dd + d * dxy - y * dc - c * dy,
    )


def s6_jvp(a, da, b, db, c, dc, d, dd, x0=10.0, y0=5.0, h=0.02, n=200):
    x = x0
    dx = 0.0
    y = y0
    dy = 0.0
    g = 0.5 * h
    w = h / 6.0
    for i in range(n):
        (k1x, k1y), (dk1x, dk1y) = lotka_volterra_jvp(x, dx, y, dy, a, da, b, db, c, dc, d, dd)
        (k2x, k2y), (dk2x, dk2y) = lotka_volterra_jvp(
            x + g * k1x, dx + g * dk1x, y + g * k1y, dy + g * dk1y, a, da, b, db, c, dc, d, dd
        )
        (k3x, k3y), (dk3x, dk3y) = lotka_volterra_jvp(
            x + g * k2x, dx + g * dk2x, y + g * k2y, dy + g * dk2y, a, da, b, db, c, dc, d, dd
        )
        (k4x, k4y), (dk4x, dk4y) = lotka_volterra_jvp(
            x + h * k3x, dx + h * dk3x, y + h * k3y, dy + h * dk3y, a, da, b, db, c, dc, d, dd
        )
        x = x + w * (k1x + 2.0 * k2x + 2.0 * k3x + k4x)
        dx = dx + w * (dk1x + 2.0 * dk2x + 2.0 * dk3x + dk4x)
        y = y + w * (k1y + 2.0 * k2y + 2.0 * k3y + k4y)
        dy = dy + w * (dk1y + 2.0 * dk2y + 2.0 * dk3y + dk4y)
    return x, dx


def lotka_volterra_grad(x, xa, xb, xc, xd, y, ya, yb, yc, yd, a, b, c, d):
    """Return both rates, and both in the directions of a, b, c, d."""
    xy = x * y
    fx = a - b * y
    fy = b * x
    gx = d * y
    gy = d * x - c
    return (
        a * x - b * xy, d * xy - c * y,
        fx * xa - fy * ya + x, gx * xa + gy * ya,
        fx * xb - fy * yb - xy, gx * xb + gy * yb,
        fx * xc - fy * yc, gx * xc + gy * yc - y,
        fx * xd - fy * yd, gx * xd + gy * yd + xy,
    )  # fmt: skip


def s6_grad(a, b, c, d, x0=10.0, y0=5.0, h=0.02, n=200):
    x = x0
    y = y0
    xa = ya = xb = yb = xc = yc = xd = yd = 0.0
    g = 0.5 * h
    w = h / 6.0
    for i in range(n):
        k1x, k1y, k1xa, k1ya, k1xb, k1yb, k1xc, k1yc, k1xd, k1yd = lotka_volterra_grad(
            x, xa, xb, xc, xd, y, ya, yb, yc, yd, a, b, c, d
        )
        k2x, k2y, k2xa, k2ya, k2xb, k2yb, k2xc, k2yc, k2xd, k2yd = lotka_volterra_grad(
            x + g * k1x, xa + g * k1xa, xb + g * k1xb, xc + g * k1xc, xd + g * k1xd,
            y + g * k1y, ya + g * k1ya, yb + g * k1yb, yc + g * k1yc, yd + g * k1yd, a, b, c, d
        )  # fmt: skip
        k3x, k3y, k3xa, k3ya, k3xb, k3yb, k3xc, k3yc, k3xd, k3yd = lotka_volterra_grad(
            x + g * k2x, xa + g * k2xa, xb + g * k2xb, xc + g * k2xc, xd + g * k2xd,
            y + g * k2y, ya + g * k2ya, yb + g * k2yb, yc + g * k2yc, yd + g * k2yd, a, b, c, d
        )  # fmt: skip
        k4x, k4y, k4xa, k4ya, k4xb, k4yb, k4xc, k4yc, k4xd, k4yd = lotka_volterra_grad(
            x + h * k3x, xa + h * k3xa, xb + h * k3xb, xc + h * k3xc, xd + h * k3xd,
            y + h * k3y, ya + h * k3ya, yb + h * k3yb, yc + h * k3yc, yd + h * k3yd, a, b, c, d
        )  # fmt: skip
        x = x + w * (k1x + 2.0 * k2x + 2.0 * k3x + k4x)
        y = y + w * (k1y + 2.0 * k2y + 2.0 * k3y + k4y)
        xa = xa + w * (k1xa + 2.0 * k2xa + 2.0 * k3xa + k4xa)
        ya = ya + w * (k1ya + 2.0 * k2ya + 2.0 * k3ya + k4ya)
        xb = xb + w * (k1xb + 2.0 * k2xb + 2.0 * k3xb + k4xb)
        yb = yb + w * (k1yb + 2.0 * k2yb + 2.0 * k3yb + k4yb)
        xc = xc + w * (k1xc + 2.0 * k2xc + 2.0 * k3xc + k4xc)
        yc = yc + w * (k1yc + 2.0 * k2yc + 2.0 * k3yc + k4yc)
        xd = xd + w * (k1xd + 2.0 * k2xd + 2.0 * k3xd + k4xd)
        yd = yd + w * (k1yd + 2.0 * k2yd + 2.0 * k3yd + k4yd)
    return x, (xa, xb, xc, xd)


# --- S7 -----------------------------------------------------------------------------------------------------------


def s7_jvp(x, dx):
    s = 0.0
    ds = 0.0
    for i in range(len(x) - 1):
        xi = x[i]
        t = x[i + 1] - xi * xi
        u = 1.0 - xi
        s = s + 100.0 * t ** 2 + u ** 2
        ds = ds + 200.0 * t * (dx[i + 1] - 2.0 * xi * dx[i]) - 2.0 * u * dx[i]
    return s, ds


def s7_grad(x):
    s = 0.0
    g = [0.0] * len(x)
    for i in range(len(x) - 1):
        xi = x[i]
        t = x[i + 1] - xi * xi
        u = 1.0 - xi
        s = s + 100.0 * t ** 2 + u ** 2
        g[i + 1] += 200.0 * t
        g[i] -= 400.0 * t * xi + 2.0 * u
    return s, g


# --- S8 -----------------------------------------------------------------------------------------------------------

PEAK = 0.3989422804014327  # of the normal density: 1 / m.sqrt(2 pi)


def s8_jvp(S, dS, K, dK, T, dT, r, dr, sigma, dsigma):
    rt = m.sqrt(T)
    sq = sigma * rt
    dsq = rt * dsigma + 0.5 * sigma / rt * dT
    v = r + 0.5 * sigma * sigma
    d1 = (m.log(S / K) + v * T) / sq
    dd1 = (dS / S - dK / K + v * dT + T * (dr + sigma * dsigma) - d1 * dsq) / sq
    d2 = d1 - sq
    n1 = 0.5 * (1.0 + m.erf(d1 / m.sqrt(2.0)))
    n2 = 0.5 * (1.0 + m.erf(d2 / m.sqrt(2.0)))
    e = m.exp(-r * T)
    ke = K * e
    dn1 = PEAK * m.exp(-0.5 * d1 * d1) * dd1
    dn2 = PEAK * m.exp(-0.5 * d2 * d2) * (dd1 - dsq)
    return S * n1 - ke * n2, n1 * dS + S * dn1 - e * n2 * dK + ke * (n2 * (r * dT + T * dr) - dn2)


def s8_grad(S, K, T, r, sigma):
    rt = m.sqrt(T)
    sq = sigma * rt
    v = r + 0.5 * sigma * sigma
    d1 = (m.log(S / K) + v * T) / sq
    d2 = d1 - sq
    n1 = 0.5 * (1.0 + m.erf(d1 / m.sqrt(2.0)))
    n2 = 0.5 * (1.0 + m.erf(d2 / m.sqrt(2.0)))
    e = m.exp(-r * T)
    ke = K * e
    g2 = ke * PEAK * m.exp(-0.5 * d2 * d2)
    g = (S * PEAK * m.exp(-0.5 * d1 * d1) - g2) / sq  # of the price to d1, which d2 follows, over sq
    sq_T = 0.5 * sigma / rt
    return S * n1 - ke * n2, (
        n1 + g / S,
        -e * n2 - g / K,
        r * ke * n2 + g * (v - d1 * sq_T) + g2 * sq_T,
        T * (ke * n2 + g),
        g * (sigma * T - d1 * rt) + g2 * rt,
    )


# --- S9 -----------------------------------------------------------------------------------------------------------


def about_z_jvp(p, dp, angle, dangle):
    x, y, z = p
    dx, dy, dz = dp
    c = cos(angle)
    s = sin(angle)
    u = c * x - s * y
    v = s * x + c * y
    return (u, v, z), (c * dx - s * dy - v * dangle, s * dx + c * dy + u * dangle, dz)


def about_y_jvp(p, dp, angle, dangle):
    x, y, z = p
    dx, dy, dz = dp
    c = cos(angle)
    s = sin(angle)
    u = c * x + s * z
    v = c * z - s * x
    return (u, y, v), (c * dx + s * dz + v * dangle, dy, c * dz - s * dx - u * dangle)


def along_x_jvp(p, dp, length):
    x, y, z = p
    return (x + length, y, z), dp


def s9_jvp(q1, dq1, q2, dq2, q3, dq3, column=0.4, upper=0.35, fore=0.25):
    hand = (fore, 0.0, 0.0)
    dhand = (0.0, 0.0, 0.0)
    hand, dhand = along_x_jvp(*about_y_jvp(hand, dhand, q3, dq3), upper)
    hand, dhand = about_z_jvp(*about_y_jvp(hand, dhand, q2, dq2), q1, dq1)
    x, y, z = hand
    return (x, y, z + column), dhand


def about_y_1(p, angle):  # the point, and its derivative in the angle
    x, y, z = p
    c = cos(angle)
    s = sin(angle)
    u = c * x + s * z
    v = c * z - s * x
    return (u, y, v), (v, 0.0, -u)


def about_y_2(p, dp, angle):  # one derivative that is carried, and that in the angle
    x, y, z = p
    dx, dy, dz = dp
    c = cos(angle)
    s = sin(angle)
    u = c * x + s * z
    v = c * z - s * x
    return (u, y, v), (c * dx + s * dz, dy, c * dz - s * dx), (v, 0.0, -u)


def about_z_3(p, dp, ep, angle):
    x, y, z = p
    dx, dy, dz = dp
    ex, ey, ez = ep
    c = cos(angle)
    s = sin(angle)
    u = c * x - s * y
    v = s * x + c * y
    return (u, v, z), (c * dx - s * dy, s * dx + c * dy, dz), (c * ex - s * ey, s * ex + c * ey, ez), (-v, u, 0.0)


def s9_grad(q1, q2, q3, column=0.4, upper=0.35, fore=0.25):
    hand = (fore, 0.0, 0.0)
    hand, by_q3 = about_y_1(hand, q3)
    hand, by_q3 = along_x_jvp(hand, by_q3, upper)
    hand, by_q3, by_q2 = about_y_2(hand, by_q3, q2)
    hand, by_q3, by_q2, by_q1 = about_z_3(hand, by_q3, by_q2, q1)
    x, y, z = hand
    return (x, y, z + column), (by_q1, by_q2, by_q3)


def s9_jvp_squeezed(q1, dq1, q2, dq2, q3, dq3, column=0.4, upper=0.35, fore=0.25):
    c1 = cos(q1)
    s1 = sin(q1)
    c2 = cos(q2)
    s2 = sin(q2)
    c3 = cos(q3)
    s3 = sin(q3)
    x3 = fore * c3 + upper
    z3 = -fore * s3
    dx3 = z3 * dq3
    dz3 = -fore * c3 * dq3
    x2 = c2 * x3 + s2 * z3
    z2 = c2 * z3 - s2 * x3
    dx2 = z2 * dq2 + c2 * dx3 + s2 * dz3
    dz2 = c2 * dz3 - s2 * dx3 - x2 * dq2
    x = c1 * x2
    y = s1 * x2
    return (x, y, z2 + column), (c1 * dx2 - y * dq1, s1 * dx2 + x * dq1, dz2)


def s9_grad_squeezed(q1, q2, q3, column=0.4, upper=0.35, fore=0.25):
    c1 = cos(q1)
    s1 = sin(q1)
    c2 = cos(q2)
    s2 = sin(q2)
    x3 = fore * cos(q3) + upper
    z3 = -fore * sin(q3)
    x2 = c2 * x3 + s2 * z3
    z2 = c2 * z3 - s2 * x3
    x2_q3 = z2 + s2 * upper  # the fore link alone, turned by a right angle
    z2_q3 = c2 * upper - x2
    x = c1 * x2
    y = s1 * x2
    return (x, y, z2 + column), (
        (-y, x, 0.0),
        (c1 * z2, s1 * z2, -x2),
        (c1 * x2_q3, s1 * x2_q3, z2_q3),
    )


# --- S10 ----------------------------------------------------------------------------------------------------------


def reduced_jvp(mixture, da, db, t, dt, p, dp):
    rt = R * t
    drt = R * dt
    A = mixture.a * p / (rt * rt)
    B = mixture.b * p / rt
    return A, (da * p + mixture.a * dp) / (rt * rt) - 2.0 * A * drt / rt, B, (db * p + mixture.b * dp - B * drt) / rt


def s10_jvp(t, dt, p, dp, x, dx, light, heavy):
    def attraction(species):
        rt = R * species.tc
        return 27.0 / 64.0 * rt * rt / species.pc

    def covolume(species):
        return R * species.tc / (8.0 * species.pc)

    y = 1.0 - x
    a1 = attraction(light)
    a2 = attraction(heavy)
    b1 = covolume(light)
    b2 = covolume(heavy)

    # how the two species attract one another
    tc = x * light.tc + y * heavy.tc
    tr = t / tc
    dtr = (dt - tr * (light.tc - heavy.tc) * dx) / tc
    if tr < 1.0:
        k = 0.05 + 0.02 * (1.0 - tr)
        dk = -0.02 * dtr
    else:
        k = 0.05 / tr
        dk = -k / tr * dtr
    root = sqrt(a1 * a2)
    a12 = (1.0 - k) * root
    da12 = -root * dk

    # one fluid in place of two
    mixture = Mixture(
        x * x * a1 + 2.0 * x * y * a12 + y * y * a2,
        x * b1 + y * b2,
    )
    da = 2.0 * ((x * a1 + (y - x) * a12 - y * a2) * dx + x * y * da12)
    db = (b1 - b2) * dx
    A, dA, B, dB = reduced_jvp(mixture, da, db, t, dt, p, dp)

    def cubic(z, dz):
        u = z - (1.0 + B)
        v = u * z + A
        return v * z - A * B, (z * (dz - dB) + u * dz + dA) * z + v * dz - B * dA - A * dB

    def slope(z, dz):
        u = 3.0 * z - 2.0 * (1.0 + B)
        return u * z + A, (3.0 * dz - 2.0 * dB) * z + u * dz + dA

    # the root of the gas, by Newton's iteration
    z = 1.0 + B
    dz = dB
    for _ in range(50):
        value, dvalue = cubic(z, dz)
        by, dby = slope(z, dz)
        step = value / by
        z = z - step
        dz = dz - (dvalue - step * dby) / by
        if abs(step) < 1e-12:
            break
    else:
        raise ArithmeticError("no root")
    if z <= B:
        raise ValueError("less than the covolume")

    # ln phi, by the mixing rules' partial derivatives
    gap = z - B
    dgap = dz - dB
    share = b1 / mixture.b
    repulsion = share * B / gap
    drepulsion = (share * (dB - B * db / mixture.b) - repulsion * dgap) / gap
    pull = 2.0 * (x * a1 + y * a12) / mixture.a
    dpull = (2.0 * ((a1 - a12) * dx + y * da12) - pull * da) / mixture.a
    cohesion = pull * A / z
    dcohesion = (dpull * A + pull * dA - cohesion * dz) / z
    return repulsion - log(gap) - cohesion, drepulsion - dgap / gap - dcohesion


def s10_grad(t, p, x, light, heavy):
    def attraction(species):
        rt = R * species.tc
        return 27.0 / 64.0 * rt * rt / species.pc

    def covolume(species):
        return R * species.tc / (8.0 * species.pc)

    y = 1.0 - x
    a1 = attraction(light)
    a2 = attraction(heavy)
    b1 = covolume(light)
    b2 = covolume(heavy)

    # how the two species attract one another
    tc = x * light.tc + y * heavy.tc
    tr = t / tc
    if tr < 1.0:
        k = 0.05 + 0.02 * (1.0 - tr)
        k_tr = -0.02
    else:
        k = 0.05 / tr
        k_tr = -k / tr
    root = sqrt(a1 * a2)
    a12 = (1.0 - k) * root
    a12_t = -root * k_tr / tc
    a12_x = -a12_t * tr * (light.tc - heavy.tc)

    # one fluid in place of two
    mixture = Mixture(
        x * x * a1 + 2.0 * x * y * a12 + y * y * a2,
        x * b1 + y * b2,
    )
    a_t = 2.0 * x * y * a12_t
    a_x = 2.0 * (x * a1 + (y - x) * a12 - y * a2 + x * y * a12_x)
    b_x = b1 - b2
    A, B = mixture.reduced(t, p)
    rt = R * t
    q = p / (rt * rt)
    A_t = a_t * q - 2.0 * A / t
    A_p = mixture.a / (rt * rt)
    A_x = a_x * q
    B_t = -B / t
    B_p = mixture.b / rt
    B_x = b_x * p / rt

    def cubic(z):
        return ((z - (1.0 + B)) * z + A) * z - A * B

    def slope(z):
        return (3.0 * z - 2.0 * (1.0 + B)) * z + A

    # the root of the gas, by Newton's iteration
    z = 1.0 + B
    z_t = B_t
    z_p = B_p
    z_x = B_x
    for _ in range(50):
        by = slope(z)
        step = cubic(z) / by
        by_z = (6.0 * z - 2.0 * (1.0 + B)) * step / by
        by_A = (B - z + step) / by
        by_B = (z * z + A - 2.0 * z * step) / by
        z_t = by_z * z_t + by_A * A_t + by_B * B_t
        z_p = by_z * z_p + by_A * A_p + by_B * B_p
        z_x = by_z * z_x + by_A * A_x + by_B * B_x
        z = z - step
        if abs(step) < 1e-12:
            break
    else:
        raise ArithmeticError("no root")
    if z <= B:
        raise ValueError("less than the covolume")

    # ln phi, by the mixing rules' partial derivatives
    gap = z - B
    share = b1 / mixture.b
    repulsion = share * B / gap
    pull = 2.0 * (x * a1 + y * a12) / mixture.a
    cohesion = pull * A / z
    by_gap = -(repulsion + 1.0) / gap
    by_a12 = -2.0 * A * y / (mixture.a * z)
    by_a = cohesion / mixture.a
    by_A = -pull / z
    by_B = share / gap
    by_z = cohesion / z
    return repulsion - log(gap) - cohesion, (
        by_B * B_t + by_gap * (z_t - B_t) + by_a12 * a12_t + by_a * a_t + by_A * A_t + by_z * z_t,
        by_B * B_p + by_gap * (z_p - B_p) + by_A * A_p + by_z * z_p,
        by_B * (B_x - B * b_x / mixture.b) + by_gap * (z_x - B_x) - 2.0 * A * (a1 - a12) / (mixture.a * z)
        + by_a12 * a12_x + by_a * a_x + by_A * A_x + by_z * z_x,
    )


def s10_jvp_squeezed(t, dt, p, dp, x, dx, light, heavy):
    def attraction(species):
        rt = R * species.tc
        return 27.0 / 64.0 * rt * rt / species.pc

    def covolume(species):
        return R * species.tc / (8.0 * species.pc)

    y = 1.0 - x
    a1 = attraction(light)
    a2 = attraction(heavy)
    b1 = covolume(light)
    b2 = covolume(heavy)

    # how the two species attract one another
    tc = x * light.tc + y * heavy.tc
    tr = t / tc
    dtr = (dt - tr * (light.tc - heavy.tc) * dx) / tc
    if tr < 1.0:
        k = 0.05 + 0.02 * (1.0 - tr)
        dk = -0.02 * dtr
    else:
        k = 0.05 / tr
        dk = -k / tr * dtr
    root = sqrt(a1 * a2)
    a12 = (1.0 - k) * root
    da12 = -root * dk

    # one fluid in place of two
    a = x * x * a1 + 2.0 * x * y * a12 + y * y * a2
    da = 2.0 * ((x * a1 + (y - x) * a12 - y * a2) * dx + x * y * da12)
    b = x * b1 + y * b2
    db = (b1 - b2) * dx
    rt = R * t
    q = p / rt
    dq = dp / rt - q / t * dt
    A = a * q / rt
    dA = (q * da + a * dq) / rt - A / t * dt
    B = b * q
    dB = q * db + b * dq

    # the root of the gas, by Newton's iteration
    z = 1.0 + B
    dz = dB
    for _ in range(50):
        slope = (3.0 * z - 2.0 * (1.0 + B)) * z + A
        step = (((z - (1.0 + B)) * z + A) * z - A * B) / slope
        bend = 6.0 * z - 2.0 * (1.0 + B)
        dz = (((z * z + A) - 2.0 * z * step) * dB + (B - z + step) * dA + bend * step * dz) / slope
        z = z - step
        if abs(step) < 1e-12:
            break
    else:
        raise ArithmeticError("no root")
    if z <= B:
        raise ValueError("less than the covolume")

    # ln phi, by the mixing rules' partial derivatives
    gap = z - B
    dgap = dz - dB
    repulsion = b1 * q / gap
    drepulsion = (b1 * dq - repulsion * dgap) / gap
    pull = 2.0 * (x * a1 + y * a12)
    dpull = 2.0 * ((a1 - a12) * dx + y * da12)
    scale = q / (rt * z)
    dscale = (dq / rt - scale * (z / t * dt + dz)) / z
    cohesion = pull * scale
    return repulsion - log(gap) - cohesion, drepulsion - dgap / gap - scale * dpull - pull * dscale


def s10_grad_squeezed(t, p, x, light, heavy):
    def attraction(species):
        rt = R * species.tc
        return 27.0 / 64.0 * rt * rt / species.pc

    def covolume(species):
        return R * species.tc / (8.0 * species.pc)

    y = 1.0 - x
    a1 = attraction(light)
    a2 = attraction(heavy)
    b1 = covolume(light)
    b2 = covolume(heavy)

    # how the two species attract one another
    tc = x * light.tc + y * heavy.tc
    tr = t / tc
    if tr < 1.0:
        k = 0.05 + 0.02 * (1.0 - tr)
        k_tr = -0.02
    else:
        k = 0.05 / tr
        k_tr = -k / tr
    root = sqrt(a1 * a2)
    a12 = (1.0 - k) * root
    a12_t = -root * k_tr / tc
    a12_x = root * k_tr * tr * (light.tc - heavy.tc) / tc

    # one fluid in place of two
    a = x * x * a1 + 2.0 * x * y * a12 + y * y * a2
    a_t = 2.0 * x * y * a12_t
    a_x = 2.0 * (x * a1 + (y - x) * a12 - y * a2 + x * y * a12_x)
    b = x * b1 + y * b2
    rt = R * t
    q = p / rt
    q_t = -q / t
    q_p = 1.0 / rt
    A = a * q / rt
    A_t = a_t * q / rt - 2.0 * A / t
    A_p = a * q_p / rt
    A_x = a_x * q / rt
    B = b * q
    B_t = b * q_t
    B_p = b * q_p
    B_x = (b1 - b2) * q

    # the root of the gas, by Newton's iteration
    z = 1.0 + B
    z_t = B_t
    z_p = B_p
    z_x = B_x
    for _ in range(50):
        slope = (3.0 * z - 2.0 * (1.0 + B)) * z + A
        step = (((z - (1.0 + B)) * z + A) * z - A * B) / slope
        by_z = (6.0 * z - 2.0 * (1.0 + B)) * step / slope
        by_A = (B - z + step) / slope
        by_B = (z * z + A - 2.0 * z * step) / slope
        z_t = by_z * z_t + by_A * A_t + by_B * B_t
        z_p = by_z * z_p + by_A * A_p + by_B * B_p
        z_x = by_z * z_x + by_A * A_x + by_B * B_x
        z = z - step
        if abs(step) < 1e-12:
            break
    else:
        raise ArithmeticError("no root")
    if z <= B:
        raise ValueError("less than the covolume")

    # ln phi, by the mixing rules' partial derivatives
    gap = z - B
    repulsion = b1 * q / gap
    pull = 2.0 * (x * a1 + y * a12)
    scale = q / (rt * z)
    by_gap = -(repulsion + 1.0) / gap
    by_z = pull * scale / z
    return repulsion - log(gap) - pull * scale, (
        b1 * q_t / gap + by_gap * (z_t - B_t) - 2.0 * scale * y * a12_t + by_z * (2.0 * z / t + z_t),
        b1 * q_p / gap + by_gap * (z_p - B_p) - pull * q_p / (rt * z) + by_z * z_p,
        by_gap * (z_x - B_x) - 2.0 * scale * (a1 - a12 + y * a12_x) + by_z * z_x,
    )
