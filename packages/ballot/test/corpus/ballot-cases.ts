import type { BallotText } from '../../src/ballot-format.ts';
import { deriveCredential } from '../../src/credentials.ts';
import { encryptBallot } from '../../src/encrypt-ballot.ts';
import { openElection } from '../../src/open-election.ts';
import { proveDisjunction } from '../../src/proofs.ts';
import type { Secret } from '../../src/secret.ts';
import { must } from '../../src/testing/hold-election.ts';
import { rebuild } from '../../src/testing/rebuild-archive.ts';
import { wrongDecimals, wrongElements, wrongScalars, wrongStructures } from './alterations.ts';
import { type Base, type Case, group, random, signText, unsignedOf, withBallot } from './base-election.ts';
import { at, changed, isDecimal, type Json, type Path, places, rawText } from './json-paths.ts';

/** Where a change of a number, right in form, is found. */
function foundBy(path: Path): RegExp {
  const at = path.join('.');
  if (at === 'credential') return /^ballot\.(?:credential-unknown|signature)$|^group\./;
  if (/answers\.1\.(?:choices|individual)/.test(at)) return /^ballot\.tie$/;
  if (/choices/.test(at)) return /^ballot\.(?:tie|individual-proof)$|^group\.not-member$/;
  if (/individual_proofs/.test(at)) return /^ballot\.(?:tie|individual-proof)$/;
  if (/blank_proof/.test(at)) return /^ballot\.blank-proof$/;
  return /answers\.0/.test(at) ? /^ballot\.bounds$/ : /^ballot\.minimum$/;
}

/** Every number and every structure of a ballot, altered in every way and signed again by its owner. */
export function* alteredBallots(from: Base): Generator<Case> {
  const body = unsignedOf(from.ballot) as unknown as Json;
  for (const { path, value } of places(body)) {
    const codes = foundBy(path);
    const earlier = /^ballot\.(?:tie|credential-unknown)$/;
    const element = isDecimal(value) && value.length > 90;
    // A third of the spellings at each place, in turn: every spelling meets every kind of place.
    const turn = path.length + path.reduce<number>((sum, key) => sum + (typeof key === 'number' ? key : 0), 0);
    const alterations = isDecimal(value)
      ? [
          ...wrongDecimals(value).filter((_, i) => i % 3 === turn % 3),
          ...(element ? wrongElements(value, codes) : wrongScalars(value, codes)),
        ]
      : typeof value === 'object' && value !== null
        ? wrongStructures(value, new RegExp(`^ballot\\.|${codes.source}`)).filter((_, i) => i % 2 === turn % 2)
        : [];
    for (const { name, raw, codes: wanted } of alterations) {
      const place = path.join('.') || 'ballot';
      // An abstention slot can be swapped for its equal only by name; the texts are then the same and nothing is wrong.
      const unsigned = rawText(body, path, raw);
      if (unsigned === JSON.stringify(body)) continue;
      const archive = withBallot(from, signText(unsigned, from.owner));
      // The comparison of ties and of the list come before the arithmetic: a lone bad element is found there.
      const first = name.includes('subgroup') || name === 'order two' ? earlier.source : 'x^';
      const whole = path.length === 0 ? '^text\\.not-json$' : 'x^';
      yield { name: `ballot ${place}: ${name}`, archive, codes: new RegExp(`${wanted.source}|${first}|${whole}`) };
    }
  }
}

/** Both copies of a tied slot altered alike: the tie holds, the proof does not. */
export function* tiedTogether(from: Base): Generator<Case> {
  const body = unsignedOf(from.ballot) as unknown as Json;
  const ties = from.held.open.ties?.[1] ?? [];
  const p = BigInt(group.elementLimit);
  const everywhere = (field: string, slot: number, key: Path, to: string): Json => {
    const altered = changed(body, ['answers', 0, field, slot, ...key], to);
    return ties.reduce<Json>(
      (all, tied, k) => (tied === slot ? changed(all, ['answers', 1, field, k, ...key], to) : all),
      altered,
    );
  };
  for (const slot of new Set(ties)) {
    for (const side of ['alpha', 'beta']) {
      const x = BigInt(at(body, ['answers', 0, 'choices', slot, side]) as string);
      const proof = /^ballot\.individual-proof$/;
      for (const [name, to, codes] of [
        ['another member', (x * group.generator) % p, proof],
        ['neutral', 1n, proof],
        ['outside the subgroup', p - x, /^group\.not-member$/],
        ['order two', p - 1n, /^group\.not-member$/],
      ] as const) {
        const unsigned = JSON.stringify(everywhere('choices', slot, [side], to.toString()));
        const archive = withBallot(from, signText(unsigned, from.owner));
        yield { name: `ballot slot ${slot} ${side} with its copies: ${name}`, archive, codes, tool: 'rejects' };
      }
    }
    for (const key of [
      [0, 'challenge'],
      [0, 'response'],
      [1, 'challenge'],
      [1, 'response'],
    ] as const) {
      const value = BigInt(at(body, ['answers', 0, 'individual_proofs', slot, ...key]) as string);
      const to = ((value + 1n) % group.order).toString();
      const unsigned = JSON.stringify(everywhere('individual_proofs', slot, key, to));
      const archive = withBallot(from, signText(unsigned, from.owner));
      const name = `ballot slot ${slot} proof ${key.join(' ')} with its copies`;
      yield { name, archive, codes: /^ballot\.individual-proof$/, tool: 'rejects' };
    }
  }
}

/** The forgeries of section 17, each named, with the measured verdict of belenios-tool 2.0. */
export function* forgedBallots(from: Base): Generator<Case> {
  const { held, ballot, owner } = from;
  const body = unsignedOf(ballot);
  const signed = (altered: unknown, by = owner): Uint8Array<ArrayBuffer> =>
    withBallot(from, signText(JSON.stringify(altered), by));
  const rejects = 'rejects' as const;
  const [core, tied] = body.answers as [BallotText['answers'][number], BallotText['answers'][number]];
  const other = JSON.parse(held.ballots[1] ?? '') as BallotText;
  const with0 = (changes: object): unknown => ({ ...body, answers: [{ ...core, ...changes }, tied] });
  const with1 = (changes: object): unknown => ({ ...body, answers: [core, { ...tied, ...changes }] });

  yield {
    name: 'individual proof altered, not signed again',
    archive: withBallot(
      from,
      JSON.stringify({
        ...(with0({
          individual_proofs: core.individual_proofs.with(1, other.answers[0]?.individual_proofs[1] as never),
        }) as object),
        signature: ballot.signature,
      }),
    ),
    codes: /^ballot\.signature-hash$/,
    tool: rejects,
  };
  const copied = held.open.ties?.[1]?.indexOf(1) ?? 0;
  const pair = core.individual_proofs[1];
  const turned = [pair?.[1], pair?.[0]] as never;
  yield {
    name: 'individual proof pair swapped in all copies',
    archive: signed({
      ...body,
      answers: [
        { ...core, individual_proofs: core.individual_proofs.with(1, turned) },
        { ...tied, individual_proofs: tied.individual_proofs.with(copied, turned) },
      ],
    }),
    codes: /^ballot\.individual-proof$/,
    tool: rejects,
  };
  yield {
    name: 'overall proof one branch short',
    archive: signed(with0({ overall_proof: core.overall_proof.slice(1) })),
    codes: /^ballot\.counts$/,
    tool: rejects,
  };
  yield {
    name: 'overall proof of another voter',
    archive: signed(with0({ overall_proof: other.answers[0]?.overall_proof })),
    codes: /^ballot\.bounds$/,
    tool: rejects,
  };
  yield {
    name: 'requirement proof of another voter',
    archive: signed(with1({ overall_proof: other.answers[1]?.overall_proof })),
    codes: /^ballot\.minimum$/,
    tool: rejects,
  };
  yield {
    name: 'blank proof of another voter',
    archive: signed(with0({ blank_proof: other.answers[0]?.blank_proof })),
    codes: /^ballot\.blank-proof$/,
    tool: rejects,
  };
  yield {
    name: 'blank proof missing',
    archive: signed({
      ...body,
      answers: [
        { choices: core.choices, individual_proofs: core.individual_proofs, overall_proof: core.overall_proof },
        tied,
      ],
    }),
    codes: /^text\.shape$/,
    tool: rejects,
  };
  yield {
    name: 'blank proof where there is no blank',
    archive: signed(with1({ blank_proof: core.blank_proof })),
    codes: /^text\.shape$/,
    tool: rejects,
  };
  yield {
    name: 'question missing',
    archive: signed({ ...body, answers: [core] }),
    codes: /^ballot\.counts$/,
    tool: rejects,
  };
  yield {
    name: 'other uuid',
    archive: signed({ ...body, election_uuid: 'CorpusE1ectioz' }),
    codes: /^ballot\.election$/,
    tool: rejects,
  };
  yield {
    name: 'other election hash',
    archive: signed({ ...body, election_hash: 'A'.repeat(43) }),
    codes: /^ballot\.election$/,
    tool: rejects,
  };
  yield {
    name: 'answers moved under another listed credential',
    archive: signed({ ...body, credential: other.credential }, held.credentials[1] as Secret),
    codes: /^ballot\.individual-proof$/,
    tool: rejects,
  };
  yield {
    name: 'signed by another credential',
    archive: signed(body, held.credentials[1] as Secret),
    codes: /^ballot\.signature$/,
    tool: rejects,
  };
  const stranger = deriveCredential(group, 'CorpusE1ection', 'Strng-AAAAAA-BBBBB-CCCCCC');
  yield {
    name: 'credential not on the list',
    archive: withBallot(from, must(encryptBallot(held.open, stranger, [[0, 1, 0, 1]], random, 'stranger')).text),
    codes: /^ballot\.credential-unknown$/,
    tool: rejects,
  };
  for (const [field, value] of [
    ['challenge', '5'],
    ['response', '5'],
  ] as const)
    yield {
      name: `signature ${field} altered`,
      archive: withBallot(
        from,
        JSON.stringify({
          ...body,
          signature: { ...ballot.signature, proof: { ...ballot.signature.proof, [field]: value } },
        }),
      ),
      codes: /^ballot\.signature$/,
      tool: rejects,
    };
  yield {
    name: 'ballot of an earlier round',
    archive: withBallot(from, earlierRound(from)),
    codes: /^ballot\.(?:election|credential-unknown)$/,
    tool: rejects,
  };
  yield {
    name: 'minimum broken, best forgery',
    archive: signed(breaksMinimum(from)),
    codes: /^ballot\.minimum$/,
    tool: rejects,
  };
  const fresh = untied(from);
  yield {
    name: 'requirement met by another ciphertext than that of question 0',
    archive: signed(fresh),
    codes: /^ballot\.tie$/,
    tool: 'accepts',
  };
  yield {
    name: 'the same ballot twice',
    archive: rebuild({
      ...from.parts,
      events: [
        { type: 'Ballot', data: [held.ballots[0] ?? ''] },
        { type: 'Ballot', data: [held.ballots[0] ?? ''] },
      ],
    }),
    codes: /^archive\.repeated$/,
  };
}

/** The same credential secret and choice, for another uuid. */
function earlierRound({ held, owner }: Base): string {
  const published = held.files.election.replace('CorpusE1ection', 'CorpusE1ectioy');
  return must(encryptBallot(openElection(group, published), owner, [[0, 1, 0, 1]], random, 'earlier')).text;
}

/** A choice of Cissoko alone: question 0 is right, and the requirement's proof is simulated but for the hash. */
function breaksMinimum({ held, owner }: Base): unknown {
  const free = openElection(group, held.files.election);
  const untiedElection = {
    ...free,
    ties: null,
    election: {
      ...free.election,
      questions: free.election.questions.map((one, i) => (i === 1 ? { ...one, min: 0 } : one)),
    },
  };
  const made = JSON.parse(
    must(
      encryptBallot(
        untiedElection,
        owner,
        [
          [0, 0, 0, 1],
          [0, 0, 0],
        ],
        random,
        'breaks',
      ),
    ).text,
  ) as BallotText;
  const [core, requirement] = made.answers;
  if (!core || !requirement) throw new Error('two answers');
  const slots = held.open.ties?.[1] ?? [];
  const copied = {
    ...requirement,
    choices: slots.map((slot) => core.choices[slot]),
    individual_proofs: slots.map((slot) => core.individual_proofs[slot]),
    overall_proof: requirement.overall_proof.slice(1),
  };
  return { ...unsignedOf(made), answers: [core, copied] };
}

/** The attack that ties exist for: question 0 breaks the minimum, question 1 pretends with ciphertexts of its own. */
function untied({ held, owner }: Base): unknown {
  const made = encryptBallot(
    { ...held.open, ties: null },
    owner,
    [
      [0, 0, 0, 1],
      [0, 1, 0],
    ],
    random,
    'untied',
  );
  return unsignedOf(JSON.parse(must(made).text) as BallotText);
}

/** A slot that encrypts two, with every proof that can be made of it. */
export function* doubleVotes(from: Base): Generator<Case> {
  const { held, owner, ballot } = from;
  const { key } = held.open;
  const body = unsignedOf(ballot);
  const [core, tied] = body.answers as [BallotText['answers'][number], BallotText['answers'][number]];
  const r = random('double/r');
  const alpha = group.powerOfGenerator(r);
  const beta = group.multiply(key.powerOfY(r), group.power(group.generator, 2n));
  const text = { alpha: alpha.toString(), beta: beta.toString() };
  for (const claimed of [0, 1]) {
    const branches = [0, 1].map((message) => ({ ciphertext: { alpha, beta }, message, r, value: claimed }));
    const prefix = `prove|${held.open.phi}|${body.credential}|${text.alpha},${text.beta}|`;
    const proof = proveDisjunction(key, branches, prefix, random, `double/${claimed}`);
    const slot = held.open.ties?.[1]?.indexOf(1) ?? 0;
    const altered = {
      ...body,
      answers: [
        {
          ...core,
          choices: core.choices.with(1, text),
          individual_proofs: core.individual_proofs.with(1, proof as never),
        },
        {
          ...tied,
          choices: tied.choices.with(slot, text),
          individual_proofs: tied.individual_proofs.with(slot, proof as never),
        },
      ],
    };
    yield {
      name: `two votes in one slot, claimed to be ${claimed}`,
      archive: withBallot(from, signText(JSON.stringify(altered), owner)),
      codes: /^ballot\.individual-proof$/,
      tool: 'rejects',
    };
  }
}
