import { parameter } from '@plenary/rules';
import { awaitingLot, lastParameters, noLongerLevel } from '@plenary/rules/published';
import { no, type Objection } from '../door/objection.ts';
import type { Ending } from '../meetings/index.ts';
import { parameterInSession, type SessionParameters } from '../parameters/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';
import { electionFacts } from './facts.ts';

/** What elections have begun and not ended. */
export interface ElectionsDue {
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

export async function electionsDue(db: Db | Tx, at: Ending, now: string): Promise<ElectionsDue> {
  const elections = await db
    .selectFrom('election')
    .innerJoin('ballot', 'ballot.election', 'election.id')
    .select('election.id')
    .distinct()
    .where('election.status', '=', 'open')
    .where('ballot.status', '=', 'announced')
    .where((eb) => eb.or([eb('election.item', '=', at.item), eb('ballot.meeting', '=', at.meeting)]))
    .orderBy('election.id')
    .execute();
  const lots: ElectionsDue['lots'][number][] = [];
  const declarations: ElectionsDue['declarations'][number][] = [];
  for (const { id } of elections) {
    const facts = await electionFacts(db as Tx, id, now);
    const among = facts ? awaitingLot(facts).map(({ name }) => name) : [];
    if (facts && among.length > 0)
      lots.push({ election: id, title: facts.title, among, parameters: lastParameters(facts) });
    const elected = facts ? noLongerLevel(facts).map(({ name }) => name) : [];
    if (facts && elected.length > 0) declarations.push({ election: id, title: facts.title, elected });
  }
  return { lots, declarations };
}

/** Asked back before the item or the meeting is ended, each election for itself. */
export async function lotsFirst(db: Db | Tx, at: Ending, now: string): Promise<readonly Objection[]> {
  return dueObjections(await electionsDue(db, at, now));
}

export function dueObjections({ lots, declarations }: ElectionsDue): readonly Objection[] {
  const found: Objection[] = [];
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
