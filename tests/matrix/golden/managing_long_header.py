# scaled_by_something_jvp__box_of_numbers__factor_of_scaling__another_factor: forward derivative of scaled_by_something with respect to box_of_numbers, factor_of_scaling, another_factor (fwdtrans 0.1.0)
def scaled_by_something_jvp__box_of_numbers__factor_of_scaling__another_factor(
    box_of_numbers, dbox_of_numbers, factor_of_scaling, dfactor_of_scaling,
    another_factor=2.0, danother_factor=0.0
):
    w1 = factor_of_scaling * dbox_of_numbers[0]
    dbox_of_numbers[0] = w1 + box_of_numbers[0] * dfactor_of_scaling
    box_of_numbers[0] *= factor_of_scaling
    yield box_of_numbers, dbox_of_numbers
    w2 = box_of_numbers[0] / another_factor
    w3 = dbox_of_numbers[0] - w2 * danother_factor
    dbox_of_numbers[0] = w3 / another_factor
    box_of_numbers[0] /= another_factor


# f_jvp: forward derivative of f with respect to x_of_input, y_of_input (fwdtrans 0.1.0)
def f_jvp(x_of_input, dx_of_input, y_of_input, dy_of_input):
    box_of_numbers = [x_of_input]
    dbox_of_numbers = [dx_of_input]
    w1 = y_of_input * x_of_input
    with contextmanager(scaled_by_something_jvp__box_of_numbers__factor_of_scaling__another_factor)(
        box_of_numbers,
        dbox_of_numbers,
        w1,
        x_of_input * dy_of_input + y_of_input * dx_of_input,
        another_factor=y_of_input,
        danother_factor=dy_of_input
    ) as (numbers_given, dnumbers_given):
        total = sum(numbers_given)
        dtotal = sum(dnumbers_given)
    w2 = box_of_numbers[0]
    return total * w2, w2 * dtotal + total * dbox_of_numbers[0]
