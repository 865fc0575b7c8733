#!/usr/bin/env python3
"""Checks an export of the public record, independently of the program that made it.

Python 3.8 or later, standard library only. Written from packages/record/EXPORT.md, not from the TypeScript. It checks the
chain, what public acts say against their commitments, the root and the signature of the log, every seal, and the outcome of
every recorded vote. Elections, quorums and lists of States are the business of verify-record.mjs. Slow and plain on purpose.

  verify_record.py FOLDER        exit status 0: it stands; 1: it does not; 2: no export
"""
import base64
import hashlib
import json
import os
import re
import sys

# ---- canonical JSON -------------------------------------------------------------------------------------------------------


def canonical(value):
    if value is None or isinstance(value, (bool, str)):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(canonical(key) + ":" + canonical(value[key]) for key in keys) + "}"
    raise ValueError("no whole number, text, list or object")


def sha256(*parts):
    return hashlib.sha256(b"".join(p.encode() if isinstance(p, str) else p for p in parts))


# ---- Ed25519 (RFC 8032, section 5.1.7) ------------------------------------------------------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P


def add(a, b):
    x1, y1, z1, t1 = a
    x2, y2, z2, t2 = b
    e, f = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    c, d = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    e, f, g, h = f - e, d - c, d + c, f + e
    return e * f % P, g * h % P, f * g % P, e * h % P


def combined(n, point, m, other):
    """n times the one plus m times the other."""
    both, out = add(point, other), (0, 1, 1, 0)
    for bit in range(max(n.bit_length(), m.bit_length()) - 1, -1, -1):
        out = add(out, out)
        which = (n >> bit & 1, m >> bit & 1)
        if which != (0, 0):
            out = add(out, {(1, 0): point, (0, 1): other, (1, 1): both}[which])
    return out


def point_of(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def verified(key, message, signature):
    a, s = point_of(key), int.from_bytes(signature[32:], "little")
    if len(key) != 32 or len(signature) != 64 or a is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    # s B = R + k A, with R as it is written in the signature.
    x, y, z, _ = combined(s, BASE, k, (P - a[0], a[1], 1, P - a[3]))
    x, y = x * pow(z, P - 2, P) % P, y * pow(z, P - 2, P) % P
    return (y | (x & 1) << 255).to_bytes(32, "little") == signature[:32]


# ---- the log: RFC 6962 tree, C2SP checkpoint ------------------------------------------------------------------------------


class Tree:
    """Roots of whole subtrees, the largest first, each with its size."""

    def __init__(self):
        self.parts = []

    def leaf(self, text):
        self.parts.append((1, sha256(b"\0", text).digest()))
        while len(self.parts) > 1 and self.parts[-1][0] == self.parts[-2][0]:
            (n, left), (_, right) = self.parts[-2:]
            self.parts[-2:] = [(2 * n, sha256(b"\1", left, right).digest())]

    def root(self):
        hashes = [part for _, part in self.parts]
        while len(hashes) > 1:
            hashes[-2:] = [sha256(b"\1", *hashes[-2:]).digest()]
        return hashes[0] if hashes else sha256(b"").digest()


def check_log(wrong, folder, size, root):
    note = open(os.path.join(folder, "checkpoint"), encoding="utf-8").read()
    trust = json.load(open(os.path.join(folder, "trust.json"), encoding="utf-8"))
    text, lines = note[: note.rindex("\n\n") + 1], note[note.rindex("\n\n") + 2 :].splitlines()
    origin, signed_size, signed_root = text.split("\n")[:3]
    if origin != trust["origin"]:
        wrong(f"the checkpoint is of {origin}, and trust.json of {trust['origin']}")
    signed = False
    for key in trust["logKeys"]:
        name, key_id, encoded = key.split("+", 2)
        for line in lines:
            _, signer, signature = line.split(" ")
            signature = base64.b64decode(signature)
            if signer == name and signature[:4].hex() == key_id:
                signed = True
                if not verified(base64.b64decode(encoded)[1:], text.encode(), signature[4:]):
                    wrong(f"the signature of {name} under the checkpoint is false")
    if not signed:
        wrong("no key of trust.json signed the checkpoint")
    if int(signed_size) != size:
        wrong(f"record.jsonl holds {size} entries, and the checkpoint was signed over {signed_size}")
    elif signed_root != base64.b64encode(root).decode():
        wrong("the entries give another root than the one that was signed")


# ---- the seals ------------------------------------------------------------------------------------------------------------

SEAL = re.compile(r"([1-9]\d{0,15}) ([0-9a-f]{64}|-) ([A-Za-z0-9+/]{86}==)")


def check_seals(wrong, rows):
    """rows: (number, hash, seal or None, act or None, data or None), in order."""
    hashes = {seq: entry_hash for seq, entry_hash, *_ in rows}
    key, pending, bad, accepted, seals = None, [], [], [], 0

    def unsealed(some, why):
        nonlocal key
        if key is None:
            some = some[next((i for i, row in enumerate(some) if row[3] == "seal-key.introduced"), len(some)) :]
        if some:
            bad.append((some[0][0], some[-1][0], why))
        for row in some:
            if row[3] == "seal-key.introduced" and key is None:
                key = row[4]["key"]

    for row in rows:
        pending.append(row)
        seq, entry_hash, seal, _, _ = row
        if seal is None:
            continue
        some, pending = pending, []
        match = SEAL.fullmatch(seal)
        if not match:
            unsealed(some, "no seal that can be read")
            continue
        first = int(match[1])
        unsealed([one for one in some if one[0] < first], "no seal")
        own = [one for one in some if one[0] >= first]
        keys = [one[4] for one in own if one[3] == "seal-key.introduced"]
        # Behind the first a key counts whose act is alone in its transaction.
        keys = keys[:1] if key is None or len(own) == 1 else []
        by = next((one["key"] for one in keys if key is None or "lost" in one), key)
        text = f"plenary record seal v1\n{first}\n{seq}\n{entry_hash}\n{match[2]}\n"
        if not own or own[0][0] != first:
            unsealed(own or [row], "a seal of other entries")
        elif by is None or not verified(bytes.fromhex(by), text.encode(), base64.b64decode(match[3])):
            if by is None:
                bad.append((own[0][0], seq, "a seal that no key made"))
            else:
                unsealed(own, "a seal that the key of that time did not make")
        else:
            seals += 1
            for one in keys:
                proof = f"plenary record seal key v1\n{one['key']}\n{key or '-'}\n"
                if not verified(bytes.fromhex(one["key"]), proof.encode(), base64.b64decode(one["proof"])):
                    wrong(f"entry {seq}: nothing shows that whoever introduced the key {one['key']} holds it")
                key = one["key"]
            accepted += [one[4] for one in own if one[3] == "unsealed.accepted"]
    unsealed(pending, "no seal")
    for first, last, why in bad:
        if not any(a["from"] <= first and last <= a["to"] and hashes.get(a["to"]) == a["hash"] for a in accepted):
            wrong(f"entries {first} to {last} bear {why}")
    return seals, key


# ---- the outcome of a recorded vote ---------------------------------------------------------------------------------------

ALL = "D04 D09 D10 D12 D13 D14".split()  # counted on all States Parties
HALF = "D02 D11 D14 D20".split()  # more than half; every other kind two thirds
QUORUM = "D01 D15 D17 D19".split()  # Rome Statute, article 112(7)(a)


def outcome(vote, closing, votes):
    at_close = closing["atClose"]
    values = at_close["parameters"]["values"]
    yes, no, abstain = (sum(choice == each for choice in votes.values()) for each in ("yes", "no", "abstain"))
    parties, present = at_close["statesParties"], len(at_close["present"])
    left = sum(state not in at_close["present"] for state in votes)
    base = parties if vote["kind"] in ALL else yes + no
    share = values["reconsider.majority"] if vote["kind"] == "D21" else {"numerator": 2, "denominator": 3}
    two_thirds = -(-base * share["numerator"] // share["denominator"])
    needed = max(1, base // 2 + 1 if vote["kind"] in HALF else two_thirds)
    asked = vote["kind"] in QUORUM or (vote["kind"] == "D11" and values.get("quorum.takeUp") == "asSubstance")
    there = {"present": present, "presentOrVoted": present + left, "voting": yes + no}[values["quorum.counts"]]
    quorate = not asked or there >= parties // 2 + 1
    result = {"kind": vote["kind"], "statesParties": parties, "present": present, "yes": yes, "no": no, "abstain": abstain}
    result.update(presentAndVoting=yes + no, base=base, needed=needed, carried=yes >= needed and quorate)
    if left:
        result["left"] = left
    if at_close["second"]:
        result["second"] = True
    if vote["kind"] == "D11":
        result["takeUp"] = values["quorum.takeUp"]
    if yes == no and quorate and not at_close["second"] and values["tie.proposal"] == "secondVote":
        result["tie"] = "secondVote"
    return result


def check_votes(wrong, acts):
    """acts: (number, act, data) of public acts, in order; gives how many results were worked out, and how many were not."""
    votes, closings, cast, done, outside, due, editions = {}, {}, {}, 0, 0, None, False
    for seq, act, data in acts:
        by_vote = act == "proposal.rejected" or (act == "proposal.adopted" and data["by"] == "vote")
        if due and (not by_vote or (act, data["proposal"]) != due[1:]):
            wrong(f"entry {due[0]}: {due[1]} should stand behind it, and {act} does")
        if by_vote and not due:
            wrong(f"entry {seq}, {act}: no result stands before it")
        due = None
        if act == "editions.raised":
            editions = True
        elif act == "vote.closed" and editions and "atClose" not in data:
            wrong(f"entry {seq}: the closing froze nothing, and a program that does recorded it")
        if act == "vote.opened":
            votes[data["vote"]] = data
        elif act == "vote.closed":
            closings[data["vote"]] = data
            cast[data["vote"]] = {each["state"]: each["choice"] for each in data["votes"]}
            others = sorted(set(cast[data["vote"]]) - set(votes.get(data["vote"], {}).get("entitled", [])))
            if others or len(cast[data["vote"]]) < len(data["votes"]):
                wrong(f"entry {seq}: a State votes twice or without the right to vote {others}")
        elif act == "vote.corrected" and data["vote"] in cast:
            if cast[data["vote"]].get(data["state"]) != data["from"]:
                wrong(f"entry {seq}: the vote of {data['state']} was not {data['from']}")
            cast[data["vote"]][data["state"]] = data["choice"]
        elif act == "vote.announced":
            vote, closing = votes.get(data["vote"]), closings.pop(data["vote"], None)
            if not vote or not closing:
                wrong(f"entry {seq}: a result is announced of a vote that is not closed")
                continue
            if {each["state"]: each["choice"] for each in data["votes"]} != cast[data["vote"]]:
                wrong(f"entry {seq}: the votes announced are not those of the closing")
            if "atClose" not in closing:
                outside += 1
                result = data["result"]
            else:
                done += 1
                result = outcome(vote, closing, cast[data["vote"]])
                for what in sorted(set(result) | set(data["result"])):
                    if result.get(what) != data["result"].get(what):
                        wrong(f"entry {seq}: {what} recorded {data['result'].get(what)}, and {result.get(what)} follows")
            if "tie" not in result:
                due = (seq, "proposal.adopted" if result["carried"] else "proposal.rejected", vote["proposal"])
    if due:
        wrong(f"entry {due[0]}: {due[1]} should stand behind it, and nothing does")
    return done, outside


# ---- the whole ------------------------------------------------------------------------------------------------------------


FIELDS = set("v seq at act subject audience actor capacity cites commitment previous".split())


def once(pairs):
    if len({key for key, _ in pairs}) < len(pairs):
        raise ValueError("a field stands twice")
    return dict(pairs)


def check(folder):
    problems, rows, acts, notes, tree, head, number = [], [], [], [], Tree(), "0" * 64, 0
    wrong = problems.append
    for number, text in enumerate(open(os.path.join(folder, "record.jsonl"), encoding="utf-8", errors="surrogateescape", newline="\n"), 1):
        try:
            line = json.loads(text, object_pairs_hook=once)
            if canonical(line) + "\n" != text:
                windows = "; its lines end with CR and LF: take the file as it was exported" if text.endswith("\r\n") else ""
                raise ValueError("not in its canonical form" + windows)
            entry = line.get("entry")
            seq = entry["seq"] if entry else line["seq"]
            leaf = canonical(entry if entry else {"hash": line["hash"], "seq": seq, "v": line["v"]})
            entry_hash = sha256("plenary record entry v1\n", leaf).hexdigest() if entry else line["hash"]
            if entry and set(entry) != FIELDS:
                raise ValueError("not the fields of an entry")
            if entry and "data" in line and not isinstance(line.get("salt"), str):
                raise ValueError("data without their salt")
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            wrong(f"line {number}: {error}. The rest was not looked at")
            return problems, [], (number - 1, len(acts), 0, None, 0, 0)
        if seq != number:
            wrong(f"entry {seq} stands in the place of entry {number}")
        if entry and entry["previous"] != head:
            wrong(f"entry {seq} does not follow from the entry before it")
        if entry and (entry["audience"] != "public" or "data" not in line):
            wrong(f"entry {seq}: not public, or without its data")
        elif entry and sha256(f"plenary record commitment v1\n{line['salt']}\n", canonical(line["data"])).hexdigest() != entry["commitment"]:
            wrong(f"entry {seq}, {entry['act']}: its data are not those it was made with")
        elif entry:
            acts.append((seq, entry["act"], line["data"]))
        tree.leaf(leaf)
        head = entry_hash
        rows.append((seq, entry_hash, line.get("seal"), entry and entry["act"], line.get("data")))
    # What cannot be read is wrong, and no reason to stop.
    unreadable = (KeyError, TypeError, ValueError, AttributeError, RecursionError)
    seals, key, done, outside = 0, None, 0, 0
    try:
        check_log(wrong, folder, number, tree.root())
    except unreadable as error:
        wrong(f"checkpoint or trust.json: {error}")
    try:
        seals, key = check_seals(wrong, rows)
    except unreadable as error:
        wrong(f"an act about the seals does not say what it should: {error}")
    try:
        done, outside = check_votes(wrong, acts)
    except unreadable as error:
        wrong(f"an act about a vote does not say what it should: {error}")
    for seq, act, data in acts:
        if act == "unsealed.accepted":
            notes.append(f"entry {seq} lets entries {data.get('from')} to {data.get('to')} stand, which bear no seal")
        elif act == "seal-key.introduced" and "lost" in data:
            notes.append(f"entry {seq} puts a key in the place of a lost one: nothing but the word of whoever runs Plenary says that it is theirs")
        elif act in ("log.resumed", "log.succeeded"):
            notes.append(f"entry {seq} says why the log was signed on ({act}): acts may have been lost")
    return problems, notes, (number, len(acts), seals, key, done, outside)


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    folder = arguments[0]
    missing = [name for name in ("record.jsonl", "checkpoint", "trust.json") if not os.path.exists(os.path.join(folder, name))]
    if missing:
        print(f"{folder} is no export of the record: {', '.join(missing)} missing", file=sys.stderr)
        return 2
    problems, notes, (entries, public, seals, key, done, outside) = check(folder)
    print("This record stands." if not problems else f"This record does NOT stand: {len(problems)} problems.")
    for problem in problems:
        print(f"  - {problem}")
    print(f"Checked: {entries} entries, {public} of them public; {seals} seals, now by the key {key or 'none'};")
    print(f"the outcome of {done} recorded votes ({outside} of an earlier version were not worked out).")
    for note in notes:
        print(f"To be read with it: {note}.")
    return 0 if not problems else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
