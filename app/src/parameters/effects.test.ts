import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ParameterKey, parameterRegister, rightToVote, ruleRegister } from '@plenary/rules';
import { nextRound } from '@plenary/rules/published';
import { describe, expect, it } from 'vitest';
import { agenda, request } from '../../test/given/agenda.ts';
import { cast, castFacts, proposal, vote } from '../../test/given/decision.ts';
import {
  announced,
  bench,
  candidate,
  count,
  election,
  held,
  ids,
  members,
  nobodyElected,
  uid,
} from '../../test/given/election.ts';
import { meeting, session, states } from '../../test/given/meeting.ts';
import { setByBureau } from '../../test/given/parameters.ts';
import { delegate, now, president, secretariat } from '../../test/given/who.ts';
import { decideInclusion, noteInclusionSpeaker } from '../agenda/inclusion.ts';
import { requestAgendaItem } from '../agenda/request-agenda-item.ts';
import { appointCredentialsCommittee } from '../credentials/appoint-credentials-committee.ts';
import { receiveCredentials } from '../credentials/receive-credentials.ts';
import { daysOf } from '../deadlines/days-of.ts';
import { adoptByConsensus } from '../decisions/adopt-by-consensus.ts';
import { announceResult } from '../decisions/announce-result.ts';
import { castVote } from '../decisions/cast-vote.ts';
import { closeVote } from '../decisions/close-vote.ts';
import { takeBackVote } from '../decisions/take-back-vote.ts';
import type { Act } from '../door/act.ts';
import type { Objection } from '../door/objection.ts';
import { needsTwo } from '../door/two-persons.ts';
import { announceBallot } from '../elections/announce-ballot.ts';
import { nominateCandidate } from '../elections/nominate-candidate.ts';
import { openBallot } from '../elections/open-ballot.ts';
import { floorAlongside } from '../floor/alongside.ts';
import { openMeeting } from '../meetings/open-meeting.ts';
import { reopenMeeting } from '../meetings/reopen-meeting.ts';
import { seatOf } from '../right-to-vote/seats.ts';
import { applied } from './applied.ts';
import { openness } from './facts.ts';
import { minutesToConfirm } from './second-person.ts';
import { defaults, type SessionParameters } from './session-parameters.ts';

type Decide = (parameters: SessionParameters) => unknown;

const figures = { 11: 5, 12: 4, 13: 3, 14: 2 };

const days: Decide = (parameters) =>
  (['regular', 'special'] as const).map((kind) =>
    daysOf({ id: 'demo-1', kind, starts: '2026-12-07', ends: '2026-12-17' }, parameters).map(({ latest }) => latest),
  );

/** Asked for ten days before the opening, of a special session or another. */
const asked =
  (kind: 'regular' | 'special'): Decide =>
  (parameters) => {
    const of = agenda({ parameters, session: { ...agenda().session, kind } });
    const facts = { ...of, more: { parties: states, request: uid(40), item: uid(41) } };
    const item = {
      session: 'demo-1',
      title: { en: 'Item' },
      by: 'court',
      requested: '2026-11-27',
      memorandum: 'M',
    } as const;
    return requestAgendaItem.decide(facts, { ...item, urgent: true }, secretariat, now);
  };

const including: Decide = (parameters) => {
  const facts = {
    ...meeting({ parameters }),
    requests: [request({ spokenFor: ['ARG', 'BEN'] })],
    items: [],
    newItem: uid(41),
    ends: null,
  };
  const about = { meeting: ids.meeting, request: uid(40) };
  return [
    noteInclusionSpeaker.decide(facts, { ...about, state: 'CHE', side: 'for' }, president, now),
    decideInclusion.decide(facts, { ...about, how: 'withoutVote' }, president, now),
  ];
};

const opening: Decide = (parameters) => {
  const facts = meeting({ status: 'scheduled', present: states.slice(0, 4), parameters });
  const opened = floorAlongside.opened?.(facts) ?? [];
  return openMeeting.decide({ ...facts, opened }, { meeting: ids.meeting }, president, now);
};

/** Twenty minutes after the closing. */
const reopening: Decide = (parameters) =>
  reopenMeeting.decide(
    {
      meeting: meeting({ status: 'closed', parameters }),
      stopped: null,
      closedAt: '2026-12-08T09:40:00.000Z',
      later: null,
      vacant: [],
    },
    { meeting: ids.meeting, reason: 'Closed by mistake' },
    president,
    now,
  );

/** Four vote, four each way at most; nine States Parties are present. */
const voting =
  (yes: number, no: number, kind: 'D01' | 'D21' = 'D01'): Decide =>
  (parameters) =>
    announceResult.decide(
      vote({
        kind,
        status: 'closed',
        cast: cast(states.slice(0, yes), states.slice(yes, yes + no), states.slice(yes + no)),
        meeting: meeting({ parameters }),
      }),
      { vote: uid(21) },
      president,
      now,
    );

/** Four of nine are there to take up an amendment, and all are for it. */
const takingUp: Decide = (parameters) =>
  announceResult.decide(
    vote({
      kind: 'D11',
      status: 'closed',
      cast: cast(states.slice(0, 4), [], []),
      meeting: meeting({ parameters, present: states.slice(0, 4) }),
    }),
    { vote: uid(21) },
    president,
    now,
  );

/** By consensus, between an equally divided vote and the second one. */
const adoptingBetween: Decide = (parameters) =>
  adoptByConsensus.decide(
    { meeting: meeting({ parameters }), proposal: proposal({ secondVotePending: true }) },
    { meeting: ids.meeting, proposal: uid(20) },
    president,
    now,
  );

/** A vote that is closed, and whose figures are known, is to be taken back. */
const takingBackClosed: Decide = (parameters) =>
  takeBackVote.decide(
    vote({ status: 'closed', meeting: meeting({ parameters }) }),
    { vote: uid(21), reason: 'Opened by mistake' },
    president,
    now,
  );

/** An alternate casts, without a designation by the head of the delegation. */
const alternateVotes: Decide = (parameters) =>
  castVote.decide(
    { vote: castFacts({ parameters }), newReceipt: 'AAAA-BBBB' },
    { vote: uid(21), state: 'URY', choice: 'yes' },
    delegate('URY', 'demo-1', { role: 'alternate' }),
    now,
  );

/** One African seat of a bench that lacks Africans and women, so that requirements and their reductions show. */
const lacking = {
  ...bench,
  african: 0,
  female: 2,
  male: 6,
  listA: 5,
  listB: 3,
  weog: 1,
  grulac: 1,
  asiaPacific: 3,
  easternEuropean: 3,
};
const field = [
  candidate(11),
  candidate(12, { list: 'B', gender: 'M', region: 'weog' }),
  candidate(13, { list: 'B', gender: 'M', region: 'grulac' }),
  candidate(14, { gender: 'M', region: 'weog' }),
  candidate(15, { list: 'B', gender: 'F', region: 'african' }),
  candidate(16, { list: 'B', gender: 'F', region: 'african' }),
];

/** Four women stand, and four women are required. */
const women = {
  inOffice: { ...bench, female: 2, male: 14 },
  candidates: [11, 12, 13, 14].map((n) => candidate(n)),
};

const requirements =
  (part: Parameters<typeof election>[0] = {}): Decide =>
  (parameters) => {
    const { requirements, lines } = nextRound(
      election({ seats: 6, inOffice: lacking, candidates: field, parameters, ...part }),
      { african: 3, asiaPacific: 2, easternEuropean: 2, grulac: 3, weog: 2 },
    );
    return { requirements, codes: lines.map(({ code }) => code).filter((code) => code !== 'parameter.set') };
  };

const ballot =
  (figures: Readonly<Record<number, number>>, of: Parameters<typeof election>[0] = {}): Decide =>
  (parameters) =>
    announceBallot.decide(
      held({ status: 'counted', count: count(figures), seats: of?.seats ?? 2 }, { ...of, parameters }),
      { ballot: ids.ballot },
      president,
      now,
    );

const nominating =
  (part: Parameters<typeof election>[0], nominatedBy = 'KEN'): Decide =>
  (parameters) =>
    nominateCandidate.decide(
      {
        election: election({ candidates: [], ...part, parameters }),
        memberships: members,
        knownStates: [],
        newCandidate: uid(30),
      },
      { election: ids.election, name: 'Example, New', list: 'A', gender: 'F', nationality: 'FRA', nominatedBy },
      secretariat,
      now,
    );

const removing =
  (number: number, seats: number): Decide =>
  (parameters) =>
    nextRound(election({ seats, ballots: [announced(number, figures)], parameters }), {
      african: 3,
      asiaPacific: 2,
      easternEuropean: 2,
      grulac: 3,
      weog: 2,
    }).suggestedRemoval?.id;

const joined = { iso3: 'URY', group: 'grulac', entryIntoForce: '2025-06-01', partyUntil: null } as const;
const owing: Decide = (parameters) =>
  seatOf(
    joined,
    { state: 'URY', due: [{ year: 2025, cents: 100 }], paid: [], waiver: false, seq: 1 },
    '2026-12-08',
    parameters,
  ).mayVote;

const ended = announced(1, figures);

const credentials = (parameters: SessionParameters) => ({
  session: { ...session(), starts: '2026-12-07', ends: '2026-12-11', resumedOn: null, standing: 'on' as const },
  ...{ parameters, parties: states, held: new Map(), committee: null, accredited: [] },
  opened: '2026-12-07T09:00:00.000Z',
  deciding: { meeting: ids.meeting, suspended: false, votesFirst: null, present: [], byVote: [] },
  ...{ days: null, met: [] },
});

/** 25 hours after the opening. */
const receivingCredentials: Decide = (parameters) =>
  receiveCredentials.decide(
    credentials(parameters),
    {
      ...{ session: 'demo-1', states: ['URY'], received: 'original', issuedBy: 'headOfState' },
      ...{ receivedOn: '2026-12-08', reference: null, persons: [] },
    },
    secretariat,
    now,
  );

const appointingNine: Decide = (parameters) =>
  appointCredentialsCommittee.decide(
    credentials(parameters),
    { session: 'demo-1', members: [...states], meeting: ids.meeting, how: 'consensus', proposal: null },
    president,
    now,
  );

/** For each parameter a value, and a decision that it changes. */
const effects: Readonly<Partial<Record<ParameterKey, readonly [value: unknown, decide: Decide]>>> = {
  'notice.regular.days': [50, days],
  'notice.special.days': [20, days],
  'agenda.supplementary.requestDays': [10, asked('regular')],
  'agenda.supplementary.circulateDays': [10, days],
  'agenda.additional.waitDays': [2, including],
  'agenda.specialAddition': ['simple', asked('special')],
  'agenda.debate.speakers': [2, including],
  'credentials.hoursAfterOpening': [48, receivingCredentials],
  'credentials.committee.size': [8, appointingNine],
  'quorum.open.fraction': [{ numerator: 1, denominator: 2 }, opening],
  'quorum.open.base': ['takingPart', opening],
  'debate.minutes': [3, opening],
  'meeting.reopen.minutes': [10, reopening],
  'quorum.counts': ['voting', voting(3, 0)],
  'quorum.takeUp': ['asProcedure', takingUp],
  'tie.proposal': ['secondVote', voting(4, 4)],
  'tie.consensus': ['atOnce', adoptingBetween],
  'vote.takeBack': ['untilClosed', takingBackClosed],
  'vote.twoPersons': ['twoPersons', (parameters) => needsTwo(closeVote, vote({ meeting: meeting({ parameters }) }))],
  'twoPersons.minutes': [45, minutesToConfirm],
  'reconsider.majority': [{ numerator: 1, denominator: 2 }, voting(5, 4, 'D21')],
  'representation.votes': ['designated', alternateVotes],
  'arrears.newMember': ['asIfFull', owing],
  'elections.nominationsFromFloor': [true, nominating({ ballots: [ended] })],
  'judges.candidateRegion': ['nominatingState', nominating({})],
  'judges.genderCap.below': [2, requirements(women)],
  'judges.genderCap.table': [{ 0: 0, 1: 0, 2: 0, 3: 0, 4: 1, 5: 1, 6: 1, 7: 1, 8: 1, 9: 1 }, requirements(women)],
  'judges.regionAdjust': ['none', requirements({ candidates: field.slice(0, 2) })],
  'judges.regionAdjust.single': [
    1,
    requirements({ candidates: field.slice(0, 4), inOffice: { ...lacking, female: 8 } }),
  ],
  'judges.adjust.when': ['firstBallot', requirements({ ballots: [ended], candidates: withdrawn(field, 2) })],
  'judges.jointInfeasible': ['reduceOneByOne', requirements({ seats: 2 })],
  'judges.listCeilings': [{ A: 9, B: 9 }, ballot({ 11: 12, 12: 8, 13: 2, 14: 2 })],
  'judges.tieLastSeat': [
    'lot',
    (parameters) =>
      openBallot.decide(tiedFor(parameters), { meeting: ids.meeting, election: ids.election }, president, now),
  ],
  'judges.cutoff.from': [2, removing(2, 1)],
  'judges.cutoff.floorFactor': [1, removing(4, 2)],
};

function withdrawn(all: typeof field, from: number) {
  return all.map((one, place) => (place < from ? one : { ...one, status: 'withdrawn' as const, afterBallot: 1 }));
}

function tiedFor(parameters: SessionParameters) {
  const result = { ...nobodyElected, tiedForLast: [uid(11), uid(12)] };
  return {
    meeting: { ...meeting(), item: { id: ids.item, number: 3 }, meeting: ids.meeting },
    election: election({ parameters, seats: 1, ballots: [announced(1, figures, { result, seats: 1 })] }),
    seats: [],
    memberships: members,
    newBallot: ids.ballot,
  };
}

/** What was decided, without the reasons: those name a value that was set even where it makes no difference. */
function outcome(decided: unknown): unknown {
  if (typeof decided !== 'object' || decided === null) return decided;
  const { acts, objections } = decided as Partial<{ acts: readonly Act[]; objections: readonly Objection[] }>;
  if (objections) return objections.map(({ code, facts }) => ({ code, facts }));
  return acts ? acts.map(({ act, data }) => ({ act, data: { ...data, explanation: [] } })) : decided;
}

describe('a parameter that the Bureau may set', () => {
  const keys = Object.keys(applied) as readonly ParameterKey[];

  it('is an open point of the register', () => {
    expect(keys.filter((key) => parameterRegister.every((entry) => entry.key !== key))).toEqual([]);
    expect(
      parameterRegister
        .filter((entry) => openness(entry) === 'open')
        .map(({ key }) => key)
        .toSorted(),
    ).toEqual(keys.toSorted());
  });

  it.each(keys)('%s changes a decision', (key) => {
    const [value, decide] = effects[key] ?? [];
    if (!decide) throw new Error(`no effect of ${key} is shown`);
    expect(outcome(decide(setByBureau({ [key]: value })))).not.toEqual(outcome(decide(defaults)));
  });
});

describe('a rule that rests on parameters', () => {
  const root = path.resolve(import.meta.dirname, '../../..');
  const sources = (folder: string) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => ({ file, text: readFileSync(path.join(root, folder, file), 'utf8') }));
  const withParameters = sources('packages/rules/src').flatMap(({ text }) =>
    [...text.matchAll(/export function (\w+)(?:<[^>]*>)?\([^{]*?: Parameters = \{\}/g)].map(([, name]) => name ?? ''),
  );

  /** The Bureau sets no value that they rest on, so that their defaults hold in every session. */
  const restOnNothingSet = new Set(['composition']);

  it('names those apart whose values nobody can set', () => {
    for (const name of restOnNothingSet) {
      const found = ruleRegister.find(({ apply }) => apply.name === name)?.example();
      expect(found?.parameters.length, name).toBeGreaterThan(0);
      expect(found?.parameters.filter(({ key }) => applied[key as ParameterKey] !== undefined)).toEqual([]);
    }
  });

  it('is found in the package', () => {
    expect(withParameters).toEqual(
      expect.arrayContaining([
        'quorum',
        'outcomeOfVote',
        'judgesElected',
        'nextBallot',
        'rightToVote',
        'parameterValue',
      ]),
    );
  });

  it('is reached by the app through the parameters of the session alone', () => {
    const direct = sources('app/src').flatMap(({ file, text }) => {
      // The archive is judged by the law of its day; there the Bureau has set nothing in Plenary.
      if (/^(parameters|election-archive)\//.test(file)) return [];
      const imported = [...text.matchAll(/import \{([^}]*)\} from '@plenary\/rules'/g)]
        .map(([, names]) => names)
        .join();
      const names = new Set(imported.split(',').map((name) => name.trim()));
      return withParameters
        .filter((name) => names.has(name) && !restOnNothingSet.has(name))
        .map((name) => `${file} calls ${name} of the package`);
    });
    expect(direct).toEqual([]);
  });

  it('names the decision of the Bureau in its reasons, and nothing where the default holds', () => {
    const facts = { party: true } as const;
    expect(rightToVote(facts).lines.map(({ code }) => code)).toEqual(['vote.party']);
    const done = opening(setByBureau({ 'quorum.open.fraction': { numerator: 1, denominator: 2 } }));
    expect(done).toMatchObject({
      objections: [
        {
          code: 'no-opening-quorum',
          facts: { present: 4, needed: 5, states: 9, of: 'statesParties' },
          cite: {
            provision:
              'Rules of Procedure of the Assembly, rule on quorum (about 44), as set by the Bureau: BUR/2026/4, 2026-12-01',
          },
          confidence: 'open',
        },
      ],
    });
    expect(opening(setByBureau({ 'debate.minutes': 3 }))).toMatchObject({
      acts: [{ act: 'meeting.opened' }, { act: 'time-limit.set', data: { seconds: 180 } }],
    });
    expect(voting(4, 4)(setByBureau({ 'tie.proposal': 'secondVote' }))).toMatchObject({
      acts: [
        {
          act: 'vote.announced',
          cites: expect.arrayContaining([expect.stringContaining('as set by the Bureau: BUR/2026/4')]),
          data: { result: { carried: false, tie: 'secondVote' } },
        },
      ],
    });
  });
});
