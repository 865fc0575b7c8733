import type { CSSProperties, ReactNode } from 'react';
import { type Paper, PrintedProof, VerifyLink } from '../../log/index.ts';
import { RestsOn, Sources } from '../../reference/index.ts';
import { Empty, Notice } from '../../web/components/notice.tsx';
import { Seats } from '../../web/components/seats.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { DataLinks } from '../../web/components/table.tsx';
import { Text } from '../../web/components/words.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import { provisionIn } from '../../web/provision.ts';
import type { ElectionView } from '../view.ts';
import { AcclamationsSection } from './acclamations.tsx';
import { BenchSection } from './bench.tsx';
import { CandidatesSection, HowElected } from './candidates.tsx';
import { ballotsAreCertain, electionLede } from './lede.ts';
import { MajorityRuling } from './majority.tsx';
import { BallotMatrix } from './matrix.tsx';
import { NotesSection } from './notes.tsx';
import { RequirementsSection } from './requirements.tsx';
import { electionTitle, isAsInSource, sessionName } from './words.ts';

interface Props {
  readonly ctx: LanguageCtx;
  readonly view: ElectionView;
}

/** An election, archived or running: the same page. A running one stays current by its live topics. */
export function ElectionPage({
  ctx,
  view,
  paper,
}: {
  readonly ctx: Ctx;
  readonly view: ElectionView;
  /** null in the archive, and until a ballot is announced */
  readonly paper: Paper | null;
}): ReactNode {
  const title = electionTitle(view);
  const { session, live } = view;
  const crumbs = [{ label: ctx.t('elections.title'), path: '/elections' }];
  return (
    <Page
      ctx={ctx}
      title={ctx.text(title)}
      nav="elections"
      crumbs={
        session === null ? crumbs : [{ label: sessionName(ctx, session), path: `/sessions/${session.id}` }, ...crumbs]
      }
      note={ctx.t(view.demonstration ? 'elections.demonstration.text' : 'elections.of-archive')}
      {...(live.length > 0 ? { live } : {})}
    >
      <PageHead
        eyebrow={<Eyebrow ctx={ctx} view={view} />}
        title={<Text ctx={ctx} map={title} />}
        lede={<ElectionLede ctx={ctx} view={view} />}
      />
      {view.demonstration && (
        <div style={{ marginBlockEnd: 'var(--s5)' }}>
          <Notice s="wait">{ctx.t('elections.demonstration.text')}</Notice>
        </div>
      )}
      <ElectionState ctx={ctx} view={view} />
      {isAsInSource(ctx, view) && <p className="small mute">{ctx.t('elections.names.in-source')}</p>}
      {view.origin !== 'plenary' && <RestsOn ctx={ctx} files={[`elections/${view.id}.json`]} />}
      <PrintedProof ctx={ctx} paper={paper} region="election-paper" />
    </Page>
  );
}

/** Where the election stands, in the head: a region of its own, `election-lede`. */
export function ElectionLede({ ctx, view }: Props): ReactNode {
  return (
    <span id="election-lede">
      <Doubt ctx={ctx} confidence={ballotsAreCertain(view) ? 'sourced' : 'unverified'}>
        {electionLede(ctx, view)}
      </Doubt>
    </span>
  );
}

/** Everything below the head; the live script replaces it as one region, `election-state`. */
export function ElectionState({ ctx, view }: Props): ReactNode {
  return (
    <div id="election-state">
      <ElectedSeats ctx={ctx} view={view} />
      <VotesAndReasons ctx={ctx} view={view} />
      <CandidatesSection ctx={ctx} view={view} />
      <NotesSection ctx={ctx} view={view} />
      <Sources of={{ source: view.sources, confidence: 'sourced' }} />
    </div>
  );
}

function Eyebrow({ ctx, view }: Props): ReactNode {
  const { session, majority, city } = view;
  const parts: ReactNode[] = [];
  if (session !== null)
    parts.push(
      <a key="session" className="plain" href={ctx.href(`/sessions/${session.id}`)}>
        {sessionName(ctx, session)}
      </a>,
    );
  if (city !== null) parts.push(ctx.placeName(city));
  if (majority !== null) parts.push(provisionIn(ctx, majority.provision));
  return parts.map((part, i) => [i > 0 && ctx.comma, part]);
}

/** The elected in reverse, in the order of election; open seats dashed. */
function ElectedSeats({ ctx, view }: Props): ReactNode {
  const { elected, seats, status } = view;
  if (elected.length === 0 && status === 'completed') return null;
  const open = Math.max(0, (seats ?? elected.length) - elected.length);
  const detail = ctx.t(
    view.ballots.some((one) => one.status === 'open') ? 'elections.seat.voting' : 'elections.seat.open',
  );
  return (
    <Seats
      label={ctx.t('elections.elected.label')}
      seats={[
        ...elected.map((one) => ({
          id: one.candidate,
          name: one.name,
          won: true,
          detail: (
            <>
              {one.state !== null && ctx.text(one.state.name)}
              <br />
              <HowElected ctx={ctx} view={view} elected={one} />
            </>
          ),
        })),
        ...Array.from({ length: open }, (_, i) => ({
          id: `open-${i}`,
          won: false,
          ...(status === 'completed'
            ? { name: ctx.t('elections.seat.unknown'), detail: '' }
            : { name: ctx.t('elections.seat.nth', { n: elected.length + i + 1 }), detail }),
        })),
      ]}
    />
  );
}

/** A table of so few ballots leaves room beside it for what the figures rest on. */
const fewBallots = 4;

function VotesAndReasons({ ctx, view }: Props): ReactNode {
  const verify = view.origin === 'plenary' && (
    <p className="mt-s">
      <VerifyLink ctx={ctx} subject={`election:${view.id}`} />
    </p>
  );
  if (view.kind === 'acclamations' || view.ballots.length === 0 || view.ballots.length >= fewBallots)
    return (
      <>
        <VotesSection ctx={ctx} view={view} />
        {verify}
        <AcclamationsSection ctx={ctx} view={view} />
        <Reasons ctx={ctx} view={view} />
      </>
    );
  return (
    <div className="split mt-section" style={{ '--aside': '24rem' } as CSSProperties}>
      <div>
        <VotesSection ctx={ctx} view={view} />
        {verify}
        {view.requirements.length > 0 && <RequirementsSection ctx={ctx} view={view} />}
      </div>
      <Side ctx={ctx} view={view} />
    </div>
  );
}

/** Of none of them anything may be said yet: the head says where they stand, and the candidates are listed once. */
function isAllPending({ ballots, candidates }: ElectionView): boolean {
  return (
    ballots.length > 0 &&
    ballots.every(({ status }) => status === 'open' || status === 'counted') &&
    candidates.length > 0
  );
}

function VotesSection({ ctx, view }: Props): ReactNode {
  if (view.kind === 'acclamations' || isAllPending(view)) return null;
  const title = ctx.t('elections.votes');
  if (view.ballots.length === 0) {
    return (
      <Section id="votes" title={title}>
        <Empty title={ctx.t('elections.votes.none')}>{ctx.t(whyNoBallot(view))}</Empty>
      </Section>
    );
  }
  return (
    <Section id="votes" title={title} aside={<DataLinks ctx={ctx} path={`/elections/${view.id}`} table={title} />}>
      <BallotMatrix ctx={ctx} view={view} />
      <p className="small mute mt-s">{ctx.t('elections.matrix.key')}</p>
    </Section>
  );
}

function whyNoBallot(view: ElectionView) {
  if (view.majority?.rule === 'consensus') return 'elections.votes.consensus';
  if (view.status === 'forecast') return 'elections.votes.forecast';
  return view.status === 'open' ? 'elections.votes.open' : 'elections.votes.none.text';
}

function Side({ ctx, view }: Props): ReactNode {
  return (
    <div className="stack gap-xl">
      <MajorityRuling ctx={ctx} view={view} />
      <BenchSection ctx={ctx} view={view} />
    </div>
  );
}

/** What the figures rest on: requirements beside the majority and the bench, or the majority alone. */
function Reasons({ ctx, view }: Props): ReactNode {
  const side = <Side ctx={ctx} view={view} />;
  if (view.requirements.length === 0)
    return <div style={{ marginBlockStart: 'var(--s7)', maxInlineSize: '44rem' }}>{side}</div>;
  return (
    <div className="split" style={{ '--aside': '24rem', marginBlockStart: 'var(--s7)' } as CSSProperties}>
      <RequirementsSection ctx={ctx} view={view} />
      {side}
    </div>
  );
}
