import { signInKey } from '../app/src/identity/secrets.ts';
import { signIn } from '../app/src/identity/sign-in.ts';
import { openStore } from '../app/src/store/database.ts';
import { Assembly, ofSignIns, type Sitting, type Stage } from './assembly.ts';

/**
 * Seven sessions at once, each with an open meeting and a delegate of every State Party, who is signed in. The program makes the first
 * itself when it starts as a demonstration; the others are made through the door, as the Secretariat would.
 */
export async function setTheStage(database: string, sessions = 7): Promise<Stage> {
  await using assembly = await Assembly.open(database, { secretariat: '', president: '', sittings: [] });
  const store = await openStore(database, { poolSize: 2 });
  const signedIn: SignedIn = async (account) =>
    `plenary=${await signIn(store, signInKey(ofSignIns), account, new Date())}`;
  try {
    return await stageOf(assembly, signedIn, sessions);
  } finally {
    await store.close();
  }
}

async function stageOf(assembly: Assembly, signedIn: SignedIn, sessions: number): Promise<Stage> {
  const office = async (kind: string): Promise<string> => {
    const { rows } = await assembly.pool.query<{ account: string }>('select account from capacity where kind = $1', [
      kind,
    ]);
    return signedIn(rows[0]?.account ?? '');
  };
  const secretariat = await office('secretariat');
  const president = await office('president');
  const act = (command: string, input: object) => assembly.act(command, input, secretariat);
  const sittings: Sitting[] = [];
  for (let number = 1; number <= sessions; number++) {
    const { session, meeting, item } = number === 1 ? await firstSession(assembly) : await nextSession(assembly, act);
    const delegates = await delegatesOf(assembly, session, signedIn);
    await act('register-presence', { meeting, arrived: Object.keys(delegates) });
    await assembly.act('open-meeting', { meeting }, president);
    await assembly.act('take-up-item', { meeting, item }, president);
    sittings.push({ session, meeting, item, delegates });
  }
  return { secretariat, president, sittings };
}

type Ids = Pick<Sitting, 'session' | 'meeting' | 'item'>;

async function firstSession({ pool }: Assembly): Promise<Ids> {
  const { rows } = await pool.query<Ids>(`
    select meeting.session, meeting.id as meeting, item.id as item
    from meeting join agenda_item as item on item.session = meeting.session and item.kind = 'D01'`);
  const [found] = rows;
  if (rows.length !== 1 || found === undefined) throw new Error('the demonstration is not as it was');
  return found;
}

async function nextSession({ pool }: Assembly, act: Assembly['act']): Promise<Ids> {
  const [starts = '', ends = ''] = [0, 4].map((days) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
  );
  const title = { en: 'A session for measuring' };
  const { session = '' } = await act('create-session', { kind: 'regular', title, city: 'The Hague', starts, ends });
  const resolutions = { session, title: { en: 'Draft resolutions' }, kind: 'D01' };
  const { item = '' } = await act('add-agenda-item', resolutions);
  const startsAt = new Date().toISOString();
  const { meeting = '' } = await act('schedule-meeting', { session, startsAt, room: 'A hall' });
  const { rows } = await pool.query<{ state: string }>(
    `select state from capacity where session = 'demo-1' and kind = 'delegate'`,
  );
  for (const { state } of rows)
    await act('accredit-person', { session, state, name: `Demonstration delegate of ${state}`, role: 'head' });
  return { session, meeting, item };
}

async function delegatesOf({ pool }: Assembly, session: string, signedIn: SignedIn): Promise<Sitting['delegates']> {
  const { rows } = await pool.query<{ account: string; state: string }>(
    `select account, state from capacity where session = $1 and kind = 'delegate' order by state`,
    [session],
  );
  const delegates: Record<string, string> = {};
  for (const { account, state } of rows) delegates[state] = await signedIn(account);
  return delegates;
}

/** Gives the cookie of an account. Past the door of the sign-in page: it lists every account of a demonstration each time. */
type SignedIn = (account: string) => Promise<string>;
