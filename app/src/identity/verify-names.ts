import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import { nameCommitment } from './named.ts';
import type { WaysInFinding } from './verify-ways-in.ts';

/** Whether each account bears the name with which it was made. What was erased, or made before names were bound, is counted and no more. */
export async function verifyNames(tx: Db): Promise<readonly WaysInFinding[]> {
  const what = 'names of accounts';
  const { rows } = await sql<{
    seq: number;
    account: string;
    named: string | null;
    name: string;
    salt: string | null;
    erased: boolean;
  }>`
    select entry.seq, account.id as account, entry.data->>'named' as named, account.name, name_salt as salt,
      account.closed_at is not null and account.name = '' and name_salt is null as erased
    from entry join account on account.id = (entry.data->>'account')::uuid
    where act in ('office.assigned', 'person.accredited', 'focal-point.named') order by entry.seq`.execute(tx);
  const bound = rows.filter(({ named }) => named !== null);
  const gone = bound.filter(({ erased }) => erased);
  const wrong = bound.filter(({ named, name, salt, erased }) => !erased && !bears(named, name, salt));
  if (wrong.length > 0)
    return [
      {
        what,
        ok: false,
        detail: wrong
          .map(({ seq, account }) => `account ${account} does not bear the name that was given with entry ${seq}`)
          .join('; '),
      },
    ];
  const before = rows.length - bound.length;
  const unchecked = [
    ...(gone.length > 0 ? [`${gone.length} were erased`] : []),
    ...(before > 0 ? [`${before} were given before the record said anything of names, and cannot be checked`] : []),
  ];
  const detail = `${bound.length - gone.length} are those that were given${unchecked.map((words) => `; ${words}`).join('')}`;
  return [{ what, ok: true, detail }];
}

function bears(named: string | null, name: string, salt: string | null): boolean {
  return salt !== null && /^[0-9a-f]{32}$/.test(salt) && nameCommitment(name, salt) === named;
}
