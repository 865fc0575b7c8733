import { raisedBy } from '../editions/index.ts';
import { type Halt, pastHalt } from '../log/index.ts';
import type { Db } from '../store/database.ts';
import type { AtEntry, EntrySaid } from './slots.ts';

/** What acts about the record itself say beside their data: its seals, and the editions in which commands decide. */
export async function saidOfTheRecord(_: Db, { entry, data }: Pick<AtEntry, 'entry' | 'data'>): Promise<EntrySaid> {
  switch (entry.act) {
    case 'seal-key.introduced':
      return { named: { lost: data.lost === undefined ? 'no' : 'yes', reason: data.lost ?? '' } };
    case 'unsealed.accepted':
      return { named: { count: Number(data.to) - Number(data.from) + 1 } };
    case 'editions.raised':
      return { named: { count: raisedBy(data).size } };
    case 'log.resumed': {
      const { halts = [] } = data as { readonly halts?: readonly Halt[] };
      return { show: (ctx) => halts.map((halt) => <p key={`${halt.witness} ${halt.size}`}>{pastHalt(ctx, halt)}</p>) };
    }
    default:
      return {};
  }
}
