import type { ReactNode } from 'react';
import type { Register } from '../../membership/index.ts';
import { nameOf, type ObserversFile, RestsOn, type SignatoryRecord, Sources } from '../../reference/index.ts';
import { Notice } from '../../web/components/notice.tsx';
import { type Fact, Facts, PageHead, Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { Text } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';

export interface NonPartyPageProps {
  readonly ctx: Ctx;
  readonly register: Register;
  readonly iso3: string;
  /** Null for a State that has not signed either. */
  readonly signatory: SignatoryRecord | null;
  readonly seen: ObserversFile['observerStatesSeen'];
}

/** A State that never was a party: what it has signed, and where it was seen as an observer. */
export function NonPartyPage({ ctx, register, iso3, signatory, seen }: NonPartyPageProps): ReactNode {
  const name = nameOf(ctx, register.names, iso3);
  const bibliography = register.meta.bibliography;
  const declared = signatory?.declaredIntentNotToBecomeParty ?? null;
  const facts: readonly Fact[] = [
    {
      label: ctx.t('membership.signed'),
      value: signatory === null ? ctx.t('membership.did-not-sign') : ctx.date(signatory.signed),
    },
    { label: ctx.t('membership.deposited'), value: ctx.t('membership.not-deposited') },
    { label: ctx.t('membership.right'), value: ctx.t('membership.right.no-seat') },
  ];
  return (
    <Page ctx={ctx} title={name} nav="members" note={ctx.t('membership.coverage')}>
      <PageHead
        eyebrow={ctx.t(signatory === null ? 'membership.non-party' : 'membership.signatory')}
        title={name}
        lede={ctx.t(signatory === null ? 'membership.non-party.text' : 'membership.signatory.text')}
      />
      <Facts items={facts} />
      {signatory !== null && <Sources of={signatory} bibliography={bibliography} />}
      {declared !== null && (
        <Notice s="wait">
          <Doubt ctx={ctx} confidence={declared.confidence}>
            {ctx.date(declared.date)}
            {ctx.colon}
            <Text ctx={ctx} map={{ en: declared.text }} />
          </Doubt>
          <Sources of={declared} bibliography={bibliography} />
        </Notice>
      )}
      {seen.length > 0 && (
        <Section id="seen" title={ctx.t('membership.seen')}>
          <ul style={{ paddingInlineStart: '1.2rem' }}>
            {seen.map((each) => (
              <li key={each.session}>
                <Doubt ctx={ctx} confidence={each.confidence} besideLink>
                  <a href={ctx.href(`/sessions/${each.session}`)}>{ctx.ordinal(each.session, 'session')}</a>
                </Doubt>
                <Sources of={each} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p>
        <a href={ctx.href('/observers')}>{ctx.t('observers.title')}</a>
      </p>
      <RestsOn ctx={ctx} files={['signatories.json', 'observers.json']} />
    </Page>
  );
}
