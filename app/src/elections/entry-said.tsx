import type { ReactNode } from 'react';
import { BallotMatrix, type ElectionView } from '../election-archive/index.ts';
import { type AtEntry, type EntrySaid, idIn } from '../record/index.ts';
import type { Db } from '../store/database.ts';
import { Text } from '../web/components/words.tsx';
import type { Ctx } from '../web/ctx.ts';
import { electionFactsAt } from './facts-at.ts';
import { electedBy } from './named.ts';
import { electionViewAt } from './reads.ts';

/** Acts whose page has the table of the election. */
const tabled: ReadonlySet<string> = new Set(['ballot.announced', 'lot.drawn', 'tie.ended', 'election.completed']);

/** What an entry about an election says: its title, whom it elected, a lot, and the table with the ballot of the entry alone. */
export async function electionSaid(db: Db, { entry, data, session, names }: AtEntry): Promise<EntrySaid> {
  const id = idIn(data.election);
  if (id === null || !session) return {};
  const view = tabled.has(entry.act) ? await electionViewAt(db, id, { entry, session, names }) : null;
  const about = view ?? (await electionFactsAt(db, id, entry, session));
  const ballot = idIn(data.ballot);
  const lot = lotSaid(entry.act, data, about);
  return {
    named: {
      electionTitle: about?.title ?? null,
      elected: namesOf(electedBy(data), about),
      person: namesOf([idIn(data.candidate) ?? ''], about)[0] ?? null,
    },
    ...(about ? { about: { path: `/elections/${id}`, name: (ctx) => <Text ctx={ctx} map={about.title} /> } } : {}),
    show: (ctx) => (
      <>
        {lot && <Lot ctx={ctx} lot={lot} />}
        {view && <BallotMatrix ctx={ctx} view={ballotAlone(view, ballot)} />}
      </>
    ),
  };
}

/** The lot that was recorded, or taken back: names in the order drawn, and how; how where the entry says it. */
interface LotSaid {
  readonly order: readonly string[];
  readonly how: string | null;
}

/** The form on which a lot is recorded promises that both stand in the record. */
function Lot({ ctx, lot }: { readonly ctx: Ctx; readonly lot: LotSaid }): ReactNode {
  return (
    <>
      <p className="nomargin">{ctx.t('record.lot.order')}</p>
      <ol>
        {lot.order.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ol>
      {lot.how !== null && <p>{ctx.t('record.lot.how', { how: lot.how })}</p>}
    </>
  );
}

function ballotAlone(view: ElectionView, ballot: string | null): ElectionView {
  const at = view.ballots.findIndex((each) => each.id === ballot);
  if (at < 0) return view;
  const candidates = view.candidates.map((each) => ({ ...each, cells: each.cells.slice(at, at + 1) }));
  return { ...view, ballots: view.ballots.slice(at, at + 1), candidates };
}

/** Of an election, as it was at the entry. */
interface Candidates {
  readonly candidates: readonly { readonly id: string; readonly name: string | null }[];
}

/** The record has ids; people read names. */
function namesOf(ids: readonly string[], election: Candidates | null): readonly string[] {
  return ids.map((id) => election?.candidates.find((each) => each.id === id)?.name ?? '');
}

function lotSaid(act: string, data: Readonly<Record<string, unknown>>, election: Candidates | null): LotSaid | null {
  if (act !== 'lot.drawn' && act !== 'lot.taken-back') return null;
  const order = Array.isArray(data.order) ? data.order.filter((id) => typeof id === 'string') : [];
  return { order: namesOf(order, election), how: typeof data.how === 'string' ? data.how : null };
}
