import type { ReactNode } from 'react';
import { Button } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import { Ruling } from '../../web/components/ruling.tsx';
import { Section } from '../../web/components/section.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import { type FormState, fresh } from '../../web/form-state.ts';
import type { PaperCheck, PaperEntry } from '../paper.ts';

interface Props {
  readonly ctx: LanguageCtx;
  readonly entry: PaperEntry;
}

/** Whether the hash on a paper is that of the entry: the first thing that somebody with the paper reads. */
export function PaperVerdict({
  ctx,
  entry,
  check,
}: {
  readonly ctx: LanguageCtx;
  /** null: what the database holds of that number is no entry */
  readonly entry: PaperEntry | null;
  readonly check: PaperCheck;
}): ReactNode {
  switch (check.kind) {
    case 'same':
      return (
        <Ruling s="good" verdict={ctx.t('log.paper.same')}>
          <p>{ctx.t('log.paper.same.then')}</p>
        </Ruling>
      );
    case 'other':
      return (
        <Ruling s="bad" verdict={ctx.t('log.paper.other')}>
          <dl className="hashes small">
            <dt>{ctx.t('log.paper.given')}</dt>
            <dd>
              <code dir="ltr">{check.given}</code>
            </dd>
            {entry && (
              <>
                <dt>{ctx.t('log.paper.hash')}</dt>
                <dd>
                  <code dir="ltr">{entry.hash}</code>
                </dd>
              </>
            )}
          </dl>
          <p>{ctx.t('log.paper.other.why')}</p>
        </Ruling>
      );
    case 'malformed':
      return (
        <Ruling s="wait" verdict={ctx.t('log.paper.malformed')}>
          <p>
            <a href="#f-printed">{ctx.t('log.paper.malformed.how')}</a>
          </p>
        </Ruling>
      );
  }
}

/** For a paper whose code cannot be read: its hash is typed in. */
export function PaperForm({
  ctx,
  entry,
  check,
}: Props & {
  /** null when nobody came with a paper */
  readonly check: PaperCheck | null;
}): ReactNode {
  const state: FormState =
    check?.kind === 'malformed'
      ? { values: { printed: [check.given] }, errors: { printed: 'log.paper.malformed.how' } }
      : fresh;
  return (
    <Section id="paper" title={ctx.t('log.paper.check')}>
      <form className="stack gap-m" method="get" action={ctx.href(`/record/${entry.seq}`)}>
        <Field
          ctx={ctx}
          state={state}
          name="printed"
          label={ctx.t('log.paper.given')}
          hint={ctx.t('log.paper.given.hint', { seq: entry.seq })}
          control={{ autoComplete: 'off' }}
          {...(check ? { initial: check.given } : {})}
        />
        <p>
          <Button>{ctx.t('log.paper.compare')}</Button>
        </p>
      </form>
    </Section>
  );
}
