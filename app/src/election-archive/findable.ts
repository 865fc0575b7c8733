import { oncePerData } from '../reference/index.ts';
import type { Findable, Wanted } from '../web/search.ts';
import { electionDates } from './pages/lede.ts';
import { electionTitle, sessionName } from './pages/words.ts';
import { archivedElections } from './reads.ts';
import type { ElectionView } from './view.ts';

/** Elections of the archive, by their names and by those of the candidates, and whoever was elected to the Court. */
export const archivedElectionsToFind = ({ reads }: Pick<Wanted, 'reads'>): Promise<readonly Findable[]> => known(reads);

const known = oncePerData(async (db): Promise<readonly Findable[]> => {
  const newestFirst = (await archivedElections(db)).toReversed();
  return [...newestFirst.map(electionToFind), ...personsElected(newestFirst)];
});

function electionToFind(view: ElectionView): Findable {
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
}

/** To the Court, by a ballot that the data know: those of the organs are found with their offices. */
const toTheCourt: ReadonlySet<ElectionView['kind']> = new Set(['judges', 'prosecutor', 'deputyProsecutor']);

/** Each person once, with the newest election. */
function personsElected(newestFirst: readonly ElectionView[]): readonly Findable[] {
  const elected = newestFirst
    .filter(({ kind }) => toTheCourt.has(kind))
    .flatMap((view) => view.elected.map((person) => ({ view, person })));
  return [...Map.groupBy(elected, ({ person }) => person.name)].flatMap(([name, [first]]): readonly Findable[] => {
    if (first === undefined) return [];
    const { view, person } = first;
    const { state } = person;
    return [
      {
        kind: 'person',
        path: `/elections/${view.id}`,
        title: { en: name },
        also: state === null ? [] : [(ctx) => ctx.text(state.name)],
        about: (ctx) =>
          [
            `${ctx.t('elections.outcome.elected')}${ctx.colon}${ctx.text(electionTitle(view))}`,
            ...(state === null ? [] : [ctx.text(state.name)]),
          ].join(ctx.semicolon),
      },
    ];
  });
}
