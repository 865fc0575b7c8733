import { canonicalJson, type Json } from '../../packages/record/src/index.ts';
import type { Iso3, Membership } from '../../packages/rules/src/index.ts';
import {
  type AtClose,
  type Choice,
  type ElectionHeld,
  ofSettings,
  type SessionParameters,
  type Setting,
  type Statement,
  type Tally,
  type VoteResult,
} from '../../packages/rules/src/published/index.ts';
import type { ActName, AnyTold, Told } from './acts.ts';
import type { Findings } from './report.ts';

export interface Session {
  readonly id: string;
  readonly symbolPrefix: string;
  city: 'The Hague' | 'New York';
  starts: string;
  proposals: number;
  adopted: number;
  meetings: number;
  settings: readonly Setting[];
  readonly statements: Map<Iso3, Statement>;
  /** what the Assembly has decided on the credentials of each delegation */
  readonly credentials: Map<Iso3, 'accepted' | 'acceptedOnUnderstanding' | 'refused'>;
  /** it has adopted a report on them */
  reported: boolean;
}

export interface Meeting {
  readonly id: string;
  readonly session: string;
  status: 'scheduled' | 'open' | 'closed' | 'cancelled';
  item: string | null;
  /** since when a seat is there, or is not any more */
  readonly seats: Map<Iso3, { readonly present: boolean; readonly since: string }>;
}

export interface Proposal {
  readonly id: string;
  readonly session: string;
  readonly item: string;
  readonly kind: Told<'proposal.submitted'>['data']['kind'];
  status: 'submitted' | 'adopted' | 'rejected' | 'withdrawn';
}

export interface Vote extends Omit<Told<'vote.opened'>['data'], 'vote'> {
  readonly id: string;
  readonly openedAt: string;
  status: 'open' | 'closed' | 'announced' | 'taken-back';
  /** what both persons counted alike when hands were shown */
  hands: Tally | null;
  cast: readonly { readonly state: string; readonly choice: Choice }[];
  atClose: AtClose | null;
  result: VoteResult | null;
  /** the lot of its roll call, as far as it is public */
  lot: { commitment: string; states: readonly string[]; among: readonly string[]; given: Map<Iso3, string> } | null;
  /** seats whose answers the Secretariat entered in public */
  readonly answered: Set<string>;
}

/** An act that has to stand directly behind another. */
export interface Expected {
  readonly behind: AnyTold;
  readonly act: ActName;
  readonly data: object;
  readonly cites: readonly string[];
}

/** What the public acts have said so far. */
export class Known {
  memberships: readonly Membership[] | null = null;
  names: ReadonlyMap<string, string> = new Map();
  readonly editions = new Map<string, number>();
  readonly sessions = new Map<string, Session>();
  readonly meetings = new Map<string, Meeting>();
  readonly proposals = new Map<string, Proposal>();
  readonly votes = new Map<string, Vote>();
  /** by proposal: which States Parties ask for a vote by name, and how */
  readonly asked = new Map<string, Map<Iso3, 'recorded' | 'rollCall'>>();
  readonly elections = new Map<string, ElectionHeld>();
  readonly ballots = new Map<string, string>();
  expected: Expected[] = [];

  edition(command: string): number {
    return this.editions.get(command) ?? 1;
  }

  parameters(session: string): SessionParameters {
    return ofSettings(named(this.sessions, session, 'session').settings);
  }

  present(meeting: string): readonly string[] {
    const { seats } = named(this.meetings, meeting, 'meeting');
    return [...seats]
      .filter(([, { present }]) => present)
      .map(([state]) => state)
      .toSorted();
  }

  votesOf(proposal: string): readonly Vote[] {
    return [...this.votes.values()].filter((vote) => vote.proposal === proposal);
  }

  votingIn(meeting: string): Vote | undefined {
    return [...this.votes.values()].find(
      (vote) => vote.meeting === meeting && ['open', 'closed'].includes(vote.status),
    );
  }
}

/** An act that cannot be: what it is about is not there, or is over. */
export class Impossible extends Error {}

export function named<T>(things: ReadonlyMap<string, T>, id: string, what: string): T {
  const found = things.get(id);
  if (found === undefined) throw new Impossible(`it is about a ${what} that no act before it made (${id})`);
  return found;
}

export function fresh(things: ReadonlyMap<string, unknown>, id: string, what: string): void {
  if (things.has(id)) throw new Impossible(`it makes a ${what} that an act before it made (${id})`);
}

/** What an act is looked at with. */
export interface Around {
  readonly known: Known;
  readonly found: Findings;
}

/** Says where what was recorded is not what follows; gives whether it is. */
export function same(
  around: Around,
  { seq, act }: AnyTold,
  pairs: Readonly<Record<string, readonly [unknown, unknown]>>,
): boolean {
  let all = true;
  for (const [what, [recorded, follows]] of Object.entries(pairs))
    if (textOf(recorded) !== textOf(follows)) {
      all = false;
      around.found.wrong('results', seq, `${act}: ${what} recorded ${shown(recorded)}, and ${shown(follows)} follows`);
    }
  return all;
}

export function equal(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other);
}

function textOf(value: unknown): string {
  // What is left out is left out in the record, too.
  return value === undefined ? '' : canonicalJson(JSON.parse(JSON.stringify(value)) as Json);
}

const longest = 160;

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : textOf(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
