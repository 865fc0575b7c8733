import { oncePerData } from '../reference/index.ts';
import type { Findable, Wanted } from '../web/search.ts';
import { electionDates } from './pages/lede.ts';
import { electionTitle, sessionName } from './pages/words.ts';
import { archivedElections } from './reads.ts';

/** Elections of the archive, by their names and by those of the candidates. */
export const archivedElectionsToFind = ({ reads }: Pick<Wanted, 'reads'>): Promise<readonly Findable[]> => known(reads);

const known = oncePerData(
  async (db): Promise<readonly Findable[]> =>
    (await archivedElections(db)).toReversed().map((view): Findable => {
      const { session, candidates, elected } = view;
      const people = [...candidates.map(({ name }) => name), ...elected.map(({ name }) => name)];
      return {
        kind: 'election',
        path: `/elections/${view.id}`,
        title: electionTitle(view),
        also: [...new Set(people.filter((name) => name !== null))],
        about: (ctx) =>
          [electionDates(ctx, view), ...(session === null ? [] : [sessionName(ctx, session)])].join(ctx.comma),
        ...(session === null
          ? {}
          : { session: { id: session.id, name: (ctx) => sessionName(ctx, { ...session, resumption: null }) } }),
      };
    }),
);
