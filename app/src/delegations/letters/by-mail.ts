import type { Accredited, OpenWays } from '../../identity/index.ts';
import { aboutUnsent, type MessageNow, messagesAbout } from '../../mail/index.ts';
import type { Db } from '../../store/database.ts';
import { lettersSubject, signInLetter } from '../acts.ts';
import type { DelegationsOnDesk, PersonOnDesk } from '../desk/reads.ts';

/** `new`: who has no way in and nobody is trying to reach; `failed`: who has none and could not be reached. */
export const mailWhom = ['new', 'failed', 'all'] as const;
export type MailWhom = (typeof mailWhom)[number];

/** What became of the last letter to each person, by account; nobody is in it who was sent none. */
export type Mailed = ReadonlyMap<string, MessageNow>;

export async function mailedIn(db: Db, session: string): Promise<Mailed> {
  const messages = await messagesAbout(db, signInLetter, lettersSubject(session));
  return new Map(messages.map((message) => [message.account, message]));
}

/** Ids of the sessions of which a letter was given up at some time, or waits. */
export async function sessionsWithUnsent(db: Db): Promise<readonly string[]> {
  return (await aboutUnsent(db, signInLetter)).map((about) => about.slice(lettersSubject('').length));
}

/** It was given up, or waits for nothing. */
export function isFailed(message: MessageNow | undefined): boolean {
  return message?.state === 'failed' || message?.state === 'lost';
}

/** Who is still to be reached: without any way in, and the last letter was not sent. */
export function unreached<Person extends Accredited>(
  persons: readonly Person[],
  ways: ReadonlyMap<string, OpenWays>,
  mailed: Mailed,
): readonly Person[] {
  return persons.filter(({ account }) => !ways.has(account) && isFailed(mailed.get(account)));
}

/** Who gets a letter by mail, and who would and has no address. */
export interface Addressed {
  readonly to: readonly PersonOnDesk[];
  readonly without: readonly PersonOnDesk[];
}

export function addressed(
  { delegations }: Pick<DelegationsOnDesk, 'delegations'>,
  ways: ReadonlyMap<string, OpenWays>,
  mailed: Mailed,
  { whom, state }: { readonly whom: MailWhom; readonly state: string },
): Addressed {
  const persons = [...delegations.values()].flat().filter((person) => state === '' || person.state === state);
  const chosen = chosenAmong(persons, ways, mailed, whom);
  return {
    to: chosen.filter(({ email }) => email !== null),
    without: chosen.filter(({ email }) => email === null),
  };
}

function chosenAmong(
  persons: readonly PersonOnDesk[],
  ways: ReadonlyMap<string, OpenWays>,
  mailed: Mailed,
  whom: MailWhom,
): readonly PersonOnDesk[] {
  switch (whom) {
    case 'all':
      return persons;
    case 'failed':
      return unreached(persons, ways, mailed);
    case 'new':
      return persons.filter(({ account }) => {
        const last = mailed.get(account);
        return !ways.has(account) && last?.state !== 'waiting' && !isFailed(last);
      });
  }
}
