import type { JournalPart } from '../meetings/index.ts';
import { kindName } from './kind-name.ts';
import { groupIn } from './log.ts';

/** Who spoke, in the order in which the floor was given. */
export const speakersInJournal: JournalPart = {
  acts: {
    'floor.given': {
      as: 'speaks',
      // A reply is in nobody else's name.
      says: (ctx, _words, data) => (data.spokeAs === 'reply' ? kindName(ctx, 'reply') : (groupIn(ctx, data) ?? '')),
    },
    'speakers-list.closed': { as: 'said' },
  },
  async named(db, all) {
    const ids = all.flatMap(({ speaker }) => (typeof speaker === 'string' ? [speaker] : []));
    if (ids.length === 0) return () => ({});
    const rows = await db
      .selectFrom('speaker')
      .select(['id', 'kind', 'region', 'on_behalf_of', 'group_awaits'])
      .where('id', 'in', ids)
      .execute();
    const groups = new Map(rows.map((row) => [row.id, row]));
    return ({ speaker }) => {
      const group = groups.get(String(speaker));
      return {
        spokeAs: group?.kind ?? null,
        region: group?.region ?? null,
        onBehalfOf: group?.group_awaits ? null : (group?.on_behalf_of ?? null),
      };
    };
  },
};
