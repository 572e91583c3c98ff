# system_step_jvp: forward derivative of step with respect to self (fwdtrans 0.1.0)
def system_step_jvp(self, dself):
    w1 = self.bodies
    for body, dbody in zip(w1, dself.bodies, strict=True):
        w2 = body.v
        w3 = self.dt
        body.x += w2 * w3
        dbody.x += w3 * dbody.v + w2 * dself.dt
    self.log.append(self.bodies[0].x)
    dself.log.append(dself.bodies[0].x)
    return self, dself


# system_state_jvp: forward derivative of state with respect to self (fwdtrans 0.1.0)
def system_state_jvp(self, dself):
    w1 = self.bodies
    return (
        asdict(self),
        {
            "bodies": [
                {"x": dpart.x, "v": dpart.v}
                for part, dpart in zip(w1, dself.bodies, strict=True)
            ],
            "dt": dself.dt,
            "log": list(dself.log)
        },
    )


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    part = System([Body(x, y), Body(y, x)])
    dpart = SimpleNamespace(
        bodies=[SimpleNamespace(x=dx, v=dy), SimpleNamespace(x=dy, v=dx)],
        dt=0.0,
        log=[]
    )
    states, dstates = [], []
    for _ in range(3):
        w1, dw1 = system_step_jvp(part, dpart)
        w2, dw2 = system_state_jvp(w1, dw1)
        states.append(w2)
        dstates.append(dw2)
    w3 = y > 0
    key = asdict(part)["bodies"][1]["x"] if w3 else 0.0
    dkey = (
        {
            "bodies": [
                {"x": dpart_.x, "v": dpart_.v}
                for part_, dpart_ in zip(part.bodies, dpart.bodies, strict=True)
            ],
            "dt": dpart.dt,
            "log": list(dpart.log)
        }["bodies"][1]["x"]
        if w3
        else 0.0
    )
    w4 = sum(b["x"] * b["v"] for s in states for b in s["bodies"])
    w5 = states[2]["log"][1]
    w6 = key * dstates[2]["log"][1]
    return (
        w4 + w5 * key,
        (
            sum(
                b["v"] * db["x"] + b["x"] * db["v"]
                for s, ds in zip(states, dstates, strict=True)
                for b, db in zip(s["bodies"], ds["bodies"], strict=True)
            )
            + w6
            + w5 * dkey
        ),
    )
