import type { AnyCommand } from '../door/command.ts';
import { type Door, perform } from '../door/perform.ts';
import { reasonsInEnglish } from '../web/reasons-in-english.ts';

/** An act of the machine, told to the terminal: its entry, or why it was refused. */
export async function recordAct(door: Door, command: AnyCommand, input: object): Promise<boolean> {
  const outcome = await perform(door, command, input, { account: null });
  if (outcome.ok) console.log(`Recorded as entry ${outcome.seq}.`);
  else console.error(reasonsInEnglish(outcome).join('\n'));
  return outcome.ok;
}
