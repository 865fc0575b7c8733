import { neededFile, oncePerData } from '../reference/index.ts';
import type { Findable, Wanted } from '../web/search.ts';

/** Organizations that were seen at the Assembly, each on the page of observers. */
export const organizationsToFind = ({ reads }: Pick<Wanted, 'reads'>): Promise<readonly Findable[]> => known(reads);

const known = oncePerData(async (db): Promise<readonly Findable[]> => {
  const { organizations } = await neededFile(db, 'observers.json');
  return organizations.map(({ name, type, sessionSeen }) => ({
    kind: 'organization',
    path: `/observers?${new URLSearchParams({ find: name })}#organizations`,
    title: { en: name },
    about: (ctx) =>
      [
        ctx.t(`observers.type.${type}`),
        ...(sessionSeen === null
          ? []
          : [`${ctx.t('observers.seen')}${ctx.colon}${ctx.ordinal(sessionSeen, 'session')}`]),
      ].join(ctx.comma),
  }));
});
