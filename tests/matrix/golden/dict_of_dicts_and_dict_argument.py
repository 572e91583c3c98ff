# scale_jvp: forward derivative of scale with respect to params, by (fwdtrans 0.1.0)
def scale_jvp(params, dparams, by, dby):
    for name in params:
        dparams[name] = by * dparams[name] + params[name] * dby
        params[name] *= by
    params["new"] = by
    dparams["new"] = dby
    w1 = "deep" in params
    return (
        params["m"]["k"] if w1 else params["m"],
        dparams["m"]["k"] if w1 else dparams["m"],
    )


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    p = {"m": x * y, "l": y}
    dp = {"m": y * dx + x * dy, "l": dy}
    m, dm = scale_jvp(p, dp, x, dx)
    q = {"in": {"k": m}}
    dq = {"in": {"k": dm}}
    w1 = q["in"]
    dq["in"]["k"] = x * dq["in"]["k"] + w1["k"] * dx
    w1["k"] *= x
    w2 = q["in"]["k"]
    w3 = p["new"]
    w4 = p["l"]
    return w2 + w3 * w4, dq["in"]["k"] + w4 * dp["new"] + w3 * dp["l"]
