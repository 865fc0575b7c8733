import { no, type Objection } from '../door/objection.ts';

import type { Ending } from '../meetings/index.ts';
import { parameterInSession, sessionParameters } from '../parameters/index.ts';
import type { Db, Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';
import { proposalFacts } from './proposal-facts.ts';

/** A draft whose vote was equally divided, the second vote still to be held. */
export interface SecondVoteDue {
  readonly proposal: string;
  readonly session: string;
  readonly symbol: string | null;
  readonly title: LanguageMap;
}

export async function secondVotesDue(db: Db | Tx, at: Ending): Promise<readonly SecondVoteDue[]> {
  const proposals = await db
    .selectFrom('proposal')
    .innerJoin('vote', 'vote.proposal', 'proposal.id')
    .select(['proposal.id', 'proposal.session', 'proposal.symbol', 'proposal.title'])
    .distinct()
    .where('proposal.status', '=', 'submitted')
    .where('vote.status', '=', 'announced')
    .where((eb) => eb.or([eb('proposal.item', '=', at.item), eb('vote.meeting', '=', at.meeting)]))
    .orderBy('proposal.symbol')
    .execute();
  const due: SecondVoteDue[] = [];
  for (const { id, ...proposal } of proposals)
    if ((await proposalFacts(db as Tx, id))?.secondVotePending) due.push({ proposal: id, ...proposal });
  return due;
}

/** Asked back before the item or the meeting is ended, naming each draft. */
export async function secondVotesFirst(db: Db | Tx, at: Ending): Promise<readonly Objection[]> {
  const due = await secondVotesDue(db, at);
  if (due[0] === undefined) return [];
  const symbol = due.flatMap((one) => one.symbol ?? []).join('; ');
  return [
    no(
      'second-vote-due',
      { symbol },
      parameterInSession('tie.proposal', await sessionParameters(db as Tx, due[0].session)),
    ),
  ];
}
