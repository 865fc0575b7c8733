import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it is given, and refuses what it is told to. */
export interface MailServer extends AsyncDisposable {
  readonly port: number;
  readonly caught: readonly CaughtMail[];
  /** How often somebody was named as who gets something, whatever came of it. */
  readonly asked: () => number;
}

export interface CaughtMail {
  readonly to: readonly string[];
  readonly encrypted: boolean;
  readonly mail: ParsedMail;
}

export interface MailServerOptions {
  readonly port?: number;
  /** with STARTTLS, under a certificate that nobody knows */
  readonly encrypts?: boolean;
  /** of the one person who is let in; anybody is without it */
  readonly password?: string;
  /** code and words with which an address is refused; null: it is taken */
  readonly refuses?: (address: string) => readonly [code: number, words: string] | null;
  /** the same of a whole message, after it came */
  readonly refusesAll?: () => readonly [code: number, words: string] | null;
}

function refusal([code, words]: readonly [number, string]): Error {
  return Object.assign(new Error(words), { responseCode: code });
}

export async function mailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const { port = 0, encrypts = false, password, refuses, refusesAll } = options;
  const caught: CaughtMail[] = [];
  let asked = 0;
  const server = new SMTPServer({
    authOptional: password === undefined,
    allowInsecureAuth: true,
    disabledCommands: [...(encrypts ? [] : ['STARTTLS']), ...(password === undefined ? ['AUTH'] : [])],
    onAuth: ({ username, password: given }, _session, answer) =>
      given === password ? answer(null, { user: username }) : answer(new Error('Who are you')),
    onRcptTo({ address }, _session, answer) {
      asked += 1;
      const no = refuses?.(address) ?? null;
      answer(no === null ? null : refusal(no));
    },
    onData(stream, { envelope, secure }, answer) {
      simpleParser(stream).then((mail) => {
        const no = refusesAll?.() ?? null;
        if (no !== null) return answer(refusal(no));
        caught.push({ to: envelope.rcptTo.map(({ address }) => address), encrypted: secure, mail });
        return answer(null, 'taken for the test');
      }, answer);
    },
  });
  server.on('error', () => {});
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    caught,
    asked: () => asked,
    async [Symbol.asyncDispose]() {
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}
