import { type AnyCommand, editionOf } from '../door/command.ts';
import { type Door, perform } from '../door/perform.ts';
import { reasonsInEnglish } from '../web/reasons-in-english.ts';
import { editionsNow } from './editions-now.ts';
import { raiseEditions } from './raise-editions.ts';

/**
 * At each start: enters the editions that the record does not know yet. Throws, in a sentence for the terminal, when the record was
 * written by a program in which a command is newer.
 */
export async function enterEditions(door: Door, commands: readonly AnyCommand[]): Promise<void> {
  const now = await editionsNow(door.store.writes);
  const raised: { readonly command: string; readonly edition: number }[] = [];
  for (const command of commands) {
    const [own, entered] = [editionOf(command), now[command.name] ?? 1];
    if (own < entered)
      throw new Error(
        `This record was written by a newer version of Plenary: ${command.name} is in its edition ${entered} there, and in ${own} here. Start the newer version.`,
      );
    if (own > entered) raised.push({ command: command.name, edition: own });
  }
  if (raised.length === 0) return;
  const outcome = await perform(door, raiseEditions, { editions: raised }, { account: null });
  // Another instance that starts beside it may have been quicker; then nothing is left to say.
  if (!outcome.ok && !('objections' in outcome && outcome.objections.every(({ code }) => code === 'nothing-changed')))
    throw new Error(reasonsInEnglish(outcome).join(' '));
}
