"""In how many English terms each clause type stands: rewrites crates/engine/src/common.rs.

    cargo xtask common --data DIR

builds `subtext` and runs this. The terms are those of CLAUDETTE-50 (train and validation split) and of its multilingual
successor, one document a company and date. Narrower forms of a clause (STRETCHED and the like) are counted as well. Each goes to the engine whole, line by line as the corpus has it, and counts
for a clause type where the engine finds it at least once. The labels of the corpora play no part: they know eight types,
and what a reader is told about their own terms comes from the same engine.
"""
import argparse
import json
import pathlib
import subprocess
import sys

FILES = ["claudette50.train", "claudette50.dev", "multi50_en"]
IDS = """CHANGE_TERMS CHANGE_SERVICE TERMINATE CONTENT_REMOVAL CONSENT_BY_USE FINAL_INTERPRETATION ASSIGNMENT
LIABILITY_EXCLUSION LIABILITY_CAP TECH_FAILURE FORCE_MAJEURE THIRD_PARTY NO_WARRANTY USER_RISK NO_COMPENSATION
ACCOUNT_SECURITY DATA_LOSS INDEMNITY JURISDICTION GOVERNING_LAW ARBITRATION CONTENT_LICENCE IP_AD_RESTRICTION
ADS_CONSENT STRETCHED CLASS_WAIVER TIME_LIMIT""".split()

# A company that has documents under two names.
ALIASES = {"googlepayments": "google"}


def documents(folder):
    """Text by (corpus, company), in the order of the files."""
    texts = {}
    for name in FILES:
        for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            texts.setdefault((name.split(".")[0], row["doc"]), []).append(row.get("raw") or row["text"])
    return {key: "\n".join(lines) for key, lines in texts.items()}


def count(texts, command):
    """In how many texts each clause type is found."""
    cases = "".join(
        json.dumps({"id": " ".join(key), "terms": {"text": text, "lang": "en"}}, ensure_ascii=False) + "\n"
        for key, text in texts.items())
    done = subprocess.run(command, shell=True, input=cases.encode(), stdout=subprocess.PIPE, check=True)
    counts = dict.fromkeys(IDS, 0)
    readings = [json.loads(line) for line in done.stdout.decode().splitlines()]
    if len(readings) != len(texts):
        sys.exit(f"{len(readings)} Readings for {len(texts)} documents")
    for reading in readings:
        clauses = [clause for sentence in reading["sentences"] for clause in sentence["clauses"]]
        found = {clause["id"] for clause in clauses} | {badge for clause in clauses for badge in clause["devices"]}
        for name in found & counts.keys():
            counts[name] += 1
    return counts


def rust(counts, texts):
    companies = {ALIASES.get(company.lower(), company.lower()) for _, company in texts}
    rows = "".join(f'    ("{name}", {counts[name]}),\n' for name in IDS)
    return f"""\
//! How common a clause type is in English terms of service. Written by `cargo xtask common --data DIR`; not by hand.
//!
//! Counted with this engine in {len(texts)} terms of {len(companies)} companies: the training and validation documents of CLAUDETTE-50 (Lippi
//! et al. 2019), 2006 to 2017 where they are dated, and the English ones of its multilingual successor (Galassi et al.
//! 2024), which call themselves last changed in 2012 to 2022; both CC BY 4.0. A company that is in both is counted at both
//! dates. Terms count for a type where the engine finds it at least once, so a figure errs where the engine does
//! (docs/accuracy.md). No corpus of Chinese terms was at hand that is large enough for such a figure.

/// How many terms were counted.
pub const OF: usize = {len(texts)};

/// In how many of them a clause type stands; `None` for anything else.
pub fn count(clause: &str) -> Option<usize> {{
    IN.iter().find(|(id, _)| *id == clause).map(|(_, count)| usize::from(*count))
}}

/// Whether fewer than one in ten of them have it.
pub fn is_rare(clause: &str) -> bool {{
    count(clause).is_some_and(|count| count * 10 < OF)
}}

static IN: [(&str, u8); {len(IDS)}] = [
{rows}];
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True, help="the data folder of lab/eval/README.md")
    parser.add_argument("--cmd", required=True, help="what reads Cases, a shell line")
    parser.add_argument("--out", type=pathlib.Path, required=True, help="the file to write")
    options = parser.parse_args()
    texts = documents(options.data / "terms")
    counts = count(texts, options.cmd)
    options.out.write_text(rust(counts, texts), "utf-8")
    for name in IDS:
        print(f"{name:20} {counts[name]:3} of {len(texts)}")


main()
