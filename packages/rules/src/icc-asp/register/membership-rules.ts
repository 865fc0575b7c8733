import { arrears } from '../arrears.ts';
import { procedure, resolution, statute } from '../cite.ts';
import { entryIntoForce } from '../entry-into-force.ts';
import { statesPartiesOn } from '../membership.ts';
import { participation } from '../participation.ts';
import { rightToVote } from '../right-to-vote.ts';
import { waiverRequest } from '../waiver.ts';
import { specialExit, withdrawal } from '../withdrawal.ts';
import { always, fromTheStart, type Rule, sequence } from './rule.ts';

const owing = {
  date: '2025-12-05',
  due: [
    { year: 2023, cents: 10_000n },
    { year: 2024, cents: 12_000n },
  ],
  paid: [],
};

export const membershipRules: readonly Rule[] = [
  {
    id: 'membership.entryIntoForce',
    title: 'Entry into force for a State',
    versions: always(
      'The first day of the month after the sixtieth day after the deposit; for the first sixty, 1 July 2002.',
      statute('126'),
      'sourced',
    ),
    applied: 'pages',
    apply: entryIntoForce,
    code: 'icc-asp/entry-into-force.ts',
    test: 'icc-asp/entry-into-force.test.ts',
    vectors: ['TV-1.1'],
    example: () => entryIntoForce('2003-01-31'),
  },
  {
    id: 'membership.statesParties',
    title: 'States Parties on a day',
    versions: always(
      'A State is a party from the entry into force to the day before its withdrawal takes effect; each counts once.',
      statute('126 and 127'),
      'derived',
    ),
    applied: 'commands',
    apply: statesPartiesOn,
    code: 'icc-asp/membership.ts',
    test: 'icc-asp/membership.test.ts',
    vectors: [],
    example: () =>
      statesPartiesOn('2026-06-02', [
        { iso3: 'HUN', group: 'easternEuropean', entryIntoForce: '2002-07-01', partyUntil: '2026-06-02' },
        { iso3: 'ARM', group: 'easternEuropean', entryIntoForce: '2024-02-01', partyUntil: null },
      ]),
  },
  {
    id: 'membership.withdrawal',
    title: 'Withdrawal and its revocation',
    versions: always(
      'One year after receipt, or on a later day the notice names; revocable until then. Until then the State is a full member.',
      statute('127(1)'),
      'unverified',
    ),
    applied: 'pages',
    apply: withdrawal,
    code: 'icc-asp/withdrawal.ts',
    test: 'icc-asp/withdrawal.test.ts',
    vectors: [],
    example: () => withdrawal({ received: '2025-06-02' }),
  },
  {
    id: 'membership.specialExit',
    title: 'Leaving at once after an amendment',
    versions: always(
      'A State that has not accepted an amendment in force for all may leave with immediate effect by notice within a year.',
      statute('121(6)'),
      'sourced',
    ),
    applied: { waitsFor: 'amendments' },
    apply: specialExit,
    code: 'icc-asp/withdrawal.ts',
    test: 'icc-asp/withdrawal.test.ts',
    vectors: [],
    example: () => specialExit({ amendmentInForce: '2026-03-10', accepted: false, notice: '2026-05-01' }),
  },
  {
    id: 'participation.category',
    title: 'Who attends, speaks, proposes and votes',
    versions: always(
      'Eight categories of participants; only a State Party proposes and votes.',
      procedure('rules 92 to 94'),
      'unverified',
    ),
    applied: 'pages',
    apply: participation,
    code: 'icc-asp/participation.ts',
    test: 'icc-asp/participation.test.ts',
    vectors: [],
    example: () => participation('observerState'),
  },
  {
    id: 'vote.right',
    title: 'Right to vote',
    versions: always(
      'One State, one vote; none in the Assembly and the Bureau for a State in arrears of two full years, unless the Assembly lets it vote.',
      statute('112(7) and (8)'),
      'sourced',
    ),
    applied: 'commands',
    apply: rightToVote,
    code: 'icc-asp/right-to-vote.ts',
    test: 'icc-asp/right-to-vote.test.ts',
    vectors: ['TV-1.5'],
    example: () => rightToVote({ party: true, arrears: owing, waiver: true }),
  },
  {
    id: 'arrears.suspension',
    title: 'Arrears that suspend the vote',
    versions: always(
      'Arrears equal to or above what was due for the two preceding full years suspend the vote.',
      statute('112(8)'),
      'sourced',
    ),
    applied: 'commands',
    apply: arrears,
    code: 'icc-asp/arrears.ts',
    test: 'icc-asp/arrears.test.ts',
    vectors: ['TV-1.5'],
    example: () => arrears(owing),
  },
  {
    id: 'arrears.waiver',
    title: 'Request to vote although in arrears',
    versions: sequence([
      {
        from: fromTheStart,
        says: 'The Assembly may let a State vote; no procedure of its own yet.',
        cite: statute('112(8)'),
        confidence: 'sourced',
      },
      {
        from: '2005-12-03',
        says: 'A request to the Secretariat one month before the Committee meets; decided for the session. Late requests have been granted on the floor.',
        cite: resolution('ICC-ASP/4/Res.4', 'paragraphs 40 to 44'),
        confidence: 'unverified',
      },
    ]),
    applied: { waitsFor: 'budget' },
    apply: waiverRequest,
    code: 'icc-asp/waiver.ts',
    test: 'icc-asp/waiver.test.ts',
    vectors: [],
    example: () => waiverRequest({ requested: '2026-07-01', committeeOpens: '2026-09-07' }),
  },
];
