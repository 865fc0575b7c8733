import { confirmAct } from '../../two-persons/index.ts';
import { act, actsOf, notBefore, waitsFor } from './acting.ts';
import { keyOf, type NextStep, type Played, type Scene } from './scene.ts';

/** Milliseconds in which somebody reads what another person proposes. */
const toRead = 3_000;

/** What somebody has proposed, a person or the play, is confirmed by a simulated officer of the Secretariat: never by whoever proposed it. */
export function confirming(scene: Scene, played: Played): NextStep | null {
  for (const { id, hash, by, at } of scene.proposed) {
    const confirms = act(confirmAct, id, { proposed: id, hash });
    if (played.tried.has(keyOf(confirms))) continue;
    const account = scene.officers.find((officer) => officer !== by);
    if (account === undefined) return waitsFor('secretariat');
    return notBefore(scene, played, at + toRead) ?? actsOf(scene, played, [{ ...confirms, account }]);
  }
  return null;
}
