# times_jvp: forward derivative of times with respect to p, q (fwdtrans 0.1.0)
def times_jvp(p, dp, q, dq):
    w1 = p.w
    w2 = q.w
    w3 = p.x
    w4 = q.x
    w5 = p.y
    w6 = q.y
    w7 = p.z
    w8 = q.z
    w9 = Quat(
        w1 * w2 - w3 * w4 - w5 * w6 - w7 * w8,
        w1 * w4 + w3 * w2 + w5 * w8 - w7 * w6,
        w1 * w6 - w3 * w8 + w5 * w2 + w7 * w4,
        w1 * w8 + w3 * w6 - w5 * w4 + w7 * w2
    )
    w10 = w2 * dp.w + w1 * dq.w - w4 * dp.x - w3 * dq.x - w6 * dp.y
    w11 = w4 * dp.w + w1 * dq.x + w2 * dp.x + w3 * dq.w + w8 * dp.y
    w12 = w6 * dp.w + w1 * dq.y + w2 * dp.y + w5 * dq.w + w4 * dp.z
    w13 = w8 * dp.w + w1 * dq.z + w6 * dp.x + w3 * dq.y + w2 * dp.z
    w14 = w11 + w5 * dq.z - w6 * dp.z - w7 * dq.y
    w15 = w12 + w7 * dq.x - w8 * dp.x - w3 * dq.z
    w16 = w13 + w7 * dq.w - w4 * dp.y - w5 * dq.x
    return w9, Quat(w10 - w5 * dq.y - w8 * dp.z - w7 * dq.z, w14, w15, w16)


# f_jvp: forward derivative of f with respect to v, axis, angle (fwdtrans 0.1.0)
def f_jvp(v, dv, axis, daxis, angle, dangle):
    w1 = angle / 2
    w2 = sin(w1)
    w3 = hypot(*axis)
    s = w2 / w3
    w4 = s * sum(x / w3 * dx for x, dx in zip(axis, daxis))
    ds = (0.5 * cos(w1) * dangle - w4) / w3
    q = Quat(cos(w1), *(s * c for c in axis))
    w5 = -0.5 * w2 * dangle
    dq = Quat(w5, *(c * ds + s * dc for c, dc in zip(axis, daxis, strict=True)))
    w6, dw6 = times_jvp(q, dq, Quat(0.0, *v), Quat(0.0, *dv))
    turned, dturned = times_jvp(
        w6,
        dw6,
        q._replace(x=-q.x, y=-q.y, z=-q.z),
        dq._replace(x=-dq.x, y=-dq.y, z=-dq.z)
    )
    w7 = angle > 9
    return (
        Quat(*turned[1:], w=q.w) if w7 else list(turned[1:]),
        Quat(*dturned[1:], w=dq.w) if w7 else list(dturned[1:]),
    )
