import { practice, resolution, statute } from '../cite.ts';
import { effectOfAssessment } from '../judges/after-nomination.ts';
import { ballotValidity } from '../judges/ballot-validity.ts';
import { benchForElection, groupsForElection } from '../judges/bench.ts';
import { type Candidate, noRequirements, type Requirements } from '../judges/candidate.ts';
import { judgesElected } from '../judges/elected.ts';
import { requirementsFeasible } from '../judges/feasibility.ts';
import { nextBallot } from '../judges/next-ballot.ts';
import { nomination } from '../judges/nomination.ts';
import { nominationShortfall } from '../judges/nomination-extension.ts';
import { nominationPeriod } from '../judges/nomination-period.ts';
import { numberOfJudges } from '../judges/number-of-judges.ts';
import { judgesRequirements } from '../judges/requirements.ts';
import { judgeTerm, staysForHearing } from '../judges/term.ts';
import { judgeVacancy } from '../judges/vacancy.ts';
import { always, fromTheStart, type Rule, sequence } from './rule.ts';

const election = 'ICC-ASP/3/Res.6';
/** Adopted 9 September 2002, replaced 10 September 2004; the day of 2002 is not confirmed. */
const firstProcedure = '2002-09-09';
const standingProcedure = '2004-09-10';

const inOffice2020: Requirements = {
  listA: 8,
  listB: 4,
  african: 3,
  asiaPacific: 2,
  easternEuropean: 2,
  grulac: 1,
  weog: 4,
  female: 5,
  male: 7,
};
const groups2020 = { african: 33, asiaPacific: 19, easternEuropean: 18, grulac: 28, weog: 25 };
const field: readonly Candidate[] = [
  { name: 'Candidate A', list: 'A', region: 'grulac', gender: 'F' },
  { name: 'Candidate B', list: 'B', region: 'weog', gender: 'M' },
];
const noProcedure = {
  from: fromTheStart,
  says: 'No procedure yet.',
  cite: statute('36'),
  confidence: 'sourced',
} as const;

export const judgeRules: readonly Rule[] = [
  {
    id: 'judges.requirements',
    title: 'Minimum voting requirements',
    versions: sequence([
      noProcedure,
      {
        from: firstProcedure,
        says: 'First election: lists 9 and 5, six of each gender, three for each region, two for a group with fewer than 3/18 of all States Parties.',
        cite: resolution('ICC-ASP/1/Res.3', undefined, 'FRDIC'),
        confidence: 'sourced',
      },
      {
        from: standingProcedure,
        says: 'Lists 9 and 5, six of each gender, two for each region or three for a group of 17 or more, less judges in office and elected; regions and genders end after the fourth ballot or when they cannot be met together. How far few candidates lower them is left to parameters.',
        cite: resolution(election, 'paragraphs 20 to 22', 'WEBLIO'),
        confidence: 'sourced',
      },
    ]),
    applied: 'commands',
    apply: judgesRequirements,
    code: 'icc-asp/judges/requirements.ts',
    test: 'icc-asp/judges/requirements.test.ts',
    vectors: ['TV-4.1', 'TV-4.4', 'TV-4.7', 'TV-4.10', 'TV-4.11', 'TV-4.12', 'TV-4.13'],
    example: () => judgesRequirements({ ballot: 1, inOffice: inOffice2020, groups: groups2020, seats: 6 }),
  },
  {
    id: 'judges.feasibility',
    title: 'Requirements met together',
    versions: always(
      'Some set of candidates, no more than the seats, has to meet every requirement at once; an example is shown.',
      resolution(election, 'paragraphs 21 and 22'),
      'derived',
    ),
    applied: 'commands',
    apply: requirementsFeasible,
    code: 'icc-asp/judges/feasibility.ts',
    test: 'icc-asp/judges/feasibility.test.ts',
    vectors: [],
    example: () =>
      requirementsFeasible({
        candidates: field,
        seats: 1,
        requirements: { ...noRequirements, listA: 1, grulac: 1, female: 1 },
      }),
  },
  {
    id: 'judges.ballot',
    title: 'Valid ballot paper',
    versions: always(
      'No more names than seats, no name twice, only candidates standing, every requirement met; a blank paper abstains.',
      resolution(election, 'paragraph 20', 'SCOOP1'),
      'unverified',
    ),
    applied: { waitsFor: 'ballot' },
    apply: ballotValidity,
    code: 'icc-asp/judges/ballot-validity.ts',
    test: 'icc-asp/judges/ballot-validity.test.ts',
    vectors: [],
    example: () =>
      ballotValidity({
        chosen: ['Candidate A'],
        candidates: field,
        seats: 2,
        requirements: { ...noRequirements, listB: 1 },
      }),
  },
  {
    id: 'judges.elected',
    title: 'Who is elected',
    versions: always(
      'The highest numbers of votes among those with two thirds of the valid ballots less abstentions; one judge of a nationality. List ceilings and a tie for the last seat are left to parameters.',
      statute('36(6)(a) and (7)'),
      'sourced',
    ),
    applied: 'commands',
    apply: judgesElected,
    code: 'icc-asp/judges/elected.ts',
    test: 'icc-asp/judges/elected.test.ts',
    vectors: ['TV-3.1', 'TV-3.2', 'TV-3.4', 'TV-3.5', 'TV-3.8', 'TV-3.9'],
    example: () =>
      judgesElected({
        presentAndVoting: 122,
        statesParties: 123,
        seats: 1,
        votes: [{ candidate: 'Candidate A', votes: 82 }],
        candidates: field,
        inOffice: inOffice2020,
      }),
  },
  {
    id: 'judges.nextBallot',
    title: 'The next ballot and the cut-off',
    versions: sequence([
      {
        from: fromTheStart,
        says: 'All candidates stay until they are elected or withdrawn.',
        cite: statute('36(6)(b)'),
        confidence: 'unverified',
        parameters: { 'judges.cutoff.from': 9999 },
      },
      {
        from: '2019-12-06',
        says: 'From the fourth ballot the candidate with the fewest votes leaves, while twice as many as seats stay; the President decides.',
        cite: practice('informal guide and commentary on the election of judges', 'C20-4'),
        confidence: 'open',
      },
    ]),
    applied: 'commands',
    apply: nextBallot,
    code: 'icc-asp/judges/next-ballot.ts',
    test: 'icc-asp/judges/next-ballot.test.ts',
    vectors: ['TV-4.16', 'TV-4.17'],
    example: () =>
      nextBallot({
        ballot: 4,
        seats: 1,
        inOffice: inOffice2020,
        groups: groups2020,
        candidates: field,
        electedBefore: [],
      }),
  },
  {
    id: 'judges.nomination',
    title: 'Nomination of a candidate for judge',
    versions: always(
      'One candidate by each State Party, a national of a State Party, on list A or B, with a statement; no national of a judge who stays in office.',
      statute('36(3) to (5) and (7)'),
      'unverified',
    ),
    applied: 'commands',
    apply: nomination,
    code: 'icc-asp/judges/nomination.ts',
    test: 'icc-asp/judges/nomination.test.ts',
    vectors: [],
    example: () =>
      nomination({
        by: 'SEN',
        nominatorIsParty: true,
        nationality: 'SEN',
        nationalityIsParty: true,
        nationalitiesInOffice: ['BEN'],
        nominatedBefore: ['SEN'],
        list: 'A',
      }),
  },
  {
    id: 'judges.nominationPeriod',
    title: 'Nomination period',
    versions: sequence([
      noProcedure,
      {
        from: firstProcedure,
        says: 'First election: fixed by the Assembly; its length is not recorded here.',
        cite: resolution('ICC-ASP/1/Res.2'),
        confidence: 'unverified',
      },
      {
        from: standingProcedure,
        says: 'Twelve weeks, opening 26 weeks before the election (text of 2004).',
        cite: resolution(election, 'part A', 'FIDH06'),
        confidence: 'sourced',
        parameters: { 'judges.nomination.weeksBefore': 26 },
      },
      {
        from: '2013-11-28',
        says: 'Twelve weeks, opening 32 weeks before the election (2014).',
        cite: resolution('ICC-ASP/12/Res.8'),
        confidence: 'derived',
        parameters: { 'judges.nomination.weeksBefore': 32 },
      },
      {
        from: '2019-12-06',
        says: 'Twelve weeks, opening 48 weeks before the election; two weeks for an extension, three at most.',
        cite: resolution('ICC-ASP/18/Res.4'),
        confidence: 'derived',
      },
    ]),
    applied: { waitsFor: 'nominations' },
    apply: nominationPeriod,
    code: 'icc-asp/judges/nomination-period.ts',
    test: 'icc-asp/judges/nomination.test.ts',
    vectors: ['TV-4.9'],
    example: () => nominationPeriod({ election: 'ordinary', sessionOpens: '2026-12-07', extensions: 0 }),
  },
  {
    id: 'judges.extension',
    title: 'Extension of the nomination period',
    versions: always(
      'While there are fewer than twice as many candidates as a regional or gender requirement. The lists are left to a parameter.',
      resolution(election, 'extension of the nomination period', 'W11'),
      'sourced',
    ),
    applied: { waitsFor: 'nominations' },
    apply: nominationShortfall,
    code: 'icc-asp/judges/nomination-extension.ts',
    test: 'icc-asp/judges/nomination-extension.test.ts',
    vectors: [],
    example: () => nominationShortfall({ requirements: { ...noRequirements, grulac: 2 }, candidates: field }),
  },
  {
    id: 'judges.vacancy',
    title: 'Vacancy of a judge',
    versions: sequence([
      {
        from: fromTheStart,
        says: 'An election under article 36; no procedure of its own.',
        cite: statute('37(1)'),
        confidence: 'sourced',
      },
      {
        from: '2006-12-01',
        says: 'Within twenty weeks before or after; six weeks for nominations; only candidates who meet an unmet requirement.',
        cite: resolution('ICC-ASP/5/Res.5'),
        confidence: 'unverified',
      },
    ]),
    applied: { waitsFor: 'nominations' },
    apply: judgeVacancy,
    code: 'icc-asp/judges/vacancy.ts',
    test: 'icc-asp/judges/term.test.ts',
    vectors: ['TV-4.7'],
    example: () => judgeVacancy({ arose: '2014-06-03', requirements: { ...noRequirements, asiaPacific: 1 } }),
  },
  {
    id: 'judges.term',
    title: 'Term of a judge',
    versions: always(
      'Nine years from 11 March, once; again only after a term of three years or less.',
      statute('36(9) and 37(2)'),
      'sourced',
    ),
    applied: { waitsFor: 'elections' },
    apply: judgeTerm,
    code: 'icc-asp/judges/term.ts',
    test: 'icc-asp/judges/term.test.ts',
    vectors: [],
    example: () => judgeTerm({ kind: 'full', electionYear: 2026 }),
  },
  {
    id: 'judges.hearing',
    title: 'A hearing that has begun',
    versions: always('The judge stays to the end of the trial or appeal.', statute('36(10)'), 'sourced'),
    applied: { waitsFor: 'elections' },
    apply: staysForHearing,
    code: 'icc-asp/judges/term.ts',
    test: 'icc-asp/judges/term.test.ts',
    vectors: [],
    example: () => staysForHearing({ termEnds: '2024-03-10', hearingBegan: '2023-01-10' }),
  },
  {
    id: 'judges.number',
    title: 'Number of judges',
    versions: always(
      'Eighteen; more or fewer on the proposal of the Presidency by two thirds of the members, never below eighteen.',
      statute('36(1) and (2)'),
      'sourced',
    ),
    applied: { waitsFor: 'elections' },
    apply: numberOfJudges,
    code: 'icc-asp/judges/number-of-judges.ts',
    test: 'icc-asp/judges/term.test.ts',
    vectors: [],
    example: () =>
      numberOfJudges({
        now: 18,
        proposed: 20,
        byPresidency: true,
        statesParties: 125,
        present: 100,
        yes: 84,
        no: 5,
        abstain: 11,
      }),
  },
  {
    id: 'judges.assessment',
    title: 'Advisory Committee and due diligence',
    versions: sequence([
      { from: fromTheStart, says: 'Neither.', cite: statute('36(4)(c)'), confidence: 'sourced' },
      {
        from: '2011-12-21',
        says: 'The Advisory Committee assesses each candidate against article 36(3).',
        cite: resolution('ICC-ASP/10/Res.5', undefined, 'ACN1'),
        confidence: 'sourced',
      },
      {
        from: '2023-12-14',
        says: 'As before, and a permanent process of due diligence.',
        cite: resolution('ICC-ASP/22/Res.3', 'paragraph 81 and annex II', 'DD26'),
        confidence: 'sourced',
      },
    ]),
    applied: { waitsFor: 'nominations' },
    apply: effectOfAssessment,
    code: 'icc-asp/judges/after-nomination.ts',
    test: 'icc-asp/judges/nomination.test.ts',
    vectors: [],
    example: () => effectOfAssessment({ committee: 'qualified', dueDiligence: 'reported' }),
  },
  {
    id: 'judges.bench',
    title: 'The bench a requirement starts from',
    versions: always(
      'Judges whose terms go on; one who has resigned and is not replaced counts.',
      resolution(election, 'paragraph 20'),
      'open',
    ),
    applied: { waitsFor: 'elections' },
    apply: benchForElection,
    code: 'icc-asp/judges/bench.ts',
    test: 'icc-asp/judges/bench.test.ts',
    vectors: [],
    example: () =>
      benchForElection({ judges: field.map((c) => ({ ...c, termEnds: '2030-03-10' })), termsBegin: '2027-03-11' }),
  },
  {
    id: 'judges.groups',
    title: 'States Parties of a group',
    versions: always(
      'Counted on the day of the election, not of the invitation.',
      resolution(election, 'paragraph 20(b)', 'GM11'),
      'open',
    ),
    applied: 'commands',
    apply: groupsForElection,
    code: 'icc-asp/judges/bench.ts',
    test: 'icc-asp/judges/bench.test.ts',
    vectors: [],
    example: () => groupsForElection({ election: '2026-12-07', invitation: '2026-01-05', memberships: [] }),
  },
];
