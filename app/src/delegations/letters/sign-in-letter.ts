import type { KeyObject } from 'node:crypto';
import type { Door } from '../../door/perform.ts';
import {
  accreditedAt,
  detailsOf,
  linkOfLot,
  linkState,
  makeSignInLink,
  waysChangedSince,
  withdrawLink,
} from '../../identity/index.ts';
import { htmlOf, type LetterBody, type MessageKind, textOf, type WaitingMessage } from '../../mail/index.ts';
import { stateNames } from '../../reference/index.ts';
import { sessionRunHere } from '../../sessions/index.ts';
import { type LanguageCtx, languageCtx } from '../../web/ctx.ts';
import type { MessageKey } from '../../words/messages.ts';
import { signInLetter } from '../acts.ts';
import { toDelegates } from './about.ts';
import { letterOf } from './letter-of.ts';

export interface LetterWriting {
  readonly door: Door;
  /** of links to sign in */
  readonly key: KeyObject;
  /** of the site */
  readonly origin: () => string;
}

/** Writes the letters that are sent by mail. The link is made now, and its secret follows from the message: at a second try it is the same one. */
export function signInLetters({ door, key, origin }: LetterWriting): MessageKind {
  const { store } = door;
  return {
    name: signInLetter,
    async write(message) {
      const { account, lang } = message;
      const id = message.about.slice('session:'.length);
      const session = await sessionRunHere(store.reads, id);
      const person = (await accreditedAt(store.reads, id)).find((one) => one.account === account);
      if (!session || !person) return { unsent: 'letters.unsent.not-accredited' };
      const address = (await detailsOf(store.reads, [account])).get(account)?.email ?? null;
      if (address === null) return { unsent: 'letters.unsent.no-address' };
      const link = await linkFor(message);
      if (typeof link !== 'object') return link === 'used' ? { arrived: true } : { unsent: link };
      const ctx = languageCtx(lang, store.clock.now());
      const names = await stateNames(store.reads);
      const body = mailOf(
        ctx,
        letterOf(ctx, { session, names }, toDelegates, { person, code: link.token, origin: origin() }),
      );
      return {
        letter: {
          to: { name: person.name, address },
          subject: body.title,
          text: textOf(body),
          html: htmlOf(body),
        },
      };
    },
    withdraw: ({ lot }) => withdrawLink(store, key, linkOfLot(key, lot).token),
  };

  /** As it was made at an earlier try, or made now; else why there is none. */
  async function linkFor(message: WaitingMessage): Promise<{ readonly token: string } | 'used' | MessageKey> {
    const secret = linkOfLot(key, message.lot);
    const state = await linkState(store, key, secret.token, new Date(store.clock.now()));
    if (state === 'open') return secret;
    if (state === 'used') return 'used';
    if (state !== 'unknown') return 'letters.unsent.link-over';
    // What was done for the person after the letter was asked for is newer: a printed letter, or the end of all sign-ins.
    if (await waysChangedSince(store.reads, message.account, message.askedAt)) return 'letters.unsent.link-over';
    const made = await makeSignInLink(door, key, message.account, message.askedBy, secret);
    return made.ok ? made : 'letters.unsent.no-link';
  }
}

/** The printed letter as a message: what is scanned there is pressed here. */
function mailOf(ctx: LanguageCtx, letter: ReturnType<typeof letterOf>): LetterBody {
  const { scan, ways, title, to, body, after, from } = letter;
  return {
    ...{ lang: ctx.lang, title, to, before: body, from },
    link: { says: ctx.t('letter.mail.press'), href: scan?.text ?? '' },
    ways: ways.filter(([, what]) => what !== ''),
    after: [...after, ctx.t('letter.mail.unasked')],
  };
}
