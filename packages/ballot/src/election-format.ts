import type { Group } from './group.ts';
import { hashBase64 } from './hash.ts';
import {
  array,
  elementText,
  integer,
  literal,
  matching,
  object,
  optional,
  parseJson,
  type Reader,
  readCanonical,
  required,
  text,
} from './reader.ts';
import { refuse } from './refusal.ts';

/** Section 4. `min` and `max` bound the number of chosen answers; `blank` adds slot 0, the abstention. */
export type Question = {
  readonly answers: readonly string[];
  readonly blank?: true;
  readonly min: number;
  readonly max: number;
  readonly question: string;
};

/** Section 4, in the order of the file. */
export type Election = {
  readonly version: 1;
  readonly description: string;
  readonly name: string;
  readonly group: string;
  readonly public_key: string;
  readonly questions: readonly Question[];
  readonly uuid: string;
  readonly administrator?: string;
  readonly credential_authority?: string;
};

/** Our bounds on what an election file may hold; the format has none. */
export const electionLimits = { text: 200_000, name: 10_000, questions: 64, answers: 256 } as const;

const uuidPattern = /^[1-9A-HJ-NP-Za-km-z]{14,64}$/;

export const uuidText: Reader<string> = matching(uuidPattern, 'at least 14 Base58 characters');

const label = text(electionLimits.name);

const question: Reader<Question> = object<Question>({
  answers: required(array(label, 1, electionLimits.answers)),
  blank: optional(literal(true)),
  min: required(integer(0, electionLimits.answers)),
  max: required(integer(0, electionLimits.answers)),
  question: required(label),
});

const election = (group: Group): Reader<Election> =>
  object<Election>({
    version: required(literal(1)),
    description: required(label),
    name: required(label),
    group: required(literal(group.name)),
    public_key: required(elementText(group)),
    questions: required(array(question, 1, electionLimits.questions)),
    uuid: required(uuidText),
    administrator: optional(label),
    credential_authority: optional(label),
  });

/** Reads the election file. The hash `phi` is over the text as published (section 4). Membership of y: trustees. */
export function readElection(group: Group, published: string): Election {
  const named = parseJson(published, electionLimits.text, 'election');
  const name = typeof named === 'object' && named !== null && 'group' in named ? named.group : undefined;
  if (typeof name === 'string' && name !== group.name) refuse('group.unknown', '3', { at: 'election.group' });
  const read = readCanonical(published, electionLimits.text, election(group), 'election');
  for (const [i, { answers, min, max }] of read.questions.entries())
    if (min > max || max > answers.length) refuse('number.range', '4', { at: `election.questions.${i}`, min, max });
  return read;
}

/** The canonical text of an election. */
export function writeElection(made: Election): string {
  return JSON.stringify({
    version: made.version,
    description: made.description,
    name: made.name,
    group: made.group,
    public_key: made.public_key,
    questions: made.questions.map((one) => ({
      answers: one.answers,
      ...(one.blank ? { blank: true } : {}),
      min: one.min,
      max: one.max,
      question: one.question,
    })),
    uuid: made.uuid,
    ...(made.administrator === undefined ? {} : { administrator: made.administrator }),
    ...(made.credential_authority === undefined ? {} : { credential_authority: made.credential_authority }),
  });
}

/** phi of section 4: what every ballot and every decryption of this election is bound to. */
export function electionHash(published: string): string {
  return hashBase64(published);
}

/** The number of ciphertexts of a question (section 2: slots). */
export function slotCount(one: Question): number {
  return one.answers.length + (one.blank ? 1 : 0);
}
