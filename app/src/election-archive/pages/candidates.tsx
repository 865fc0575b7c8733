import type { ReactNode } from 'react';
import { Empty } from '../../web/components/notice.tsx';
import { Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Unknown } from '../../web/components/status.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { Column } from '../../web/open-data.ts';
import type { CandidateView, ElectedView, ElectionView } from '../view.ts';
import { Name } from './matrix.tsx';
import { ballotById, ballotName, groupName } from './words.ts';

interface Props {
  readonly ctx: LanguageCtx;
  readonly view: ElectionView;
}

/** Everyone who was nominated, as far as the names are known, and what became of each. */
export function CandidatesSection({ ctx, view }: Props): ReactNode {
  if (view.kind === 'acclamations') return null;
  const title = ctx.t('elections.candidates');
  const rows = view.candidates.toSorted((a, b) => ctx.compare(a.name ?? '￿', b.name ?? '￿'));
  return (
    <Section
      id="candidates"
      title={title}
      aside={
        rows.length > 0 ? <DataLinks ctx={ctx} path={`/elections/${view.id}/candidates`} table={title} /> : undefined
      }
    >
      {rows.length === 0 ? (
        <Empty title={ctx.t('elections.candidates.none')}>{ctx.t('elections.candidates.none.text')}</Empty>
      ) : (
        <>
          <Named ctx={ctx} view={view} />
          <Table ctx={ctx} columns={candidateColumns(view)} rows={rows} rowKey={({ id }) => id} caption={title} />
        </>
      )}
    </Section>
  );
}

/** How many of the candidates the list names. */
function Named({ ctx, view }: Props): ReactNode {
  const { candidateCount: count, candidates, origin } = view;
  if (origin === 'plenary') return null;
  if (count === null) return <p className="small mute">{ctx.t('elections.candidates.count-unknown')}</p>;
  const named = candidates.filter(({ name, cells }) => name !== null && cells.length > 0).length;
  return named < count ? <p className="small mute">{ctx.t('elections.candidates.named', { named, count })}</p> : null;
}

type Doubted = CandidateView['unverified'][number];

function sure(ctx: LanguageCtx, candidate: CandidateView, field: Doubted, words: string | null): ReactNode {
  if (words === null) return <Unknown ctx={ctx} why="not-published" />;
  if (!candidate.unverified.includes(field)) return words;
  return (
    <Doubt ctx={ctx} confidence="unverified">
      {words}
    </Doubt>
  );
}

/** The table of candidates, for the page and as open data. Columns that say nothing of any candidate are left out. */
export function candidateColumns(view: ElectionView): readonly Column<CandidateView>[] {
  const judges = view.candidates.some(
    ({ list, region, gender }) => list !== null || region !== null || gender !== null,
  );
  const lists = view.kind === 'judges';
  const all: readonly (Column<CandidateView> | null)[] = [
    {
      key: 'name',
      label: 'elections.candidate',
      rowHeader: true,
      value: ({ name }) => name,
      cell: (candidate, ctx) => <Name ctx={ctx} candidate={candidate} />,
    },
    {
      key: 'nationality',
      label: 'elections.nationality',
      value: ({ nationality }) => nationality?.iso3 ?? null,
      cell: (candidate, ctx) => {
        const { nationality } = candidate;
        return sure(ctx, candidate, 'nationality', nationality === null ? null : ctx.text(nationality.name));
      },
    },
    view.origin === 'archive'
      ? null
      : {
          key: 'nominated_by',
          label: 'elections.nominated-by',
          value: ({ nominatedBy }) => nominatedBy?.iso3 ?? null,
          cell: ({ nominatedBy }, ctx) => (nominatedBy === null ? null : ctx.text(nominatedBy.name)),
        },
    lists
      ? {
          key: 'list',
          label: 'elections.list.column',
          value: ({ list }) => list,
          cell: (candidate, ctx) => sure(ctx, candidate, 'list', candidate.list),
        }
      : null,
    judges
      ? {
          key: 'region',
          label: 'elections.region',
          value: ({ region }) => region,
          cell: (candidate, ctx) => {
            const { region } = candidate;
            return sure(ctx, candidate, 'region', region === null ? null : groupName(ctx, region));
          },
        }
      : null,
    lists
      ? {
          key: 'gender',
          label: 'elections.gender',
          value: ({ gender }) => gender,
          cell: (candidate, ctx) => {
            const { gender } = candidate;
            return sure(ctx, candidate, 'gender', gender === null ? null : ctx.t(`elections.gender.${gender}`));
          },
        }
      : null,
    {
      key: 'unverified',
      label: 'elections.standing.column',
      html: false,
      value: ({ unverified }) => unverified,
    },
    {
      key: 'result',
      label: 'elections.result',
      value: ({ outcome }) => outcome,
      cell: (candidate, ctx) => <Result ctx={ctx} view={view} candidate={candidate} />,
    },
    {
      key: 'ballot',
      label: 'elections.ballot',
      html: false,
      value: ({ id }) => electedBy(view, id)?.ballot ?? null,
    },
  ];
  return all.filter((column) => column !== null);
}

function electedBy(view: ElectionView, candidate: string): ElectedView | null {
  return view.elected.find((each) => each.candidate === candidate) ?? null;
}

function Result({ ctx, view, candidate }: Props & { readonly candidate: CandidateView }): ReactNode {
  const elected = electedBy(view, candidate.id);
  const word = ctx.t(`elections.outcome.${candidate.outcome}`);
  if (elected === null) {
    return (
      <>
        {word}
        {candidate.left !== null && <small> {ctx.say(candidate.left)}</small>}
        {candidate.assessment !== null && <small> {candidate.assessment}</small>}
      </>
    );
  }
  const term = termOf(ctx, elected);
  return (
    <>
      <b>{word}</b>
      <small>
        {' '}
        <HowElected ctx={ctx} view={view} elected={elected} />
        {term !== null && `${ctx.semicolon}${term}`}
      </small>
      {candidate.assessment !== null && <small> {candidate.assessment}</small>}
    </>
  );
}

/** "Ballot 8", "By acclamation", "Ballot not published". */
export function HowElected({ ctx, view, elected }: Props & { readonly elected: ElectedView }): ReactNode {
  if (elected.by !== 'ballot') return ctx.t(`elections.seat.${elected.by}`);
  const ballot = ballotById(view, elected.ballot);
  if (ballot === null) return ctx.t('elections.seat.ballot.unknown');
  const name = ballotName(ctx, ballot);
  return (
    <Doubt ctx={ctx} confidence={elected.certain && ballot.numberCertain ? 'sourced' : 'unverified'}>
      {name}
    </Doubt>
  );
}

function termOf(ctx: LanguageCtx, { term }: ElectedView): string | null {
  if (term === null) return null;
  if (term.ends !== null) return ctx.t('elections.term.until', { date: ctx.date(term.ends) });
  if (term.starts !== null && term.years !== null)
    return ctx.t('elections.term.from', { date: ctx.date(term.starts), years: term.years });
  return term.years === null ? null : ctx.t('elections.term.years', { years: term.years });
}
