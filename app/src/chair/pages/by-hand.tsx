import type { ReactNode } from 'react';
import type { ByHand, FloorView } from '../../floor/index.ts';
import { type SentenceValues, sentenceOf } from '../../meetings/index.ts';
import { Written } from '../../web/components/words.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';

/** What the chair changed of the list by hand, with the reasons: for a President who is asked why. It stands always, and the mark of the page looks again. */
export function ChangedByHand(props: {
  readonly ctx: LanguageCtx;
  readonly view: FloorView;
  readonly changes: readonly ByHand[];
  readonly values: SentenceValues;
}): ReactNode {
  const { ctx, view, changes, values } = props;
  if (changes.length === 0) return <p className="mute">{ctx.t('meetings.desk.by-hand.none')}</p>;
  return (
    <ol className="reasons">
      {changes.map((change) => (
        <li key={change.seq}>
          <span className="mute">{ctx.timeIn(change.at, view.session.city)}</span>{' '}
          <Written>{sentenceOf(ctx, view, { ...change, values })}</Written>
        </li>
      ))}
    </ol>
  );
}
