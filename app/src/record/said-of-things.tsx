import { meetings, WhichStates } from '../meetings/index.ts';
import type { Db } from '../store/database.ts';
import { Text } from '../web/components/words.tsx';
import { itemThen } from './at-entry.ts';
import { idIn } from './id-in.ts';
import type { AtEntry, EntrySaid } from './slots.ts';

/** What an entry says of a session, its meetings, its agenda and its seats: their names, and the States that a sentence only counts. */
export async function saidOfThings(db: Db, at: AtEntry): Promise<EntrySaid> {
  const about = await nameOf(db, at);
  const { entry, data, names } = at;
  return {
    ...(about ? { about } : {}),
    show: (ctx) => <WhichStates ctx={ctx} seq={entry.seq} names={names} data={data} />,
  };
}

async function nameOf(db: Db, { entry, session, names }: AtEntry): Promise<EntrySaid['about'] | null> {
  const [kind, id = ''] = entry.subject.split(':', 2);
  switch (kind) {
    case 'session':
      return session && { name: (ctx) => <Text ctx={ctx} map={session.title} /> };
    case 'meeting': {
      // Its number is never changed.
      const [held] = idIn(id) ? await db.selectFrom(meetings).select('number').where('id', '=', id).execute() : [];
      return held ? { name: (ctx) => ctx.ordinal(held.number, 'meeting') } : null;
    }
    case 'agenda-item': {
      const title = await itemThen(db, id, entry.seq);
      return title && { name: (ctx) => <Text ctx={ctx} map={title} /> };
    }
    case 'seat': {
      const state = names.get(id.split('/', 2)[1] ?? '');
      return state ? { name: (ctx) => <Text ctx={ctx} map={state} /> } : null;
    }
    default:
      return null;
  }
}
