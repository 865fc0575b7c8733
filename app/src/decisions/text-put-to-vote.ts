import type { Db, Tx } from '../store/database.ts';
import type { LanguageMap } from '../words/languages.ts';
import type { VoteView } from './reads.ts';

/** A draft in the words that the Assembly votes on. */
export interface TextPut {
  readonly title: LanguageMap;
  readonly body: LanguageMap;
}

/**
 * What a vote is on: the draft as it was when the vote was opened, by the record. A vote that was taken back lets the draft be
 * revised; its page goes on showing what was put to the Assembly.
 */
export async function textPutToVote(
  db: Db | Tx,
  { id, proposal }: Pick<VoteView, 'id' | 'proposal'>,
): Promise<TextPut> {
  const put = await db
    .selectFrom('entry')
    .select('data')
    .where('subject', '=', `proposal:${proposal}`)
    .where('act', 'in', ['proposal.submitted', 'amendment.submitted', 'proposal.revised'])
    .where('seq', '<', (eb) =>
      eb.selectFrom('entry').select('seq').where('subject', '=', `vote:${id}`).where('act', '=', 'vote.opened'),
    )
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  // What is never revised, such as a motion, is as it was put.
  const { title, body } =
    (put?.data as TextPut | undefined) ??
    (await db.selectFrom('proposal').select(['title', 'body']).where('id', '=', proposal).executeTakeFirstOrThrow());
  return { title, body };
}
