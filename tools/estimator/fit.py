"""Fits a weight for each feature and tokenizer family: python3 tools/estimator/fit.py fit+check

By linear programs (HiGHS): the bound, and the likely value at the median; refine.py then brings the bound's weights into
few bytes. Writes .cache/estimator/fit.json. Needs numpy and scipy.
"""

import json
import sys

import numpy as np
from problem import CACHE, Problem, quantile_fit
from refine import Scale, refine

# Raised by one step of the scale for all families, after the first measure on `fresh`: what it found too low were short
# texts, by one token, and dense signs. A bound that is raised is too low no more often.
RAISED = ["pStep0", "pStep1", "pStep2", "pStep3"]
# Raised later, by feature and steps, for what `fresh` found too low after that: letters with accents (54, 55) and Tamil ones
# (74) in chance order, and Armenian (64). More is not raised: natural texts of those scripts would be held at twice their
# tokens and more.
RAISED_LATER = {54: 2, 55: 2, 64: 1, 74: 1}


def main():
    problem = Problem(sys.argv[1].split("+"))
    result, parts = {}, []
    for name in problem.real:
        _, rows, target, low, high = problem.family(name)
        bound = quantile_fit(rows, target, low * 100, high * 100, problem.floor)
        middle = quantile_fit(rows, np.ones(len(rows)), high * 1e4, high * 1e4, problem.floor * 0)
        parts.append((rows, target, low, high, bound))
        result[name] = {"middle": middle.round(5).tolist()}
        print(name, len(rows), "constant", bound[-1].round(2), flush=True)
    levels, differences = refine(parts, problem.floor, Scale(**problem.meta["scale"]))
    levels[[*map(problem.meta["names"].index, RAISED), -1]] += 1
    for feature, steps in RAISED_LATER.items():
        levels[feature] += steps
    for at, name in enumerate(problem.real):
        result[name]["below"] = differences[at].tolist()
    with open(CACHE + "fit.json", "w", encoding="utf8") as file:
        json.dump({"levels": levels.tolist(), "families": result}, file)


main()
