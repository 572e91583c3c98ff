# layer_jvp: forward derivative of __init__ with respect to self, weight (fwdtrans 0.1.0)
def layer_jvp(weight, dweight, activation=None):
    self = Layer.__new__(Layer)
    dself = SimpleNamespace()
    self.weight = weight
    dself.weight = dweight
    w1 = activation or (lambda z: z ** 0.5)
    self.activation = w1
    dself.activation = companion(w1, guarded=True)
    return self, dself


# layer_forward_jvp_guarded: forward derivative of forward with respect to self, x (fwdtrans 0.1.0)
def layer_forward_jvp_guarded(self, dself, x, dx):
    w1 = self.weight
    return dself.activation(w1 * x, x * dself.weight + w1 * dx)


# f_jvp: forward derivative of f with respect to w, x (fwdtrans 0.1.0)
def f_jvp(w, dw, x, dx):
    total = w * w
    dtotal = 2.0 * w * dw
    w1, dw1 = layer_jvp(w, dw)
    w2 = Layer(3.0)
    w3 = w1, w2
    for layer, dlayer in zip(w3, (dw1, still(w2, True)), strict=True):
        try:
            w4, dw4 = layer_forward_jvp_guarded(layer, dlayer, x, dx)
            total += w4 * w
            dtotal += w * dw4 + w4 * dw
        except ZeroDivisionError:
            total = -1.0
            dtotal = 0.0
    return total, dtotal
