import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Door } from '../door/perform.ts';
import { demonstrationAccountIds } from '../identity/index.ts';
import { nameFocalPoints, setTheStage } from './set-the-stage.ts';

/**
 * At each start of a demonstration: its session is there, and whole. Every act has a request id that follows from the id of the
 * stage. A start that was interrupted is so gone on with where it ended; and of several that start at once, each sends
 * every act, and the door does it once.
 */
export async function openStage(door: Door): Promise<void> {
  const { writes } = door.store;
  // One statement: whoever sees accounts of another sees also that the stage is being set.
  await sql`
    insert into demonstration_stage (id, began_at)
    select ${randomUUID()}, now() where not exists ${demonstrationAccountIds}
    on conflict do nothing`.execute(writes);
  const stage = await writes
    .selectFrom('demonstration_stage')
    .select(['id', 'began_at', 'complete'])
    .executeTakeFirst();
  // No row and accounts: set before stages were noted down.
  if (stage === undefined || stage.complete) return;
  const set = await setTheStage(door, new Date(stage.began_at), stage.id);
  await nameFocalPoints(door, stage.id, set);
  await writes.updateTable('demonstration_stage').set({ complete: true }).execute();
}
