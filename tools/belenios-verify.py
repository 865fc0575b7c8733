#!/usr/bin/env python3
"""Verifies archives of secret ballots (UUID.bel), independently of the program that made them.

Python 3.8 or later, standard library only. Written from packages/ballot/SPECIFICATION.md; the section numbers are those
of that document. Slow and plain on purpose: it is to be read. Exit status 0: every file verified; 1: at least one not.

  belenios-verify.py [--tie] [--belenios-2.0] [--expect-hash H] FILE.bel ...

--tie           demand that the election is written with tied minimums (section 12)
--belenios-2.0  accept a credential list in any order and tellers' keys without contexts, as belenios-tool 2.0 writes
--expect-hash   the last event hash as shown elsewhere
"""
import base64
import functools
import hashlib
import json
import re
import sys

# Section 3.
P = int(
    "2069478569142254640101364365750500806492298929575110409710088478705737421924271740192223725449768433"
    "8129066633138078958404960054389636289796393038773905722803605973749427671376777618898589872735865049"
    "0811670993105358677809800307904916540637771737641986785272734744763418356000356983051931442845617019"
    "1100078673730733356412397173289791324047457883446826065232797464795113767265869358218004631792207366"
    "8860052627186363386088796882120769432366149491002923444346373222145884100586421050242120365433561201"
    "3204811188524087310770141516662001623131771693721892480785077118278423174980732765988288251691831031"
    "25680162072880719"
)
Q = 78571733251071885079927659812671450121821421258408794611510081919805623223441
G = int(
    "2402352677501852209227687703532399932712287657378364916510075318787663274146353219320285676155269678"
    "7996946682987493890950838965734256019006010684771644917354741372831046104586813145117816467554005274"
    "0288984613986453266121505579709716201616827031288643245666383486363578210615491841998253431518974065"
    "8186868651151358576410138882215396016043228843603930989333662772848406593138406010231675095763777982"
    "6651036068224066350766977640253462537730851331734951942489677540525736590494924776314759915751987751"
    "7771148149092045660020547812705472823814097251863985833411570056835369555342378147558249189605029668"
    "0037745308460627"
)
GROUP = "BELENIOS-2048"
LIMIT = 10000  # longest label of an election


class Refused(Exception):
    pass


def need(condition, why):
    if not condition:
        raise Refused(why)


@functools.lru_cache(maxsize=200000)
def power(b, e):
    return pow(b, e, P)


# --- Section 2 ---------------------------------------------------------------------------------------------------------


def hexhash(data):
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def b64hash(text):
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")


def scalar_hash(prefix, elements):
    return int(hexhash(prefix + ",".join(map(str, elements))), 16) % Q


def dump(value):
    """J(o): compact JSON; characters unescaped as JavaScript's JSON.stringify leaves them."""
    text = json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    # JSON.stringify escapes lone surrogates; Python leaves them, and they could not be encoded.
    return re.sub("[\ud800-\udfff]", lambda m: "\\u%04x" % ord(m.group()), text)


# --- Section 13: strict reading ----------------------------------------------------------------------------------------


def parse(text, what):
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        raise Refused(what + ": not JSON") from None
    need(canonical(value), what + ": a number that is not a small whole number")
    need(dump(value) == text, what + ": not in canonical form")
    return value


def canonical(value):
    if isinstance(value, dict):
        return all(canonical(v) for v in value.values())
    if isinstance(value, list):
        return all(canonical(v) for v in value)
    if isinstance(value, bool) or isinstance(value, str):
        return True
    return isinstance(value, int) and abs(value) < 2**53


def fields(value, names, what, optional=()):
    """The fields in their order, none unknown, none missing."""
    need(isinstance(value, dict), what + ": not an object")
    wanted = [n for n in names if n in value or n not in optional]
    need(list(value) == wanted, what + ": fields " + ",".join(map(str, value))[:100])
    return [value.get(n) for n in names]


def string(value, what, most=LIMIT):
    need(isinstance(value, str) and len(value.encode("utf-16-le", "surrogatepass")) <= 2 * most, what + ": not a short text")
    return value


def small(value, least, most, what):
    need(isinstance(value, int) and not isinstance(value, bool) and least <= value <= most, what + ": number out of range")
    return value


def listed(value, length, what):
    need(isinstance(value, list), what + ": not a list")
    need(length is None or len(value) == length, what + ": %d items instead of %s" % (len(value), length))
    return value


def decimal(value, below, what):
    need(isinstance(value, str) and len(value) <= 617 and re.fullmatch("0|[1-9][0-9]*", value, re.A), what + ": not a decimal")
    need(int(value) < below, what + ": out of range")
    return int(value)


def scalar(value, what):
    return decimal(value, Q, what)


def element(value, what, neutral=False):
    x = decimal(value, P, what)
    need(x > 0 and power(x, Q) == 1, what + ": not a member of the group")
    need(neutral or x != 1, what + ": neutral element")
    return x


def proof(value, what):
    c, s = fields(value, ["challenge", "response"], what)
    return scalar(c, what), scalar(s, what)


def digest(value, what):
    need(isinstance(value, str) and re.fullmatch("[0-9a-f]{64}", value), what + ": not a hash")
    return value


# --- Section 10: the archive -------------------------------------------------------------------------------------------


def header(name, size, mtime):
    h = bytearray(512)
    for offset, value in [
        (0, name), (100, b"0000644\0"), (108, b"0000000\0"), (116, b"0000000\0"), (124, b"%011o\0" % size),
        (136, b"%011o\0" % mtime), (148, b" " * 8), (156, b"0"),
    ]:
        h[offset : offset + len(value)] = value
    h[148:156] = b"%06o\0 " % sum(h)
    return bytes(h)


def members(raw):
    offset, mtime, seen = 0, None, set()
    while offset < len(raw):
        head = raw[offset : offset + 512]
        need(len(head) == 512, "archive: cut short")
        name = head[:100].split(b"\0")[0]
        need(re.fullmatch(b"[0-7]{11}", head[124:135]), "archive: size of a member")
        size = int(head[124:135], 8)
        body = raw[offset + 512 : offset + 512 + size]
        padding = raw[offset + 512 + size : offset + 512 + size + -size % 512]
        need(len(body) == size and padding == b"\0" * (-size % 512), "archive: body or padding of a member")
        try:
            text = body.decode("utf-8")
        except UnicodeDecodeError:
            raise Refused("archive: not UTF-8") from None
        if mtime is None:
            need(name == b"BELENIOS", "archive: first member")
            version, stamp = fields(parse(text, "header"), ["version", "timestamp"], "header")
            need(version == 1 and version is not True, "header: version")
            need(isinstance(stamp, str) and re.fullmatch("0|[1-9][0-9]{0,9}", stamp), "header: timestamp")
            mtime = int(stamp)
            need(mtime < 8**11, "header: timestamp")
        else:
            found = re.fullmatch(b"([0-9a-f]{64})\\.(data|event)\\.json", name)
            need(found, "archive: name of a member")
            need(hexhash(body) == found.group(1).decode(), "archive: hash of a member")
            need(name not in seen, "archive: a member twice")
            seen.add(name)
            yield found.group(1).decode(), found.group(2).decode(), text
        need(head == header(name, size, mtime), "archive: header of a member")
        offset += 512 + size + -size % 512


FOLLOWS = {
    None: ["Setup"],
    "Setup": ["Ballot", "EndBallots"],
    "Ballot": ["Ballot", "EndBallots"],
    "EndBallots": ["EncryptedTally"],
    "EncryptedTally": ["PartialDecryption"],
    "PartialDecryption": ["PartialDecryption", "Result"],
    "Result": [],
}
DATA = {"Setup": 4, "Ballot": 1, "EndBallots": 0, "EncryptedTally": 2, "PartialDecryption": 2, "Result": 1}


def events(raw):
    """[(type, [(hash, text), ..])], with the chain checked; and the hash of the last event."""
    found, data, parent, last = [], [], None, None
    for name, kind, text in members(raw):
        if kind == "data":
            data.append((name, text))
            continue
        e = parse(text, "event")
        up, height, what, payload = fields(e, ["parent", "height", "type", "payload"], "event", ("parent", "payload"))
        need(all(digest(h, "event") for h in (up, payload) if h is not None), "event")
        need(("parent" in e) == (up is not None) and ("payload" in e) == (payload is not None), "event: null")
        need(small(height, 0, 10**8, "event") == len(found), "event: height")
        need(up == parent, "event: parent")
        need(isinstance(what, str) and what in FOLLOWS[last], "event: order")
        need(len(data) == DATA[what], "event: data members")
        need(payload == (data[-1][0] if data else None), "event: payload")
        found.append((what, data))
        data, parent, last = [], name, what
    need(not data, "archive: data after the last event")
    need(found, "archive: no event")
    return found, parent


# --- Sections 4, 7, 8: election, credentials, trustees -----------------------------------------------------------------


def election(text):
    need(len(text) <= 200000, "election: too large")
    names = "version description name group public_key questions uuid administrator credential_authority".split()
    parsed = parse(text, "election")
    version, description, name, group, y, questions, uuid, admin, authority = fields(parsed, names, "election", names[7:])
    need(version == 1 and version is not True, "election: version")
    need(group == GROUP, "election: group")
    need(isinstance(uuid, str) and re.fullmatch("[1-9A-HJ-NP-Za-km-z]{14,64}", uuid), "election: uuid")
    for value in [description, name] + [parsed[n] for n in names[7:] if n in parsed]:
        string(value, "election")
    need(1 <= len(listed(questions, None, "questions")) <= 64, "questions: number")
    made = []
    for q in questions:
        answers, blank, least, most, title = fields(q, ["answers", "blank", "min", "max", "question"], "question", ("blank",))
        need("blank" not in q or blank is True, "question: blank")
        need(1 <= len(listed(answers, None, "answers")) <= 256, "answers: number")
        for label in answers + [title]:
            string(label, "question")
        small(most, 0, len(answers), "question: max")
        small(least, 0, most, "question: min")
        made.append({"answers": answers, "blank": blank is True, "min": least, "max": most, "title": title})
    return element(y, "election: public key"), made, uuid


def ties(questions, demanded):
    """Section 12: per question the slots of question 0 that its slots must repeat, or None."""
    if not demanded and not any("Abstention" in q["answers"] for q in questions[1:]):
        return [None] * len(questions)
    core, labels = questions[0], questions[0]["answers"]
    need(core["blank"] and core["min"] >= 1, "ties: question 0 without blank or minimum")
    need(len(set(labels)) == len(labels) and "Abstention" not in labels, "ties: labels of question 0")
    found = [None]
    for q in questions[1:]:
        k = q["min"]
        group = q["answers"][k:]
        need(not q["blank"] and k >= 1 and q["answers"][:k] == ["Abstention"] * k, "ties: leading abstentions")
        need(group and all(label in labels for label in group), "ties: unknown label")
        slots = [1 + labels.index(label) for label in group]
        need(slots == sorted(set(slots)), "ties: order of the labels")
        need(q["max"] == min(core["max"], len(group)) and k <= q["max"], "ties: maximum")
        found.append([0] * k + slots)
    return found


def knows(prefix, key, pr):
    c, s = pr
    return scalar_hash(prefix, [power(G, s) * power(key, c) % P]) == c


def single(value, what, signed=False):
    names = ["pok", "public_key"] + (["signature"] if signed else [])
    got = fields(value, names, what)
    key = element(got[1], what)
    need(knows("pok|%s|%d|" % (GROUP, key), key, proof(got[0], what)), what + ": proof of the key")
    return key, proof(got[2], what) if signed else None


def pedersen(value, old):
    names = ["threshold", "certs", "coefexps"] + ([] if old else ["signatures"]) + ["verification_keys"]
    t = dict(zip(names, fields(value, names, "tellers")))
    n, k = len(listed(t["certs"], None, "certs")), small(t["threshold"], 1, 64, "threshold")
    need(k <= n <= 64, "tellers: threshold")
    coefs, signers = [], []
    for i in range(n):
        m, sig = fields(t["certs"][i], ["message", "signature"], "cert")
        keys = fields(parse(string(m, "cert", 60000), "cert"), ([] if old else ["context"]) + ["verification", "encryption"], "cert")
        vk = element(keys[-2], "cert: verification")
        element(keys[-1], "cert: encryption")
        if not old:
            context = {"group": GROUP, "size": n, "threshold": k, "index": i + 1}
            need(dump(keys[0]) == dump(context), "cert: context")
        need(knows("sigmsg|" + m + "|", vk, proof(sig, "cert")), "cert: signature")
        c, sig = fields(listed(t["coefexps"], n, "coefexps")[i], ["message", "signature"], "coefexps")
        (texts,) = fields(parse(string(c, "coefexps", 60000), "coefexps"), ["coefexps"], "coefexps")
        coefs.append([element(x, "coefexps") for x in listed(texts, k, "coefexps")])
        need(knows("sigmsg|" + c + "|", vk, proof(sig, "coefexps")), "coefexps: signature")
        if not old:
            bound = "sigmsg|certs_sig|" + dump({"certs": t["certs"], "coefexps": texts}) + "|"
            need(knows(bound, vk, proof(listed(t["signatures"], n, "signatures")[i], "signatures")), "tellers: signature of the certs")
        signers.append(vk)
    need(len(set(signers)) == n, "tellers: a certificate key twice")
    keys = []
    for j in range(1, n + 1):
        key, sig = single(listed(t["verification_keys"], n, "verification keys")[j - 1], "verification key", not old)
        expected = 1
        for coef in coefs:
            for e, a in enumerate(coef):
                expected = expected * power(a, j**e) % P
        need(key == expected, "verification key: not that of the polynomials")
        need(old or knows("sigmsg|%d|" % key, signers[j - 1], sig), "verification key: signature")
        keys.append(key)
    y = 1
    for coef in coefs:
        y = y * coef[0] % P
    return keys, k, y


def trustees(text, old):
    """[(kind, index or None, key)] by owner, the threshold, the public key."""
    owners, threshold, y = [], 0, 1
    need(1 <= len(listed(parse(text, "trustees"), None, "trustees")) <= 64, "trustees: number")
    for entry in parse(text, "trustees"):
        kind, value = listed(entry, 2, "trustee")
        if kind == "Single":
            key, _ = single(value, "trustee")
            owners.append((None, key))
            y = y * key % P
        else:
            need(kind == "Pedersen" and threshold == 0, "trustee: kind")
            keys, threshold, product = pedersen(value, old)
            owners += [(j + 1, key) for j, key in enumerate(keys)]
            y = y * product % P
    return owners, threshold, y


# --- Sections 5, 6, 12: one ballot -------------------------------------------------------------------------------------


def disjunction(y, branches, proofs, prefix):
    need(len(branches) == len(proofs), "proof: number of branches")
    commitments, total = [], 0
    for ((a, b), m), (c, s) in zip(branches, proofs):
        total += c
        commitments.append(power(G, s) * power(a, c) % P)
        commitments.append(power(y, s) * power(b, c) * power(G, -m * c % Q) % P)
    return scalar_hash(prefix, commitments) == total % Q


def ballot(text, ctx):
    y, questions, uuid, phi, tie, listed_keys = ctx
    names = ["election_uuid", "election_hash", "credential", "answers", "signature"]
    b = parse(text, "ballot")
    its_uuid, its_phi, credential, answers, signature = fields(b, names, "ballot")
    need(its_uuid == uuid and its_phi == phi, "ballot: of another election")
    need(isinstance(credential, str) and credential in listed_keys, "ballot: credential not on the list")
    key = int(credential)
    given, sig = fields(signature, ["hash", "proof"], "signature")
    need(given == b64hash(dump({n: b[n] for n in names[:4]})), "ballot: signature hash")
    need(knows("sig|" + given + "|", key, proof(sig, "signature")), "ballot: signature")
    tally, s0 = [], phi + "|" + credential
    listed(answers, len(questions), "answers")
    for i, q in enumerate(questions):
        n = len(q["answers"]) + q["blank"]
        got = fields(answers[i], ["choices", "individual_proofs", "overall_proof"] + ["blank_proof"] * q["blank"], "answer")
        choices, individual = listed(got[0], n, "choices"), listed(got[1], n, "individual proofs")
        cts = []
        for k in range(n):
            texts = fields(choices[k], ["alpha", "beta"], "choice")
            ct = (element(texts[0], "choice", True), element(texts[1], "choice", True))
            cts.append(ct)
            if tie[i]:
                slot = tie[i][k]
                # The texts, not the values: two objects with their fields in another order are equal to Python.
                core = (answers[0]["choices"][slot], answers[0]["individual_proofs"][slot])
                same = (dump(choices[k]), dump(individual[k])) == (dump(core[0]), dump(core[1]))
                need(same, "ballot: tie of question %d slot %d" % (i, k))
                continue
            proofs = [proof(p, "individual proof") for p in listed(individual[k], 2, "individual proof")]
            need(disjunction(y, [(ct, 0), (ct, 1)], proofs, "prove|%s|%d,%d|" % ((s0,) + ct)), "ballot: individual proof")
        s = s0 + "|" + ",".join("%d,%d" % ct for ct in cts)
        total = (1, 1)
        for a, b in cts[int(q["blank"]) :]:
            total = (total[0] * a % P, total[1] * b % P)
        bounds = [(total, m) for m in range(q["min"], q["max"] + 1)]
        overall = [proof(p, "overall proof") for p in listed(got[2], None, "overall proof")]
        if q["blank"]:
            blank = [proof(p, "blank proof") for p in listed(got[3], 2, "blank proof")]
            need(disjunction(y, [(cts[0], 0), (total, 0)], blank, "bproof0|" + s + "|"), "ballot: blank proof")
            need(disjunction(y, [(cts[0], 1)] + bounds, overall, "bproof1|" + s + "|"), "ballot: bounds")
        else:
            need(disjunction(y, bounds, overall, "prove|%s|%d,%d|" % ((s,) + total)), "ballot: minimum or bounds of question %d" % i)
        tally.append(cts)
    return credential, tally


# --- Section 9: tally and result ---------------------------------------------------------------------------------------


def decryption(text, owner, key, tally, phi):
    factors, proofs = fields(parse(text, "decryption"), ["decryption_factors", "decryption_proofs"], "decryption")
    listed(factors, len(tally), "factors"), listed(proofs, len(tally), "proofs")
    made = []
    for i, slots in enumerate(tally):
        listed(factors[i], len(slots), "factors"), listed(proofs[i], len(slots), "proofs")
        row = []
        for k, (alpha, _) in enumerate(slots):
            f = element(factors[i][k], "factor", True)
            c, s = proof(proofs[i][k], "decryption proof")
            a, b = power(G, s) * power(key, c) % P, power(alpha, s) * power(f, c) % P
            need(scalar_hash("decrypt|%s|%d|" % (phi, key), [a, b]) == c, "decryption of owner %d: proof" % owner)
            row.append(f)
        made.append(row)
    return made


def count(found, last, owners, threshold, phi):
    """The encrypted tally, decryptions and result against the checked ballots."""
    tally = None
    for cts in last.values():
        tally = cts if tally is None else [[(a * c % P, b * d % P) for (a, b), (c, d) in zip(r, s)] for r, s in zip(tally, cts)]
    if tally is None:
        tally = [[(1, 1)] * n for n in found["slots"]]
    if "EncryptedTally" not in found:
        return None
    (h, text), (_, sized) = found["EncryptedTally"][0]
    need(text == dump([[{"alpha": str(a), "beta": str(b)} for a, b in row] for row in tally]), "tally: not the product of the ballots")
    n, weight, pointed = fields(parse(sized, "tally"), ["num_tallied", "total_weight", "encrypted_tally"], "tally")
    need(n == weight == len(last) and not isinstance(n, bool) and not isinstance(weight, bool), "tally: number")
    need(pointed == h, "tally: hash")
    done, before = [], 0
    for (h, text), (_, owned) in found.get("PartialDecryption", []):
        owner, pointed = fields(parse(owned, "owned decryption"), ["owner", "payload"], "owned decryption")
        small(owner, before + 1, len(owners), "owner")
        need(pointed == h, "owned decryption: hash")
        done.append((owners[owner - 1][0], decryption(text, owner, owners[owner - 1][1], tally, phi)))
        before = owner
    indexes = [i for i, _ in done if i is not None]
    need(len(indexes) <= threshold, "decryptions: more tellers than the threshold")
    if "Result" not in found:
        return None
    singles = sum(1 for i, _ in owners if i is None)
    need(len(indexes) == threshold and len(done) - len(indexes) == singles, "decryptions: not exactly those needed")
    logs = {power(G, m): m for m in range(len(last) + 1)}
    result = []
    for i, row in enumerate(tally):
        result.append([])
        for k, (_, beta) in enumerate(row):
            factor = 1
            for index, factors in done:
                weight = 1
                for other in indexes:
                    if index is not None and other != index:
                        weight = weight * other * pow(other - index, -1, Q) % Q
                factor = factor * power(factors[i][k], weight) % P
            total = beta * pow(factor, -1, P) % P
            need(total in logs, "result: no total")
            result[i].append(logs[total])
    need(found["Result"][0][0][1] == dump({"result": result}), "result: another one")
    return result


def verify(raw, demand_ties=False, old=False, expected=None):
    all_events, last_hash = events(raw)
    need(expected is None or expected.lower() == last_hash, "another last event hash: " + last_hash)
    (_, setup) = all_events[0]
    hashes = fields(parse(setup[3][1], "setup"), ["election", "trustees", "credentials"], "setup")
    need(hashes == [h for h, _ in setup[:3]], "setup: hashes")
    text = setup[0][1]
    y, questions, uuid = election(text)
    phi = b64hash(text)
    tie = ties(questions, demand_ties)
    keys = listed(parse(setup[2][1], "credentials"), None, "credentials")
    need(keys and all(element(x, "credential") for x in keys), "credentials")
    need(len(set(keys)) == len(keys) and (old or keys == sorted(keys)), "credentials: order or repetition")
    owners, threshold, product = trustees(setup[1][1], old)
    need(product == y, "election: public key is not that of the trustees")
    found, last = {"slots": [len(q["answers"]) + q["blank"] for q in questions]}, {}
    ctx = (y, questions, uuid, phi, tie, set(keys))
    for kind, data in all_events:
        found.setdefault(kind, []).append(data)
        if kind == "Ballot":
            credential, cts = ballot(data[0][1], ctx)
            last[credential] = cts
    result = count(found, last, owners, threshold, phi)
    for i, slots in enumerate(tie if result else []):
        need(all(result[i][k] == result[0][slot] for k, slot in enumerate(slots or [])), "result: tied totals differ")
    return "%s: %d voters, %d counted, ties %s, result %s" % (
        uuid, len(keys), len(last), "checked" if any(tie) else "none", json.dumps(result, separators=(",", ":")))


def main(args):
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(5000)
    demand, old, expected, files, bad = False, False, None, [], 0
    while args:
        arg = args.pop(0)
        if arg == "--tie":
            demand = True
        elif arg == "--belenios-2.0":
            old = True
        elif arg == "--expect-hash" and args:
            expected = args.pop(0)
        elif arg.startswith("-"):
            print(__doc__)
            return 2
        else:
            files.append(arg)
    if not files:
        print(__doc__)
        return 2
    for file in files:
        with open(file, "rb") as opened:
            raw = opened.read()
        try:
            print("%s\tverified\t%s" % (file, verify(raw, demand, old, expected)))
        except Refused as why:
            print("%s\tNOT VERIFIED\t%s" % (file, ascii(str(why))))
            bad += 1
        sys.stdout.flush()
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
