import type { FloorFacts } from '../../src/floor/facts.ts';
import type { ListedSpeaker } from '../../src/floor/list-facts.ts';
import type { Voting } from '../../src/meetings/index.ts';
import type { OpeningFacts } from '../../src/meetings/open-meeting.ts';
import type { PlannedMeeting } from '../../src/meetings/planned-meeting.ts';
import { defaults } from '../../src/parameters/index.ts';
import type { SessionFacts } from '../../src/sessions/index.ts';
import { uid } from './who.ts';

/** Facts of a demonstration session with nine States Parties and an open meeting on its second item. */

export const ids = { meeting: uid(1), item: uid(2), otherItem: uid(3), speaker: uid(10) };
export const states: readonly string[] = ['ARG', 'BEN', 'BRA', 'CHE', 'FRA', 'GHA', 'JPN', 'LVA', 'URY'];

export function session(part: Partial<SessionFacts> = {}): SessionFacts {
  return { id: 'demo-1', demonstration: true, symbolPrefix: 'DEMO-1', city: 'The Hague', ...part };
}

/** Its first meeting, planned for ten o'clock on the first day. */
export const planned: PlannedMeeting = {
  session: { ...session(), starts: '2026-12-07', ends: '2026-12-11', resumedOn: null, standing: 'on' },
  meeting: {
    meeting: ids.meeting,
    number: 1,
    startsAt: '2026-12-07T09:00:00.000Z',
    endsAt: null,
    room: 'World Forum',
    status: 'scheduled',
  },
  get all() {
    return [this.meeting];
  },
  besides: { slots: [], allowed: new Set(), rooms: new Map() },
};

/** With who has the floor and whether it votes, for whatever asks that. */
export type WholeMeeting = FloorFacts & Voting & Pick<OpeningFacts, 'opened'>;

export function meeting(part: Partial<WholeMeeting> = {}): WholeMeeting {
  return {
    meeting: ids.meeting,
    session: 'demo-1',
    demonstration: true,
    parameters: defaults,
    status: 'open',
    suspended: false,
    day: '2026-12-08',
    item: { id: ids.item, number: 2 },
    listClosed: false,
    closesAt: null,
    limitSeconds: 180,
    statesParties: states,
    participating: states,
    represented: states,
    present: states,
    speaking: null,
    interposed: null,
    otherOpen: false,
    voteInProgress: false,
    ballotInProgress: null,
    opened: [],
    ...part,
  };
}

export function speaker(n: number, state: string, part: Partial<ListedSpeaker> = {}): ListedSpeaker {
  return {
    speaker: uid(n),
    state,
    item: ids.item,
    position: n,
    status: 'waiting',
    kind: 'statement',
    category: 'stateParty',
    meeting: ids.meeting,
    awaits: null,
    limitSeconds: null,
    skippedFrom: null,
    ...part,
  };
}

/** France has spoken since ten seconds to ten. */
export const speaking = { speaker: ids.speaker, state: 'FRA', startedAt: '2026-12-08T09:59:50.400Z' };
