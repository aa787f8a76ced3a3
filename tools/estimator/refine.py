"""Brings fitted weights into few bytes: one level of the dearest family for each feature, and for each family how many
levels it lies below. Both are small numbers; descent over them, one at a time, weighs loss against the bits they take.
"""

import numpy as np
from problem import cost

LEVELS = 68
MOST_BELOW = 70
BIT = 0.00018  # cost that one bit less may have
PASSES = 6


class Scale:
    """Levels of weights: 0, then least, each more than the one before by the ratio."""

    def __init__(self, least, ratio):
        self.least, self.ratio = least, ratio

    def weight(self, level):
        return np.where(level > 0, self.least * self.ratio ** (np.asarray(level, float) - 1), 0)

    def level(self, weight):
        level = np.round(np.log(np.maximum(weight, 1e-9) / self.least) / np.log(self.ratio)) + 1
        return np.where(weight < self.least / 2, 0, np.clip(level, 1, LEVELS)).astype(int)


def bits(differences):
    """Of each difference, by how often it occurs."""
    count = np.bincount(differences.ravel(), minlength=MOST_BELOW + 1) + 0.5
    return -np.log2(count / count.sum())


class Family:
    """What one family's weights cost, and what a change of one of them does to it."""

    def __init__(self, rows, target, low, high):
        self.target, self.low, self.high = target, low, high
        self.columns = []
        for feature in range(rows.shape[1]):
            at = np.flatnonzero(rows[:, feature])
            self.columns.append((at, rows[at, feature]))
        self.sum = np.zeros(len(target))

    def loss(self, at, sums):
        return cost(self.target[at] - sums, self.low[at], self.high[at]).sum()

    def gain(self, feature, change):
        at, share = self.columns[feature]
        return self.loss(at, self.sum[at]) - self.loss(at, self.sum[at] + change * share)

    def add(self, feature, change):
        at, share = self.columns[feature]
        self.sum[at] += change * share


def descend(family, below, levels, floor, scale, price):
    """Changes each difference of a family to the best near it. @returns how many changed"""
    usual, changed = int(np.argmin(price)), 0
    for feature, level in enumerate(levels):
        now = below[feature]
        if len(family.columns[feature][0]) == 0:
            below[feature] = usual
            continue
        weight = scale.weight(level - now)
        best, choice = 1e-12, now
        for other in {now - 2, now - 1, now + 1, now + 2, usual, 0} - {now}:
            new = scale.weight(level - other)
            if not 0 <= other <= MOST_BELOW or new < floor[feature] * 0.97:
                continue
            gain = family.gain(feature, new - weight) + price[now] - price[other]
            if gain > best:
                best, choice = gain, other
        if choice != now:
            family.add(feature, scale.weight(level - choice) - weight)
            below[feature] = choice
            changed += 1
    return changed


def refine(parts, floor, scale):
    """@returns levels by feature, differences by family and feature"""
    wanted = np.array([scale.level(high) for *_, high in parts])
    levels = wanted.max(axis=0)
    below = np.minimum(levels - wanted, MOST_BELOW)
    families = [Family(*part[:4]) for part in parts]
    for family, differences in zip(families, below):
        for feature, weight in enumerate(scale.weight(levels - differences)):
            family.add(feature, weight)
    for turn in range(PASSES):
        price = bits(below) * BIT
        changed = sum(descend(family, row, levels, floor, scale, price) for family, row in zip(families, below))
        losses = [family.loss(np.arange(len(family.target)), family.sum) for family in families]
        size = bits(below)[below].sum() / 8
        print(f"turn {turn}: {changed} changed, loss {np.mean(losses):.4f}, about {size:.0f} bytes", flush=True)
    spare = below.min(axis=0)
    return levels - spare, below - spare
