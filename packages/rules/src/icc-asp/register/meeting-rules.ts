import { practice, procedure, statute } from '../cite.ts';
import { rulingStands } from '../floor/appeal.ts';
import { motionOrder, motionRule } from '../floor/motions.ts';
import { interpretation, publicMeeting } from '../floor/public-meeting.ts';
import { rightOfReply, speakersOrder } from '../floor/speakers.ts';
import { amendmentOrder } from '../proposals/amendment-order.ts';
import { circulation } from '../proposals/circulation.ts';
import { afterDivision, competenceFirst, mayBringBack } from '../proposals/handling.ts';
import { quorum } from '../quorum.ts';
import { agendaItem } from '../sessions/agenda.ts';
import { credentialsReceived, provisionalRights } from '../sessions/credentials.ts';
import { sessionDeadlines } from '../sessions/deadlines.ts';
import { specialSession } from '../sessions/special-session.ts';
import { always, type Rule } from './rule.ts';

const numbers = { statesParties: 125, participating: 118, present: 70 };

export const meetingRules: readonly Rule[] = [
  {
    id: 'sessions.deadlines',
    title: 'Deadlines before a session',
    versions: always(
      'Notice and provisional agenda 60 days before the opening (30 for a special session), supplementary items 30 and 20 days; calendar days.',
      procedure('rules 6, 9, 10 and 12'),
      'open',
    ),
    apply: sessionDeadlines,
    code: 'icc-asp/sessions/deadlines.ts',
    test: 'icc-asp/sessions/sessions.test.ts',
    vectors: ['TV-2.1'],
    example: () => sessionDeadlines('regular', '2026-12-07'),
  },
  {
    id: 'sessions.special',
    title: 'Special session',
    versions: always(
      'Convened by the Bureau, or at the request of one third of the States Parties.',
      statute('112(6)'),
      'sourced',
    ),
    apply: specialSession,
    code: 'icc-asp/sessions/special-session.ts',
    test: 'icc-asp/sessions/sessions.test.ts',
    vectors: ['TV-2.2'],
    example: () => specialSession({ statesParties: 124, requests: 42 }),
  },
  {
    id: 'sessions.agenda',
    title: 'Items of the agenda',
    versions: always(
      'Provisional until 60 days before, supplementary until 30, then additional by a majority and after seven days; with a memorandum.',
      procedure('rules 11 to 18'),
      'open',
    ),
    apply: agendaItem,
    code: 'icc-asp/sessions/agenda.ts',
    test: 'icc-asp/sessions/sessions.test.ts',
    vectors: [],
    example: () =>
      agendaItem({
        session: 'regular',
        opening: '2026-12-07',
        requested: '2026-11-20',
        by: 'stateParty',
        memorandum: true,
      }),
  },
  {
    id: 'credentials.received',
    title: 'Credentials',
    versions: always(
      'From the Head of State or Government or the Minister for Foreign Affairs, if possible within 24 hours of the opening; late ones are received.',
      procedure('rule 24'),
      'unverified',
    ),
    apply: credentialsReceived,
    code: 'icc-asp/sessions/credentials.ts',
    test: 'icc-asp/sessions/credentials.test.ts',
    vectors: [],
    example: () => credentialsReceived({ issuedBy: 'foreignMinister', hoursAfterOpening: 30 }),
  },
  {
    id: 'credentials.provisional',
    title: 'Provisional participation',
    versions: always(
      'Full rights pending the decision on credentials, an objection included.',
      procedure('rule 26'),
      'unverified',
    ),
    apply: provisionalRights,
    code: 'icc-asp/sessions/credentials.ts',
    test: 'icc-asp/sessions/credentials.test.ts',
    vectors: [],
    example: () => provisionalRights('information'),
  },
  {
    id: 'quorum.open',
    title: 'Quorum to open a meeting',
    versions: always(
      'One third of all States Parties, from the report on credentials on of those whose credentials stand; never none.',
      procedure('rule on quorum (about 44)'),
      'open',
    ),
    apply: quorum,
    code: 'icc-asp/quorum.ts',
    test: 'icc-asp/quorum.test.ts',
    vectors: [],
    example: () => quorum({ purpose: 'open', ...numbers }),
  },
  {
    id: 'quorum.takeUp',
    title: 'Quorum to take up a proposed amendment of the Statute',
    versions: always('As for a matter of substance; article 121(2) names none of its own.', statute('121(2)'), 'open'),
    apply: quorum,
    code: 'icc-asp/quorum.ts',
    test: 'icc-asp/quorum.test.ts',
    vectors: [],
    example: () => quorum({ purpose: 'takeUp', ...numbers }),
  },
  {
    id: 'quorum.members',
    title: 'Quorum where the majority is counted on all States Parties',
    versions: always('None beside the majority itself.', statute('112(7)'), 'derived'),
    apply: quorum,
    code: 'icc-asp/quorum.ts',
    test: 'icc-asp/quorum.test.ts',
    vectors: [],
    example: () => quorum({ purpose: 'members', ...numbers }),
  },
  {
    id: 'quorum.substance',
    title: 'Quorum for a vote on substance',
    versions: always(
      'An absolute majority of States Parties, suspended ones included.',
      statute('112(7)(a)'),
      'sourced',
    ),
    apply: quorum,
    code: 'icc-asp/quorum.ts',
    test: 'icc-asp/quorum.test.ts',
    vectors: [],
    example: () => quorum({ purpose: 'substance', ...numbers }),
  },
  {
    id: 'quorum.procedure',
    title: 'Quorum for a vote on procedure',
    versions: always('None of its own.', statute('112(7)(b)'), 'sourced'),
    apply: quorum,
    code: 'icc-asp/quorum.ts',
    test: 'icc-asp/quorum.test.ts',
    vectors: [],
    example: () => quorum({ purpose: 'procedure', ...numbers }),
  },
  {
    id: 'floor.motions',
    title: 'Motions: who may speak',
    versions: always(
      'Suspension and adjournment of the meeting without debate; adjournment of debate two and two; closure two against.',
      procedure('rules on procedural motions'),
      'unverified',
    ),
    apply: motionRule,
    code: 'icc-asp/floor/motions.ts',
    test: 'icc-asp/floor/floor.test.ts',
    vectors: [],
    example: () => motionRule('closeDebate'),
  },
  {
    id: 'floor.motionOrder',
    title: 'Motions: precedence',
    versions: always(
      'Point of order; suspend the meeting; adjourn it; adjourn the debate; close the debate.',
      procedure('rule on the order of procedural motions'),
      'unverified',
    ),
    apply: motionOrder,
    code: 'icc-asp/floor/motions.ts',
    test: 'icc-asp/floor/floor.test.ts',
    vectors: [],
    example: () => motionOrder(['closeDebate', 'suspendMeeting']),
  },
  {
    id: 'floor.appeal',
    title: 'Appeal against a ruling',
    versions: always(
      'The ruling stands unless a majority of those present and voting overrules it.',
      procedure('rule on points of order'),
      'unverified',
    ),
    apply: rulingStands,
    code: 'icc-asp/floor/appeal.ts',
    test: 'icc-asp/floor/floor.test.ts',
    vectors: [],
    example: () => rulingStands({ statesParties: 125, present: 90, overrule: 40, uphold: 40, abstain: 5 }),
  },
  {
    id: 'floor.speakers',
    title: 'Order of speakers',
    versions: always(
      'By category, in the general debate by rank, then as they asked.',
      practice('order of the general debate', 'C23-3'),
      'unverified',
    ),
    apply: speakersOrder,
    code: 'icc-asp/floor/speakers.ts',
    test: 'icc-asp/floor/floor.test.ts',
    vectors: ['TV-11.1'],
    example: () =>
      speakersOrder([
        { id: 'NGO', category: 'nonGovernmentalOrganization', asked: 1 },
        { id: 'State Party', category: 'stateParty', asked: 2 },
      ]),
  },
  {
    id: 'floor.reply',
    title: 'Right of reply',
    versions: always('Two for an item, five minutes and three.', practice('right of reply'), 'open'),
    apply: rightOfReply,
    code: 'icc-asp/floor/speakers.ts',
    test: 'icc-asp/floor/floor.test.ts',
    vectors: [],
    example: () => rightOfReply({ made: 1, category: 'stateParty' }),
  },
  {
    id: 'proposals.circulation',
    title: 'Circulation before discussion',
    versions: always(
      'In all six languages not later than the day before; amendments and motions at shorter notice by leave.',
      procedure('rule on proposals and amendments'),
      'unverified',
    ),
    apply: circulation,
    code: 'icc-asp/proposals/circulation.ts',
    test: 'icc-asp/proposals/proposals.test.ts',
    vectors: [],
    example: () =>
      circulation({ circulated: { en: '2026-12-08', fr: '2026-12-09' }, meeting: '2026-12-09', kind: 'proposal' }),
  },
  {
    id: 'proposals.reconsideration',
    title: 'Bringing a proposal back',
    versions: always(
      'Freely when withdrawn; by two thirds of those present and voting when adopted or rejected in the session.',
      procedure('rule on reconsideration'),
      'unverified',
    ),
    apply: mayBringBack,
    code: 'icc-asp/proposals/handling.ts',
    test: 'icc-asp/proposals/proposals.test.ts',
    vectors: [],
    example: () => mayBringBack('rejected'),
  },
  {
    id: 'proposals.division',
    title: 'Division of a proposal',
    versions: always(
      'The parts adopted are put together; when all operative parts fall, the whole does.',
      procedure('rule on division'),
      'unverified',
    ),
    apply: afterDivision,
    code: 'icc-asp/proposals/handling.ts',
    test: 'icc-asp/proposals/proposals.test.ts',
    vectors: [],
    example: () => afterDivision({ parts: [{ operative: true, adopted: false }] }),
  },
  {
    id: 'proposals.competence',
    title: 'Competence',
    versions: always(
      'A motion on whether the Assembly may adopt a proposal comes before it.',
      procedure('rule on decisions on competence'),
      'unverified',
    ),
    apply: competenceFirst,
    code: 'icc-asp/proposals/handling.ts',
    test: 'icc-asp/proposals/proposals.test.ts',
    vectors: [],
    example: () => competenceFirst(true),
  },
  {
    id: 'proposals.amendments',
    title: 'Order of amendments',
    versions: always(
      'The furthest in substance first, all before the proposal; what an adopted one excludes is not voted. A suggestion to the President.',
      procedure('rule on amendments'),
      'unverified',
    ),
    apply: amendmentOrder,
    code: 'icc-asp/proposals/amendment-order.ts',
    test: 'icc-asp/proposals/proposals.test.ts',
    vectors: [],
    example: () =>
      amendmentOrder([
        { id: 'replace paragraph 2', changesPartOnly: true, distance: 5, submitted: 1 },
        { id: 'delete paragraph 2', changesPartOnly: true, distance: 9, submitted: 2 },
      ]),
  },
  {
    id: 'floor.publicMeeting',
    title: 'Public and private meetings',
    versions: always(
      'Plenary meetings are public, those of bodies with limited membership private, unless decided otherwise.',
      procedure('rules on public meetings (about 41 and 42)'),
      'unverified',
    ),
    apply: publicMeeting,
    code: 'icc-asp/floor/public-meeting.ts',
    test: 'icc-asp/floor/floor.test.ts',
    vectors: [],
    example: () => publicMeeting({ body: 'plenary', decidedOtherwise: false }),
  },
  {
    id: 'floor.interpretation',
    title: 'Languages and interpretation',
    versions: always(
      'Six official and working languages, those of the General Assembly of the United Nations.',
      statute('112(10)'),
      'sourced',
    ),
    apply: interpretation,
    code: 'icc-asp/floor/public-meeting.ts',
    test: 'icc-asp/floor/floor.test.ts',
    vectors: [],
    example: () => interpretation('pt'),
  },
];
