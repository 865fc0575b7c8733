import { amendmentInForce, takeUp } from '../amendments/amendment-path.ts';
import { provisionalRules, regulationsOfTheCourt } from '../amendments/court-texts.ts';
import { evidence, financial, practice, resolution, statute } from '../cite.ts';
import { assessments } from '../money/assessments.ts';
import { budgetGate, budgetSubmission } from '../money/budget.ts';
import { contingencyFund } from '../money/contingency-fund.ts';
import { contributions } from '../money/contributions.ts';
import { contributionDue, firstYearShare } from '../money/due-dates.ts';
import { bureauHandover } from '../organs/bureau-handover.ts';
import { composition } from '../organs/composition.ts';
import { disputeToAssembly } from '../organs/dispute.ts';
import { focalPointsToAppoint } from '../organs/focal-points.ts';
import { registrarElection } from '../organs/registrar.ts';
import { oversightMayStart } from '../oversight/mechanism.ts';
import { nonCooperation } from '../oversight/non-cooperation.ts';
import { discipline, removal } from '../oversight/removal.ts';
import { always, fromTheStart, type Rule, sequence } from './rule.ts';

export const organRules: readonly Rule[] = [
  {
    id: 'organs.composition',
    title: 'Composition of the bodies',
    versions: sequence([
      {
        from: fromTheStart,
        says: 'Bureau 21; Committee on Budget and Finance 12 by group; Board of the Trust Fund one for each group.',
        cite: { provision: 'Rome Statute, article 112(3); ICC-ASP/1/Res.4; ICC-ASP/1/Res.6', source: 'RS' },
        confidence: 'sourced',
      },
      {
        from: '2011-12-21',
        says: 'As before, and the Advisory Committee on Nominations: nine, two terms normally.',
        cite: resolution('ICC-ASP/10/Res.5', undefined, 'ACN1'),
        confidence: 'sourced',
      },
      {
        from: '2024-01-01',
        says: 'As before, and 17 members of the Committee on Budget and Finance; its split by group is only a warning.',
        cite: practice('decision of the twenty-second session'),
        confidence: 'open',
      },
    ]),
    apply: composition,
    code: 'icc-asp/organs/composition.ts',
    test: 'icc-asp/organs/organs.test.ts',
    vectors: ['TV-2.3'],
    example: () => composition('trustFundBoard', [{ state: 'AAA', group: 'african' }], '2024-01-01'),
  },
  {
    id: 'organs.handover',
    title: 'Handover of the Bureau',
    versions: sequence([
      {
        from: fromTheStart,
        says: 'The new Bureau takes office at the opening of the session that elects it.',
        cite: practice('handover of the Bureau', 'ARCH11'),
        confidence: 'derived',
        parameters: { 'bureau.handover': 'opening' },
      },
      {
        from: '2011-12-22',
        says: 'The election says from when, in practice the close of the session.',
        cite: practice('handover of the Bureau', 'C20-2'),
        confidence: 'derived',
      },
    ]),
    apply: bureauHandover,
    code: 'icc-asp/organs/bureau-handover.ts',
    test: 'icc-asp/organs/organs.test.ts',
    vectors: [],
    example: () => bureauHandover({ sessionOpens: '2026-12-07', sessionCloses: '2026-12-17', decided: '2026-12-18' }),
  },
  {
    id: 'money.contributions',
    title: 'Contributions',
    versions: always(
      'In proportion to the rates of the United Nations scale, among the States Parties. What rounding leaves over is left to a parameter.',
      statute('117'),
      'sourced',
    ),
    apply: contributions,
    code: 'icc-asp/money/contributions.ts',
    test: 'icc-asp/money/contributions.test.ts',
    vectors: ['TV-6.3'],
    example: () => contributions({ assessableCents: 1_000_000n, rates: { AAA: '8.564', BBB: '0.001', CCC: '1.435' } }),
  },
  {
    id: 'money.due',
    title: 'When a contribution is due',
    versions: always(
      'Thirty days after the notice or 1 January, the later; in arrears from the next 1 January.',
      financial('regulations 5.5 and 5.6'),
      'unverified',
    ),
    apply: contributionDue,
    code: 'icc-asp/money/due-dates.ts',
    test: 'icc-asp/money/money.test.ts',
    vectors: [],
    example: () => contributionDue({ year: 2026, noticeReceived: '2025-12-15' }),
  },
  {
    id: 'money.firstYear',
    title: 'First year of a State Party',
    versions: always('By twelfths from the entry into force.', financial('regulation 5.10'), 'open'),
    apply: firstYearShare,
    code: 'icc-asp/money/due-dates.ts',
    test: 'icc-asp/money/money.test.ts',
    vectors: [],
    example: () => firstYearShare('2024-02-01', 2024),
  },
  {
    id: 'money.budgetSubmission',
    title: 'Submission of the budget',
    versions: always(
      '45 days before the session of the Committee that examines it.',
      financial('regulations 3.1 to 3.4'),
      'unverified',
    ),
    apply: budgetSubmission,
    code: 'icc-asp/money/budget.ts',
    test: 'icc-asp/money/money.test.ts',
    vectors: ['TV-6.1', 'TV-6.4'],
    example: () => budgetSubmission('2026-09-07'),
  },
  {
    id: 'money.budgetGate',
    title: 'Budgetary implications',
    versions: always(
      'Costs stated and the Committee heard before a vote, or a waiver with its reason.',
      practice('budgetary implications', 'CBFC'),
      'unverified',
    ),
    apply: budgetGate,
    code: 'icc-asp/money/budget.ts',
    test: 'icc-asp/money/money.test.ts',
    vectors: [],
    example: () => budgetGate({ hasImplications: true, costsStated: true, committeeSeen: false }),
  },
  {
    id: 'money.contingency',
    title: 'Contingency Fund',
    versions: sequence([
      {
        from: fromTheStart,
        says: 'No such fund.',
        cite: statute('114'),
        confidence: 'unverified',
        parameters: { 'contingency.level.cents': 0 },
      },
      {
        from: '2004-09-10',
        says: 'First level 10 million euros.',
        cite: financial('regulation 6.6'),
        confidence: 'unverified',
        parameters: { 'contingency.level.cents': 1_000_000_000 },
      },
      {
        from: '2013-11-28',
        says: 'Notional level 7 million euros; three purposes; two weeks after the notification.',
        cite: financial('regulations 6.6 and 6.7'),
        confidence: 'unverified',
      },
    ]),
    apply: contingencyFund,
    code: 'icc-asp/money/contingency-fund.ts',
    test: 'icc-asp/money/money.test.ts',
    vectors: [],
    example: () =>
      contingencyFund({
        purpose: 'newSituation',
        notified: '2026-03-02',
        cents: 100_000_000n,
        balanceCents: 700_000_000n,
      }),
  },
  {
    id: 'amendments.takeUp',
    title: 'Taking up an amendment',
    versions: always(
      'Three months after the notification, by a majority of those present and voting.',
      statute('121(2)'),
      'sourced',
    ),
    apply: takeUp,
    code: 'icc-asp/amendments/amendment-path.ts',
    test: 'icc-asp/amendments/amendments.test.ts',
    vectors: ['TV-8.1'],
    example: () => takeUp({ notified: '2026-03-10', meeting: '2026-12-07' }),
  },
  {
    id: 'amendments.inForce',
    title: 'Entry into force of an amendment',
    versions: always(
      'A year after seven eighths accepted, for all; articles 5 to 8 for each acceptor a year later; institutional provisions six months after adoption.',
      statute('121(4), 121(5) and 122'),
      'sourced',
    ),
    apply: amendmentInForce,
    code: 'icc-asp/amendments/amendment-path.ts',
    test: 'icc-asp/amendments/amendments.test.ts',
    vectors: ['TV-8.1', 'TV-8.2'],
    example: () =>
      amendmentInForce({
        instrument: 'crimes',
        adopted: '2017-12-14',
        acceptances: [{ state: 'AAA', deposited: '2026-03-10' }],
        partiesNow: ['AAA'],
        partiesAtAdoption: ['AAA'],
      }),
  },
  {
    id: 'noncooperation.steps',
    title: 'Non-cooperation',
    versions: sequence([
      {
        from: fromTheStart,
        says: 'The Assembly considers it; no procedure of its own.',
        cite: statute('112(2)(f)'),
        confidence: 'sourced',
      },
      {
        from: '2011-12-21',
        says: 'Formal steps after a decision of the Court, informal before; two weeks for the State to answer.',
        cite: resolution('ICC-ASP/10/Res.5', 'annex', 'NC14'),
        confidence: 'unverified',
      },
    ]),
    apply: nonCooperation,
    code: 'icc-asp/oversight/non-cooperation.ts',
    test: 'icc-asp/oversight/oversight.test.ts',
    vectors: ['TV-9.2'],
    example: () =>
      nonCooperation({ trigger: 'courtDecision', urgent: false, done: ['openLetter'], letterSent: '2026-03-02' }),
  },
  {
    id: 'noncooperation.focalPoints',
    title: 'Focal points on non-cooperation',
    versions: sequence([
      { from: fromTheStart, says: 'None.', cite: statute('112(2)(f)'), confidence: 'sourced' },
      {
        from: '2011-12-21',
        says: 'One for each group; the President is that of his or her own.',
        cite: resolution('ICC-ASP/10/Res.5', 'annex', 'NC14'),
        confidence: 'sourced',
      },
    ]),
    apply: focalPointsToAppoint,
    code: 'icc-asp/organs/focal-points.ts',
    test: 'icc-asp/organs/organs.test.ts',
    vectors: ['TV-9.1'],
    example: () => focalPointsToAppoint('weog'),
  },
  {
    id: 'removal.vote',
    title: 'Removal from office',
    versions: always(
      'Judge: two thirds of the States Parties after two thirds of the other judges; Prosecutor: an absolute majority; Deputy: the same, on the recommendation of the Prosecutor. Whether a finding is voted first is fixed and announced before the vote.',
      statute('46'),
      'sourced',
    ),
    apply: removal,
    code: 'icc-asp/oversight/removal.ts',
    test: 'icc-asp/oversight/oversight.test.ts',
    vectors: ['TV-10.1', 'TV-10.2'],
    example: () =>
      removal({
        official: 'judge',
        scheme: 'single',
        statesParties: 124,
        present: 110,
        yes: 83,
        no: 20,
        abstain: 7,
        judgesFor: 12,
        heard: true,
      }),
  },
  {
    id: 'removal.discipline',
    title: 'Disciplinary measures',
    versions: always(
      'Judge: the Presidency; Prosecutor: the Bureau; Deputy: reprimand by the Prosecutor, fine by the Bureau; at most six months of salary.',
      evidence('rules 30 and 32'),
      'sourced',
    ),
    apply: discipline,
    code: 'icc-asp/oversight/removal.ts',
    test: 'icc-asp/oversight/oversight.test.ts',
    vectors: [],
    example: () => discipline('prosecutor', 'fine'),
  },
  {
    id: 'oversight.mechanism',
    title: 'Independent Oversight Mechanism',
    versions: sequence([
      { from: fromTheStart, says: 'None.', cite: statute('112(4)'), confidence: 'sourced' },
      { from: '2009-11-26', says: 'Established.', cite: resolution('ICC-ASP/8/Res.1'), confidence: 'unverified' },
      {
        from: '2013-11-28',
        says: 'Evaluation and inspection on request, investigation at its own discretion.',
        cite: resolution('ICC-ASP/12/Res.6', undefined, 'IOMW'),
        confidence: 'sourced',
      },
      {
        from: '2020-12-16',
        says: 'The same, with a revised mandate.',
        cite: resolution('ICC-ASP/19/Res.6', undefined, 'VAC'),
        confidence: 'sourced',
      },
    ]),
    apply: oversightMayStart,
    code: 'icc-asp/oversight/mechanism.ts',
    test: 'icc-asp/oversight/oversight.test.ts',
    vectors: [],
    example: () => oversightMayStart('investigation', 'mechanism'),
  },
  {
    id: 'money.assessments',
    title: 'Two bases of assessment',
    versions: always(
      'The host State loan is assessed only on States that have not paid their share once and for all.',
      resolution('ICC-ASP/15/Res.1', undefined, 'BUD17'),
      'sourced',
    ),
    apply: assessments,
    code: 'icc-asp/money/assessments.ts',
    test: 'icc-asp/money/money.test.ts',
    vectors: ['TV-6.2', 'TV-6.5'],
    example: () =>
      assessments({ regularCents: 100_000n, loanCents: 3_000n, rates: { AAA: '1', BBB: '2' }, paidOnce: ['BBB'] }),
  },
  {
    id: 'amendments.regulations',
    title: 'Regulations of the Court',
    versions: always(
      'They stay in force unless a majority of States Parties objects within six months.',
      statute('52(3)'),
      'sourced',
    ),
    apply: regulationsOfTheCourt,
    code: 'icc-asp/amendments/court-texts.ts',
    test: 'icc-asp/amendments/amendments.test.ts',
    vectors: [],
    example: () => regulationsOfTheCourt({ circulated: '2026-01-15', statesParties: 124, objections: ['2026-03-01'] }),
  },
  {
    id: 'amendments.provisionalRules',
    title: 'Provisional rules of procedure and evidence',
    versions: always(
      'Drawn up by two thirds of the judges in an urgent case; the next session adopts, amends or rejects them.',
      statute('51(3)'),
      'sourced',
    ),
    apply: provisionalRules,
    code: 'icc-asp/amendments/court-texts.ts',
    test: 'icc-asp/amendments/amendments.test.ts',
    vectors: [],
    example: () => provisionalRules({ judges: 18, judgesFor: 12, nextSession: '2026-12-07' }),
  },
  {
    id: 'organs.registrar',
    title: 'Registrar and Deputy Registrar',
    versions: always(
      'Elected by the judges; the Assembly only recommends. Five years.',
      statute('43(4) and (5)'),
      'sourced',
    ),
    apply: registrarElection,
    code: 'icc-asp/organs/registrar.ts',
    test: 'icc-asp/organs/organs.test.ts',
    vectors: [],
    example: () => registrarElection('registrar', 18),
  },
  {
    id: 'organs.dispute',
    title: 'Disputes between States Parties',
    versions: always(
      'Not settled by negotiation within three months, they go to the Assembly.',
      statute('119(2)'),
      'sourced',
    ),
    apply: disputeToAssembly,
    code: 'icc-asp/organs/dispute.ts',
    test: 'icc-asp/organs/organs.test.ts',
    vectors: [],
    example: () => disputeToAssembly('2026-01-31'),
  },
];
