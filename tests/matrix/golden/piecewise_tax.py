# f_jvp: forward derivative of f with respect to income (fwdtrans 0.1.0)
def f_jvp(income, dincome):
    tax = 0.0
    dtax = 0.0
    for (low, rate), high in zip(BRACKETS, [10, 40, float('inf')]):
        if income > low:
            tax += (min(income, high) - low) * rate
            dtax += rate * ((0.0 if high < income else dincome) - zero(low))
    return tax, dtax
