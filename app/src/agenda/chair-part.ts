import type { ChairPart } from '../chair/index.ts';
import { agendaActs } from './acts.ts';

/** On the console: the way to the page on which the Assembly adopts its agenda and changes it. */
export const agendaAtChair: ChairPart = {
  kinds: [],
  besides: Object.keys(agendaActs),
  at: async (_tx, { meeting }) => ({
    links: () =>
      meeting.status === 'open'
        ? [{ key: 'agenda-page', href: `/meetings/${meeting.id}/agenda`, label: (ctx) => ctx.t('agenda.at-chair') }]
        : [],
  }),
};
