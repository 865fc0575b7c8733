import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chairCommand, motionFirst } from '../meetings/index.ts';
import { mayBringBack } from '../parameters/index.ts';
import { say } from './acts.ts';
import { draftNamed } from './facts.ts';
import { standingOf } from './motions-in.ts';
import { onMotion } from './on-motion.ts';
import { endsDebate } from './procedure.ts';

/** The debate on the item goes on, once the Assembly agrees that it does. */
export const resumeDebate = chairCommand({
  name: 'resume-debate',
  undo: { again: 'the debate is adjourned or closed by another motion' },
  decides: true,
  input: z.object({ meeting: ref('meeting') }),
  load: onMotion,
  decide(facts, { meeting }) {
    const ended = endsDebate(facts.motions, facts.item?.id ?? null);
    return ended
      ? [say('debate.resumed', { motion: ended.id, meeting, item: ended.item }, [basis])]
      : refuse(no('debate-goes-on'));
  },
});

/** What the Assembly has decided to reconsider is before it again, as it was. */
export const reopenProposal = chairCommand({
  name: 'reopen-proposal',
  undo: { again: 'the proposal is decided once more' },
  input: z.object({ meeting: ref('meeting'), motion: ref('motion') }),
  async load(tx, meeting, now, filled) {
    const on = await onMotion(tx, meeting, now, filled);
    const symbols = new Map<string, string>();
    for (const { about } of on.motions) if (about) symbols.set(about, await draftNamed(tx, about));
    return { ...on, symbols };
  },
  decide(facts, { meeting, motion }) {
    const first = motionFirst(facts.procedure);
    if (first) return refuse(first);
    const found = facts.motions.find(({ id }) => id === motion);
    if (!found) return refuse(no('no-such-motion'));
    const due = found.kind === 'reconsider' && standingOf(found) === 'carried' && !found.over;
    if (!due || found.about === null) return refuse(no('motion-not-carried', { kind: found.kind }));
    const rule = mayBringBack('adopted', facts.parameters);
    return [
      say(
        'proposal.reopened',
        { motion, meeting, proposal: found.about, symbol: facts.symbols.get(found.about) ?? '' },
        rule.lines.map(({ cite }) => cite.provision),
      ),
    ];
  },
});

const basis = 'Rules of Procedure of the Assembly, rules on procedural motions';
