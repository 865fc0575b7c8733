import { type Finding, finding, line, type Objection } from '../../finding.ts';
import { resolution, statute } from '../cite.ts';

export type OversightTask = 'inspection' | 'evaluation' | 'investigation';
export type OversightAsker = 'assembly' | 'bureau' | 'headOfOrgan' | 'mechanism' | 'stateParty';

/** Whether the oversight mechanism may start a task: evaluations on request only, investigations at its own discretion. */
export function oversightMayStart(task: OversightTask, asker: OversightAsker): Finding<readonly Objection[]> {
  const cite = resolution('ICC-ASP/12/Res.6', undefined, 'IOMW');
  const onRequest = task !== 'investigation';
  const able = asker === 'assembly' || asker === 'bureau' || asker === 'headOfOrgan';
  const allowed = onRequest ? able : asker === 'mechanism';
  const text = onRequest
    ? 'Starts at the request of the Assembly, the Bureau or, resources permitting, a Head of Organ'
    : 'Started by the mechanism itself, on a report it has received';
  const objections: readonly Objection[] = allowed
    ? []
    : [{ code: 'oversight.asker', text, facts: { task, asker }, cite, confidence: 'sourced' }];
  return finding('oversight.mechanism', objections, [
    line('oversight.start', text, { task, onRequest: onRequest ? 1 : 0 }, cite, 'sourced'),
    line('oversight.base', 'Established by the Assembly', {}, statute('112(4)'), 'sourced'),
  ]);
}
