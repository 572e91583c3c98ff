# f_jvp__x: forward derivative of f with respect to x (fwdtrans 0.1.0)
def f_jvp__x(x, dx, program):
    stack = []
    dstack = []
    for step in program:
        match step:
            case "x":
                stack.append(x)
                dstack.append(dx)
            case ("push", float(c)):
                dstack.append(zero(c))
                stack.append(c)
            case "add" | "mul" as op:
                w1 = stack.pop()
                dw1 = dstack.pop()
                w2 = stack.pop()
                dw2 = dstack.pop()
                b, a = w1, w2
                db, da = dw1, dw2
                w3 = op == "add"
                dstack.append(da + db if w3 else b * da + a * db)
                stack.append(a + b if w3 else a * b)
            case "skip":
                continue
            case "stop":
                break
            case "return":
                return stack[-1] * 2, 2.0 * dstack[-1]
    else:
        return stack.pop(), dstack.pop()
    return stack[0], dstack[0]
