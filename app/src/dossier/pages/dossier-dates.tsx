import type { ReactNode } from 'react';
import { withdrawalEffect } from '../../membership/index.ts';
import {
  Cites,
  confidenceOf,
  type DataConfidence,
  LineText,
  Sources,
  type WithdrawalRecord,
} from '../../reference/index.ts';
import { Ruling } from '../../web/components/ruling.tsx';
import { Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Timeline, type TimelineStep } from '../../web/components/timeline.tsx';
import { Text } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { Dossier } from '../dossier.ts';

interface Props {
  readonly ctx: Ctx;
  readonly dossier: Dossier;
}

/** How the day of entry into force follows from the day of deposit. */
export function Entry({ ctx, dossier: { state, entry } }: Props): ReactNode {
  const verdict = (
    <Doubt ctx={ctx} confidence={confidenceOf(state, 'deposited', 'entryIntoForce')}>
      {ctx.t('membership.entry.verdict', { day: ctx.date(state.entryIntoForce) })}
    </Doubt>
  );
  return (
    <Section id="entry" title={ctx.t('membership.entry')}>
      {entry === null ? (
        <Ruling verdict={verdict}>
          <p>{ctx.t('membership.entry.succession')}</p>
        </Ruling>
      ) : (
        <Ruling verdict={verdict} cite={<Cites ctx={ctx} lines={entry.lines} />}>
          {entry.lines.map((line) => (
            <LineText key={line.code} ctx={ctx} line={line} module="membership" />
          ))}
        </Ruling>
      )}
    </Section>
  );
}

/** Notices of withdrawal: announced, notified, effective or taken back, with the arithmetic of article 127. */
export function Withdrawals({ ctx, dossier }: Props): ReactNode {
  return (
    <Section id="withdrawal" title={ctx.t('membership.withdrawal')}>
      <div className="stack gap-l">
        {dossier.state.withdrawals.map((withdrawal) => (
          <Withdrawal
            key={withdrawal.notified ?? withdrawal.announced}
            ctx={ctx}
            withdrawal={withdrawal}
            dossier={dossier}
          />
        ))}
      </div>
    </Section>
  );
}

function Withdrawal({ ctx, withdrawal, dossier }: Props & { readonly withdrawal: WithdrawalRecord }): ReactNode {
  const effect = withdrawalEffect(withdrawal);
  return (
    <div className="stack">
      <Timeline steps={stepsOf(ctx, withdrawal)} />
      <Ruling
        verdict={ctx.t(`membership.withdrawal.${withdrawal.state}`)}
        cite={<Cites ctx={ctx} lines={effect.lines} />}
      >
        {effect.lines.map((line) => (
          <LineText key={line.code} ctx={ctx} line={line} module="membership" />
        ))}
      </Ruling>
      {withdrawal.note !== null && (
        <p className="small">
          <Text ctx={ctx} map={{ en: withdrawal.note }} />
        </p>
      )}
      <Sources of={withdrawal} bibliography={dossier.register.meta.bibliography} />
    </div>
  );
}

const steps = ['announced', 'notified', 'rescinded', 'effective', 'wouldHaveBeenEffective'] as const;

/** A day is not certain when its record is not, or when a notice may have been taken back before it. */
function surenessOf(withdrawal: WithdrawalRecord, step: (typeof steps)[number]): DataConfidence {
  return confidenceOf(withdrawal, step, ...(step === 'effective' ? ['rescinded'] : []));
}

function stepsOf(ctx: Ctx, withdrawal: WithdrawalRecord): readonly TimelineStep[] {
  const today = ctx.now.slice(0, 10);
  return steps
    .flatMap((step) => {
      const day = withdrawal[step];
      return day === null ? [] : [{ step, day }];
    })
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map(({ step, day }) => ({
      id: step,
      state: step === 'wouldHaveBeenEffective' || day > today ? 'ahead' : 'done',
      when: ctx.date(day, 'short'),
      title: (
        <Doubt ctx={ctx} confidence={surenessOf(withdrawal, step)}>
          {ctx.t(`membership.withdrawal.step.${step}`)}
        </Doubt>
      ),
    }));
}
