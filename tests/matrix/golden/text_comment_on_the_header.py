# f_jvp: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp(x, dx):  # the header
    for k in range(2):  # the loop
        dx = 2.0 * x * dx
        x = x * x  # the body
    # loop over
    return x, dx  # done
