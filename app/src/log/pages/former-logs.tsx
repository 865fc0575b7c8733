import type { ReactNode } from 'react';
import { Notice } from '../../web/components/notice.tsx';
import { Scroll } from '../../web/components/scroll.tsx';
import { Facts, Section } from '../../web/components/section.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import type { Halt } from '../acts.ts';
import { keptWitness } from '../kept-witness.ts';
import type { FormerLog, LogView } from '../reads.ts';
import { KeysTable } from './keys-table.tsx';

/** Of a log that succeeds another: which, since when, and the reason given. */
export function Beginning({ ctx, view }: { readonly ctx: Ctx; readonly view: LogView }): ReactNode {
  const [last] = view.former;
  if (last === undefined) return null;
  return (
    <div className="stack">
      <Notice s="wait">
        {ctx.t('log.succeeds', { name: view.name, former: last.name, date: ctx.date(last.endedAt, 'long') })}{' '}
        <a href="#former">{ctx.t('log.succeeds.more')}</a>
      </Notice>
      <Reason ctx={ctx} reason={last.reason} />
    </div>
  );
}

/** The logs of this record that have ended, the last first: why, what they had signed, and with which keys. */
export function FormerLogs({ ctx, former }: { readonly ctx: Ctx; readonly former: LogView['former'] }): ReactNode {
  if (former.length === 0) return null;
  return (
    <Section id="former" title={ctx.t('log.former')}>
      <p className="prose">{ctx.t('log.former.how')}</p>
      {former.map((log) => (
        <Former key={log.name} ctx={ctx} log={log} />
      ))}
    </Section>
  );
}

function Former({ ctx, log }: { readonly ctx: Ctx; readonly log: FormerLog }): ReactNode {
  const { name, signed, note, lost } = log;
  return (
    <article className="stack gap-m mt">
      <h3>
        <bdi className="breaks">{name}</bdi>
      </h3>
      <Facts
        items={[
          {
            label: ctx.t('log.former.ended'),
            value: (
              <time dateTime={log.endedAt}>
                {ctx.date(log.endedAt, 'long')}
                {ctx.comma}
                {ctx.timeIn(log.endedAt, 'The Hague')}
              </time>
            ),
            note: <a href={ctx.href(`/record/${log.seq}`)}>{ctx.t('record.entry', { seq: log.seq })}</a>,
          },
          { label: ctx.t('log.former.successor'), value: <bdi className="breaks">{log.successor}</bdi> },
          {
            label: ctx.t('log.signed'),
            value: signed === null ? ctx.t('log.former.unsigned') : ctx.number(signed.size),
          },
        ]}
      />
      <Reason ctx={ctx} reason={log.reason} />
      {log.contradictions.map((halt) => (
        <p key={`${halt.witness} ${halt.kind} ${halt.size}`}>{pastHalt(ctx, halt)}</p>
      ))}
      {lost !== null && (
        <p>
          {ctx.t('log.former.lost', { size: lost.size })} <code dir="ltr">{lost.root}</code>
        </p>
      )}
      {note !== null && (
        <>
          <h4>{ctx.t('log.former.checkpoint')}</h4>
          <Scroll ctx={ctx} table={ctx.t('log.former.checkpoint')}>
            <pre className="code" dir="ltr">
              <code>{note}</code>
            </pre>
          </Scroll>
        </>
      )}
      <KeysTable ctx={ctx} keys={log.keys} caption={ctx.t('log.former.keys', { name })} />
    </article>
  );
}

/** A contradiction that was decided on, in a sentence. */
export function pastHalt(ctx: LanguageCtx, { witness, kind, size }: Halt): string {
  if (witness === keptWitness) return ctx.t(`log.former.kept.${kind}`, { size });
  return ctx.t(kind === 'ahead' ? 'log.former.ahead' : 'log.former.split', { witness, size });
}

/** In the words of whoever ended the log, in their language. */
function Reason({ ctx, reason }: { readonly ctx: Ctx; readonly reason: string }): ReactNode {
  return (
    <p className="prose">
      {ctx.t('log.former.reason')}{' '}
      <q lang="" dir="auto">
        {reason}
      </q>
    </p>
  );
}
