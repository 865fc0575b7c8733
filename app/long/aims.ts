import type { z } from 'zod';
import { commands } from '../src/modules.ts';
import type { Hall } from '../test/hall.ts';

/** The things that a field of a command may name, by what they belong to. */
export type Targets = Readonly<Record<string, string>>;

export interface Aim {
  readonly command: string;
  readonly at: 'another seat' | 'another session';
  readonly input: Readonly<Record<string, unknown>>;
}

/** Fields that say which thing is meant; each has a foreign one among the targets. */
const things = [
  'session',
  'meeting',
  'item',
  'proposal',
  'vote',
  'state',
  'account',
  'speaker',
  'election',
  'ballot',
  'candidate',
  'nationality',
  'nominatedBy',
  'sponsor',
  'first',
  'second',
  'entry',
];

/** Values of fields that name nothing, so that the input is well formed and the refusal is about who asks. */
const plain: Readonly<Record<string, unknown>> = {
  choice: 'no',
  what: 'agenda',
  name: 'Example, Intruder',
  role: 'head',
  office: 'secretariat',
  number: 99,
  kind: 'D01',
  title: { en: 'A title of somebody else' },
  body: { en: 'A text of somebody else.' },
  city: 'New York',
  starts: '2026-12-07',
  ends: '2026-12-17',
  day: '2026-12-08',
  time: '10:00',
  startsAt: '2026-12-08T10:00:00.000Z',
  reason: 'Because somebody else says so',
  because: 'entered-wrongly',
  list: 'A',
  gender: 'F',
  seats: 1,
  papers: 1,
  valid: 1,
  invalid: 0,
  abstentions: 0,
  due: [{ year: 2025, cents: 1 }],
  key: 'quorum.opening.base',
  value: 'accredited',
  decidedOn: '2026-11-01',
  reference: 'ICC-ASP/99/Dec.1',
};

/** Input of each command that a delegate of one seat sends for things that are not theirs. */
export function aimsAt(at: Aim['at'], targets: Targets): readonly Aim[] {
  return [...commands.values()].map(({ name, input }) => ({ command: name, at, input: foreignInput(input, targets) }));
}

/** Whether the command can read what it was sent: a refusal of its shape would say nothing of rights. */
export function isRead({ command, input }: Aim): boolean {
  return commands.get(command)?.input.safeParse(input).success ?? false;
}

function foreignInput(schema: z.ZodType, targets: Targets): Readonly<Record<string, unknown>> {
  const shape = (schema as unknown as { readonly shape?: Readonly<Record<string, z.ZodType>> }).shape ?? {};
  const input: Record<string, unknown> = {};
  for (const [field, type] of Object.entries(shape)) {
    const given = things.includes(field) || field in targets ? targets[field] : plain[field];
    const tried = [given, [given], valuesOf(targets, field), ...guesses, ...choicesOf(type), optional].find(
      (one) => one === optional || (one !== undefined && type.safeParse(one).success),
    );
    if (tried !== optional && tried !== undefined) input[field] = tried;
  }
  return input;
}

/** For fields of commands to come. A field that may be left out, and none of these fits, is left out. */
const guesses: readonly unknown[] = [
  60,
  'Some words of somebody else',
  'ab'.repeat(32),
  true,
  '2026-12-08',
  '00000000-0000-4000-8000-000000000000',
  {},
  [],
];

const optional = Symbol('left out');

/** What a field offers to choose from; one that may be left out offers nothing. */
function choicesOf(type: z.ZodType): readonly unknown[] {
  const issues = type.safeParse(undefined).error?.issues ?? [];
  return issues.flatMap((issue) => (issue.code === 'invalid_value' ? issue.values : []));
}

/** Composite fields of counts and lists. */
function valuesOf(targets: Targets, field: string): unknown {
  const composite: Readonly<Record<string, unknown>> = {
    votes: [{ candidate: targets.candidate, votes: 1 }],
    order: [targets.candidate],
    arrived: [targets.state],
    left: [targets.state],
    inOffice: Object.fromEntries(
      ['listA', 'listB', 'african', 'asiaPacific', 'easternEuropean', 'grulac', 'weog', 'female', 'male'].map((one) => [
        one,
        0,
      ]),
    ),
    how: 'names drawn from a bowl',
    kind: 'regular',
    consensusSought: true,
    exemption: true,
    granted: true,
    direction: 'up',
    to: 1,
    position: 1,
    before: targets.speaker,
  };
  return composite[field];
}

/** Ids of things of a session in which this delegate has no part, or of other seats of the own one. */
export async function targetsIn(hall: Hall, session: string, seat: string): Promise<Targets> {
  const { reads } = hall.store;
  const first = async (table: 'meeting' | 'agenda_item' | 'proposal' | 'election') =>
    (await reads.selectFrom(table).select('id').where('session', '=', session).orderBy('id').executeTakeFirst())?.id ??
    '';
  const meeting = await first('meeting');
  const election = await first('election');
  const speaker = await reads.selectFrom('speaker').select('id').where('meeting', '=', meeting).executeTakeFirst();
  const vote = await reads.selectFrom('vote').select('id').where('meeting', '=', meeting).executeTakeFirst();
  const candidate = await reads
    .selectFrom('candidate')
    .select('id')
    .where('election', '=', election)
    .executeTakeFirst();
  const ballot = await reads.selectFrom('ballot').select('id').where('election', '=', election).executeTakeFirst();
  const entry = await reads.selectFrom('entry').select('seq').where('act', '=', 'person.accredited').executeTakeFirst();
  const account = await reads
    .selectFrom('capacity')
    .select('account')
    .where('session', '=', session)
    .where('state', '=', seat)
    .executeTakeFirst();
  const nothing = '00000000-0000-4000-8000-000000000000';
  return {
    session,
    meeting,
    election,
    item: await first('agenda_item'),
    proposal: await first('proposal'),
    vote: vote?.id ?? nothing,
    speaker: speaker?.id ?? nothing,
    candidate: candidate?.id ?? nothing,
    ballot: ballot?.id ?? nothing,
    account: account?.account ?? nothing,
    entry: String(entry?.seq ?? 1),
    state: seat,
    states: seat,
    by: seat,
    sponsor: seat,
    first: seat,
    second: seat,
    nationality: seat,
    nominatedBy: seat,
  };
}
