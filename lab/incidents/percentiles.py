"""How late first words come: rewrites crates/engine/src/references/measured.rs.

    cargo xtask percentiles --data DIR

reads `incidents/timelines.en.jsonl` and `incidents/reference_points.json`. A delay counts from the start that a company
states later to its first public post. A post of more than an hour before that start, or more than a day after it, is left
out, as the table of reference points did: most such starts are dates that the company got wrong itself. Metrist's figures are published as they are, without the
delays behind them, so they have no table.
"""
import argparse
import json
import math
import pathlib
import sys

# Source of the timelines, id of the reference point, name, years.
MEASURED = [
    ("github-status", "github-2024-2026", "GitHub", "2024–26"),
    ("gcp-status", "gcp-2018-2020", "Google Cloud", "2018–20"),
    ("aws-shd", "aws-2018-2020", "AWS", "2018–20"),
]
HOUR = 60
DAY = 24 * HOUR


def delays(rows, source):
    found = (row.get("first_official_delay_min") for row in rows if row["source"] == source)
    return sorted(delay for delay in found if delay is not None and -HOUR <= delay <= DAY)


def table(sorted_delays):
    """For N from 1 to 100 the least whole minute that is later than N % of the delays."""
    count = len(sorted_delays)
    return [math.floor(sorted_delays[math.ceil(percent * count / 100) - 1]) + 1 for percent in range(1, 101)]


def quantile(sorted_delays, share):
    """The nearest delay, as the table of reference points has it."""
    return sorted_delays[round(share * (len(sorted_delays) - 1))]


def rust(points, rows):
    out = []
    for source, point, name, years in MEASURED:
        found = delays(rows, source)
        stated = points[point]
        low, median, high = (round(quantile(found, share)) for share in (0.25, 0.5, 0.75))
        if len(found) != stated["n"] or any(
            abs(quantile(found, share) - stated[key]) > 1
            for share, key in ((0.25, "p25"), (0.5, "median"), (0.75, "p75"))
        ):
            sys.exit(f"{name}: the delays are not those of the reference point")
        print(f"{name:12} n {len(found)}, quartiles {low} {median} {high}")
        cells = ", ".join(map(str, table(found)))
        out.append(f"""Measured {{
        name: "{name}",
        years: "{years}",
        count: {len(found)},
        low: {low},
        median: {median},
        high: {high},
        later_than: Some(&[{cells}]),
    }}""")
    metrist = points["metrist-2023"]
    out.insert(1, f"""Measured {{
        name: "Metrist",
        years: "2022–23",
        count: {metrist["n"]},
        low: {metrist["min"]},
        median: {metrist["median"]},
        high: {metrist["max"]},
        later_than: None,
    }}""")
    return f"""\
//! How late first words came. Written by `cargo xtask percentiles --data DIR`; not by hand.
//!
//! GitHub: the start that it states later to its first post, incidents of January 2024 to August 2026 (mrshu/github-statuses,
//! MIT). Google Cloud and AWS: begin to first notification, 2018 to 2020 (atlarge-research/cloud-uptime-archive, MIT); of
//! the AWS rows that state times 267 of 309 agree with the text to the minute. Delays of more than a day are left out.
//! Metrist: an independent monitor's first detection to the first post on the status page, 14 products, October 2022 to
//! March 2023 (metrist.io/blog/the-data-behind-delayed-status-page-updates), least and most instead of quartiles.

use super::Measured;

/// What was measured, the closest to today first.
pub static MEASURED: [Measured; {len(out)}] = [{", ".join(out)}];
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True, help="the data folder of lab/eval/README.md")
    parser.add_argument("--out", type=pathlib.Path, required=True, help="the file to write")
    options = parser.parse_args()
    folder = options.data / "incidents"
    rows = [json.loads(line) for line in (folder / "timelines.en.jsonl").read_text("utf-8").splitlines()]
    points = {point["id"]: point for point in json.loads((folder / "reference_points.json").read_text("utf-8"))["empirical"]}
    options.out.write_text(rust(points, rows), "utf-8")


main()
