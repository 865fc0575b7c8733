import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { type AppProcess, buildApp, startApp } from '../../test/app-process.ts';

interface Reply {
  readonly ok: boolean;
  readonly answer?: Readonly<Record<string, string>> | null;
  readonly objections?: readonly { readonly code: string }[];
}

interface Cast {
  readonly state: string;
  /** the sign-in of its delegate: a delegation casts its own vote */
  readonly cookie: string;
  readonly choice: 'yes' | 'no';
  readonly requestId: string;
  /** the receipt that was acknowledged before the program was killed */
  receipt: string | null;
}

const main = path.resolve(import.meta.dirname, '../../dist/server/main.js');

/** The long tests kill after more and fewer, too. */
const counts = (process.env.VOTE_KILLS ?? '20').split(',').map(Number);

it.each(counts)(
  'kill -9 in the middle of a recorded vote, after %i acknowledged votes, loses no acknowledged vote',
  { timeout: 120_000 },
  async (after) => {
    buildApp();
    const dir = mkdtempSync(path.join(tmpdir(), 'plenary-kill-'));
    // The server may run as another user.
    chmodSync(dir, 0o755);
    const env = { DATA_DIR: path.join(dir, 'data') };
    let app = await startApp(env);
    try {
      const { secretariat, president } = await offices(app);
      const { vote, states } = await openVote(app, secretariat, president);
      const delegates = await delegatesOf(app);
      expect(states.filter((state) => !delegates.has(state))).toEqual([]);
      const casts: readonly Cast[] = states.map((state, n) => ({
        state,
        cookie: delegates.get(state) ?? '',
        choice: n % 3 === 0 ? 'no' : 'yes',
        requestId: randomUUID(),
        receipt: null,
      }));
      const sending = casts.map(async (cast) => {
        const reply = await act(
          app,
          cast.cookie,
          'cast-vote',
          { vote, state: cast.state, choice: cast.choice },
          cast.requestId,
        ).catch(() => null);
        if (reply?.ok) cast.receipt = reply.answer?.receipt ?? null;
      });
      const acknowledged = () => casts.filter(({ receipt }) => receipt !== null).length;
      while (acknowledged() < after) await new Promise((resolve) => setTimeout(resolve, 1));
      await app.kill();
      await Promise.all(sending);
      expect(acknowledged(), 'killed in the middle').toBeLessThan(states.length);

      app = await startApp(env);
      // Whoever got no answer asks again with the same request; whoever got one gets the same receipt again.
      for (const cast of casts) {
        const reply = await act(
          app,
          cast.cookie,
          'cast-vote',
          { vote, state: cast.state, choice: cast.choice },
          cast.requestId,
        );
        expect(reply.ok, `${cast.state} after the restart`).toBe(true);
        if (cast.receipt !== null) expect(reply.answer?.receipt, cast.state).toBe(cast.receipt);
      }
      expect(await act(app, president, 'close-vote', { vote })).toMatchObject({ ok: true });
      expect(await act(app, president, 'announce-result', { vote })).toMatchObject({ ok: true });
      const rows = (await (await fetch(`${app.url}/votes/${vote}.json`)).json()) as {
        rows: readonly { state: string; vote: string }[];
      };
      const cast = rows.rows.filter((row) => row.vote === 'yes' || row.vote === 'no');
      expect(cast.map((row) => `${row.state} ${row.vote}`).toSorted()).toEqual(
        casts.map((one) => `${one.state} ${one.choice}`).toSorted(),
      );
      const said = execFileSync(process.execPath, [main, 'verify'], {
        env: { ...process.env, ...env },
        encoding: 'utf8',
      });
      expect(said).toContain('The record stands');
    } finally {
      await app.stop();
      rmSync(dir, { recursive: true, force: true });
    }
  },
);

async function offices(app: AppProcess) {
  const page = await (await fetch(`${app.url}/sign-in`)).text();
  const account = (office: string) =>
    new RegExp(`value="([0-9a-f-]{36})"[^>]*>Sign in as Demonstration ${office}`).exec(page)?.[1] ?? '';
  return { secretariat: await signIn(app, account('Secretariat')), president: await signIn(app, account('President')) };
}

/** The sign-ins of the delegates of the demonstration, by State. */
async function delegatesOf(app: AppProcess): Promise<ReadonlyMap<string, string>> {
  const page = await (await fetch(`${app.url}/sign-in`)).text();
  const members = (await (await fetch(`${app.url}/members.json`)).json()) as {
    rows: readonly { iso3: string; name: { en: string } }[];
  };
  const found = new Map<string, string>();
  for (const [, account = '', name = ''] of page.matchAll(/<option value="([0-9a-f-]{36})">([^<]+)</g)) {
    const state = members.rows.find((row) => row.name.en === name.replaceAll('&#x27;', "'"))?.iso3;
    if (state) found.set(state, await signIn(app, account));
  }
  return found;
}

async function signIn(app: AppProcess, account: string): Promise<string> {
  const answer = await fetch(`${app.url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: app.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: `account=${account}`,
  });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function act(
  app: AppProcess,
  cookie: string,
  command: string,
  input: object,
  requestId: string = randomUUID(),
): Promise<Reply> {
  const answer = await fetch(`${app.url}/api/acts/${command}`, {
    method: 'POST',
    headers: { cookie, origin: app.url, 'content-type': 'application/json' },
    body: JSON.stringify({ input, requestId }),
  });
  return (await answer.json()) as Reply;
}

/** The demonstration's meeting, opened and voting on its second proposal, with everybody there. */
async function openVote(app: AppProcess, secretariat: string, president: string) {
  const read = async (address: string, cookie: string) =>
    (await fetch(`${app.url}${address}`, { headers: { cookie } })).text();
  const session = await read('/sessions/demo-1', secretariat);
  const meeting = /\/meetings\/([0-9a-f-]{36})/.exec(session)?.[1] ?? '';
  const presence = await read(`/meetings/${meeting}/presence/all`, secretariat);
  const states = [
    ...new Set([...presence.matchAll(/name="arrived\[\]" value="([A-Z]{3})"/g)].map((found) => found[1] ?? '')),
  ];
  expect(states.length).toBeGreaterThan(100);
  await act(app, secretariat, 'register-presence', { meeting, arrived: states });
  await act(app, president, 'open-meeting', { meeting });
  const items = [
    ...(await read(`/meetings/${meeting}/podium`, president)).matchAll(/name="item" value="([0-9a-f-]{36})"/g),
  ];
  await act(app, president, 'take-up-item', { meeting, item: items[3]?.[1] });
  const proposal = /[?&;]proposal=([0-9a-f-]{36})/.exec(await read(`/meetings/${meeting}/podium`, president))?.[1];
  const opened = await act(app, president, 'open-vote', { meeting, proposal, consensusSought: true });
  expect(opened).toMatchObject({ ok: true });
  return { vote: opened.answer?.vote ?? '', states };
}
