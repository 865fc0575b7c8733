import { isSettled, type Parameter, type ParameterKey, parameterRegister } from '@plenary/rules';
import { type Actor, acting } from '../door/actor.ts';
import { day, line, reason, sessionId } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import type { Filled } from '../door/slot.ts';
import { secretariat } from '../door/who.ts';
import { localDay, noSuchSession, type SessionFacts, sessionFacts, wrongWorld } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import { applied, type Underway, underwayObjections } from './applied.ts';
import { type SessionParameters, sessionParameters } from './session-parameters.ts';
import { underwayIn } from './slots.ts';

export const mayEnter = secretariat;

/** The fields that setting a parameter and taking it back share. */
export const decisionInput = {
  session: sessionId,
  key: line({ max: 60, ask: 'input.parameter' }),
  decidedOn: day,
  reference: line({ min: 3, max: 200, ask: 'input.reference' }),
  reason,
};

export interface ParameterFacts {
  readonly session: SessionFacts | null;
  readonly parameters: SessionParameters;
  readonly underway: Underway;
}

export async function parameterFacts(tx: Tx, session: string, filled: Filled): Promise<ParameterFacts> {
  const found: Partial<Underway>[] = [];
  for (const underway of filled(underwayIn)) found.push(await underway(tx, session));
  const is = (what: keyof Underway) => found.some((part) => part[what] === true);
  return {
    session: await sessionFacts(tx, session),
    parameters: await sessionParameters(tx, session),
    underway: {
      meetingOpen: is('meetingOpen'),
      votingOpen: is('votingOpen'),
      electionBegun: is('electionBegun'),
      candidateNominated: is('candidateNominated'),
    },
  };
}

/** The register's entry of a key that came from outside, or null. */
export function knownParameter(key: string): Parameter | null {
  return parameterRegister.find((entry) => entry.key === key) ?? null;
}

/** What the Bureau may do with a parameter: set it, or why not. A point that a text settles is refused by the rules. */
export type Openness = 'open' | 'settled' | 'not-applied';

export function openness(entry: Parameter): Openness {
  if (isSettled(entry)) return 'settled';
  return applied[entry.key] === undefined ? 'not-applied' : 'open';
}

/** The objections to any change of a parameter of the session, whatever the value. */
export function changeObjections(
  facts: ParameterFacts,
  { key, decidedOn }: { readonly key: string; readonly decidedOn: string },
  actor: Actor,
  now: string,
): readonly Objection[] {
  if (!acting(actor, 'secretariat')) return [mayEnter.refusal];
  if (!facts.session) return [noSuchSession];
  const wrong = wrongWorld(facts.session, actor);
  if (wrong) return [wrong];
  const entry = knownParameter(key);
  if (!entry) return [no('no-such-parameter')];
  if (openness(entry) === 'not-applied') return [no('parameter-not-applied', {}, entry.cite.provision)];
  const today = localDay(facts.session.city, now);
  const found = [...underwayObjections(entry.key, facts.underway)];
  if (decidedOn > today)
    found.push(
      no('decision-to-come', {
        day: decidedOn,
      }),
    );
  return found;
}

export function settingOf({ settings }: SessionParameters, key: ParameterKey) {
  return settings.find((setting) => setting.key === key) ?? null;
}
