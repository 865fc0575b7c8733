import type { KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { sha256Hex } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { type Door, type Outcome, perform } from '../door/perform.ts';
import { secretariatOrMachine } from '../door/who.ts';
import { dayBegins, sessionDays } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import { type AccountFacts, accountFacts, accountId, noSuchAccount } from './account-facts.ts';
import { type IdentityAct, say } from './acts.ts';
import { drawSecret } from './secrets.ts';
import { type KeptLink, linkNamed, linkSeal } from './sign-in-link.ts';

const days = 7;

/** Days that a link for a session holds at most: nobody prepares one longer. */
const mostDays = 120;

/** Links that one person makes for one account in 24 hours; each ends the one before, so more are an error or an attack. */
export const mostLinks = 20;

/** The hash alone comes through the door: answers of the door are kept, and a secret must not be. */
const input = z.object({ account: accountId, tokenHash: sha256Hex });
type Input = z.infer<typeof input>;

const who = secretariatOrMachine;
interface Facts {
  readonly account: AccountFacts | null;
  /** made for the account in the 24 hours before */
  readonly lately: number;
  /** when the last session ends for which the account holds a seat; null: none */
  readonly sessionEnds: string | null;
}

/**
 * A link that signs a person in once: for delegates by the Secretariat, for anybody at the machine. It is no command of the
 * HTTP interface: whoever asks for a link needs the secret, and only `makeSignInLink` has it.
 */
export const recordSignInLink = recordingLinks(3);

/** As links were made when none lasted for a session. Only for deciding such an entry again. */
export const recordSignInLinkOfBefore = recordingLinks(2);

/** How long a link holds, and whether its sign-in may hold as long. */
type Holding = Pick<KeptLink, 'until' | 'stays'>;

/**
 * The first edition did not say which link it was, the second knew no session that a link lasts for. `seal`: how what is kept is sealed,
 * for whom the key is known; what is only decided again keeps nothing.
 */
function recordingLinks(
  edition: 2 | 3,
  seal: (holding: Holding) => string = () => '',
): Command<Input, Facts, IdentityAct, z.input<typeof input>> {
  return {
    name: 'make-sign-in-link',
    edition,
    who,
    undo: { back: 'end-sign-ins' },
    input,
    async load(tx, { account }, actor, now) {
      const lately = await tx
        .selectFrom('entry')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .where('act', '=', 'sign-in-link.made')
        .where('at', '>', new Date(Date.parse(now) - 86_400_000).toISOString())
        .where('at', '<', now)
        .where(sql<boolean>`data->>'account' = ${account}`)
        .where('actor', actor.id === null ? 'is' : '=', actor.id)
        .executeTakeFirstOrThrow();
      const facts = await accountFacts(tx, account);
      return { account: facts, lately: Number(lately.n), sessionEnds: edition === 2 ? null : await lastEnd(tx, facts) };
    },
    decide({ account: facts, lately, sessionEnds }, { account, tokenHash }, actor, now) {
      const capacity = acting(actor, 'secretariat', 'system');
      if (!capacity) return refuse(who.refusal);
      if (!facts) return refuse(noSuchAccount);
      if (facts.demonstration) return refuse(no('link-in-demonstration'));
      if (actor.demonstration) return refuse(no('demonstration-only'));
      if (capacity.kind === 'secretariat') {
        // Whoever could make a link for an office could take it.
        if (facts.everOffice) return refuse(no('needs-system', { command: 'npm run account -- invite' }));
        if (facts.holds.length === 0) return refuse(no('not-accredited'));
        if (lately >= mostLinks) return refuse(no('link-limit', { n: lately }));
      }
      const held = holding(edition === 2 ? null : sessionEnds, now);
      const said = edition === 2 ? { until: held.until } : held;
      const kept = { tokenHash, seal: seal(held) };
      return {
        ok: true,
        capacity: capacityName(capacity),
        acts: [say('sign-in-link.made', { account, ...said, link: linkNamed(tokenHash) }, [], kept)],
      };
    },
  };
}

/** To the end of the session where that is further away than a week, and not too far. */
function holding(sessionEnds: string | null, now: string): Holding {
  const inDays = (n: number) => new Date(Date.parse(now) + n * 86_400_000).toISOString();
  if (sessionEnds === null || sessionEnds <= inDays(days)) return { until: inDays(days), stays: false };
  return { until: sessionEnds < inDays(mostDays) ? sessionEnds : inDays(mostDays), stays: true };
}

/** The end of the last day of the last session of its seats, in the city where it is held. */
async function lastEnd(tx: Tx, facts: AccountFacts | null): Promise<string | null> {
  const ends: string[] = [];
  for (const held of facts?.holds ?? []) {
    const days = 'session' in held ? await sessionDays(tx, held.session) : null;
    if (days) ends.push(dayBegins(days.city, dayAfter(days.ends)));
  }
  return ends.toSorted().at(-1) ?? null;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** The secret of a link that is not made yet: it opens nothing. */
export function drawnLink(key: KeyObject): DrawnLink {
  return drawSecret(key, 'link');
}

export type DrawnLink = ReturnType<typeof drawSecret>;

/** The secret of a new link, or why there is none. `by` is the account that asks; null at the machine. */
export async function makeSignInLink(
  door: Door,
  key: KeyObject,
  account: string,
  by: string | null,
  { token, hash }: DrawnLink = drawnLink(key),
): Promise<{ readonly ok: true; readonly token: string } | Extract<Outcome, { ok: false }>> {
  const sealing = recordingLinks(3, (held) => linkSeal(key, { hash, account, ...held }));
  const outcome = await perform(door, sealing, { account, tokenHash: hash }, { account: by });
  return outcome.ok ? { ok: true, token } : outcome;
}
