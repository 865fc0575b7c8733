import { z } from 'zod';
import { type Command, objection, type Projections, refuse } from '../door/command.ts';
import { sha256Hex } from '../door/input.ts';
import { type Door, type Outcome, perform } from '../door/perform.ts';
import { type AccountFacts, accountFacts, accountId, noSuchAccount } from './account-facts.ts';
import { acting, capacityName } from './actor.ts';
import { type AccountAct, accountsSubject } from './acts.ts';
import { drawSecret, keepInvitation } from './sign-in.ts';

const days = 7;

/** The hash alone comes through the door: answers of the door are kept, and a secret must not be. */
const input = z.object({ account: accountId, tokenHash: sha256Hex });
type Input = z.infer<typeof input>;

/**
 * A link that signs a person in once: for delegates by the Secretariat, for anybody at the machine. It is no command of the
 * HTTP interface: whoever asks for a link needs the secret, and only `makeSignInLink` has it.
 */
export const recordSignInLink: Command<Input, AccountFacts | null, AccountAct> = {
  name: 'make-sign-in-link',
  input,
  load: (tx, { account }) => accountFacts(tx, account),
  decide(facts, { account, tokenHash }, actor, now) {
    const capacity = acting(actor, 'secretariat', 'system');
    if (!capacity) return refuse(objection('needs-secretariat', 'Only the Secretariat makes links to sign in.'));
    if (!facts) return refuse(noSuchAccount);
    if (facts.demonstration)
      return refuse(
        objection(
          'link-in-demonstration',
          'In a demonstration nobody needs a link: its persons are on the sign-in page.',
        ),
      );
    if (actor.demonstration)
      return refuse(
        objection('demonstration-only', 'A demonstration account can act in a demonstration session only.'),
      );
    if (capacity.kind === 'secretariat') {
      // Whoever could make a link for an office could take it.
      if (facts.everOffice)
        return refuse(
          objection('needs-system', 'Links for offices are made at the machine: npm run account -- invite <account>.'),
        );
      if (facts.holds.length === 0)
        return refuse(objection('not-accredited', 'This person is not accredited for a seat now.'));
    }
    return {
      ok: true,
      capacity: capacityName(capacity),
      acts: [
        {
          act: 'sign-in-link.made',
          subject: accountsSubject,
          audience: 'secretariat',
          cites: [],
          data: { account, until: new Date(Date.parse(now) + days * 86_400_000).toISOString() },
          unrecorded: { tokenHash },
        },
      ],
    };
  },
};

/** The secret of a new link, or why there is none. `by` is the account that asks; null at the machine. */
export async function makeSignInLink(
  door: Door,
  account: string,
  by: string | null,
): Promise<{ readonly ok: true; readonly token: string } | Extract<Outcome, { ok: false }>> {
  const { token, hash } = drawSecret();
  const outcome = await perform(door, recordSignInLink, { account, tokenHash: hash }, { account: by });
  return outcome.ok ? { ok: true, token } : outcome;
}

export const accountProjections: Projections<AccountAct> = {
  /** Replayed it writes nothing: without the hash of the secret there is no link. */
  'sign-in-link.made': async (tx, { data: { account, until }, unrecorded }) => {
    const hash = unrecorded?.tokenHash;
    if (hash !== undefined) await keepInvitation(tx, { hash, account, until });
  },
};
