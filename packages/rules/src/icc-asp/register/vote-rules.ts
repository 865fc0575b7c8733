import { procedure, resolution, statute } from '../cite.ts';
import { classifyMatter, mayPutToVote } from '../consensus.ts';
import { readSymbol } from '../documents/read-symbol.ts';
import { acclamation } from '../elections/acclamation.ts';
import { bodyElection, bodyNominationExtension } from '../elections/body-election.ts';
import { nextField } from '../elections/field.ts';
import { floorNominations } from '../elections/floor-nominations.ts';
import { absoluteMajorityBallot, twoThirdsBallot } from '../elections/majority-ballot.ts';
import { ballotPhase } from '../elections/phase.ts';
import { explanationOfVote } from '../explanation-of-vote.ts';
import { outcomeOfVote } from '../outcome-of-vote.ts';
import { prosecutorBallot, prosecutorTerm } from '../prosecutor.ts';
import { rollCallLot } from '../roll-call-lot.ts';
import { rollCallOrder, votingMethod } from '../roll-call-order.ts';
import { whoVotes } from '../who-votes.ts';
import { always, type Rule } from './rule.ts';

const elections = procedure('rules on elections (about 76 to 82)');

export const voteRules: readonly Rule[] = [
  {
    id: 'vote.outcome',
    title: 'Outcome of a vote',
    versions: always(
      'By the kind of decision: two thirds or a majority of those present and voting, or of all States Parties; no quorum, no decision.',
      statute('112(7)'),
      'sourced',
    ),
    applied: 'commands',
    apply: outcomeOfVote,
    code: 'icc-asp/outcome-of-vote.ts',
    test: 'icc-asp/outcome-of-vote.test.ts',
    vectors: ['TV-3.6', 'TV-3.7', 'TV-8.1', 'TV-10.1'],
    example: () => outcomeOfVote({ kind: 'D01', statesParties: 125, present: 110, yes: 70, no: 30, abstain: 10 }),
  },
  {
    id: 'vote.explanation',
    title: 'Explanation of vote',
    versions: always(
      'Before or after the voting; not by the sponsor of the proposal, and not in a secret ballot.',
      procedure('conduct during voting'),
      'unverified',
    ),
    applied: 'commands',
    apply: explanationOfVote,
    code: 'icc-asp/explanation-of-vote.ts',
    test: 'icc-asp/explanation-of-vote.test.ts',
    vectors: [],
    example: () => explanationOfVote({ sponsor: true, secret: false }),
  },
  {
    id: 'vote.classification',
    title: 'Substance or procedure',
    versions: always(
      'The President rules; an appeal is decided by a simple majority.',
      procedure('rule on decisions on matters of procedure'),
      'open',
    ),
    applied: { waitsFor: 'motions' },
    apply: classifyMatter,
    code: 'icc-asp/consensus.ts',
    test: 'icc-asp/consensus.test.ts',
    vectors: [],
    example: () => classifyMatter('doubtful'),
  },
  {
    id: 'vote.consensusFirst',
    title: 'Consensus before a vote',
    versions: always('Every effort to decide by consensus comes before a vote.', statute('112(7)'), 'sourced'),
    applied: 'commands',
    apply: mayPutToVote,
    code: 'icc-asp/consensus.ts',
    test: 'icc-asp/consensus.test.ts',
    vectors: [],
    example: () => mayPutToVote({ kind: 'D01', consensusSought: false }),
  },
  {
    id: 'vote.rollCallOrder',
    title: 'Order of a roll-call',
    versions: always(
      'English alphabetical order, starting with a State drawn by lot.',
      procedure('rule on the method of voting (about 67)'),
      'unverified',
    ),
    applied: 'commands',
    apply: rollCallOrder,
    code: 'icc-asp/roll-call-order.ts',
    test: 'icc-asp/roll-call-order.test.ts',
    vectors: [],
    example: () =>
      rollCallOrder(
        [
          { id: 'AND', name: 'Andorra' },
          { id: 'BEN', name: 'Benin' },
          { id: 'CHL', name: 'Chile' },
        ],
        'BEN',
      ),
  },
  {
    id: 'vote.rollCallLot',
    title: 'Lot of a roll-call',
    versions: always(
      'The State is drawn by lot. How the lot is drawn the text leaves open: from a secret laid down before, and what two delegations give.',
      procedure('rule on the method of voting (about 67)'),
      'unverified',
    ),
    applied: 'commands',
    apply: rollCallLot,
    code: 'icc-asp/roll-call-lot.ts',
    test: 'icc-asp/roll-call-lot.test.ts',
    vectors: [],
    example: () => rollCallLot('f'.repeat(64), ['AND', 'BEN', 'CHL']),
  },
  {
    id: 'vote.person',
    title: 'Who votes for a delegation',
    versions: always(
      'The head; an alternate, or an adviser, whom the head has designated to act as the representative; never the person who presides.',
      procedure('rules 23 and 31'),
      'open',
    ),
    applied: 'commands',
    apply: whoVotes,
    code: 'icc-asp/who-votes.ts',
    test: 'icc-asp/who-votes.test.ts',
    vectors: [],
    example: () => whoVotes({ role: 'adviser', designated: false, presides: false }),
  },
  {
    id: 'vote.method',
    title: 'Method of voting',
    versions: always(
      'Show of hands; roll-call when a State asks; equipment takes the place of both; elections by secret ballot.',
      procedure('rule on the method of voting (about 67)'),
      'unverified',
    ),
    applied: 'commands',
    apply: votingMethod,
    code: 'icc-asp/roll-call-order.ts',
    test: 'icc-asp/roll-call-order.test.ts',
    vectors: [],
    example: () => votingMethod({ election: false, asked: true, equipment: true }),
  },
  {
    id: 'election.twoThirds',
    title: 'Ballot by two thirds',
    versions: always(
      'The highest numbers of votes among those with two thirds of the valid ballots less abstentions.',
      statute('112(7)(a)'),
      'sourced',
    ),
    applied: 'pages',
    apply: twoThirdsBallot,
    code: 'icc-asp/elections/majority-ballot.ts',
    test: 'icc-asp/elections/majority-ballot.test.ts',
    vectors: ['TV-3.3'],
    example: () =>
      twoThirdsBallot({
        presentAndVoting: 81,
        seats: 2,
        votes: [
          { candidate: 'Candidate A', votes: 70 },
          { candidate: 'Candidate B', votes: 25 },
        ],
      }),
  },
  {
    id: 'election.absoluteMajority',
    title: 'Ballot by an absolute majority of the members',
    versions: always(
      'More than half of all States Parties, absent and abstaining ones in the base.',
      statute('42(4)'),
      'sourced',
    ),
    applied: 'pages',
    apply: absoluteMajorityBallot,
    code: 'icc-asp/elections/majority-ballot.ts',
    test: 'icc-asp/elections/majority-ballot.test.ts',
    vectors: ['TV-5.1'],
    example: () =>
      absoluteMajorityBallot({ members: 123, voting: 122, seats: 1, votes: [{ candidate: 'Candidate A', votes: 72 }] }),
  },
  {
    id: 'election.phase',
    title: 'Restricted and unrestricted ballots',
    versions: always(
      'The first ballot is open; then three restricted and three unrestricted ones alternate.',
      elections,
      'open',
    ),
    applied: { waitsFor: 'elections' },
    apply: ballotPhase,
    code: 'icc-asp/elections/phase.ts',
    test: 'icc-asp/elections/phase.test.ts',
    vectors: [],
    example: () => ballotPhase(5),
  },
  {
    id: 'election.field',
    title: 'Candidates of a restricted ballot',
    versions: always(
      'Those with most votes, at most twice as many as places; those level for the last place are left to a special ballot.',
      elections,
      'open',
    ),
    applied: { waitsFor: 'elections' },
    apply: nextField,
    code: 'icc-asp/elections/field.ts',
    test: 'icc-asp/elections/field.test.ts',
    vectors: [],
    example: () =>
      nextField({
        ballot: 2,
        seats: 1,
        votes: [
          { candidate: 'A', votes: 9 },
          { candidate: 'B', votes: 7 },
          { candidate: 'C', votes: 1 },
        ],
      }),
  },
  {
    id: 'election.floorNominations',
    title: 'Nominations on the floor',
    versions: always('None once the election has begun, unless the Bureau settles otherwise.', elections, 'open'),
    applied: 'commands',
    apply: floorNominations,
    code: 'icc-asp/elections/floor-nominations.ts',
    test: 'icc-asp/elections/floor-nominations.test.ts',
    vectors: [],
    example: () => floorNominations({ begun: true }),
  },
  {
    id: 'election.acclamation',
    title: 'Acclamation',
    versions: always(
      'Where there are no more candidates than seats and nobody objects; group by group.',
      procedure('rule on elections by secret ballot'),
      'unverified',
    ),
    applied: { waitsFor: 'elections' },
    apply: acclamation,
    code: 'icc-asp/elections/acclamation.ts',
    test: 'icc-asp/elections/field.test.ts',
    vectors: [],
    example: () => acclamation([{ group: 'african', seats: 2, candidates: ['A', 'B', 'C'] }]),
  },
  {
    id: 'prosecutor.election',
    title: 'Election of the Prosecutor and the Deputies',
    versions: always(
      'Secret ballot, an absolute majority of the members; every effort for consensus first.',
      statute('42(4)'),
      'sourced',
    ),
    applied: { waitsFor: 'elections' },
    apply: prosecutorBallot,
    code: 'icc-asp/prosecutor.ts',
    test: 'icc-asp/prosecutor.test.ts',
    vectors: ['TV-5.1'],
    example: () =>
      prosecutorBallot({
        statesParties: 123,
        voting: 122,
        votes: [
          { candidate: 'A', votes: 61 },
          { candidate: 'B', votes: 61 },
        ],
      }),
  },
  {
    id: 'prosecutor.term',
    title: 'Term of the Prosecutor and the Deputies',
    versions: always(
      'Nine years unless a shorter term is decided at the election; no second one.',
      statute('42(4)'),
      'sourced',
    ),
    applied: { waitsFor: 'elections' },
    apply: prosecutorTerm,
    code: 'icc-asp/prosecutor.ts',
    test: 'icc-asp/prosecutor.test.ts',
    vectors: [],
    example: () => prosecutorTerm(),
  },
  {
    id: 'documents.symbol',
    title: 'Document symbols',
    versions: always(
      'Session, series and number, reissue marks, addenda, corrigenda and revisions.',
      resolution('symbols on documents of the Assembly', undefined, 'D4R'),
      'sourced',
    ),
    applied: 'pages',
    apply: readSymbol,
    code: 'icc-asp/documents/read-symbol.ts',
    test: 'icc-asp/documents/symbol.test.ts',
    vectors: [],
    example: () => readSymbol('ICC-ASP/4/33/Add.1/Corr.1'),
  },
  {
    id: 'election.body',
    title: 'Election of a body',
    versions: always(
      'Consensus on the recommendation of the Bureau first; else the Committee on Budget and Finance by two thirds for each group, others by the default regime.',
      resolution('ICC-ASP/1/Res.5', undefined, 'CBF03'),
      'unverified',
    ),
    applied: { waitsFor: 'elections' },
    apply: bodyElection,
    code: 'icc-asp/elections/body-election.ts',
    test: 'icc-asp/elections/field.test.ts',
    vectors: [],
    example: () => bodyElection('trustFundBoard'),
  },
  {
    id: 'election.bodyNominations',
    title: 'Nominations for the Committee on Budget and Finance',
    versions: always(
      'Extended while a group has fewer candidates than seats.',
      resolution('ICC-ASP/1/Res.5', undefined, 'CBFC'),
      'open',
    ),
    applied: { waitsFor: 'nominations' },
    apply: bodyNominationExtension,
    code: 'icc-asp/elections/body-election.ts',
    test: 'icc-asp/elections/field.test.ts',
    vectors: [],
    example: () => {
      const seats = { african: 1, asiaPacific: 1, easternEuropean: 1, grulac: 1, weog: 2 };
      return bodyNominationExtension({
        seats,
        candidates: { ...seats, african: 0 },
        closes: '2026-09-01',
        extensions: 0,
      });
    },
  },
];
