import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { choice, whole } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { machine } from '../door/who.ts';
import { type ErasureAct, entrySubject, erasureReasons, say } from './acts.ts';
import { mayBeErased } from './erasable.ts';

const input = z.object({
  entry: whole({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  because: choice(erasureReasons),
});
type Input = z.infer<typeof input>;

export interface EntryFacts {
  readonly act: string;
  readonly audience: string;
  readonly erased: boolean;
}

const who = machine(no('needs-system', { command: 'npm run account -- erase-entry' }));

/**
 * Deletes data and salt of an entry that holds what must not be there. Its number, time, hash and commitment stay, so the chain and the
 * log verify as before; what it said can never be shown again. Done at the machine (`npm run account -- erase-entry`).
 */
export const eraseEntryData: Command<Input, EntryFacts | null, ErasureAct, z.input<typeof input>> = {
  name: 'erase-entry-data',
  undo: { asks: 'the data are gone' },
  who,
  input,
  subject: ({ entry }) => entrySubject(entry),
  async load(tx, { entry }) {
    const row = await tx
      .selectFrom('entry')
      .select(['act', 'audience', 'data'])
      .where('seq', '=', entry)
      .executeTakeFirst();
    return row ? { act: row.act, audience: row.audience, erased: row.data === null } : null;
  },
  decide(facts, { entry, because }, actor) {
    const capacity = acting(actor, 'system');
    if (!capacity) return refuse(who.refusal);
    if (!facts) return refuse(no('no-such-entry', { entry }));
    if (facts.erased) return refuse(no('already-erased'));
    if (facts.audience === 'public') return refuse(no('entry-public'));
    if (facts.audience === 'sealed' || facts.act === 'ballot.counted') return refuse(no('entry-carries-result'));
    if (!mayBeErased(facts)) return refuse(no('entry-needed', { act: facts.act }));
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('entry-data.erased', { entry, because })],
    };
  },
};
