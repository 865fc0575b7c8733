import type { ReactNode } from 'react';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { LanguageMap } from '../../words/languages.ts';
import type { Tally } from '../acts.ts';
import type { HandsStand } from '../hands.ts';
import type { VoteView } from '../reads.ts';
import { NotVotingCounts } from './not-voting.tsx';

/** While hands are shown: how many can show one, how far the counting is, and counts that differ beside each other. */
export function HandsProgress({
  ctx,
  vote,
  hands,
}: {
  readonly ctx: LanguageCtx;
  readonly vote: VoteView;
  readonly hands: HandsStand;
}): ReactNode {
  return (
    <>
      <p>
        <b data-say="polite">{ctx.t('decisions.hands.stand', { stand: handsSaid(hands) })}</b>
      </p>
      <p className="small mute">{ctx.t('decisions.hands.can', { n: vote.canVote })}</p>
      <Differed ctx={ctx} hands={hands} />
      <NoNames ctx={ctx} />
      <NotVotingCounts ctx={ctx} vote={vote} />
    </>
  );
}

/** In one word: how far the two counts are. */
export function handsSaid({ counted, agreed, differed }: HandsStand): 'agreed' | 'half' | 'again' | 'none' {
  if (agreed) return 'agreed';
  if (counted !== null) return 'half';
  return differed.length > 0 ? 'again' : 'none';
}

/** Both counts of each round in which they differ. */
export function Differed({ ctx, hands }: { readonly ctx: LanguageCtx; readonly hands: HandsStand }): ReactNode {
  return hands.differed.map(([one, other], round) =>
    one && other ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: rounds are only added
      <p className="small" key={round}>
        {ctx.t('decisions.hands.differ', { round: round + 1, one: figures(ctx, one), other: figures(ctx, other) })}
      </p>
    ) : null,
  );
}

/** What a reader looks for in vain is said. */
export function NoNames({ ctx }: { readonly ctx: LanguageCtx }): ReactNode {
  return <p className="small mute">{ctx.t('decisions.hands.no-names')}</p>;
}

function figures(ctx: LanguageCtx, tally: Tally): string {
  return ctx.t('decisions.for-you.figures', tally);
}

/** Which delegations count; nothing where the Secretariat does. */
export function TellersLine({
  ctx,
  tellers,
  names,
}: {
  readonly ctx: LanguageCtx;
  readonly tellers: readonly string[] | null;
  readonly names: ReadonlyMap<string, LanguageMap>;
}): ReactNode {
  if (tellers === null) return null;
  const states = tellers.map((state) => ctx.text(names.get(state) ?? { en: state })).toSorted(ctx.compare);
  return <p className="small">{ctx.t('decisions.hands.tellers', { states: ctx.list(states) })}</p>;
}
