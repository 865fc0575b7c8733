import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AnyCommand, FieldsFor } from '../src/door/command.ts';
import { perform } from '../src/door/perform.ts';
import { eraseEntryData, erasePerson } from '../src/erasure/index.ts';
import { assignOffice, endOffice, makeSignInLink, signInKey } from '../src/identity/index.ts';
import type { TestStage } from './stage.ts';
import type { StageServer } from './stage-server.ts';

/** An assembly in which people do many kinds of things at the same time, through the real program. */
export interface BusyAssembly {
  /** How often each kind was done to its end. */
  readonly done: ReadonlyMap<string, number>;
  /** answers that no rule explains */
  readonly faults: readonly string[];
  /** Nobody acts while it runs. */
  paused<T>(task: () => Promise<T>): Promise<T>;
  /** Waits until everybody has stopped. */
  end(): Promise<void>;
}

/** Seconds in which somebody who was told "busy" sends it again. */
const mostAgain = 60;

/** As browsers do: the same request once more, a second later. */
async function taken<T>(send: () => Promise<T>, isBusy: (answer: T) => boolean): Promise<T> {
  let answer = await send();
  for (let again = 0; isBusy(answer) && again < mostAgain; again += 1) {
    await sleep(1_000);
    answer = await send();
  }
  return answer;
}

const isLate = (answer: object): boolean => 'late' in answer;

/** The secret of the program that `serverOn` runs. */
export const busySecret = 'x'.repeat(40);
const key = signInKey({ mode: 'demonstration', secret: busySecret });
const reason = 'Made up for a test, at the request.';

export function actOn(stage: TestStage, site: StageServer, rest: number): BusyAssembly {
  const done = new Map<string, number>();
  const faults: string[] = [];
  const { session, meeting, president, secretariat, items } = stage;
  const states = [...stage.delegates.keys()].toSorted();
  const [voting, moving, speaking] = [states.slice(0, 8), states.slice(20, 26), states.slice(40, 46)];
  let running = true;
  let held: Promise<unknown> = Promise.resolve();
  let inside = 0;

  /** One act over HTTP; null when a rule refused it, as rules do where many act at once. */
  const send = async (
    command: string,
    input: object,
    account: string,
    requestId: string = randomUUID(),
  ): Promise<Readonly<Record<string, string>> | null> => {
    const { status, body } = await taken(
      () => site.send(command, input, account, requestId),
      (answer) => answer.body.late === 'busy',
    );
    if (status === 200) return (body.answer ?? {}) as Readonly<Record<string, string>>;
    if (status !== 422 || body.errors !== undefined) faults.push(`${command}: ${status} ${JSON.stringify(body)}`);
    return null;
  };
  const atTheMachine = async <C extends AnyCommand>(command: C, input: FieldsFor<C>) => {
    const asked = { account: null, requestId: randomUUID() };
    const outcome = await taken(() => perform(stage.door, command, input, asked), isLate);
    if (!outcome.ok) throw new Error(`${command.name}: ${JSON.stringify(outcome)}`);
    return { seq: outcome.seq, account: (outcome.answer as { account?: string } | null)?.account ?? '' };
  };
  const seatOf = (of: readonly string[], n: number): string => of[n % of.length] ?? '';

  const kinds: Readonly<Record<string, (n: number) => Promise<boolean>>> = {
    async 'a vote, cast and corrected'(n) {
      const text = { item: items.resolution, kind: 'D01', title: `Draft ${n}`, body: 'Text' };
      const { proposal } = (await send('submit-proposal', text, secretariat)) ?? {};
      if (!proposal) return false;
      const { vote } = (await send('open-vote', { meeting, proposal, consensusSought: true }, president)) ?? {};
      if (!vote) return false;
      const choices = ['for', 'against', 'abstain'];
      await Promise.all(
        voting.map((state, place) =>
          send('cast-vote', { vote, state, choice: seatOf(choices, place + n) }, stage.delegate(state)),
        ),
      );
      const correct = (place: number) => {
        const state = seatOf(voting, place);
        return send('correct-vote', { vote, state, choice: seatOf(choices, place + n + 1) }, stage.delegate(state));
      };
      await Promise.all([correct(0), correct(1)]);
      await sleep(rest);
      if (n % 5 === 4) return (await send('take-back-vote', { vote, reason }, president)) !== null;
      await send('close-vote', { vote }, president);
      await correct(2);
      return (await send('announce-result', { vote }, president)) !== null;
    },
    async presence(n) {
      const state = seatOf(moving, n);
      const left = await send('register-presence', { meeting, left: [state] }, stage.delegate(state));
      await sleep(rest);
      return (
        (await send('register-presence', { meeting, arrived: [state] }, stage.delegate(state))) !== null &&
        left !== null
      );
    },
    async 'the floor'(n) {
      const state = seatOf(speaking, n);
      const asked = await send('ask-for-floor', { meeting, state }, stage.delegate(state));
      if (n % 4 === 3 && asked?.speaker)
        await send('withdraw-from-list', { meeting, speaker: asked.speaker }, stage.delegate(state));
      await send('give-floor', { meeting }, president);
      await sleep(rest);
      if (n % 3 === 0) {
        await send('set-time-limit', { meeting, seconds: 60 + (n % 60), extent: 'next' }, president);
        await send('close-list', { meeting }, president);
        await send('reopen-list', { meeting }, president);
      }
      return (await send('end-speech', { meeting }, president)) !== null;
    },
    async 'a delegation'(n) {
      const seat = { session, state: seatOf(['URY', 'CHE', 'GHA'], n) };
      const named = { ...seat, name: `Example Person ${n}`, role: 'adviser' };
      const { account } = (await send('accredit-person', named, secretariat)) ?? {};
      if (!account) return false;
      await send('designate-representative', { ...seat, account }, stage.delegate(seat.state));
      // Signs in with two browsers, ends the others, and leaves.
      const [first, second] = [await cookieOf(account), await cookieOf(account)];
      if (n % 2 === 0) await post('/me/sign-ins/end-others', second);
      await post('/sign-out', n % 3 === 0 ? first : second);
      if (n % 4 === 0) await send('end-sign-ins', { account }, secretariat);
      await send('end-accreditation', { ...seat, account }, secretariat);
      return n % 2 === 0 || (await send('erase-person', { account, reason }, secretariat)) !== null;
    },
    async 'an office by a link'(n) {
      // There is always somebody of the Secretariat.
      if (n === 0)
        await atTheMachine(assignOffice, { name: 'Example, Ash', office: 'secretariat', demonstration: false });
      const { account } = await atTheMachine(assignOffice, {
        name: `Example, Birch ${n}`,
        office: 'secretariat',
        demonstration: false,
      });
      const link = async () => {
        const made = await taken(() => makeSignInLink(stage.door, key, account, null), isLate);
        if (!made.ok) throw new Error(JSON.stringify(made));
        return made.token;
      };
      await link();
      const token = await link();
      const cookie = await post(`/sign-in/${token}`, '');
      await post(`/sign-in/${token}`, '');
      if (n % 3 === 0) await post('/sign-out', cookie);
      if (n % 3 === 1) await link();
      await atTheMachine(endOffice, { account });
      if (n % 2 === 0) await atTheMachine(erasePerson, { account, reason });
      const [entry] = await stage.db
        .selectFrom('entry')
        .select('seq')
        .where('act', '=', 'sign-in-link.made')
        .where('data', 'is not', null)
        .orderBy('seq', n % 2 === 0 ? 'asc' : 'desc')
        .limit(1)
        .execute();
      if (entry && n % 4 === 1) await atTheMachine(eraseEntryData, { entry: entry.seq, because: 'entered-wrongly' });
      return cookie !== '';
    },
    async 'the same request twice'(n) {
      const state = seatOf(['BRA', 'JPN'], n);
      const requestId = randomUUID();
      const input = { item: items.agenda, title: { en: `Agenda, text ${n}` } };
      const answers = await Promise.all([
        send('rename-agenda-item', input, secretariat, requestId),
        send('rename-agenda-item', input, secretariat, requestId),
      ]);
      if (JSON.stringify(answers[0]) !== JSON.stringify(answers[1])) faults.push(`${requestId}: two answers`);
      const due = { year: 2020 + (n % 5), cents: 100 + n };
      return (await send('certify-contributions', { session, state, due: [due] }, secretariat)) !== null;
    },
  };

  async function post(address: string, cookie: string, fields: Readonly<Record<string, string>> = {}): Promise<string> {
    const origin = 'http://localhost:4000';
    const answer = await site.server.app.request(`${origin}${address}`, {
      method: 'POST',
      headers: { origin, cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
    if (answer.status >= 500) faults.push(`${address}: ${answer.status}`);
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  }
  const cookieOf = (account: string): Promise<string> => post('/sign-in', '', { account });

  const acting = Object.entries(kinds).map(async ([kind, does]) => {
    for (let n = 0; running; n += 1) {
      await held;
      inside += 1;
      try {
        if (await does(n)) done.set(kind, (done.get(kind) ?? 0) + 1);
      } catch (error) {
        faults.push(`${kind}: ${error instanceof Error ? error.message : String(error)}`);
      } finally {
        inside -= 1;
      }
      await sleep(rest);
    }
  });
  return {
    done,
    faults,
    async paused(task) {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      try {
        while (inside > 0) await sleep(5);
        return await task();
      } finally {
        resolve();
      }
    },
    async end() {
      running = false;
      await Promise.all(acting);
    },
  };
}
