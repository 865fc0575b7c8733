import { openDoor } from '../assembly.ts';
import { perform } from '../door/perform.ts';
import { assignOffice } from '../identity/assign-office.ts';
import { invite } from '../identity/sign-in.ts';
import { withStore } from './with-store.ts';

const usage = `Usage:
  npm run account -- secretariat "Name of the person"   makes an account for a member of the Secretariat
  npm run account -- president "Name of the person"     makes an account for the President
  npm run account -- invite <account id>                a new sign-in link for an account
Each prints a link that signs the person in once, within seven days.`;

/** `npm run account`: makes accounts of offices and sign-in links; delegates are accredited by the Secretariat in the program. */
export async function account(args: readonly string[]): Promise<void> {
  const [what, who] = args;
  if (!who || (what !== 'secretariat' && what !== 'president' && what !== 'invite')) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  await withStore(async (store, { origin, port }) => {
    const id = what === 'invite' ? await known(store, who) : await made(store, what, who);
    if (id === null) {
      console.error('There is no such account.');
      return false;
    }
    const token = await invite(store, id, new Date());
    console.log(`Account ${id}\n${origin ?? `http://localhost:${port}`}/sign-in/${token}`);
    return true;
  });
}

type Store = Parameters<typeof openDoor>[0];

async function made(store: Store, office: 'secretariat' | 'president', name: string): Promise<string> {
  const outcome = await perform(openDoor(store), assignOffice, { name, office }, { account: null });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return (outcome.answer as { account: string }).account;
}

async function known(store: Store, id: string): Promise<string | null> {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null;
  const row = await store.reads
    .selectFrom('account')
    .select('id')
    .where('id', '=', id)
    .where('demonstration', '=', false)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}
