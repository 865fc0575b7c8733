import { nameOf, type StateNames, type StateRecord } from '../reference/index.ts';
import { askedText } from '../web/asked-text.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import { type AskedDay, askedDay } from './asked-day.ts';

/** What the reader asked of the list of members: a day, some letters, an order. */
export interface MembersQuery extends AskedDay {
  /** True when another day than today was asked for. */
  readonly chosen: boolean;
  readonly find: string;
  readonly sort: MemberOrder;
  readonly descending: boolean;
  /** False: the first States only, as long as nothing is looked for and the order is that of the names. */
  readonly all: boolean;
}

const orders = ['name', 'regional_group', 'signed', 'deposited', 'in_force'] as const;
export type MemberOrder = (typeof orders)[number];

/** Reads `?on=2005-06-01&find=ger&sort=-in_force`. */
export function membersQuery(ctx: LanguageCtx, query: URLSearchParams): MembersQuery {
  const today = ctx.now.slice(0, 10);
  const asked = askedDay(ctx, query, today);
  const sort = query.get('sort') ?? 'name';
  const by = orders.find((order) => order === sort.replace(/^-/, '')) ?? 'name';
  return {
    ...asked,
    chosen: asked.day !== today,
    find: askedText(query.get('find'), 60),
    sort: by,
    descending: sort.startsWith('-'),
    all: query.has('all') || query.has('find') || query.has('sort'),
  };
}

/** The address of the list with another order. */
export function sortedBy(query: MembersQuery, key: string): string {
  const again = query.sort === key && !query.descending;
  return addressOf({ ...query, sort: key as MemberOrder, descending: again });
}

export function addressOf({
  day,
  chosen,
  find,
  sort,
  descending,
}: Omit<MembersQuery, 'all' | 'form' | 'wrong'>): string {
  const given = new URLSearchParams();
  if (chosen) given.set('on', day);
  if (find !== '') given.set('find', find);
  if (sort !== 'name' || descending) given.set('sort', `${descending ? '-' : ''}${sort}`);
  const text = given.toString();
  return text === '' ? '/members' : `/members?${text}`;
}

/** The States whose name (in the reader's language or in English) or code holds the letters, in the wanted order. */
export function listed(
  ctx: LanguageCtx,
  names: StateNames,
  states: readonly StateRecord[],
  query: MembersQuery,
): readonly StateRecord[] {
  const find = folded(query.find);
  const matching = states.filter((state) =>
    [nameOf(ctx, names, state.iso3), state.names.en, state.shortName, state.iso3].some((text) =>
      folded(text).includes(find),
    ),
  );
  const key = (state: StateRecord): string => {
    switch (query.sort) {
      case 'name':
        return '';
      case 'regional_group':
        return state.regionalGroup;
      case 'signed':
        return state.signed ?? '9999';
      case 'deposited':
        return state.deposited;
      case 'in_force':
        return state.entryIntoForce;
    }
  };
  const order = (a: StateRecord, b: StateRecord): number =>
    key(a).localeCompare(key(b)) || ctx.compare(nameOf(ctx, names, a.iso3), nameOf(ctx, names, b.iso3));
  const sorted = matching.toSorted(order);
  return query.descending ? sorted.reverse() : sorted;
}

/** Without case and accents, so that "cote" finds Côte d'Ivoire. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
