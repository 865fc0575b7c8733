import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnyCommand, FieldsFor } from '../../door/command.ts';
import { confirmAct } from '../../two-persons/index.ts';

/** What the program answered to an act. */
export type Reply =
  | {
      readonly ok: true;
      readonly seq: number;
      readonly answer: Readonly<Record<string, unknown>> | null;
      readonly repeated: boolean;
    }
  | {
      readonly ok: false;
      readonly objections?: readonly { readonly code: string; readonly text: string }[];
      readonly errors?: object;
      /** not answered yet: the same is sent again */
      readonly late?: string;
    };

/** The last entry of the record that the sender had seen. */
export interface Seen {
  readonly basedOn?: number;
}

export interface Timing {
  readonly act: string;
  readonly ms: number;
}

/** A person at a browser: signs in as people do and acts through the same address. Every act is timed. */
export class Person {
  readonly #address: string;
  readonly #cookies = new Map<string, string>();
  readonly #timings: Timing[];

  private constructor(address: string, cookie: string, timings: Timing[]) {
    this.#address = address;
    this.#keep([cookie]);
    this.#timings = timings;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #keep(set: readonly string[]): void {
    for (const one of set) {
      const [pair = ''] = one.split(';');
      const [name = '', ...value] = pair.split('=');
      this.#cookies.set(name, value.join('='));
    }
  }

  static async signIn(address: string, account: string, timings: Timing[]): Promise<Person> {
    const began = performance.now();
    const answer = await fetch(`${address}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: address, 'content-type': 'application/x-www-form-urlencoded' },
      body: `account=${account}`,
    });
    timings.push({ act: 'sign in', ms: performance.now() - began });
    const cookie = answer.headers.get('set-cookie')?.split(';')[0];
    if (!cookie) throw new Error(`sign-in of ${account} answered ${answer.status}`);
    return new Person(address, cookie, timings);
  }

  async act<C extends AnyCommand>(
    command: C,
    input: FieldsFor<C>,
    requestId: string = randomUUID(),
    seen: Seen = {},
  ): Promise<Reply> {
    const began = performance.now();
    const answer = await this.#send(command.name, { input, requestId, ...seen });
    const reply = (await answer.json()) as Reply;
    if (!reply.ok && reply.late !== undefined) {
      await sleep(1_000);
      return this.act(command, input, requestId, seen);
    }
    if (reply.ok) this.#timings.push({ act: command.name, ms: performance.now() - began });
    return reply;
  }

  /** Sends the act and loses the line before the answer: nobody knows whether it was recorded. */
  async sendAndHangUp<C extends AnyCommand>(command: C, input: FieldsFor<C>, requestId: string): Promise<void> {
    const line = new AbortController();
    const sent = this.#send(command.name, { input, requestId }, line.signal).catch(() => {});
    setTimeout(() => line.abort(), 5);
    await sent;
  }

  async #send(command: string, body: object, signal?: AbortSignal): Promise<Response> {
    return fetch(`${this.#address}/api/acts/${command}`, {
      method: 'POST',
      headers: { origin: this.#address, cookie: this.cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...(signal ? { signal } : {}),
    });
  }

  /** The act must be recorded; gives its answer. */
  async must<C extends AnyCommand>(command: C, input: FieldsFor<C>): Promise<Readonly<Record<string, unknown>>> {
    const reply = await this.act(command, input);
    if (!reply.ok) throw new Error(`${command.name} was refused: ${JSON.stringify(reply)}`);
    return reply.answer ?? {};
  }

  /** Confirms what another person has proposed, as its page shows it; gives the answer of what is done by it. */
  async confirms(proposed: unknown): Promise<Readonly<Record<string, unknown>>> {
    const { text } = await this.page(`/proposed-acts/${proposed}`);
    const hash = /name="hash" value="([0-9a-f]{64})"/.exec(text)?.[1];
    if (hash === undefined) throw new Error(`${proposed} shows nothing to confirm`);
    return this.must(confirmAct, { proposed, hash });
  }

  /** The act must be refused with this code. */
  async mustNot<C extends AnyCommand>(command: C, input: FieldsFor<C>, code: string): Promise<void> {
    const reply = await this.act(command, input);
    const codes = reply.ok ? ['recorded'] : (reply.objections ?? []).map((objection) => objection.code);
    if (!codes.includes(code))
      throw new Error(`${command.name} should be refused with ${code}, it was: ${JSON.stringify(reply)}`);
  }

  /** What the form of a command on a page says that its reader has seen. */
  async seenOn(path: string, command: string): Promise<Seen> {
    const { text } = await this.page(path);
    const form = text.split('<form').find((part) => part.includes(`/acts/${command}"`));
    const basedOn = /name="basedOn" value="(\d+)"/.exec(form ?? '')?.[1];
    if (basedOn === undefined) throw new Error(`${path} has no form of ${command} that says what its reader has seen`);
    return { basedOn: Number(basedOn) };
  }

  /** Sends a form, follows where the answer leads, and gives the page that is there. */
  async post(
    path: string,
    fields: URLSearchParams | FormData,
  ): Promise<{
    readonly path: string;
    readonly status: number;
    readonly text: string;
  }> {
    const began = performance.now();
    const answer = await fetch(`${this.#address}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: this.#address, cookie: this.cookie },
      body: fields,
    });
    this.#keep(answer.headers.getSetCookie());
    const there = answer.headers.get('location');
    const shown =
      there === null ? null : await this.page(new URL(there, this.#address).href.slice(this.#address.length));
    this.#timings.push({ act: 'send a form', ms: performance.now() - began });
    return {
      path: there ?? path,
      status: shown?.status ?? answer.status,
      text: shown?.text ?? (await answer.text()),
    };
  }

  async page(path: string): Promise<{ readonly status: number; readonly text: string; readonly ms: number }> {
    const began = performance.now();
    const answer = await fetch(`${this.#address}${path}`, { headers: { cookie: this.cookie } });
    const text = await answer.text();
    const ms = performance.now() - began;
    this.#timings.push({ act: 'read a page', ms });
    return { status: answer.status, text, ms };
  }
}
