import type { ChairPart } from '../chair/index.ts';
import type { FloorView } from '../floor/index.ts';
import { agendaStanding, wholeAgenda } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import { agendaActs } from './acts.ts';
import { adoptionWords, type BeforeAdoption, beforeAdoption } from './adoption-words.ts';
import { changedSinceIssued } from './issued.ts';
import { requestsOf } from './requests.ts';

/**
 * On the console: the way to the page on which the Assembly adopts its agenda and changes it; and between two items, as long as
 * the agenda that was issued is not adopted, the words of its adoption, which comes before another item is taken up.
 */
export const agendaAtChair: ChairPart = {
  kinds: [],
  besides: Object.keys(agendaActs),
  async at(tx, floor) {
    const { id, status, suspendedAt } = floor.meeting;
    if (status !== 'open' || suspendedAt !== null) return {};
    const before = floor.item === null ? await beforeMeeting(tx, floor) : null;
    return {
      ...(before
        ? {
            waits: () => ({
              key: 'agenda-page',
              said: (ctx) => ctx.t('agenda.at-chair.next'),
              before: 'take-up' as const,
            }),
            words: () => ({ leads: { agenda: (ctx) => adoptionWords(ctx, before) } }),
          }
        : {}),
      links: () => [{ key: 'agenda-page', href: `/meetings/${id}/agenda`, label: (ctx) => ctx.t('agenda.at-chair') }],
    };
  },
};

async function beforeMeeting(tx: Tx, { session, agenda }: FloorView): Promise<BeforeAdoption | null> {
  const before = beforeAdoption(await agendaStanding(tx, session.id), {
    items: agenda.length,
    requests: 0,
    changed: false,
  });
  if (before === null) return null;
  const waiting = (await requestsOf(tx, session.id)).filter(({ outcome }) => outcome === null);
  const changed = changedSinceIssued(before.standing, await wholeAgenda(tx, session.id));
  return { ...before, requests: waiting.length, changed };
}
