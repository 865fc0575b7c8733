import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import { detailsCommitment } from './details.ts';
import type { WaysInFinding } from './verify-ways-in.ts';

/** Whether what is kept of persons beside their names is what was entered last. What was erased is counted and no more. */
export async function verifyDetails(tx: Db): Promise<readonly WaysInFinding[]> {
  const what = 'details of persons';
  const { rows } = await sql<{
    account: string;
    described: string | null;
    erased: boolean;
    title: string | null;
    function: string | null;
    email: string | null;
    place: number | null;
    salt: string | null;
  }>`
    with said as (
      select distinct on (data->>'account') (data->>'account')::uuid as account, data->>'described' as described
      from entry where act in ('person.accredited', 'person.described', 'focal-point.named') and data->>'described' is not null
      order by data->>'account', seq desc
    )
    select coalesce(said.account, person_details.account) as account, described,
      account.closed_at is not null and person_details.account is null as erased,
      title, function, email, place, salt
    from said full join person_details on person_details.account = said.account
      left join account on account.id = said.account`.execute(tx);
  const there = rows.filter(({ erased }) => !erased);
  const wrong = there.filter(
    ({ described, salt, ...details }) =>
      salt === null || !/^[0-9a-f]{32}$/.test(salt) || detailsCommitment(details, salt) !== described,
  );
  if (wrong.length > 0)
    return [
      {
        what,
        ok: false,
        detail: wrong.map(({ account }) => `those of account ${account} are not what was entered`).join('; '),
      },
    ];
  const gone = rows.length - there.length;
  return [
    {
      what,
      ok: true,
      detail: `${there.length} are those that were entered${gone > 0 ? `; ${gone} were erased` : ''}`,
    },
  ];
}
