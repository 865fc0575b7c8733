import { credentialsStep } from '@plenary/rules';
import { z } from 'zod';
import { type Actor, acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { choice, day, optionalLine, ref, sessionId, stateCode } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import type { Filled } from '../door/slot.ts';
import { secretariat } from '../door/who.ts';
import { accreditedAt } from '../identity/index.ts';
import { credentialsReceived } from '../parameters/index.ts';
import { dayBegins, localDay, longBefore, untilClosed } from '../sessions/index.ts';
import type { Tx } from '../store/database.ts';
import { type CredentialsAct, say } from './acts.ts';
import { aboutObjection, type CredentialsFacts, credentialsFacts, each, heldBy, ruleOn } from './facts.ts';
import { issuers } from './issuers.ts';
import { assemblyNow } from './slots.ts';

/** What stands on the paper, and how it is found. */
export const receiptInput = {
  session: sessionId,
  states: z.array(stateCode).min(1).max(250),
  issuedBy: choice(issuers),
  receivedOn: day,
  reference: optionalLine(200),
  persons: z.array(ref('account')).max(100).default([]),
};

const input = z.object({ ...receiptInput, received: choice(['copy', 'original']) });
export type Receipt = Omit<z.infer<typeof input>, 'received'>;
type Input = z.infer<typeof input>;

export interface ReceiptFacts extends CredentialsFacts {
  /** when the session was opened, ISO instant; null before that */
  readonly opened: string | null;
  /** accounts accredited for the first of the States */
  readonly accredited: readonly string[];
}

/** The Secretariat has received the credentials of one delegation, or of many. Late ones are received, and the remark stays. */
export const receiveCredentials: Command<Input, ReceiptFacts, CredentialsAct, z.input<typeof input>> = untilClosed({
  name: 'receive-credentials',
  edition: 2,
  undo: { back: 'correct-credentials' },
  who: secretariat,
  input,
  load: (tx, input, _actor, now, filled) => receiptFacts(tx, input, now, filled),
  decide(facts, input, actor, now) {
    const refused = receiptObjection(facts, input, actor, now);
    if (refused) return refuse(refused);
    const { session, received } = input;
    const step = received === 'copy' ? 'receiveCopy' : 'receiveOriginal';
    const again = input.states.find((state) => 'code' in credentialsStep(heldBy(facts, state), step));
    if (again !== undefined)
      return refuse(
        no(
          'credentials-already-received',
          { state: again, received: heldBy(facts, again).received },
          ruleOn.submission,
        ),
      );
    const found = foundOn(facts, input, now);
    if (received === 'original' && found.value.objections.length > 0)
      return refuse(no('credentials-authority', {}, ruleOn.submission));
    return {
      ok: true,
      capacity: capacityName({ kind: 'secretariat' }),
      acts: [
        say('credentials.received', { ...receiptSaid(input, found.value.late), session, received }, [
          ruleOn.submission,
        ]),
      ],
    };
  },
});

export async function receiptFacts(tx: Tx, input: Receipt, now: string, filled: Filled): Promise<ReceiptFacts> {
  const { session, states, persons } = input;
  const [assembly] = await Promise.all(filled(assemblyNow).map((read) => read(tx, session)));
  const accredited = persons.length === 0 ? [] : await accreditedAt(tx, session, states[0] ?? '');
  return {
    ...(await credentialsFacts(tx, session, now)),
    opened: assembly?.opened ?? null,
    accredited: accredited.map(({ account }) => account),
  };
}

/** What is objected to a receipt whatever it says of the paper. */
export function receiptObjection(
  facts: ReceiptFacts,
  { states, persons, receivedOn }: Receipt,
  actor: Actor,
  now: string,
): Objection | null {
  if (!acting(actor, 'secretariat')) return secretariat.refusal;
  const about = aboutObjection(facts, states, actor, now);
  if (about) return about;
  const [state = ''] = states;
  if (persons.length > 0 && each(states).length > 1) return no('credentials-persons-of-one');
  if (persons.some((account) => !facts.accredited.includes(account))) return no('not-accredited', { state });
  if (receivedOn > today(facts, now)) return no('credentials-received-in-future', { day: receivedOn });
  return facts.session && longBefore(facts.session, receivedOn);
}

/** By the rule on submission: of a day before today its beginning counts. */
export function foundOn(facts: ReceiptFacts, { issuedBy, receivedOn }: Receipt, now: string) {
  const at = receivedOn === today(facts, now) ? now : dayBegins(facts.session?.city ?? 'The Hague', receivedOn);
  const hours = facts.opened === null ? -1 : (Date.parse(at) - Date.parse(facts.opened)) / 3_600_000;
  return credentialsReceived({ issuedBy, hoursAfterOpening: hours }, facts.parameters);
}

function today({ session }: ReceiptFacts, now: string): string {
  return localDay(session?.city ?? 'The Hague', now);
}

export function receiptSaid({ session, states, persons, ...paper }: Receipt, late: boolean) {
  return {
    session,
    states: each(states),
    issuedBy: paper.issuedBy,
    receivedOn: paper.receivedOn,
    reference: paper.reference,
    persons: each(persons),
    late,
  };
}
