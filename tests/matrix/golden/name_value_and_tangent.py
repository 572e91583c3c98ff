# f_jvp: forward derivative of f with respect to value, tangent, result, primal (fwdtrans 0.1.0)
def f_jvp(value, dvalue, tangent, dtangent, result, dresult, primal, dprimal):
    return (
        value * tangent + result * primal,
        tangent * dvalue + value * dtangent + primal * dresult + result * dprimal,
    )
