# net_jvp: forward derivative of __init__ with respect to self, layers (fwdtrans 0.1.0)
def net_jvp(*layers, dlayers=()):
    self = Net.__new__(Net)
    dself = SimpleNamespace()
    self.layers = list(layers)
    dself.layers = list(dlayers)
    return self, dself


# layer_jvp__weight__activation: forward derivative of __init__ with respect to self, weight, activation (fwdtrans 0.1.0)
def layer_jvp__weight__activation(weight, dweight, activation=None, dactivation=None):
    self = Layer.__new__(Layer)
    dself = SimpleNamespace()
    if dactivation is None:
        dactivation = zero(activation)
    self.weight = weight
    dself.weight = dweight
    self.activation = activation or (lambda z: z)
    dself.activation = (
        dactivation if activation else companion(lambda z: z, guarded=True)
    )
    return self, dself


# layer_jvp: forward derivative of __init__ with respect to self (fwdtrans 0.1.0)
def layer_jvp(weight, activation=None):
    self = Layer.__new__(Layer)
    dself = SimpleNamespace()
    self.weight = weight
    dself.weight = 0.0
    w1 = activation or (lambda z: z)
    self.activation = w1
    dself.activation = companion(w1, guarded=True)
    return self, dself


# layer_jvp__activation: forward derivative of __init__ with respect to self, activation (fwdtrans 0.1.0)
def layer_jvp__activation(weight, activation=None, dactivation=None):
    self = Layer.__new__(Layer)
    dself = SimpleNamespace()
    if dactivation is None:
        dactivation = zero(activation)
    self.weight = weight
    dself.weight = 0.0
    self.activation = activation or (lambda z: z)
    dself.activation = (
        dactivation if activation else companion(lambda z: z, guarded=True)
    )
    return self, dself


# relu_jvp_guarded: forward derivative of relu with respect to z (fwdtrans 0.1.0)
def relu_jvp_guarded(z, dz):
    return max(0.0, z), dz if z > 0.0 else 0.0


# layer_forward_jvp_guarded: forward derivative of forward with respect to self, x (fwdtrans 0.1.0)
def layer_forward_jvp_guarded(self, dself, x, dx):
    w1 = self.weight
    dw1 = dself.weight
    return dself.activation(w1 * x, x * dw1 + w1 * dx)


# net_call_jvp_guarded: forward derivative of __call__ with respect to self, x (fwdtrans 0.1.0)
def net_call_jvp_guarded(self, dself, x, dx):
    w1 = self.layers
    for layer, dlayer in zip(w1, dself.layers, strict=True):
        x, dx = layer_forward_jvp_guarded(layer, dlayer, x, dx)
    return x, dx


# layer_forward_jvp: forward derivative of forward with respect to self, x (fwdtrans 0.1.0)
def layer_forward_jvp(self, dself, x, dx):
    w1 = self.weight
    dw1 = dself.weight
    return dself.activation(w1 * x, x * dw1 + w1 * dx)


# net_call_jvp__self: forward derivative of __call__ with respect to self (fwdtrans 0.1.0)
def net_call_jvp__self(self, dself, x):
    dx = 0.0
    w1 = self.layers
    for layer, dlayer in zip(w1, dself.layers, strict=True):
        x, dx = layer_forward_jvp(layer, dlayer, x, dx)
    return x, dx


# f_jvp: forward derivative of f with respect to w, x (fwdtrans 0.1.0)
def f_jvp(w, dw, x, dx):
    w1, dw1 = layer_jvp__weight__activation(
        w, dw, tanh, lambda x, dx: (tanh(x), (1.0 - tanh(x) * tanh(x)) * dx)
    )
    w2, dw2 = layer_jvp(3.0)
    w3, dw3 = layer_jvp__activation(0.5, relu, relu_jvp_guarded)
    net, net_jvp = net_jvp_(w1, w2, w3, dlayers=(dw1, dw2, dw3))
    try:
        y, dy = net_call_jvp_guarded(net, net_jvp, x, dx)
    except ZeroDivisionError:
        y = 0.0
        dy = 0.0
    w4, dw4 = net_call_jvp__self(net, net_jvp, 1.0)
    return y * w4, w4 * dy + y * dw4
