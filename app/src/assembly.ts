import { decisionCommands, decisionProjections, decisionRoutes, decisionTopics } from './decisions/index.ts';
import { delegationCommands, delegationProjections } from './delegations/index.ts';
import type { AnyCommand, Projection } from './door/command.ts';
import type { Door } from './door/perform.ts';
import { electionCommands, electionProjections } from './elections/index.ts';
import { floorCommands, floorProjections, floorTopic } from './floor/index.ts';
import { assignOffice, officeProjections } from './identity/assign-office.ts';
import type { Topic } from './live/hub.ts';
import { meetingRoutes, meetingTopics } from './meetings/index.ts';
import { membershipCommands, membershipProjections } from './membership/index.ts';
import { nextSessionOfTheArchive, sessionCommands, sessionProjections } from './sessions/index.ts';
import type { Store } from './store/database.ts';
import type { Routes, Site } from './web/site.ts';

/** Everything a person or a program can do, by name. */
export const commands: ReadonlyMap<string, AnyCommand> = new Map(
  [
    assignOffice,
    ...membershipCommands,
    ...sessionCommands,
    ...delegationCommands,
    ...floorCommands,
    ...decisionCommands,
    ...electionCommands,
  ].map((command) => [command.name, command]),
);

export const projections = {
  ...officeProjections,
  ...membershipProjections,
  ...sessionProjections,
  ...delegationProjections,
  ...floorProjections,
  ...decisionProjections,
  ...electionProjections,
  // each projection is checked against its own acts; the registry forgets which
} as unknown as Readonly<Record<string, Projection>>;

/** Every page, by module. */
export const routes: readonly Routes[] = [meetingRoutes, decisionRoutes];

/** Everything that open pages can watch. */
export function topics(site: Site): readonly Topic[] {
  return [floorTopic(site.reads, nextSessionOfTheArchive), ...meetingTopics(site), ...decisionTopics(site)];
}

export function openDoor(store: Store): Door {
  return { store, projections };
}
