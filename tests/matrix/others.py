"""What programs written by others have found."""

from . import case

CASES = [
    case("a_call_that_changes_by_a_namesake_in_a_chain", """
        import other_bump

        def bump(v):
            return other_bump.bump(v)

        def f(x):
            v = [x]
            if -1 <= bump(v) <= 1:
                return v[0]
            return x
        """, (3.0,),
        files={"other_bump": "def bump(v):\n    v[0] = v[0] * 2\n    return 0\n"}),
    case("containers_by_mutual_recursion", """
        def first(a, b, n):
            b[0] = b[0] * 2.0
            return second(b, a, n)

        def second(p, q, n):
            if n == 0:
                return p[0] * q[0]
            return first(q, p, n - 1)

        def f(x):
            v = [x]
            return first(v, v, 3)
        """, (1.3,)),
    case("functions_returned_by_a_helper_that_takes_no_active_value", """
        def same(t):
            return t

        def square(t):
            return t * t

        def pick(kind):
            if kind > 1:
                return square
            return same

        def f(x):
            g = pick(2)
            return g(x) + pick(0)(x)
        """, (1.3,)),
    case("import_in_the_body_of_a_loaded_helper", """
        import other_scale

        def f(x):
            from other_scale import scale as by
            import other_scale as o
            return by(x) + o.scale(x * x)
        """, (1.3,), files={"other_scale": "def scale(x):\n    return 3.0 * x\n"}),
    case("refuse_import_in_the_body_of_what_is_not_loaded", """
        def f(x):
            from turtledemo.nim import randommove
            return randommove(x)  # refused
        """, (1.3,), refused="is not imported before the function runs"),
    case(
        "statistics_means_and_spreads",
        """
        import statistics as st
        from statistics import mean, stdev
        def f(xs, y):
            centre = mean(xs)
            spread = stdev(x * x for x in xs)
            z = [(x - centre) / spread for x in xs]
            both = st.correlation(xs, [y, 1.0, 3.0, 0.5]) + st.covariance(z, xs)
            about = st.pvariance(xs, y) + st.pstdev(xs) + st.variance(z) + st.fmean(z, [0.5, y, 1.0, 2.0])
            return both * about + st.geometric_mean(xs) + st.harmonic_mean(xs)
        """,
        ([1.0, 2.5, 4.0, 3.2], 0.7),
    ),
    case(
        "statistics_normal_distribution",
        """
        from statistics import NormalDist
        def f(mu, sigma, x):
            n = NormalDist(mu, sigma)
            return n.pdf(x) + n.cdf(x) + n.inv_cdf(0.3) * n.zscore(x) + NormalDist().inv_cdf(n.cdf(x))
        """,
        (0.3, 1.2, 0.7),
        golden=False,
    ),
]  # fmt: skip
