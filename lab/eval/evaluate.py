#!/usr/bin/env python3
"""Measures an engine that keeps the contract of `subtext annotate`: Cases in, Readings out, as JSON Lines.

usage: evaluate.py TASK --cmd "COMMAND" --data DIR [--split dev] [--json FILE] [--floors FILE] ...
TASK is time, tone, terms, cases or all. COMMAND is run once per task.

exit status: 0 measured, 1 the command failed, 2 the contract was violated, 3 nothing to measure,
4 a figure is below its floor.
"""
import argparse
import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import floors          # noqa: E402
import runner          # noqa: E402
import task_cases      # noqa: E402
import task_terms      # noqa: E402
import task_time       # noqa: E402
import task_tone       # noqa: E402

TASKS = {"time": task_time, "tone": task_tone, "terms": task_terms, "cases": task_cases}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=[*TASKS, "all"])
    parser.add_argument("--cmd", required=True, help="shell line that reads Cases from stdin and prints Readings")
    parser.add_argument("--split", default="dev", help="dev (default), test or train: which files of the data folder")
    parser.add_argument("--data", type=Path, required=True, help="data folder, as in README.md")
    parser.add_argument("--json", type=Path, help="write all figures here")
    parser.add_argument("--floors", type=Path, help="fail where a figure is below its floor in this file")
    parser.add_argument("--unit", choices=["sentence", "document", "both"], default="both", help="terms: how labelled texts are asked")
    parser.add_argument("--natural", action="store_true", help="terms: CLAUDETTE-50 sentences as written, not as LexGLUE's tokens")
    parser.add_argument("--detect", action="store_true", help="leave out `lang`, so that the engine detects it")
    parser.add_argument("--all-rows", action="store_true", help="time: also rows outside the core (weeks, holidays, sets ...)")
    parser.add_argument("--timeout", type=float, default=1800, help="seconds per task")
    parser.add_argument("--show", type=int, default=20, help="how many violations to print")
    return parser.parse_args()


def report(run, limit):
    """Prints what went wrong; returns the exit status of this task."""
    if run.failure:
        print(f"  the command failed: {run.failure}", file=sys.stderr)
    for line, message in run.violations[:limit]:
        print(f"  line {line}: {message}" if line else f"  {message}", file=sys.stderr)
    if len(run.violations) > limit:
        print(f"  ... and {len(run.violations) - limit} more violations", file=sys.stderr)
    return 1 if run.failure else 2 if run.violations else 0


def measure(name, options):
    """Returns (exit status, figures)."""
    task = TASKS[name]
    loaded = task.load(options)
    cases = task.cases(loaded, options)
    if not cases:
        print(f"{name}: no {options.split} data\n")
        return 3, None
    run = runner.run(options.cmd, cases, options.timeout)
    results = task.evaluate(loaded, run.readings, options)
    speed = run.chars / run.seconds if run.seconds else 0
    print(f"== {name}: {len(cases)} Cases, {run.chars} characters, {run.seconds:.2f} s, {speed:,.0f} characters/s")
    print(task.show(results) + "\n")
    status = report(run, options.show)
    return status, {"cases": len(cases), "chars": run.chars, "seconds": run.seconds, "failure": run.failure,
                    "violations": len(run.violations), "sets": results}


def main():
    options = arguments()
    outcome = {name: measure(name, options) for name in (TASKS if options.task == "all" else [options.task])}
    figures = {"split": options.split, "tasks": {n: f for n, (_, f) in outcome.items() if f}}
    if options.json:
        options.json.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    states = [status for status, _ in outcome.values()]
    if all(s == 3 for s in states):
        sys.exit(3)
    broken = next((s for s in (1, 2) if s in states), 0)
    low = floors.below(figures, json.loads(options.floors.read_text(encoding="utf-8"))) if options.floors else []
    for line in low:
        print(line, file=sys.stderr)
    sys.exit(broken or (4 if low else 0))


if __name__ == "__main__":
    main()
