import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson, type Json } from '@plenary/record';
import type { Act, Audience } from './act.ts';
import type { Capacity } from './actor.ts';
import { type AnyCommand, type Command, type Decision, editionOf } from './command.ts';

/** A command that one person proposes and another confirms: what the door must know of it besides. */
export interface TwoPersons<Input, Facts> {
  /** whether it needs them now, where that hangs on what is set for the session; always unless told */
  needed?(facts: Facts): boolean;
  /** what the proposal rests on: an act about it lets it lapse */
  restsOn(input: Input): RestsOn;
  /** minutes for which a proposal waits */
  minutes(facts: Facts): number;
  /** Of the two one holds this, where not everybody who may do it is enough alone. */
  readonly oneIs?: Capacity['kind'];
}

export interface RestsOn {
  readonly subject: string;
  /** these acts about it alone, and these that say so; every one unless told */
  readonly acts?: readonly string[];
  readonly where?: Readonly<Record<string, string>>;
}

/** What is proposed: the command, and what it is sent, as plain JSON. */
export interface Proposed {
  readonly command: string;
  readonly edition: number;
  readonly input: object;
  /** SHA-256 of command and input: the second person confirms what the first proposed, and nothing else */
  readonly hash: string;
}

export interface ActProposed extends Proposed {
  readonly proposed: string;
  /** what it rests on */
  readonly about: string;
  /** ISO instant until which it may be confirmed */
  readonly until: string;
  /** who may read it: as what the command would say */
  readonly audience: Audience;
}

export const actProposed = 'act.proposed';

/** The thing that a proposal is. */
export function proposedAct(id: string): string {
  return `proposed-act:${id}`;
}

/** The command from the edition on in which it needs two persons; before, one did it alone. */
export function byTwoPersons<Input, Facts, A extends Act, Sent>(
  command: Command<Input, Facts, A, Sent>,
  twoPersons: TwoPersons<NoInfer<Input>, NoInfer<Facts>>,
): Command<Input, Facts, A, Sent> {
  return { ...command, edition: editionOf(command) + 1, before: command, twoPersons };
}

/** Whether the command needs a second person with these facts. */
export function needsTwo({ twoPersons }: AnyCommand, facts: unknown): boolean {
  return twoPersons !== undefined && (twoPersons.needed?.(facts) ?? true);
}

export function proposedOf(command: AnyCommand, input: unknown): Proposed {
  const plain = JSON.parse(JSON.stringify(input ?? {})) as object;
  const hash = createHash('sha256')
    .update(canonicalJson({ command: command.name, input: plain as Json }))
    .digest('hex');
  return { command: command.name, edition: editionOf(command), input: plain, hash };
}

type Yes = Extract<Decision, { readonly ok: true }>;

/** What the first of two persons does: nothing of what the command says, but to propose it. */
export function proposing(
  command: AnyCommand,
  {
    input,
    facts,
    now,
    browser,
  }: { readonly input: unknown; readonly facts: unknown; readonly now: string; readonly browser?: string | undefined },
  decision: Yes,
): Yes {
  const { twoPersons } = command;
  const [first] = decision.acts;
  if (twoPersons === undefined || first === undefined) return decision;
  const proposed = randomUUID();
  const data: ActProposed = {
    proposed,
    ...proposedOf(command, input),
    about: twoPersons.restsOn(input).subject,
    until: new Date(Date.parse(now) + twoPersons.minutes(facts) * 60_000).toISOString(),
    audience: first.audience,
  };
  const act: Act = {
    act: actProposed,
    subject: proposedAct(proposed),
    audience: first.audience,
    cites: [...first.cites],
    data,
    ...(browser === undefined ? {} : { unrecorded: { browser } }),
  };
  return { ok: true, capacity: decision.capacity, answer: { proposed }, acts: [act] };
}
