import { type CSSProperties, Fragment, type ReactNode } from 'react';
import { actKeys, endIsOpen, groupKeys, standingConfidence, statusKeys } from '../../membership/index.ts';
import { confidenceOf, nameOf, type ReferenceFileName, RestsOn, Sources } from '../../reference/index.ts';
import { Notice } from '../../web/components/notice.tsx';
import { type Fact, Facts, PageHead, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Chip } from '../../web/components/status.tsx';
import { Text } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import { langs } from '../../words/languages.ts';
import type { Dossier } from '../dossier.ts';
import { Entry, Withdrawals } from './dossier-dates.tsx';
import { SessionsAttended } from './dossier-sessions.tsx';

/** All that Plenary knows of a State Party, present or former. */
export function DossierPage({
  ctx,
  dossier,
  files,
}: {
  readonly ctx: Ctx;
  readonly dossier: Dossier;
  /** of the reference data */
  readonly files: readonly ReferenceFileName[];
}): ReactNode {
  const { state, register, shown } = dossier;
  const name = nameOf(ctx, register.names, state.iso3);
  return (
    <Page ctx={ctx} title={name} nav="members" note={ctx.t('membership.coverage')}>
      <PageHead eyebrow={<Eyebrow ctx={ctx} dossier={dossier} />} title={name}>
        <OtherNames ctx={ctx} dossier={dossier} />
      </PageHead>
      <Facts items={facts(ctx, dossier)} />
      {state.note !== null && (
        <Notice>
          <Text ctx={ctx} map={{ en: state.note }} />
        </Notice>
      )}
      <Sources of={state} bibliography={register.meta.bibliography} />
      <div className="split" style={{ '--aside': '25rem', marginBlockStart: 'var(--s7)' } as CSSProperties}>
        <div className="stack gap-xl">
          <Entry ctx={ctx} dossier={dossier} />
          {state.withdrawals.length > 0 && <Withdrawals ctx={ctx} dossier={dossier} />}
          {each(shown.map(({ main }) => main?.(ctx)))}
        </div>
        {each(shown.map(({ aside }) => aside?.(ctx)))}
      </div>
      {each(shown.map(({ below }) => below?.(ctx)))}
      <SessionsAttended ctx={ctx} dossier={dossier} />
      <NotHeld ctx={ctx} />
      <RestsOn ctx={ctx} files={['states.json', ...files]} />
    </Page>
  );
}

/** In the order of the parts, which never changes. */
function each(parts: readonly ReactNode[]): ReactNode {
  return parts.map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: one place for each room
    <Fragment key={place}>{part}</Fragment>
  ));
}

function Eyebrow({ ctx, dossier: { state, party } }: { readonly ctx: Ctx; readonly dossier: Dossier }): ReactNode {
  const since = ctx.date(state.entryIntoForce);
  const standing = party
    ? ctx.t('membership.eyebrow.party', { since })
    : state.partyUntil !== null && state.partyUntil <= ctx.now.slice(0, 10)
      ? ctx.t('membership.eyebrow.former', { since, until: ctx.date(state.partyUntil) })
      : ctx.t('membership.eyebrow.coming', { since });
  return (
    <>
      <Doubt ctx={ctx} confidence={confidenceOf(state, 'regionalGroup')}>
        {ctx.t(groupKeys[state.regionalGroup])}
      </Doubt>
      &emsp;
      <Doubt ctx={ctx} confidence={standingConfidence(state, party)}>
        {standing}
      </Doubt>
    </>
  );
}

function OtherNames({ ctx, dossier: { state } }: { readonly ctx: Ctx; readonly dossier: Dossier }): ReactNode {
  const others = langs.filter((lang) => lang !== ctx.lang && state.names[lang] !== state.names[ctx.lang]);
  return (
    <p className="mute row">
      {state.formalName !== null && state.formalName !== state.names.en && <span lang="en">{state.formalName}</span>}
      {others.map((lang) => (
        <span key={lang} lang={lang} dir="auto">
          {state.names[lang]}
        </span>
      ))}
    </p>
  );
}

function facts(ctx: Ctx, { state, party, shown }: Dossier): readonly Fact[] {
  const founding = state.entryIntoForce === '2002-07-01';
  return [
    {
      label: ctx.t('membership.signed'),
      value: (
        <Doubt ctx={ctx} confidence={confidenceOf(state, 'signed')}>
          {state.signed === null ? ctx.t('membership.did-not-sign') : ctx.date(state.signed)}
        </Doubt>
      ),
    },
    {
      label: ctx.t('membership.deposited'),
      value: (
        <Doubt ctx={ctx} confidence={confidenceOf(state, 'deposited')}>
          {ctx.date(state.deposited)}
        </Doubt>
      ),
      note: ctx.t(actKeys[state.depositType]),
    },
    {
      label: ctx.t('membership.in-force'),
      value: (
        <Doubt ctx={ctx} confidence={confidenceOf(state, 'entryIntoForce')}>
          {ctx.date(state.entryIntoForce)}
        </Doubt>
      ),
      ...(founding ? { note: ctx.t('membership.founding') } : {}),
    },
    ...(state.partyUntil === null
      ? []
      : [
          {
            label: ctx.t('membership.party-until'),
            value: (
              <Doubt ctx={ctx} confidence={endIsOpen(state) ? 'unverified' : 'sourced'}>
                {ctx.date(state.partyUntil)}
              </Doubt>
            ),
          },
        ]),
    ...(state.status === 'party'
      ? []
      : [
          {
            label: ctx.t('membership.status'),
            value: <Chip s={party ? 'wait' : 'mute'}>{ctx.t(statusKeys[state.status])}</Chip>,
          },
        ]),
    ...shown.flatMap(({ fact }) => fact?.(ctx) ?? []),
  ];
}

/** What a reader might look for here and Plenary does not have. */
function NotHeld({ ctx }: { readonly ctx: Ctx }): ReactNode {
  return (
    <Section id="not-held" title={ctx.t('membership.not-held')}>
      <dl className="facts">
        {(['votes', 'payments', 'statements', 'delegations'] as const).map((what) => (
          <div key={what}>
            <dt>{ctx.t(`membership.not-held.${what}`)}</dt>
            <dd>
              <span className="mute">{ctx.t('web.unknown.not-published')}</span>
              <small>{ctx.t(`membership.not-held.${what}.why`)}</small>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
