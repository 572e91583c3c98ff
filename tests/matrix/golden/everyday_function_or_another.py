# layer_jvp__weights__activation: forward derivative of __init__ with respect to self, weights, activation (fwdtrans 0.1.0)
def layer_jvp__weights__activation(
    weights, dweights, activation=None, dactivation=None
):
    self = Layer.__new__(Layer)
    dself = SimpleNamespace()
    if dactivation is None:
        dactivation = zero(activation)
    self.weights = weights
    dself.weights = dweights
    self.activation = activation or (lambda z: z)
    dself.activation = dactivation if activation else companion(lambda z: z)
    return self, dself


# layer_forward_jvp: forward derivative of forward with respect to self, x (fwdtrans 0.1.0)
def layer_forward_jvp(self, dself, x, dx):
    w1 = self.weights
    return dself.activation(
        sum(w * v for w, v in zip(w1, x)),
        sum(
            v * dw + w * dv
            for (w, dw), (v, dv) in zip(
                zip(w1, dself.weights, strict=True), zip(x, dx, strict=True)
            )
        )
    )


# layer_jvp: forward derivative of __init__ with respect to self, weights (fwdtrans 0.1.0)
def layer_jvp(weights, dweights, activation=None):
    self = Layer.__new__(Layer)
    dself = SimpleNamespace()
    self.weights = weights
    dself.weights = dweights
    w1 = activation or (lambda z: z)
    self.activation = w1
    dself.activation = companion(w1)
    return self, dself


# f_jvp: forward derivative of f with respect to w, x (fwdtrans 0.1.0)
def f_jvp(w, dw, x, dx):
    w1, dw1 = layer_jvp__weights__activation(
        [w, 0.5],
        [dw, 0.0],
        tanh,
        lambda x, dx: (tanh(x), (1.0 - tanh(x) * tanh(x)) * dx)
    )
    w2, dw2 = layer_jvp__weights__activation(
        [0.3, w],
        [0.0, dw],
        tanh,
        lambda x, dx: (tanh(x), (1.0 - tanh(x) * tanh(x)) * dx)
    )
    hidden = [w1, w2]
    dhidden = [dw1, dw2]
    w3, dw3 = layer_jvp([w, x], [dw, dx])
    w4, dw4 = [], []
    for layer, dlayer in zip(hidden, dhidden, strict=True):
        w5, dw5 = layer_forward_jvp(layer, dlayer, [x, 1.0], [dx, 0.0])
        w4.append(w5)
        dw4.append(dw5)
    return layer_forward_jvp(w3, dw3, w4, dw4)
