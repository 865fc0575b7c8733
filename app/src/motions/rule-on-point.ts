import { motionRule } from '@plenary/rules';
import { z } from 'zod';
import { refuse } from '../door/command.ts';
import { choice, optionalLine, ref } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { chairCommand } from '../meetings/index.ts';
import { basisOf } from '../parameters/index.ts';
import { say } from './acts.ts';
import { isObjection, nextOf, onMotion } from './on-motion.ts';

/** The President rules at once: the point is well taken, or not. */
export const ruleOnPoint = chairCommand({
  name: 'rule-on-point',
  undo: { asks: 'a delegation may appeal against the ruling' },
  input: z.object({
    meeting: ref('meeting'),
    motion: ref('motion'),
    wellTaken: choice(['yes', 'no'], 'input.choose'),
    words: optionalLine(300),
  }),
  load: onMotion,
  decide(facts, { meeting, motion, wellTaken, words }) {
    const found = nextOf(facts, motion);
    if (isObjection(found)) return refuse(found);
    const rule = motionRule(found.kind);
    if (rule.value.decidedBy !== 'president') return refuse(no('assembly-decides-motion', {}, basisOf(rule)));
    return [
      say('point.ruled', { motion, meeting, state: found.state, wellTaken, words }, [
        rule.lines[0]?.cite.provision ?? '',
      ]),
    ];
  },
});
