# f_jvp: forward derivative of f with respect to price, tax, count (fwdtrans 0.1.0)
def f_jvp(price, dprice, tax, dtax, count, dcount):
    cells = {
        "A1": price,
        "A2": count,
        "A3": ("*", "A1", "A2"),
        "A4": ("*", "A3", "B1"),
        "A5": ("+", "A3", "A4"),
        "B1": tax,
    }
    dcells = {
        "A1": dprice, "A2": dcount, "A3": (None, None, None), "A4": (None, None, None),
        "A5": (None, None, None), "B1": dtax
    }
    seen = {}
    dseen = {}

    def value(name):
        if name in seen:
            return seen[name]
        cell = cells[name]
        if isinstance(cell, tuple):
            op, left, right = cell
            x, y = value(left), value(right)
            result = x * y if op == "*" else x + y
        else:
            result = cell
        seen[name] = result
        return result

    def value_jvp(name, dname):
        if name in seen:
            return seen[name], dseen[name]
        cell = cells[name]
        dcell = dcells[name]
        if isinstance(cell, tuple):
            op, left, right = cell
            _, dleft, dright = dcell
            w1, dw1 = value_jvp(left, dleft)
            w2, dw2 = value_jvp(right, dright)
            x, y = w1, w2
            dx, dy = dw1, dw2
            w3 = op == "*"
            result = x * y if w3 else x + y
            dresult = y * dx + x * dy if w3 else dx + dy
        else:
            result = cell
            dresult = dcell
        seen[name] = result
        dseen[name] = dresult
        return result, dresult

    return value_jvp("A5", None)
