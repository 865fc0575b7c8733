import type { Db } from '../store/database.ts';

/** One line for each account, for the terminal: id, name, and what the person is or was. */
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
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, held]) => {
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
    return [id, ...names, ...marks, ...capacities].join('  ');
  });
}
