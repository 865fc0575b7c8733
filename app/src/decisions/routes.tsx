import type { Context } from 'hono';
import { uuidPattern } from '../door/input.ts';
import type { Filled } from '../door/slot.ts';
import { isSecretariat, seatAt } from '../identity/index.ts';
import type { Topic } from '../live/hub.ts';
import { PrintedProof, paperAbout } from '../log/index.ts';
import { itemBefore, openMeetingOf, participatingSeats } from '../meetings/index.ts';
import { stateNames } from '../reference/index.ts';
import { barsAbove, cityAt, sessions } from '../sessions/index.ts';
import { databaseNow } from '../store/clock.ts';
import type { Db } from '../store/database.ts';
import { anyone, may } from '../web/access.ts';
import { type Ctx, languageCtx } from '../web/ctx.ts';
import type { WebEnv } from '../web/env.ts';
import type { Column } from '../web/open-data.ts';
import { fragment } from '../web/page.tsx';
import { askedPage, pageOfList } from '../web/pages.ts';
import { inPortions } from '../web/portions.ts';
import { respondCsv, respondJson, respondPage, respondWrong } from '../web/respond.ts';
import type { LiveSite, Routes, Site } from '../web/site.ts';
import type { LanguageMap } from '../words/languages.ts';
import { Amendments } from './amendments/list.tsx';
import { amendmentRoutes } from './amendments/routes.tsx';
import { amendmentsView } from './amendments/view.ts';
import { choice } from './cast-input.ts';
import { ownPart, votesForSeat } from './own-seat.ts';
import { ownVoteTopics } from './own-vote-topic.tsx';
import type { Asking } from './pages/ask-by-name.tsx';
import { DecisionPage, DecisionState } from './pages/decision.tsx';
import { DecisionsPage, decisionColumns } from './pages/decisions.tsx';
import { LotPage } from './pages/lot.tsx';
import { MoreOfVote } from './pages/more-of-vote.tsx';
import { RollCallEntry } from './pages/roll-call-entry.tsx';
import { Steps } from './pages/steps.tsx';
import { VotePage, VoteState } from './pages/vote.tsx';
import { VoteStage } from './pages/vote-stage.tsx';
import { positionsOn } from './positions.ts';
import {
  isUnderWay,
  type ProposalView,
  personInVote,
  proposalCount,
  proposalIds,
  proposalsOf,
  seatInVote,
  votesOf,
} from './reads.ts';
import { ofVote } from './slots.ts';
import { stepsOf } from './steps.ts';
import { textPutToVote } from './text-put-to-vote.ts';

export const decisionRoutes: Routes = (app, site) => {
  amendmentRoutes(app, site);
  app.get('/decisions', may(anyone, 'current'), async (c) => {
    const ctx = await site.ctx(c);
    const page = pageOfList(await proposalCount(site.reads), askedPage(new URL(c.req.url).searchParams));
    const proposals = await proposalsInOrder(site.reads, await proposalIds(site.reads, page));
    return respondPage(c, ctx, <DecisionsPage ctx={ctx} proposals={proposals} page={page} />);
  });
  app.get('/decisions.csv', may(anyone, 'current'), async (c) =>
    respondCsv(c, await site.ctx(c), await decisionsTable(site.reads)),
  );
  app.get('/decisions.json', may(anyone, 'current'), async (c) =>
    respondJson(c, await site.ctx(c), await decisionsTable(site.reads)),
  );

  app.get(`/decisions/:id{${uuidPattern}}`, may(anyone, 'current'), async (c) => {
    const facts = await decisionFacts(site.reads, site.filled, c.req.param('id'));
    if (!facts) return c.notFound();
    const ctx = await site.ctx(c);
    const paper = await decisionPaper(site.reads, facts);
    const own = await ownOnDecision(site.reads, ctx, facts.proposal);
    const asking = await askingOn(site.reads, ctx, facts.proposal, own?.part.state ?? null);
    const speaksFor = await speaksOf(site.reads, ctx, facts.proposal, own?.part.state ?? null);
    const page = <DecisionPage ctx={ctx} {...facts} paper={paper} own={own} asking={asking} speaksFor={speaksFor} />;
    return respondPage(c, ctx, page);
  });

  app.get(`/votes/:id{${uuidPattern}}`, may(anyone, 'current'), async (c) => {
    const [vote] = await votesOf(site.reads, { id: c.req.param('id') });
    const facts = vote && (await decisionFacts(site.reads, site.filled, vote.proposal));
    if (!vote || !facts) return c.notFound();
    const ctx = await site.ctx(c);
    const { viewer } = ctx;
    const { session } = facts.proposal;
    // Of this session: how a seat votes before the closing is shown to its delegation here and to no other.
    const state = viewer && (await seatAt(site.reads, viewer.id, session, ctx.now));
    const seat = state ? await seatInVote(site.reads, vote, state, session) : null;
    const person =
      viewer && state ? await personInVote(site.reads, viewer.id, { vote: vote.id, state, session }, ctx.now) : null;
    const reviewed = choice.safeParse(c.req.query('choice')).data ?? null;
    // The form was sent, and no answer with it: a browser leaves out a list of which nothing is chosen.
    const asked = c.req.query('choice') !== undefined || c.req.query('review') !== undefined;
    const unanswered = seat !== null && reviewed === null && asked;
    const { names, demonstration } = facts;
    const proposal = { ...facts.proposal, ...(await textPutToVote(site.reads, vote)) };
    const paper = await paperAbout(site.reads, [`vote:${vote.id}`]);
    const page = (
      <VotePage
        ctx={ctx}
        vote={vote}
        proposal={proposal}
        names={names}
        city={vote.city}
        demonstration={demonstration}
        seat={seat}
        own={state ? await ownPart(site.reads, 'vote', vote.id, state) : null}
        person={person}
        reviewed={reviewed}
        unanswered={unanswered}
        above={await barsAbove(site, { id: session, demonstration }, vote.meeting)}
        more={await Promise.all(site.filled(ofVote).map((read) => read(site.reads, vote.id)))}
        paper={paper}
      />
    );
    return unanswered ? respondWrong(c, ctx, page) : respondPage(c, ctx, page);
  });
  app.get(`/votes/:id{${uuidPattern}}/lot`, may(anyone, 'current'), async (c) => {
    const [vote] = await votesOf(site.reads, { id: c.req.param('id') });
    if (!vote) return c.notFound();
    const ctx = await site.ctx(c);
    return respondPage(c, ctx, <LotPage ctx={ctx} vote={vote} names={await stateNames(site.reads)} />);
  });
  app.get(`/votes/:id{${uuidPattern}\\.csv}`, may(anyone, 'current'), async (c) => votesTable(c, site, 'csv'));
  app.get(`/votes/:id{${uuidPattern}\\.json}`, may(anyone, 'current'), async (c) => votesTable(c, site, 'json'));
};

export function decisionTopics({ reads, filled, partCtx }: LiveSite): readonly Topic[] {
  return [
    ...ownVoteTopics(reads),
    {
      name: 'decision:{uuid}',
      of: (id) => `proposal:${id}`,
      async render(id, lang) {
        const facts = await decisionFacts(reads, filled, id);
        if (!facts) return null;
        const ctx = partCtx(lang, `/decisions/${id}`);
        const paper = await decisionPaper(reads, facts);
        return {
          'decision-state': fragment(<DecisionState ctx={ctx} {...facts} />),
          'decision-steps': fragment(<Steps ctx={ctx} steps={facts.steps} names={facts.names} held={facts.held} />),
          amendments: fragment(<Amendments ctx={ctx} view={facts.amendments} names={facts.names} />),
          'decision-paper': fragment(<PrintedProof ctx={ctx} paper={paper} region="decision-paper" />),
        };
      },
    },
    {
      name: 'vote:{uuid}',
      // Of the meeting, not of the vote alone: who comes or leaves can vote, or cannot any more.
      of: (id) => `vote:${id}`,
      async render(id, lang) {
        const [vote] = await votesOf(reads, { id });
        if (!vote) return null;
        const ctx = languageCtx(lang, await databaseNow(reads));
        const facts = await decisionFacts(reads, filled, vote.proposal);
        if (!facts) return null;
        const { names, demonstration } = facts;
        const session = { id: facts.proposal.session, demonstration };
        const above = await barsAbove({ reads, filled }, session, vote.meeting);
        const more = await Promise.all(filled(ofVote).map((read) => read(reads, id)));
        return {
          'vote-stage': fragment(<VoteStage vote={vote} />),
          'vote-state': fragment(<VoteState ctx={ctx} vote={vote} names={names} />),
          'roll-call-entry': fragment(<RollCallEntry ctx={ctx} vote={vote} always />),
          'more-of-vote': fragment(<MoreOfVote ctx={ctx} more={more} />),
          ...Object.fromEntries(above.map(({ region, show }) => [region, fragment(show(ctx))])),
        };
      },
    },
  ];
}

async function decisionFacts(db: Db, filled: Filled, id: string) {
  const [proposal] = await proposalsOf(db, { id });
  if (!proposal) return null;
  const session = await db
    .selectFrom(sessions)
    .select(['city', 'places', 'demonstration'])
    .where('id', '=', proposal.session)
    .executeTakeFirstOrThrow();
  const votes = await votesOf(db, { proposal: id });
  const last = votes.at(-1);
  return {
    proposal,
    vote: last ?? null,
    positions: await positionsOn(db, id),
    amendments: await amendmentsView(db, id),
    steps: await stepsOf(db, id, filled),
    more: last ? await Promise.all(filled(ofVote).map((read) => read(db, last.id))) : [],
    names: await stateNames(db),
    city: cityAt(session, proposal.decided?.at ?? null),
    held: session,
    demonstration: session.demonstration,
  };
}

/** The reader's own seat at the session of a proposal; null for everybody else. */
async function ownOnDecision(db: Db, { viewer, now }: Ctx, { id, session }: ProposalView) {
  const state = viewer && (await seatAt(db, viewer.id, session, now));
  const part = state ? await ownPart(db, 'proposal', id, state) : null;
  return viewer && part ? { part, person: await votesForSeat(db, viewer.id, part, now) } : null;
}

/** Who may ask for a vote by name: while the meeting is on the item of the text, and no vote goes on. */
async function askingOn(db: Db, { viewer }: Ctx, proposal: ProposalView, own: string | null): Promise<Asking | null> {
  if (proposal.status !== 'submitted' || (own === null && !isSecretariat(viewer))) return null;
  const meeting = await openMeetingOf(db, proposal.session);
  if (meeting === null || (await itemBefore(db, meeting))?.id !== proposal.item.id) return null;
  if ((await votesOf(db, { proposal: proposal.id })).some(isUnderWay)) return null;
  return { meeting, states: isSecretariat(viewer) ? await participatingSeats(db, proposal.session) : [own ?? ''] };
}

/** Of a text that was adopted by consensus: for which seats the reader may say how they stand to it. */
async function speaksOf(db: Db, { viewer }: Ctx, { status, decided, session }: ProposalView, own: string | null) {
  if (status !== 'adopted' || decided?.by !== 'consensus') return [];
  if (isSecretariat(viewer)) return participatingSeats(db, session);
  return own === null ? [] : [own];
}

/** The decision, and the vote by which it was taken where there was one. */
async function decisionPaper(db: Db, { proposal, vote }: NonNullable<Awaited<ReturnType<typeof decisionFacts>>>) {
  return paperAbout(db, [`proposal:${proposal.id}`, ...(vote ? [`vote:${vote.id}`] : [])]);
}

async function proposalsInOrder(db: Db, ids: readonly string[]): Promise<readonly ProposalView[]> {
  const found = new Map((await proposalsOf(db, { ids })).map((proposal) => [proposal.id, proposal]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

async function decisionsTable(db: Db) {
  const rows = inPortions(await proposalIds(db), (ids) => proposalsInOrder(db, ids));
  return { columns: decisionColumns, rows, name: 'decisions' };
}

interface SeatVote {
  readonly state: string;
  readonly name: LanguageMap;
  readonly vote: string;
  /** null where the seat did not vote */
  readonly enteredBy: 'delegation' | 'secretariat' | null;
  /** what it said after the announcement it had intended; null where it said nothing */
  readonly intended: string | null;
}

const voteColumns: readonly Column<SeatVote>[] = [
  { key: 'state', label: 'decisions.column.code', value: ({ state }) => state },
  { key: 'name', label: 'decisions.column.state', value: ({ name }) => name },
  { key: 'vote', label: 'decisions.column.vote', value: ({ vote }) => vote },
  { key: 'entered_by', label: 'decisions.column.entered', value: ({ enteredBy }) => enteredBy },
  { key: 'intended', label: 'decisions.intended.vote', value: ({ intended }) => intended },
];

/**
 * How every seat voted, once the vote is closed: yes, no, abstain; else why not, as it was at the close: silent (present, did not
 * vote), left (while it went on), absent, unaccredited, lock (no right to vote), none (did not vote, and the reason was not
 * kept); and which votes the Secretariat entered.
 */
async function votesTable(c: Context<WebEnv>, site: Site, kind: 'csv' | 'json') {
  const id = (c.req.param('id') ?? '').replace(/\.\w+$/, '');
  const [vote] = await votesOf(site.reads, { id });
  if (!vote?.board) return c.notFound();
  const names = await stateNames(site.reads);
  const said = await site.reads.selectFrom('vote_intention').selectAll().where('vote', '=', id).execute();
  const intended = new Map(said.map((one) => [one.iso3, one.intended]));
  const rows = vote.board.map(({ state, choice, entered }) => ({
    state,
    name: names.get(state) ?? { en: state },
    vote: choice,
    enteredBy:
      choice !== 'yes' && choice !== 'no' && choice !== 'abstain'
        ? null
        : entered
          ? ('secretariat' as const)
          : ('delegation' as const),
    intended: intended.get(state) ?? null,
  }));
  const table = { columns: voteColumns, rows, name: `vote-${vote.id}` };
  const ctx = await site.ctx(c);
  return kind === 'csv' ? respondCsv(c, ctx, table) : respondJson(c, ctx, table);
}
