import type { Actor } from '../door/actor.ts';
import { no } from '../door/objection.ts';
import { preview } from '../door/perform.ts';
import { told } from '../door/refusals.ts';
import type { Filled } from '../door/slot.ts';
import { proposedOf } from '../door/two-persons.ts';
import type { FloorView } from '../floor/index.ts';
import { closeMeeting, concludeItem } from '../meetings/index.ts';
import type { Tx } from '../store/database.ts';
import { type WaitingAct, waitingActs } from '../two-persons/index.ts';
import type { PartNow, PossibleStep, Step } from './slots.ts';
import { leftBy } from './unfinished.ts';

/** Stands for the reason that the chair has not written yet; no rule looks at its words. */
const reason = 'not written yet';

/** What the page says that has asked: what is due is named on it, and left for later. */
export const leavesDue = { leaveDue: 'yes' } as const;

/** The chair as such: what it may do is the same whoever presides. `account` where it matters who: some acts need two hands. */
export function chairActor(demonstration: boolean, account = 'chair'): Actor {
  return { id: account, demonstration, capacities: [{ kind: 'president' }, { kind: 'secretariat' }] };
}

/** What may be done next, and why the rest may not: the same check as the act itself, nothing written. */
export async function stepsOf(
  tx: Tx,
  floor: FloorView,
  parts: readonly PartNow[],
  asked: { readonly now: string; readonly filled: Filled; readonly account?: string | undefined },
): Promise<readonly Step[]> {
  const actor = chairActor(floor.session.demonstration, asked.account);
  const waiting = await waitingActs(tx, asked.filled, asked.now);
  const checked = async (step: PossibleStep): Promise<Step> => {
    const ends = step.kind.command.name === concludeItem.name || step.kind.command.name === closeMeeting.name;
    const meeting = step.kind.command.name === closeMeeting.name ? floor.meeting.id : null;
    const unfinished = ends ? await leftBy(parts, { item: floor.item, meeting }) : undefined;
    const input = {
      ...step.input,
      ...(unfinished ? leavesDue : {}),
      ...(step.kind.group === null ? { reason } : {}),
    };
    return {
      ...step,
      objections: await objectionsTo(tx, step, input, { ...asked, actor, waiting }),
      ...(unfinished === undefined ? {} : { unfinished }),
    };
  };
  return Promise.all(parts.flatMap(({ steps }) => steps ?? []).map(checked));
}

async function objectionsTo(
  tx: Tx,
  { kind: { command } }: PossibleStep,
  input: Readonly<Record<string, string>>,
  {
    actor,
    now,
    filled,
    waiting,
  }: { readonly actor: Actor; readonly now: string; readonly filled: Filled; readonly waiting: readonly WaitingAct[] },
) {
  const parsed = command.input.safeParse(input);
  if (!parsed.success) throw new Error(`chair step ${command.name}: ${parsed.error.message}`);
  const { hash } = command.twoPersons ? proposedOf(command, parsed.data) : { hash: null };
  if (waiting.some(({ row }) => row.hash === hash)) return told([no('waits-for-second')]);
  return preview(tx, command, parsed.data, actor, now, filled);
}
