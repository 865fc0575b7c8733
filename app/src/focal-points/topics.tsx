import { proposalsOf } from '../identity/index.ts';
import type { Topic } from '../live/hub.ts';
import { sessionDays } from '../sessions/index.ts';
import { secretariat, watchedBy } from '../web/access.ts';
import { fragment } from '../web/page.tsx';
import { shortMark } from '../web/short-mark.ts';
import type { LiveSite } from '../web/site.ts';
import { ProposalsMark } from './desk/proposals-mark.tsx';

/** What delegations propose, for the page of the Secretariat that is open: it asks for itself again when that is another. */
export function proposalTopics({ reads }: Pick<LiveSite, 'reads'>): readonly Topic[] {
  return [
    {
      name: 'proposals:{session}',
      of: (id) => `session:${id}`,
      admits: watchedBy(secretariat),
      async render(id) {
        if (!(await sessionDays(reads, id))) return null;
        const mark = shortMark([await proposalsOf(reads, id)]);
        return { 'proposals-mark': fragment(<ProposalsMark mark={mark} />) };
      },
    },
  ];
}
