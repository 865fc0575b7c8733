import type { ReactNode } from 'react';
import { ShowOfHands } from '../../parameters/index.ts';
import { Select } from '../../web/components/field.tsx';
import { Options } from '../../web/components/options.tsx';
import type { Ctx } from '../../web/ctx.ts';
import type { FormState } from '../../web/form-state.ts';
import type { CredentialsView } from '../reads.ts';

/** Why the Assembly decides nothing now; null while its meeting goes on. */
export function whyNotNow(
  ctx: Ctx,
  { meeting, suspended, voting }: Pick<CredentialsView, 'meeting' | 'suspended' | 'voting'>,
) {
  if (meeting === null) return ctx.t('credentials.in-a-meeting');
  if (suspended) return ctx.t('credentials.meeting-pauses');
  return voting ? ctx.t('credentials.meeting-votes') : null;
}

const ways = ['consensus', 'hands', 'vote'] as const;

/** How the Assembly decided: without a vote, by a show of hands with its figures, or by which text that was voted on. */
export function DecisionFields({
  ctx,
  view: { byVote },
  state,
}: {
  readonly ctx: Ctx;
  readonly view: Pick<CredentialsView, 'byVote'>;
  readonly state: FormState;
}): ReactNode {
  return (
    <>
      <Options
        ctx={ctx}
        state={state}
        name="how"
        legend={ctx.t('taken.how')}
        hint={byVote.length === 0 ? ctx.t('credentials.how.hint') : undefined}
        options={ways
          .filter((how) => how !== 'vote' || byVote.length > 0)
          .map((value) => ({
            value,
            label: value === 'hands' ? ctx.t('taken.how.is', { how: 'vote' }) : ctx.t(`credentials.how.${value}`),
          }))}
        initial={['consensus']}
      />
      <ShowOfHands ctx={ctx} state={state} />
      {byVote.length > 0 && (
        <Select
          ctx={ctx}
          state={state}
          name="proposal"
          label={ctx.t('credentials.how.text')}
          options={[
            { value: '', label: ctx.t('credentials.how.no-text') },
            ...byVote.map(({ id, symbol }) => ({ value: id, label: symbol })),
          ]}
        />
      )}
    </>
  );
}
