import { randomUUID } from 'node:crypto';
import { competenceFirst, motionRule } from '@plenary/rules';
import { z } from 'zod';
import type { Act } from '../door/act.ts';
import { type Refusal, refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { endOfInterposition, hasFloor } from '../floor/index.ts';
import { chairCommand, duringVoting } from '../meetings/index.ts';
import { basisOf } from '../parameters/index.ts';
import type { Tx } from '../store/database.ts';
import { say } from './acts.ts';
import { draftNamed } from './facts.ts';
import { isObjection, nextOf, onMotion } from './on-motion.ts';
import { titleOf } from './title.ts';

/** The President puts the motion to the Assembly: from here on it is decided as a proposal is, by consensus or by a vote. */
export const putMotion = chairCommand({
  name: 'put-motion',
  undo: { back: 'withdraw-motion' },
  input: z.object({ meeting: ref('meeting'), motion: ref('motion') }),
  async load(tx, meeting, now, filled) {
    const [on, floor] = await Promise.all([onMotion(tx, meeting, now, filled), hasFloor(tx, meeting.meeting)]);
    return { ...on, ...floor, titles: await titles(tx, on.motions), newProposal: randomUUID() };
  },
  decide(facts, { meeting, motion }, now): Refusal | readonly Act[] {
    const found = nextOf(facts, motion);
    if (isObjection(found)) return refuse(found);
    const voting = duringVoting(facts);
    if (voting) return refuse(voting);
    const rule = motionRule(found.kind);
    if (rule.value.decidedBy === 'president') return refuse(no('president-rules', {}, basisOf(rule)));
    // A motion on the competence is put before the proposal that it is about.
    const cites = [...rule.lines, ...(found.kind === 'competence' ? competenceFirst(true).lines : [])];
    if (found.status === 'put') return refuse(no('motion-is-put', { kind: found.kind }));
    return [
      say(
        'motion.put',
        {
          ...{ motion, meeting, session: facts.session, item: found.item, proposal: facts.newProposal },
          ...{ kind: found.kind, decision: rule.value.decision, state: found.state },
          title: facts.titles.get(motion) ?? { en: found.kind },
        },
        cites.map(({ cite }) => cite.provision),
      ),
      ...endOfInterposition(facts, now),
    ];
  },
});

/** What each motion that waits is called, in the languages of the Assembly. */
async function titles(tx: Tx, motions: Parameters<typeof nextOf>[0]['motions']) {
  const waiting = motions.filter(({ status }) => status === 'moved');
  return new Map(
    await Promise.all(
      waiting.map(
        async (one) => [one.id, titleOf(one.kind, one.about ? await draftNamed(tx, one.about) : null)] as const,
      ),
    ),
  );
}
