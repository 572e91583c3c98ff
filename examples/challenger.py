"""Logistic regression on the O-ring data of the Challenger, by gradient descent, with the trace as it was published.

Run it, or read the derivative code: `fwdtrans dump examples/challenger.py:cost --wrt alpha,beta`.
"""
import csv
from math import exp, log
from pathlib import Path

from fwdtrans import value_and_grad

DATA = Path(__file__).with_name("challenger.csv")

# epoch, loss, alpha, beta: printed by the tutorial's own program, to 15 digits
PUBLISHED = [
    (0, 0.693147180559945, 0, 0),
    (100, 0.966931426916483, -0.0201008838271800, 0.0465418617995232),
    (200, 1.114664696718874, -0.0417346760460772, -0.0170795861942109),
    (300, 3.558155059566457, -0.0595466871292758, 0.1800165252346373),
    (400, 0.961973323155755, -0.0821799396148940, 0.0472951650365717),
    (500, 1.110644944663376, -0.1037522632990092, -0.0161308641984885),
    (600, 3.555985812065263, -0.1215047609258659, 0.1809462252622945),
    (700, 0.957097575658038, -0.1440822016889158, 0.0480494092224557),
    (800, 1.106712443731962, -0.1655931706446121, -0.0151865701942648),
    (900, 3.553772437842705, -0.1832862200585766, 0.1818707335807102),
]


def read(path):
    """Return temperatures (degrees Fahrenheit) and damage, of the flights whose result is known."""
    with open(path, newline="") as file:
        flights = [row for row in csv.DictReader(file) if row["Damage Incident"]]
    X = [float(row["Temperature"]) for row in flights]
    Y = [float(row["Damage Incident"]) for row in flights]
    return X, [1e-18 if y == 0 else y for y in Y]


X, Y = read(DATA)


def model(alpha, beta, x):
    return 1 / (1 + exp(beta * x + alpha))


def cross_entropy(Y, Y_):
    loss = 0
    for y, y_ in zip(Y, Y_):
        loss -= y * log(y_) + (1 - y) * log(1 - y_)
    return loss / len(Y)


def cost(alpha, beta, X, Y):
    return cross_entropy(Y, [model(alpha, beta, x) for x in X])


def loss(alpha, beta):
    """Cost over the flights in the file."""
    return cost(alpha, beta, X, Y)


def descend(learning_rate=0.005, epochs=1000):
    """Yield epoch, loss, alpha and beta before each step."""
    alpha = beta = 0
    slope = value_and_grad(cost, wrt="alpha, beta")
    for epoch in range(epochs):
        value, (dalpha, dbeta) = slope(alpha, beta, X, Y)
        yield epoch, value, alpha, beta
        alpha -= learning_rate * dalpha
        beta -= learning_rate * dbeta


def main():
    trace = [row for row in descend() if row[0] % 100 == 0]
    for epoch, value, alpha, beta in trace:
        print(f"{epoch:5d}  loss {value:.15f}  alpha {alpha:19.16f}  beta {beta:19.16f}")
    assert len(X) == len(Y) == 24
    assert len(trace) == len(PUBLISHED)
    for row, published in zip(trace, PUBLISHED):
        assert max(abs(a - b) for a, b in zip(row, published)) < 1e-9, (row, published)


if __name__ == "__main__":
    main()
