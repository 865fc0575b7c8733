import type { CSSProperties, ReactNode } from 'react';
import type { Erasure } from '../../erasure/index.ts';
import {
  type Paper,
  type PaperCheck,
  PaperForm,
  PaperVerdict,
  PrintedProof,
  type ProofAnswer,
  Signed,
} from '../../log/index.ts';
import type { Sealing } from '../../seal/index.ts';
import { Notice } from '../../web/components/notice.tsx';
import { PageHead, Section } from '../../web/components/section.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { Page } from '../../web/page.tsx';
import { sentenceOfEntry } from '../in-words.ts';
import type { RecordLine } from '../lines.ts';
import type { WholeEntry } from '../reads.ts';
import type { WhatWasSaid } from '../what-was-said.ts';
import { Around } from './around.tsx';
import { EntryTable } from './entry-table.tsx';
import { Followed } from './followed.tsx';
import { ForVerifiers } from './for-verifiers.tsx';
import { Shown } from './said.tsx';
import { Trusted } from './trusted.tsx';
import { actWords } from './words.ts';

/** One entry: what it says, under which rule, how it is chained to the entry before, and whether a paper names it. */
export function EntryPage({
  ctx,
  entry,
  around,
  followed,
  proof,
  paper,
  check,
  said,
  sealing,
}: {
  readonly ctx: Ctx;
  readonly entry: WholeEntry;
  /** the entries before and after it, the newest first */
  readonly around: readonly RecordLine[];
  /** what was done next with the thing that it is about */
  readonly followed: readonly RecordLine[];
  readonly proof: ProofAnswer;
  /** null: what the database holds of this number is no entry */
  readonly paper: Paper | null;
  /** what comes of the hash in the address of a paper; null without one */
  readonly check: PaperCheck | null;
  readonly said: WhatWasSaid;
  readonly sealing: Sealing;
}): ReactNode {
  const number = ctx.t('record.entry', { seq: entry.seq });
  const isForeign = entry.altered || isWrittenPast(sealing);
  const isTold = entry.erasure === null && entry.data !== null && !isForeign;
  const title =
    isForeign || entry.erasure !== null ? actWords(ctx, entry.act) : sentenceOfEntry(ctx, entry, said.named);
  return (
    <Page ctx={ctx} title={`${number}${ctx.colon}${title}`} nav="record">
      <PageHead
        eyebrow={`${number}${ctx.comma}${ctx.date(entry.at, 'weekday')}${ctx.comma}${ctx.timeIn(entry.at, 'The Hague')}`}
        title={title}
      />
      {(check || entry.altered || sealing.kind === 'unsealed') && (
        <div className="stack gap-m" style={{ marginBlockEnd: 'var(--s6)' }}>
          {sealing.kind === 'unsealed' && <NotSealed ctx={ctx} accepted={sealing.accepted} />}
          {entry.altered && <Notice s="bad">{ctx.t('record.altered')}</Notice>}
          {check && !(check.kind === 'same' && isForeign) && (
            <PaperVerdict ctx={ctx} entry={paper?.entry ?? null} check={check} />
          )}
        </div>
      )}
      <div className="split" style={{ '--aside': '22rem' } as CSSProperties}>
        <div>
          <Section id="data" title={ctx.t('record.data')}>
            <EntryTable ctx={ctx} entry={entry} said={said} isTold={!isForeign} />
            {entry.erasure !== null && <Erased ctx={ctx} erasure={entry.erasure} />}
            {entry.erasure === null && entry.data === null && !entry.altered && (
              <p className="prose mt-s">{ctx.t('record.not-public')}</p>
            )}
            {isTold && said.shown.length > 0 && (
              <div className="stack gap-m mt">
                <Shown ctx={ctx} said={said} />
              </div>
            )}
          </Section>
          <div className="mt">
            {isForeign || entry.hash !== paper?.entry.hash ? (
              <Signed ctx={ctx} seq={entry.seq} proof={proof} />
            ) : (
              <Trusted ctx={ctx} seq={entry.seq} proof={proof} />
            )}
          </div>
        </div>
        <div className="stack gap-l">
          {followed.length > 0 && <Followed ctx={ctx} lines={followed} />}
          <Around ctx={ctx} seq={entry.seq} lines={around} />
        </div>
      </div>
      <ForVerifiers ctx={ctx} entry={entry} proof={proof} />
      {paper && <PaperForm ctx={ctx} entry={paper.entry} check={check} />}
      {paper && <PrintedProof ctx={ctx} paper={paper} region="entry-paper" />}
    </Page>
  );
}

/** Somebody wrote it past the program, and no act lets it stand: it is not told, and a paper that names it is not told to be right. */
function isWrittenPast(sealing: Sealing): boolean {
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
