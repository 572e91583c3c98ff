# stack_push_jvp: forward derivative of push with respect to self, item (fwdtrans 0.1.0)
def stack_push_jvp(self, dself, item: T, ditem: T) -> tuple["Stack[T]", "Stack[T]"]:
    self._items.append(item)
    dself._items.append(ditem)
    return self, dself


# stack_pop_jvp: forward derivative of pop with respect to self (fwdtrans 0.1.0)
def stack_pop_jvp(self, dself) -> tuple[T, T]:
    return self._items.pop(), dself._items.pop()


# f_jvp: forward derivative of f with respect to a, b (fwdtrans 0.1.0)
def f_jvp(a, da, b, db):
    stack = Stack[float]()
    dstack = SimpleNamespace(_items=[])
    w1, dw1 = stack_push_jvp(stack, dstack, a, da)
    w2, dw2 = stack_push_jvp(w1, dw1, b, db)
    stack_push_jvp(w2, dw2, a * b, b * da + a * db)
    w3, dw3 = stack_pop_jvp(stack, dstack)
    w4 = Operation.MULTIPLY.rank
    s = w3 * w4
    ds = w4 * dw3
    for operation in Operation:
        w5, dw5 = stack_pop_jvp(stack, dstack)
        w6, dw6 = companion(operation)(w5, dw5, s, ds)
        s += w6
        ds += dw6
    w7, dw7 = method_jvp(Operation.ADD, "apply")(
        Operation.ADD, lasting(Operation.ADD), a, da, b, db
    )
    w8, dw8 = method_jvp(Operation.MULTIPLY, "apply")(
        Operation.MULTIPLY, lasting(Operation.MULTIPLY), a, da, s, ds
    )
    return s + w7 * w8, ds + w8 * dw7 + w7 * dw8
