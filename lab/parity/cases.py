"""Prints Cases made of everything in the data folder, one a line: what `cargo xtask parity --data DIR` reads twice.

    python3 lab/parity/cases.py DIR

The tasks of lab/eval give theirs, for every split that is there, with the language named and left to the engine, sentences
as tokens and as written. Besides: terms that belong to no split, the posts on incidents, and per incident all its posts
with its events, beside terms, so that the two are read together.
"""
import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from types import SimpleNamespace

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "eval"))

import task_cases      # noqa: E402
import task_terms      # noqa: E402
import task_time       # noqa: E402
import task_tone       # noqa: E402
from data import one_statement, read_jsonl  # noqa: E402

TASKS = [task_time, task_tone, task_terms, task_cases]
EVENTS = {"onset", "first_complaint", "first_official", "cause", "update", "resolved"}


def of_tasks(data):
    for split in ("dev", "train", "test"):
        for detect in (False, True):
            options = SimpleNamespace(data=data, split=split, unit="both", natural=detect, detect=detect, all_rows=True)
            for task in TASKS:
                yield from task.cases(task.load(options), options)


def of_terms(data):
    """Terms without a split in their name: by sentence and by document."""
    options = SimpleNamespace(unit="both", natural=True, detect=False)
    corpus = data / "terms" / "multi50_en.jsonl"
    if corpus.exists():
        yield from task_terms.cases({"terms/multi50_en": task_terms.heads_set(read_jsonl(corpus))}, options)
    points = data / "terms" / "tosdr.points.jsonl"
    for row in read_jsonl(points) if points.exists() else []:
        yield {"id": f"terms/tosdr/{row['id']}", "terms": {"text": row["quote"]}}


def of_incidents(data):
    folder, terms = data / "incidents", some_terms(data)
    posts = defaultdict(list)
    for path in sorted(folder.glob("statements.*.jsonl")):
        for row in read_jsonl(path):
            posted = {"posted_at": row["posted_at"]} if "T" in (row["posted_at"] or "") else {}
            yield one_statement(f"incidents/{row['id']}", row["text"], row["lang"], **posted)
            posts[row["incident_id"]].append({"text": row["text"], "title": row["title"], **posted})
    for path in sorted(folder.glob("timelines.*.jsonl")):
        for number, row in enumerate(read_jsonl(path)):
            events = [event(e, row.get("tz", "")) for e in row["events"]]
            case = {"id": f"incidents/{path.stem}/{number}", "statements": posts[row["incident_id"]], "events": list(filter(None, events)),
                    "users": [{"count": 1_000_003 * (number + 1), "kind": ("affected", "active", "registered")[number % 3]}]}
            yield {**case, **({"terms": {"text": terms[number % len(terms)]}} if terms else {})}


def some_terms(data):
    """Short ones, each a document of the project's own."""
    texts = []
    for path in sorted((data / "own").glob("terms.*.jsonl")):
        texts += ["\n".join(r["text"] for r in rows) for rows in task_terms.documents(read_jsonl(path)).values()]
    return texts


def event(row, zone):
    """An event whose kind and moment a Case can name, else None."""
    at = row.get("at") or ""
    if at and zone:
        at = f"{at}:00{zone}" if len(at) == 16 else ""
    if row["kind"] not in EVENTS or not at:
        return None
    return {"kind": row["kind"], "at": at, "approx": bool(row.get("approx")), "source": row.get("certainty", "")}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    seen, counts = set(), Counter()
    for case in (case for part in (of_tasks, of_terms, of_incidents) for case in part(data)):
        line = json.dumps(case, ensure_ascii=False)
        if line not in seen:
            seen.add(line)
            counts[case["id"].split("/")[0]] += 1
            sys.stdout.buffer.write(line.encode() + b"\n")
    print(", ".join(f"{folder} {n}" for folder, n in sorted(counts.items())), file=sys.stderr)


if __name__ == "__main__":
    main()
