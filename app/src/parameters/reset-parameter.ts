import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { no } from '../door/objection.ts';
import { type ParameterAct, say, subjectOf } from './acts.ts';
import {
  changeObjections,
  decisionInput,
  knownParameter,
  mayEnter,
  type ParameterFacts,
  parameterFacts,
  settingOf,
} from './facts.ts';

const input = z.object(decisionInput);
type Input = z.infer<typeof input>;

/** The Bureau takes back what it had set: the default holds again. */
export const resetParameter: Command<Input, ParameterFacts, ParameterAct, z.input<typeof input>> = {
  name: 'reset-parameter',
  undo: { back: 'set-parameter' },
  who: mayEnter,
  input,
  subject: subjectOf,
  load: (tx, { session }, _actor, _now, filled) => parameterFacts(tx, session, filled),
  decide(facts, { session, key, decidedOn, reference, reason }, actor, now) {
    const found = changeObjections(facts, { key, decidedOn }, actor, now);
    const entry = knownParameter(key);
    if (found.length > 0 || !entry) return refuse(...found);
    if (!settingOf(facts.parameters, entry.key)) return refuse(no('parameter-not-set'));
    return {
      ok: true,
      capacity: capacityName({ kind: 'secretariat' }),
      answer: { key },
      acts: [say('parameter.reset', { session, key: entry.key, decidedOn, reference, reason }, [entry.cite.provision])],
    };
  },
};
