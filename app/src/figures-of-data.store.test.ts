import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestPages, testPages } from '../test/pages.ts';
import { factOf, rowsOf, textOf } from '../test/shown.ts';
import { documentRoutes } from './documents/routes.tsx';
import { dossierRoutes } from './dossier/routes.tsx';
import { membershipRoutes } from './membership/routes.tsx';
import { observerRoutes } from './observers/routes.tsx';
import { organRoutes } from './organs/routes.tsx';
import { languageCtx } from './web/ctx.ts';

/**
 * What the pages of the archive show of States, organs, observers and documents, against the files in data/: counted here anew from
 * the JSON, so that neither a query nor a page can say another figure.
 */

const today = '2026-11-24';
const english = languageCtx('en', `${today}T08:00:00.000Z`);
const folder = path.resolve(import.meta.dirname, '../../data');
const file = <T>(name: string): T => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as T;

interface State {
  readonly iso3: string;
  readonly name: string;
  readonly regionalGroup: string;
  readonly signed: string | null;
  readonly deposited: string;
  readonly entryIntoForce: string;
  readonly partyUntil: string | null;
}
interface Person {
  readonly name: string;
  readonly state: string;
}
interface Held {
  readonly confidence: string;
  readonly unverifiedFields?: readonly string[];
}
interface Organs {
  readonly bureau: readonly {
    readonly term: string;
    readonly from: string;
    readonly to: string;
    readonly president: string;
    readonly vicePresidents: readonly string[];
    readonly members: readonly string[] | null;
    readonly membersPartial: readonly string[] | null;
    readonly changes: readonly { readonly state: string; readonly replaces: string }[];
  }[];
  readonly committeeOnBudgetAndFinance: {
    readonly seats: readonly { readonly total: number }[];
    readonly elections: readonly (Held & {
      readonly session: number;
      readonly termStart: string | null;
      readonly termEnd: string | null;
      readonly members: readonly Person[] | null;
    })[];
  };
  readonly advisoryCommitteeOnNominations: {
    readonly seats: number;
    readonly terms: readonly {
      readonly from: string;
      readonly to: string;
      readonly members: readonly Person[] | null;
    }[];
    readonly reports: readonly unknown[];
  };
  readonly trustFundForVictims: {
    readonly seats: number;
    readonly boards: readonly {
      readonly members: readonly Person[] | null;
      readonly changes: readonly { readonly in: Person | null }[];
    }[];
  };
  readonly independentOversightMechanism: {
    readonly operationalSince: number;
    readonly heads: readonly Person[];
    readonly mandates: readonly { readonly symbol: string; readonly year: number }[];
  };
  readonly audit: { readonly externalAuditors: readonly { readonly state: string; readonly from: number }[] };
  readonly facilitations: readonly {
    readonly topic: string;
    readonly intersessionalPeriod: string;
    readonly holders: readonly Person[] | null;
    readonly workingGroups: readonly string[];
  }[];
  readonly workingGroups: readonly unknown[];
}
interface Named {
  readonly symbol: string | null;
  readonly subject: string;
}
interface Session {
  readonly number: number | string;
  readonly start: string;
  readonly future?: boolean;
  readonly officialRecords?: string | null;
  readonly elections?: readonly {
    readonly body: string;
    readonly details: string | null;
    readonly elected: readonly Person[] | null;
  }[];
  readonly resolutions: { readonly known: readonly Named[]; readonly declarations?: readonly Named[] };
}
interface Documents {
  readonly documents: readonly {
    readonly session: number | string;
    readonly symbol: string | null;
    readonly title: string;
    readonly date: string | null;
  }[];
  readonly series: readonly { readonly entries: readonly { readonly symbol: string }[] }[];
}

const { states } = file<{ readonly states: readonly State[] }>('states.json');
const { signatories } = file<{ readonly signatories: readonly { readonly iso3: string; readonly signed: string }[] }>(
  'signatories.json',
);
const { scale } = file<{
  readonly scale: readonly {
    readonly iso3: string;
    readonly unRates: readonly { readonly period: string; readonly percent: number | null }[];
    readonly proportionalShares: readonly { readonly on: string; readonly percent: number | null }[];
  }[];
}>('scale.json');
const organs = file<Organs>('organs.json');
const observers = file<{
  readonly observerStatesSeen: readonly { readonly state: string; readonly session: number }[];
  readonly organizations: readonly { readonly name: string; readonly type: string }[];
  readonly categories: readonly unknown[];
  readonly coalitionMembers: { readonly count: number };
}>('observers.json');
const documents = file<Documents>('documents.json');
const { sessions, otherMeetings } = file<{
  readonly sessions: readonly Session[];
  readonly otherMeetings: readonly Session[];
}>('sessions.json');
const elections = readdirSync(path.join(folder, 'elections')).map((name) =>
  file<{ readonly candidates: { readonly members: readonly { readonly nationality: string | null }[] } | null }>(
    `elections/${name}`,
  ),
);

let pages: TestPages;
beforeAll(async () => {
  const routes = [documentRoutes, dossierRoutes, observerRoutes, organRoutes, membershipRoutes];
  pages = await testPages(`${today}T08:00:00.000Z`, routes);
});
afterAll(() => pages[Symbol.asyncDispose]());

async function page(address: string): Promise<string> {
  const { status, text } = await pages.get(address);
  expect(status, address).toBe(200);
  return text;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** `2002-09-01`: 1 September 2002 */
function written(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[(month ?? 0) - 1]} ${year}`;
}
const short = (day: string): string => written(day).replace(/ (\w{3})\w* /, ' $1 ');
/** Each thing as often as it is there. */
const counted = (all: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(all, (one) => one)].map(([one, times]) => [one, times.length]).toSorted());
const isParty = (state: State, day: string): boolean =>
  state.entryIntoForce <= day && (state.partyUntil === null || day < state.partyUntil);

/** The names of offices on a dossier, as often as the files give one to the State. */
function officesOf(iso3: string): Readonly<Record<string, number>> {
  const found: string[] = [];
  const add = (name: string, people: readonly (Person | null)[] | null): void => {
    for (const person of people ?? []) if (person?.state === iso3) found.push(name);
  };
  for (const term of organs.bureau) {
    if (term.president === iso3) found.push('President of the Assembly');
    const vice = [...term.vicePresidents, ...term.changes.flatMap(({ state, replaces }) => [state, replaces])];
    if (vice.includes(iso3)) found.push('Vice-President of the Assembly');
    if ((term.members ?? term.membersPartial ?? []).includes(iso3) && term.president !== iso3)
      found.push('Member of the Bureau');
  }
  const { elections: listed } = organs.committeeOnBudgetAndFinance;
  for (const { members } of listed) add('Committee on Budget and Finance', members);
  for (const session of sessions.filter(({ number }) => !listed.some((one) => one.session === number)))
    for (const { body, elected } of session.elections ?? [])
      if (body.startsWith('Committee on Budget and Finance')) add('Committee on Budget and Finance', elected);
  for (const { members } of organs.advisoryCommitteeOnNominations.terms)
    add('Advisory Committee on Nominations of Judges', members);
  for (const board of organs.trustFundForVictims.boards) {
    add('Board of the Trust Fund for Victims', board.members);
    add(
      'Board of the Trust Fund for Victims',
      board.changes.map((change) => change.in),
    );
  }
  for (const { holders } of organs.facilitations) add('Facilitation', holders);
  for (const { state } of organs.audit.externalAuditors) if (state === iso3) found.push('External Auditor');
  return counted(found);
}

describe('the dossier of every State that was ever a party', () => {
  it.each(states.map((state) => [state.name, state] as const))('%s', async (name, state) => {
    const { iso3 } = state;
    const html = await page(`/members/${iso3}`);
    expect(textOf(/<h1\b.*?<\/h1>/s.exec(html)?.[0] ?? '')).toBe(name);
    const days = { Signed: state.signed, Deposited: state.deposited, 'In force': state.entryIntoForce };
    for (const [label, day] of Object.entries(days))
      if (day !== null) expect(factOf(html, label), label).toContain(written(day));

    const of = scale.find((one) => one.iso3 === iso3);
    const rates = (of?.unRates ?? []).filter(({ percent }) => percent !== null);
    const rate = rowsOf(html, 'Rate in the scale of the United Nations') ?? [];
    expect(
      rate
        .filter(([, percent]) => percent?.includes('%'))
        .map(([years, percent]) => [years, Number.parseFloat(percent ?? '')]),
    ).toEqual(rates.map(({ period, percent }) => [period.replace('-', ' to '), percent]));
    const shares = (of?.proportionalShares ?? []).filter(({ percent }) => percent !== null);
    const share = rowsOf(html, 'Share among States Parties') ?? [];
    expect(
      share
        .filter(([, percent]) => percent?.includes('%'))
        .map(([day, percent]) => [day, Number.parseFloat(percent ?? '')]),
    ).toEqual(shares.map(({ on, percent }) => [short(on), percent]));

    const offices = rowsOf(html, 'Offices in the Assembly') ?? [];
    expect(offices.length).toBe(Object.values(officesOf(iso3)).reduce((sum, n) => sum + n, 0));
    expect(counted(offices.map(([office = '']) => office.split(':')[0] ?? ''))).toEqual(officesOf(iso3));

    const stood = elections
      .flatMap(({ candidates }) => candidates?.members ?? [])
      .filter(({ nationality }) => nationality === iso3);
    const elected = sessions
      .flatMap((session) => session.elections ?? [])
      .filter(({ body, details }) => details === null && /^(Judge|Prosecutor|Deputy Prosecutor)/.test(body))
      .flatMap((election) => election.elected ?? [])
      .filter((person) => person.state === iso3);
    expect(rowsOf(html, 'Candidates of its nationality')?.length ?? 0).toBe(stood.length + elected.length);

    const held = sessions.filter(({ future }) => future !== true);
    expect(textOf(html)).toContain(
      `A seat at ${held.filter(({ start }) => isParty(state, start)).length} of ${held.length} sessions`,
    );
    const seats = rowsOf(html, 'Seat at the sessions') ?? [];
    expect(seats.map(([, opens, standing]) => [opens, standing === 'State Party'])).toEqual(
      sessions.map(({ start }) => [short(start), isParty(state, start)]),
    );
  });

  it.each(signatories.map(({ iso3, signed }) => [iso3, signed] as const))(
    'and that of %s, which signed on %s',
    async (iso3, signed) => {
      expect(textOf(await page(`/members/${iso3}`))).toContain(written(signed));
    },
  );
});

describe('organs', () => {
  const groups = {
    African: 'african',
    'Asia-Pacific': 'asiaPacific',
    'Eastern European': 'easternEuropean',
    'Latin American and Caribbean': 'grulac',
    'Western European and other': 'weog',
  };
  const groupOf = (iso3: string) => states.find((state) => state.iso3 === iso3)?.regionalGroup;

  /** The presidency stands in some lists of members, not in others. */
  const wholeOf = (term: Pick<Organs['bureau'][number], 'president' | 'vicePresidents' | 'members'>) => [
    ...new Set([term.president, ...term.vicePresidents, ...(term.members ?? [])]),
  ];

  it('the Bureau of each term has the States of the file, by regional group', async () => {
    const rows = rowsOf(await page('/organs/bureau'), 'Seats by regional group') ?? [];
    expect(rows.length).toBe(organs.bureau.length);
    for (const [n, { term, president, vicePresidents, members }] of organs.bureau.entries()) {
      const [shown, ...figures] = rows[n] ?? [];
      expect(shown).toBe(term);
      const whole = wholeOf({ president, vicePresidents, members });
      const seats = Object.values(groups).map((group) => whole.filter((state) => groupOf(state) === group).length);
      expect(figures, term).toEqual(
        members === null ? figures.map(() => '– not published') : [...seats, whole.length].map(String),
      );
    }
    const now = organs.bureau.find(({ from, to }) => from <= today && today <= to);
    expect(now?.term).toBe('2023-2026');
    for (const [name, group] of Object.entries(groups)) {
      const count = now && wholeOf(now).filter((state) => groupOf(state) === group).length;
      expect(textOf(await page('/organs')), name).toMatch(new RegExp(`${name}(?: States)? ${count} `));
    }
  });

  it('the experts who are known to be in office', async () => {
    const { seats, elections: chosen } = organs.committeeOnBudgetAndFinance;
    const inOffice = chosen.filter(
      ({ termStart, termEnd }) => termStart !== null && termStart <= today && (termEnd ?? '') >= today,
    );
    const known = inOffice.flatMap(({ members }) => members ?? []);
    const html = await page('/organs/cbf');
    expect(factOf(html, 'Seats')).toBe(String(seats.at(-1)?.total));
    expect(factOf(html, 'Known to be in office')).toBe(String(known.length));
    const shown = rowsOf(html, 'Known to be in office today') ?? [];
    expect(shown.map(([name = '']) => name.replace(/ , not checked$/, '')).toSorted()).toEqual(
      known.map(({ name }) => name).toSorted(),
    );

    const { seats: nine, terms } = organs.advisoryCommitteeOnNominations;
    const term = terms.find(({ from, to }) => from <= today && to >= today);
    const list = textOf(await page('/organs'));
    expect(list).toContain(`${nine} seats, ${term?.members?.length} members known to be in office`);
    expect(list).toContain(`${organs.trustFundForVictims.seats} seats, `);
    // What the overview says of the Committee is what its own page lists: a name that is unsure in its letters is a member.
    expect(list).toContain(`${seats.at(-1)?.total} seats, ${known.length} members known to be in office`);
    expect(factOf(await page('/organs/acn'), 'Seats')).toBe(String(nine));
    for (const { name } of terms.flatMap(({ members }) => members ?? []))
      expect(textOf(await page('/organs/acn'))).toContain(name);
    const fund = await page('/organs/tfv');
    expect(factOf(fund, 'Boards')).toBe(String(organs.trustFundForVictims.boards.length));
    for (const { name } of organs.trustFundForVictims.boards.flatMap(({ members }) => members ?? []))
      expect(textOf(fund)).toContain(name);
  });

  it('facilitations, oversight and audit', async () => {
    const { facilitations: all, independentOversightMechanism: iom, audit, workingGroups } = organs;
    const known = all.filter(({ holders }) => (holders ?? []).length > 0).length;
    const list = textOf(await page('/organs'));
    const first = Math.min(...all.map(({ intersessionalPeriod }) => Number(intersessionalPeriod.slice(0, 4))));
    expect(list).toContain(`${all.length} facilitations since ${first}, ${known} with a known facilitator`);
    expect(list).toContain(`${workingGroups.length} working groups`);
    expect(list).toContain(`In full operation since ${iom.operationalSince}`);
    const auditors = audit.externalAuditors;
    expect(list).toContain(
      `${auditors.length} External Auditors since ${Math.min(...auditors.map(({ from }) => from))}`,
    );
    expect(textOf(await page('/organs/facilitations'))).toContain(
      `${known} of ${all.length} facilitations have a known facilitator.`,
    );
    for (const body of ['HWG', 'NYWG', 'Bureau']) {
      const html = await page(`/organs/facilitations?body=${body}`);
      const rows = [...html.matchAll(/<caption\b[^>]*>(.*?)<\/caption>/gs)].flatMap(
        ([, name = '']) => rowsOf(html, textOf(name)) ?? [],
      );
      const ofBody = all.filter(({ workingGroups: groups }) => groups.includes(body));
      expect(html.match(/<table\b/g)?.length, body).toBe(1);
      expect(rows.length, body).toBe(ofBody.filter(({ holders }) => holders !== null).length);
      // The others are named, and what is not known of them is said once.
      const unknown = ofBody.filter(({ holders }) => holders === null);
      const [, list = ''] = /<summary>\d+ facilitations? whose [^<]*<\/summary><ul>(.*?)<\/ul>/s.exec(html) ?? [];
      expect([...list.matchAll(/<li>/g)].length, body).toBe(unknown.length);
      for (const { topic } of unknown) expect(textOf(list), body).toContain(topic);
    }
    const oversight = await page('/organs/iom');
    expect(rowsOf(oversight, 'Heads')?.length).toBe(iom.heads.length);
    expect(rowsOf(oversight, 'Mandates')?.map(([symbol, year]) => [symbol, Number(year)])).toEqual(
      iom.mandates.map(({ symbol, year }) => [symbol, year]),
    );
  });
});

describe('observers', () => {
  it('as many as the files name, each with its session', async () => {
    const html = await page('/observers');
    expect(factOf(html, 'Signatories that may observe')).toBe(String(signatories.length));
    expect(factOf(html, 'Organizations seen')).toBe(String(observers.organizations.length));
    expect(factOf(html, 'Member organizations of the Coalition for the ICC')).toContain(
      observers.coalitionMembers.count.toLocaleString('en'),
    );
    expect(rowsOf(html, 'Rights of each category')?.length).toBe(observers.categories.length);
    const seen = rowsOf(html, 'States seen as observers') ?? [];
    expect(seen.map(([, session]) => session).toSorted()).toEqual(
      observers.observerStatesSeen.map(({ session }) => english.ordinal(session, 'session')).toSorted(),
    );
    const organizations = rowsOf(html, 'Organizations seen') ?? [];
    expect(organizations.length).toBe(observers.organizations.length);
    const ngos = observers.organizations.filter(({ type }) => type === 'ngo').length;
    expect(organizations.filter(([, kind]) => kind === 'non-governmental organization').length).toBe(ngos);
  });

  it('each category of which something is known in a sentence, and no other', async () => {
    const text = textOf(await page('/observers'));
    expect(text).toContain(
      'Categories States Parties Their representatives need credentials. Notes verbales to them bear the letters SP in their symbol. Observer States',
    );
    expect(text).toContain(
      'Non-governmental organizations The Coalition for the ICC facilitates accreditation. Representatives',
    );
  });
});

describe('documents', () => {
  /** Each symbol once; of those without one, each. */
  const all = new Map<string, string>();
  const note = (symbol: string | null, session: number | string): void => {
    const key = symbol ?? `without ${all.size}`;
    if (!all.has(key)) all.set(key, String(session));
  };
  for (const { symbol, session } of documents.documents) note(symbol, session);
  for (const { number, resolutions, officialRecords } of [...sessions, ...otherMeetings]) {
    for (const { symbol } of [...resolutions.known, ...(resolutions.declarations ?? [])]) note(symbol, number);
    if (officialRecords) note(officialRecords, number);
  }
  for (const { symbol } of documents.series.flatMap(({ entries }) => entries))
    note(symbol, /^ICC-ASP\/(\d+|S-\d+)\//.exec(symbol)?.[1] ?? '');

  it('all of them, and those of each session', async () => {
    expect(textOf(await page('/documents'))).toContain(` ${all.size} documents `);
    const bySession = counted([...all.values()]);
    expect(Object.keys(bySession).length).toBeGreaterThan(20);
    for (const [session, count] of Object.entries(bySession)) {
      const rows = rowsOf(await page(`/sessions/${session}/documents`), 'Documents');
      expect(rows?.length, session).toBe(count);
      const found = rowsOf(await page(`/documents?session=${session}`), 'Documents');
      expect(found?.length, session).toBe(count);
    }
  });

  it.each(
    documents.documents.filter(({ symbol }) => symbol !== null).map(({ symbol, title, date }) => [symbol, title, date]),
  )('%s has its title and its day', async (symbol, title, date) => {
    const text = textOf(await page(`/documents/${symbol}`));
    expect(text).toContain(symbol);
    expect(text).toContain(title);
    if (date) expect(text).toContain(date.length === 10 ? written(date) : date);
  });
});
