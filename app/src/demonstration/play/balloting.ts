import { announceBallot, enterCount } from '../../elections/index.ts';
import { chance, seeded } from '../random.ts';
import { candidates } from '../scenario.ts';
import { fillPapers, type Standing } from '../voters.ts';
import { act, notBefore, officeActs } from './acting.ts';
import type { NextStep, Played, Scene, SceneBallot } from './scene.ts';

/** Milliseconds that a ballot takes: from its papers to the count, and for whoever looks at the count. */
const time = { toCount: 12_000 } as const;

/** A secret ballot, from its opening until its result is announced. */
export function balloting(scene: Scene, played: Played): NextStep | null {
  const { ballot } = scene;
  if (ballot?.status === 'open')
    return (
      notBefore(scene, played, ballot.openedAt + time.toCount) ??
      officeActs('secretariat', scene, played, [
        act(enterCount, ballot.id, { ballot: ballot.id, ...counted(ballot, played) }),
      ])
    );
  if (ballot?.status === 'counted')
    return officeActs('president', scene, played, [act(announceBallot, ballot.id, { ballot: ballot.id })]);
  return null;
}

/** A candidate whom somebody has nominated meanwhile. */
const unknown = { list: 'A', gender: 'F', region: 'weog' } as const;

/** What the tellers find in the box: in the first ballot some are liked more than others, and then whoever had more votes. */
function counted({ id, number, seats, issued, requirements, standing }: SceneBallot, { seed }: Played) {
  const known: readonly Standing[] = standing.map(({ id, name, before }) => ({
    id,
    name,
    ...(candidates.find((one) => one.name === name) ?? unknown),
    before: before ?? 60 * chance(seed, id),
  }));
  return fillPapers(
    issued,
    { number, seats, requirements, standing: known },
    seeded(Math.floor(2 ** 32 * chance(seed, id))),
  );
}
