import { randomUUID } from 'node:crypto';
import type { AnyCommand, FieldsFor } from '../src/door/command.ts';

/** What the program answered to an act sent as JSON. */
export interface Reply {
  readonly status: number;
  readonly ok: boolean;
  readonly answer?: Readonly<Record<string, string>> | null;
  readonly objections?: readonly { readonly code: string }[];
  readonly errors?: Readonly<Record<string, string>>;
}

/** A person of the demonstration at a browser; the cookie is good at every instance on the same database. */
export class Caller {
  readonly cookie: string;

  constructor(cookie: string) {
    this.cookie = cookie;
  }

  static async signIn(address: string, account: string): Promise<Caller> {
    const answer = await fetch(`${address}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: address, 'content-type': 'application/x-www-form-urlencoded' },
      body: `account=${account}`,
    });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    if (!cookie) throw new Error(`the sign-in of ${account} answered ${answer.status}`);
    return new Caller(cookie);
  }

  /** A command with its fields, or any by its name. Throws when no answer comes: the program is gone, or the time is over. */
  async act<C extends AnyCommand>(
    address: string,
    command: C | string,
    input: FieldsFor<C>,
    options: ActOptions = {},
  ): Promise<Reply> {
    const { requestId = randomUUID(), patience = 30_000 } = options;
    const answer = await fetch(`${address}/api/acts/${nameOf(command)}`, {
      method: 'POST',
      headers: { cookie: this.cookie, origin: address, 'content-type': 'application/json' },
      body: JSON.stringify({ input, requestId }),
      signal: AbortSignal.timeout(patience),
    });
    const text = await answer.text();
    const reply = text.startsWith('{') ? (JSON.parse(text) as Omit<Reply, 'status'>) : { ok: false };
    return { ...reply, status: answer.status };
  }

  /** Gives its answer; throws when it is refused. */
  async must<C extends AnyCommand>(
    address: string,
    command: C | string,
    input: FieldsFor<C>,
  ): Promise<Readonly<Record<string, string>>> {
    const reply = await this.act(address, command, input);
    if (!reply.ok) throw new Error(`${nameOf(command)} was refused: ${JSON.stringify(reply)}`);
    return reply.answer ?? {};
  }
}

function nameOf(command: AnyCommand | string): string {
  return typeof command === 'string' ? command : command.name;
}

export interface ActOptions {
  readonly requestId?: string;
  /** milliseconds */
  readonly patience?: number;
}

/** Asks again with the same request id until it is answered, as a browser that lost the line does. */
export async function untilAnswered(ask: () => Promise<Reply>, patience = 60_000): Promise<Reply> {
  const end = Date.now() + patience;
  for (;;) {
    const reply = await ask().catch(() => null);
    if (reply !== null && reply.status < 500) return reply;
    if (Date.now() > end) throw new Error(`no answer within ${patience} ms: ${JSON.stringify(reply)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
