import type { ActName, AnyTold, Told } from './acts.ts';
import {
  ballotAnnounced,
  ballotAnnulled,
  ballotOpened,
  candidates,
  electionCompleted,
  electionCreated,
  lotDrawn,
  lotTakenBack,
  tieEnded,
} from './election-acts.ts';
import { type Around, equal, Impossible } from './known.ts';
import { itemMoved, meetingEnded, meetingOpened, meetingScheduled, presenceRegistered } from './meeting-acts.ts';
import {
  proposalAdopted,
  proposalRejected,
  proposalRevised,
  proposalSubmitted,
  proposalWithdrawn,
} from './proposal-acts.ts';
import {
  clockConfirmed,
  contributionsCertified,
  exemption,
  objectionDecided,
  parameterReset,
  parameterSet,
  referenceLoaded,
  reportAdopted,
  sessionChanged,
  sessionCreated,
} from './session-acts.ts';
import {
  handsCompared,
  lotBegun,
  recordedVoteAsked,
  rollCallAnswer,
  rollCallDrawn,
  seedGiven,
  voteAnnounced,
  voteClosed,
  voteCorrected,
  voteOpened,
  voteTakenBack,
} from './vote-acts.ts';

/** How each kind of public act on which a result rests is looked at; those of other kinds are not. */
const looks: { readonly [Name in ActName]?: (around: Around, told: Told<Name>) => void } = {
  'editions.raised': ({ known }, { data }) => {
    for (const [command, edition] of Object.entries(data.editions)) known.editions.set(command, edition);
  },
  'reference.loaded': referenceLoaded,
  'session.created': sessionCreated,
  'session.changed': sessionChanged,
  'parameter.set': parameterSet,
  'parameter.reset': parameterReset,
  'clock.confirmed': clockConfirmed,
  'contributions.certified': contributionsCertified,
  'credentials-report.adopted': reportAdopted,
  'credentials-objection.decided': objectionDecided,
  'exemption.granted': exemption,
  'exemption.taken-back': exemption,
  'meeting.scheduled': meetingScheduled,
  'presence.registered': presenceRegistered,
  'meeting.opened': meetingOpened,
  'meeting.closed': meetingEnded,
  'meeting.cancelled': meetingEnded,
  'meeting.reopened': meetingEnded,
  'item.taken-up': itemMoved,
  'item.concluded': itemMoved,
  'proposal.submitted': proposalSubmitted,
  'proposal.revised': proposalRevised,
  'proposal.withdrawn': proposalWithdrawn,
  'proposal.adopted': proposalAdopted,
  'proposal.rejected': proposalRejected,
  'vote.opened': voteOpened,
  'recorded-vote.asked': recordedVoteAsked,
  'recorded-vote.no-longer-asked': recordedVoteAsked,
  'hands.compared': handsCompared,
  'roll-call.lot-begun': lotBegun,
  'roll-call.seed-given': seedGiven,
  'roll-call.drawn': rollCallDrawn,
  'roll-call.answered': rollCallAnswer,
  'roll-call.unanswered': rollCallAnswer,
  'roll-call.answer-corrected': rollCallAnswer,
  'vote.closed': voteClosed,
  'vote.corrected': voteCorrected,
  'vote.announced': voteAnnounced,
  'vote.taken-back': voteTakenBack,
  'election.created': electionCreated,
  'election.changed': candidates,
  'candidate.nominated': candidates,
  'candidate.corrected': candidates,
  'candidate.withdrawn': candidates,
  'candidate.removed': candidates,
  'ballot.opened': ballotOpened,
  'ballot.announced': ballotAnnounced,
  'ballot.annulled': ballotAnnulled,
  'lot.drawn': lotDrawn,
  'tie.ended': tieEnded,
  'lot.taken-back': lotTakenBack,
  'election.completed': electionCompleted,
};

/** Acts of whoever presides: the President, or the Secretariat on the President's behalf. */
const ofTheChair = new Set<string>([
  'meeting.opened',
  'vote.opened',
  'vote.closed',
  'vote.announced',
  'vote.taken-back',
  'roll-call.drawn',
  'roll-call.lot-begun',
  'hands.tellers-appointed',
  'proposal.rejected',
  'proposal.adopted',
  'ballot.opened',
  'ballot.announced',
  'ballot.annulled',
  'lot.drawn',
  'tie.ended',
  'lot.taken-back',
  'election.completed',
]);

/** An act that stands only directly behind the one that brings it about. */
function onlyBehind({ act, data }: AnyTold): boolean {
  if (act === 'proposal.adopted') return (data as Told<'proposal.adopted'>['data']).by !== 'consensus';
  return act === 'proposal.rejected' || act === 'election.completed';
}

/** Looks at the next entry; `told` is null for one that is not public, or whose data were erased. */
export function lookAt(around: Around, told: AnyTold | null): void {
  follows(around, told);
  if (told === null) return;
  const { known, found } = around;
  const look = looks[told.act as ActName] as ((around: Around, told: AnyTold) => void) | undefined;
  if (ofTheChair.has(told.act) && told.capacity !== 'president' && told.capacity !== 'secretariat')
    found.wrong(
      'results',
      told.seq,
      `${told.act}: done as ${told.capacity || 'nothing'}, and only whoever presides does it`,
    );
  try {
    look?.(around, told);
  } catch (error) {
    // A figure that no rule takes, a field that is missing, a thing that is not there: none of it a program wrote.
    const why =
      error instanceof Impossible ? error.message : `what it says cannot be: ${String((error as Error).message)}`;
    found.wrong('results', told.seq, `${told.act}: ${why}`);
    known.expected = [];
  }
}

/** What the act before brings about stands behind it, and nothing that only another act brings about stands alone. */
function follows({ known, found }: Around, told: AnyTold | null): void {
  const [expected] = known.expected;
  known.expected = known.expected.slice(1);
  if (expected === undefined) {
    if (told !== null && onlyBehind(told))
      found.wrong(
        'results',
        told.seq,
        `${told.act}: it stands only behind the result that brings it about, and none is there`,
      );
    return;
  }
  const { behind, act, data, cites } = expected;
  const beside = told?.act === act && told.at === behind.at && told.actor === behind.actor;
  if (!beside) {
    found.wrong(
      'results',
      behind.seq,
      told?.act === act
        ? `${behind.act}: ${act} stands behind it, by somebody else or at another time`
        : `${behind.act}: ${act} should stand behind it, and ${told?.act ?? 'another act'} does`,
    );
    if (told !== null && onlyBehind(told))
      found.wrong(
        'results',
        told.seq,
        `${told.act}: it stands only behind the result that brings it about, and none is there`,
      );
    return;
  }
  if (!equal(told.data, data) || !equal(told.cites, cites))
    found.wrong(
      'results',
      told.seq,
      `${act}: it says ${JSON.stringify(told.data)}, and ${JSON.stringify(data)} follows`,
    );
}

/** At the end of the export: what was still to stand behind. */
export function nothingExpected({ known, found }: Around): void {
  for (const { behind, act } of known.expected)
    found.wrong('results', behind.seq, `${behind.act}: ${act} should stand behind it, and nothing does`);
}
