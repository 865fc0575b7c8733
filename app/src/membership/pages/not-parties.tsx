import type { ReactNode } from 'react';
import { nameOf } from '../../reference/index.ts';
import { Notice } from '../../web/components/notice.tsx';
import { Section } from '../../web/components/section.tsx';
import { Doubt } from '../../web/components/source.tsx';
import { DataLinks, Table } from '../../web/components/table.tsx';
import { Text } from '../../web/components/words.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { memberColumns, signatoryColumns } from '../columns.tsx';
import type { Composition, Register } from '../register.ts';
import { inOrder } from './cartogram.tsx';
import { OpenEnds } from './open-ends.tsx';

/** Who is not yet, no longer or not at all a party on the day. */
export function NotParties({
  ctx,
  register,
  composition,
}: {
  readonly ctx: Ctx;
  readonly register: Register;
  readonly composition: Composition;
}): ReactNode {
  const { names } = register;
  const signed = register.signatories.filter((state) => state.signed <= composition.day);
  return (
    <>
      {composition.coming.length > 0 && (
        <Section id="coming" title={ctx.t('membership.coming')}>
          <p className="prose">{ctx.t('membership.coming.text')}</p>
          <Table
            ctx={ctx}
            columns={memberColumns(names)}
            rows={inOrder(ctx, names, composition.coming)}
            rowKey={(state) => state.iso3}
            caption={ctx.t('membership.coming')}
          />
        </Section>
      )}
      {composition.left.length > 0 && (
        <Section
          id="former"
          title={ctx.t('membership.former')}
          aside={<DataLinks ctx={ctx} path="/members/former" table={ctx.t('membership.former')} />}
        >
          <Table
            ctx={ctx}
            columns={memberColumns(names, { left: true })}
            rows={inOrder(ctx, names, composition.left)}
            rowKey={(state) => state.iso3}
            caption={ctx.t('membership.former')}
          />
          <OpenEnds ctx={ctx} names={names} left={composition.left} />
        </Section>
      )}
      {signed.length > 0 && (
        <Section
          id="signatories"
          title={ctx.t('membership.signatories', { count: signed.length })}
          aside={
            <DataLinks
              ctx={ctx}
              path="/members/signatories"
              table={ctx.t('membership.signatories', { count: signed.length })}
            />
          }
        >
          <p className="prose">
            {ctx.t('membership.signatories.text')}{' '}
            <a href={ctx.href('/observers')}>{ctx.t('membership.signatories.observers')}</a>
          </p>
          <Table
            ctx={ctx}
            columns={signatoryColumns(names)}
            rows={signed.toSorted((a, b) => ctx.compare(nameOf(ctx, names, a.iso3), nameOf(ctx, names, b.iso3)))}
            rowKey={(state) => state.iso3}
            caption={ctx.t('membership.signatories', { count: signed.length })}
          />
        </Section>
      )}
      {register.meta.notIncluded.map((state) => (
        <Notice key={state.iso3}>
          {nameOf(ctx, names, state.iso3)}
          {ctx.colon}
          <Doubt ctx={ctx} confidence="unverified">
            <Text ctx={ctx} map={{ en: state.note }} />
          </Doubt>
        </Notice>
      ))}
    </>
  );
}
