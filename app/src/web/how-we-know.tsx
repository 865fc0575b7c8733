import { createContext, Fragment, type ReactNode, useContext } from 'react';
import type { Confidence } from './components/source.tsx';
import type { LanguageCtx } from './ctx.ts';

type Doubtful = Extract<Confidence, 'unverified' | 'open'>;
type OfSource = Exclude<Confidence, 'open'>;

export interface ToldSource {
  readonly confidence: OfSource;
  readonly shown: ReactNode;
  /** of a source that is an address and no more */
  readonly page?: { readonly host: string; readonly href: string } | undefined;
}

/** What the parts of a page have to say at its foot, gathered while it is written from top to bottom. */
export interface Told {
  /** how many figures bear the mark */
  readonly doubts: Map<Doubtful, number>;
  /** by the words of the source: how sure it makes what rests on it */
  readonly sources: Map<string, ToldSource>;
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
  const named = Map.groupBy(sources, ([words, { page }]) => page?.host ?? words);
  return (
    <div>
      <h3>{ctx.t(`web.how.sources.${confidence}`)}</h3>
      <ul>
        {[...named].map(([name, same]) => (
          <li key={name}>{same.length === 1 ? same[0]?.[1].shown : <PagesOf ctx={ctx} host={name} pages={same} />}</li>
        ))}
      </ul>
    </div>
  );
}

/** Several pages of one site: its name once, then each page by its address there. */
function PagesOf({
  ctx,
  host,
  pages,
}: {
  readonly ctx: LanguageCtx;
  readonly host: string;
  readonly pages: readonly (readonly [string, ToldSource])[];
}): ReactNode {
  return (
    <>
      <bdi>{host}</bdi>
      {ctx.colon}
      {pages.map(([words, { page }], n) => (
        <Fragment key={words}>
          {n > 0 && ctx.comma}
          <a href={page?.href}>
            <bdi className="cite-text">{placeOn(page?.href ?? words)}</bdi>
          </a>
        </Fragment>
      ))}
    </>
  );
}

function placeOn(address: string): string {
  const { pathname, host } = new URL(address);
  return pathname.replaceAll(/^\/|\/$/g, '') || host;
}
