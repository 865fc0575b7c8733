import type { ReactNode } from 'react';
import { type LogLine, sentenceOf } from '../../meetings/index.ts';
import { cityAt, type InPlaces } from '../../sessions/index.ts';
import { Programme, type ProgrammeEntry } from '../../web/components/programme.tsx';
import { Section } from '../../web/components/section.tsx';
import { WithSymbols } from '../../web/components/symbol.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { Names } from './vote-parts.tsx';

interface Props {
  readonly ctx: LanguageCtx;
  readonly steps: readonly LogLine[];
  readonly names: Names;
  /** where the session was when, whose clock each step has */
  readonly held: InPlaces;
}

/** How a decision came about, step by step, each with its day, its hour and its entry; a live region of its page. */
export function Steps({ ctx, steps, names, held }: Props): ReactNode {
  const entries = steps.map(({ seq, at, ...said }): ProgrammeEntry => {
    const city = cityAt(held, at);
    const words = { names, agenda: [], session: { city } };
    return {
      id: String(seq),
      time: ctx.time(at, city),
      at,
      title: (
        <>
          <WithSymbols text={sentenceOf(ctx, words, said)} />{' '}
          <span className="small mute">
            {ctx.date(at, 'short', city)}
            {ctx.comma}
            {ctx.cityName(city)}
          </span>
        </>
      ),
      mark: (
        <span className="small">
          <a href={ctx.href(`/record/${seq}`)}>{ctx.t('meetings.entry', { seq })}</a>
        </span>
      ),
    };
  });
  return (
    <div id="decision-steps">
      {entries.length > 0 && (
        <Section id="steps" title={ctx.t('decisions.steps')}>
          <Programme entries={entries} label={ctx.t('decisions.steps')} />
        </Section>
      )}
    </div>
  );
}
