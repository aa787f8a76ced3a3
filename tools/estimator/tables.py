"""Sets the tables of cuts by what they are for: python3 tools/estimator/tables.py fit+check

cuts.mjs says how often tokenizers cut; from there each entry takes the level with which the bounds of all families cost
least, weights and entries by turns. Reads what incidence.mjs wrote; writes .cache/estimator/cuts.json.
"""

import json
import sys

import numpy as np
from problem import CACHE, Problem, cost, quantile_fit
from scipy.sparse import coo_matrix

TURNS = 2
PASSES = 2
LEAST_GAIN = 8e-6  # of the mean cost: an entry that few texts read stays as it is


class Incidence:
    """Which texts read an entry of a table, how often, and from which group of features."""

    def __init__(self, size):
        entries = np.fromfile(CACHE + "entries.bin", dtype=np.uint16).astype(np.int64)
        counts = np.fromfile(CACHE + "entry-counts.bin", dtype=np.uint16).astype(float)
        begins = np.fromfile(CACHE + "entry-begins.bin", dtype=np.uint32)
        texts = np.repeat(np.arange(len(begins) - 1), np.diff(begins))
        order = np.lexsort((texts, entries % size))
        self.hash = (entries % size)[order]
        self.group, self.text, self.count = (entries // size)[order], texts[order], counts[order]

    def of(self, groups, hash_):
        """@returns the texts, and how often each reads the entry by group"""
        at = slice(*np.searchsorted(self.hash, [hash_, hash_ + 1]))
        keep = (self.group[at] >= groups.start) & (self.group[at] < groups.stop)
        texts, row = np.unique(self.text[at][keep], return_inverse=True)
        matrix = coo_matrix((self.count[at][keep], (row, self.group[at][keep] - groups.start)), (len(texts), len(groups)))
        return texts, matrix.tocsr()


class Bounds:
    """The bounds of all families and texts over real counts, and what they cost."""

    def __init__(self, problem):
        self.problem = problem
        shape = (len(problem.real), len(problem.size))
        self.target, self.low, self.high, self.share = (np.zeros(shape) for _ in range(4))
        self.parts = [problem.family(name) for name in problem.real]
        for at, (name, (use, _, target, low, high)) in enumerate(zip(problem.real, self.parts)):
            self.target[at, use], self.low[at, use], self.high[at, use] = target, low, high
            self.share[at, use] = 1 / problem.real[name][use]

    def fit(self):
        floor = self.problem.floor
        self.parts = [self.problem.family(name) for name in self.problem.real]
        self.weights = np.array([quantile_fit(rows, t, lo * 100, hi * 100, floor) for _, rows, t, lo, hi in self.parts])
        self.sum = (self.weights @ self.problem.features.T) * self.share

    def cost(self, texts, change=0):
        gap = self.target[:, texts] - self.sum[:, texts] - change
        return cost(gap, self.low[:, texts], self.high[:, texts]).sum()


def descend(bounds, incidence, table, groups, first, levels):
    """One pass over a table. @returns how many entries changed"""
    problem, changed = bounds.problem, 0
    weight = bounds.weights[:, first : first + len(groups) * levels].reshape(-1, len(groups), levels)
    for hash_, now in enumerate(table):
        texts, counts = incidence.of(groups, hash_)
        if len(texts) == 0:
            continue
        before, best, choice, kept = bounds.cost(texts), LEAST_GAIN * len(weight), now, None
        for level in set(range(levels)) - {now}:
            change = (counts @ (weight[:, :, level] - weight[:, :, now]).T).T * bounds.share[:, texts]
            gain = before - bounds.cost(texts, change)
            if gain > best:
                best, choice, kept = gain, level, change
        if choice != now:
            bounds.sum[:, texts] += kept
            columns = first + np.arange(len(groups)) * levels
            part = counts.toarray()
            problem.features[np.ix_(texts, columns + now)] -= part
            problem.features[np.ix_(texts, columns + choice)] += part
            table[hash_] = choice
            changed += 1
    return changed


def main():
    problem = Problem(sys.argv[1].split("+"))
    with open(CACHE + "cuts.json", encoding="utf8") as file:
        cuts = json.load(file)
    names = problem.meta["names"]
    incidence = Incidence(len(cuts["steps"]))
    classes = (problem.meta["latin"] - len(names)) // 2
    bounds = Bounds(problem)
    for turn in range(TURNS):
        bounds.fit()
        everything = np.arange(len(problem.size))
        print("turn", turn, "cost", (bounds.cost(everything) / len(problem.real)).round(4), flush=True)
        for _ in range(PASSES):
            steps = descend(bounds, incidence, cuts["steps"], range(0, 3), names.index("step0"), 4)
            characters = descend(bounds, incidence, cuts["characters"], range(3, 3 + classes), len(names), 2)
            print("changed", steps, characters, "cost", (bounds.cost(everything) / len(problem.real)).round(4), flush=True)
    with open(CACHE + "cuts.json", "w", encoding="utf8") as file:
        json.dump(cuts, file)


main()
