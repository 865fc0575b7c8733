import type { Stage } from '../../src/demonstration/set-the-stage.ts';
import type { AnyCommand } from '../../src/door/command.ts';
import { instantIn } from '../../src/sessions/local-day.ts';
import { inputByKinds, type Scene } from './input-by-kinds.ts';

/** A session under way, and what an input may be about beside what its kinds tell. */
export interface Given extends Scene {
  readonly items: Stage['items'];
  /** a meeting that is not open yet */
  readonly planned: string;
  /** accounts: one that holds an office, and one whose accreditation has ended */
  readonly officer: string;
  readonly former: string;
  /** a text that may be withdrawn: its own one each time, where that makes a difference */
  readonly withdrawable: () => Promise<string>;
}

type Part = Readonly<Record<string, unknown>>;

const today = new Date().toISOString().slice(0, 10);
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const key = `record.example/a+12345678+${'A'.repeat(44)}`;
const votes = { papers: 3, valid: 3, invalid: 0, abstentions: 0 };
const local = `${today}T18:30`;
const closing = { closesAt: instantIn('The Hague', local) };
const evening = { endsAtLocal: `${today}T20:00`, endsAt: instantIn('The Hague', `${today}T20:00`) };
/** A meeting of a body beside all others: the plenary meets in the evening. */
const early = { startsAt: `${tomorrow}T05:00:00Z`, endsAt: `${tomorrow}T06:00:00Z` };

/**
 * What an input says that its kinds do not tell, by the name of the command. One of plain kinds (`ref`, `stateCode`, `reason`)
 * needs no line. A list gives several inputs.
 */
const said: Readonly<Record<string, (given: Given) => Part | readonly Part[] | Promise<Part>>> = {
  'assign-office': () => ({ name: 'Demonstration clerk', demonstration: true }),
  'end-office': ({ officer }) => ({ account: officer }),
  'erase-person': ({ former }) => ({ account: former }),
  'create-session': ({ every }) => ({ kind: 'special', city: 'New York', ...(every ? { announced: '25' } : {}) }),
  'change-session': () => ({ city: 'New York' }),
  'rename-agenda-item': ({ items }) => ({ item: items.closing }),
  'note-deadline-met': ({ every }) => (every ? { step: 'nextSession' } : {}),
  'schedule-meeting': ({ every }) =>
    every
      ? [
          { startsAt: instantIn('The Hague', local), ...evening },
          { startsAt: undefined, endsAt: undefined, endsAtLocal: undefined },
        ]
      : { startsAt: `${tomorrow}T21:00:00Z` },
  'reschedule-meeting': ({ every, planned }) => ({
    meeting: planned,
    startsAt: every ? instantIn('The Hague', local) : `${tomorrow}T22:00:00Z`,
    ...(every ? evening : {}),
  }),
  'place-programme-entry': ({ every }) => (every ? { startsAt: instantIn('The Hague', local), ...evening } : early),
  'change-programme-entry': ({ every }) => (every ? { startsAt: instantIn('The Hague', local), ...evening } : early),
  'place-programme-day': () => ({ day: tomorrow, lines: '07:00-08:00;;Bureau' }),
  'cancel-meeting': ({ planned }) => ({ meeting: planned }),
  'set-parameter': ({ every }) =>
    every
      ? [
          { key: 'judges.cutoff.from', value: 3 },
          { key: 'replies.minutes', value: [5, 3] },
          { key: 'judges.listCeilings', value: { A: '13', B: 9 } },
        ]
      : { key: 'debate.minutes', value: '4' },
  'reset-parameter': () => ({ key: 'debate.minutes' }),
  'accredit-person': () => ({ role: 'adviser', namesake: true, otherSeat: true }),
  'accredit-persons': ({ state }) => ({ persons: [{ state, name: 'Demonstration counsel', role: 'adviser' }] }),
  'certify-contributions': ({ every }) =>
    every
      ? [
          { due: [{ year: 2024, cents: 100 }], paid: [{ date: today, cents: 100 }] },
          { due: '2024 1.00', paid: `${today} 1.00` },
        ]
      : { due: [{ year: 2024, cents: 100 }] },
  'receive-credentials': ({ every, state, ids }) => ({
    states: [state],
    issuedBy: 'foreignMinister',
    ...(every ? { persons: [ids.account] } : {}),
  }),
  'object-to-credentials': ({ state, every, ids }) => ({
    by: state,
    state: state === 'FRA' ? 'JPN' : 'FRA',
    ...(every ? { account: ids.account } : {}),
  }),
  'withdraw-credentials-objection': ({ state }) => ({ by: state, state: state === 'FRA' ? 'JPN' : 'FRA' }),
  'register-presence': ({ every, state }) => ({ arrived: [state], ...(every ? { left: ['FRA'] } : {}) }),
  'show-on-screen': ({ every }) => ({ what: every ? 'result' : 'agenda' }),
  'set-time-limit': () => ({ seconds: 120 }),
  'submit-proposal': ({ items, state, every }) => ({
    item: items.resolution,
    kind: 'D01',
    sponsor: state,
    ...(every ? { otherKind: false } : {}),
  }),
  'submit-amendment': ({ state, every }) => ({
    paragraph: 1,
    change: 'revises',
    body: 'Text',
    ...(every ? { cosponsors: [state] } : {}),
  }),
  'rank-amendments': ({ ids }) => ({ amendments: [ids.proposal] }),
  'order-amendments': ({ ids }) => ({ amendments: [ids.proposal] }),
  'withdraw-proposal': async ({ withdrawable }) => ({ proposal: await withdrawable() }),
  'create-election': ({ items }) => ({ item: items.judges }),
  'nominate-candidate': ({ every }) => (every ? { region: 'grulac' } : {}),
  'change-election-seats': () => ({ seats: 5 }),
  'check-in-person': ({ every }) => (every ? { code: 'no code of a badge' } : {}),
  'give-seed': () => ({ seed: '1957' }),
  'count-hands': ({ state }) => ({ state }),
  'add-speaker': ({ every }) => ({ who: 'court-registry', ...(every ? { onBehalfOf: null, region: 'grulac' } : {}) }),
  'announce-list': ({ every }) => (every ? { ...closing, closesAtLocal: local } : closing),
  'give-floor': ({ ids }) => ({ speaker: ids.speaker }),
  'enter-count': ({ every, ids }) =>
    every
      ? [
          { ...votes, votes: [{ candidate: ids.candidate, votes: 3 }] },
          { ...votes, votes: { [ids.candidate ?? '']: '3' } },
        ]
      : { ...votes, votes: [] },
  'confirm-act': () => ({ hash: '0'.repeat(64) }),
  'record-lot': ({ every, ids }) =>
    every ? [{ order: [ids.candidate] }, { order: { 1: ids.candidate } }] : { order: [] },
  'introduce-log-key': () => ({ key }),
  'introduce-seal-key': () => ({ key: 'ab'.repeat(32), proof: 'A proof that proves nothing' }),
  'replace-seal-key': () => ({
    key: 'ab'.repeat(32),
    proof: 'A proof that proves nothing',
    lost: 'The disk with the key on it broke.',
  }),
  'retire-log-key': () => ({ key }),
  'succeed-log': ({ every }) => ({ key, ...(every ? { lost: { size: 3, root: `${'A'.repeat(43)}=` } } : {}) }),
};

/** Inputs of a command that are right in their shape, whether the rules allow them now or not. */
export async function inputsOf({ name, input }: Pick<AnyCommand, 'name' | 'input'>, given: Given) {
  const parts = (await said[name]?.(given)) ?? {};
  const told = inputByKinds(input, given);
  const all = Array.isArray(parts) ? (parts as readonly Part[]) : [parts as Part];
  return all.map((part) => JSON.parse(JSON.stringify({ ...told, ...part })) as Readonly<Record<string, unknown>>);
}
