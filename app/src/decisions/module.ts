import { chairPart } from '../chair/index.ts';
import { adoptedByVote } from '../credentials/index.ts';
import { deskTab, deskTask } from '../desk/index.ts';
import { adoptedHere } from '../documents/index.ts';
import { fill } from '../door/slot.ts';
import { hallPart } from '../hall/index.ts';
import { decidedLately, homeNow } from '../home/index.ts';
import { dueBefore, journalPart, meetingLog, meetingSection, wayOfVoting } from '../meetings/index.ts';
import type { Module } from '../module.ts';
import { underwayIn } from '../parameters/index.ts';
import { entrySaid } from '../record/index.ts';
import { sessionSection, thingsOfSession } from '../sessions/index.ts';
import { twoPersonCommand } from '../two-persons/index.ts';
import { changesForSeats } from '../web/changes.ts';
import type { Status } from '../web/components/status.tsx';
import { askedNow, seatLine, votesForSeat } from '../web/for-you.ts';
import { findable } from '../web/search.ts';
import { thingPage } from '../web/thing-page.ts';
import { decisionActs, seatInVoteActs } from './acts.ts';
import { adoptByConsensus } from './adopt-by-consensus.ts';
import { textsAdoptedByVote } from './adopted-by-vote.ts';
import { adoptedDocuments } from './adopted-documents.ts';
import { decisionsAgain } from './again.ts';
import { amendmentActs } from './amendments/acts.ts';
import { letAmendmentFall } from './amendments/let-amendment-fall.ts';
import { orderAmendments, rankAmendments } from './amendments/order-amendments.ts';
import { submitAmendment } from './amendments/submit-amendment.ts';
import { announceResult } from './announce-result.ts';
import { appointTellers } from './appoint-tellers.ts';
import { askForRecordedVote, endAskingForRecordedVote } from './ask-for-recorded-vote.ts';
import { personVotes, voteAsks } from './asked.ts';
import { textsDecided, voteAtHome } from './at-home.tsx';
import { beginRollCallLot } from './begin-roll-call-lot.ts';
import { castVote, correctVote } from './cast-vote.ts';
import { decisionPart } from './chair/part.tsx';
import { draftChanges } from './changes.ts';
import { closeVote } from './close-vote.ts';
import { countHands } from './count-hands.ts';
import { decisionDeskRoutes, proposalsTask } from './desk/routes.tsx';
import { drawRollCall } from './draw-roll-call.ts';
import { secondVotesFirst } from './due.ts';
import { decisionSaid } from './entry-said.tsx';
import { explanationActs } from './explanation-acts.ts';
import { decisionsToFind } from './findable.ts';
import { giveSeed } from './give-seed.ts';
import { votesInHall } from './hall/part.tsx';
import { decisionsInJournal } from './journal-part.ts';
import { decisionLog, decisionSection } from './meeting-section.tsx';
import { noteCorrection, takeBackCorrection } from './note-correction.ts';
import { noteExplanation, takeBackExplanation } from './note-explanation.ts';
import { noteNoAnswer } from './note-no-answer.ts';
import { notePosition, takeBackPosition } from './note-position.ts';
import { decisionsOfSession } from './of-session.ts';
import { openVote } from './open-vote.ts';
import { corrections } from './pages/corrections.tsx';
import { explanations } from './pages/explanations.tsx';
import { decisionParents } from './parents.ts';
import { positionActs } from './position-acts.ts';
import { type ProposalView, proposalsOf } from './reads.ts';
import { recordedVote } from './recorded-vote.ts';
import { reviseProposal, withdrawProposal } from './revise-proposal.ts';
import { decisionRoutes, decisionTopics } from './routes.tsx';
import { draftsLine, votesLine } from './seat-line.tsx';
import { votesByTwoPersons } from './second-person.tsx';
import { ofVote } from './slots.ts';
import { submitProposal } from './submit-proposal.ts';
import { takeBackVote } from './take-back-vote.ts';
import { voteUnderway } from './underway.ts';

const looks: Readonly<Record<ProposalView['status'], Status>> = {
  submitted: 'wait',
  adopted: 'good',
  rejected: 'bad',
  withdrawn: 'mute',
  fallen: 'mute',
};

/** Proposals, consensus and recorded votes. */
export const decisionModule: Module = {
  name: 'decisions',
  acts: { ...decisionActs, ...amendmentActs, ...explanationActs, ...positionActs },
  commands: [
    submitProposal,
    submitAmendment,
    rankAmendments,
    orderAmendments,
    letAmendmentFall,
    reviseProposal,
    withdrawProposal,
    adoptByConsensus,
    openVote,
    beginRollCallLot,
    giveSeed,
    drawRollCall,
    noteNoAnswer,
    castVote,
    correctVote,
    closeVote,
    askForRecordedVote,
    endAskingForRecordedVote,
    appointTellers,
    countHands,
    announceResult,
    takeBackVote,
    noteExplanation,
    takeBackExplanation,
    notePosition,
    takeBackPosition,
    noteCorrection,
    takeBackCorrection,
  ],
  again: decisionsAgain,
  parents: decisionParents,
  tables: {
    amendment: 'said',
    amendment_order: 'said',
    decision_position: 'said',
    vote_intention: 'said',
    proposal: 'said',
    roll_call_secret: 'said',
    vote: 'said',
    vote_asked: 'said',
    vote_cast: 'said',
    vote_explanation: 'said',
    vote_hands: 'said',
  },
  routes(app, site) {
    decisionRoutes(app, site);
    decisionDeskRoutes(app, site);
  },
  topics: decisionTopics,
  showsOften: true,
  often: seatInVoteActs,
  fills: [
    fill(findable, decisionsToFind),
    fill(seatLine, votesLine),
    fill(seatLine, draftsLine),
    fill(entrySaid, decisionSaid),
    fill(askedNow, voteAsks),
    fill(changesForSeats, draftChanges),
    fill(votesForSeat, personVotes),
    fill(thingPage, { kind: 'proposal', path: (id) => `/decisions/${id}` }),
    fill(thingPage, { kind: 'vote', path: (id) => `/votes/${id}` }),
    fill(hallPart, votesInHall),
    fill(homeNow, voteAtHome),
    fill(decidedLately, textsDecided),
    fill(chairPart, decisionPart),
    fill(thingsOfSession, decisionsOfSession),
    fill(adoptedHere, adoptedDocuments),
    fill(adoptedByVote, textsAdoptedByVote),
    fill(underwayIn, voteUnderway),
    fill(deskTab, {
      part: 'proposals',
      place: 50,
      label: 'web.session.drafts',
      path: (session) => `/desk/sessions/${session}/proposals`,
    }),
    fill(deskTask, proposalsTask),

    fill(ofVote, explanations),
    ...votesByTwoPersons.map((part) => fill(twoPersonCommand, part)),
    fill(ofVote, corrections),
    fill(wayOfVoting, recordedVote),
    fill(dueBefore, secondVotesFirst),
    fill(meetingSection, decisionSection),
    fill(meetingLog, decisionLog),
    fill(journalPart, decisionsInJournal),
    fill(sessionSection, {
      section: 'decisions',
      links: async (db, ctx, session) =>
        (await proposalsOf(db, { session, form: 'proposal' })).map(({ id, title, symbol, decided, status }) => ({
          path: `/decisions/${id}`,
          title,
          symbol: decided?.symbol ?? symbol ?? '',
          status: looks[status],
          word: ctx.t(`decisions.status.${status}`),
        })),
    }),
  ],
};
