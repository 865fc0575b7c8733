import { openVote } from '../../src/decisions/index.ts';
import { accreditPerson } from '../../src/delegations/index.ts';
import type { AnyCommand } from '../../src/door/command.ts';
import { perform } from '../../src/door/perform.ts';
import { takeUpItem } from '../../src/floor/index.ts';
import { assignOffice } from '../../src/identity/assign-office.ts';
import { recordSignInLink } from '../../src/identity/make-sign-in-link.ts';
import { commands } from '../../src/modules.ts';
import { instantIn } from '../../src/sessions/local-day.ts';
import { openedBy, type TestStage } from '../stage.ts';
import { uid } from './who.ts';

/** An input with every field that a command knows, and the account that may send it; null is the system. */
export interface ValidInput {
  readonly command: AnyCommand;
  readonly account: string | null;
  readonly input: Readonly<Record<string, unknown>>;
}

const languages = {
  en: 'Report',
  fr: 'Rapport',
  es: 'Informe',
  ar: '\u062a\u0642\u0631\u064a\u0631',
  zh: '\u62a5\u544a',
  ru: '\u0414\u043e\u043a\u043b\u0430\u0434',
  original: 'fr',
};
const hash = 'ab'.repeat(32);

/** A meeting under way on its resolutions, with a vote open; then each command with an input right in its shape, whether the rules allow it now or not. */
export async function validInputs(stage: TestStage): Promise<readonly ValidInput[]> {
  const { meeting, session, items, secretariat, president, election } = stage;
  const proposal = stage.proposals[0];
  const candidate = stage.candidates[0];
  await openedBy(stage);
  await stage.done(takeUpItem, { meeting, item: items.resolution }, president);
  const { vote } = await stage.done(
    openVote,
    { meeting, proposal: stage.proposals[1], consensusSought: true },
    president,
  );
  const person = { session, state: 'URY', name: 'Demonstration adviser', role: 'adviser' };
  const { account } = await stage.done(accreditPerson, person);
  const clerk = { name: 'Demonstration clerk', office: 'secretariat', demonstration: true };
  const assigned = await perform(stage.door, assignOffice, clerk, { account: null });
  if (!assigned.ok) throw new Error('no clerk');
  const { account: former } = assigned.answer as { readonly account: string };
  const day = new Date().toISOString().slice(0, 10);
  const localTime = `${day}T18:30`;
  const reason = 'As it was asked';
  const decided = { session, decidedOn: day, reference: 'BUR/2026/4', reason };
  const votes = { papers: 3, valid: 3, invalid: 0, abstentions: 0 };
  const table = (key: string, value: unknown) => ({ ...decided, key, value });
  const inOffice = {
    listA: 6,
    listB: 6,
    african: 3,
    asiaPacific: 2,
    easternEuropean: 2,
    grulac: 2,
    weog: 3,
    female: 6,
    male: 6,
  };
  const key = `record.example/a+12345678+${'A'.repeat(44)}`;
  const why = 'It was found that the witness had read an older state.';

  const bySystem: Readonly<Record<string, readonly object[]>> = {
    'assign-office': [clerk],
    'end-office': [{ account: former }],
    'confirm-clock': [{ reason: 'Compared with the clock of the town hall.' }],
    'end-sign-ins': [{ account: former }],
    'erase-entry-data': [{ entry: 1, because: 'entered-wrongly' }],
    'introduce-log-key': [{ key }],
    'retire-log-key': [{ key }],
    'resume-log': [{ reason: why }],
    'succeed-log': [{ key, reason: why, lost: { size: 3, root: `${'A'.repeat(43)}=` } }],
    'make-sign-in-link': [{ account, tokenHash: hash, seal: hash }],
  };
  const byPresident: Readonly<Record<string, readonly object[]>> = {
    'open-meeting': [{ meeting }],
    'close-meeting': [{ meeting, leaveDue: true }],
    'take-up-item': [{ meeting, item: items.debate }],
    'conclude-item': [{ meeting, leaveDue: true }],
    'move-speaker': [{ meeting, speaker: uid(1), place: 1, reason }],
    'accept-group': [{ meeting, speaker: uid(1) }],
    'exchange-speakers': [{ meeting, speaker: uid(1), other: uid(2), reason }],
    'skip-speaker': [{ meeting, speaker: uid(1) }],
    'remove-speaker': [{ meeting, speaker: uid(1), reason }],
    'put-back-speaker': [{ meeting, speaker: uid(1), reason }],
    'give-floor': [{ meeting, speaker: uid(1), next: uid(1) }],
    'end-speech': [{ meeting }],
    'close-list': [{ meeting }],
    'reopen-list': [{ meeting }],
    'show-on-screen': [{ meeting, what: 'result', of: vote }],
    'set-time-limit': [{ meeting, seconds: 120, extent: 'now' }],
    'adopt-by-consensus': [{ meeting, proposal }],
    'open-vote': [{ meeting, proposal, consensusSought: true }],
    'draw-roll-call': [{ vote, state: 'URY' }],
    'note-no-answer': [{ vote, state: 'URY' }],
    'close-vote': [{ vote }],
    'announce-result': [{ vote }],
    'open-ballot': [{ meeting, election }],
    'announce-ballot': [{ ballot: uid(2) }],
    'record-lot': [
      { meeting, ballot: uid(2), order: [candidate], how: 'With a bowl' },
      { meeting, ballot: uid(2), order: { 1: candidate }, how: 'With a bowl' },
    ],
    'declare-elected': [{ meeting, ballot: uid(2) }],
    'annul-ballot': [{ ballot: uid(2), reason }],
    'take-back-lot': [{ ballot: uid(2), reason }],
    'take-back-vote': [{ vote, reason }],
    'reopen-item': [{ meeting, item: items.debate, reason }],
    'reopen-meeting': [{ meeting, reason }],
  };
  const bySecretariat: Readonly<Record<string, readonly object[]>> = {
    'create-session': [
      {
        number: 26,
        kind: 'regular',
        title: languages,
        city: 'New York',
        building: 'Hall',
        starts: day,
        ends: day,
        announced: '25',
      },
    ],
    'change-session': [
      {
        session,
        title: languages,
        city: 'The Hague',
        building: 'Hall',
        starts: day,
        ends: day,
        announced: 'none',
      },
    ],
    'add-agenda-item': [
      { session, title: languages, kind: 'D17' },
      { session, title: 'Report' },
    ],
    'rename-agenda-item': [{ item: items.closing, title: languages, kind: 'D02' }],
    'schedule-meeting': [
      { session, startsAt: instantIn('The Hague', localTime), startsAtLocal: localTime, room: 'Room 1' },
      { session, startsAtLocal: localTime, startsAtTurn: 'first', room: 'Room 1' },
    ],
    'reschedule-meeting': [
      {
        meeting,
        startsAt: instantIn('The Hague', localTime),
        startsAtLocal: localTime,
        startsAtTurn: 'second',
        room: 'Room 1',
      },
    ],
    'cancel-meeting': [{ meeting: uid(3), reason }],
    'register-presence': [{ meeting, arrived: ['URY'], left: ['FRA'] }],
    'ask-for-floor': [{ meeting, state: 'URY', region: '', onBehalfOf: 'A group of States' }],
    'withdraw-from-list': [{ meeting, speaker: uid(1) }],
    'submit-proposal': [
      { item: items.resolution, kind: 'D01', otherKind: false, title: languages, body: languages, sponsor: 'URY' },
    ],
    'revise-proposal': [{ proposal, title: languages, body: languages }],
    'withdraw-proposal': [{ proposal }],
    'cast-vote': [{ vote, state: 'URY', choice: 'for' }],
    'correct-vote': [{ vote, state: 'URY', choice: 'against' }],
    'create-election': [
      {
        session,
        item: items.judges,
        kind: 'judges',
        title: languages,
        seats: 6,
        inOffice,
        nationalitiesInOffice: ['URY'],
      },
    ],
    'nominate-candidate': [
      {
        election,
        name: 'Made-up, Name',
        list: 'A',
        region: 'grulac',
        gender: 'F',
        nationality: 'URY',
        nominatedBy: 'URY',
      },
    ],
    'withdraw-candidate': [{ candidate, reference: 'NV/2026/1', reason }],
    'correct-candidate': [{ candidate, name: 'Made-up, Other', list: 'B', gender: 'M', nationality: 'URY', reason }],
    'change-election-seats': [{ election, seats: 5, reason }],
    'remove-candidate': [{ candidate, reason }],
    'enter-count': [
      { ballot: uid(2), ...votes, votes: [{ candidate, votes: 3 }] },
      { ballot: uid(2), ...votes, votes: { [candidate ?? '']: '3' } },
    ],
    'certify-contributions': [
      { session, state: 'URY', due: [{ year: 2024, cents: 100 }], paid: [{ date: day, cents: 100 }] },
      { session, state: 'URY', due: '2024 1.00', paid: `${day} 1.00` },
    ],
    'grant-exemption': [{ session, state: 'URY', reason }],
    'take-back-exemption': [{ session, state: 'URY', reason }],
    'set-parameter': [
      table('judges.cutoff.from', 3),
      table('replies.minutes', [5, 3]),
      table('judges.listCeilings', { A: '13', B: 9 }),
    ],
    'reset-parameter': [{ ...decided, key: 'judges.cutoff.from' }],
    'accredit-person': [{ ...person, namesake: true }],
    'end-accreditation': [{ account: uid(4), session, state: 'URY' }],
    'designate-representative': [{ account: uid(4), session, state: 'URY', reference: 'NV/2026/1' }],
    'end-designation': [{ account: uid(4), session, state: 'URY', reference: 'NV/2026/1' }],
    'erase-person': [{ account, reason }],
  };
  const all = new Map([...commands, [recordSignInLink.name, recordSignInLink as AnyCommand]]);
  const of = (account: string | null, table: Readonly<Record<string, readonly object[]>>) =>
    Object.entries(table).flatMap(([name, inputs]) => {
      const command = all.get(name);
      if (!command) throw new Error(`there is no command ${name}`);
      return inputs.map((input) => ({ command, account, input: input as ValidInput['input'] }));
    });
  return [...of(null, bySystem), ...of(president, byPresident), ...of(secretariat, bySecretariat)];
}
