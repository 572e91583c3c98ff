# f_jvp: forward derivative of f with respect to mass, speed (fwdtrans 0.1.0)
def f_jvp(mass: float, dmass: float, speed: float, dspeed: float) -> tuple[
    float, float
]:
    momentum: float = mass * speed
    dmomentum = speed * dmass + mass * dspeed
    energy: float
    energy = momentum * speed / 2
    denergy = 0.5 * (speed * dmomentum + momentum * dspeed)
    return energy, denergy
