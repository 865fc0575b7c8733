import type { MessageKey } from '../words/messages.ts';

/** What the mail server did with a message. */
export type Became =
  | { readonly kind: 'sent'; readonly answer: string }
  /** not now: it may work later */
  | { readonly kind: 'later'; readonly reason: MessageKey; readonly answer: string | null }
  /** never, as it is */
  | { readonly kind: 'refused'; readonly reason: MessageKey; readonly answer: string | null };

/** Letters of an answer that are kept. */
const mostLetters = 500;

/** What a server says, or what was met on the way to it, in one line. */
export function answerLine(answer: unknown): string | null {
  if (typeof answer !== 'string' || answer.trim() === '') return null;
  return answer
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, mostLetters);
}

/** The steps of a dialogue that are about this message alone; all before, the sender too, concerns every message alike (RFC 5321, 4.1.1). */
const ofMessage = new Set(['RCPT TO', 'DATA']);

/** "Authentication required" (RFC 4954, 6): said of the first command that needs it. */
const mustSignIn = 530;

/** A refusal with 5 is for good where it is about the message, and else may be mended; with 4 it is for now (RFC 5321, 4.2.1). */
export function whatFailed(error: unknown): Exclude<Became, { kind: 'sent' }> {
  const { code, command, responseCode, response } = toldBy(error);
  const answer = answerLine(response);
  if (code === 'EAUTH' || code === 'ENOAUTH' || responseCode === mustSignIn)
    return { kind: 'later', reason: 'mail.reason.sign-in', answer };
  if (responseCode >= 500 && ofMessage.has(command))
    return { kind: 'refused', reason: command === 'RCPT TO' ? 'mail.reason.address' : 'mail.reason.refused', answer };
  if (responseCode >= 500 && command === 'MAIL FROM') return { kind: 'later', reason: 'mail.reason.sender', answer };
  // What it says is not as the server takes addresses: a letter outside ASCII where it knows none (RFC 6531).
  if (code === 'EENVELOPE' && responseCode === 0) return { kind: 'refused', reason: 'mail.reason.address', answer };
  if (code === 'ETLS') return { kind: 'later', reason: 'mail.reason.tls', answer };
  if (responseCode >= 400) return { kind: 'later', reason: 'mail.reason.later', answer };
  return { kind: 'later', reason: 'mail.reason.server', answer };
}

function toldBy(error: unknown) {
  const said = (typeof error === 'object' && error !== null ? error : {}) as Readonly<Record<string, unknown>>;
  return {
    code: typeof said.code === 'string' ? said.code : '',
    command: typeof said.command === 'string' ? said.command : '',
    responseCode: typeof said.responseCode === 'number' ? said.responseCode : 0,
    response: said.response,
  };
}
