import { type RequirementKey, requirementKeys } from '@plenary/rules';
import type { ReactNode } from 'react';
import { LineText } from '../../web/components/reasons.tsx';
import { Section } from '../../web/components/section.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import { provisionIn } from '../../web/provision.ts';
import type { ElectionView, RequirementRow } from '../view.ts';
import { requirementName } from './words.ts';

interface Props {
  readonly ctx: LanguageCtx;
  readonly view: ElectionView;
}

/** What a ballot had to name to be valid: as published, as implied, as computed; and where the three differ. */
export function RequirementsSection({ ctx, view }: Props): ReactNode {
  const rows = view.requirements;
  if (rows.length === 0) return null;
  const shown = shownKeys(rows);
  const never = requirementKeys.filter((key) => !shown.includes(key));
  const title = ctx.t('elections.requirements');
  return (
    <Section id="requirements" title={title}>
      <p className="prose">{ctx.t('elections.requirements.text')}</p>
      {shown.length > 0 && (
        <div className="tbl mt">
          <table className="cards">
            <caption className="vh">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{ctx.t('elections.ballot')}</th>
                {shown.map((key) => (
                  <th key={key} scope="col">
                    {requirementName(ctx, key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={`${row.ballot}-${row.by}`}>
                  <th scope="row">{rowName(ctx, row)}</th>
                  {shown.map((key) => (
                    <td key={key} data-label={requirementName(ctx, key)}>
                      <Requirement ctx={ctx} row={row} of={key} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="stack gap-s mt-s small mute">
        {never.length > 0 && (
          <p>
            {ctx.t('elections.requirements.no', { kinds: ctx.list(never.map((key) => requirementName(ctx, key))) })}
          </p>
        )}
        <Comparison ctx={ctx} rows={rows} />
        {isIncomplete(view) && <p>{ctx.t('elections.requirements.plain')}</p>}
        {stopsEarly(view) && <p>{ctx.t('elections.requirements.stop')}</p>}
      </div>
      <HowWorkedOut ctx={ctx} rows={rows} />
    </Section>
  );
}

/** The keys that some row requires. A requirement of nought in every row is said in one sentence instead. */
function shownKeys(rows: readonly RequirementRow[]): readonly RequirementKey[] {
  return requirementKeys.filter((key) => rows.some(({ values }) => (values[key] ?? 0) > 0));
}

function rowName(ctx: LanguageCtx, { ballot, by }: RequirementRow): string {
  return ctx.t(`elections.requirements.${by}`, { ballot: ctx.ordinal(ballot, 'ballot') });
}

interface RequirementProps {
  readonly ctx: LanguageCtx;
  readonly row: RequirementRow;
  readonly of: RequirementKey;
}

function Requirement({ ctx, row, of }: RequirementProps): ReactNode {
  const value = row.values[of];
  if (row.lifted && of !== 'listA' && of !== 'listB')
    return (
      <span className="mvr" data-s="mute">
        {ctx.t('elections.requirements.lifted')}
      </span>
    );
  if (value === undefined) return <span className="mute">{ctx.t('web.unknown.not-published')}</span>;
  if (value === 0) return <span className="mvr">{ctx.t('elections.requirements.none')}</span>;
  return (
    <span className="mvr">
      <span className="pips" aria-hidden="true">
        {Array.from({ length: value }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the marks are all alike
          <i key={i} className="on" />
        ))}
      </span>
      {ctx.number(value)}
    </span>
  );
}

/** The published numbers beside the computed ones, said in words. */
function Comparison({ ctx, rows }: { readonly ctx: LanguageCtx; readonly rows: readonly RequirementRow[] }): ReactNode {
  const pairs = comparisons(rows);
  if (pairs.length === 0) return null;
  const different = pairs.filter(({ published, computed }) => published !== computed);
  if (different.length === 0) return <p>{ctx.t('elections.requirements.agrees')}</p>;
  return different.map(({ ballot, key, published, computed }) => (
    <p key={`${ballot}-${key}`}>
      {ctx.t('elections.requirements.differs', {
        ballot: ctx.ordinal(ballot, 'ballot'),
        kind: requirementName(ctx, key),
        published,
        computed,
      })}
    </p>
  ));
}

export interface RequirementPair {
  readonly ballot: number;
  readonly key: RequirementKey;
  readonly published: number;
  readonly computed: number;
}

/** Every requirement that is both published and computed. */
export function comparisons(rows: readonly RequirementRow[]): readonly RequirementPair[] {
  return rows
    .filter(({ by }) => by === 'published')
    .flatMap(({ ballot, values }) => {
      const own = rows.find((row) => row.ballot === ballot && row.by === 'computed');
      return requirementKeys.flatMap((key) => {
        const [published, computed] = [values[key], own?.values[key]];
        return published === undefined || computed === undefined ? [] : [{ ballot, key, published, computed }];
      });
    });
}

/** Whether the archive lacks candidates, or what the requirements look at in one of them. */
function isIncomplete({ origin, status, candidates, candidateCount }: ElectionView): boolean {
  if (origin !== 'archive' || status === 'forecast') return false;
  const stood = candidates.filter(({ cells }) => cells.length > 0);
  const known = stood.filter(({ name, region, gender }) => name !== null && region !== null && gender !== null);
  return candidateCount === null || known.length !== stood.length || stood.length !== candidateCount;
}

/** Whether ballots follow whose requirements are not here, although some before them are. */
function stopsEarly(view: ElectionView): boolean {
  const last = Math.max(0, ...view.requirements.filter(({ by }) => by === 'computed').map(({ ballot }) => ballot));
  return view.origin === 'archive' && last > 0 && view.ballots.some(({ from }) => from === null || from > last);
}

function HowWorkedOut({
  ctx,
  rows,
}: {
  readonly ctx: LanguageCtx;
  readonly rows: readonly RequirementRow[];
}): ReactNode {
  return (
    <div className="stack gap-s mt">
      {rows
        .filter(({ lines }) => lines.length > 0)
        .map(({ ballot, lines }) => (
          <details key={ballot} className="working">
            <summary>{ctx.t('elections.requirements.how', { ballot: ctx.ordinal(ballot, 'ballot') })}</summary>
            <ul className="small mt-s stack gap-s">
              {lines.map((line) => (
                <li key={line.text}>
                  <LineText ctx={ctx} line={line} />{' '}
                  <span className="mute">{provisionIn(ctx, line.cite.provision)}</span>
                </li>
              ))}
            </ul>
          </details>
        ))}
    </div>
  );
}
