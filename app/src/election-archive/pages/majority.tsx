import type { ReactNode } from 'react';
import { Cite, Ruling } from '../../web/components/ruling.tsx';
import type { LanguageCtx } from '../../web/ctx.ts';
import type { BallotView, ElectionView, MajorityView } from '../view.ts';
import { ballotById, ballotName, ballotNumber } from './words.ts';

interface Props {
  readonly ctx: LanguageCtx;
  readonly view: ElectionView;
}

/** How many votes elect, with one ballot worked out, and the published numbers checked against the rule. */
export function MajorityRuling({ ctx, view }: Props): ReactNode {
  const { majority } = view;
  if (majority === null) return null;
  return (
    <Ruling
      label={ctx.t('elections.majority.label')}
      verdict={ctx.t('elections.majority')}
      cite={<Cite ctx={ctx} provision={majority.provision} />}
    >
      <p>{ruleOf(ctx, majority)}</p>
      <Example ctx={ctx} view={view} majority={majority} />
      <Checks ctx={ctx} ballots={view.ballots} />
    </Ruling>
  );
}

function ruleOf(ctx: LanguageCtx, { rule }: MajorityView): string {
  switch (rule) {
    case 'twoThirdsPresentAndVoting':
      return ctx.t('elections.majority.two-thirds');
    case 'absoluteMajorityOfMembers':
      return ctx.t('elections.majority.absolute');
    case 'consensus':
      return ctx.t('elections.majority.consensus');
    case 'acclamation':
      return ctx.t('elections.majority.acclamation');
  }
}

function Example({ ctx, view, majority }: Props & { readonly majority: MajorityView }): ReactNode {
  const { example, members, rule } = majority;
  if (example === null) return null;
  if (rule === 'absoluteMajorityOfMembers') {
    const key = members?.standing === 'published' ? 'absolute.example' : 'absolute.counted';
    return <p>{ctx.t(`elections.majority.${key}`, { members: example.base, needed: example.needed })}</p>;
  }
  const ballot = ballotById(view, example.ballot);
  if (ballot === null) return null;
  const thirds = example.base * 2;
  const exact = ctx.number(thirds / 3, thirds % 3 === 0 ? 0 : 1);
  const values = { ballot: ballotName(ctx, ballot), base: example.base, exact, needed: example.needed };
  return <p>{ctx.t('elections.majority.two-thirds.example', values)}</p>;
}

type Check = 'same' | 'differs' | 'unpublished' | 'impossible';

/** How the published number needed compares with the rule; null for ballots that have no number to speak of yet. */
export function checkOf({ needed, recomputed, status }: BallotView): Check | null {
  if (status !== 'announced') return status === 'gap' ? 'impossible' : null;
  if (recomputed === null) return 'impossible';
  if (needed === null) return 'unpublished';
  return needed.value === recomputed.needed ? 'same' : 'differs';
}

function Checks({ ctx, ballots }: { readonly ctx: LanguageCtx; readonly ballots: readonly BallotView[] }): ReactNode {
  const of = (check: Check): readonly BallotView[] => ballots.filter((ballot) => checkOf(ballot) === check);
  const named = (some: readonly BallotView[]) => ({
    n: some.length,
    ballots: ctx.list(some.map((ballot) => ballotNumber(ctx, ballot))),
  });
  const [same, impossible] = [of('same'), of('impossible')];
  return (
    <div className="stack gap-s small">
      {same.length > 0 && <p>{ctx.t('elections.check.same', named(same))}</p>}
      {[...of('differs'), ...of('unpublished')].map((ballot) => (
        <p key={ballot.id}>
          {ctx.t(ballot.needed === null ? 'elections.check.unpublished' : 'elections.check.differs', {
            ballot: ballotName(ctx, ballot),
            published: ballot.needed?.value ?? 0,
            computed: ballot.recomputed?.needed ?? 0,
            base: ballot.recomputed?.base ?? 0,
          })}
        </p>
      ))}
      {impossible.length > 0 && <p>{ctx.t('elections.check.impossible', named(impossible))}</p>}
    </div>
  );
}
