import { hashedInLot, inEnglishAlphabet, type RollCallLot } from '@plenary/rules/published';
import type { ReactNode } from 'react';
import { Button } from '../../web/components/button.tsx';
import { Field } from '../../web/components/field.tsx';
import { Reasons } from '../../web/components/reasons.tsx';
import { Facts, PageHead, Section } from '../../web/components/section.tsx';
import type { Ctx, LanguageCtx } from '../../web/ctx.ts';
import { Form, stateOf } from '../../web/form.tsx';
import { Page } from '../../web/page.tsx';
import { giveSeed } from '../give-seed.ts';
import type { BegunLot } from '../lot-acts.ts';
import type { VoteView } from '../reads.ts';
import { awaitedSeeds, drawnFrom, sha256 } from '../roll-call-lot.ts';
import type { Names } from './vote-parts.tsx';
import { VoteStage } from './vote-stage.tsx';

interface LotProps {
  readonly ctx: LanguageCtx;
  readonly names: Names;
}

function named({ ctx, names }: LotProps, state: string): string {
  return ctx.text(names.get(state) ?? { en: state });
}

/** What is public of a lot before it is drawn: what was laid down, and the seeds that were given. */
export function LotSoFar({ lot, ...props }: LotProps & { readonly lot: BegunLot }): ReactNode {
  const { ctx } = props;
  return (
    <Facts
      items={[
        { label: ctx.t('decisions.lot.commitment'), value: <Code>{lot.commitment}</Code> },
        ...lot.states.map((state) => ({
          label: ctx.t('decisions.lot.seed-of', { state: named(props, state) }),
          value: (
            <Seed
              given={lot.given.find((one) => one.state === state)?.seed ?? null}
              none={ctx.t('decisions.lot.none')}
            />
          ),
        })),
      ]}
    />
  );
}

function Seed({ given, none }: { readonly given: string | null; readonly none: string }): ReactNode {
  return given === null ? none : <Code>{given}</Code>;
}

function Code({ children }: { readonly children: string }): ReactNode {
  return (
    <bdi>
      <code className="break">{children}</code>
    </bdi>
  );
}

/** On the page of the vote: how far the lot is, the form of a delegation that is chosen, and the way to recompute it. */
export function LotOfVote({
  ctx,
  vote,
  names,
  state,
}: {
  readonly ctx: Ctx;
  readonly vote: VoteView;
  readonly names: Names;
  /** the reader's own seat */
  readonly state: string | null;
}): ReactNode {
  const { lot, rollCall, status } = vote;
  if (!lot || rollCall || status !== 'open') return null;
  const hidden = { vote: vote.id, state: state ?? '' };
  return (
    <Section id="lot" title={ctx.t('decisions.lot')}>
      <p className="small">{ctx.t('decisions.lot.what')}</p>
      <LotSoFar ctx={ctx} lot={lot} names={names} />
      {state !== null && awaitedSeeds(lot).includes(state) && (
        <Form ctx={ctx} act={giveSeed} hidden={hidden}>
          <Field
            ctx={ctx}
            state={stateOf(ctx, giveSeed, hidden)}
            name="seed"
            label={ctx.t('decisions.lot.seed')}
            hint={ctx.t('decisions.lot.seed.hint')}
          />
          <Button kind="main">{ctx.t('decisions.lot.give')}</Button>
        </Form>
      )}
    </Section>
  );
}

/** The lot of a roll call by itself: how far it is, and once it is drawn everything with which anybody computes it again. */
export function LotPage({
  ctx,
  vote,
  names,
}: {
  readonly ctx: Ctx;
  readonly vote: VoteView;
  readonly names: Names;
}): ReactNode {
  const drawn = vote.rollCall?.lot;
  return (
    <Page
      ctx={ctx}
      title={ctx.t('decisions.lot')}
      nav="decisions"
      crumbs={[{ label: ctx.t('decisions.vote'), path: `/votes/${vote.id}` }]}
      live={[`vote:${vote.id}`]}
      indexed={false}
    >
      <VoteStage vote={vote} />
      <PageHead title={ctx.t('decisions.lot')} lede={ctx.t('decisions.lot.what')} />
      {drawn ? (
        <LotAgain ctx={ctx} vote={vote} lot={drawn} names={names} />
      ) : vote.lot && !vote.rollCall ? (
        <LotSoFar ctx={ctx} lot={vote.lot} names={names} />
      ) : (
        <p>{ctx.t('decisions.lot.no')}</p>
      )}
    </Page>
  );
}

/** The numbers it was drawn from, and the commands. */
function LotAgain({
  ctx,
  vote,
  lot,
  names,
}: {
  readonly ctx: Ctx;
  readonly vote: VoteView;
  readonly lot: RollCallLot;
  readonly names: Names;
}): ReactNode {
  const among = vote.lot?.among ?? vote.rollCall?.order ?? [];
  const english = new Map([...names].map(([state, { en }]) => [state, en]));
  const list = inEnglishAlphabet(among, english);
  const found = drawnFrom(lot, among, english);
  const digest = sha256(hashedInLot(lot));
  const props = { ctx, names };
  return (
    <>
      <Section id="fell" title={ctx.t('decisions.lot.fell', { state: names.get(found.value) ?? { en: found.value } })}>
        <Reasons ctx={ctx} lines={found.lines} />
      </Section>
      <Section id="from" title={ctx.t('decisions.lot.from')}>
        <Facts
          items={[
            { label: ctx.t('decisions.lot.commitment'), value: <Code>{lot.commitment}</Code> },
            { label: ctx.t('decisions.lot.secret'), value: <Code>{lot.secret}</Code> },
            ...lot.seeds.map(({ state, seed }) => ({
              label: ctx.t('decisions.lot.seed-of', { state: named(props, state) }),
              value: <Code>{seed}</Code>,
            })),
            { label: ctx.t('decisions.lot.hash'), value: <Code>{digest}</Code> },
          ]}
        />
      </Section>
      <Section id="again" title={ctx.t('decisions.lot.again')}>
        <ol className="stack">
          <li>
            {ctx.t('decisions.lot.again.secret')} <Code>{`printf '%s' ${lot.secret} | sha256sum`}</Code>
          </li>
          <li>
            {ctx.t('decisions.lot.again.hash')}{' '}
            <Code>{`printf '%s\\n%s\\n%s' ${[lot.secret, ...lot.seeds.map(({ seed }) => seed)].join(' ')} | sha256sum`}</Code>
          </li>
          <li>
            {ctx.t('decisions.lot.again.place')}{' '}
            <Code>{`python3 -c "print(int('${digest}', 16) % ${among.length} + 1)"`}</Code>
          </li>
        </ol>
      </Section>
      <Section id="list" title={ctx.t('decisions.lot.list')}>
        <ol className="columns">
          {list.map((state) => (
            <li key={state} lang="en" dir="ltr">
              {english.get(state) ?? state}
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}
