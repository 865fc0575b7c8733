import type { ReactNode } from 'react';
import { appearances } from '../web/appearance.ts';
import { PageHead, Section } from '../web/components/section.tsx';
import type { Ctx } from '../web/ctx.ts';
import { Page } from '../web/page.tsx';
import type { MessageKey } from '../words/messages.ts';

const tested = ['axe', 'keyboard', 'script', 'zoom'] as const;
/** Meant so and looked at, but no test would notice. */
const made = ['colour', 'motion'] as const;
const gaps = ['keyboard', 'readers', 'chinese', 'phone', 'documents'] as const;

/** What is tested and how, and what is known to be missing. */
export function AccessibilityPage({ ctx }: { readonly ctx: Ctx }): ReactNode {
  const list = (part: string, keys: readonly string[]) => (
    <ul className="prose">
      {keys.map((key) => (
        <li key={key}>{ctx.t(`site.accessibility.${part}.${key}` as MessageKey)}</li>
      ))}
    </ul>
  );
  return (
    <Page ctx={ctx} title={ctx.t('site.accessibility')}>
      <PageHead title={ctx.t('site.accessibility')} lede={ctx.t('site.accessibility.lede')} />
      <Section id="appearance" title={ctx.t('site.appearance')}>
        <form className="row" method="post" action={ctx.href('/appearance')}>
          {appearances.map((one) => (
            <button
              key={one}
              className="btn"
              type="submit"
              name="appearance"
              value={one}
              aria-pressed={one === (ctx.appearance ?? 'light')}
            >
              {ctx.t(`site.appearance.${one}`)}
            </button>
          ))}
        </form>
        <p className="small mute mt-s">{ctx.t('site.appearance.hint')}</p>
      </Section>
      <Section id="tested" title={ctx.t('site.accessibility.tested')}>
        {list('tested', tested)}
      </Section>
      <Section id="made" title={ctx.t('site.accessibility.made')}>
        {list('tested', made)}
      </Section>
      <Section id="gaps" title={ctx.t('site.accessibility.gaps')}>
        {list('gaps', gaps)}
      </Section>
      <Section id="contact" title={ctx.t('site.accessibility.contact')}>
        <p className="prose">{ctx.t('site.accessibility.contact.how')}</p>
      </Section>
    </Page>
  );
}
