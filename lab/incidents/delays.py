"""The delays that the engine reads from real posts, beside those that are listed for their incidents.

    python3 lab/incidents/delays.py --cmd "target/native/subtext annotate" --data DIR [--show]

reads `incidents/statements.en.jsonl` and `incidents/timelines.en.jsonl`: every post whose incident has a listed start that
the post itself names. Onset to first word, with the listed first post entered where the text is a single post; onset to
end where the listed end is named as well. The rows of AWS are whole threads; their clocks are listed by the wrong sign of
their zone, so that only differences and clock faces are taken from them, and the thread counts as posted 40 minutes
after its end.
"""
import argparse
import collections
import datetime as dt
import json
import pathlib
import re
import subprocess

HOUR = dt.timedelta(hours=1)
# Hours from the listed time to the clocks that a text may name it by; for AWS by its winter time or its summer time.
CLOCKS = {"github-status": [0], "gcp-status": [0, -7, -8]}
VERDICTS = ["exact", "within 1 min", "in its range", "off", "open", "missing"]


def rows(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def moment(event):
    if "epoch" in event:
        return dt.datetime.fromtimestamp(event["epoch"], dt.timezone.utc)
    return dt.datetime.fromisoformat(event["at"].replace("Z", "+00:00"))


def names(text, when, hours):
    """Whether a text names the clock of a moment, on either kind of clock."""
    def face(local):
        half = local.hour % 12 or 12
        return "|".join(f"{hour}:{local.minute:02}" for hour in {f"{local.hour:02}", str(local.hour), f"{half:02}", str(half)})
    return any(re.search(rf"(?<![\d:])(?:{face(when + shift * HOUR)})(?!\d)", text) for shift in hours)


def cases(posts, timelines):
    """(Case, source, minutes to the first word, minutes to the end or None)"""
    incidents = {(row["source"], str(row["incident_id"])): row for row in timelines}
    for post in posts:
        source, text = post["source"], post["text"]
        row = incidents.get((source, str(post["incident_id"])))
        events = {event["kind"]: event for event in reversed(row["events"])} if row else {}
        if events.get("onset", {}).get("certainty") != "stated":
            continue
        thread = source == "aws-shd"
        east = 7 if "PDT" in text else 8
        clocks = [east] if thread else CLOCKS[source]
        start, word = moment(events["onset"]), moment(events["first_official"])
        ended = events.get("end") or events.get("resolved")
        end = moment(ended) if ended and ended["certainty"] == "stated" else None
        # A thread that begins with its first post names no start.
        if not names(text, start, clocks) or thread and start == word:
            continue
        end = end if end and names(text, end, clocks) else None
        case = {"id": post["id"], "statements": [{"text": text, "lang": "en", "posted_at": post["posted_at"]}]}
        if thread:
            last = max(end or word, word) + 40 * dt.timedelta(minutes=1)
            local = (last + east * HOUR).replace(tzinfo=dt.timezone(-east * HOUR))
            case["statements"][0]["posted_at"] = local.isoformat()
        else:
            case["events"] = [{"kind": "first_official", "at": word.isoformat()}]
        minutes = [(to - start).total_seconds() / 60 if to else None for to in (word, end)]
        yield case, source, *minutes


def verdict(read, listed):
    if not read or read == [None, None]:
        return "missing"
    if None in read:
        return "open"
    least, most = read
    away = max(least - listed, listed - most, 0)
    if away > 1.5:
        return "off"
    if least != most:
        return "in its range"
    return "exact" if away < 0.6 else "within 1 min"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True, help="the data folder of lab/eval/README.md")
    parser.add_argument("--cmd", required=True, help="a shell line that reads Cases and prints Readings")
    parser.add_argument("--show", action="store_true", help="name the posts that are read otherwise")
    options = parser.parse_args()
    folder = options.data / "incidents"
    asked = list(cases(rows(folder / "statements.en.jsonl"), rows(folder / "timelines.en.jsonl")))
    lines = "".join(json.dumps(case) + "\n" for case, *_ in asked)
    done = subprocess.run(options.cmd, shell=True, input=lines, stdout=subprocess.PIPE, text=True, check=True)
    counts = collections.Counter()
    for (case, source, *listed), line in zip(asked, done.stdout.splitlines(), strict=True):
        delays = json.loads(line).get("delays") or {}
        for name, key, minutes in zip(("first word", "end"), ("onset_to_first_word_min", "onset_to_resolution_min"), listed):
            if minutes is None:
                continue
            found = verdict(delays.get(key), minutes)
            counts[source, name, found] += 1
            if options.show and found in ("off", "open", "missing"):
                print(f"{case['id']} {name}: listed {minutes:.0f}, read {delays.get(key)}")
    print(f"{'source':15}{'to':12}" + "".join(f"{name:>14}" for name in VERDICTS))
    for source, name in sorted({key[:2] for key in counts}):
        print(f"{source:15}{name:12}" + "".join(f"{counts[source, name, found]:14}" for found in VERDICTS))


main()
