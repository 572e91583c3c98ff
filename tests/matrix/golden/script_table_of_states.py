# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    state, out, steps = "start", 0.0, 0
    dout = 0.0
    lambda_jvp = lambda v, dv: (v * x, x * dv + v * dx)
    lambda_jvp_ = lambda v, dv: (v + sin(y), dv + cos(y) * dy)
    lambda_jvp__ = lambda v, dv: (v * v, 2.0 * v * dv)

    def lambda_jvp___(v, dv):
        w1 = 1 + v
        w2 = v / w1
        return w2, (1.0 - w2) * dv / w1

    table = {"start": ("heat", lambda v: v * x), "heat": ("hold", lambda v: v + sin(y)), "hold": ("cool", lambda v: v * v), "cool": ("end", lambda v: v / (1 + v))}
    dtable = {
        "start": (None, lambda_jvp), "heat": (None, lambda_jvp_),
        "hold": (None, lambda_jvp__), "cool": (None, lambda_jvp___)
    }
    v = 1.0
    dv = 0.0
    while state != "end":
        _, act_jvp = dtable[state]
        state, act = table[state]
        v, dv = act_jvp(v, dv)
        steps += 1
        out += v * steps
        dout += steps * dv
    return out, dout
