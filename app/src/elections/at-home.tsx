import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { ReactNode } from 'react';
import type { FloorView } from '../floor/index.ts';
import type { DecidedLately, HomeNow } from '../home/index.ts';
import { nameOf } from '../meetings/index.ts';
import { cityAt, sessions } from '../sessions/index.ts';
import type { Db } from '../store/database.ts';
import { Seats } from '../web/components/seats.tsx';
import type { LanguageCtx } from '../web/ctx.ts';
import { type ElectedIn, electedIn } from './in-meeting.ts';
import { ballotWords } from './pages/in-meeting.tsx';

type Elected = ElectedIn & Pick<FloorView, 'names'>;

/** Elections on the home page: whom they have elected, seat by seat, and the ballot in progress. */
export async function electionsAtHome(db: Db, floor: FloorView): Promise<HomeNow> {
  const view: Elected = { ...(await electedIn(db, floor)), names: floor.names };
  const election = electionNow(view);
  if (!election) return {};
  const { ballot } = view;
  // Of two, one with a ballot is told by its figures; else each stands below with its own.
  const told = view.elections.length === 1 || isBalloting(view);
  return {
    headline:
      ballot && isBalloting(view)
        ? (ctx) =>
            ctx.t(ballot.status === 'open' ? 'floor.ballot-open' : 'floor.ballot-counted', {
              ballot: ctx.ordinal(ballot.number, 'ballot'),
              title: election.title,
            })
        : undefined,
    lede: told
      ? (ctx) => ctx.t('home.lede.election', { filled: election.elected, open: election.seats - election.elected })
      : undefined,
    box: (ctx) => view.elections.map((one) => <ElectionSeats ctx={ctx} view={view} election={one} key={one.id} />),
    link: { href: `/elections/${election.id}`, label: (ctx) => ctx.t('home.results') },
  };
}

/** Papers are collected or counted. */
function isBalloting({ ballot }: Elected): boolean {
  return ballot?.status === 'open' || ballot?.status === 'counted';
}

/** The election whose ballot is in progress, else the one that comes next; never the ballot of another. */
function electionNow(view: Elected): Elected['elections'][number] | undefined {
  const balloting = isBalloting(view) ? view.elections.find(({ id }) => id === view.ballot?.election) : undefined;
  return balloting ?? view.elections[0];
}

interface ElectionSeatsProps {
  readonly ctx: LanguageCtx;
  readonly view: Elected;
  readonly election: Elected['elections'][number];
}

/** Where several stand under the item, each with its name and where it stands. */
function ElectionSeats({ ctx, view, election }: ElectionSeatsProps): ReactNode {
  const names = election.electedNames.map(({ name, nationality }) => ({
    id: name,
    name,
    detail: nameOf(view, ctx.text, nationality),
    won: true,
  }));
  const open = Array.from({ length: election.seats - names.length }, (_, place) => ({
    id: `open-${place}`,
    name: ctx.t('elections.seat.nth', { n: names.length + place + 1 }),
    detail: ctx.t(election.ballot?.status === 'open' ? 'elections.seat.voting' : 'elections.seat.open'),
    won: false,
  }));
  const seats = (
    <Seats label={`${ctx.t('home.seats')}${ctx.colon}${ctx.text(election.title)}`} seats={[...names, ...open]} />
  );
  if (view.elections.length === 1) return seats;
  return (
    <div className="stack gap-s">
      <p className="nomargin">
        <a href={ctx.href(`/elections/${election.id}`)}>{ctx.text(election.title)}</a>
        {ctx.colon}
        {ballotWords(ctx, election)}
      </p>
      {seats}
    </div>
  );
}

/** Elections in which a result was announced here, the last first: each as its last ballot, or lot, left it. */
export async function electionsDecided(db: Db, most: number): Promise<readonly DecidedLately[]> {
  const rows = await db
    .selectFrom('ballot')
    .innerJoin('entry', 'entry.seq', 'ballot.last_seq')
    .innerJoin('election', 'election.id', 'ballot.election')
    .innerJoin(sessions, 'session.id', 'election.session')
    .select(['election.id', 'election.title', 'election.status', 'session.city', 'session.places'])
    .select(({ fn, eb, ref }) => [
      fn.max('entry.at').as('at'),
      fn.max('ballot.number').as('number'),
      jsonArrayFrom(
        eb
          .selectFrom('candidate')
          .select('candidate.name')
          .whereRef('candidate.election', '=', ref('election.id'))
          .where('candidate.status', '=', 'elected')
          .orderBy('after_ballot')
          .orderBy('name'),
      ).as('elected'),
    ])
    .where('ballot.status', '=', 'announced')
    .groupBy(['election.id', 'session.city', 'session.places'])
    .orderBy(({ fn }) => fn.max('entry.at'), 'desc')
    .limit(most)
    .execute();
  return rows.map(({ id, title, status, at, number, elected, ...held }) => ({
    at,
    city: cityAt(held, at),
    href: `/elections/${id}`,
    symbol: null,
    title,
    how: (ctx) =>
      ctx.t('elections.lately', {
        status,
        ballot: ctx.ordinal(number, 'ballot'),
        elected: elected.length,
        // Names of persons have commas of their own.
        names: elected.map(({ name }) => name).join(ctx.semicolon),
      }),
  }));
}
