import type { Election } from '../../src/election-format.ts';
import { Secret } from '../../src/secret.ts';
import { certsSignatureText, signMessage } from '../../src/threshold-key.ts';
import type { CertMessage, ThresholdText, TrusteeText } from '../../src/trustees-format.ts';
import { wrongDecimals, wrongElements, wrongScalars, wrongStructures } from './alterations.ts';
import { type Base, type Case, group, onlySetup, random } from './base-election.ts';
import { isDecimal, type Json, places, rawText } from './json-paths.ts';

/** Every number and structure of the trustees file, altered, with every hash of the archive right. */
export function* alteredTrustees({ parts }: Base): Generator<Case> {
  const list = JSON.parse(parts.trustees) as Json;
  const found = /^(?:trustees|group|election|text|number)\./;
  let n = 0;
  for (const { path, value } of places(list)) {
    n++;
    const alterations = isDecimal(value)
      ? [
          ...wrongDecimals(value).filter((_, i) => i % 5 === n % 5),
          ...(value.length > 90 ? wrongElements(value, found) : wrongScalars(value, found)),
        ]
      : typeof value === 'object' && value !== null
        ? wrongStructures(value, found).filter((_, i) => i % 3 === n % 3)
        : [];
    for (const { name, raw, codes } of alterations) {
      // The order of server and tellers is free: it numbers the owners.
      if (path.length === 0 && name === 'first two swapped') continue;
      const trustees = rawText(list, path, raw);
      yield {
        name: `trustees ${path.join('.')}: ${name}`,
        archive: onlySetup({ ...parts, trustees }),
        codes: new RegExp(`${codes.source}|^trustees\\.|^text\\.(?:shape|count)`),
      };
    }
  }
}

type Inner = { readonly certs: readonly CertMessage[]; readonly coefexps: readonly (readonly string[])[] };

/** The tellers' file made again from altered messages, everything signed again by everyone. */
function resigned(given: ThresholdText, alter: (inner: Inner) => Inner): ThresholdText {
  const inner = alter({
    certs: given.certs.map(({ message }) => JSON.parse(message) as CertMessage),
    coefexps: given.coefexps.map(({ message }) => (JSON.parse(message) as { coefexps: string[] }).coefexps),
  });
  const sk = (i: number): Secret => new Secret(random(`t${i + 1}/sk`));
  const signed = (i: number, message: string, use: string) => ({
    message,
    signature: signMessage(group, sk(i), message, random(`resign/${i}/${use}/${message}`)),
  });
  const certs = inner.certs.map((message, i) => signed(i, JSON.stringify(message), 'cert'));
  const coefexps = inner.coefexps.map((list, i) => signed(i, JSON.stringify({ coefexps: list }), 'coefexps'));
  const signatures = inner.coefexps.map((list, i) => {
    const text = certsSignatureText(certs, list);
    return signMessage(group, sk(i), text, random(`resign/${i}/${text}`));
  });
  return { ...given, certs, coefexps, signatures };
}

/** What tellers could do together, and orders exchanged (section 17). */
export function* forgedTrustees({ parts }: Base): Generator<Case> {
  const [server, [, tellers]] = JSON.parse(parts.trustees) as [TrusteeText, ['Pedersen', ThresholdText]];
  const made = (name: string, altered: unknown, codes: RegExp, tool?: Case['tool']): Case => ({
    name: `trustees: ${name}`,
    archive: onlySetup({ ...parts, trustees: JSON.stringify([server, ['Pedersen', altered]]) }),
    codes,
    ...(tool ? { tool } : {}),
  });
  const swap = <T>(list: readonly T[]): readonly T[] => [list[1] as T, list[0] as T, ...list.slice(2)];
  const anyOf = /^trustees\./;
  yield made('certificates permuted', { ...tellers, certs: swap(tellers.certs) }, anyOf, 'rejects');
  yield made('coefexps permuted', { ...tellers, coefexps: swap(tellers.coefexps) }, anyOf, 'rejects');
  yield made(
    'verification keys permuted',
    { ...tellers, verification_keys: swap(tellers.verification_keys) },
    anyOf,
    'rejects',
  );
  yield made(
    'signatures permuted',
    { ...tellers, signatures: swap(tellers.signatures ?? []) },
    /^trustees\.signature$/,
    'accepts',
  );
  yield made(
    'signature of a verification key exchanged',
    {
      ...tellers,
      verification_keys: tellers.verification_keys.map((key, i, all) => ({
        ...key,
        signature: all[(i + 1) % 3]?.signature,
      })),
    },
    /^trustees\.signature$/,
    'accepts',
  );
  for (const threshold of [0, 1, 3, 4, 65])
    yield made(
      `threshold ${threshold}`,
      { ...tellers, threshold },
      /^(?:trustees|text|number)\./,
      threshold === 1 || threshold === 3 ? 'rejects' : undefined,
    );
  const context = (changes: object) =>
    resigned(tellers, ({ certs, coefexps }) => ({
      certs: certs.with(0, { ...certs[0], context: { ...certs[0]?.context, ...changes } } as CertMessage),
      coefexps,
    }));
  for (const changes of [{ size: 4 }, { threshold: 3 }, { index: 2 }, { group: 'Ed25519' }])
    yield made(`context ${JSON.stringify(changes)}, signed again`, context(changes), /^trustees\.context$/);
  yield made(
    'the same certificate key for two',
    resigned(tellers, ({ certs, coefexps }) => ({
      certs: certs.with(1, { ...certs[1], verification: certs[0]?.verification } as CertMessage),
      coefexps,
    })),
    anyOf,
  );
  for (const field of ['verification', 'encryption'] as const)
    for (const { name, raw, codes } of wrongElements('5', /^(?:trustees|group)\./))
      yield made(
        `${field} ${name}, signed again`,
        resigned(tellers, ({ certs, coefexps }) => ({
          certs: certs.with(0, { ...certs[0], [field]: JSON.parse(raw) } as CertMessage),
          coefexps,
        })),
        new RegExp(`${codes.source}|^group\\.`),
      );
  for (let i = 0; i < 3; i++)
    for (let k = 0; k < 2; k++)
      for (const { name, raw } of wrongElements(
        JSON.parse(tellers.coefexps[i]?.message ?? '').coefexps[k] as string,
        anyOf,
      ))
        yield made(
          `coefexp ${i}.${k} ${name}, signed again`,
          resigned(tellers, ({ certs, coefexps }) => ({
            certs,
            coefexps: coefexps.with(i, (coefexps[i] ?? []).with(k, JSON.parse(raw) as string)),
          })),
          /^(?:trustees|group|number|election)\./,
        );
  yield made(
    'a polynomial of higher degree',
    resigned(tellers, ({ certs, coefexps }) => ({ certs, coefexps: coefexps.with(0, [...(coefexps[0] ?? []), '4']) })),
    /^text\.count$/,
  );
  const older = {
    threshold: tellers.threshold,
    certs: tellers.certs,
    coefexps: tellers.coefexps,
    verification_keys: tellers.verification_keys.map(({ pok, public_key }) => ({ pok, public_key })),
  };
  yield made('form of belenios 2.0, where it is not asked for', older, /^text\.shape$/);
  yield {
    name: 'trustees: tellers twice',
    archive: onlySetup({ ...parts, trustees: JSON.stringify([server, ['Pedersen', tellers], ['Pedersen', tellers]]) }),
    codes: /^trustees\.counts$/,
  };
  yield {
    name: 'trustees: server missing',
    archive: onlySetup({ ...parts, trustees: JSON.stringify([['Pedersen', tellers]]) }),
    codes: /^election\.public-key$/,
    tool: 'rejects',
  };
  yield {
    name: 'trustees: unknown kind',
    archive: onlySetup({
      ...parts,
      trustees: JSON.stringify([
        ['Double', server[1]],
        ['Pedersen', tellers],
      ]),
    }),
    codes: /^text\.shape$/,
    tool: 'rejects',
  };
}

/** The credential list and the election file (sections 4, 7, 13). */
export function* alteredLists({ parts }: Base): Generator<Case> {
  const list = JSON.parse(parts.credentials) as string[];
  const credentials = (name: string, text: string, codes: RegExp, tool?: Case['tool']): Case => ({
    name: `credentials: ${name}`,
    archive: onlySetup({ ...parts, credentials: text }),
    codes,
    ...(tool ? { tool } : {}),
  });
  yield credentials('not sorted', JSON.stringify(list.toReversed()), /^credentials\.order$/, 'accepts');
  yield credentials('one twice', JSON.stringify([list[0], ...list]), /^credentials\.repeated$/);
  yield credentials('empty', '[]', /^text\.count$/);
  yield credentials('with a weight', JSON.stringify(list.with(0, `${list[0]},2`)), /^number\.form$/);
  yield credentials('with a space', JSON.stringify(list).replace(',', ', '), /^text\.not-canonical$/);
  yield credentials('not JSON', '[', /^text\.not-json$/);
  yield credentials('an object', '{}', /^text\.shape$/);
  for (const [i, value] of list.entries()) {
    const alterations = [
      ...wrongDecimals(value),
      ...wrongElements(value, /never/).filter((one) => one.codes.source !== 'never'),
    ];
    for (const { name, raw, codes } of alterations)
      yield credentials(`${i} ${name}`, rawText(list, [i], raw), new RegExp(`${codes.source}|^credentials\\.order`));
  }
  const election = JSON.parse(parts.election) as Election;
  const elections = (name: string, text: string, codes: RegExp, tool?: Case['tool']): Case => ({
    name: `election: ${name}`,
    archive: onlySetup({ ...parts, election: text }),
    codes,
    ...(tool ? { tool } : {}),
  });
  const [core, tied] = election.questions;
  const altered = (changes: object): string => JSON.stringify({ ...election, ...changes });
  const questions = (...all: unknown[]): string => altered({ questions: all });
  for (const { name, raw, codes } of [
    ...wrongDecimals(election.public_key),
    ...wrongElements(election.public_key, /^election\.public-key$/),
  ])
    yield elections(
      `public key ${name}`,
      rawText(election as unknown as Json, ['public_key'], raw),
      codes,
      name === 'another member' ? 'rejects' : undefined,
    );
  for (const { name, raw, codes } of wrongStructures(election as unknown as Json, /^text\./))
    yield elections(name, raw, new RegExp(`${codes.source}|^group\\.unknown`));
  yield elections('other group', altered({ group: 'Ed25519' }), /^group\.unknown$/);
  yield elections('version 2', altered({ version: 2 }), /^text\.shape$/);
  yield elections('version true', altered({ version: true }), /^text\.shape$/);
  yield elections('short uuid', altered({ uuid: 'short' }), /^text\.shape$/);
  yield elections('uuid with a path', altered({ uuid: '../../etc/passwd' }), /^text\.shape$/);
  yield elections('no question', questions(), /^text\.count$/);
  yield elections('no answer', questions({ ...core, answers: [] }), /^text\.count$/);
  yield elections('minimum over maximum', questions({ ...core, min: 3 }, tied), /^number\.range$/);
  yield elections('maximum over answers', questions({ ...core, max: 4 }, tied), /^number\.range$/);
  yield elections('negative minimum', questions({ ...core, min: -1 }, tied), /^number\.range$/);
  yield elections('half a maximum', questions({ ...core, max: 1.5 }, tied), /^text\.shape$/);
  yield elections('maximum as text', questions({ ...core, max: '2' }, tied), /^text\.shape$/);
  yield elections(
    'blank false',
    questions(core, { answers: tied?.answers, blank: false, min: 1, max: 2, question: '' }),
    /^text\.shape$/,
  );
  yield elections('a requirement with another maximum', questions(core, { ...tied, max: 1 }), /^tie\.requirement$/);
  yield elections(
    'a requirement of strangers',
    questions(core, { ...tied, answers: ['Abstention', 'Alva', 'Nobody'] }),
    /^tie\.requirement$/,
  );
  yield elections(
    'a requirement without its abstention first',
    questions(core, { ...tied, answers: ['Alva', 'Abstention', 'Brandt'] }),
    /^tie\.requirement$/,
  );
  yield elections(
    'a label twice in question 0',
    questions({ ...core, answers: ['Alva', 'Brandt', 'Brandt'] }, tied),
    /^tie\.core$/,
  );
  yield elections('byte order mark', `\ufeff${parts.election}`, /^text\.not-json$/);
  yield elections('nested deeply', '['.repeat(50_000), /^text\.not-json$/);
}
