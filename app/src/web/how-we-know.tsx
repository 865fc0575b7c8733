import { createContext, Fragment, type ReactNode, useContext } from 'react';
import type { Confidence } from './components/source.tsx';
import type { LanguageCtx } from './ctx.ts';

type Doubtful = Extract<Confidence, 'unverified' | 'open'>;
type OfSource = Exclude<Confidence, 'open'>;

/** What the parts of a page have to say at its foot, gathered while it is written from top to bottom. */
export interface Told {
  /** how many figures bear the mark */
  readonly doubts: Map<Doubtful, number>;
  /** by the words of the source: how sure it makes what rests on it */
  readonly sources: Map<string, { readonly confidence: OfSource; readonly shown: ReactNode }>;
  readonly more: ReactNode[];
  /** whether a dash stands for what is not known */
  dashes: boolean;
}

/** null in a live fragment, a hall screen and an island: there is no foot to lead to. */
export const ToldByPage = createContext<Told | null>(null);

export function nothingTold(): Told {
  return { doubts: new Map(), sources: new Map(), more: [], dashes: false };
}

/** Puts a word of its own into the foot of the page. */
export function AtTheFoot({ children }: { readonly children: ReactNode }): ReactNode {
  useContext(ToldByPage)?.more.push(children);
  return null;
}

const doubtful: readonly Doubtful[] = ['unverified', 'open'];
const sureness: readonly OfSource[] = ['sourced', 'derived', 'unverified'];

/** The foot of a page that has sources or doubts: what the marks mean, each kind of doubt once, every source, the proof. */
export function HowWeKnow({ ctx }: { readonly ctx: LanguageCtx }): ReactNode {
  const told = useContext(ToldByPage);
  if (told === null || told.doubts.size + told.sources.size + told.more.length === 0) return null;
  return (
    <details className="how" id="how">
      <summary>
        {ctx.t('web.how')} <span>{inShort(ctx, told)}</span>
      </summary>
      <div className="stack gap-m">
        {told.doubts.size > 0 && <Doubts ctx={ctx} told={told} />}
        {told.dashes && <p>{ctx.t('web.how.dash')}</p>}
        {sureness.map((confidence) => (
          <SourcesOf key={confidence} ctx={ctx} told={told} confidence={confidence} />
        ))}
        {told.more.map((each, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: written once
          <Fragment key={place}>{each}</Fragment>
        ))}
        <p className="screen-only">
          <a href={ctx.href('/open-data#doubts')}>{ctx.t('web.how.all-doubts')}</a>
        </p>
      </div>
    </details>
  );
}

function inShort(ctx: LanguageCtx, { doubts, sources }: Told): string {
  const unsure = [...doubts.values()].reduce((sum, count) => sum + count, 0);
  return [
    ...(sources.size > 0 ? [ctx.t('web.how.sources', { count: sources.size })] : []),
    ...(unsure > 0 ? [ctx.t('web.how.unsure', { count: unsure })] : []),
  ].join(ctx.comma);
}

function Doubts({ ctx, told }: { readonly ctx: LanguageCtx; readonly told: Told }): ReactNode {
  return (
    <>
      <p>{ctx.t('web.how.mark')}</p>
      <dl>
        {doubtful
          .filter((kind) => told.doubts.has(kind))
          .map((kind) => (
            <div key={kind} id={`doubt-${kind}`}>
              <dt>{ctx.t(`web.how.${kind}`, { count: told.doubts.get(kind) ?? 0 })}</dt>
              <dd>{ctx.t(`web.how.${kind}.why`)}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

function SourcesOf({
  ctx,
  told,
  confidence,
}: {
  readonly ctx: LanguageCtx;
  readonly told: Told;
  readonly confidence: OfSource;
}): ReactNode {
  const sources = [...told.sources].filter(([, source]) => source.confidence === confidence);
  if (sources.length === 0) return null;
  return (
    <div>
      <h3>{ctx.t(`web.how.sources.${confidence}`)}</h3>
      <ul>
        {sources.map(([words, { shown }]) => (
          <li key={words}>{shown}</li>
        ))}
      </ul>
    </div>
  );
}
