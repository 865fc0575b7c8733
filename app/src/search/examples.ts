import { nameOf, neededFile, stateNames } from '../reference/index.ts';
import type { Db } from '../store/database.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import type { FoundKind } from '../web/search.ts';

/** Something to type that finds a thing of the kind. */
export interface Example {
  readonly kind: FoundKind;
  readonly text: string;
}

/** What the data of the Assembly always hold: a test finds each of them. */
export async function examplesFor(db: Db, ctx: LanguageCtx): Promise<readonly Example[]> {
  const { presidencies } = await neededFile(db, 'sessions.json');
  const president = presidencies.at(-1)?.president.name;
  return [
    { kind: 'document', text: 'asp 22 res 1' },
    { kind: 'state', text: nameOf(ctx, await stateNames(db), 'SEN') },
    ...(president === undefined ? [] : [{ kind: 'person', text: president } as const]),
    { kind: 'session', text: ctx.ordinal(22, 'session') },
    { kind: 'election', text: ctx.t('elections.kind.deputyProsecutor') },
    { kind: 'rule', text: '112(7)' },
    { kind: 'body', text: ctx.t('organs.bureau') },
  ];
}
