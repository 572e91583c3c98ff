# f_jvp: forward derivative of f with respect to w, x (fwdtrans 0.1.0)
def f_jvp(w, dw, x, dx):
    lambda_jvp = lambda v, dv: (v * w, w * dv + v * dw)
    net = [Scale(w), math.tanh, lambda v: v * w]
    dnet = [
        SimpleNamespace(k=dw),
        lambda x, dx: (math.tanh(x), (1.0 - math.tanh(x) * math.tanh(x)) * dx),
        lambda_jvp
    ]
    for layer, layer_jvp in zip(net, dnet, strict=True):
        x, dx = called(layer, layer_jvp)(x, dx)
    return x, dx
