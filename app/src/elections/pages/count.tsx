import { type RequirementKey, requirementKeys } from '@plenary/rules';
import type { ReactNode } from 'react';
import type { Objection } from '../../door/objection.ts';
import { isSecretariat } from '../../identity/index.ts';
import { type Paper, PrintedProof } from '../../log/index.ts';
import { nameOf, type StateNames } from '../../reference/index.ts';
import { capital } from '../../web/capital.ts';
import { Button } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Facts, PageHead, Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import type { FieldError, FormState } from '../../web/form-state.ts';
import { objectionText } from '../../web/objection-text.ts';
import { Page } from '../../web/page.tsx';
import type { LanguageMap } from '../../words/languages.ts';
import { annulBallot } from '../annul-ballot.ts';
import { countField } from '../count-errors.ts';
import { enterCount } from '../enter-count.ts';
import type { CountSheet } from '../reads.ts';
import { Elects } from './elects.tsx';

export interface CountPageProps {
  readonly ctx: Ctx;
  readonly sheet: CountSheet;
  readonly names: StateNames;
  readonly title: LanguageMap;
  readonly meeting: string;
  /** last entry about the ballot that this page has seen */
  readonly lastSeq: number;
  /** null until the ballot is announced */
  readonly paper: Paper | null;
}

/** The tellers' sheet of a ballot on paper: the Secretariat enters and corrects it, the President reads it and may annul the ballot. */
export function CountPage({ ctx, sheet, names, title, meeting, lastSeq, paper }: CountPageProps): ReactNode {
  const { ballot } = sheet;
  const name = ctx.ordinal(ballot.number, 'ballot');
  const enters = isSecretariat(ctx.viewer);
  const presides = ctx.viewer?.capacities.some(({ kind }) => kind === 'office') ?? false;
  return (
    <Page
      ctx={ctx}
      title={`${name}${ctx.comma}${ctx.text(title)}`}
      nav="elections"
      crumbs={[
        { label: ctx.text(title), path: `/elections/${ballot.election}` },
        { label: ctx.t('meetings.podium'), path: `/meetings/${meeting}/podium` },
      ]}
      indexed={false}
    >
      <PageHead eyebrow={ctx.text(title)} title={ctx.t('count.title', { ballot: name })} lede={ctx.t('count.lede')} />
      <Facts
        items={[
          { label: ctx.t('count.issued'), value: ctx.number(ballot.issued) },
          { label: ctx.t('count.seats'), value: ctx.number(ballot.seats) },
          { label: ctx.t('count.requirements'), value: requirementsOf(ctx, ballot.requirements) },
        ]}
      />
      {ballot.status === 'counted' && enters && <Notice s="good">{ctx.t('count.entered')}</Notice>}
      {ballot.status === 'announced' || ballot.status === 'annulled' ? (
        <div className="stack gap-l mt">
          <Notice s="wait">{ctx.t(`count.${ballot.status}`)}</Notice>
          {ballot.status === 'announced' && <Entered ctx={ctx} sheet={sheet} names={names} />}
          {ballot.status === 'announced' && <Elects ctx={ctx} sheet={sheet} />}
        </div>
      ) : (
        <div className="mt">
          {enters ? (
            <Sheet ctx={ctx} sheet={sheet} names={names} lastSeq={lastSeq} />
          ) : sheet.count ? (
            <Entered ctx={ctx} sheet={sheet} names={names} />
          ) : (
            <Notice s="wait">{capital(ctx.t('script.next.count'))}</Notice>
          )}
        </div>
      )}
      {sheet.result && ballot.status === 'counted' && (
        <Section id="result" title={ctx.t('count.would-say')}>
          <Elects ctx={ctx} sheet={sheet} />
          <p>
            <a href={ctx.href(`/meetings/${meeting}/podium`)}>{ctx.t('count.announce-there')}</a>
          </p>
        </Section>
      )}
      {presides && (ballot.status === 'open' || ballot.status === 'counted') && (
        <Section id="annul" title={ctx.t('count.annul')}>
          <Form ctx={ctx} act={annulBallot} hidden={{ ballot: ballot.id }} basedOn={lastSeq}>
            <Field
              ctx={ctx}
              state={stateOf(ctx, annulBallot, { ballot: ballot.id })}
              name="reason"
              label={ctx.t('count.annul.reason')}
              hint={ctx.t('count.annul.hint')}
              rows={3}
            />
            <Button kind="grave">{ctx.t('count.annul')}</Button>
          </Form>
        </Section>
      )}
      <PrintedProof ctx={ctx} paper={paper} region="count-paper" />
    </Page>
  );
}

/** The figures as the Secretariat entered them. */
function Entered({ ctx, sheet: { ballot, count }, names }: Pick<CountPageProps, 'ctx' | 'sheet' | 'names'>): ReactNode {
  if (!count) return null;
  const figures = (['papers', 'invalid', 'valid', 'abstentions'] as const).map((name) => ({
    label: ctx.t(`count.${name}`),
    value: ctx.number(count[name]),
  }));
  const votes = ballot.standing.map(({ id, name, nationality }) => ({
    label: name,
    note: nameOf(ctx, names, nationality),
    value: ctx.number(count.votes.find(({ candidate }) => candidate === id)?.votes ?? 0),
  }));
  return <Facts items={[...figures, ...votes]} />;
}

function Sheet({ ctx, sheet, names, lastSeq }: Pick<CountPageProps, 'ctx' | 'sheet' | 'names' | 'lastSeq'>): ReactNode {
  const { ballot, count } = sheet;
  const hidden = { ballot: ballot.id };
  const { state, objections } = sortedOut(ctx, stateOf(ctx, enterCount, hidden), ballot.standing);
  const field = (name: 'papers' | 'invalid' | 'valid' | 'abstentions') => (
    <Field
      ctx={ctx}
      state={state}
      name={name}
      label={ctx.t(`count.${name}`)}
      hint={ctx.t(`count.${name}.hint`)}
      {...(count ? { initial: String(count[name]) } : {})}
    />
  );
  return (
    <Form
      ctx={ctx}
      act={enterCount}
      hidden={hidden}
      basedOn={lastSeq}
      state={state}
      {...(objections ? { objections } : {})}
      keep
    >
      <div className="cols">
        <Section id="papers" title={ctx.t('count.papers.title')}>
          <div className="stack gap-m">
            {field('papers')}
            {field('invalid')}
            {field('valid')}
            {field('abstentions')}
          </div>
        </Section>
        <Section id="votes" title={ctx.t('count.votes.title')}>
          <p className="hint">{ctx.t('count.votes.hint')}</p>
          <div className="stack gap-m">
            {ballot.standing.map(({ id, name, nationality }) => {
              const entered = count?.votes.find(({ candidate }) => candidate === id)?.votes;
              return (
                <Field
                  key={id}
                  ctx={ctx}
                  state={state}
                  name={`votes.${id}`}
                  label={<span dir="auto">{name}</span>}
                  hint={nameOf(ctx, names, nationality)}
                  {...(entered === undefined ? {} : { initial: String(entered) })}
                />
              );
            })}
          </div>
        </Section>
      </div>
      <p>
        <Button kind="main" large>
          {ctx.t(count ? 'count.correct' : 'count.enter')}
        </Button>
      </p>
    </Form>
  );
}

/** What was objected: beside the figure that is wrong where it is one, above the sheet where several do not fit together. */
function sortedOut(
  ctx: Ctx,
  state: FormState,
  standing: CountSheet['ballot']['standing'],
): { readonly state: FormState; readonly objections: readonly Objection[] | null } {
  const refusal = ctx.refusal?.state.values === state.values ? ctx.refusal : null;
  if (!refusal) return { state, objections: null };
  const errors: Record<string, FieldError> = { ...state.errors };
  const objections = refusal.objections.filter((objection) => {
    const field = countField(objection, standing);
    if (field === null) return true;
    errors[field] ??= { said: objectionText(ctx, objection) };
    return false;
  });
  return { state: { ...state, errors }, objections };
}

function requirementsOf(ctx: Ctx, requirements: Readonly<Record<RequirementKey, number>>): string {
  const some = requirementKeys.filter((key) => requirements[key] > 0);
  return some.length === 0
    ? ctx.t('count.no-requirements')
    : ctx.list(
        some.map((key) => ctx.t('count.requirement', { what: ctx.t(`count.key.${key}`), n: requirements[key] })),
      );
}
