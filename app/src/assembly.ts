import { clockCommands, clockProjections, clockRoutes, clockWithin } from './clock/index.ts';
import { closingCommands } from './closing/index.ts';
import {
  adoptByConsensus,
  adoptByConsensusBefore,
  announceResult,
  announceResultOfBefore,
  closeVote,
  decisionCommands,
  decisionParents,
  decisionProjections,
  decisionRoutes,
  decisionTopics,
  decisionWithin,
  drawRollCall,
  isOfBefore,
  seatInVoteActs,
  takeBackVote,
} from './decisions/index.ts';
import { delegationCommands, delegationProjections, delegationRoutes, delegationWithin } from './delegations/index.ts';
import { deskRoutes } from './desk/index.ts';
import { documentRoutes } from './documents/index.ts';
import type { AnyCommand, Projection } from './door/command.ts';
import type { Door } from './door/perform.ts';
import { around, type Places, type Thing } from './door/within.ts';
import { dossierRoutes } from './dossier/index.ts';
import {
  announceBallot,
  changeElectionSeats,
  correctCandidate,
  countRoutes,
  declareElected,
  electionCommands,
  electionParents,
  electionProjections,
  electionRoutes,
  electionTopics,
  electionWithin,
  openBallotAgain,
  openBallotBefore,
  recordLot,
  recordLotBefore,
  takeBackLot,
} from './elections/index.ts';
import { erasureCommands, erasureProjections, erasureWithin } from './erasure/index.ts';
import {
  floorCommands,
  floorProjections,
  floorTopic,
  floorWithin,
  openMeeting,
  openMeetingOfBefore,
  reopenItem,
  reopenMeeting,
  speakersActs,
} from './floor/index.ts';
import { screenCommands, screenProjections, screenWithin } from './hall/index.ts';
import { homeRoutes, homeTopics } from './home/index.ts';
import { assignOffice, officeProjections } from './identity/assign-office.ts';
import { endOffice } from './identity/end-office.ts';
import { endSignIns } from './identity/end-sign-ins.ts';
import { accountProjections } from './identity/make-sign-in-link.ts';
import { identityWithin } from './identity/within.ts';
import { lawRoutes } from './law/index.ts';
import type { Topic } from './live/hub.ts';
import { lookAgainTopics } from './live/look-again.ts';
import { logCommands, logProjections, logRoutes, logWithin } from './log/index.ts';
import { meetingRoutes, meetingTopics } from './meetings/index.ts';
import { membershipProjections, membershipRoutes, membershipWithin } from './membership/index.ts';
import { observerRoutes } from './observers/index.ts';
import { organRoutes } from './organs/index.ts';
import { parameterCommands, parameterProjections, parameterRoutes, parameterWithin } from './parameters/index.ts';
import { type Redecide, recordRoutes } from './record/index.ts';
import { dataRoutes } from './reference/index.ts';
import { rightToVoteCommands, rightToVoteProjections, rightToVoteWithin, votingRoutes } from './right-to-vote/index.ts';
import { sessionParts } from './session-parts.ts';
import {
  sessionCommands,
  sessionParents,
  sessionProjections,
  sessionRoutes,
  sessionRunHere,
  sessionTopic,
  sessionWithin,
} from './sessions/index.ts';
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
    ...closingCommands,
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

/** What each act is within; one line for each module of the table above. */
export const places: Places = {
  within: {
    ...identityWithin,
    ...membershipWithin,
    ...rightToVoteWithin,
    ...sessionWithin,
    ...parameterWithin,
    ...delegationWithin,
    ...erasureWithin,
    ...floorWithin,
    ...screenWithin,
    ...decisionWithin,
    ...electionWithin,
    ...logWithin,
    ...clockWithin,
    // each is checked against its own acts, as the projections are
  } as unknown as Places['within'],
  parents: { ...sessionParents, ...decisionParents, ...electionParents },
};

/** Acts that publish a result, with the command that decides it; `npm run verify` decides each of them again. */
export const results: Redecide = {
  'meeting.opened': ({ meeting, base }) => ({
    command: base === undefined ? openMeetingOfBefore : openMeeting,
    input: { meeting },
  }),
  'proposal.adopted': ({ by, meeting, proposal, secondVotePending }) =>
    by !== 'consensus'
      ? null
      : secondVotePending === undefined
        ? { command: adoptByConsensusBefore, input: { meeting, proposal }, except: ['secondVotePending'] }
        : { command: adoptByConsensus, input: { meeting, proposal } },
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
    command: parameters ? openBallotAgain : openBallotBefore,
    input: { election, meeting },
    except: ['ballot', ...(parameters ? [] : ['parameters'])],
  }),
  'ballot.announced': ({ ballot }) => ({ command: announceBallot, input: { ballot } }),
  'lot.drawn': ({ ballot, meeting, item, order, how }) => ({
    command: item === undefined ? recordLotBefore : recordLot,
    input: { ballot, meeting, order, how },
    except: item === undefined ? ['item'] : [],
  }),
  'tie.ended': ({ ballot, meeting }) => ({ command: declareElected, input: { ballot, meeting } }),
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

/** In a meeting these come many times a minute, and show on its own pages, on those of the vote and at home alone. */
const often: ReadonlySet<string> = new Set([...speakersActs, ...seatInVoteActs]);

/** Whether there is such a session, or a thing within one. */
function isThere({ reads, door }: LiveSite): (thing: Thing) => Promise<boolean> {
  return async (thing) =>
    thing.startsWith('session:')
      ? (await sessionRunHere(reads, thing.slice('session:'.length))) !== null
      : (await around(reads, places.parents, door.store).up(thing)).length > 1;
}

/** Everything that open pages can watch. */
export function topics(site: LiveSite): readonly Topic[] {
  const elsewhere = [floorTopic(site.reads), sessionTopic(site.reads, sessionParts), ...electionTopics(site)];
  return [
    ...elsewhere.map((topic): Topic => ({ ...topic, deaf: often })),
    ...lookAgainTopics(often, isThere(site)),
    ...homeTopics(site),
    ...meetingTopics(site),
    ...decisionTopics(site),
  ];
}

export function openDoor(store: Store): Door {
  return { store, projections, places };
}
