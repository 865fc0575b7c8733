import { canonicalJson, type Json } from '@plenary/record';
import { type ParameterKey, type ParameterValues, parameterValue, setParameter as setByRules } from '@plenary/rules';
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
import { givenValue, valueFor } from './given-value.ts';

const input = z.object({ ...decisionInput, value: givenValue });
type Input = z.infer<typeof input>;

/**
 * The Bureau settles an open point of law for a session; the Secretariat enters the decision on its behalf. From then on every
 * rule that rests on the point uses the value and names the decision.
 */
export const setParameter: Command<Input, ParameterFacts, ParameterAct, z.input<typeof input>> = {
  name: 'set-parameter',
  undo: { back: 'reset-parameter' },
  who: mayEnter,
  input,
  subject: subjectOf,
  load: (tx, { session }, _actor, _now, filled) => parameterFacts(tx, session, filled),
  decide(facts, { session, key, value: given, decidedOn, reference, reason }, actor, now) {
    const found = changeObjections(facts, { key, decidedOn }, actor, now);
    const entry = knownParameter(key);
    if (found.length > 0 || !entry) return refuse(...found);
    const { values } = facts.parameters;
    const value = valueFor(entry, given);
    const set = setByRules(values, entry.key, value);
    if ('objection' in set) return refuse(set.objection);
    const same =
      canonicalJson(parameterValue<ParameterKey>(entry.key, values) as Json) === canonicalJson(value as Json);
    if (same && settingOf(facts.parameters, entry.key)) return refuse(no('parameter-unchanged'));
    return {
      ok: true,
      capacity: capacityName({ kind: 'secretariat' }),
      answer: { key },
      acts: [
        say(
          'parameter.set',
          {
            session,
            key: entry.key,
            value: value as ParameterValues[ParameterKey],
            decidedOn,
            reference,
            reason,
          },
          [entry.cite.provision],
        ),
      ],
    };
  },
};
