# sim_jvp: forward derivative of __init__ with respect to self, rate (fwdtrans 0.1.0)
def sim_jvp(rate, drate):
    self = Sim.__new__(Sim)
    dself = SimpleNamespace()
    self.rate = rate
    dself.rate = drate
    self.log = []
    dself.log = []
    self.names = ["u", "v"]
    dself.names = [None, None]
    w1 = {n: i for i, n in enumerate(self.names)}
    self.index = w1
    dself.index = zero(w1)
    self.neighbours = {0: [1], 1: [0]}
    dself.neighbours = {0: [0.0], 1: [0.0]}
    self.state = [1.0, 2.0]
    dself.state = [0.0, 0.0]
    self.weights = [0, 1]
    dself.weights = [0.0, 0.0]
    return self, dself


# sim_step_jvp: forward derivative of step with respect to self, dt (fwdtrans 0.1.0)
def sim_step_jvp(self, dself, dt, ddt):
    i = self.index["u"]
    j = self.index[self.names[1]]
    w1 = self.state
    w2 = self.rate
    w3 = w1[j]
    w4 = w2 * w3
    dself.state[i] += dt * (w3 * dself.rate + w2 * dself.state[j]) + w4 * ddt
    w1[i] += w4 * dt
    for k in self.neighbours[i]:
        w5 = self.state
        w6 = self.rate
        w7 = w5[i]
        w8 = w6 * w7
        dself.state[k] -= dt * (w7 * dself.rate + w6 * dself.state[i]) + w8 * ddt
        w5[k] -= w8 * dt
    w9 = self.log
    w10 = self.names[0]
    w11 = self.state
    dw11 = dself.state
    w12 = w11[i]
    dw12 = dw11[i]
    w9.append((w10, w12))
    dself.log.append((None, dw12))
    return self, dself


# sim_weight_jvp: forward derivative of weight with respect to self (fwdtrans 0.1.0)
def sim_weight_jvp(self, dself):
    w1 = sum(self.weights)
    w2 = self.rate
    return w1 * w2, w2 * sum(dself.weights) + w1 * dself.rate


# sim_move_jvp: forward derivative of move with respect to self, x (fwdtrans 0.1.0)
def sim_move_jvp(self, dself, x, dx):
    self.weights[0] = x  # and they move
    dself.weights[0] = dx
    w1 = self.weights[0]
    w2 = self.rate
    return w1 * w2, w2 * dself.weights[0] + w1 * dself.rate


# f_jvp: forward derivative of f with respect to rate, dt (fwdtrans 0.1.0)
def f_jvp(rate, drate, dt, ddt):
    s, ds = sim_jvp(rate, drate)
    for _ in range(3):
        sim_step_jvp(s, ds, dt, ddt)
    before, dbefore = sim_weight_jvp(s, ds)
    w1 = s.log
    dw1 = ds.log
    w2 = w1[-1]
    dw2 = dw1[-1]
    w3 = w2[1]
    dw3 = dw2[1]
    w4 = s.state
    dw4 = ds.state
    w5 = w4[1]
    dw5 = dw4[1]
    w6, dw6 = sim_move_jvp(s, ds, dt, ddt)
    w7, dw7 = sim_weight_jvp(s, ds)
    return (w3 + w5, w6, w7 - before), (dw3 + dw5, dw6, dw7 - dbefore)
