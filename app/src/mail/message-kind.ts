import type { Lang } from '../words/languages.ts';
import type { MessageKey } from '../words/messages.ts';

/** A message that is not sent yet. */
export interface WaitingMessage {
  /** its Message-ID is made of it, so that who gets it twice has it once */
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly account: string;
  readonly lang: Lang;
  /** ISO instant */
  readonly askedAt: string;
  readonly askedBy: string | null;
  /** of a secret in it */
  readonly lot: string;
}

/** What is sent. */
export interface Letter {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export type Written =
  | { readonly letter: Letter }
  /** nothing is sent, and why */
  | { readonly unsent: MessageKey }
  /** it came to its person at an earlier try */
  | { readonly arrived: true };

/** How messages of one kind are written. */
export interface MessageKind {
  readonly name: string;
  /** Asked at each try, and then it says the same: an instance may be gone before it could note that a message was sent. */
  write(message: WaitingMessage): Promise<Written>;
  /** Nobody gets it: what it would have brought is of no use. */
  withdraw(message: WaitingMessage): Promise<void>;
}
