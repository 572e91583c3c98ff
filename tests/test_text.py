"""What is shown is what runs, and the user's lines in it are his: undoing what fwdtrans did gives them back."""
import ast
import builtins
import copy
import functools
import inspect
import io
import linecache
import math
import re
import tokenize
import traceback
from math import exp, log, sin, sqrt

import pytest
import test_matrix

from fwdtrans import NotDifferentiable, Refused, __version__, forward_diff, jvp, runtime
from fwdtrans.kept import LINES

NAMES = [c.name for c in test_matrix.ACCEPTED]

# a call of a method's companion does not tell how the method was called
METHODS = ("class_", "implied_", "order_", "objects_", "iterating_", "records_", "managing_", "nonlocal_",
           "lookups_through_", "script_", "attributes_by_name_", "methods_of_several_",
           "classes_that_are_known_", "everyday_", "attributes_", "list_classes_",
           "dict_classes_", "counters_", "kept_functions_", "operators_of_an_object_", "operators_of_objects_",
           "operators_of_numbers_", "operators_of_tuples_",
           "methods_of_objects_", "methods_as_values_")  # fmt: skip

# A statement of these is written anew: what it evaluates in the middle, or perhaps, needs lines of its own; a function
# is looked up; a helper that gives a tuple is written out.
ANEW = frozenset(
    """
    defaults_of_lambdas_that_change_something comprehension_walrus_of_what_stands_still
    fuzzed_super_of_an_object_of_one_of_several_classes fuzzed_place_found_from_what_is_stored_before
    places_found_in_the_list_that_changes places_found_in_the_list_that_changes_where_errors_are_caught
    places_found_by_calls_and_walruses places_found_in_the_dict_or_deque_that_changes
    places_found_in_a_list_or_dict_that_a_field_holds places_behind_a_store_that_moves_them isinstance_of_a_protocol
    fuzzed_slice_given_an_iterator_without_tangents fuzzed_spread_of_what_an_unknown_object_yields
    iterators_that_others_made_beside_other_things iterators_asked_without_tangents_are_asked_again
    called_objects_beside_functions called_objects_that_count called_objects_composed
    rebinding_in_the_head_of_a_loop rebinding_while_a_map_is_gone_through rebinding_in_a_sum_of_a_map
    rebinding_in_a_branch_of_a_choice while_condition_binds_what_is_read_after_it
    while_condition_changes_what_is_read_after_it methods_of_lists_passed_as_values methods_of_dicts_passed_as_values
    objects_vecs objects_rmul objects_points objects_called objects_inherit objects_poly objects_later
    objects_nested_obj lookups_tab lookups_cal dicts_comp dicts_compcall lambdas_that_call_in_a_comprehension
    comprehension_calls_a_helper generator_in_fsum_and_prod generator_in_sum_min_max helper_called_in_a_condition
    methods_list_remove_one_of_the_same deque_every_method dict_gone_through_in_every_form dict_from_pairs
    named_tuple_class_with_methods copy_of_an_object
    methods_list_remove methods_sort_by_key_called_once methods_sort_rows_by_attribute methods_sort_is_stable
    program_ledger program_pagerank program_portfolio program_polynomial_dicts
    alias_sorted_is_new_sort_is_not sort_in_place sort_with_key_reversed
    helper_in_a_ternary unpack_index_then_item walrus_in_expression walrus_in_if walrus_in_while
    generator_by_next_and_the_rest generator_recursive_over_a_tree generator_inside_with_captured_names
    generator_moving_average generator_zipped_with_another generator_with_inactive_yields
    generator_expressions_in_a_pipeline iterator_until_none iterator_in_pairs map_of_a_function_a_lambda_and_two_lists
    fuzzed_yield_from_itself_where_errors_are_caught
    stars_inner_user_decorator stars_inner_decorator_inactive
    stars_cached_recursion stars_cached_recursion_inside stars_cached_is_read
    map_of_one_list_twice_and_of_two_displays fuzzed_default_of_a_lambda_that_calls
    generator_functions_as_values generator_with_state_of_its_own generator_largest_of next_with_a_default
    map_that_is_kept filter_and_filterfalse accumulate_in_every_form takewhile_and_dropwhile itertools_rearrangers
    import_in_a_branch comprehension_walrus try_walrus_in_the_middle_of_a_line try_comprehension_and_ternary_guarded
    with_an_object_that_carries_tangents calculator_by_tokens locks_in_objects errors_caught_in_a_closure
    lists_that_grow_while_errors_are_caught a_store_that_fails_halfway objects_after_a_caught_exception
    items_read_before_calls_that_change_them walrus_in_conditions_of_comprehensions walrus_in_both_branches
    walrus_of_calls_in_loops imports_under_a_condition import_from_one_module_or_another
    import_one_module_or_another stop_iteration_is_caught classes_matrix_product_of_rows_and_columns
    fuzzed_iterator_emptied_into_a_list_that_no_result_sees classes_lazy_generator_in_places_that_are_lazy
    fuzzed_ternary_written_as_statements_that_no_result_sees statistics_normal_distribution
    statistics_means_and_spreads lookups_gen_by_class lookups_gen_in_table comparison_chain_call
    fuzzed_decorated_that_changes fuzzed_list_of_functions_that_change managing_inactive_manager
    lookups_of_generators_whose_values_are_read_again
    level_in_methods_and_recursion level_through_values_and_partials level_read_by_the_next_turn
    level_sources_of_generator_expressions_later level_with_lambdas_comprehensions_and_walruses
    fuzzed_next_of_an_inactive_iterator_with_an_active_default fuzzed_bound_method_in_a_list_and_two_stores_at_once
    level_a_lambda_inside_a_generator_reads_its_variable level_a_lambda_inside_a_source_reads_a_variable
    level_a_generator_over_a_call_is_kept level_a_generator_over_a_call_where_errors_are_caught
    level_lambdas_of_a_list_read_its_last_variable level_what_a_comprehension_makes_keeps_its_variables
    level_functions_as_defaults_capture iterators_in_containers_are_asked_in_step
    iterators_beside_other_things_and_behind_objects
    comprehension_that_is_dear_is_one_loop comprehension_that_is_dear_and_seen_before_it_is_done
    super_in_class_methods_is_the_class_behind keys_of_mixed_rows_are_told_at_run_time
    operators_give_not_implemented_for_the_rest bit_operators_and_products_in_place
    members_of_enumerations_in_fields iterators_that_calls_give_draw_on_those_given
    fuzzed_decorated_that_binds_anew_in_a_line_of_its_own fuzzed_variables_of_one_name_in_functions_beside_one_another
    classes_give_numbers_until_they_are_stored functions_of_the_tables_along_tuples
    fuzzed_calls_in_comprehensions_whose_variables_hide_what_they_read iterators_asked_where_nobody_needs_it
    defaults_of_functions_inside_are_computed_once assign_patterns_that_stop_halfway
    iterators_asked_for_nothing_with_a_default
    unpack_call helper_called_with_one_of_the_inputs_for_a_name_that_moved_along_both
    fuzzed_generator_left_in_a_loop_that_has_a_finally fuzzed_generator_gone_through_whole_that_has_a_finally
    fuzzed_places_of_several_targets fuzzed_shapes_of_several_classes_with_a_size
    either_abs_in_a_loop either_abs_neg_and_float_in_a_loop either_neg_of_two_classes_and_a_number
    ended_by_an_iterator_of_ones_own ended_generator_expression ended_generator_expression_by_a_helper
    ended_generator_expression_by_a_lambda ended_generator_expression_in_a_list
    ended_generator_expression_in_a_source_inside ended_generator_expression_in_its_condition
    ended_generator_expression_under_a_name ended_list_comprehension ended_map ended_map_in_a_list
    ended_map_under_a_name ended_starmap halfway_comprehension_keeps_the_old_list
    halfway_dict_comprehension_keeps_the_old_dict halfway_extended_at_the_left halfway_extended_by_a_generator
    halfway_extended_by_a_generator_expression halfway_extended_by_a_map halfway_extended_by_a_plus
    halfway_extended_by_an_iterator halfway_extended_by_an_object halfway_extended_by_rows
    halfway_extended_by_two_loops halfway_extended_by_what_does_not_move halfway_extended_deque_of_bounded_length
    halfway_extended_in_a_loop halfway_extended_under_another_name halfway_pattern_of_a_loop
    halfway_pattern_of_a_loop_no_tuple halfway_pattern_of_a_loop_of_aliases
    halfway_pattern_of_a_loop_over_a_generator halfway_pattern_of_a_loop_over_an_iterator
    halfway_pattern_of_a_loop_over_items halfway_pattern_of_a_loop_with_a_star
    halfway_pattern_of_a_loop_with_an_else halfway_pattern_of_a_manager halfway_pattern_of_a_manager_of_a_class
    halfway_pattern_of_an_item
    branches_beside_lists branches_cleared branches_copied branches_popped branches_reversed branches_sorted
    branches_stored_later branches_that_are_lists branches_walked_by_groupby branches_with_methods_of_dicts
    items_that_objects_from_outside_look_up a_sine_of_an_objects_sum
    properties_of_named_tuples_that_are_known functions_that_members_and_named_tuples_keep
    what_does_not_move_is_called_once_in_a_branch
    unary_operators_of_named_tuples properties_of_named_tuples_that_only_the_call_tells
    getters_in_groupby getters_in_groupby_of_dicts getters_in_groupby_of_objects getters_kept_in_fields_and_dicts
    getters_under_a_name winners_of_two_objects_are_asked
    coroutine_beside_dropwhile coroutine_passed_and_called coroutine_returns_alone
    coroutine_returns_what_it_captures
    fuzzed_generator_kept_that_has_a_finally generator_left_break generator_left_closed
    generator_left_coroutine_exit generator_left_held_by_iter generator_left_in_loop
    generator_left_pipeline generator_left_raises_in_finally generator_left_rebound generator_left_with
    generator_leftover_delegate generator_leftover_helper2 generator_leftover_unpack
    coroutine_averager coroutine_broadcast coroutine_by_helper coroutine_chained_yield_assign
    coroutine_closed_before_the_end coroutine_conditional_creation coroutine_contextmanager_received
    coroutine_decorator_primed coroutine_default_none_check_in_helper coroutine_delegated_send
    coroutine_ends_by_send coroutine_gen_list_then_delegate coroutine_gives_back_as_value coroutine_in_a_list
    coroutine_in_a_list_with_another_kind coroutine_in_a_loop_and_sent coroutine_in_a_walrus
    coroutine_in_an_object coroutine_inner_nonlocal_free coroutine_inside coroutine_loop_over_outer_of_coupled
    coroutine_match_received coroutine_method_sends coroutine_moving_window coroutine_own_send_method
    coroutine_passed_to_lambda coroutine_pid coroutine_pipeline_of_two coroutine_pipeline_value
    coroutine_raises_on_send coroutine_return_through_two coroutine_returned_count_and_mean
    coroutine_returned_in_expressions coroutine_returned_list_shared coroutine_returned_none_or_value
    coroutine_root_generator coroutine_send_array coroutine_send_function coroutine_send_in_places
    coroutine_send_list_read coroutine_send_object coroutine_sent_inactive coroutine_sent_none_and_numbers
    coroutine_sent_pairs coroutine_two_kinds_sent coroutine_update_of_send coroutine_value_of_its_end
    coroutine_walk_class_tree coroutine_wrt_of_one coroutine_yield_from_inactive_variable
    coroutine_yield_from_list_result coroutine_yield_from_variable coroutine_yield_in_call_args
    coroutine_yield_in_ternary_and_if
    """.split()
)
# Unpacked in one line of ours with their tangents: the undoing below does not know how to take that apart.
UNPACKED = frozenset("""
    stars_star_made stars_two_lengths stars_maxstar
    alias_star_list_is_new alias_unpacked_rows thomas_algorithm unpack_argument unpack_nested_in_list_display
    unpack_star_in_the_middle stars_splat_known stars_stacked_on_method stars_star_rest_kwonly
    stars_callback_attr stars_operator_values stars_math_by_index stars_partial_stored stars_op_calculator
    stars_itemgetter_attrgetter stars_strategy_objects stars_kwargs_defaults_merge stars_partial_module
    dataclass_given_stars_and_a_list_by_its_factory operators_in_place_of_named_tuples_in_names_fields_and_lists
    """.split())


def but(*broken, reason):
    """Return the names of all cases, those marked that are known to fail."""
    mark = pytest.mark.xfail(reason=reason, strict=True)
    return [pytest.param(n, marks=mark) if n in broken else n for n in NAMES]


# --- a case of the matrix, and its companions ------------------------------------------------------------------


@functools.cache
def loaded(name, folder):
    case = next(c for c in test_matrix.ACCEPTED if c.name == name)
    f = test_matrix.import_case(case, folder / name).f
    decorated = forward_diff(wrt=test_matrix.wrt(case, f))(f)
    try:
        return f, decorated.source, decorated.companion
    except Refused as error:
        return error


def transformed(name, folder):
    """Return a case's function, the generated text and the companion."""
    found = loaded(name, folder)
    if isinstance(found, Refused):
        pytest.skip(f"refused: {found.what}")
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("text")


cases = pytest.mark.parametrize("name", NAMES)


def comments(text):
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return [token.string for token in tokens if token.type == tokenize.COMMENT]


def dedented(function):
    return ast.parse("if 1:\n" + inspect.getsource(function)).body[0].body[0] if is_indented(function) else ast.parse(
        inspect.getsource(function)).body[0]  # fmt: skip


def is_indented(function):
    return inspect.getsource(function)[:1].isspace()


# --- undoing (decisions 16) -------------------------------------------------------------------------------------


class Undo(ast.NodeTransformer):
    """Puts shared names back to their expressions and companion calls back to the user's calls.

    `own` are the user's names; a call of a companion becomes a call of `companion_of`, without its tangents.
    """

    def __init__(self, own, companions):
        self.own, self.companions, self.rows = own, companions, {}

    def visit_Name(self, node):
        found = self.rows.get(node.id) if isinstance(node.ctx, ast.Load) else None
        return self.visit(found) if found is not None else node

    def visit_Call(self, node):
        self.generic_visit(node)
        if self.is_by_value(node.func):  # every argument is followed by its tangent
            words = {k.arg for k in node.keywords}
            keywords = [whole(k) for k in node.keywords if not k.arg or k.arg[1:].rstrip("_") not in words]
            return ast.Call(ast.Name("companion_of", ast.Load()), list(alternate(node.args)), keywords)
        if not isinstance(node.func, ast.Name) or node.func.id not in self.companions:
            return node
        signature = inspect.signature(self.companions[node.func.id]).parameters
        params = list(signature)
        tangents = {p for p in params if is_tangent(p, params)}
        tangents |= {f"d{p.name}" for p in signature.values() if p.kind is p.VAR_KEYWORD}
        positional = [p.name for p in signature.values() if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
        slots = (positional + ["rest"] * len(node.args))[: len(node.args)]
        args = [whole(arg) for arg, p in zip(node.args, slots) if p not in tangents or isinstance(arg, ast.Starred)]
        keywords = [whole(k) for k in node.keywords if k.arg not in tangents]
        return ast.Call(ast.Name("companion_of", ast.Load()), args, keywords)

    def is_by_value(self, func):
        """Say whether the companion that is called is a tangent: a parameter's, a list's item, an inner function's."""
        root = func
        while isinstance(root, (ast.Subscript, ast.Attribute)):
            root = root.value
        known = {*self.own, *self.companions, *dir(math), *dir(builtins), "zero"}
        return isinstance(root, ast.Name) and root.id not in known and (
            root.id.rstrip("_").endswith("_jvp") or re.fullmatch(r"dw\d+_*", root.id)
            or root.id.startswith("d") and root is not func)

    def is_ours(self, target):
        """Say whether an assignment's target is a tangent's or a shared value's."""
        if isinstance(target, (ast.Tuple, ast.List)):
            return all(map(self.is_ours, target.elts))
        while isinstance(target, (ast.Subscript, ast.Attribute, ast.Starred)):
            target = target.value
        root = self.rows.get(target.id, target) if isinstance(target, ast.Name) else target
        return not {n.id for n in ast.walk(root) if isinstance(n, ast.Name)} & self.own

    def suite(self, body):
        found = []
        for statement in body:
            found += self.statement(statement)
        return found

    def statement(self, node):
        """Return the user's statement in a statement of the companion: none, one."""
        if isinstance(node, ast.Assign) and all(map(self.is_ours, node.targets)):
            self.remember(node.targets, node.value)
            return []
        if isinstance(node, ast.AugAssign) and self.is_ours(node.target):
            return []
        if isinstance(node, ast.Delete) and self.is_ours(node.targets[0]):
            return []
        if isinstance(node, ast.FunctionDef):
            return [node] if node.name in self.own else []
        called = getattr(getattr(node, "value", None), "func", None) if isinstance(node, ast.Expr) else None
        if isinstance(called, ast.Attribute):
            owner = called.value
            while isinstance(owner, (ast.Subscript, ast.Attribute)):  # `dself.log.append(dx)`
                owner = owner.value
            if isinstance(owner, ast.Name) and owner.id not in self.own and owner.id.startswith("d"):
                return []
        if isinstance(called, ast.Name) and called.id == "next" and self.is_ours(node.value.args[0]):
            return []
        if isinstance(getattr(node, "value", None), ast.Yield):
            return [ast.Expr(ast.Yield(self.visit(node.value.value.elts[0])))]
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple):
            return [ast.Return(self.visit(node.value.elts[0]))]
        if isinstance(node, ast.Return):
            return [ast.Return(self.visit(node.value))]
        if isinstance(node, ast.For):
            node.target, node.iter = self.unpaired(node.target, node.iter)
        for field in ("body", "orelse", "finalbody"):
            if isinstance(getattr(node, field, None), list):
                setattr(node, field, self.suite(getattr(node, field)))
        for inner in (*getattr(node, "handlers", ()), *getattr(node, "cases", ())):
            inner.body = self.suite(inner.body)
        if isinstance(node, ast.Try) and not node.body:  # a guard around a tangent
            return []
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Tuple) and self.is_pair(node):
            node.targets = [node.targets[0].elts[0]]
        return [self.visit(node)]

    def unpaired(self, target, source):
        """Return a loop's target and source without the mirrors that run along."""
        if not isinstance(source, ast.Call) or not isinstance(target, ast.Tuple):
            return target, source
        if [k.arg for k in source.keywords] == ["strict"] and not self.is_strict_zip_of_his(target):
            return self.unpaired(target.elts[0], source.args[0])
        name = source.func.id if isinstance(source.func, ast.Name) else ""
        if name in self.companions:  # a generator's companion yields pairs
            return target.elts[0], source
        shift = {"enumerate": 1, "zip": 0}.get(name)
        if shift is None:
            return target, source
        pairs = [self.unpaired(*pair) for pair in zip(target.elts[shift:], source.args)]
        target.elts[shift:], source.args[: len(pairs)] = [t for t, _ in pairs], [i for _, i in pairs]
        return target, source

    def is_strict_zip_of_his(self, target):
        second = {n.id for n in ast.walk(target.elts[1]) if isinstance(n, ast.Name)}
        return bool(second & self.own)

    def is_pair(self, node):
        call = node.value
        if not isinstance(call, ast.Call):
            return False
        return self.is_by_value(call.func) or isinstance(call.func, ast.Name) and call.func.id in self.companions

    def remember(self, targets, value):
        target = targets[0]
        if isinstance(target, ast.Name):
            if re.fullmatch(r"w\d+_*", target.id):
                self.rows[target.id] = value
            if isinstance(value, ast.Lambda):
                self.companions[target.id] = eval(ast.unparse(ast.Lambda(value.args, ast.Constant(0))))
        elif isinstance(target, ast.Tuple) and isinstance(target.elts[0], ast.Name):
            if re.fullmatch(r"w\d+_*", target.elts[0].id):
                self.rows[target.elts[0].id] = value if isinstance(value, ast.Call) else value.elts[0]


def alternate(args):
    """Yield every other argument; one behind a star holds both."""
    args = iter(args)
    for arg in args:
        yield whole(arg)
        if not isinstance(arg, ast.Starred):
            next(args)


def whole(argument):
    """Return `*v` for `*interleaved(v, dv)`, `**d` for `**interleaved(d, dd)`, anything else as it is."""
    match argument:
        case ast.Starred(ast.Call(ast.Name("interleaved"), [values, _])):
            return ast.Starred(values, ast.Load())
        case ast.keyword(None, ast.Call(ast.Name("interleaved"), [values, _])):
            return ast.keyword(None, values)
    return argument


def is_tangent(name, params):
    """Say whether a companion's parameter stands behind the parameter that it is the tangent of."""
    stem = name[1:].rstrip("_") if name.startswith("d") else name.rstrip("_").removesuffix("_jvp")
    return stem != name and stem in [p.rstrip("_") for p in params[: params.index(name)]]


def undone(companion, f):
    tree = ast.parse(inspect.getsource(companion)).body[0]
    own = {*f.__code__.co_varnames, *f.__code__.co_cellvars, *f.__code__.co_freevars, *f.__code__.co_names}
    cells = dict(zip(companion.__code__.co_freevars, companion.__closure__ or ()))
    files = {*LINES, runtime.__file__}
    companions = {n: c.cell_contents for n, c in cells.items() if inspect.isfunction(c.cell_contents)
                  and c.cell_contents.__code__.co_filename in files and n.rstrip("_") != "zero"}  # fmt: skip
    return Undo(own, companions).suite(tree.body)


def same(ours, users):
    """Say whether two trees are equal; what `companion_of` calls is any function."""
    if isinstance(ours, ast.Name) and ours.id == "companion_of":
        return True
    if type(ours) is not type(users):
        return False
    if isinstance(ours, list):
        return len(ours) == len(users) and all(map(same, ours, users))
    if isinstance(ours, ast.AST):
        return all(same(getattr(ours, f, None), getattr(users, f, None)) for f in ours._fields if f != "ctx")
    return ours == users


def written_out(body):
    """Return a body with the values of its functions of one `return` in the place of their calls (inlining.py)."""
    found = {}
    for node in body:
        match node:
            case ast.FunctionDef(name, body=[*parts, ast.Return(value)]) if all(
                isinstance(part, ast.Assign) for part in parts
            ):
                named = {}
                for part in parts:
                    named[part.targets[0].id] = Instead(named).visit(copy.deepcopy(part.value))
                found[name] = [arg.arg for arg in node.args.args], Instead(named).visit(copy.deepcopy(value))
            case ast.Assign([ast.Name(name)], ast.Lambda(args, value)):
                found[name] = [arg.arg for arg in args.args], value

    class WriteOut(ast.NodeTransformer):
        def visit_Call(self, node):
            node = self.generic_visit(node)
            if not isinstance(node.func, ast.Name) or node.func.id not in found or node.keywords:
                return node
            params, value = found[node.func.id]
            return Instead(dict(zip(params, node.args))).visit(copy.deepcopy(value))

    return [WriteOut().visit(copy.deepcopy(node)) for node in body]


class Instead(ast.NodeTransformer):
    """Puts expressions in the place of names that are read."""

    def __init__(self, values):
        self.values = values

    def visit_Name(self, node):
        return self.values.get(node.id, node) if isinstance(node.ctx, ast.Load) else node


def returning(body):
    """Return a body whose `return` is `return None`, as it is at its end when nothing stands there."""
    for node in body:
        for inner in ast.walk(node):
            if isinstance(inner, ast.Return) and inner.value is None:
                inner.value = ast.Constant(None)
    if isinstance(body[-1], ast.Return) and isinstance(body[-1].value, ast.Constant) and body[-1].value.value is None:
        return body[:-1]
    return body


# --- the user's text in ours ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [n for n in NAMES if n not in ANEW | UNPACKED and not n.startswith(METHODS)])
def test_undoing_shared_names_companion_calls_and_tangents_gives_the_users_function(name, folder):
    f, _, companion = transformed(name, folder)
    if f.__name__ == "<lambda>":
        pytest.skip("a lambda has no lines")
    users, ours = returning(dedented(f).body), returning(undone(companion, f))
    is_same = same(ours, users) or same(written_out(ours), written_out(users))
    assert is_same, ast.unparse(ast.Module(ours, [])) + "\n\n" + inspect.getsource(companion)


@pytest.mark.parametrize("name", [n for n in NAMES if n not in ANEW])
def test_lines_of_the_users_without_shared_values_and_companions_stand_verbatim_in_his_order(name, folder):
    f, _, companion = transformed(name, folder)
    if f.__name__ == "<lambda>":
        pytest.skip("a lambda has no lines")
    _, places = LINES[companion.__code__.co_filename]
    his = inspect.getsource(f)
    words, last = set(re.findall(r"\w+", his)), 0
    for text, (line, role) in zip(inspect.getsource(companion).split("\n"), places):
        if role != "user" or set(re.findall(r"\w+", text)) - words or text.strip() in ("return (", ")", "(", "),"):
            continue  # a name of ours is in it, or it is the frame of a return of two
        if not text.strip() or text.strip().startswith("return"):
            continue  # `return e` has become `return e, de`
        branch = text.strip().removesuffix(":") + " else"  # `if n == 0:` of what was `a if n == 0 else b`
        assert text.strip().strip(",()") in his or branch in his, text
        again = companion.__code__.co_consts and any(inspect.iscode(c) for c in companion.__code__.co_consts)
        assert line >= last or again or "else" in text or text.strip().startswith("#"), text
        last = line


@pytest.mark.parametrize("name", but("text_multi_line_expression", reason="a comment inside a line is lost"))
def test_all_the_users_comments_and_his_docstring_are_there(name, folder):
    f, source, companion = transformed(name, folder)
    if f.__name__ == "<lambda>":
        pytest.skip("a lambda has no lines")
    ours = comments(inspect.getsource(companion))
    for comment in comments(inspect.getsource(f)):
        assert comment in ours
    assert companion.__doc__ == f.__doc__
    assert ast.get_docstring(ast.parse(inspect.getsource(companion)).body[0]) == inspect.getdoc(f)


# --- what is shown is what runs ---------------------------------------------------------------------------------


@cases
def test_getsource_of_the_companion_is_in_source(name, folder):
    _, source, companion = transformed(name, folder)
    assert inspect.getsource(companion) in source
    assert source.startswith("# ")


@cases
def test_what_is_shown_compiles_to_what_runs(name, folder):
    f, source, companion = transformed(name, folder)
    shown = ast.parse(inspect.getsource(companion)).body[0]
    for args in (shown.args.args, shown.args.kwonlyargs, shown.args.posonlyargs):
        for arg in args:
            arg.annotation = None
    arguments = list(inspect.signature(companion).parameters)
    written = [a.arg for a in (*shown.args.posonlyargs, *shown.args.args, *shown.args.kwonlyargs)]
    stars = [a.arg for a in (shown.args.vararg, shown.args.kwarg) if a is not None]
    assert sorted(arguments) == sorted([*written, *stars])
    assert shown.name == companion.__name__


@cases
def test_each_line_of_the_text_knows_a_line_of_the_users_function(name, folder):
    f, _, companion = transformed(name, folder)
    text = "".join(linecache.getlines(companion.__code__.co_filename))
    path, places = LINES[companion.__code__.co_filename]
    if path != f.__code__.co_filename:
        pytest.skip("another case has the same text; see the test of twins")
    lines, first = inspect.getsourcelines(f)
    assert len(places) == text.count("\n")
    assert all(first <= line < first + len(lines) for line, _ in places)


@cases
def test_no_line_of_ours_is_longer_than_88_columns(name, folder):
    _, _, companion = transformed(name, folder)
    path = companion.__code__.co_filename
    for text, (_, role) in zip(linecache.getlines(path)[1:], LINES[path][1][1:], strict=True):
        assert role == "user" or len(text.rstrip("\n")) <= 88, text


# --- errors of the user's, seen in our text ------------------------------------------------------------------------


def fails_late(x):
    y = x * x  # first
    if y > 1:
        raise LookupError("no such thing")
    return y


def divides(x, y):
    z = x * 2

    return z / y


def root(x):
    s = x * x
    return sqrt(s)


def frames(error):
    return traceback.extract_tb(error.__traceback__)


def test_a_traceback_out_of_generated_code_shows_the_generated_line():
    with pytest.raises(LookupError) as caught:
        jvp(fails_late, (3.0,), (1.0,))
    last = frames(caught.value)[-1]
    assert last.name == "fails_late_jvp"
    assert last.line == 'raise LookupError("no such thing")'
    assert last.line in forward_diff(fails_late).source


def test_the_line_map_leads_from_a_traceback_to_the_users_line():
    with pytest.raises(LookupError) as caught:
        jvp(fails_late, (3.0,), (1.0,))
    last = frames(caught.value)[-1]
    path, places = LINES[last.filename]
    line, _ = places[last.lineno - 1]
    assert path == __file__
    assert linecache.getline(path, line).strip() == last.line


def test_functions_of_one_text_in_two_files_keep_their_own_places(folder):
    text = "def twin(x):\n    return 1 + 1 / (x * x) ** 0.5\n"
    first = test_matrix.import_file("twin_one", folder / "twin_one.py", text)
    second = test_matrix.import_file("twin_two", folder / "twin_two.py", "\n\n" + text)
    jvp(second.twin, (1.0,), (1.0,))
    for module, line in ((first, 2), (second, 4)):
        companion = forward_diff(module.twin).companion
        path, places = LINES[companion.__code__.co_filename]
        assert path == module.__file__
        assert line in [at for at, _ in places]
    path, _ = LINES[forward_diff(first.twin).companion.__code__.co_filename]
    assert path == first.__file__


def test_the_primals_own_exception_stays_what_it_is():
    with pytest.raises(ZeroDivisionError) as caught:
        jvp(divides, (1.0, 0.0), (1.0, 1.0))
    with pytest.raises(ZeroDivisionError) as expected:
        divides(1.0, 0.0)
    assert caught.value.args == expected.value.args


def test_a_pole_names_the_users_line():
    with pytest.raises(NotDifferentiable) as caught:
        jvp(root, (0.0,), (1.0,))
    assert str(caught.value).startswith(f"{__file__}:{root.__code__.co_firstlineno + 2}:5: ")
    assert "return sqrt(s)\n    ^^^^^^^^^^^^^^" in str(caught.value)


def test_a_pole_names_the_function_and_the_point():
    with pytest.raises(NotDifferentiable, match=r"(?s)=0\.0\) has no derivative here.*sqrt"):
        jvp(divides_root, (0.0,), (1.0,))


def divides_root(x):
    return 1 + sqrt(x)


def test_the_header_names_function_inputs_and_version():
    first = forward_diff(wrt="y")(divides).source.split("\n")[0]
    assert first == f"# divides_jvp__y: forward derivative of divides with respect to y (fwdtrans {__version__})"


def test_the_text_of_a_helper_stands_before_its_callers():
    source = forward_diff(calls).source
    assert source.index("def called_jvp(") < source.index("def calls_jvp(")


def called(t):
    return exp(t) * log(t)


def calls(x):
    return called(x) * sin(x)


def test_the_users_module_gains_no_name():
    before = set(globals())
    jvp(calls, (2.0,), (1.0,))
    forward_diff(calls).companion(2.0, 1.0)
    assert set(globals()) == before
    assert math.isfinite(calls(2.0))


def test_a_long_comprehension_over_a_ternary_is_broken_inside():
    from fwdtrans.layout import WIDTH, wrapped

    slope = "(u ** j * ds + s * (j * u ** (j - 1.0) if j else 0.0) * du)"
    element = " - ".join(f"d{n} ** (n - j) * {slope}" for n in "abc")
    line = f"dvalues = [0.0 if 0.0 > k - s * u ** j * d ** (n - j) else dk - {element} for j in w4]"
    broken = wrapped(line, "")
    assert max(map(len, broken.split("\n"))) <= WIDTH
    assert ast.dump(ast.parse(line)) == ast.dump(ast.parse(broken))
