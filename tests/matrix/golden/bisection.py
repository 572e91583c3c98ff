# f_jvp__c: forward derivative of f with respect to c (fwdtrans 0.1.0)
def f_jvp__c(c, dc, lo, hi):
    for _ in range(60):
        mid = (lo + hi) / 2
        if mid ** 3 + mid - c < 0:
            lo = mid
        else:
            hi = mid
    x = (lo + hi) / 2
    w1 = x ** 3 + x
    w2 = 3 * x ** 2 + 1
    return x - (w1 - c) / w2, zero(x) + (dc - zero(w1)) / w2
