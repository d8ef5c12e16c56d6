#!/usr/bin/env python3
"""Holds decode.py against `subtext open`: golden links, links of cases made here, and each of them cut and changed.

    cargo build -p subtext-cli --profile native
    python3 lab/links/check.py target/native/subtext
"""

import copy
import functools
import json
import subprocess
import sys

import decode

GOLDEN = decode.PROJECT / "crates/link/tests/golden"

ENGLISH = "We are aware that some members can't sign in. Our engineers are working hard. Sorry for any inconvenience!"
CHINESE = "7月22日上午，由于光缆被挖断，部分用户无法收发消息。工程师正在抢修，给您带来的不便，深表歉意。"
TERMS = "The service is provided “as is”. We may change or suspend it at any time, without notice and without liability."

CASES = [
    {"id": "english", "statements": [{"text": ENGLISH, "posted_at": "2024-02-29T23:59:00-03:30"}], "terms": {"text": TERMS}},
    {"id": "chinese", "statements": [{"text": CHINESE, "lang": "zh", "title": "致用户", "zone": "+08:00"}]},
    {"id": "both", "statements": [{"text": ENGLISH, "quoted": False, "kind": "postmortem"}, {"text": CHINESE}]},
    {"id": "🦡", "statements": [{"text": "🔥🔥 down… 👩‍👩‍👧 \u202e\u200b\u0000\r\n\t é ﷽ 𝔘"}, {"text": ""}]},
    {"id": "only terms", "terms": {"text": TERMS * 3, "lang": "en", "title": "Terms", "source_url": "https://a.example/t"}},
    {
        "id": "times",
        "statements": [
            {"text": "Down.", "posted_at": "2016-12-31T23:59:60Z", "posted_approx": True},
            {"text": "Still down.", "posted_at": "2017-01-01T00:00:00.000000001+05:45", "incident": "a"},
        ],
        "events": [
            {"kind": "onset", "earliest": "1969-07-20T20:17:40-11:59", "latest": "0001-01-01T00:00:00Z"},
            {"kind": "report", "at": "9999-12-31T23:59:59.999+14:00", "approx": True, "incident": "b", "source": "c"},
            {"kind": "cause", "at": "2013-07-22T08:30:00-00:01"},
        ],
        "users": [
            {"count": 0, "kind": "affected", "as_of": "0001-01-01"},
            {"count": 18446744073709551615, "kind": "registered", "as_of": "9999-12-31", "source": "x", "incident": "y"},
            {"count": 300000000, "kind": "active"},
        ],
        "kind": "status_update",
    },
    {"id": "long", "statements": [{"text": " ".join(f"{n}. {ENGLISH} {n * n}" for n in range(60))}]},
]


@functools.cache
def primed(primer):
    return decode.Model(primer)


def mine(link):
    """What decode.py reads, in the form of `subtext open`, which knows a finding's rule by number and name."""
    try:
        record, stop, _ = decode.read(link, lambda primer: copy.deepcopy(primed(primer)))
    except decode.NoLink:
        return None
    findings = [{**finding, "number": finding["rule"]} for finding in (record.seen or {"findings": []})["findings"]]
    for finding in findings:
        del finding["rule"]
    return {"complete": stop is None, "case": record.case, "marks": record.marks, "findings": findings}


def run(program, words, given):
    done = subprocess.run([program, *words], input=given.encode(), capture_output=True, check=False)
    return done.stdout.decode(), done.returncode


def theirs(program, link):
    answer = run(program, ["open"], link)[0]
    if not answer:
        return None
    answer = json.loads(answer)
    for finding in answer["findings"]:
        finding.pop("rule", None)
    return answer


def broken(link):
    """The link, then as chats and mails leave it, then cut, then with a character changed."""
    yield link
    yield "See https://a.example/?x=1" + link.replace("#", "%2523") + "&at=2&utm_source=chat)."
    yield "\n".join(link[i : i + 60] for i in range(0, len(link), 60)) + "\u3002"
    yield link + "AAAA"
    yield link + " #status (https://a.example/#section.2)"
    size = len(link)
    for cut in sorted({5, 8, 10, 12, size // 3, size // 2, size * 3 // 4, size - 20, size - 6, size - 3, size - 1}):
        if 0 < cut < size:
            yield link[:cut]
    for at in (4, 7, size // 2, size - 2):
        if at < size:
            yield link[:at] + ("B" if link[at] == "A" else "A") + link[at + 1 :]


def main():
    program = sys.argv[1]
    links = [file.read_text().strip() for file in sorted(GOLDEN.glob("*.txt"))]
    for case in CASES:
        for words in (["link"], ["link", "--no-findings"]):
            link, status = run(program, words, json.dumps(case))
            if status:
                sys.exit(f"subtext link failed on {case['id']}")
            links.append(link.strip())
    tried = wrong = 0
    for link in links:
        for variant in broken(link):
            tried += 1
            ours, reference = mine(variant), theirs(program, variant)
            if ours != reference:
                wrong += 1
                print(f"differs: {variant}\n  decode.py: {ours}\n  subtext:   {reference}")
    print(f"{tried} links, whole, wrapped, cut and changed; {wrong} read otherwise than by subtext open")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
