import type { Requirements } from '@plenary/rules';
import { describe, expect, it } from 'vitest';
import { nextStep } from './next-step.ts';
import { keyOf, type NextStep, type Pace, type Scene, type SceneItem, type SceneVote } from './scene.ts';

const states = Array.from({ length: 50 }, (_, n) => `S${String(n).padStart(2, '0')}`);
const item = (id: string, under: SceneItem['under'] = 'nothing', last = false): SceneItem => ({ id, under, last });

const noRequirements: Requirements = {
  ...{ listA: 0, listB: 0, female: 0, male: 0 },
  ...{ african: 0, asiaPacific: 0, easternEuropean: 0, grulac: 0, weog: 0 },
};

function scene(changed: Partial<Scene> = {}): Scene {
  return {
    meeting: 'meeting',
    status: 'open',
    now: 1_000_000,
    president: 'president',
    secretariat: 'secretariat',
    delegations: new Map(states.map((state) => [state, `delegate of ${state}`])),
    present: states,
    officers: ['secretariat', 'second'],
    proposed: [],
    agenda: [],
    item: null,
    floor: { speaking: null, waiting: [], spoken: 0, listClosed: false, beside: null, said: [] },
    moved: { next: null, carried: null, endsDebate: null, underItem: 0 },
    drafts: [],
    vote: null,
    election: null,
    ballot: null,
    ...changed,
  };
}

function vote(changed: Partial<SceneVote> = {}): SceneVote {
  return {
    id: 'vote',
    status: 'open',
    openedAt: 1_000_000,
    closedAt: null,
    silent: states,
    called: null,
    isRollCall: false,
    cast: [],
    ...changed,
  };
}

function next(seen: Scene, pace: Pace = 'quick', tried: readonly string[] = []): NextStep {
  return nextStep(seen, { pace, tried: new Set(tried), seed: 7 });
}

/** Commands that are asked for, each once; or who is waited for. */
function asked(step: NextStep): string | null | readonly string[] {
  if (step.kind === 'over') return 'over';
  return step.kind === 'waits' ? step.for : [...new Set(step.acts.map(({ command }) => command.name))];
}

function actsOf(step: NextStep) {
  return step.kind === 'acts' ? step.acts : [];
}

const tried = (step: NextStep): readonly string[] => actsOf(step).map(keyOf);

describe('a meeting that has not begun', () => {
  const before = scene({ status: 'scheduled', present: [] });

  it('is opened once those are there that come: some at a time', () => {
    const there: string[] = [];
    const order: number[] = [];
    let step = next(before, 'human');
    for (; asked(step)?.[0] === 'register-presence'; step = next({ ...before, present: [...there] }, 'human')) {
      const arrived = actsOf(step).flatMap(({ input }) => input.arrived as readonly string[]);
      expect(actsOf(step).map(({ account }) => account)).toEqual(['secretariat']);
      order.push(arrived.length);
      there.push(...arrived);
    }
    expect(Math.max(...order)).toBeLessThanOrEqual(14);
    expect(new Set(there).size).toBe(50);
    expect(there).not.toEqual(there.toSorted());
    expect(asked(step)).toEqual(['open-meeting']);
    expect(actsOf(step).map(({ account }) => account)).toEqual(['president']);
  });

  it('waits for delegations where its opening was refused, and is opened when another has come', () => {
    const few = scene({ status: 'scheduled', present: ['S11'], delegations: new Map() });
    const step = next(few);
    expect(asked(step)).toEqual(['open-meeting']);
    expect(asked(next(few, 'quick', tried(step)))).toBe('delegations');
    expect(asked(next({ ...few, present: ['S11', 'S12'] }, 'quick', tried(step)))).toEqual(['open-meeting']);
  });

  it('is seen to by the delegations themselves where a person is the Secretariat', () => {
    const come = actsOf(next({ ...before, secretariat: null }, 'human'));
    expect(come).toHaveLength(14);
    for (const { account, input } of come) expect(`delegate of ${input.arrived}`).toBe(account);
  });

  it('is not registered for a seat that a person has taken, and is not opened for a President who is there', () => {
    const free = new Map([...before.delegations].filter(([state]) => state !== 'S01'));
    const come = actsOf(next({ ...before, delegations: free, president: null }, 'quick', []));
    expect(come.length).toBeGreaterThan(0);
    expect(come.flatMap(({ input }) => input.arrived)).not.toContain('S01');
    expect(asked(next({ ...before, present: states, president: null }))).toBe('president');
  });
});

describe('what needs two persons', () => {
  const proposed = [{ id: 'proposed', hash: 'hash', by: 'president', at: 1_000_000 }];

  it('is confirmed by a simulated officer of the Secretariat after a moment, before anything else', () => {
    const at = (ms: number) => next(scene({ now: 1_000_000 + ms, proposed, vote: vote() }), 'human');
    expect(asked(at(2_999))).toBeNull();
    expect(asked(at(3_000))).toEqual(['confirm-act']);
    expect(actsOf(at(3_000))).toMatchObject([
      { account: 'secretariat', input: { proposed: 'proposed', hash: 'hash' } },
    ]);
  });

  it('is never confirmed by whoever proposed it, nor by an account that a person has taken', () => {
    const own = [{ ...proposed[0], by: 'secretariat' }] as typeof proposed;
    expect(actsOf(next(scene({ proposed: own }), 'quick'))).toMatchObject([{ account: 'second' }]);
    expect(asked(next(scene({ proposed: own, officers: ['secretariat'] }), 'quick'))).toBe('secretariat');
    expect(actsOf(next(scene({ proposed, officers: ['second'] }), 'quick'))).toMatchObject([{ account: 'second' }]);
  });

  it('is not tried twice where it was refused: the play goes on', () => {
    const step = next(scene({ proposed }), 'quick');
    expect(asked(next(scene({ proposed, vote: vote() }), 'quick', tried(step)))).toEqual(['cast-vote']);
  });
});

describe('a recorded vote', () => {
  it('gives a newcomer time: nobody votes in the first ten seconds, and it is open for a minute at least', () => {
    const at = (ms: number, silent = states) =>
      asked(next(scene({ now: 1_000_000 + ms, vote: vote({ silent }) }), 'human'));
    expect(at(9_999)).toBeNull();
    expect(at(10_000)).toEqual(['cast-vote']);
    expect(at(59_999, [])).toBeNull();
    expect(at(60_000, [])).toEqual(['close-vote']);
  });

  it('is cast some at a time, by each seat for itself, once and never for one that a person has taken', () => {
    const free = new Map(states.filter((state) => state !== 'S05').map((state) => [state, `delegate of ${state}`]));
    const cast = new Map<string, string>();
    for (;;) {
      const step = next(
        scene({ vote: vote({ silent: states.filter((state) => !cast.has(state)) }), delegations: free }),
      );
      if (asked(step)?.[0] !== 'cast-vote') break;
      for (const { account, input } of actsOf(step)) {
        expect(account).toBe(`delegate of ${input.state}`);
        expect(cast.has(String(input.state))).toBe(false);
        cast.set(String(input.state), String(input.choice));
      }
    }
    expect(cast.has('S05')).toBe(false);
    expect(cast.size).toBeGreaterThan(40);
    expect([...new Set(cast.values())].toSorted()).toEqual(['abstain', 'no', 'yes']);
  });

  it('is closed and announced by the President, or waits for the person who is', () => {
    const open = scene({ vote: vote({ silent: [] }) });
    const closed = scene({ vote: vote({ status: 'closed', closedAt: 999_000 }) });
    expect(asked(next(open))).toEqual(['close-vote']);
    expect(asked(next({ ...open, president: null }))).toBe('president');
    expect(asked(next(closed))).toEqual(['announce-result']);
    expect(asked(next(closed, 'human'))).toBeNull();
    expect(asked(next({ ...closed, president: null }))).toBe('president');
  });

  it('by roll call is entered by the Secretariat seat by seat; for a person nobody answers', () => {
    const called = (state: string) => scene({ vote: vote({ isRollCall: true, called: state }) });
    const [answer] = actsOf(next(called('S03')));
    expect(answer).toMatchObject({ account: 'secretariat', input: { state: 'S03' } });
    expect(asked(next({ ...called('S03'), delegations: new Map() }))).toEqual(['note-no-answer']);
    expect(asked(next({ ...called('S03'), secretariat: null }))).toBe('secretariat');
  });
});

describe('an item', () => {
  const debate = scene({ item: item('debate') });
  const floor = (changed: Partial<Scene['floor']>): Scene => ({ ...debate, floor: { ...debate.floor, ...changed } });

  it('is debated by eight, who get the floor in turn; then it is concluded', () => {
    expect(actsOf(next(debate)).map(({ command }) => command.name)).toEqual(Array(3).fill('ask-for-floor'));
    expect(actsOf(next(floor({ spoken: 7 })))).toHaveLength(1);
    const waiting = [{ id: 'one', state: 'S01' }];
    expect(asked(next(floor({ spoken: 7, waiting })))).toEqual(['give-floor']);
    expect(asked(next(floor({ spoken: 8 })))).toEqual(['conclude-item']);
    expect(asked(next(floor({ listClosed: true })))).toEqual(['conclude-item']);
  });

  it('leaves a person the minute to speak, and a simulated delegation some seconds', () => {
    const speaking = { id: 'one', state: 'S01', startedAt: 1_000_000, limitSeconds: 300 };
    const at = (ms: number, delegations = debate.delegations) =>
      asked(next({ ...floor({ spoken: 8, speaking }), now: 1_000_000 + ms, delegations }, 'human'));
    expect(at(5_999)).toBeNull();
    expect(at(6_000)).toEqual(['end-speech']);
    expect(at(59_999, new Map())).toBeNull();
    expect(at(60_000, new Map())).toEqual(['end-speech']);
  });

  it('with drafts: the first on substance is put to the vote, the next adopted by consensus; what was refused is tried the other way', () => {
    const draft = { id: 'draft', substance: true, secondVote: false, named: false };
    const on = (changed: Partial<Scene>) => scene({ item: item('drafts', 'drafts'), drafts: [draft], ...changed });
    const first = next(on({}));
    expect(asked(first)).toEqual(['open-vote']);
    expect(asked(next(on({}), 'quick', tried(first)))).toEqual(['adopt-by-consensus']);
    expect(asked(next(on({ vote: vote({ status: 'announced' }) })))).toEqual(['adopt-by-consensus']);
    expect(asked(next(on({ drafts: [{ ...draft, substance: false }] })))).toEqual(['adopt-by-consensus']);
    const again = on({ vote: vote({ status: 'announced' }), drafts: [{ ...draft, secondVote: true }] });
    expect(asked(next(again))).toEqual(['open-vote']);
    expect(asked(next(on({ drafts: [] })))).toEqual(['conclude-item']);
  });

  it('with an election is balloted on, twelve times at most', () => {
    const ballot = {
      id: 'ballot',
      number: 1,
      status: 'open',
      openedAt: 1_000_000,
      seats: 1,
      issued: 40,
      requirements: noRequirements,
      standing: [
        { id: 'a', name: 'Example, Amber', before: null },
        { id: 'b', name: 'Somebody, Else', before: null },
      ],
    } as const;
    const on = (changed: Partial<Scene>) =>
      scene({ item: item('judges', 'election'), election: 'election', ...changed });
    expect(asked(next(on({})))).toEqual(['open-ballot']);
    expect(asked(next(on({ ballot }), 'human'))).toBeNull();
    const [count] = actsOf(next(on({ ballot })));
    expect(count).toMatchObject({ account: 'secretariat', command: { name: 'enter-count' }, input: { papers: 40 } });
    expect(asked(next(on({ ballot, secretariat: null })))).toBe('secretariat');
    expect(asked(next(on({ ballot: { ...ballot, status: 'counted' } })))).toEqual(['announce-ballot']);
    expect(asked(next(on({ ballot: { ...ballot, status: 'announced', number: 11 } })))).toEqual(['open-ballot']);
    expect(asked(next(on({ ballot: { ...ballot, status: 'announced', number: 12 } })))).toEqual(['conclude-item']);
  });
});

describe('the agenda', () => {
  const agenda = [
    item('judges', 'election'),
    item('debate'),
    item('drafts', 'drafts'),
    item('closing', 'nothing', true),
  ];

  it('is gone through with elections after what a newcomer can vote on, and the closing last', () => {
    const taken: unknown[] = [];
    for (let left = agenda; left.length > 0; left = left.filter(({ id }) => id !== taken.at(-1)))
      taken.push(actsOf(next(scene({ agenda: left })))[0]?.input.item);
    expect(taken).toEqual(['debate', 'drafts', 'judges', 'closing']);
    expect(asked(next(scene({ agenda: [] })))).toEqual(['close-meeting']);
    expect(asked(next(scene({ item: item('closing', 'nothing', true) })))).toEqual(['conclude-item']);
  });

  it('ends with the meeting; where nothing can be done any more somebody is asked for help, and nothing is tried twice', () => {
    const last = scene();
    expect(asked(next(last, 'quick', tried(next(last))))).toBe('help');
    expect(asked(next(scene({ status: 'over' })))).toBe('over');
  });
});

describe('the pace', () => {
  it('of people leaves one and a half to four seconds between acts', () => {
    for (let now = 1_000_000; now < 1_000_050; now++) {
      const step = next(scene({ now }), 'human');
      expect(step.kind === 'acts' && step.pause >= 1_500 && step.pause <= 4_000).toBe(true);
    }
  });
});

describe('what is moved from the floor', () => {
  const moved = (changed: Partial<Scene['moved']>): Scene['moved'] => ({
    ...{ next: null, carried: null, endsDebate: null, underItem: 1 },
    ...changed,
  });
  const motion = { id: 'motion', kind: 'suspendMeeting', state: 'ZZZ', put: null, speakers: [] } as const;
  const on = (changed: Partial<Scene>) => scene({ item: item('debate'), ...changed });

  it('is ruled on at once, during a vote too, and nobody is told off', () => {
    const next_ = { ...motion, kind: 'pointOfOrder' } as const;
    const step = next(on({ vote: vote(), moved: moved({ next: next_ }) }));
    expect(asked(step)).toEqual(['rule-on-point']);
    expect(actsOf(step)[0]?.input).toMatchObject({ wellTaken: 'yes' });
  });

  it('is spoken for by one delegation, put, decided and carried out', () => {
    const first = next(on({ moved: moved({ next: motion }) }));
    expect(asked(first)).toEqual(['speak-on-motion']);
    const beside = on({ moved: moved({ next: motion }) });
    expect(asked(next({ ...beside, floor: { ...beside.floor, beside: 990_000 } }))).toEqual(['end-interposition']);
    expect(asked(next(beside, 'quick', tried(first)))).toEqual(['put-motion']);
    const put = on({
      moved: moved({ next: { ...motion, put: 'draft' } }),
      drafts: [{ id: 'draft', substance: false, secondVote: false, named: false }],
    });
    expect(asked(next(put))).toEqual(['adopt-by-consensus']);
    expect(asked(next(on({ moved: moved({ carried: { id: 'motion', kind: 'suspendMeeting' } }) })))).toEqual([
      'suspend-meeting',
    ]);
    expect(asked(next(on({ moved: moved({ carried: { id: 'motion', kind: 'adjournMeeting' } }) })))).toEqual([
      'close-meeting',
    ]);
    expect(asked(next(on({ moved: moved({ carried: { id: 'motion', kind: 'closeList' } }) })))).toEqual(['close-list']);
    expect(asked(next(on({ moved: moved({ endsDebate: 'motion' }) })))).toEqual(['resume-debate']);
  });

  it('waits for a President who is there', () => {
    expect(asked(next(on({ president: null, moved: moved({ next: motion }) })))).toBe('president');
  });
});

describe('a hall that a person presides over', () => {
  const presided = (changed: Partial<Scene>) => scene({ president: null, item: item('debate'), ...changed });
  const floor = (changed: Partial<Scene['floor']>): Scene['floor'] => ({ ...scene().floor, ...changed });

  it('raises one point of order under a debate, when two have spoken', () => {
    expect(asked(next(presided({ floor: floor({ spoken: 1 }) })))).toEqual(['ask-for-floor']);
    const raised = next(presided({ floor: floor({ spoken: 2 }) }));
    expect(asked(raised)).toEqual(['raise-point-of-order']);
    expect(actsOf(raised)).toHaveLength(1);
    expect(asked(next(presided({ floor: floor({ spoken: 2 }) }), 'quick', tried(raised)))).toEqual(['ask-for-floor']);
    expect(asked(next(scene({ item: item('debate'), floor: floor({ spoken: 2 }) })))).toEqual(['ask-for-floor']);
  });

  it('replies to what a person has said, and to nobody else', () => {
    const said = (state: string) => floor({ said: [{ id: 'said', state, reply: false }] });
    const there = [...states, 'XXX'];
    const step = next(presided({ present: there, floor: said('XXX') }));
    expect(asked(step)).toEqual(['ask-for-reply']);
    expect(actsOf(step)[0]?.input).toMatchObject({ answers: 'said' });
    expect(asked(next(presided({ present: there, floor: said('S03') })))).toEqual(['ask-for-floor']);
  });

  it('asks for names once in a text of substance, and has its votes explained', () => {
    const draft = { id: 'draft', substance: true, secondVote: false, named: false };
    const drafts = presided({ item: item('drafts', 'drafts'), drafts: [draft] });
    expect(asked(next(drafts))).toEqual(['ask-for-recorded-vote']);
    expect(asked(next({ ...drafts, drafts: [{ ...draft, named: true }] }))).toBe('president');
    const announced = vote({ status: 'announced', cast: ['S01', 'S02', 'S03'], silent: [] });
    const explained = next(presided({ item: item('drafts', 'drafts'), vote: announced }));
    expect(asked(explained)).toEqual(['note-explanation']);
    expect(actsOf(explained)[0]?.account).toBe('secretariat');
    const nobody = presided({ item: item('drafts', 'drafts'), vote: announced, secretariat: null });
    expect(asked(next(nobody))).toBe('president');
  });
});
