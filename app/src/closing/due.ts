import { parameter } from '@plenary/rules';
import { proposalFacts } from '../decisions/index.ts';
import { flag } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { awaitingLot, electionFacts, lastParameters, noLongerLevel } from '../elections/index.ts';
import { parameterInSession, type SessionParameters } from '../parameters/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';

/** What the Assembly has begun to decide and not ended: it is not left by an oversight. */
export interface Due {
  /** drafts whose vote was equally divided, the second vote still to be held */
  readonly secondVotes: readonly { readonly proposal: string; readonly symbol: string; readonly title: LanguageMap }[];
  /** elections in which a lot is still to be drawn, with those among whom */
  readonly lots: readonly {
    readonly election: string;
    readonly title: LanguageMap;
    readonly among: readonly string[];
    /** those of the ballot that was tied */
    readonly parameters: SessionParameters;
  }[];
  /** elections in which those for whom the seats suffice are still to be declared elected */
  readonly declarations: readonly {
    readonly election: string;
    readonly title: LanguageMap;
    readonly elected: readonly string[];
  }[];
}

/** Whoever ends the item or the meeting says that what is due is left for later. */
export const leaveDue = flag.default(false);

/** Where the chair ends something: the item before the meeting, and with `meeting` what was begun in the meeting under other items too. */
export interface Ending {
  readonly item: string | null;
  readonly meeting: string | null;
}

export async function dueAt(db: Db | Tx, at: Ending, now: string): Promise<Due> {
  const tx = db as Tx;
  const proposals = await tx
    .selectFrom('proposal')
    .innerJoin('vote', 'vote.proposal', 'proposal.id')
    .select(['proposal.id', 'proposal.symbol', 'proposal.title'])
    .distinct()
    .where('proposal.status', '=', 'submitted')
    .where('vote.status', '=', 'announced')
    .where((eb) => eb.or([eb('proposal.item', '=', at.item), eb('vote.meeting', '=', at.meeting)]))
    .orderBy('proposal.symbol')
    .execute();
  const elections = await tx
    .selectFrom('election')
    .innerJoin('ballot', 'ballot.election', 'election.id')
    .select('election.id')
    .distinct()
    .where('election.status', '=', 'open')
    .where('ballot.status', '=', 'announced')
    .where((eb) => eb.or([eb('election.item', '=', at.item), eb('ballot.meeting', '=', at.meeting)]))
    .orderBy('election.id')
    .execute();
  const secondVotes: Due['secondVotes'][number][] = [];
  for (const { id, symbol, title } of proposals)
    if ((await proposalFacts(tx, id))?.secondVotePending) secondVotes.push({ proposal: id, symbol, title });
  const lots: Due['lots'][number][] = [];
  const declarations: Due['declarations'][number][] = [];
  for (const { id } of elections) {
    const facts = await electionFacts(tx, id, now);
    const among = facts ? awaitingLot(facts).map(({ name }) => name) : [];
    if (facts && among.length > 0)
      lots.push({ election: id, title: facts.title, among, parameters: lastParameters(facts) });
    const elected = facts ? noLongerLevel(facts).map(({ name }) => name) : [];
    if (facts && elected.length > 0) declarations.push({ election: id, title: facts.title, elected });
  }
  return { secondVotes, lots, declarations };
}

/** Asks back, naming what is due, each election for itself; nothing once it is said that it is left for later. */
export function dueObjections(
  { secondVotes, lots, declarations }: Due,
  { leaveDue }: { readonly leaveDue: boolean },
  parameters: SessionParameters,
): readonly Objection[] {
  if (leaveDue) return [];
  const found: Objection[] = [];
  if (secondVotes.length > 0) {
    const symbol = secondVotes.map((one) => one.symbol).join('; ');
    found.push(no('second-vote-due', { symbol }, parameterInSession('tie.proposal', parameters)));
  }
  for (const lot of lots) {
    const names = lot.among.join('; ');
    found.push(no('lot-due', { names }, parameterInSession('judges.tieLastSeat', lot.parameters)));
  }
  for (const { elected } of declarations) {
    const names = elected.join('; ');
    found.push(no('declaration-due', { names }, parameter('judges.tieLastSeat')));
  }
  return found;
}
