import { type RequirementKey, requirementKeys } from '@plenary/rules';
import type { ReactNode } from 'react';
import { Sources } from '../../reference/index.ts';
import { Section } from '../../web/components/section.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { BenchView, ElectionView } from '../view.ts';
import { requirementName } from './words.ts';

interface Props {
  readonly ctx: LanguageCtx;
  readonly view: ElectionView;
}

/** The judges in office and those elected, by list, region and gender: hollow squares and full ones, with the sum. */
export function BenchSection({ ctx, view }: Props): ReactNode {
  const { bench } = view;
  if (bench === null) return null;
  const doubtful = view.candidates.filter(
    ({ outcome, unverified }) => outcome === 'elected' && unverified.includes('list'),
  ).length;
  return (
    <Section id="bench" title={ctx.t(view.status === 'forecast' ? 'elections.bench.forecast' : 'elections.bench')}>
      <dl className="mt-s">
        {requirementKeys.map((key) => (
          <BenchLine key={key} ctx={ctx} bench={bench} of={key} />
        ))}
      </dl>
      <p className="small mute mt-s row" aria-hidden="true">
        <span className="mvr">
          <span className="pips">
            <i />
          </span>
          {ctx.t('elections.bench.key.office')}
        </span>
        {view.status !== 'forecast' && (
          <span className="mvr">
            <span className="pips">
              <i className="on" />
            </span>
            {ctx.t('elections.bench.key.elected')}
          </span>
        )}
      </p>
      <div className="stack gap-s small mute mt-s">
        {bench.incomplete > 0 && <p>{ctx.t('elections.bench.incomplete', { n: bench.incomplete })}</p>}
        {doubtful > 0 && <p>{ctx.t('elections.bench.unverified', { n: doubtful })}</p>}
        {bench.notes.map((note) => (
          <p key={ctx.say(note)}>{ctx.say(note)}</p>
        ))}
        <Sources of={{ source: bench.source, confidence: confidences[bench.standing] }} />
      </div>
    </Section>
  );
}

const confidences = { published: 'sourced', derived: 'derived', unverified: 'unverified' } as const;

function nameIn(ctx: LanguageCtx, key: RequirementKey): string {
  return key === 'listA' || key === 'listB' ? ctx.t(`elections.bench.${key}`) : requirementName(ctx, key);
}

interface LineProps {
  readonly ctx: LanguageCtx;
  readonly bench: BenchView;
  readonly of: RequirementKey;
}

function BenchLine({ ctx, bench, of }: LineProps): ReactNode {
  const [office, elected] = [bench.inOffice[of], bench.elected[of]];
  const line = { borderBlockEnd: '1px solid var(--line)', paddingBlock: '.35rem', justifyContent: 'space-between' };
  return (
    <div className="row small" style={line}>
      <dt>{nameIn(ctx, of)}</dt>
      <dd className="row" style={{ gap: 'var(--s3)' }}>
        <span className="mvr" aria-hidden="true">
          <span className="pips">
            {Array.from({ length: office + elected }, (_, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the marks are all alike
              <i key={i} className={i < office ? undefined : 'on'} />
            ))}
          </span>
        </span>
        <b style={{ minInlineSize: '1.25rem', textAlign: 'end' }}>{ctx.number(office + elected)}</b>
        <span className="vh">{ctx.t('elections.bench.sum', { office, elected })}</span>
      </dd>
    </div>
  );
}
