import { regions } from '@plenary/rules';
import type { ReactNode } from 'react';
import { type BureauTerm, byName, LineText, nameOf } from '../../reference/index.ts';
import { Notice } from '../../web/components/notice.tsx';
import { Cite, Ruling } from '../../web/components/ruling.tsx';
import { Section } from '../../web/components/section.tsx';
import { Tiles } from '../../web/components/tiles.tsx';
import { bureauComposition, bureauStates } from '../bureau-composition.ts';
import { type OrganPageProps, StateNamesLine } from './organ-page.tsx';

export interface TermProps extends OrganPageProps {
  readonly term: BureauTerm;
}

/** The States of the Bureau by regional group, each group with all their names. */
export function BureauSeats({ ctx, data, term }: TermProps): ReactNode {
  const states = bureauStates(term);
  return (
    <Section id="seats" title={ctx.t('organs.bureau.states')}>
      {term.members === null && <Notice s="wait">{ctx.t('organs.bureau.partial', { count: states.length })}</Notice>}
      <div className="stack gap-l">
        <BureauGroups
          ctx={ctx}
          data={data}
          term={term}
          under={(ofGroup) => (
            <p className="small">
              <StateNamesLine ctx={ctx} data={data} states={ofGroup} />
            </p>
          )}
        />
      </div>
      <p className="small mute mt">{ctx.t('organs.bureau.dark')}</p>
    </Section>
  );
}

/** A heading and tiles for each regional group that has seats; the President and the Vice-Presidents dark. */
export function BureauGroups({
  ctx,
  data,
  term,
  under,
}: TermProps & { readonly under?: (states: readonly string[]) => ReactNode }): ReactNode {
  const leading = new Set([term.president, ...term.vicePresidents]);
  const states = bureauStates(term);
  return regions.map((region) => {
    const ofGroup = byName(
      ctx,
      data.names,
      states.filter((state) => data.groups.get(state) === region),
    );
    if (ofGroup.length === 0) return null;
    const group = ctx.t(`membership.group.${region}`);
    return (
      <div key={region} className="stack gap-s">
        <h3>
          {group} <span className="mute">{ctx.number(ofGroup.length)}</span>
        </h3>
        <Tiles
          label={group}
          tiles={ofGroup.map((state) => ({
            code: state,
            name: nameOf(ctx, data.names, state),
            href: ctx.href(`/members/${state}`),
            era: leading.has(state) ? '1' : '2',
            title: nameOf(ctx, data.names, state),
          }))}
        />
        {under?.(ofGroup)}
      </div>
    );
  });
}

/** Whether the Bureau is complete, which is law, and seated as usual, which is custom. */
export function CompositionRuling({ ctx, data, term }: TermProps): ReactNode {
  const pattern = data.organs.meta.bureauSeatPattern;
  const found = bureauComposition(term, pattern.byGroup, data.groups);
  const { states, complete, differing } = found.value;
  const s = states === null ? undefined : !complete ? 'bad' : differing.length > 0 ? 'wait' : 'good';
  const verdict =
    states === null
      ? 'organs.composition.unknown'
      : !complete
        ? 'organs.composition.incomplete'
        : differing.length > 0
          ? 'organs.composition.differs'
          : 'organs.composition.complete';
  return (
    <Ruling
      {...(s === undefined ? {} : { s })}
      label={ctx.t('organs.composition')}
      verdict={ctx.t(verdict)}
      cite={<Cite ctx={ctx} provision="Rome Statute, article 112(3)" />}
    >
      {found.lines.map((line) => (
        <LineText key={line.code} ctx={ctx} line={line} module="organs" />
      ))}
      {states !== null && <p className="small mute">{ctx.t('organs.composition.pattern')}</p>}
    </Ruling>
  );
}
