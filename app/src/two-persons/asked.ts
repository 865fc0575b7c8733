import type { Asked, AskedOf, Role } from '../web/for-you.ts';
import { shownOf, waitingActs } from './reads.ts';

/** Of whoever may confirm or has proposed: what waits for a second person. */
export async function confirmationAsked(role: Role, { reads, filled, now }: AskedOf): Promise<readonly Asked[]> {
  if (role.kind !== 'president' && role.kind !== 'secretariat') return [];
  const waiting = await waitingActs(reads, filled, now);
  const own = waiting.filter(({ command }) => command.who.kinds.includes(role.kind));
  return Promise.all(
    own.map(async ({ row, part }): Promise<Asked> => {
      const { about, city } = await shownOf(reads, { part, row }, now);
      return {
        urgency: 'called',
        s: 'ask',
        what: (ctx) => ctx.t('two-persons.waits', { act: ctx.t(part.label) }),
        why: about,
        when: (ctx) => ctx.t('two-persons.until', { at: ctx.timeIn(row.until, city) }),
        way: { href: `/proposed-acts/${row.id}`, label: (ctx) => ctx.t('two-persons.see') },
      };
    }),
  );
}
