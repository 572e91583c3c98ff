# reduce_from_jvp: forward derivative of reduce_from with respect to function, iterable, initial (fwdtrans 0.1.0)
def reduce_from_jvp(function, function_jvp, iterable, diterable, initial, dinitial):
    value = initial
    dvalue = dinitial
    for item, ditem in zip(iterable, diterable, strict=True):
        value, dvalue = function_jvp(value, dvalue, item, ditem)
    return value, dvalue


# f_jvp: forward derivative of f with respect to w, x (fwdtrans 0.1.0)
def f_jvp(w, dw, x, dx):
    net = [Scale(w), Scale(w * w)]
    dnet = [SimpleNamespace(k=dw), SimpleNamespace(k=2.0 * w * dw)]

    def lambda_jvp(v, dv, layer, layer_jvp):
        w1, dw1 = called(layer, layer_jvp)(v, dv)
        return w1, dw1

    lambda_jvp = by_pairs(lambda_jvp)
    return reduce_from_jvp(lambda v, layer: layer(v), lambda_jvp, net, dnet, x, dx)
