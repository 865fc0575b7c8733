import type { ReactNode } from 'react';
import { isSecretariat } from '../../identity/index.ts';
import { byName, nameOf } from '../../reference/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Select } from '../../web/components/field.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { askForRecordedVote, endAskingForRecordedVote } from '../ask-for-recorded-vote.ts';
import type { ProposalView } from '../reads.ts';
import { askedMethods } from '../voting-method.ts';
import type { Names } from './vote-parts.tsx';

/** Which States Parties ask for a vote by name; nothing where none does. */
export function AskedByName({
  ctx,
  proposal,
  names,
}: {
  readonly ctx: LanguageCtx;
  readonly proposal: ProposalView;
  readonly names: Names;
}): ReactNode {
  if (proposal.asked.length === 0) return null;
  return (
    <ul className="small">
      {proposal.asked.map(({ state, how }) => (
        <li key={state}>{ctx.t('decisions.asked.by', { state: names.get(state) ?? { en: state }, how })}</li>
      ))}
    </ul>
  );
}

/** For whom the reader may ask, in the meeting that is on the item of the text. */
export interface Asking {
  readonly meeting: string;
  /** the own seat; every State Party, for the Secretariat */
  readonly states: readonly string[];
}

/** Before the voting begins: a delegation asks for its seat, the Secretariat notes what was asked in the hall. */
export function AskByName({
  ctx,
  proposal,
  names,
  asking,
}: {
  readonly ctx: Ctx;
  readonly proposal: ProposalView;
  readonly names: Names;
  readonly asking: Asking;
}): ReactNode {
  const hidden = { meeting: asking.meeting, proposal: proposal.id };
  const [own = ''] = asking.states;
  const one = isSecretariat(ctx.viewer) ? null : own;
  const sent = one === null ? hidden : { ...hidden, state: one };
  const field = { ctx, state: stateOf(ctx, askForRecordedVote, sent) } as const;
  const standing = proposal.asked.filter(({ state }) => asking.states.includes(state));
  return (
    <Section id="by-name" title={ctx.t('decisions.ask')}>
      <p className="small">{ctx.t('decisions.ask.what')}</p>
      <Form ctx={ctx} act={askForRecordedVote} hidden={sent}>
        {one === null && (
          <Select
            {...field}
            name="state"
            label={ctx.t('decisions.column.state')}
            options={byName(ctx, names, asking.states).map((value) => ({ value, label: nameOf(ctx, names, value) }))}
          />
        )}
        <Select
          {...field}
          name="how"
          label={ctx.t('decisions.ask.how')}
          options={askedMethods.map((value) => ({ value, label: ctx.t(`decisions.ask.how.${value}`) }))}
        />
        <Button>{ctx.t('decisions.ask')}</Button>
      </Form>
      {standing.map(({ state }) => (
        <Form key={state} ctx={ctx} act={endAskingForRecordedVote} hidden={{ ...hidden, state }}>
          <Button>{ctx.t('decisions.ask.end', { state: nameOf(ctx, names, state) })}</Button>
        </Form>
      ))}
    </Section>
  );
}
