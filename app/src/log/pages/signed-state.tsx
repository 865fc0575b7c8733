import type { ReactNode } from 'react';
import { Notice } from '../../web/components/notice.tsx';
import { Facts } from '../../web/components/section.tsx';
import { Chip } from '../../web/components/status.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { Halt } from '../acts.ts';
import { keptWitness } from '../kept-witness.ts';
import type { LogView } from '../reads.ts';

interface Props {
  readonly ctx: LanguageCtx;
  readonly view: LogView;
}

/** How far the record is signed, how long ago, and who confirmed it; what is wrong stands first. */
export function SignedState({ ctx, view }: Props): ReactNode {
  const { latest, entries } = view;
  return (
    <div className="stack gap-m">
      <Trouble ctx={ctx} view={view} />
      <Facts
        items={[
          {
            label: ctx.t('log.signed'),
            value: latest === null ? ctx.t('log.signed.none') : ctx.number(latest.size),
          },
          ...(latest === null
            ? []
            : [
                {
                  label: ctx.t('log.signed.at'),
                  value: (
                    <time dateTime={latest.signedAt}>
                      {ctx.date(latest.signedAt, 'long')}
                      {ctx.comma}
                      {ctx.timeIn(latest.signedAt, 'The Hague')}
                    </time>
                  ),
                  note: ctx.t('log.signed.ago', { minutes: minutesBetween(latest.signedAt, ctx.now) }),
                },
              ]),
          {
            label: ctx.t('log.witnesses'),
            value: <Quorum ctx={ctx} view={view} />,
            ...(view.witnesses.length === 0 ? { note: ctx.t('log.witnesses.none') } : {}),
          },
        ]}
      />
      {entries > (latest?.size ?? 0) && view.state === 'signing' && (
        <p className="small">{ctx.t('log.unsigned', { count: entries - (latest?.size ?? 0) })}</p>
      )}
    </div>
  );
}

function minutesBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
}

function Quorum({ ctx, view }: Props): ReactNode {
  const { latest, witnesses, quorum } = view;
  if (latest === null || witnesses.length === 0) return ctx.number(witnesses.length);
  const numbers = { cosigned: latest.cosigned, all: witnesses.length, quorum };
  return latest.quorumReached ? (
    <Chip s="good">{ctx.t('log.witnesses.reached', numbers)}</Chip>
  ) : (
    <Chip s="bad">{ctx.t('log.witnesses.missing', numbers)}</Chip>
  );
}

function haltSentence(ctx: LanguageCtx, { witness, kind, size }: Halt): string {
  if (witness === keptWitness) return ctx.t(`log.halt.kept.${kind}`, { size });
  return ctx.t(kind === 'ahead' ? 'log.halt.ahead' : 'log.halt.split', { witness, size });
}

function Trouble({ ctx, view }: Props): ReactNode {
  const { state, detail, halts } = view;
  switch (state) {
    case 'signing':
      return null;
    case 'starting':
      return <Notice s="wait">{ctx.t('log.state.starting')}</Notice>;
    case 'no-key':
      return <Notice s="bad">{ctx.t('log.state.no-key')}</Notice>;
    case 'unconfirmed':
      return <Notice s="wait">{ctx.t('log.state.unconfirmed')}</Notice>;
    case 'unsealed': {
      const [from = 0, to = from] = detail.split(/[- ]/).slice(0, 2).map(Number);
      if (detail.endsWith('foreign')) return <Notice s="bad">{ctx.t('log.state.foreign-key', { from })}</Notice>;
      return <Notice s="bad">{ctx.t('log.state.unsealed', { from, to, count: to - from + 1 })}</Notice>;
    }
    case 'broken':
      return <Notice s="bad">{ctx.t('log.state.broken')}</Notice>;
    case 'halted':
      return (
        <>
          <Notice s="bad">
            {ctx.t(
              halts.length > 0 && halts.every(({ witness }) => witness === keptWitness)
                ? 'log.state.halted.kept'
                : 'log.state.halted',
            )}
          </Notice>
          {halts.map((halt) => (
            <Notice s="bad" key={`${halt.witness} ${halt.kind} ${halt.size}`}>
              {haltSentence(ctx, halt)}
            </Notice>
          ))}
        </>
      );
  }
}
