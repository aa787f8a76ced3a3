"""What is fitted: the texts' features and counts, what each error costs, and the quantile regression of one against the
other. Claude's counts exist for the fixed corpus only; elsewhere they are guessed from the other families'.
"""

import json

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

CACHE = ".cache/estimator/"
COUNTED = ["o200k", "cl100k", "gemma3", "llama3", "qwen3", "deepseek", "llama2"]
CLAUDE = ["claude3", "claude5"]
SAFETY = 1.07  # the bound aims at so much more than the real count,
ROUNDING = 0.15  # less this, as it is rounded up; both chosen on the role `proof`
MOST_PER_BYTE = 1.25
TOO_LOW = {"middle": 250, "long": 150}  # what too low costs over too high, by kind of text
USUAL = 100
SCRIPT = 1.6  # so many times more in scripts of their own, whose texts are few
WEIGHT = {"short": 0.7}
RARE = 0.3  # weight of a text that repeats itself, or that is chance within a script
GUESSED = 0.1  # weight of a text whose count is guessed
WIDE = 2.2  # bytes a character: scripts whose share in a vocabulary differs most


def quantile_fit(rows, target, low, high, floor):
    """Weights >= floor that minimise what too low (by the rows' `low`) and too high costs. Solved by its dual."""
    answer = linprog(
        rows @ floor - target,
        A_ub=csr_matrix(rows).T.tocsr(),
        b_ub=np.full(rows.shape[1], 1e-5),
        bounds=np.column_stack([-high, low]),
        method="highs-ds",
    )
    return floor + np.maximum(-answer.ineqlin.marginals, 0)


def guess(others, tokens, use, quantile):
    """Counts as a mix of other families', fitted where both are known."""
    ones = np.ones(use.sum())
    share = quantile_fit(
        others[use] / tokens[use][:, None], ones, quantile * ones, (1 - quantile) * ones, np.zeros(others.shape[1])
    )
    return others @ share


class Problem:
    """Of all texts: features, real counts by family, which are fitted, and what an error costs."""

    def __init__(self, roles):
        with open(CACHE + "rows.json", encoding="utf8") as file:
            self.meta = meta = json.load(file)
        texts = meta["rows"]
        column = {key: np.array([text[key] for text in texts]) for key in ["package", "role", "kind", "language", "repeated"]}
        self.size, length = (np.array([text[key] for text in texts], float) for key in ["bytes", "length"])
        self.wide = self.size > WIDE * length
        self.fixed = column["package"] == "fixed"
        self.fitted = np.where(self.fixed, column["role"] == "fit", np.isin(column["role"], roles))
        self.real = {name: np.array([text["real"].get(name, -1) for text in texts], float) for name in COUNTED + CLAUDE}
        self.known = {name: counts > 0 for name, counts in self.real.items()}
        self.read_features(length)
        code = np.isin(column["kind"], ["code", "line", "regex"]) | (column["language"] == "en")
        for name in CLAUDE:
            self.guess_claude(name, code)
        self.weight = np.array([WEIGHT.get(kind, 1.0) for kind in column["kind"]])
        self.weight[column["repeated"] | (column["language"] == "blocks")] = RARE
        self.price = np.array([TOO_LOW.get(kind, USUAL) for kind in column["kind"]], float)
        self.price[self.scripts] *= SCRIPT

    def read_features(self, length):
        meta = self.meta
        counts = np.fromfile(CACHE + "features.bin", dtype=np.int32).reshape(-1, meta["features"])
        self.features = np.column_stack([counts, np.ones(len(counts))]).astype(float)
        self.features[:, meta["unused"]] = 0
        classes = self.features[:, len(meta["names"]) : meta["unused"]]
        self.scripts = classes.sum(axis=1) > 0.25 * length
        self.floor = np.zeros(self.features.shape[1])
        for name, least in meta["floors"].items():
            self.floor[meta["names"].index(name)] = least

    def guess_claude(self, name, code):
        counts, use = self.real[name], self.known[name] & self.fitted
        others = np.column_stack([self.real[other] for other in COUNTED])
        plain, dear = guess(others, counts, use & ~self.wide, 0.6), guess(others, counts, use & self.wide, 0.95)
        guessed = np.minimum(np.where(self.wide, dear, plain), self.size * MOST_PER_BYTE)
        self.real[name] = np.where(self.known[name], counts, np.where(code, -1, guessed))

    def family(self, name):
        """@returns which texts, their features over real counts, the target, and the costs of too low and too high"""
        tokens = self.real[name]
        use = np.flatnonzero(self.fitted & (tokens > 0))
        weight = np.where(self.known[name], self.weight, self.weight * GUESSED)[use]
        weight /= weight.sum()
        rows = self.features[use] / tokens[use][:, None]
        return use, rows, SAFETY - ROUNDING / tokens[use], self.price[use] * weight, weight


def cost(gap, low, high):
    return np.where(gap > 0, low, -high) * gap
