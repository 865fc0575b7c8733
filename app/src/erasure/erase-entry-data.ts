import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, objection, refuse } from '../door/command.ts';
import { choice, whole } from '../door/input.ts';
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

const who = machine(objection('needs-system', 'Data are erased at the machine: npm run account -- erase-entry.'));

/**
 * Deletes data and salt of an entry that holds what must not be there. Its number, time, hash and commitment stay, so the chain and the
 * log verify as before; what it said can never be shown again. Done at the machine (`npm run account -- erase-entry`).
 */
export const eraseEntryData: Command<Input, EntryFacts | null, ErasureAct> = {
  name: 'erase-entry-data',
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
    if (!facts) return refuse(objection('no-such-entry', 'There is no such entry.', undefined, { entry }));
    if (facts.erased) return refuse(objection('already-erased', 'The data of this entry were erased already.'));
    if (facts.audience === 'public')
      return refuse(
        objection(
          'entry-public',
          'This act is public: others hold copies of it, and its data prove what was published.',
        ),
      );
    if (facts.audience === 'sealed' || facts.act === 'ballot.counted')
      return refuse(
        objection('entry-carries-result', 'A vote and a count are never erased: the result is made of them.'),
      );
    if (!mayBeErased(facts))
      return refuse(
        objection(
          'entry-needed',
          'Results and rights rest on this act, and it names nobody: persons are numbers in it. To erase a person, erase the name: npm run account -- erase.',
          undefined,
          { act: facts.act },
        ),
      );
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('entry-data.erased', { entry, because })],
    };
  },
};
