import type { ReactNode } from 'react';
import type { Erasure } from '../../erasure/index.ts';
import {
  type Paper,
  type PaperCheck,
  PaperForm,
  PaperVerdict,
  PrintedProof,
  type ProofAnswer,
  ProofSection,
} from '../../log/index.ts';
import type { Sealing } from '../../seal/index.ts';
import { Notice } from '../../web/components/notice.tsx';
import { Cite } from '../../web/components/ruling.tsx';
import { Facts, PageHead, Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import type { WholeEntry } from '../reads.ts';
import type { WhatWasSaid } from '../what-was-said.ts';
import { Said } from './said.tsx';
import { aboutWords, actWords, capacityWords } from './words.ts';

/** One entry: what it says, under which rule, how it is chained to the entry before, and whether a paper names it. */
export function EntryPage({
  ctx,
  entry,
  last,
  proof,
  paper,
  check,
  said,
  sealing,
}: {
  readonly ctx: Ctx;
  readonly entry: WholeEntry;
  readonly last: number;
  readonly proof: ProofAnswer;
  readonly paper: Paper;
  /** what comes of the hash in the address of a paper; null without one */
  readonly check: PaperCheck | null;
  readonly said: WhatWasSaid;
  readonly sealing: Sealing;
}): ReactNode {
  const title = ctx.t('record.entry', { seq: entry.seq });
  const path = entry.page;
  return (
    <Page ctx={ctx} title={`${title}${ctx.colon}${actWords(ctx, entry.act)}`} nav="record">
      <PageHead eyebrow={title} title={actWords(ctx, entry.act)} />
      {(check || sealing.kind === 'unsealed') && (
        <div className="stack gap-m" style={{ marginBlockEnd: 'var(--s6)' }}>
          {sealing.kind === 'unsealed' && <NotSealed ctx={ctx} accepted={sealing.accepted} />}
          {check && !(check.kind === 'same' && isForeign(sealing)) && (
            <PaperVerdict ctx={ctx} entry={paper.entry} check={check} />
          )}
        </div>
      )}
      <Facts
        items={[
          {
            label: ctx.t('record.column.at'),
            value: (
              <time dateTime={entry.at}>
                {ctx.date(entry.at, 'long')}
                {ctx.comma}
                {ctx.timeIn(entry.at, 'The Hague')}
              </time>
            ),
          },
          { label: ctx.t('record.column.capacity'), value: capacityWords(ctx, entry.capacity, said.names) },
          {
            label: ctx.t('record.column.subject'),
            value: (
              <>
                {aboutWords(ctx, entry.subject, entry.act)}
                {path && (
                  <a className="screen-only block" href={ctx.href(path)}>
                    {ctx.t('record.subject.open')}
                  </a>
                )}
              </>
            ),
          },
          {
            label: ctx.t('record.column.cites'),
            value:
              entry.cites.length === 0
                ? ctx.t('record.no-cites')
                : entry.cites.map((provision) => (
                    <span className="block" key={provision}>
                      <Cite ctx={ctx} provision={provision} />
                    </span>
                  )),
          },
        ]}
      />
      <Section id="data" title={ctx.t('record.data')}>
        {entry.erasure !== null ? (
          <Erased ctx={ctx} erasure={entry.erasure} />
        ) : entry.data === null ? (
          <p>{ctx.t('record.not-public')}</p>
        ) : (
          <div className="stack gap-l">
            {!isForeign(sealing) && <Said ctx={ctx} act={entry.act} said={said} />}
            {/* Where a table tells all of it, paper is not filled with the same for programs. */}
            <details className={said.shown.length > 0 ? 'working' : undefined}>
              <summary>{ctx.t('record.data.as-recorded')}</summary>
              <pre className="code" dir="ltr">
                <code>{JSON.stringify({ act: entry.act, subject: entry.subject, data: entry.data }, null, 2)}</code>
              </pre>
            </details>
          </div>
        )}
      </Section>
      <ProofSection ctx={ctx} seq={entry.seq} proof={proof} />
      <Section id="chain" title={ctx.t('record.chain')}>
        <p className="prose">{ctx.t('record.chain.how')}</p>
        <dl className="hashes small">
          <dt>{ctx.t('record.column.hash')}</dt>
          <dd>
            <code dir="ltr">{entry.hash}</code>
          </dd>
          <dt>{ctx.t('record.column.previous')}</dt>
          <dd>
            <code dir="ltr">{entry.previous}</code>
          </dd>
          <dt>{ctx.t('record.column.commitment')}</dt>
          <dd>
            <code dir="ltr">{entry.commitment}</code>
          </dd>
        </dl>
        <p className="row">
          {entry.seq > 1 && <a href={ctx.href(`/record/${entry.seq - 1}`)}>{ctx.t('record.before')}</a>}
          {entry.seq < last && <a href={ctx.href(`/record/${entry.seq + 1}`)}>{ctx.t('record.after')}</a>}
        </p>
      </Section>
      <PaperForm ctx={ctx} entry={paper.entry} check={check} />
      <PrintedProof ctx={ctx} paper={paper} region="entry-paper" />
    </Page>
  );
}

/** Somebody wrote it past the program, and no act lets it stand: it is not told, and a paper that names it is not told to be right. */
function isForeign(sealing: Sealing): boolean {
  return sealing.kind === 'unsealed' && sealing.accepted === null;
}

/** Somebody wrote it past the program; and perhaps an act lets it stand. */
function NotSealed({ ctx, accepted }: { readonly ctx: Ctx; readonly accepted: number | null }): ReactNode {
  if (accepted === null) return <Notice s="bad">{ctx.t('record.unsealed')}</Notice>;
  return (
    <Notice s="wait">
      {ctx.t('record.unsealed.accepted')}{' '}
      <a href={ctx.href(`/record/${accepted}`)}>{ctx.t('record.entry', { seq: accepted })}</a>
    </Notice>
  );
}

/** What the entry said is gone: when, why, and by which act. */
function Erased({ ctx, erasure }: { readonly ctx: Ctx; readonly erasure: Erasure }): ReactNode {
  const { seq, at, because } = erasure;
  return (
    <p className="prose">
      {ctx.t('record.erased', { date: ctx.date(at, 'long'), because: ctx.t(`record.erased.${because}`) })}{' '}
      <a href={ctx.href(`/record/${seq}`)}>{ctx.t('record.entry', { seq })}</a>
    </p>
  );
}
