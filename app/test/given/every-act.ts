import path from 'node:path';
import { formatVerifierKey, proveSealKey, sealKeyOf, signingKey } from '@plenary/record';
import { z } from 'zod';
import { readList, seenOf } from '../../src/agenda/read-list.ts';
import type { Act } from '../../src/door/act.ts';
import type { AnyCommand, Command, FieldsFor } from '../../src/door/command.ts';
import { type Outcome, perform } from '../../src/door/perform.ts';
import { machine } from '../../src/door/who.ts';
import { loadReferenceFiles } from '../../src/membership/load-reference.ts';
import { commands } from '../../src/modules.ts';
import { referenceTexts } from '../../src/reference/read-reference-folder.ts';
import { localDay } from '../../src/sessions/index.ts';
import { hashOf, type TestStage } from '../stage.ts';
import { inputByKinds, namedBy, type Scene } from './input-by-kinds.ts';
import { lastSealSeed, nextSealSeed, sealKey } from './seal-seeds.ts';

/** The stage, and the ids of what the story made so far, by a name. */
export interface Told {
  readonly stage: Omit<TestStage, typeof Symbol.asyncDispose>;
  readonly made: Record<string, string>;
  /** What is sent instead, by the name of the command, or of the act that is said. */
  readonly write?: (name: string, input: object) => object;
}

type Moment = 'whatever is about a vote' | 'whatever is about a ballot';

/** One thing that is done, and the act types that it is there to bring about. */
interface Step {
  readonly acts: readonly string[];
  readonly does: (told: Told) => Promise<Outcome>;
}

const scan = (text: string): string => Buffer.from(text).toString('base64');
const reason = 'For the test of every open page';
const refused = { code: 'x', text: 'x', facts: {} };

/** Says acts through the door that their command gives only with a lot, a witness or a broken clock. */
const sayActs: Command<{ acts: Act[] }, null> = {
  name: 'say-acts',
  undo: { again: 'a test' },
  who: machine(refused),
  input: z.object({ acts: z.array(z.custom<Act>()) }),
  load: async () => null,
  decide: (_, { acts }) => ({ ok: true, capacity: 'system', acts }),
};

/** Commands that have a step of their own below. */
const named = new Set<string>();

/** Steps whose act no command stands behind. */
const byForce = new WeakSet<Step['does']>();

function said(command: string, acts: (told: Told) => Omit<Act, 'cites' | 'audience'>): Step['does'] {
  named.add(command);
  const does: Step['does'] = (told) => {
    const meant = acts(told);
    const data = told.write?.(meant.act, meant.data) ?? meant.data;
    const act = { ...meant, data: data as Act['data'], cites: [], audience: 'public' as const };
    return perform(told.stage.door, sayActs, { acts: [act] }, { account: null });
  };
  byForce.add(does);
  return does;
}

type Who = 'secretariat' | 'second' | 'president' | 'system' | { readonly delegate: string };

/** A command by somebody; what its answer names is kept under the names given. `alone`: no second person confirms it. */
function does(
  name: string,
  who: Who,
  input: (told: Told) => object | Promise<object>,
  keeps: Readonly<Record<string, string>> = {},
  alone = false,
): Step['does'] {
  named.add(name);
  return async (told) => {
    const { stage } = told;
    const command = commands.get(name);
    if (!command) throw new Error(`there is no command ${name}`);
    const account = who === 'system' ? null : typeof who === 'string' ? stage[who] : stage.delegate(who.delegate);
    // As it is sent: what is not named is not there.
    const meant = JSON.parse(JSON.stringify(await input(told))) as object;
    const sent = told.write?.(name, meant) ?? meant;
    const outcome = await (alone || account === null
      ? perform(stage.door, command, sent, { account })
      : stage.act(command, sent as FieldsFor<AnyCommand>, account));
    const answer = (outcome.ok ? outcome.answer : null) as Readonly<Record<string, string>> | null;
    for (const [from, to] of Object.entries(keeps)) told.made[to] = answer?.[from] ?? '';
    return outcome;
  };
}

const chair = (name: string, input: (told: Told) => object = () => ({}), keeps?: Readonly<Record<string, string>>) =>
  does(name, 'president', (told) => ({ meeting: told.stage.meeting, ...input(told) }), keeps);
const clerk = (
  name: string,
  input: (told: Told) => object | Promise<object>,
  keeps?: Readonly<Record<string, string>>,
) => does(name, 'secretariat', input, keeps);
const inSession = ({ stage: { session } }: Told, rest: object = {}) => ({ session, ...rest });
const day = localDay('The Hague', new Date().toISOString());
/** Days before any session of the stage. */
const longBefore = new Date(Date.now() - 100 * 86_400_000).toISOString().slice(0, 10);
/** A meeting at a fixed hour of today might start in the very minute in which the stage was set. */
const tomorrow = localDay('The Hague', new Date(Date.now() + 86_400_000).toISOString());
/** Before any meeting of the plenary. */
const early = { startsAt: `${tomorrow}T05:00:00Z`, endsAt: `${tomorrow}T06:00:00Z` };
const decided = { key: 'debate.minutes', decidedOn: day, reference: 'BUR/1/1', reason };
const paper = { issuedBy: 'foreignMinister', receivedOn: day, reference: 'Note 12' };
const nine = ['ARG', 'BEN', 'CHE', 'FRA', 'GHA', 'JPN', 'LVA', 'PER', 'URY'];
const keyOf = (seed: number) =>
  formatVerifierKey(signingKey('record.example/z', 'log', new Uint8Array(32).fill(seed)).key);
const [key, otherKey] = [keyOf(41), keyOf(42)];

/** A delegation moves something in the meeting. */
const moves = (name: string, input: (told: Told) => object) =>
  does(name, { delegate: 'FRA' }, (told) => ({ meeting: told.stage.meeting, state: 'FRA', ...input(told) }), {
    motion: 'motion',
  });

/** What was put last is carried. */
const carries = does('adopt-by-consensus', 'president', (told) => put(told));

async function put({ stage, made }: Told) {
  const row = stage.db.selectFrom('motion').select('proposal');
  const { proposal } = await row.where('id', '=', made.motion ?? '').executeTakeFirstOrThrow();
  return { meeting: stage.meeting, proposal };
}

const draft = ({ stage: { items } }: Told, title: string) => ({
  item: items.resolution,
  kind: 'D01',
  title,
  body: 'Text',
});

const proposesExemption = does(
  'grant-exemption',
  'secretariat',
  (t) => inSession(t, { state: 'FRA', reason }),
  { proposed: 'proposed' },
  true,
);

/**
 * One story in which every act type of the assembly comes about, each where it shows most: the item taken up, a vote open, a ballot
 * held. A command without a step here is done by itself where it says, with an input by its kinds; one that needs another moment,
 * or another input, needs a step.
 */
const steps: readonly (Step | Moment)[] = [
  // Before the meeting
  {
    acts: ['agenda-item.added'],
    does: clerk('add-agenda-item', (t) => inSession(t, { title: 'Another item' }), { item: 'item', number: 'number' }),
  },
  {
    acts: ['agenda-item.renamed'],
    does: clerk('rename-agenda-item', ({ made }) => ({ item: made.item, title: 'Renamed item' })),
  },
  {
    acts: ['agenda-item.added'],
    does: clerk('add-agenda-item', (t) => inSession(t, { title: 'A third item', after: t.stage.items.resolution }), {
      item: 'third',
    }),
  },
  {
    acts: ['agenda.ordered'],
    does: clerk('move-agenda-item', (t) => inSession(t, { item: t.made.third, to: t.made.number })),
  },
  {
    acts: ['agenda-item.described'],
    does: clerk('describe-agenda-item', ({ made }) => ({
      ...{ item: made.item, body: 'plenary', annotation: { en: 'Why', fr: 'Pourquoi' } },
      parts: { en: 'One\nTwo', fr: 'Un\nDeux' },
    })),
  },
  {
    acts: ['agenda-item.withdrawn'],
    does: clerk('withdraw-agenda-item', ({ made }) => ({ item: made.third, reason })),
  },
  {
    acts: ['agenda.written'],
    does: clerk('write-agenda', (t) => {
      const list = '1. Reports of the test\n(a) First part\n2. Other matters of the test';
      return inSession(t, { list, seen: seenOf(readList(list)) });
    }),
  },
  {
    acts: ['agenda.issued', 'deadline.met'],
    does: clerk('issue-agenda', (t) => inSession(t, { list: 'provisional' })),
  },
  { acts: ['deadline.met'], does: clerk('note-deadline-met', (t) => inSession(t, { step: 'notice', on: day })) },
  ...(['first', 'contested'] as const).map(
    (name): Step => ({
      acts: ['agenda-item.requested'],
      does: clerk(
        'request-agenda-item',
        (t) =>
          inSession(t, {
            ...{ title: `A ${name} request`, by: 'court', requested: day, memorandum: 'MEMO/1', urgent: true },
          }),
        { request: name },
      ),
    }),
  ),
  // In time: it is on the agenda at once.
  {
    acts: ['agenda-item.requested', 'agenda-item.listed'],
    does: clerk('request-agenda-item', (t) =>
      inSession(t, {
        ...{ title: 'A request in time', by: 'stateParty', state: 'FRA', requested: longBefore, memorandum: 'MEMO/2' },
      }),
    ),
  },
  {
    acts: ['agenda-request.withdrawn'],
    does: clerk('withdraw-agenda-request', (t) => inSession(t, { request: t.made.first, reason })),
  },
  {
    acts: ['meeting.scheduled'],
    does: clerk('schedule-meeting', (t) => inSession(t, { startsAt: `${tomorrow}T21:00:00Z` }), { meeting: 'second' }),
  },
  {
    acts: ['meeting.rescheduled'],
    does: clerk('reschedule-meeting', ({ made }) => ({
      meeting: made.second,
      startsAt: `${tomorrow}T22:00:00Z`,
      room: 'Room 2',
    })),
  },
  {
    acts: ['meeting-room.declared'],
    does: clerk('declare-meeting-room', (t) => inSession(t, { name: 'Room 4', seats: 120 }), { room: 'room' }),
  },
  {
    acts: ['meeting-room.changed'],
    does: clerk('change-meeting-room', ({ made }) => ({ room: made.room, name: 'Room 5', interpretation: ['en'] })),
  },
  {
    acts: ['hall-screen.made'],
    does: clerk('make-hall-screen', (t) => inSession(t, { place: 'Left wall', shows: 'automatic', sidebar: 'no' }), {
      screen: 'screen',
    }),
  },
  {
    acts: ['hall-screen.set'],
    does: clerk('set-hall-screen', ({ made }) => ({
      ...{ screen: made.screen, place: 'Right wall', shows: 'agenda', sidebar: 'yes' },
    })),
  },
  { acts: ['hall-screen.revoked'], does: clerk('revoke-hall-screen', ({ made }) => ({ screen: made.screen })) },
  {
    acts: ['programme-entry.placed'],
    does: clerk('place-programme-entry', (t) => inSession(t, { body: 'bureau', ...early, room: t.made.room }), {
      entry: 'entry',
    }),
  },
  {
    acts: ['programme-entry.moved', 'programme-entry.changed'],
    does: clerk('change-programme-entry', ({ made }) => ({ entry: made.entry, body: 'budget', ...early })),
  },
  {
    acts: ['programme-entry.cancelled'],
    does: clerk('cancel-programme-entry', ({ made }) => ({ entry: made.entry, reason })),
  },
  {
    acts: ['programme-entry.placed'],
    does: clerk('place-programme-day', (t) => inSession(t, { day: tomorrow, lines: '07:00-08:00;;Bureau' })),
  },
  {
    acts: ['beside-plenary.allowed'],
    does: clerk('allow-beside-plenary', (t) => inSession(t, { body: 'bureau', reason })),
  },
  {
    acts: ['beside-plenary.ended'],
    does: clerk('end-beside-plenary', (t) => inSession(t, { body: 'bureau', reason })),
  },
  { acts: ['meeting.cancelled'], does: clerk('cancel-meeting', ({ made }) => ({ meeting: made.second, reason })) },
  {
    acts: ['meeting.rescheduled'],
    does: clerk('reschedule-meeting', ({ stage }) => ({
      meeting: stage.meeting,
      startsAt: `${tomorrow}T20:00:00Z`,
      room: 'Room 3',
    })),
  },
  {
    acts: ['session.changed'],
    does: clerk('change-session', (t) =>
      inSession(t, { title: 'Renamed session', city: 'The Hague', building: 'Annex', starts: day, ends: '2099-12-31' }),
    ),
  },
  { acts: ['parameter.set'], does: clerk('set-parameter', (t) => inSession(t, { ...decided, value: '4' })) },
  { acts: ['parameter.reset'], does: clerk('reset-parameter', (t) => inSession(t, decided)) },
  {
    acts: ['contributions.certified'],
    does: clerk('certify-contributions', (t) =>
      inSession(t, {
        state: 'FRA',
        due: [
          { year: 2021, cents: 100 },
          { year: 2022, cents: 100 },
          { year: 2023, cents: 100 },
        ],
      }),
    ),
  },
  // What needs two persons
  { acts: ['act.proposed'], does: proposesExemption },
  {
    acts: ['act.declined'],
    does: does('decline-act', 'second', ({ made }) => ({ proposed: made.proposed, reason })),
  },
  { acts: ['act.proposed'], does: proposesExemption },
  { acts: ['act.withdrawn'], does: clerk('withdraw-act', ({ made }) => ({ proposed: made.proposed })) },
  { acts: ['act.proposed'], does: proposesExemption },
  {
    acts: ['act.confirmed', 'exemption.granted'],
    does: does('confirm-act', 'second', async ({ stage, made }) => {
      const proposed = made.proposed ?? '';
      return { proposed, hash: await hashOf(stage, proposed) };
    }),
  },
  {
    acts: ['exemption.taken-back'],
    does: clerk('take-back-exemption', (t) => inSession(t, { state: 'FRA', reason })),
  },
  { acts: ['exemption.granted'], does: clerk('grant-exemption', (t) => inSession(t, { state: 'FRA', reason })) },
  {
    acts: ['person.accredited'],
    does: clerk(
      'accredit-person',
      (t) => inSession(t, { state: 'FRA', name: 'Demonstration adviser', role: 'adviser' }),
      { account: 'adviser' },
    ),
  },
  {
    acts: ['person.accredited'],
    does: clerk('accredit-persons', (t) =>
      inSession(t, {
        persons: [
          { state: 'FRA', name: 'Demonstration counsel', role: 'adviser', function: 'Counsel' },
          { state: 'FRA', name: 'Demonstration expert', role: 'adviser' },
        ],
      }),
    ),
  },
  {
    acts: ['person.described'],
    does: clerk('describe-person', (t) =>
      inSession(t, { state: 'FRA', account: t.made.adviser, email: 'adviser@example.org' }),
    ),
  },
  {
    acts: ['focal-point.named'],
    does: clerk('name-focal-point', (t) => inSession(t, { state: 'FRA', name: 'Demonstration focal point' }), {
      account: 'focalPoint',
    }),
  },
  {
    acts: ['focal-point.named'],
    does: clerk('name-focal-points', (t) =>
      inSession(t, {
        persons: [
          { state: 'GHA', name: 'Demonstration focal point', email: 'focal@example.org' },
          { state: 'PER', name: 'Demonstration focal point' },
        ],
      }),
    ),
  },
  {
    acts: ['focal-point.ended'],
    does: clerk('end-focal-point', (t) => inSession(t, { state: 'FRA', account: t.made.focalPoint })),
  },
  {
    acts: ['representative.designated'],
    does: does('designate-representative', { delegate: 'FRA' }, (t) =>
      inSession(t, { state: 'FRA', account: t.made.adviser }),
    ),
  },
  {
    acts: ['designation.ended'],
    does: does('end-designation', { delegate: 'FRA' }, (t) => inSession(t, { state: 'FRA', account: t.made.adviser })),
  },
  {
    acts: ['sign-in-link.made'],
    does: said('make-sign-in-link', ({ made }) => ({
      act: 'sign-in-link.made',
      subject: 'accounts',
      data: { account: made.adviser, until: '2099-01-01T00:00:00.000Z' },
    })),
  },
  {
    acts: ['letters.mailed'],
    does: said('mail-letters', ({ stage, made }) => ({
      act: 'letters.mailed',
      subject: `session:${stage.session}`,
      data: { session: stage.session, lang: 'en', persons: [made.adviser] },
    })),
  },
  { acts: ['sign-ins.ended'], does: does('end-sign-ins', 'secretariat', ({ made }) => ({ account: made.adviser })) },
  {
    acts: ['accreditation.ended'],
    does: clerk('end-accreditation', (t) => inSession(t, { state: 'FRA', account: t.made.adviser })),
  },
  { acts: ['person.erased'], does: clerk('erase-person', ({ made }) => ({ account: made.adviser, reason })) },
  {
    acts: ['entry-data.erased'],
    does: does('erase-entry-data', 'system', async ({ stage: { db } }) => {
      const erased = db.selectFrom('entry').select('seq').where('act', '=', 'person.erased');
      return { entry: (await erased.executeTakeFirstOrThrow()).seq, because: 'law-requires' };
    }),
  },
  {
    acts: ['office.assigned'],
    does: does(
      'assign-office',
      'system',
      () => ({ name: 'Demonstration clerk', office: 'secretariat', demonstration: true }),
      { account: 'clerk' },
    ),
  },
  { acts: ['office.ended'], does: does('end-office', 'system', ({ made }) => ({ account: made.clerk })) },
  {
    acts: ['session.created'],
    does: clerk(
      'create-session',
      () => ({
        kind: 'special',
        convenedBy: 'request',
        requests: 42,
        title: 'Other',
        city: 'New York',
        starts: day,
        ends: day,
      }),
      { session: 'special' },
    ),
  },
  {
    acts: ['agenda-item.added'],
    does: clerk('add-agenda-item', ({ made }) => ({ session: made.special, title: 'An item of before' }), {
      item: 'before',
    }),
  },
  {
    acts: ['agenda.written'],
    does: clerk('carry-agenda', (t) => inSession(t, { earlier: t.made.special, items: [t.made.before] })),
  },

  // The meeting
  {
    acts: ['presence.registered'],
    does: clerk('register-presence', ({ stage }) => ({
      meeting: stage.meeting,
      arrived: [...stage.delegates.keys()].filter((state) => state !== 'GHA'),
    })),
  },
  { acts: ['meeting.opened'], does: chair('open-meeting') },

  // Codes for the door
  { acts: ['check-in-codes.issued'], does: clerk('issue-check-in-codes', (t) => inSession(t)) },
  {
    acts: ['check-in-code.renewed'],
    does: clerk('renew-check-in-code', (t) => inSession(t, { account: t.stage.delegate('FRA') })),
  },
  {
    acts: ['person.checked-in'],
    does: clerk('check-in-person', ({ stage }) => ({ meeting: stage.meeting, account: stage.delegate('FRA') })),
  },

  // Credentials
  {
    acts: ['credentials.corrected'],
    does: clerk('correct-credentials', (t) =>
      inSession(t, { ...paper, states: ['FRA', 'JPN'], received: 'none', reason }),
    ),
  },
  {
    acts: ['credentials.received'],
    does: clerk('receive-credentials', (t) => inSession(t, { ...paper, states: ['FRA', 'JPN'], received: 'original' })),
  },
  {
    acts: ['credentials-document.attached'],
    does: clerk('attach-credentials-document', (t) => inSession(t, { state: 'FRA', document: scan('%PDF-1.7') })),
  },
  {
    acts: ['credentials-document.attached'],
    does: clerk('attach-credentials-document', (t) =>
      inSession(t, { state: 'FRA', document: scan('%PDF-1.7 of better quality'), reason }),
    ),
  },
  {
    acts: ['credentials-document.removed'],
    does: clerk('remove-credentials-document', (t) => inSession(t, { state: 'FRA', reason })),
  },
  {
    acts: ['credentials-document.attached'],
    does: clerk('attach-credentials-document', (t) => inSession(t, { state: 'JPN', document: scan('%PDF-1.7') })),
  },
  {
    acts: ['credentials-committee.appointed', 'deadline.met'],
    does: chair('appoint-credentials-committee', (t) => inSession(t, { members: nine, how: 'consensus' })),
  },
  {
    acts: ['credentials-committee.chair-chosen'],
    does: clerk('choose-credentials-chair', (t) => inSession(t, { state: 'URY', account: t.stage.delegate('URY') })),
  },
  {
    acts: ['credentials.examined'],
    does: does('examine-credentials', { delegate: 'URY' }, (t) =>
      inSession(t, { states: [...t.stage.delegates.keys()], examined: 'accepted' }),
    ),
  },
  {
    acts: ['credentials-report.made'],
    does: does('make-credentials-report', { delegate: 'URY' }, (t) =>
      inSession(t, { metOn: localDay('The Hague', new Date().toISOString()) }),
    ),
  },
  {
    acts: ['credentials-report.adopted'],
    does: chair('adopt-credentials-report', (t) => inSession(t, { how: 'consensus' })),
  },
  {
    acts: ['credentials-objection.raised'],
    does: does('object-to-credentials', { delegate: 'BRA' }, (t) => inSession(t, { by: 'BRA', state: 'JPN', reason })),
  },
  {
    acts: ['credentials-objection.withdrawn'],
    does: does('withdraw-credentials-objection', { delegate: 'BRA' }, (t) =>
      inSession(t, { by: 'BRA', state: 'JPN', reason }),
    ),
  },
  {
    acts: ['credentials-objection.raised'],
    does: does('object-to-credentials', { delegate: 'BRA' }, (t) => inSession(t, { by: 'BRA', state: 'JPN', reason })),
  },
  {
    acts: ['credentials-objection.decided'],
    does: chair('decide-credentials-objection', (t) =>
      inSession(t, { state: 'JPN', outcome: 'dismissed', how: 'consensus' }),
    ),
  },
  { acts: ['item.taken-up'], does: chair('take-up-item', ({ stage }) => ({ item: stage.items.resolution })) },
  {
    acts: ['floor.asked'],
    does: does('ask-for-floor', { delegate: 'FRA' }, ({ stage }) => ({ meeting: stage.meeting, state: 'FRA' }), {
      speaker: 'first',
    }),
  },
  {
    acts: ['floor.asked'],
    does: does('ask-for-floor', { delegate: 'JPN' }, ({ stage }) => ({ meeting: stage.meeting, state: 'JPN' }), {
      speaker: 'second-speaker',
    }),
  },
  {
    acts: ['floor.moved'],
    does: chair('move-speaker', ({ made }) => ({ speaker: made['second-speaker'], place: 1, reason })),
  },
  {
    acts: ['floor.exchanged'],
    does: chair('exchange-speakers', ({ made }) => ({ speaker: made['second-speaker'], other: made.first, reason })),
  },
  { acts: ['floor.skipped'], does: chair('skip-speaker', ({ made }) => ({ speaker: made.first })) },
  { acts: ['floor.removed'], does: chair('remove-speaker', ({ made }) => ({ speaker: made.first, reason })) },
  { acts: ['floor.put-back'], does: chair('put-back-speaker', ({ made }) => ({ speaker: made.first, reason })) },
  {
    acts: ['floor.asked', 'floor.group-named'],
    does: does(
      'ask-for-floor',
      { delegate: 'BRA' },
      ({ stage }) => ({ meeting: stage.meeting, state: 'BRA', onBehalfOf: 'A group of the test' }),
      { speaker: 'grouped' },
    ),
  },
  { acts: ['floor.group-accepted'], does: chair('accept-group', ({ made }) => ({ speaker: made.grouped })) },
  { acts: ['time-limit.set'], does: chair('set-time-limit', () => ({ seconds: 120 })) },
  {
    acts: ['podium-note.written'],
    does: does('write-note', 'secretariat', ({ stage }) => ({ meeting: stage.meeting, text: 'A note' }), {
      note: 'note',
    }),
  },
  {
    acts: ['podium-note.speaker-absent'],
    does: does('note-speaker-absent', 'secretariat', ({ stage, made }) => ({
      meeting: stage.meeting,
      speaker: made['second-speaker'],
    })),
  },
  { acts: ['podium-note.taken-away'], does: chair('take-note-away', ({ made }) => ({ note: made.note })) },
  { acts: ['floor.given'], does: chair('give-floor', ({ made }) => ({ speaker: made['second-speaker'] })) },
  { acts: ['floor.paused'], does: chair('pause-speech') },
  { acts: ['floor.resumed'], does: chair('resume-speech') },
  {
    acts: ['floor.paused', 'floor.interposed'],
    does: chair('give-floor-beside', () => ({ state: 'BRA', kind: 'pointOfOrder' })),
  },
  { acts: ['floor.interposition-ended'], does: chair('end-interposition') },
  { acts: ['floor.ended'], does: chair('end-speech') },
  {
    acts: ['reply.asked'],
    does: does('ask-for-reply', { delegate: 'BRA' }, ({ stage, made }) => ({
      meeting: stage.meeting,
      state: 'BRA',
      answers: made['second-speaker'],
    })),
  },
  { acts: ['floor.added'], does: chair('add-speaker', () => ({ who: 'court-registry', reason })) },
  {
    acts: ['speakers-list.ordered'],
    does: chair('order-speakers', () => ({ policy: 'firstStatementFirst', reason })),
  },
  {
    acts: ['speakers-list.announced'],
    does: chair('announce-list', () => ({ closesAt: new Date(Date.now() + 3_600_000).toISOString() })),
  },
  {
    acts: ['floor.withdrawn'],
    does: does('withdraw-from-list', { delegate: 'FRA' }, ({ stage, made }) => ({
      meeting: stage.meeting,
      speaker: made.first,
    })),
  },
  { acts: ['speakers-list.closed'], does: chair('close-list') },
  { acts: ['speakers-list.reopened'], does: chair('reopen-list') },

  // The agenda
  {
    acts: ['inclusion.spoken'],
    does: chair('note-inclusion-speaker', ({ made }) => ({ request: made.contested, state: 'JPN', side: 'against' })),
  },
  {
    acts: ['inclusion.corrected'],
    does: chair('note-inclusion-speaker', ({ made }) => ({ request: made.contested, state: 'JPN', side: 'for' })),
  },
  {
    acts: ['inclusion.decided', 'agenda-item.listed'],
    does: chair('decide-inclusion', ({ made }) => ({
      ...{ request: made.contested, how: 'vote', inFavour: 4, against: 3, abstaining: 1, atOnce: true },
    })),
  },

  // While the item is before the meeting
  { acts: ['proposal.submitted'], does: clerk('submit-proposal', (t) => draft(t, 'New draft'), { proposal: 'draft' }) },
  {
    acts: ['proposal.revised'],
    does: clerk('revise-proposal', ({ made }) => ({ proposal: made.draft, title: 'Revised draft', body: 'Text' })),
  },
  { acts: ['proposal.withdrawn'], does: clerk('withdraw-proposal', ({ made }) => ({ proposal: made.draft })) },
  {
    acts: ['agenda-item.renamed'],
    does: clerk('rename-agenda-item', ({ stage }) => ({ item: stage.items.closing, title: 'Renamed in the meeting' })),
  },
  {
    acts: ['agenda-item.added'],
    does: clerk('add-agenda-item', (t) => inSession(t, { title: 'Added in the meeting' })),
  },
  {
    acts: ['proposal.submitted'],
    does: clerk('submit-proposal', (t) => draft(t, 'Agreed draft'), { proposal: 'agreed' }),
  },
  { acts: ['proposal.adopted'], does: chair('adopt-by-consensus', ({ made }) => ({ proposal: made.agreed })) },
  ...(['dissociation', 'reservation'] as const).map(
    (kind): Step => ({
      acts: ['position.noted'],
      does: does('note-position', { delegate: 'FRA' }, ({ made }) => ({
        ...{ proposal: made.agreed, state: 'FRA', kind, paragraph: 7 },
        ...{ lang: 'fr', text: 'La délégation se dissocie du paragraphe 7.' },
      })),
    }),
  ),
  {
    acts: ['position.taken-back'],
    does: does('take-back-position', { delegate: 'FRA' }, ({ made }) => ({
      ...{ proposal: made.agreed, state: 'FRA', kind: 'reservation', paragraph: 7 },
    })),
  },

  // Amendments: the order, one adopted, one that falls by it
  {
    acts: ['proposal.submitted'],
    does: clerk('submit-proposal', (t) => ({ ...draft(t, 'Amended draft'), body: 'Decides.\nRequests.' }), {
      proposal: 'amended',
    }),
  },
  ...(['deletes', 'revises', 'adds'] as const).map(
    (change, n): Step => ({
      acts: ['amendment.submitted'],
      does: does(
        'submit-amendment',
        { delegate: 'FRA' },
        ({ made }) => ({
          ...{ proposal: made.amended, state: 'FRA', cosponsors: ['URY'], change, paragraph: [2, 2, 3][n] },
          ...(change === 'deletes' ? {} : { body: 'Requests the Bureau.' }),
        }),
        { amendment: change },
      ),
    }),
  ),
  {
    acts: ['amendments.ranked'],
    does: clerk('rank-amendments', ({ made }) => ({
      ...{ proposal: made.amended, amendments: [made.deletes, made.adds, made.revises], reason },
    })),
  },
  {
    acts: ['amendments.ordered'],
    does: chair('order-amendments', ({ made }) => ({
      ...{ proposal: made.amended, amendments: [made.deletes, made.revises, made.adds], reason },
    })),
  },
  { acts: ['proposal.adopted'], does: chair('adopt-by-consensus', ({ made }) => ({ proposal: made.deletes })) },
  {
    acts: ['amendment.fell'],
    does: chair('let-amendment-fall', ({ made }) => ({
      ...{ proposal: made.revises, adopted: made.deletes, reason },
    })),
  },
  { acts: ['proposal.adopted'], does: chair('adopt-by-consensus', ({ made }) => ({ proposal: made.adds })) },
  { acts: ['proposal.adopted'], does: chair('adopt-by-consensus', ({ made }) => ({ proposal: made.amended })) },

  // Points of order and motions
  { acts: ['motion.moved'], does: moves('raise-point-of-order', () => ({})) },
  {
    acts: ['motion.spoken', 'floor.interposed'],
    does: chair('speak-on-motion', ({ made }) => ({ motion: made.motion, state: 'FRA', side: 'mover' })),
  },
  { acts: ['point.ruled'], does: chair('rule-on-point', ({ made }) => ({ motion: made.motion, wellTaken: 'no' })) },
  { acts: ['motion.moved'], does: moves('appeal-ruling', () => ({})) },
  {
    acts: ['motion.put', 'floor.interposition-ended'],
    does: chair('put-motion', ({ made }) => ({ motion: made.motion })),
  },
  {
    acts: ['vote.opened'],
    does: does('open-vote', 'president', async (told) => ({ ...(await put(told)), consensusSought: true }), {
      vote: 'vote',
    }),
  },
  {
    acts: ['vote.cast'],
    does: does('cast-vote', { delegate: 'FRA' }, ({ made }) => ({ vote: made.vote, state: 'FRA', choice: 'for' })),
  },
  { acts: ['vote.closed'], does: does('close-vote', 'president', ({ made }) => ({ vote: made.vote })) },
  {
    acts: ['vote.announced', 'proposal.adopted'],
    does: does('announce-result', 'president', ({ made }) => ({ vote: made.vote })),
  },
  {
    acts: ['motion.moved'],
    does: moves('make-motion', ({ stage }) => ({ kind: 'competence', about: stage.proposals[2] })),
  },
  { acts: ['motion.put'], does: chair('put-motion', ({ made }) => ({ motion: made.motion })) },
  {
    acts: ['motion.withdrawn'],
    does: does('withdraw-motion', { delegate: 'FRA' }, ({ stage, made }) => ({
      ...{ meeting: stage.meeting, motion: made.motion },
    })),
  },
  { acts: ['motion.moved'], does: moves('make-motion', () => ({ kind: 'adjournDebate' })) },
  { acts: ['motion.put'], does: chair('put-motion', ({ made }) => ({ motion: made.motion })) },
  { acts: ['proposal.adopted'], does: carries },
  { acts: ['debate.resumed'], does: chair('resume-debate') },
  {
    acts: ['motion.moved'],
    does: moves('make-motion', ({ made }) => ({ kind: 'reconsider', about: made.agreed })),
  },
  { acts: ['motion.put'], does: chair('put-motion', ({ made }) => ({ motion: made.motion })) },
  { acts: ['proposal.adopted'], does: carries },
  { acts: ['proposal.reopened'], does: chair('reopen-proposal', ({ made }) => ({ motion: made.motion })) },
  { acts: ['proposal.adopted'], does: chair('adopt-by-consensus', ({ made }) => ({ proposal: made.agreed })) },

  {
    acts: ['agenda.adopted', 'deadline.met'],
    does: chair('adopt-agenda', () => ({ how: 'withoutVote' })),
  },
  {
    acts: ['agenda.adoption-taken-back', 'deadline.opened-again'],
    does: chair('take-back-adoption', () => ({ reason })),
  },
  {
    acts: ['agenda.adopted', 'deadline.met'],
    does: chair('adopt-agenda', () => ({ how: 'vote', inFavour: 5, against: 2 })),
  },
  {
    acts: ['agenda-item.amended'],
    does: chair('amend-agenda-item', ({ stage }) => ({
      ...{ item: stage.items.closing, title: 'Amended in the meeting', how: 'withoutVote' },
    })),
  },
  {
    acts: ['agenda-item.deleted'],
    does: chair('delete-agenda-item', ({ made }) => ({ item: made.item, reason, how: 'withoutVote' })),
  },

  // A vote opened by mistake
  {
    acts: ['vote.opened'],
    does: chair('open-vote', ({ stage }) => ({ proposal: stage.proposals[2], consensusSought: true }), {
      vote: 'vote',
    }),
  },
  {
    acts: ['vote.taken-back'],
    does: chair('take-back-vote', ({ made }) => ({ vote: made.vote, reason, meeting: undefined })),
  },
  { acts: ['screen.shown'], does: chair('show-on-screen', () => ({ what: 'agenda' })) },

  // A show of hands, once no State Party asks for names any more
  {
    acts: ['proposal.submitted'],
    does: clerk('submit-proposal', (t) => draft(t, 'Draft for hands'), { proposal: 'forHands' }),
  },
  {
    acts: ['recorded-vote.asked'],
    does: does('ask-for-recorded-vote', { delegate: 'FRA' }, ({ stage: { meeting }, made }) => ({
      ...{ meeting, proposal: made.forHands, state: 'FRA', how: 'rollCall' },
    })),
  },
  {
    acts: ['recorded-vote.no-longer-asked'],
    does: does('end-asking-for-recorded-vote', { delegate: 'FRA' }, ({ stage: { meeting }, made }) => ({
      ...{ meeting, proposal: made.forHands, state: 'FRA' },
    })),
  },
  {
    acts: ['vote.opened'],
    does: chair(
      'open-vote',
      ({ made }) => ({
        ...{ proposal: made.forHands, consensusSought: true, method: 'showOfHands' },
      }),
      { vote: 'hands' },
    ),
  },
  {
    acts: ['hands.tellers-appointed'],
    does: chair('appoint-tellers', ({ made }) => ({
      ...{ vote: made.hands, first: 'FRA', second: 'JPN', meeting: undefined },
    })),
  },
  ...(['FRA', 'JPN'] as const).map(
    (delegate): Step => ({
      acts: delegate === 'FRA' ? ['hands.counted'] : ['hands.counted', 'hands.compared'],
      does: does('count-hands', { delegate }, ({ made }) => ({
        vote: made.hands,
        state: delegate,
        yes: 80,
        no: 10,
        abstain: 5,
      })),
    }),
  ),
  { acts: ['vote.closed'], does: chair('close-vote', ({ made }) => ({ vote: made.hands, meeting: undefined })) },
  {
    acts: ['vote.announced', 'proposal.adopted'],
    does: chair('announce-result', ({ made }) => ({ vote: made.hands, meeting: undefined })),
  },

  // A vote, which becomes a roll call
  {
    acts: ['vote.opened'],
    does: chair('open-vote', ({ stage }) => ({ proposal: stage.proposals[1], consensusSought: true }), {
      vote: 'vote',
    }),
  },
  {
    acts: ['vote.cast'],
    does: does('cast-vote', { delegate: 'FRA' }, ({ made }) => ({ vote: made.vote, state: 'FRA', choice: 'for' })),
  },
  {
    acts: ['vote.corrected'],
    does: does('correct-vote', { delegate: 'FRA' }, ({ made }) => ({
      vote: made.vote,
      state: 'FRA',
      choice: 'against',
    })),
  },
  {
    acts: ['vote.cast'],
    does: does('cast-vote', { delegate: 'JPN' }, ({ made }) => ({ vote: made.vote, state: 'JPN', choice: 'against' })),
  },
  {
    acts: ['roll-call.lot-begun', 'roll-call.secret-laid-down'],
    does: chair('begin-roll-call-lot', ({ made }) => ({
      ...{ vote: made.vote, first: 'FRA', second: 'JPN', meeting: undefined },
    })),
  },
  {
    acts: ['roll-call.seed-given'],
    does: does('give-seed', { delegate: 'FRA' }, ({ made }) => ({ vote: made.vote, state: 'FRA', seed: '1789' })),
  },
  {
    acts: ['roll-call.drawn'],
    does: chair('draw-roll-call', ({ made }) => ({ vote: made.vote, state: 'URY', meeting: undefined })),
  },
  {
    acts: ['roll-call.answered', 'vote.cast'],
    does: clerk('cast-vote', ({ made }) => ({ vote: made.vote, state: 'URY', choice: 'against' })),
  },
  {
    acts: ['roll-call.answer-corrected', 'vote.corrected'],
    does: clerk('correct-vote', ({ made }) => ({ vote: made.vote, state: 'URY', choice: 'abstain' })),
  },
  {
    acts: ['roll-call.unanswered'],
    does: clerk('note-no-answer', async ({ stage, made }) => {
      const { votesOf } = await import('../../src/decisions/index.ts');
      const [vote] = await votesOf(stage.db, { id: made.vote ?? '' });
      return { vote: vote?.id, state: vote?.rollCall?.next };
    }),
  },
  'whatever is about a vote',
  { acts: ['vote.closed'], does: chair('close-vote', ({ made }) => ({ vote: made.vote, meeting: undefined })) },
  {
    acts: ['vote.announced', 'proposal.rejected'],
    does: chair('announce-result', ({ made }) => ({ vote: made.vote, meeting: undefined })),
  },
  ...(['FRA', 'JPN'] as const).map(
    (state): Step => ({
      acts: ['intention.noted'],
      does: clerk('note-correction', ({ made }) => ({ vote: made.vote, state, intended: 'for' })),
    }),
  ),
  {
    acts: ['intention.taken-back'],
    does: clerk('take-back-correction', ({ made }) => ({ vote: made.vote, state: 'JPN' })),
  },
  { acts: ['item.concluded'], does: chair('conclude-item') },
  {
    acts: ['item.reopened'],
    does: chair('reopen-item', ({ stage }) => ({ item: stage.items.resolution, reason })),
  },

  // An election
  { acts: ['item.taken-up'], does: chair('take-up-item', ({ stage }) => ({ item: stage.items.judges })) },
  {
    acts: ['candidate.nominated'],
    does: clerk(
      'nominate-candidate',
      ({ stage }) => ({
        election: stage.election,
        name: 'Late, Nominee',
        list: 'A',
        gender: 'F',
        nationality: 'FRA',
        nominatedBy: 'FRA',
      }),
      { candidate: 'late' },
    ),
  },
  {
    acts: ['candidate.corrected'],
    does: clerk('correct-candidate', ({ made }) => ({
      ...{ candidate: made.late, name: 'Late, Nominee spelt anew', list: 'B', gender: 'M', nationality: 'FRA' },
      reason,
    })),
  },
  {
    acts: ['candidate.withdrawn'],
    does: clerk('withdraw-candidate', ({ made }) => ({ candidate: made.late, reference: 'NV/2026/1' })),
  },
  {
    acts: ['election.changed'],
    does: clerk('change-election-seats', ({ stage }) => ({ election: stage.election, seats: 5, reason })),
  },
  {
    acts: ['election.changed'],
    does: clerk('change-election-seats', ({ stage }) => ({ election: stage.election, seats: 6, reason })),
  },
  {
    acts: ['ballot.opened'],
    does: chair('open-ballot', ({ stage }) => ({ election: stage.election }), { ballot: 'annulled' }),
  },
  {
    acts: ['ballot.annulled'],
    does: chair('annul-ballot', ({ made }) => ({ ballot: made.annulled, reason, meeting: undefined })),
  },
  {
    acts: ['ballot.opened'],
    does: chair('open-ballot', ({ stage }) => ({ election: stage.election }), { ballot: 'ballot' }),
  },
  'whatever is about a ballot',
  {
    acts: ['ballot.counted'],
    does: clerk('enter-count', ({ stage, made }) => {
      const papers = stage.delegates.size - 1;
      const figures = [10, 40, 82, 60, 70, 88, 90, 60, 83, 40, 30, 50];
      const votes = stage.candidates.map((candidate, n) => ({ candidate, votes: figures[n] ?? 0 }));
      return { ballot: made.ballot, papers, valid: papers, invalid: 0, abstentions: 0, votes };
    }),
  },
  {
    acts: ['ballot.announced'],
    does: chair('announce-ballot', ({ made }) => ({ ballot: made.ballot, meeting: undefined })),
  },
  {
    acts: ['candidate.removed'],
    does: said('remove-candidate', ({ stage }) => ({
      act: 'candidate.removed',
      subject: `election:${stage.election}`,
      data: {
        election: stage.election,
        candidate: stage.candidates[0],
        afterBallot: 1,
        reason,
        suggested: null,
        explanation: [],
      },
    })),
  },
  {
    acts: ['lot.drawn'],
    does: said('record-lot', ({ stage, made }) => ({
      act: 'lot.drawn',
      subject: `ballot:${made.ballot}`,
      data: {
        ...{ ballot: made.ballot, election: stage.election, meeting: stage.meeting, number: 1 },
        ...{
          order: [stage.candidates[1], stage.candidates[3]],
          elected: [stage.candidates[1]],
          how: 'With a bowl',
          explanation: [],
        },
      },
    })),
  },
  {
    acts: ['lot.taken-back'],
    does: said('take-back-lot', ({ stage, made }) => ({
      act: 'lot.taken-back',
      subject: `ballot:${made.ballot}`,
      data: {
        ...{ ballot: made.ballot, election: stage.election, meeting: stage.meeting, number: 1, reason },
        ...{ order: [stage.candidates[1], stage.candidates[3]], elected: [stage.candidates[1]] },
      },
    })),
  },
  {
    acts: ['tie.ended'],
    does: said('record-lot', ({ stage, made }) => ({
      act: 'tie.ended',
      subject: `ballot:${made.ballot}`,
      data: {
        ...{ ballot: made.ballot, election: stage.election, meeting: stage.meeting, number: 1 },
        ...{ elected: [stage.candidates[1]], explanation: [] },
      },
    })),
  },
  {
    acts: ['election.completed'],
    does: said('declare-elected', ({ stage }) => ({
      act: 'election.completed',
      subject: `election:${stage.election}`,
      data: { election: stage.election, elected: [] },
    })),
  },
  {
    acts: ['election.created'],
    does: clerk('create-election', ({ stage }) => ({
      ...{ session: stage.session, item: stage.items.judges, title: 'Another election', seats: 1 },
      inOffice: {
        listA: 9,
        listB: 7,
        african: 4,
        asiaPacific: 3,
        easternEuropean: 3,
        grulac: 3,
        weog: 3,
        female: 8,
        male: 8,
      },
    })),
  },

  // What is about the record itself, and about everything
  {
    acts: ['log-key.introduced'],
    does: said('introduce-log-key', () => ({ act: 'log-key.introduced', subject: 'log', data: { key } })),
  },
  {
    acts: ['log-key.retired'],
    does: said('retire-log-key', () => ({ act: 'log-key.retired', subject: 'log', data: { key } })),
  },
  {
    acts: ['editions.raised'],
    does: does('raise-editions', 'system', () => ({ editions: [{ command: 'another-command', edition: 2 }] })),
  },
  {
    acts: ['seal-key.introduced'],
    does: does('introduce-seal-key', 'system', () => ({
      key: sealKeyOf(nextSealSeed),
      proof: proveSealKey(nextSealSeed, sealKey),
    })),
  },
  {
    acts: ['seal-key.introduced'],
    does: does('replace-seal-key', 'system', () => ({
      key: sealKeyOf(lastSealSeed),
      proof: proveSealKey(lastSealSeed, sealKeyOf(nextSealSeed)),
      lost: 'The folder with the key was on a disk that broke.',
    })),
  },
  {
    acts: ['unsealed.accepted'],
    does: said('accept-unsealed', () => ({
      act: 'unsealed.accepted',
      subject: 'record',
      data: { from: 1, to: 1, hash: '0'.repeat(64), reason },
    })),
  },
  {
    acts: ['log.resumed'],
    does: said('resume-log', () => ({ act: 'log.resumed', subject: 'log', data: { reason, halts: [] } })),
  },
  {
    acts: ['log.succeeded'],
    does: said('succeed-log', () => ({
      act: 'log.succeeded',
      subject: 'log',
      data: { key: otherKey, former: { name: 'former', signed: null }, contradictions: [], lost: null, reason },
    })),
  },
  {
    acts: ['clock.confirmed'],
    does: said('confirm-clock', () => ({
      act: 'clock.confirmed',
      subject: 'record',
      data: {
        reason,
        database: `${day}T00:00:00.000Z`,
        machine: `${day}T00:00:00.000Z`,
        difference: 0,
        overrides: null,
      },
    })),
  },
  { acts: ['reference.loaded'], does: otherNames },
  { acts: ['item.concluded'], does: chair('conclude-item') },
  { acts: ['meeting.suspended'], does: chair('suspend-meeting') },
  { acts: ['meeting.resumed'], does: chair('resume-meeting') },
  { acts: ['meeting.closed'], does: chair('close-meeting') },

  // The session, between its meetings
  {
    acts: ['session.closed'],
    does: does('close-session', 'president', (t) => inSession(t, { leaveUnfinished: true })),
  },
  { acts: ['session.reopened'], does: does('reopen-session', 'president', (t) => inSession(t, { reason })) },
  { acts: ['session.adjourned'], does: does('adjourn-session', 'president', (t) => inSession(t)) },
  {
    acts: ['session.resumed'],
    does: clerk('resume-session', async (t) => {
      const { ends } = await t.stage.db
        .selectFrom('session')
        .select('ends')
        .where('id', '=', t.stage.session)
        .executeTakeFirstOrThrow();
      const after = new Date(Date.parse(ends) + 86_400_000).toISOString().slice(0, 10);
      return inSession(t, { city: 'The Hague', building: 'World Forum', starts: after, ends: after });
    }),
  },
  { acts: ['meeting.reopened'], does: chair('reopen-meeting', () => ({ reason })) },
];

export const story: readonly Step[] = steps.flatMap((step) => (typeof step === 'string' ? stepsAt(step) : [step]));

/** Acts that the story says past their commands: they ask for a lot, a witness, a broken clock. */
export const saidByForce: readonly string[] = story.flatMap(({ acts, does }) => (byForce.has(does) ? acts : []));

/** Each command without a step of its own, by whoever may do it: about a ballot where it names one, else while the vote is open. */
function stepsAt(moment: Moment): readonly Step[] {
  const here = [...commands.values()].filter(
    ({ name, input }) =>
      !named.has(name) && namedBy(input).includes('ballot') === (moment === 'whatever is about a ballot'),
  );
  return here.map(({ name, input, who: { kinds } }) => {
    const who = kinds.includes('president') ? 'president' : kinds.includes('secretariat') ? 'secretariat' : 'system';
    return { acts: [`what ${name} gives`], does: does(name, who, (told) => inputByKinds(input, sceneOf(told))) };
  });
}

function sceneOf({ stage, made }: Told): Scene {
  const { session, meeting, items, election, candidates, proposals } = stage;
  const { vote = '', ballot = '' } = made;
  const ids = { meeting, vote, ballot, election, thing: vote, 'agenda-item': items.resolution };
  return {
    ...{ session, state: 'FRA', every: false },
    ids: { ...ids, proposal: proposals[1] ?? '', candidate: candidates[0] ?? '' },
  };
}

/** The same data with another name of a State. */
async function otherNames({ stage }: Told): Promise<Outcome> {
  const files = await referenceTexts(path.resolve(import.meta.dirname, '../../../data'));
  const changed = files.map(({ path, text }) => ({
    path,
    text: path === 'states.json' ? text.replace('"shortName": "Uruguay"', '"shortName": "Uruguay of the test"') : text,
  }));
  return perform(stage.door, loadReferenceFiles, { files: changed }, { account: null });
}
