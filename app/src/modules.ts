import { agendaModule } from './agenda/module.ts';
import { calendarModule } from './calendar/module.ts';
import { chairModule } from './chair/module.ts';
import { checkInModule } from './check-in/module.ts';
import { clockModule } from './clock/module.ts';
import { courseModule } from './course/module.ts';
import { credentialsModule } from './credentials/module.ts';
import { credentialsAtChairModule } from './credentials-at-chair/module.ts';
import { deadlineModule } from './deadlines/module.ts';
import { decisionModule } from './decisions/module.ts';
import { delegationModule } from './delegations/module.ts';
import { demonstrationModule } from './demonstration/module.ts';
import { documentModule } from './documents/module.ts';
import type { ActKinds } from './door/acts.ts';
import type { Redecide } from './door/again.ts';
import type { AnyCommand } from './door/command.ts';
import type { Door } from './door/perform.ts';
import { sealerOf } from './door/sealer.ts';
import { filledBy } from './door/slot.ts';
import type { Parents } from './door/within.ts';
import { dossierModule } from './dossier/module.ts';
import { editionModule } from './editions/module.ts';
import { electionArchiveModule } from './election-archive/module.ts';
import { electionModule } from './elections/module.ts';
import { erasureModule } from './erasure/module.ts';
import { floorModule } from './floor/module.ts';
import { focalPointModule } from './focal-points/module.ts';
import { forYouModule } from './for-you/module.ts';
import { hallModule } from './hall/module.ts';
import { hallScreensModule } from './hall-screens/module.ts';
import { homeModule } from './home/module.ts';
import { openSignIns } from './identity/index.ts';
import { identityModule } from './identity/module.ts';
import { importModule } from './imports/module.ts';
import { jobModule } from './jobs/module.ts';
import { journalModule } from './journal/module.ts';
import { lawModule } from './law/module.ts';
import type { Topic } from './live/hub.ts';
import { logModule } from './log/module.ts';
import { mailModule } from './mail/module.ts';
import { meetingModule } from './meetings/module.ts';
import { membershipModule } from './membership/module.ts';
import type { Module, OwnTables } from './module.ts';
import { motionModule } from './motions/module.ts';
import { observerModule } from './observers/module.ts';
import { organModule } from './organs/module.ts';
import { parameterModule } from './parameters/module.ts';
import { programmeModule } from './programme/module.ts';
import { recordModule } from './record/module.ts';
import { referenceModule } from './reference/module.ts';
import { rightToVoteModule } from './right-to-vote/module.ts';
import { sealModule } from './seal/module.ts';
import { searchModule } from './search/module.ts';
import { secretaryModule } from './secretary/module.ts';
import { sessionModule } from './sessions/module.ts';
import { sitePageModule } from './site-pages/module.ts';
import type { Store } from './store/database.ts';
import { twoPersonsModule } from './two-persons/module.ts';
import type { LiveSite, Routes } from './web/site.ts';

/** All modules of the assembly; nothing else names them all. */
export const modules: readonly Module[] = [
  identityModule,
  referenceModule,
  membershipModule,
  twoPersonsModule,
  rightToVoteModule,
  sessionModule,
  parameterModule,
  deadlineModule,
  importModule,
  credentialsModule,
  delegationModule,
  focalPointModule,
  erasureModule,
  meetingModule,
  calendarModule,
  programmeModule,
  floorModule,
  checkInModule,
  chairModule,
  secretaryModule,
  hallModule,
  agendaModule,
  credentialsAtChairModule,
  courseModule,
  hallScreensModule,
  decisionModule,
  motionModule,
  electionArchiveModule,
  electionModule,
  editionModule,
  sealModule,
  logModule,
  clockModule,
  recordModule,
  forYouModule,
  homeModule,
  documentModule,
  dossierModule,
  organModule,
  observerModule,
  lawModule,
  searchModule,
  sitePageModule,
  jobModule,
  mailModule,
  journalModule,
  demonstrationModule,
];

/** Everything that the record can say, by name. */
export const acts: ActKinds = joined(modules.map((module) => module.acts ?? {}));

/** Everything a person or a program can do, by name. */
export const commands: ReadonlyMap<string, AnyCommand> = new Map(
  modules.flatMap(({ commands = [] }) => commands.map((command) => [command.name, command] as const)),
);

/** Every command that decides an act. */
export const deciding: readonly AnyCommand[] = modules.flatMap(({ commands = [], inside = [] }) => [
  ...commands,
  ...inside,
]);

/** How each act is decided again, by its name. */
export const again: Redecide = joined(modules.map((module) => module.again ?? {}));

/** What each kind of thing is within. */
export const parents: Parents = joined(modules.map((module) => module.parents ?? {}));

/** The tables that acts write. The door itself keeps the answers to requests. */
export const tables: OwnTables = joined([{ request: 'written' }, ...modules.map((module) => module.tables ?? {})]);

/** What modules show in places of others. */
export const filled = filledBy(modules.flatMap(({ fills = [] }) => fills));

export const routes: readonly Routes[] = modules.flatMap(({ routes }) => routes ?? []);

/** Acts that come many times a minute in a meeting, and show where their module says alone. */
export const often: ReadonlySet<string> = new Set(modules.flatMap(({ often = [] }) => often));

/** Everything that open pages of the modules watch; most are deaf to what comes often and does not show there. */
export function topicsOf(site: LiveSite): readonly Topic[] {
  return modules.flatMap(({ topics, showsOften }) =>
    (topics?.(site) ?? []).map((topic): Topic => (showsOften ? topic : { ...topic, deaf: often })),
  );
}

/** `seeds`: secret, of the seals; without one a record that is sealed takes nothing in. */
export function openDoor(store: Store, seeds: readonly Uint8Array[] = []): Door {
  return { store, acts, parents, filled, openSignIns, sealer: sealerOf(seeds) };
}

/** One table of many; two modules never say the same name. */
function joined<Value>(parts: readonly Readonly<Record<string, Value>>[]): Readonly<Record<string, Value>> {
  const all = parts.flatMap((part) => Object.entries(part));
  const twice = all.find(([name], place) => all.findIndex(([other]) => other === name) !== place);
  if (twice) throw new Error(`${twice[0]} is said by two modules`);
  return Object.fromEntries(all);
}
