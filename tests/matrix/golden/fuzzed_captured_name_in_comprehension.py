# box_mean_jvp: forward derivative of mean with respect to self (fwdtrans 0.1.0)
def box_mean_jvp(self, dself):
    return self.x / 2, 0.5 * dself.x


# f_jvp: forward derivative of f with respect to x, y (fwdtrans 0.1.0)
def f_jvp(x, dx, y, dy):
    box = Box(y)
    dbox = SimpleNamespace(x=dy)
    u = [1.0]
    du = [0.0]
    v = [x, y]
    dv = [dx, dy]
    def outer(z):
        def inner(k):
            u[0] = z
            return [box.mean * k * z for z in v]
        return inner

    def outer_jvp(z, dz):
        def inner(k):
            u[0] = z
            return [box.mean * k * z for z in v]

        def inner_jvp(k, dk):
            u[0] = z
            du[0] = dz
            w1, dw1 = [], []
            for z_, dz_ in zip(v, dv, strict=True):
                w2, dw2 = box_mean_jvp(box, dbox)
                w3 = w2 * k
                w1.append(w3 * z_)
                dw1.append(z_ * (k * dw2 + w2 * dk) + w3 * dz_)
            return w1, dw1

        return inner, inner_jvp

    w1, dw1 = outer_jvp(x, dx)
    w2, dw2 = dw1(y, dy)
    return w2 + u, dw2 + du
