import { databaseNow } from '../store/clock.ts';
import type { Db } from '../store/database.ts';
import { openWays } from './open-sign-ins.ts';

/** One line for each account, for the terminal: id, name, what the person is or was, and the open ways in. */
export async function accountList(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('account')
    .leftJoin('capacity', 'capacity.account', 'account.id')
    .select([
      'account.id',
      'name',
      'demonstration',
      'closed_at',
      'kind',
      'session',
      'state',
      'valid_from',
      'valid_until',
    ])
    .orderBy('created_at')
    .orderBy('account.id')
    .orderBy('capacity.id')
    .execute();
  const byAccount = Map.groupBy(rows, ({ id }) => id);
  const ways = await openWays(db, [...byAccount.keys()], await databaseNow(db));
  return [...byAccount].map(([id, held]) => {
    const capacities = held.flatMap(({ kind, session, state, valid_from, valid_until }) =>
      kind === null || valid_from === null
        ? []
        : [
            `${kind}${state === null ? '' : ` of ${state} at ${session}`} from ${valid_from.slice(0, 10)}` +
              (valid_until === null ? '' : ` to ${valid_until.slice(0, 10)}`),
          ],
    );
    const names = held
      .slice(0, 1)
      .map((one) => (one.closed_at === null ? one.name : `erased on ${one.closed_at.slice(0, 10)}`));
    const marks = held.some((one) => one.demonstration) ? ['demonstration'] : [];
    const { signIns = 0, links = 0 } = ways.get(id) ?? {};
    const open = [
      ...(signIns > 0 ? [`${signIns} open sign-in${signIns === 1 ? '' : 's'}`] : []),
      ...(links > 0 ? [`${links} unused link${links === 1 ? '' : 's'}`] : []),
    ];
    return [id, ...names, ...marks, ...capacities, ...open].join('  ');
  });
}
