import type { Parents, Within } from '../door/within.ts';
import type { SessionAct } from './acts.ts';

export const sessionWithin: Within<SessionAct> = {
  'session.created': ({ session }) => [`session:${session}`],
  'session.changed': ({ session }) => [`session:${session}`],
  'agenda-item.added': ({ item, session }) => [`agenda-item:${item}`, `session:${session}`],
  'agenda-item.renamed': ({ item }) => [`agenda-item:${item}`],
  'meeting.scheduled': ({ meeting }) => [`meeting:${meeting}`],
  'meeting.rescheduled': ({ meeting }) => [`meeting:${meeting}`],
  'meeting.cancelled': ({ meeting }) => [`meeting:${meeting}`],
};

export const sessionParents: Parents = {
  async meeting(tx, id) {
    const row = await tx.selectFrom('meeting').select('session').where('id', '=', id).executeTakeFirst();
    return row ? [`session:${row.session}`] : [];
  },
  async 'agenda-item'(tx, id) {
    const row = await tx.selectFrom('agenda_item').select('session').where('id', '=', id).executeTakeFirst();
    return row ? [`session:${row.session}`] : [];
  },
  /** `seat:<session>/<State>` */
  async seat(_tx, id) {
    return [`session:${id.slice(0, id.lastIndexOf('/'))}`];
  },
};
