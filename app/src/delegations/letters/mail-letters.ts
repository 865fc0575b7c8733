import { sql } from 'kysely';
import { z } from 'zod';
import { acting, capacityName } from '../../door/actor.ts';
import { type Command, refuse } from '../../door/command.ts';
import { choice, flag, ref, sessionId } from '../../door/input.ts';
import { no } from '../../door/objection.ts';
import { secretariat } from '../../door/who.ts';
import { accreditedAt } from '../../identity/index.ts';
import {
  localDay,
  noSuchSession,
  type SessionFacts,
  sessionFacts,
  untilClosed,
  wrongWorld,
} from '../../sessions/index.ts';
import type { Db } from '../../store/database.ts';
import { langs } from '../../words/languages.ts';
import { type DelegationAct, lettersSubject, say } from '../acts.ts';

/** Letters of one act; more are asked for in several. */
export const mostLetters = 1_000;

const input = z.object({
  session: sessionId,
  lang: choice(langs),
  persons: z.array(ref('account')).min(1).max(mostLetters),
  /** Who was sent one before is sent another, and the link before ends. */
  again: flag.default(false),
});
type Input = z.infer<typeof input>;

/** Of those asked for, who was sent a letter before, and when the last of them was. */
export interface MailedBefore {
  readonly persons: ReadonlySet<string>;
  /** ISO instant; null: nobody */
  readonly last: string | null;
}

interface Facts {
  readonly session: SessionFacts | null;
  readonly accredited: ReadonlySet<string>;
  readonly before: MailedBefore;
}

/**
 * Letters with links to sign in, by mail. Each link is made when its letter is sent, in the name of who asked for it. The program alone gives
 * this command: whether mail is set up, and who has an address, is known outside the record.
 */
export const mailLetters: Command<Input, Facts, DelegationAct, z.input<typeof input>> = untilClosed({
  name: 'mail-letters',
  who: secretariat,
  undo: { back: 'end-sign-ins' },
  input,
  subject: ({ session }) => lettersSubject(session),
  staleBy: () => ['letters.mailed'],
  async load(tx, { session, persons }, _actor, now) {
    return {
      session: await sessionFacts(tx, session),
      accredited: new Set((await accreditedAt(tx, session)).map(({ account }) => account)),
      before: await mailedBefore(tx, session, persons, now),
    };
  },
  decide({ session, accredited, before }, { lang, persons, again }, actor) {
    const capacity = acting(actor, 'secretariat');
    if (!capacity) return refuse(secretariat.refusal);
    if (!session) return refuse(noSuchSession);
    const wrong = wrongWorld(session, actor);
    if (wrong) return refuse(wrong);
    if (session.demonstration) return refuse(no('link-in-demonstration'));
    if (persons.some((account) => !accredited.has(account))) return refuse(no('not-accredited'));
    if (before.last !== null && !again) {
      const day = localDay(session.city, before.last);
      return refuse(no('letters-mailed-already', { n: before.persons.size, day }));
    }
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [say('letters.mailed', { session: session.id, lang, persons }, [], { send: 'yes' })],
    };
  },
});

export async function mailedBefore(
  db: Db,
  session: string,
  persons: readonly string[],
  now: string,
): Promise<MailedBefore> {
  const { rows } = await sql<{ person: string; last: string }>`
    select person, max(at) as last from entry, jsonb_array_elements_text(data->'persons') as person
    where subject = ${lettersSubject(session)} and act = 'letters.mailed' and at < ${now}
      and person = any(${persons}::text[])
    group by person`.execute(db);
  return {
    persons: new Set(rows.map(({ person }) => person)),
    last:
      rows
        .map(({ last }) => last)
        .toSorted()
        .at(-1) ?? null,
  };
}
