import { balloting } from './balloting.ts';
import { confirming } from './confirming.ts';
import { arrivals } from './delegations.ts';
import { debating, deciding, ending, opening, resuming } from './presiding.ts';
import { proceeding, ruling } from './proceeding.ts';
import type { NextStep, Played, Scene } from './scene.ts';
import { speakingUp } from './speaking-up.ts';
import { voting } from './voting.ts';

/**
 * Pure: what the simulated delegations, and whoever of the President and the Secretariat no person plays, do next in the meeting. It
 * follows from the meeting alone: whoever takes a seat meanwhile, and whatever that person does, it goes on from there.
 */
export function nextStep(scene: Scene, played: Played): NextStep {
  if (scene.status === 'over') return { kind: 'over' };
  const confirmed = confirming(scene, played);
  if (confirmed) return confirmed;
  if (scene.status === 'suspended') return resuming(scene, played) ?? { kind: 'waits', for: 'help' };
  const step =
    scene.status === 'scheduled'
      ? (arrivals(scene, played) ?? opening(scene, played))
      : (ruling(scene, played) ??
        voting(scene, played) ??
        balloting(scene, played) ??
        proceeding(scene, played) ??
        speakingUp(scene, played) ??
        debating(scene, played) ??
        deciding(scene, played) ??
        ending(scene, played));
  return step ?? { kind: 'waits', for: 'help' };
}
