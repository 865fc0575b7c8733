import { describe, expect, it } from 'vitest';
import type { SessionOnDesk } from './queries.ts';
import { tasksOf } from './tasks.ts';

type Seats = SessionOnDesk['seats'];
const seat = (state: string, mayVote: boolean) => ({ state, mayVote }) as Seats[number];
const item = (status: 'waiting' | 'open' | 'concluded') => ({
  now: false,
  id: status,
  number: 1,
  title: { en: status },
  status,
  kind: null,
});
const meeting = (status: 'scheduled' | 'open' | 'closed' | 'cancelled') => ({
  id: status,
  number: 1,
  startsAt: '2026-12-07T09:00:00.000Z',
  room: null,
  status,
  cancelledBecause: status === 'cancelled' ? 'Demonstration' : null,
});
const person = [{ account: 'x', name: 'Delegate Example', role: 'head', designated: false }];

const empty: SessionOnDesk = {
  session: {
    id: '25',
    number: 25,
    title: { en: 'Twenty-fifth session' },
    symbolPrefix: 'ICC-ASP/25',
    city: 'New York',
    building: null,
    starts: '2026-12-07',
    ends: '2026-12-17',
    demonstration: false,
    announced: null,
    agenda: [],
    meetings: [],
    delegations: 0,
  },
  announced: [],
  proposals: [],
  elections: [],
  parties: ['FRA', 'URY'],
  delegations: new Map(),
  former: [],
  seats: [seat('FRA', true), seat('URY', true)],
  statements: 0,
  names: new Map(),
};

function progress(desk: Partial<SessionOnDesk>, key: string) {
  return tasksOf({ ...empty, ...desk }).find((task) => task.key === key);
}

describe('the preparation of a session', () => {
  it('begins with nothing, in the order in which it is done', () => {
    const tasks = tasksOf(empty);
    expect(tasks.map(({ key }) => key)).toEqual([
      'agenda',
      'meetings',
      'delegations',
      'right-to-vote',
      'proposals',
      'elections',
    ]);
    expect(new Set(tasks.map((task) => task.progress))).toEqual(new Set(['nothing']));
    expect(tasks[3]?.path).toBe('/members/right-to-vote?session=25');
  });

  it('counts what is concluded, closed and decided', () => {
    const session = {
      ...empty.session,
      agenda: [item('concluded'), item('open'), item('waiting')],
      meetings: [meeting('closed'), meeting('open'), meeting('cancelled')],
    };
    expect(progress({ session }, 'agenda')).toMatchObject({
      progress: 'begun',
      stands: { values: { n: 3, concluded: 1 } },
    });
    expect(progress({ session }, 'meetings')).toMatchObject({
      progress: 'begun',
      stands: { values: { n: 2, closed: 1 } },
    });
    const held = { ...session, agenda: [item('concluded')], meetings: [meeting('closed')] };
    expect(progress({ session: held }, 'agenda')?.progress).toBe('done');
    expect(progress({ session: held }, 'meetings')?.progress).toBe('done');
  });

  it('counts the seats of States Parties alone, and those without a vote', () => {
    const left = new Map([['BDI', person]]);
    expect(progress({ delegations: left }, 'delegations')).toMatchObject({
      progress: 'nothing',
      stands: { values: { n: 0, parties: 2 } },
    });
    expect(progress({ delegations: new Map([['FRA', person]]) }, 'delegations')?.progress).toBe('begun');
    const all = new Map([
      ['FRA', person],
      ['URY', person],
    ]);
    expect(progress({ delegations: all }, 'delegations')?.progress).toBe('done');
    const seats = [seat('FRA', false), seat('URY', true)];
    expect(progress({ seats, statements: 1 }, 'right-to-vote')).toMatchObject({
      progress: 'begun',
      stands: { values: { n: 1, without: 1 } },
    });
  });

  it('is done with elections when every seat is filled, and with proposals when each is decided', () => {
    type Election = SessionOnDesk['elections'][number];
    const election = (status: Election['status']): Election => ({
      id: status,
      title: { en: 'Election' },
      seats: 1,
      elected: 0,
      electedNames: [],
      ballot: null,
      status,
      candidates: [],
    });
    expect(progress({ elections: [election('open'), election('completed')] }, 'elections')).toMatchObject({
      progress: 'begun',
      stands: { values: { n: 2, completed: 1 } },
    });
    expect(progress({ elections: [election('completed')] }, 'elections')?.progress).toBe('done');
    const proposal = (status: string) => ({ status }) as SessionOnDesk['proposals'][number];
    expect(progress({ proposals: [proposal('withdrawn'), proposal('submitted')] }, 'proposals')).toMatchObject({
      progress: 'begun',
      stands: { values: { n: 2, decided: 1 } },
    });
    expect(progress({ proposals: [proposal('adopted'), proposal('rejected')] }, 'proposals')?.progress).toBe('done');
  });
});
