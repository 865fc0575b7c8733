import type { Redecide } from '../door/again.ts';
import { endFocalPoint } from './end-focal-point.ts';
import { nameFocalPoint } from './name-focal-point.ts';
import { nameFocalPoints } from './name-focal-points.ts';

interface Said {
  readonly account: string;
  readonly session: string;
  readonly state: string;
  readonly described?: string;
}

/** Names and addresses stand outside the record. */
function sent({ state, described }: Said) {
  const person = { state, name: 'A person' };
  return described === undefined ? person : { ...person, email: 'person@example.org' };
}

const drawn = ['account', 'named', 'described'];
const outside = 'names of persons';

export const focalPointsAgain: Redecide = {
  'focal-point.named': (said: Said, { next }) => {
    const others = next.flatMap(({ act, data }) => (act === 'focal-point.named' ? [data as unknown as Said] : []));
    const { session } = said;
    if (others.length === 0) return { command: nameFocalPoint, input: { session, ...sent(said) }, drawn, outside };
    const persons = [said, ...others].map(sent);
    return { command: nameFocalPoints, input: { session, persons }, drawnInEach: drawn, outside };
  },
  'focal-point.ended': ({ account, session, state }) => ({
    command: endFocalPoint,
    input: { account, session, state },
  }),
};
