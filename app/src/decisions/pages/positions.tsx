import type { ReactNode } from 'react';
import { isSecretariat } from '../../identity/index.ts';
import { byName, nameOf } from '../../reference/index.ts';
import { Button } from '../../web/components/button.tsx';
import { Field, Select } from '../../web/components/field.tsx';
import { Section } from '../../web/components/section.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { dirOf, langNames, langs } from '../../words/languages.ts';
import { notePosition, takeBackPosition } from '../note-position.ts';
import { positionKinds } from '../position-acts.ts';
import type { Position } from '../positions.ts';
import type { ProposalView } from '../reads.ts';
import type { Names } from './vote-parts.tsx';

interface PositionsProps {
  readonly ctx: LanguageCtx;
  readonly positions: readonly Position[];
  readonly names: Names;
}

/** What delegations said of a text adopted by consensus: who dissociated itself from what in a sentence, then each in its own words. */
export function Positions({ ctx, positions, names }: PositionsProps): ReactNode {
  if (positions.length === 0) return null;
  const dissociated = Map.groupBy(
    positions.filter(({ kind }) => kind === 'dissociation'),
    ({ paragraph }) => paragraph,
  );
  return (
    <Section id="positions" title={ctx.t('decisions.positions')}>
      {[...dissociated].map(([paragraph, all]) => (
        <p key={paragraph ?? 0}>
          {ctx.t('decisions.positions.dissociated', {
            n: all.length,
            whole: paragraph === null ? 'yes' : 'no',
            paragraph: paragraph ?? 0,
          })}
        </p>
      ))}
      {positions.map(({ id, state, kind, paragraph, lang, text }) => (
        <article className="stack gap-s mt" key={id}>
          <p>
            <b>{ctx.text(names.get(state) ?? { en: state })}</b>
            {ctx.comma}
            {ctx.t(`decisions.positions.kind.${kind}`)}
            {ctx.comma}
            {paragraph === null
              ? ctx.t('decisions.positions.whole')
              : ctx.t('decisions.positions.paragraph', { n: paragraph })}
          </p>
          <p className="prose" lang={lang} dir={dirOf(lang)}>
            {text}
          </p>
        </article>
      ))}
    </Section>
  );
}

/** For whom the reader may say it: the own seat, or every State Party for the Secretariat. */
export function NotePosition({
  ctx,
  proposal,
  positions,
  names,
  states,
}: {
  readonly ctx: Ctx;
  readonly proposal: ProposalView;
  readonly positions: readonly Position[];
  readonly names: Names;
  readonly states: readonly string[];
}): ReactNode {
  const secretariat = isSecretariat(ctx.viewer);
  const [own = ''] = states;
  const hidden = secretariat ? { proposal: proposal.id } : { proposal: proposal.id, state: own };
  const field = { ctx, state: stateOf(ctx, notePosition, hidden) } as const;
  return (
    <Section id="note-position" title={ctx.t('decisions.positions.note')}>
      <p className="small">{ctx.t('decisions.positions.what')}</p>
      <Form ctx={ctx} act={notePosition} hidden={hidden}>
        {secretariat && (
          <Select
            {...field}
            name="state"
            label={ctx.t('decisions.column.state')}
            options={byName(ctx, names, states).map((value) => ({ value, label: nameOf(ctx, names, value) }))}
          />
        )}
        <Select
          {...field}
          name="kind"
          label={ctx.t('decisions.positions.kind')}
          options={positionKinds.map((value) => ({ value, label: ctx.t(`decisions.positions.kind.${value}`) }))}
        />
        <Field {...field} name="paragraph" optional label={ctx.t('decisions.positions.paragraph.label')} />
        <Select
          {...field}
          name="lang"
          label={ctx.t('decisions.positions.lang')}
          options={langs.map((value) => ({ value, label: langNames[value] }))}
        />
        <Field {...field} name="text" rows={5} label={ctx.t('decisions.text')} />
        <Button kind="main">{ctx.t('decisions.positions.note')}</Button>
      </Form>
      {positions
        .filter(({ state }) => secretariat || states.includes(state))
        .map(({ id, state, kind, paragraph }) => (
          <Form
            key={id}
            ctx={ctx}
            act={takeBackPosition}
            hidden={{ proposal: proposal.id, state, kind, paragraph: String(paragraph ?? '') }}
          >
            <Button>{ctx.t('decisions.explained.take-back', { state: nameOf(ctx, names, state) })}</Button>
          </Form>
        ))}
    </Section>
  );
}
