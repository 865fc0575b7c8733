import type { ActKinds } from './door/acts.ts';
import type { Redecide } from './door/again.ts';
import type { AnyCommand } from './door/command.ts';
import type { Fill } from './door/slot.ts';
import type { Parents } from './door/within.ts';
import type { Topic } from './live/hub.ts';
import type { LiveSite, Routes } from './web/site.ts';

/**
 * Tables that the acts of a module write. `said`: the record says all that they hold; `written`: the record does not say it;
 * `except`: it says all but these columns.
 */
export type OwnTables = Readonly<Record<string, 'said' | 'written' | { readonly except: readonly string[] }>>;

/** One capability of the assembly as a value: all that the rest of the program knows of it. `modules.ts` lists them. */
export interface Module {
  /** of its folder */
  readonly name: string;
  readonly acts?: ActKinds;
  readonly commands?: readonly AnyCommand[];
  /** commands that the program alone gives: no address takes them */
  readonly inside?: readonly AnyCommand[];
  /** which command decides each of its acts again */
  readonly again?: Redecide;
  /** what its kinds of things are within */
  readonly parents?: Parents;
  readonly tables?: OwnTables;
  readonly routes?: Routes;
  readonly topics?: (site: LiveSite) => readonly Topic[];
  /** its acts that come many times a minute in a meeting: open pages are told of them only where `showsOften` stands */
  readonly often?: readonly string[];
  /** its open pages show what comes often, of whatever module */
  readonly showsOften?: true;
  /** what it shows in places of other rooms */
  readonly fills?: readonly Fill[];
}
