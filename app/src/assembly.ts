import { clockCommands, clockProjections, clockRoutes } from './clock/index.ts';
import {
  adoptByConsensus,
  announceResult,
  announceResultOfBefore,
  closeVote,
  decisionCommands,
  decisionProjections,
  decisionRoutes,
  decisionTopics,
  drawRollCall,
  isOfBefore,
  takeBackVote,
} from './decisions/index.ts';
import { delegationCommands, delegationProjections, delegationRoutes } from './delegations/index.ts';
import { deskRoutes } from './desk/index.ts';
import { documentRoutes } from './documents/index.ts';
import type { AnyCommand, Projection } from './door/command.ts';
import type { Door } from './door/perform.ts';
import { dossierRoutes } from './dossier/index.ts';
import {
  announceBallot,
  changeElectionSeats,
  correctCandidate,
  countRoutes,
  electionCommands,
  electionProjections,
  electionRoutes,
  electionTopics,
  openBallot,
  openBallotBefore,
  recordLot,
  takeBackLot,
} from './elections/index.ts';
import { erasureCommands, erasureProjections } from './erasure/index.ts';
import {
  floorCommands,
  floorProjections,
  floorTopic,
  openMeeting,
  openMeetingOfBefore,
  reopenItem,
  reopenMeeting,
} from './floor/index.ts';
import { screenCommands, screenProjections } from './hall/index.ts';
import { homeRoutes, homeTopics } from './home/index.ts';
import { assignOffice, officeProjections } from './identity/assign-office.ts';
import { endOffice } from './identity/end-office.ts';
import { endSignIns } from './identity/end-sign-ins.ts';
import { accountProjections } from './identity/make-sign-in-link.ts';
import { lawRoutes } from './law/index.ts';
import type { Topic } from './live/hub.ts';
import { logCommands, logProjections, logRoutes } from './log/index.ts';
import { meetingRoutes, meetingTopics } from './meetings/index.ts';
import { membershipProjections, membershipRoutes } from './membership/index.ts';
import { observerRoutes } from './observers/index.ts';
import { organRoutes } from './organs/index.ts';
import { parameterCommands, parameterProjections, parameterRoutes } from './parameters/index.ts';
import { type Redecide, recordRoutes } from './record/index.ts';
import { dataRoutes } from './reference/index.ts';
import { rightToVoteCommands, rightToVoteProjections, votingRoutes } from './right-to-vote/index.ts';
import { sessionParts } from './session-parts.ts';
import { sessionCommands, sessionProjections, sessionRoutes, sessionTopic } from './sessions/index.ts';
import { sitePageRoutes } from './site-pages/index.ts';
import type { Store } from './store/database.ts';
import type { LiveSite, Routes } from './web/site.ts';

/** Everything a person or a program can do, by name. */
export const commands: ReadonlyMap<string, AnyCommand> = new Map(
  [
    assignOffice,
    endOffice,
    endSignIns,
    ...rightToVoteCommands,
    ...sessionCommands,
    ...parameterCommands,
    ...delegationCommands,
    ...erasureCommands,
    ...floorCommands,
    ...screenCommands,
    ...decisionCommands,
    ...electionCommands,
    ...logCommands,
    ...clockCommands,
  ].map((command) => [command.name, command]),
);

export const projections = {
  ...officeProjections,
  ...accountProjections,
  ...membershipProjections,
  ...rightToVoteProjections,
  ...sessionProjections,
  ...parameterProjections,
  ...delegationProjections,
  ...erasureProjections,
  ...floorProjections,
  ...screenProjections,
  ...decisionProjections,
  ...electionProjections,
  ...logProjections,
  ...clockProjections,
  // each projection is checked against its own acts; the registry forgets which
} as unknown as Readonly<Record<string, Projection>>;

/** Acts that publish a result, with the command that decides it; `npm run verify` decides each of them again. */
export const results: Redecide = {
  'meeting.opened': ({ meeting, base }) => ({
    command: base === undefined ? openMeetingOfBefore : openMeeting,
    input: { meeting },
  }),
  'proposal.adopted': ({ by, meeting, proposal }) =>
    by === 'consensus' ? { command: adoptByConsensus, input: { meeting, proposal } } : null,
  // Drawn by lot: what follows from the State that was drawn is decided again.
  'roll-call.drawn': ({ vote, state }) => ({ command: drawRollCall, input: { vote, state }, except: ['by'] }),
  // Acts of before do not name what they froze: the rest of them is decided again.
  'vote.closed': ({ vote, atClose }) => ({ command: closeVote, input: { vote }, except: atClose ? [] : ['atClose'] }),
  'vote.announced': ({ vote, result }) => ({
    command: isOfBefore(result as unknown as Parameters<typeof isOfBefore>[0])
      ? announceResultOfBefore
      : announceResult,
    input: { vote },
  }),
  'ballot.opened': ({ election, meeting, parameters }) => ({
    command: parameters ? openBallot : openBallotBefore,
    input: { election, meeting },
    except: ['ballot', ...(parameters ? [] : ['parameters'])],
  }),
  'ballot.announced': ({ ballot }) => ({ command: announceBallot, input: { ballot } }),
  'lot.drawn': ({ ballot, meeting, order, how }) => ({ command: recordLot, input: { ballot, meeting, order, how } }),
  // What takes back or mends a result or what it rests on is decided again too: a forged one would undo a true result.
  'vote.taken-back': ({ vote, reason }) => ({ command: takeBackVote, input: { vote, reason } }),
  'item.reopened': ({ meeting, item, reason }) => ({ command: reopenItem, input: { meeting, item, reason } }),
  'meeting.reopened': ({ meeting, reason }) => ({ command: reopenMeeting, input: { meeting, reason } }),
  'lot.taken-back': ({ ballot, reason }) => ({ command: takeBackLot, input: { ballot, reason } }),
  'election.changed': ({ election, seats, reason }) => ({
    command: changeElectionSeats,
    input: { election, seats, reason },
  }),
  'candidate.corrected': ({ candidate, name, list, gender, nationality, reason }) => ({
    command: correctCandidate,
    input: { candidate, name, gender, nationality, reason, ...(list ? { list } : {}) },
  }),
};

/** Every page, by module. */
export const routes: readonly Routes[] = [
  homeRoutes,
  deskRoutes,
  clockRoutes,
  sessionRoutes(sessionParts),
  parameterRoutes,
  meetingRoutes,
  decisionRoutes,
  delegationRoutes,
  membershipRoutes,
  votingRoutes,
  dossierRoutes,
  organRoutes,
  observerRoutes,
  lawRoutes,
  sitePageRoutes(commands),
  electionRoutes,
  countRoutes,
  documentRoutes,
  recordRoutes,
  dataRoutes,
  logRoutes,
];

/** Everything that open pages can watch. */
export function topics(site: LiveSite): readonly Topic[] {
  return [
    floorTopic(site.reads),
    ...homeTopics(site),
    sessionTopic(site.reads),
    ...meetingTopics(site),
    ...decisionTopics(site),
    ...electionTopics(site),
  ];
}

export function openDoor(store: Store): Door {
  return { store, projections };
}
