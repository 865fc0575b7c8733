import type { ReactNode } from 'react';
import { Empty } from '../../web/components/notice.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import type { Ctx, Viewer } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import { isSecretariat } from '../secretariat-only.tsx';
import { OwnSignIns, type OwnWays } from './own-sign-ins.tsx';

export interface MePageProps {
  readonly ctx: Ctx;
  readonly viewer: Viewer;
  readonly ways: OwnWays;
}

/** What the signed-in person is now, where to go from here, and where else the person is signed in. */
export function MePage({ ctx, viewer, ways }: MePageProps): ReactNode {
  return (
    <Page ctx={ctx} title={viewer.name} indexed={false} follows={['record']}>
      <PageHead title={viewer.name} lede={ctx.t('identity.you-are.lede')} />
      <div className="cols">
        <Section id="capacities" title={ctx.t('identity.you-are')}>
          {viewer.capacities.length === 0 ? (
            <Empty title={ctx.t('identity.nothing')}>{null}</Empty>
          ) : (
            <ul>
              {viewer.capacities.map((capacity) => (
                <li key={`${capacity.kind}:${capacity.of}`}>
                  {capacity.kind === 'delegation' && ctx.t('identity.seat-of', { state: capacity.label })}
                  {capacity.kind === 'focal-point' && ctx.t('identity.focal-point-of', { state: capacity.label })}
                  {capacity.kind !== 'delegation' && capacity.kind !== 'focal-point' && ctx.text(capacity.label)}
                </li>
              ))}
            </ul>
          )}
        </Section>
        <Section id="go-on" title={ctx.t('identity.go-on')}>
          <ul>
            {isSecretariat(viewer) && (
              <li>
                <a href={ctx.href('/desk')}>{ctx.t('identity.desk')}</a>
              </li>
            )}
            {viewer.seat !== null && (
              <li>
                <a href={ctx.href('/me/delegation')}>{ctx.t('delegations.who-votes')}</a>
              </li>
            )}
            {viewer.capacities.some(({ kind }) => kind === 'focal-point') && (
              <li>
                <a href={ctx.href('/me/focal-point')}>{ctx.t('identity.focal-point.go')}</a>
              </li>
            )}
            {ctx.floor.now?.href !== undefined && (
              <li>
                <a href={ctx.href(ctx.floor.now.href)}>{ctx.say(ctx.floor.now.text)}</a>
              </li>
            )}
          </ul>
        </Section>
        <OwnSignIns ctx={ctx} ways={ways} />
        <Section id="data" title={ctx.t('identity.data')}>
          <p>{ctx.t('identity.data.what')}</p>
          <p>
            <a href={ctx.href('/me/data.json')} download>
              {ctx.t('identity.data.take')}
            </a>
          </p>
          <p className="small">{ctx.t('identity.data.erase')}</p>
        </Section>
      </div>
    </Page>
  );
}
