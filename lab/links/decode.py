#!/usr/bin/env python3
"""Reads a Subtext link on standard input and prints {case, marks, seen} as JSON.

Written from docs/links.md alone, to show that it suffices: no code is shared with the project's own reader. Python 3.9 or
later, standard library only. Exit status: 0 whole, 1 a part or nothing (the reason on standard error).
"""

import json
import re
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PRIMERS = PROJECT / "crates/link/primers"
MASK = 0xFFFFFFFF


class Broken(Exception):
    """Reading cannot go on: `cut`, `garbled` or `too long`."""


class NoLink(Exception):
    """Nothing of it is a link that this reader knows."""


# --- from what was pasted to bytes

WHITE = "\t\n\v\f\r \u0085\u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
UNSEEN = "\u00ad\ufeff" + "".join(
    chr(c) for first, last in ((0x200B, 0x200F), (0x2028, 0x202E), (0x2060, 0x2069)) for c in range(first, last + 1)
)
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def payload_of(pasted):
    if len(pasted.encode("utf-8", "replace")) > 576_000:
        raise NoLink("too long")
    text = pasted.translate({ord(c): None for c in WHITE + UNSEEN})
    for _ in range(3):
        text = re.sub("%([0-7][0-9A-Fa-f])", lambda found: chr(int(found[1], 16)), text)
    starts = list(re.finditer("(?:#s|^s)([0-9]+)[.]", text))
    if not starts:
        raise NoLink("no #s0. in it")
    if starts[-1][1] != "0":
        raise NoLink("of another version")
    payload = re.match("[A-Za-z0-9_-]*", text[starts[-1].end() :])[0]
    if len(payload) > 64_000:
        raise NoLink("too long")
    return payload


def bytes_of(payload):
    bits = "".join(format(ALPHABET.index(c), "06b") for c in payload)
    return bytes(int(bits[i : i + 8], 2) for i in range(0, len(bits) - 7, 8))


# --- frame


def check_value(block):
    value = 0x811C9DC5
    for byte in block:
        value = ((value ^ byte) * 0x01000193) & MASK
    return (value >> 16) ^ (value & 0xFFFF)


def unframe(data):
    """The primer, the coded bytes that can be used, how many there should be, and why there are fewer."""
    head = at = 0
    while True:
        if at == len(data):
            raise Broken("cut")
        head |= (data[at] & 0x7F) << 7 * at
        at += 1
        if data[at - 1] < 0x80:
            break
        if at == 3:
            raise Broken("garbled")
    primer, length = head % 4, head // 4
    if length > 49_152:
        raise Broken("garbled")
    coded = b""
    while len(coded) < length:
        size = min(1024, length - len(coded))
        value, block = data[at : at + 2], data[at + 2 : at + 2 + size]
        if len(value) < 2 or len(block) < size:
            return primer, coded + block, length, "cut"
        if check_value(block) != int.from_bytes(value, "big"):
            return primer, coded, length, "garbled"
        coded += block
        at += 2 + size
    return primer, coded, length, None


# --- model

TEXT, COUNT, FLAGS, TIME, ZONE, FIGURE, GAP, LENGTH, RULE, WEIGHT = range(10)

CURVE = [1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607]
CURVE += [3785, 3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094]


def squash_slowly(odds):
    x = max(-2047, min(2047, odds)) + 2048
    return (CURVE[x >> 7] * (128 - (x & 127)) + CURVE[(x >> 7) + 1] * (x & 127) + 64) >> 7


SQUASHED = [squash_slowly(odds) for odds in range(-2047, 2048)]
STRETCHED = [
    next((x for x in range(-2047, 2048) if SQUASHED[x + 2047] >= chance), 2047) if chance else -2047
    for chance in range(4096)
]


def squash(odds):
    return SQUASHED[max(0, min(4094, odds + 2047))]


def mixed(a, b):
    b = (b * 0x297A2D39) & MASK
    m = (a * 0x2C1B3C6D ^ (b << 11 | b >> 21)) & MASK
    m ^= m >> 15
    return ((m * 0x85EBCA6B) ^ (m >> 7)) & MASK


def small(byte):
    return byte | 0x20 if 0x41 <= byte <= 0x5A else byte


def towards_zero(a, b):
    return a // b if a >= 0 else -(-a // b)


def history_after(history, bit):
    counts = [history >> 4, history & 15]
    counts[bit] = min(15, counts[bit] + 1)
    if counts[1 - bit] > 3:
        counts[1 - bit] = (counts[1 - bit] + 3) // 2
    return counts[0] << 4 | counts[1]


AFTER = [[history_after(history, bit) for history in range(256)] for bit in (0, 1)]


def first_chance(history):
    zeros, ones = history >> 4, history & 15
    return (2 * ones + 1) * 65535 // (2 * zeros + 2 * ones + 2)


class Mixer:
    def __init__(self, situations):
        self.weights = [[14_000] * 10 for _ in range(situations)]

    def mix(self, situation, inputs):
        self.used = self.weights[situation]
        total = sum(x * w for x, w in zip(inputs, self.used))
        self.odds = max(-2047, min(2047, total >> 16))
        return self.odds

    def learn(self, bit, inputs):
        error = (bit * 4096 - squash(self.odds)) * 8
        if error:
            self.used[:] = [w + ((x * error + 8192) >> 14) for x, w in zip(inputs, self.used)]


class Model:
    def __init__(self, primer):
        self.data = bytearray()
        self.word = self.word_before = 0
        self.last = [0] * 10
        self.histories = [bytearray(262_144) for _ in range(8)]
        self.chances = [[first_chance(h) for h in range(256)] for _ in range(8)]
        self.times = [[0] * 256 for _ in range(8)]
        self.places = [0] * 65_536
        self.at = self.length = 0
        self.trust = [0x8000] * 32
        self.first, self.second = Mixer(512), Mixer(288)
        self.inputs = [0] * 9 + [256]
        names = [name for bit, name in ((2, "s0-zh.txt"), (1, "s0-en.txt")) if primer & bit]
        for name in names:
            for byte in (PRIMERS / name).read_bytes():
                self.start(TEXT)
                for shift in range(7, -1, -1):
                    self.chance()
                    self.learn(byte >> shift & 1)

    def start(self, kind):
        self.kind, self.bits, self.known = kind, 1, 0
        a, b, c, d, e, g = (bytes(6) + self.data[-6:])[: -7 : -1]
        if kind == TEXT:
            t = small(a) | small(b) << 8 | small(c) << 16
            f = t | small(d) << 24
            six = mixed(f, small(e) | small(g) << 8)
            pair = mixed(self.word, self.word_before)
            keys = [0, a, a | b << 8, t, f, six, mixed(self.word, a), mixed(pair, a)]
        else:
            k = 0x100 + kind
            plain = mixed(k, 0)
            keys = [plain, mixed(k, 1 << 8 | a), mixed(k, 2 << 8 | self.last[kind]), mixed(k, a << 16 | b << 8 | 3)]
            keys += [plain] * 4
        self.keys = [mixed(key, i) for i, key in enumerate(keys)]
        self.bases = [(key >> 3) * 16 % 262_144 for key in self.keys]

    def chance(self):
        known, bits, inputs = self.known, self.bits, self.inputs
        past = known if known < 4 else known - 4
        path = 1 << past | bits & ((1 << past) - 1)
        self.spots = [base + path for base in self.bases]
        self.seen = [table[spot] for table, spot in zip(self.histories, self.spots)]
        order = 0
        for i, history in enumerate(self.seen):
            if history:
                order = i + 1
                inputs[i] = STRETCHED[self.chances[i][history] >> 4]
            else:
                inputs[i] = 0
        self.guess, inputs[8], long = None, 0, 0
        if self.length > 0:
            rank = min(self.length, 31)
            self.guess = self.data[self.at] >> (7 - known) & 1
            odds = STRETCHED[self.trust[rank] >> 4]
            inputs[8] = odds if self.guess else -odds
            long = 1 + rank // 12
        one = self.first.mix((256 if self.kind == TEXT else 0) + bits, inputs)
        two = self.second.mix((order * 4 + long) * 8 + known, inputs)
        return min(max(squash((one + two) >> 1), 1), 4095) * 16

    def learn(self, bit):
        self.first.learn(bit, self.inputs)
        self.second.learn(bit, self.inputs)
        target, after = bit * 65535, AFTER[bit]
        for i, history in enumerate(self.seen):
            chances, times = self.chances[i], self.times[i]
            step = towards_zero((target - chances[history]) * 2, 2 * times[history] + 3)
            chances[history] = min(max(chances[history] + step, 0), 65535)
            times[history] = min(times[history] + 1, 60)
            self.histories[i][self.spots[i]] = after[history]
        if self.guess is not None:
            rank = min(self.length, 31)
            goal = 65535 if self.guess == bit else 0
            self.trust[rank] += (goal - self.trust[rank]) >> 6
            if self.guess != bit:
                self.length = 0
        self.bits = self.bits << 1 | bit
        self.known += 1
        if self.known == 4:
            self.bases = [(mixed(key, self.bits) >> 3) * 16 % 262_144 for key in self.keys]
        elif self.known == 8:
            self.byte_is_whole(self.bits & 0xFF)

    def byte_is_whole(self, byte):
        data = self.data
        data.append(byte)
        self.look_for_repeat()
        self.last[self.kind] = byte
        if self.kind != TEXT:
            return
        letter = byte >= 0x80 or 0x61 <= small(byte) <= 0x7A
        if byte >= 0xC0 or (not letter and self.word != 0):
            self.word_before, self.word = self.word, 0
        if letter:
            self.word = mixed(self.word, small(byte))

    def look_for_repeat(self):
        data, n = self.data, len(self.data)
        if self.length > 0 and data[self.at] == data[-1]:
            self.length += 1
            self.at += 1
        else:
            self.length = 0
        if n < 5:
            return
        place = 0
        for byte in data[-5:]:
            place = mixed(place, byte)
        place >>= 16
        if self.length == 0:
            self.at = self.places[place]
            same = 0
            while same < min(31, self.at) and data[self.at - 1 - same] == data[n - 1 - same]:
                same += 1
            self.length = same if same >= 5 else 0
        self.places[place] = n


# --- arithmetic decoder


class Decoder:
    def __init__(self, model, coded, is_whole):
        self.model, self.coded, self.next = model, coded, 0
        self.filler = 0 if is_whole else 0xFF
        self.low, self.high, self.least, self.most = 0, MASK, 0, 0
        self.left = 1_000_000
        for _ in range(4):
            self.take()

    def take(self):
        there = self.next < len(self.coded)
        self.least = self.least << 8 & MASK | (self.coded[self.next] if there else 0)
        self.most = self.most << 8 & MASK | (self.coded[self.next] if there else self.filler)
        self.next += 1

    def byte(self, kind):
        if self.left == 0:
            raise Broken("too long")
        self.left -= 1
        self.model.start(kind)
        value = 0
        for _ in range(8):
            middle = self.low + ((self.high - self.low) * self.model.chance() >> 16)
            bit = int(self.least <= middle)
            if bit != int(self.most <= middle):
                raise Broken("cut")
            if bit:
                self.high = middle
            else:
                self.low = middle + 1
            self.model.learn(bit)
            while self.low >> 24 == self.high >> 24:
                self.low = self.low << 8 & MASK
                self.high = self.high << 8 & MASK | 0xFF
                self.take()
            value = value << 1 | bit
        return value

    # --- forms of values

    def flags(self):
        return self.byte(FLAGS)

    def number(self, kind):
        value = shift = 0
        while True:
            byte = self.byte(kind)
            if shift > 63:
                raise Broken("garbled")
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value & 0xFFFFFFFFFFFFFFFF

    def signed(self, kind):
        value = self.number(kind)
        return -(value + 1) // 2 if value & 1 else value // 2

    def string(self, item, field):
        """What breaks off is kept as far as it goes."""
        read, broken = bytearray(), None
        try:
            while (byte := self.byte(TEXT)) != 0xFF:
                read.append(byte)
        except Broken as stop:
            broken = stop
        try:
            item[field] = read.decode()
        except UnicodeDecodeError as error:
            item[field] = read[: error.start].decode()
            broken = broken or Broken("garbled")
        if broken:
            raise broken

    def one_of(self, names):
        place = self.number(COUNT)
        if place >= len(names):
            raise Broken("garbled")
        return names[place]


# --- record

LANGUAGES = ["en", "zh"]
TEXT_KINDS = ["status_update", "public_statement", "postmortem"]
EVENT_KINDS = ["onset", "first_complaint", "first_official", "acknowledged", "cause", "update", "promised_update"]
EVENT_KINDS += ["mitigated", "resolved", "report"]
USERS_KINDS = ["affected", "active", "registered"]
POLARITIES = ["hurts", "credits", "neutral"]


def choose(item, field, names, number):
    if 1 <= number & 3 <= len(names):
        item[field] = names[(number & 3) - 1]


def calendar(days):
    """The day so many days after 1970-01-01, in the proleptic Gregorian calendar of any year."""
    cycles, day = divmod(days + 719_468, 146_097)
    year = (day - day // 1460 + day // 36_524 - day // 146_096) // 365
    day -= 365 * year + year // 4 - year // 100
    month = (5 * day + 2) // 153
    day -= (153 * month + 2) // 5 - 1
    month = month + 3 if month < 10 else month - 9
    year += 400 * cycles + (month <= 2)
    if abs(year) > 262_142:
        raise Broken("garbled")
    sign = "" if 0 <= year <= 9999 else "-" if year < 0 else "+"
    return f"{sign}{abs(year):04}-{month:02}-{day:02}"


class Record:
    def __init__(self, decoder):
        self.d = decoder
        self.case, self.marks, self.seen = {"id": ""}, [], None
        self.minute = 22_616_640

    def read(self):
        case, head = self.case, self.d.flags()
        choose(case, "kind", TEXT_KINDS, head >> 5)
        self.d.string(case, "id")
        self.items(case, "statements", 2_000, self.statement, lambda item: item.get("text"))
        if head & 1:
            case["terms"] = {"text": ""}
            self.terms(case["terms"])
        if head & 2:
            self.items(case, "events", 2_000, self.event)
        if head & 4:
            self.items(case, "users", 2_000, self.users)
        statements = [f"statement:{i}" for i in range(len(case.get("statements", [])))]
        self.documents = statements + ["terms"] * ("terms" in case)
        if head & 8:
            self.mark_before = "statement:0", 0
            whole = {}
            try:
                self.items(whole, "marks", 2_000, self.mark)
            finally:
                self.marks = whole.get("marks", [])
        if head & 16:
            self.findings()

    def items(self, owner, field, most, read, counts_when_broken=lambda item: False):
        number = self.d.number(COUNT)
        if number > most:
            raise Broken("garbled")
        if number:
            owner[field] = []
        for _ in range(number):
            item = {}
            try:
                read(item)
            except Broken:
                if counts_when_broken(item):
                    owner[field].append(item)
                if not owner[field]:
                    del owner[field]
                raise
            owner[field].append(item)

    def strings(self, item, flags, **bits):
        for field, bit in bits.items():
            if flags >> bit & 1:
                self.d.string(item, field)

    def statement(self, item):
        flags, more = self.d.flags(), self.d.flags()
        choose(item, "lang", LANGUAGES, flags >> 6)
        choose(item, "kind", TEXT_KINDS, more >> 1)
        if flags >> 1 & 1:
            item["posted_approx"] = True
        if not more & 1:
            item["quoted"] = False
        if flags & 1:
            item["posted_at"] = self.time()
        self.strings(item, flags, zone=2, title=3, source_url=4, incident=5)
        self.d.string(item, "text")

    def terms(self, item):
        flags = self.d.flags()
        choose(item, "lang", LANGUAGES, flags >> 2)
        self.strings(item, flags, title=0, source_url=1)
        self.d.string(item, "text")

    def event(self, item):
        flags = self.d.flags()
        if flags >> 3 & 1:
            item["approx"] = True
        item["kind"] = self.d.one_of(EVENT_KINDS)
        for bit, field in enumerate(("at", "earliest", "latest")):
            if flags >> bit & 1:
                item[field] = self.time()
        self.strings(item, flags, incident=4, source=5)

    def users(self, item):
        flags = self.d.flags()
        item["kind"] = self.d.one_of(USERS_KINDS)
        zeros, rest = self.d.number(FIGURE), self.d.number(FIGURE)
        if zeros > 19 or rest * 10**zeros >= 1 << 64:
            raise Broken("garbled")
        item["count"] = rest * 10**zeros
        if flags & 1:
            item["as_of"] = calendar(self.d.signed(TIME) + 22_616_640 // 1440)
        self.strings(item, flags, incident=1, source=2)

    def place(self, item, start):
        item["start"] = start + self.d.number(GAP)
        item["end"] = item["start"] + self.d.number(LENGTH)

    def mark(self, item):
        flags = self.d.flags()
        item["kind"] = "dismissed" if flags & 1 else "note"
        document, start = self.mark_before
        if not flags >> 4 & 1:
            document, start = self.d.one_of(self.documents), 0
        item["doc"] = document
        self.place(item, start)
        self.mark_before = document, item["start"]
        if flags >> 1 & 1:
            name = rule_names().get(self.d.number(RULE))
            if name:
                item["rule"] = name
        self.strings(item, flags, rule=2, text=3)

    def findings(self):
        self.seen = {"rules": 0, "findings": []}
        self.seen["rules"] = self.d.number(FIGURE) & 0xFFFF
        for document in self.documents:
            number, start = self.d.number(COUNT), 0
            if number > 50_000:
                raise Broken("garbled")
            for _ in range(number):
                item = {"doc": document}
                self.place(item, start)
                start = item["start"]
                item["rule"] = self.d.number(RULE)
                weight = self.d.number(WEIGHT)
                item["severity"] = weight >> 2
                if weight & 3 == 3 or weight >> 2 > 255 or item["rule"] > 65_535:
                    raise Broken("garbled")
                item["polarity"] = POLARITIES[weight & 3]
                self.seen["findings"].append(item)

    def time(self):
        self.minute += self.d.signed(TIME)
        zone = self.d.signed(ZONE)
        offset, second, nanos = (zone >> 1) * 900, 0, 0
        if zone & 1:
            second = self.d.signed(ZONE)
            offset += self.d.signed(ZONE)
            nanos = self.d.number(ZONE)
        if abs(offset) >= 86_400 or nanos >= 2_000_000_000:
            raise Broken("garbled")
        utc = self.minute * 60 + second
        if nanos >= 1_000_000_000 and utc % 60 != 59:
            raise Broken("garbled")
        calendar(utc // 86_400)
        day, second = divmod(utc + offset, 86_400)
        # A leap second is the 60th of its minute; in a zone that is off by odd seconds it has no such name.
        leap, nanos = divmod(nanos, 1_000_000_000)
        fraction = f".{nanos:09}" if nanos else ""
        while fraction.endswith("000"):
            fraction = fraction[:-3]
        clock = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60 + leap:02}{fraction}"
        sign, away = ("-", -offset) if offset < 0 else ("+", offset)
        zone = f"{sign}{away // 3600:02}:{away // 60 % 60:02}" + (f":{away % 60:02}" if away % 60 else "")
        return f"{calendar(day)}T{clock}{zone if offset else 'Z'}"


def rule_names():
    names = {}
    lock = PROJECT / "crates/engine/rules.lock"
    for line in lock.read_text("utf-8").splitlines() if lock.exists() else ():
        number, name, *retired = line.split()
        if not retired:
            names[int(number)] = name
    return names


def read(pasted, model_after=Model):
    """What could be read, why not all, and how much in hundredths. `model_after` gives the model that has read a primer."""
    nothing = Record(None)
    try:
        primer, coded, length, stop = unframe(bytes_of(payload_of(pasted)))
    except Broken as broken:
        return nothing, str(broken), 0
    if not coded:
        return nothing, stop or "garbled", 0
    record = Record(Decoder(model_after(primer), coded, stop is None))
    try:
        record.read()
    except Broken as broken:
        stop = stop or str(broken)
    if stop and "statements" not in record.case and "terms" not in record.case:
        return nothing, stop, 0
    return record, stop, len(coded) * 100 // length


def main():
    try:
        record, stop, saved = read(sys.stdin.buffer.read().decode("utf-8", "replace"))
    except NoLink as problem:
        sys.exit(f"no link: {problem}")
    answer = {"case": record.case, "marks": record.marks, "seen": record.seen}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode("utf-8") + b"\n")
    if stop:
        sys.exit(f"{stop}: {saved} % of it could be read")


if __name__ == "__main__":
    main()
