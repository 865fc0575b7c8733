import { firstDayOf, oncePerData } from '../reference/index.ts';
import type { LanguageCtx } from '../web/ctx.ts';
import { provisionIn } from '../web/provision.ts';
import type { Findable, Wanted } from '../web/search.ts';
import { termOn } from './bureau-terms.ts';
import { officeKeys } from './office-keys.ts';
import type { Office } from './offices.ts';
import { organList } from './organ-list.ts';
import { type OrgansData, readOrgans } from './organs-data.ts';

/** The organs, the facilitations by their subject, and every person whom the data name in an office. */
export const organsToFind = ({ reads }: Pick<Wanted, 'reads'>): Promise<readonly Findable[]> => known(reads);

const known = oncePerData(async (db): Promise<readonly Findable[]> => {
  const data = await readOrgans(db);
  const { secretariat, independentOversightMechanism: oversight } = data.organs;
  const heads = [
    ...secretariat.directors.map(({ name, from, to }) => ({ name, from, to, organ: 'secretariat' as const })),
    ...oversight.heads.map(({ name, from, to }) => ({ name, from, to, organ: 'iom' as const })),
  ];
  return [
    ...organs(),
    ...facilitations(data),
    ...persons(data),
    ...heads.map(
      ({ name, from, to, organ }): Findable => ({
        kind: 'person',
        path: `/organs/${organ}`,
        title: { en: name },
        also: [(ctx) => ctx.t(`organs.${organ}`)],
        about: (ctx) => `${ctx.t(`organs.${organ}`)}${ctx.comma}${span(from, to)}`,
      }),
    ),
  ];
});

function organs(): readonly Findable[] {
  return organList.map(({ code, name, task, basis }) => ({
    kind: 'body',
    path: `/organs/${code}`,
    title: (ctx) => ctx.t(name),
    called: [code],
    also: [(ctx) => provisionIn(ctx, basis)],
    about: (ctx) => `${ctx.t(task)} ${provisionIn(ctx, basis)}`,
  }));
}

/** Each subject once, with whoever is known to have held it; the newest holders first. */
function facilitations({ organs, names }: OrgansData): readonly Findable[] {
  const newest = organs.facilitations.toSorted((a, b) => b.intersessionalPeriod.localeCompare(a.intersessionalPeriod));
  const byTopic = Map.groupBy(newest, ({ topic }) => topic);
  return [...byTopic].map(([topic, held]): Findable => {
    const holders = held.flatMap(({ holders }) => holders ?? []);
    const latest = held.find(({ holders }) => holders !== null);
    return {
      kind: 'body',
      path: `/organs/facilitations#p${held[0]?.intersessionalPeriod}`,
      title: { en: topic },
      also: [(ctx) => ctx.t('organs.office.facilitation'), ...new Set(holders.flatMap(({ name }) => name ?? []))],
      about: (ctx) =>
        [
          ctx.t('organs.office.facilitation'),
          ...(latest?.holders ?? []).map(({ name, state }) => name ?? nameIn(ctx, names.get(state), state)),
          ...(latest ? [ctx.years(latest.intersessionalPeriod)] : []),
        ].join(ctx.comma),
    };
  });
}

/** Whoever was named last comes first. */
function persons(data: OrgansData): readonly Findable[] {
  const named = data.offices.filter((office): office is Office & { person: string } => office.person !== null);
  const newestFirst = named.toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''));
  return [...Map.groupBy(newestFirst, ({ person }) => person)].map(([person, offices]): Findable => {
    const [last] = offices;
    return {
      kind: 'person',
      path: last ? pageOf(last, data) : '/organs',
      title: { en: person },
      also: [
        ...new Set(offices.flatMap(({ detail }) => detail ?? [])),
        ...[...new Set(offices.map(({ kind }) => kind))].map((kind) => (ctx: LanguageCtx) => ctx.t(officeKeys[kind])),
        ...[...new Set(offices.map(({ state }) => state))].map(
          (state) => (ctx: LanguageCtx) => nameIn(ctx, data.names.get(state), state),
        ),
      ],
      about: (ctx) =>
        [
          ...new Set(offices.map(({ kind, from, to }) => `${ctx.t(officeKeys[kind])}${ctx.comma}${span(from, to)}`)),
          ...(last ? [nameIn(ctx, data.names.get(last.state), last.state)] : []),
        ].join(ctx.semicolon),
    };
  });
}

function nameIn(ctx: LanguageCtx, names: Parameters<LanguageCtx['text']>[0] | undefined, state: string): string {
  return names ? ctx.text(names) : state;
}

/** Years: the days of many terms are not published. */
function span(from: string | number | null, to: string | number | null): string {
  const year = (day: string | number | null) => (day === null ? '' : String(day).slice(0, 4));
  return year(from) === year(to) ? year(from) : `${year(from)}–${year(to)}`;
}

/** The page on which the office stands. */
function pageOf({ kind, from }: Office, { organs: { bureau } }: OrgansData): string {
  switch (kind) {
    case 'president':
    case 'vicePresident':
    case 'bureauMember': {
      const term = from === null ? undefined : termOn(bureau, firstDayOf(from));
      return term ? `/organs/bureau?term=${term.term}` : '/organs/bureau';
    }
    case 'budgetAndFinance':
      return '/organs/cbf';
    case 'advisoryCommittee':
      return '/organs/acn';
    case 'trustFund':
      return '/organs/tfv';
    case 'facilitation':
      return '/organs/facilitations';
    case 'externalAuditor':
      return '/organs/oia';
  }
}
