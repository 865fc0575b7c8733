import { type Region, regions } from '@plenary/rules';
import type { CSSProperties, ReactNode } from 'react';
import { byName, nameOf, type StateNames, type StateRecord } from '../../reference/index.ts';
import { Section } from '../../web/components/section.tsx';
import { type Tile, Tiles } from '../../web/components/tiles.tsx';
import type { Ctx } from '../../web/ctx.ts';
import { groupKeys } from '../columns.tsx';
import { type Composition, eraOf } from '../register.ts';

/** A tile for each State by regional group; those that left stand last. */
export function Cartogram({
  ctx,
  names,
  composition,
}: {
  readonly ctx: Ctx;
  readonly names: StateNames;
  readonly composition: Composition;
}): ReactNode {
  const of = (region: Region, states: readonly StateRecord[]): readonly StateRecord[] =>
    inOrder(
      ctx,
      names,
      states.filter((state) => state.regionalGroup === region),
    );
  return (
    <Section id="groups" title={ctx.t('membership.by-group')} aside={<EraKey ctx={ctx} />}>
      <div className="cols" style={{ '--col': '20rem' } as CSSProperties}>
        {regions.map((region) => (
          <section key={region} aria-labelledby={`group-${region}`}>
            <h3 id={`group-${region}`} style={{ fontSize: 'var(--t-m)', marginBlockEnd: 'var(--s3)' }}>
              {ctx.t(groupKeys[region])} <span className="mute">{ctx.number(composition.groups[region])}</span>
            </h3>
            <Tiles
              label={ctx.t(groupKeys[region])}
              tiles={[
                ...of(region, composition.parties).map((state) => tileOf(ctx, names, state, false)),
                ...of(region, composition.left).map((state) => tileOf(ctx, names, state, true)),
              ]}
            />
          </section>
        ))}
      </div>
      <p className="small mute mt">{ctx.t('membership.tiles-note')}</p>
    </Section>
  );
}

/** States in the order of their names in the reader's alphabet. */
export function inOrder(ctx: Ctx, names: StateNames, states: readonly StateRecord[]): readonly StateRecord[] {
  const order = byName(
    ctx,
    names,
    states.map((state) => state.iso3),
  );
  return states.toSorted((a, b) => order.indexOf(a.iso3) - order.indexOf(b.iso3));
}

function tileOf(ctx: Ctx, names: StateNames, state: StateRecord, left: boolean): Tile {
  const name = nameOf(ctx, names, state.iso3);
  const since = ctx.date(state.entryIntoForce, 'short');
  const until = state.partyUntil === null ? '' : ctx.date(state.partyUntil, 'short');
  return {
    code: state.iso3,
    name: left ? ctx.t('membership.tile.left', { state: name }) : name,
    href: ctx.href(`/members/${state.iso3}`),
    era: left ? 'x' : eraOf(state),
    title: left
      ? ctx.t('membership.tile.until', { state: name, since, until })
      : ctx.t('membership.tile.since', { state: name, since }),
  };
}

const swatch: CSSProperties = {
  display: 'inline-block',
  inlineSize: '.9rem',
  blockSize: '.9rem',
  marginInlineEnd: '.4rem',
  verticalAlign: '-.1rem',
  border: '1px solid transparent',
};

/** The colours of the tiles (plenary.css, "Tiles of States") with what they mean. */
const eras = [
  {
    era: '1',
    key: 'membership.era.founding',
    style: { background: 'light-dark(oklch(.34 .11 268), oklch(.82 .08 264))' },
  },
  {
    era: '2',
    key: 'membership.era.to-2010',
    style: { background: 'light-dark(oklch(.78 .07 268), oklch(.5 .1 266))' },
  },
  { era: '3', key: 'membership.era.since-2011', style: { background: 'var(--stamp-2)', borderColor: 'var(--stamp)' } },
  { era: 'x', key: 'membership.era.left', style: { border: '1px dashed var(--edge)' } },
] as const;

function EraKey({ ctx }: { readonly ctx: Ctx }): ReactNode {
  return (
    <p className="small row">
      {eras.map(({ era, key, style }) => (
        <span key={era}>
          <i style={{ ...swatch, ...style }} />
          {ctx.t(key)}
        </span>
      ))}
    </p>
  );
}
