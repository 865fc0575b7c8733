import { submitProposal } from '../../src/decisions/index.ts';
import type { Place } from './world.ts';

/** What an act is about: a session, and a seat in it. */
export interface At {
  readonly place: Place;
  readonly state: string;
}

const today = new Date().toISOString().slice(0, 10);
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const reason = 'For the table of access';
const bench = { listA: 9, listB: 7, african: 4, asiaPacific: 3, easternEuropean: 3, grulac: 3, weog: 3 };
const genders = { female: 8, male: 8 };
const entries = { invalid: 0, abstentions: 0 };

const things = ({ place, state }: At) => {
  const found = place.of[state];
  if (!found) throw new Error(`nothing of ${state} at ${place.session}`);
  return found;
};

/** One input for each command, about something that is there; made anew for each request. */
export const inputs: Readonly<Record<string, (at: At) => object | Promise<object>>> = {
  'assign-office': () => ({ name: 'Demonstration Secretariat', office: 'secretariat', demonstration: true }),
  'confirm-clock': () => ({ reason: 'Compared with the clock of the town hall.' }),
  'end-sign-ins': (at) => ({ account: things(at).spare }),
  'end-office': ({ place }) => ({ account: place.president }),
  'certify-contributions': ({ place, state }) => ({ session: place.session, state, due: [{ year: 2024, cents: 100 }] }),
  'grant-exemption': ({ place, state }) => ({ session: place.session, state, reason }),
  'take-back-exemption': ({ place, state }) => ({ session: place.session, state, reason }),
  'create-session': () => ({ kind: 'special', title: 'Session', city: 'New York', starts: today, ends: today }),
  'change-session': ({ place }) => ({
    session: place.session,
    title: 'Session',
    city: 'New York',
    starts: today,
    ends: today,
  }),
  'add-agenda-item': ({ place }) => ({ session: place.session, title: 'Item' }),
  'rename-agenda-item': ({ place }) => ({ item: place.items.closing, title: 'Item' }),
  'schedule-meeting': ({ place }) => ({ session: place.session, startsAt: `${tomorrow}T21:00:00Z` }),
  'reschedule-meeting': ({ place }) => ({ meeting: place.planned, startsAt: `${tomorrow}T22:00:00Z` }),
  'cancel-meeting': ({ place }) => ({ meeting: place.planned, reason }),
  'set-parameter': ({ place }) => ({ ...setting(place), value: '4' }),
  'reset-parameter': ({ place }) => setting(place),
  'accredit-person': ({ place, state }) => ({
    session: place.session,
    state,
    name: 'Somebody',
    role: 'adviser',
    namesake: true,
  }),
  'end-accreditation': (at) => ({ account: things(at).spare, session: at.place.session, state: at.state }),
  'designate-representative': (at) => designationOf(at),
  'end-designation': (at) => designationOf(at),
  'erase-person': (at) => ({ account: things(at).former, reason }),
  'erase-entry-data': () => ({ entry: 1, because: 'law-requires' }),
  'register-presence': ({ place, state }) => ({ meeting: place.meeting, arrived: [state] }),
  'open-meeting': ({ place }) => ({ meeting: place.meeting }),
  'close-meeting': ({ place }) => ({ meeting: place.meeting }),
  'take-up-item': ({ place }) => ({ meeting: place.meeting, item: place.items.debate }),
  'reopen-meeting': ({ place }) => ({ meeting: place.meeting, reason }),
  'reopen-item': ({ place }) => ({ meeting: place.meeting, item: place.items.debate, reason }),
  'conclude-item': ({ place }) => ({ meeting: place.meeting }),
  'ask-for-floor': ({ place, state }) => ({ meeting: place.meeting, state }),
  'withdraw-from-list': (at) => ({ meeting: at.place.meeting, speaker: things(at).speaker }),
  'move-speaker': (at) => ({ meeting: at.place.meeting, speaker: things(at).speaker, place: 1, reason }),
  'accept-group': (at) => ({ meeting: at.place.meeting, speaker: things(at).speaker }),
  'exchange-speakers': (at) => ({
    meeting: at.place.meeting,
    speaker: things(at).speaker,
    other: things(at).speaker,
    reason,
  }),
  'skip-speaker': (at) => ({ meeting: at.place.meeting, speaker: things(at).speaker }),
  'remove-speaker': (at) => ({ meeting: at.place.meeting, speaker: things(at).speaker, reason }),
  'put-back-speaker': (at) => ({ meeting: at.place.meeting, speaker: things(at).speaker, reason }),
  'give-floor': (at) => ({ meeting: at.place.meeting, speaker: things(at).speaker }),
  'end-speech': ({ place }) => ({ meeting: place.meeting }),
  'close-list': ({ place }) => ({ meeting: place.meeting }),
  'reopen-list': ({ place }) => ({ meeting: place.meeting }),
  'show-on-screen': ({ place }) => ({ meeting: place.meeting, what: 'agenda' }),
  'set-time-limit': ({ place }) => ({ meeting: place.meeting, seconds: 120 }),
  'submit-proposal': (at) => draftOf(at),
  'revise-proposal': (at) => ({ proposal: things(at).proposal, title: 'Draft', body: 'Text' }),
  // Once withdrawn it tells nobody any more who may withdraw it.
  'withdraw-proposal': async (at) => ({ proposal: (await at.place.done(submitProposal, draftOf(at))).proposal }),
  'adopt-by-consensus': (at) => ({ meeting: at.place.meeting, proposal: things(at).proposal }),
  'open-vote': (at) => ({ meeting: at.place.meeting, proposal: things(at).proposal, consensusSought: true }),
  'draw-roll-call': ({ place }) => ({ vote: place.vote }),
  'note-no-answer': ({ place, state }) => ({ vote: place.vote, state }),
  'cast-vote': ({ place, state }) => ({ vote: place.vote, state, choice: 'yes' }),
  'correct-vote': ({ place, state }) => ({ vote: place.vote, state, choice: 'no' }),
  'close-vote': ({ place }) => ({ vote: place.vote }),
  'announce-result': ({ place }) => ({ vote: place.vote }),
  'take-back-vote': ({ place }) => ({ vote: place.vote, reason }),
  'create-election': ({ place }) => ({
    session: place.session,
    item: place.items.judges,
    title: 'Election',
    seats: 1,
    inOffice: { ...bench, ...genders },
  }),
  'nominate-candidate': ({ place, state }) => ({
    election: place.election,
    name: 'Somebody, Else',
    list: 'A',
    gender: 'F',
    nationality: state,
    nominatedBy: state,
  }),
  'correct-candidate': (at) => ({ candidate: things(at).candidate, name: 'Somebody, Other', reason }),
  'change-election-seats': ({ place }) => ({ election: place.election, seats: 2, reason }),
  'withdraw-candidate': (at) => ({ candidate: things(at).candidate, reference: 'NV/2026/1' }),
  'remove-candidate': (at) => ({ candidate: things(at).candidate, reason }),
  'open-ballot': ({ place }) => ({ meeting: place.meeting, election: place.election }),
  'enter-count': ({ place }) => ({ ballot: place.ballot, papers: 1, valid: 1, ...entries, votes: [] }),
  'announce-ballot': ({ place }) => ({ ballot: place.ballot }),
  'record-lot': ({ place }) => ({ meeting: place.meeting, ballot: place.ballot, order: [], how: 'By hand' }),
  'declare-elected': ({ place }) => ({ meeting: place.meeting, ballot: place.ballot }),
  'take-back-lot': ({ place }) => ({ ballot: place.ballot, reason }),
  'annul-ballot': ({ place }) => ({ ballot: place.ballot, reason }),
  'introduce-log-key': () => ({ key: 'made-up' }),
  'retire-log-key': () => ({ key: 'made-up' }),
  'resume-log': () => ({ reason: 'For the table of access alone' }),
  'succeed-log': () => ({ key: 'made-up', reason: 'For the table of access alone' }),
};

function setting(place: Place): object {
  return { session: place.session, key: 'debate.minutes', decidedOn: today, reference: 'BUR/1/1', reason };
}

function designationOf(at: At): object {
  return { account: things(at).spare, session: at.place.session, state: at.state, reference: 'NV/2026/1' };
}

function draftOf({ place, state }: At): object {
  return { item: place.items.resolution, kind: 'D01', title: 'Draft', body: 'Text', sponsor: state };
}
