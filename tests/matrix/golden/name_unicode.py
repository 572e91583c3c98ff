# f_jvp: forward derivative of f with respect to θ, λ (fwdtrans 0.1.0)
def f_jvp(θ, dθ, λ, dλ):
    ẇ1 = θ * λ
    dẇ1 = λ * dθ + θ * dλ
    Δx = ẇ1 * θ
    dΔx = θ * dẇ1 + ẇ1 * dθ
    return Δx, dΔx
