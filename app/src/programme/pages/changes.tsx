import type { ReactNode } from 'react';
import { cityAt, dayAt } from '../../sessions/index.ts';
import { plainList } from '../../web/components/list.ts';
import { Section } from '../../web/components/section.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { Change } from '../history.ts';
import type { ShownProgramme } from '../programme.ts';
import { changeSaid } from '../said.ts';

const mostShown = 8;

/** What was changed last. What was placed before the session began is the programme itself, and no change of it. */
export function lastChanges({ session, history }: Pick<ShownProgramme, 'session' | 'history'>): readonly Change[] {
  return history.changes
    .filter(({ kind, at }) => kind !== 'placed' || dayAt(session, at) >= session.starts)
    .slice(-mostShown)
    .toReversed();
}

/** For who looks later what others were told at once. */
export function Changes({ ctx, shown }: { readonly ctx: LanguageCtx; readonly shown: ShownProgramme }): ReactNode {
  const changes = lastChanges(shown);
  const at = (change: Change) => {
    const city = cityAt(shown.session, change.at);
    return `${ctx.date(change.at, 'day', city)}${ctx.comma}${ctx.time(change.at, city)}`;
  };
  const label = (change: Change) => `${at(change)}${ctx.comma}${ctx.t('meetings.entry', { seq: change.seq })}`;
  return (
    <div id="programme-changes">
      {changes.length > 0 && (
        <Section id="changes" title={ctx.t('programme.changes')}>
          <ol className="dated" {...plainList}>
            {changes.map((change, n) => (
              <li key={change.seq} data-key={String(change.seq)}>
                <a href={ctx.href(`/record/${change.seq}`)} aria-label={label(change)}>
                  <time dateTime={change.at}>{at(change)}</time>
                </a>
                <span data-say={n === 0 ? 'polite' : undefined}>{changeSaid(ctx, shown, change)}</span>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </div>
  );
}
