# vec_add_jvp: forward derivative of __add__ with respect to self, o (fwdtrans 0.1.0)
def vec_add_jvp(self, dself, o, do):
    return (
        Vec(self.x + o.x, self.y + o.y),
        SimpleNamespace(x=dself.x + do.x, y=dself.y + do.y),
    )


# vec_mul_jvp__self: forward derivative of __mul__ with respect to self (fwdtrans 0.1.0)
def vec_mul_jvp__self(self, dself, k):
    return Vec(self.x * k, self.y * k), SimpleNamespace(x=k * dself.x, y=k * dself.y)


# car_move_jvp: forward derivative of move with respect to self, d (fwdtrans 0.1.0)
def car_move_jvp(self, dself, d, dd):
    w1 = self.chassis.front, self.chassis.rear
    for axle, daxle in zip(w1, (dself.chassis.front, dself.chassis.rear), strict=True):
        axle.left.pos, daxle.left.pos = vec_add_jvp(
            axle.left.pos, daxle.left.pos, d, dd
        )
        w2, dw2 = vec_mul_jvp__self(d, dd, 2)
        axle.right.pos, daxle.right.pos = vec_add_jvp(
            axle.right.pos, daxle.right.pos, w2, dw2
        )
    return None, None


# vec_norm_jvp: forward derivative of norm with respect to self (fwdtrans 0.1.0)
def vec_norm_jvp(self, dself):
    w1 = self.x
    w2 = w1 ** 2
    w3 = self.y
    w4 = sqrt(w2 + w3 ** 2)
    return w4, (w1 * dself.x + w3 * dself.y) / w4


# axle_grip_jvp: forward derivative of grip with respect to self (fwdtrans 0.1.0)
def axle_grip_jvp(self, dself):
    w1 = self.left.grip
    w2, dw2 = vec_norm_jvp(self.left.pos, dself.left.pos)
    w3 = self.right.grip
    w4, dw4 = vec_norm_jvp(self.right.pos, dself.right.pos)
    return (
        w1 * w2 + w3 * w4,
        w2 * dself.left.grip + w1 * dw2 + w4 * dself.right.grip + w3 * dw4,
    )


# chassis_balance_jvp: forward derivative of balance with respect to self (fwdtrans 0.1.0)
def chassis_balance_jvp(self, dself):
    w1, dw1 = axle_grip_jvp(self.front, dself.front)
    w2, dw2 = axle_grip_jvp(self.rear, dself.rear)
    w3 = w1 / w2
    return w3, (dw1 - w3 * dw2) / w2


# car_handling_jvp: forward derivative of handling with respect to self (fwdtrans 0.1.0)
def car_handling_jvp(self, dself):
    w1, dw1 = chassis_balance_jvp(self.chassis, dself.chassis)
    w2 = self.mass
    w3, dw3 = vec_norm_jvp(self.chassis.front.left.pos, dself.chassis.front.left.pos)
    return w1 * w2 + w3, w2 * dw1 + w1 * dself.mass + dw3


# f_jvp: forward derivative of f with respect to m, g (fwdtrans 0.1.0)
def f_jvp(m, dm, g, dg):
    car = Car(Chassis(Axle(Tyre(Vec(1.0, m), g), Tyre(Vec(-1.0, m), g * 1.1)), Axle(Tyre(Vec(1.0, -g), m), Tyre(Vec(-1.0, -m), g))), m)
    dcar = SimpleNamespace(
        chassis=SimpleNamespace(
            front=SimpleNamespace(
                left=SimpleNamespace(pos=SimpleNamespace(x=0.0, y=dm), grip=dg),
                right=SimpleNamespace(pos=SimpleNamespace(x=0.0, y=dm), grip=1.1 * dg)
            ),
            rear=SimpleNamespace(
                left=SimpleNamespace(pos=SimpleNamespace(x=0.0, y=-dg), grip=dm),
                right=SimpleNamespace(pos=SimpleNamespace(x=0.0, y=-dm), grip=dg)
            )
        ),
        mass=dm
    )
    w1 = Vec(g, m * g)
    dw1 = SimpleNamespace(x=dg, y=g * dm + m * dg)
    car_move_jvp(car, dcar, w1, dw1)
    return car_handling_jvp(car, dcar)
