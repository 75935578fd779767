"""Confidence of claims: two numbers that turn log odds into calibrated ones (Platt 1999), and the table that shows how well."""
import numpy as np


def log_odds(p):
    """ln(p / (1 - p)), p kept off 0 and 1."""
    p = np.clip(p, 1e-6, 1 - 1e-6)
    return np.log(p / (1 - p))


def fit(p, right, steps=50):
    """(slope, shift) by Newton's method on the log loss of `right` (0 or 1) with a weak pull to (1, 0)."""
    x, w = np.stack([log_odds(p), np.ones(len(p))], 1), np.array([1.0, 0.0])
    loss = lambda w: np.logaddexp(0, x @ w).sum() - right @ (x @ w) + ((w - [1.0, 0.0]) ** 2).sum() / 2
    for _ in range(steps):
        q = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (q - right) + (w - [1.0, 0.0])
        step = np.linalg.solve((x * (q * (1 - q))[:, None]).T @ x + np.eye(2), gradient)
        # Far from the fit a whole step goes beyond it.
        while loss(w - step) > loss(w) and np.abs(step).max() > 1e-9:
            step = step / 2
        w = w - step
    return tuple(float(v) for v in w)


def apply(p, slope, shift):
    """Calibrated probabilities."""
    return 1 / (1 + np.exp(-(slope * log_odds(p) + shift)))


def reliability(p, right, edges=(0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)):
    """Rows (from, to, claims, mean confidence, share right) and the expected calibration error."""
    rows, error = [], 0.0
    for low, high in zip(edges, edges[1:]):
        inside = (p >= low) & (p < high)
        if inside.any():
            rows.append((low, high, int(inside.sum()), float(p[inside].mean()), float(right[inside].mean())))
            error += inside.sum() * abs(p[inside].mean() - right[inside].mean())
    return rows, error / max(1, (p >= edges[0]).sum())
