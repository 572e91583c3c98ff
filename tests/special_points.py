"""Where the functions of `scipy.special` are tried: what each argument is drawn from, by its name or for one function."""

import random

from scipy import special


def uniform(low, high):
    """Return what draws a number between two others."""
    return lambda rng: rng.uniform(low, high)


def whole(low, high):
    """Return what draws a whole number."""
    return lambda rng: rng.randint(low, high)


NAMED = {  # arguments by name
    "x": uniform(0.1, 3.0), "y": uniform(0.1, 2.0), "z": uniform(0.1, 3.0), "a": uniform(0.3, 3.0), "b": uniform(0.3, 3.0), "c": uniform(1.0, 3.0),
    "v": uniform(0.5, 4.0), "m": uniform(0.1, 0.9), "n": whole(1, 5), "k": uniform(0.5, 2.5), "N": uniform(4.0, 6.0), "q": uniform(0.3, 3.0), "p": uniform(0.1, 0.9),
    "phi": uniform(-5.0, 5.0), "u": uniform(-2.0, 2.0), "alpha": uniform(0.2, 2.0), "beta": uniform(0.2, 2.0), "lmbda": uniform(-1.5, 1.5),
    "delta": uniform(0.5, 2.0), "r": uniform(-3.0, 3.0), "std": uniform(0.5, 2.0), "mn": uniform(-1.0, 0.0), "h": uniform(-2.0, 2.0),
    "df": uniform(2.5, 9.0), "nc": uniform(0.5, 3.0), "dfn": uniform(2.5, 9.0), "dfd": uniform(2.5, 9.0), "f": uniform(0.3, 3.0), "t": uniform(-3.0, 3.0),
    "sigma": uniform(0.5, 2.0), "gamma": uniform(0.2, 2.0), "lmb": uniform(0.5, 2.0), "nu": uniform(1.0, 3.0), "d": uniform(0.1, 0.9), "s": uniform(0.0, 60.0),
    "theta": uniform(0.3, 2.5), "tol": lambda rng: 1e-8, "axis": lambda rng: None, "keepdims": lambda rng: False, "derivative": lambda rng: False,
    "diff_n": whole(0, 1),
}  # fmt: skip

WIDE, UNIT, INSIDE, BEYOND = uniform(-3.0, 3.0), uniform(0.05, 0.95), uniform(-0.9, 0.9), uniform(1.1, 3.0)
OWN = {  # arguments of single functions
    **{(name, "x"): WIDE for name in "gamma gammaln rgamma loggamma erf erfc erfi erfcx dawsn fresnel j0 j1 i0 i0e i1 i1e ber bei berp beip "
       "expit log_expit softplus exp2 exp10 expm1 exprel cosm1 cbrt ndtr log_ndtr expi sici shichi itj0y0 itstruve0 itairy "
       "voigt_profile sindg cosdg tandg cotdg diric eval_hermite eval_hermitenorm pbdv pbvv pbwa pbdv_seq pbvv_seq mathieu_cem mathieu_sem".split()},
    **{(name, "z"): WIDE for name in "airy airye wofz jvp ivp fresnel spherical_jn spherical_in wrightomega pbdn_seq".split()},
    **{(name, "x"): UNIT for name in "betainc betaincc logit entr btdtria btdtrib tklmbda eval_sh_chebyt eval_sh_chebyu eval_sh_legendre eval_sh_jacobi".split()},
    **{(name, "y"): UNIT for name in "gammaincinv gammainccinv betaincinv betainccinv erfinv ndtri bdtri nbdtri bdtrik bdtrin nbdtrik nbdtrin pdtri".split()},
    **{(name, "x"): INSIDE for name in "eval_chebyt eval_chebyu eval_chebyc eval_chebys eval_gegenbauer eval_legendre eval_jacobi lpmv "
       "pro_ang1 obl_ang1 pro_ang1_cv obl_ang1_cv log1p".split()},
    **{(name, "z"): INSIDE for name in "legendre_p assoc_legendre_p legendre_p_all assoc_legendre_p_all hyp2f1 lqn".split()},
    **{(name, "x"): BEYOND for name in "pro_rad1 pro_rad2 pro_rad1_cv pro_rad2_cv".split()},
    **{(name, "m"): whole(1, 2) for name in "assoc_legendre_p sph_legendre_p sph_harm_y assoc_legendre_p_all sph_legendre_p_all sph_harm_y_all lpmv "
       "mathieu_a mathieu_b pro_cv obl_cv mathieu_cem mathieu_sem mathieu_modcem1 mathieu_modcem2 mathieu_modsem1 mathieu_modsem2 pro_ang1 obl_ang1 pro_rad1 pro_rad2 obl_rad1 obl_rad2 "
       "pro_ang1_cv obl_ang1_cv pro_rad1_cv pro_rad2_cv obl_rad1_cv obl_rad2_cv radian".split()},
    **{(name, "n"): whole(2, 4) for name in "assoc_legendre_p sph_legendre_p sph_harm_y assoc_legendre_p_all sph_legendre_p_all sph_harm_y_all pro_ang1 "
       "obl_ang1 pro_rad1 pro_rad2 obl_rad1 obl_rad2 pro_ang1_cv obl_ang1_cv pro_rad1_cv pro_rad2_cv obl_rad1_cv obl_rad2_cv pro_cv obl_cv".split()},
    ("binom", "n"): uniform(3.0, 6.0), ("erfcinv", "y"): uniform(0.1, 1.9), ("ndtri_exp", "y"): uniform(-4.0, -0.1), ("owens_t", "a"): WIDE,
    ("ellipk", "m"): uniform(-2.0, 0.95), ("ellipe", "m"): uniform(-2.0, 0.95), ("ellipkm1", "p"): UNIT, ("multigammaln", "a"): uniform(2.0, 4.0),
    ("multigammaln", "d"): whole(1, 3), ("polygamma", "n"): whole(0, 3), ("hyp1f1", "x"): WIDE, ("poch", "m"): uniform(0.3, 3.0),
    ("bdtr", "n"): whole(5, 8), ("bdtrc", "n"): whole(5, 8), ("bdtri", "n"): whole(5, 8), ("bdtrik", "n"): uniform(5.0, 8.0), ("bdtrin", "k"): uniform(1.5, 3.0),
    ("expn", "n"): whole(0, 4), ("perm", "k"): uniform(0.5, 2.5), ("zeta", "x"): uniform(1.2, 6.0), ("zetac", "x"): uniform(-4.0, 6.0), ("factorial", "n"): uniform(0.3, 5.0),
    ("nrdtrisd", "x"): uniform(0.5, 2.0), ("nrdtrisd", "p"): uniform(0.6, 0.9), ("inv_boxcox", "lmbda"): uniform(0.1, 1.0), ("inv_boxcox1p", "lmbda"): uniform(0.1, 1.0),
    ("tklmbda", "x"): INSIDE, ("gdtrib", "p"): UNIT, ("jvp", "n"): whole(1, 3), ("riccati_jn", "x"): uniform(0.5, 4.0), ("lmbda", "v"): uniform(1.0, 3.0),
    ("radian", "d"): whole(0, 90), ("agm", "b"): uniform(0.5, 4.0), ("pbdv_seq", "v"): uniform(1.0, 3.0), ("pbvv_seq", "v"): uniform(1.0, 3.0),
    ("nctdtr", "t"): uniform(0.3, 3.0), ("stdtridf", "p"): uniform(0.91, 0.94), ("stdtridf", "t"): uniform(1.45, 1.8),
    ("smirnov", "n"): whole(2, 6), ("smirnovi", "n"): whole(2, 6), ("kolmogorov", "y"): uniform(0.5, 2.0),
    ("besselpoly", "nu"): uniform(1.5, 3.0), ("hyperu", "b"): uniform(1.2, 1.8), ("wright_bessel", "x"): uniform(0.2, 4.0),
    ("chndtrinc", "p"): uniform(0.05, 0.2), ("chndtrinc", "x"): uniform(4.0, 6.0), ("chndtrinc", "df"): uniform(2.5, 3.5), ("ncfdtrinc", "p"): uniform(0.05, 0.2), ("ncfdtrinc", "f"): uniform(1.5, 2.0),
    ("btdtria", "b"): uniform(0.7, 3.0), ("btdtrib", "a"): uniform(0.7, 3.0), ("nbdtrin", "k"): uniform(1.0, 3.0), ("nbdtrik", "n"): uniform(2.0, 5.0), ("pdtrik", "m"): uniform(2.0, 5.0),
    **{(name, "k"): whole(1, 3) for name in "pdtri nbdtr nbdtrc nbdtri".split()}, ("nbdtrik", "y"): uniform(0.5, 0.9), ("nbdtrik", "p"): uniform(0.2, 0.5),
    ("chndtridf", "x"): uniform(4.0, 6.0), ("chndtridf", "p"): uniform(0.45, 0.6), ("chndtridf", "nc"): uniform(0.5, 1.5),
    ("ncfdtridfn", "p"): uniform(0.08, 0.12), ("ncfdtridfn", "dfd"): uniform(2.5, 4.0), ("ncfdtridfn", "nc"): uniform(0.4, 0.6), ("ncfdtridfn", "f"): uniform(0.28, 0.32),
    ("ncfdtridfd", "p"): uniform(0.45, 0.465), ("ncfdtridfd", "dfn"): uniform(3.8, 4.0), ("ncfdtridfd", "nc"): uniform(0.5, 0.51), ("ncfdtridfd", "f"): uniform(1.0, 1.02),
    ("fdtridfd", "x"): uniform(0.8, 1.2), ("fdtridfd", "dfn"): uniform(1.5, 3.0), ("fdtridfd", "p"): uniform(0.45, 0.55),
}  # fmt: skip


def argument(name, parameter, rng):
    """Return a random argument of a function."""
    return OWN.get((name, parameter), NAMED.get(parameter))(rng)


def point(rule, seed):
    """Return random arguments for a rule, by name."""
    rng = random.Random(f"{seed} {rule.pattern}")
    name = rule.key.rpartition(".")[2]
    values = {p: argument(name, p, rng) for p in rule.params if p != "cv"}
    if "cv" in rule.params:  # the functions are solutions for their own characteristic value alone
        values["cv"] = getattr(special, f"{name[:3]}_cv")(values["m"], values["n"], values["c"])
    return {p: values[p] for p in rule.params}
