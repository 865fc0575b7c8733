import { z } from 'zod';
import { capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { choice, reason } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { secretariat } from '../door/who.ts';
import { type CredentialsAct, say } from './acts.ts';
import { documentsIn, type HeldDocument } from './documents.ts';
import { each, heldBy, ruleOn } from './facts.ts';
import {
  foundOn,
  type ReceiptFacts,
  receiptFacts,
  receiptInput,
  receiptObjection,
  receiptSaid,
} from './receive-credentials.ts';

const input = z.object({ ...receiptInput, received: choice(['none', 'copy', 'original']), reason });
type Input = z.infer<typeof input>;

interface Facts extends ReceiptFacts {
  readonly documents: ReadonlyMap<string, HeldDocument>;
}

/**
 * What was entered wrongly is entered anew, until the Assembly has accepted it. The Committee looks at it again. Where nothing has come,
 * there is no scan of it either.
 */
export const correctCredentials: Command<Input, Facts, CredentialsAct, z.input<typeof input>> = {
  name: 'correct-credentials',
  edition: 2,
  undo: { again: 'it is corrected once more' },
  who: secretariat,
  input,
  async load(tx, input, _actor, now, filled) {
    return { ...(await receiptFacts(tx, input, now, filled)), documents: await documentsIn(tx, input.session) };
  },
  decide(facts, input, actor, now) {
    const refused = receiptObjection(facts, input, actor, now);
    if (refused) return refuse(refused);
    const accepted = input.states.find((state) => {
      const { decided } = heldBy(facts, state);
      return decided === 'accepted' || decided === 'acceptedOnUnderstanding';
    });
    if (accepted !== undefined) return refuse(no('credentials-accepted', { state: accepted }, ruleOn.committee));
    const found = foundOn(facts, input, now);
    if (input.received === 'original' && found.value.objections.length > 0)
      return refuse(no('credentials-authority', {}, ruleOn.submission));
    const { session, received, reason: because } = input;
    const scanned = received === 'none' ? each(input.states).filter((state) => facts.documents.has(state)) : [];
    return {
      ok: true,
      capacity: capacityName({ kind: 'secretariat' }),
      acts: [
        say('credentials.corrected', { ...receiptSaid(input, found.value.late), received, reason: because }, [
          ruleOn.submission,
        ]),
        ...scanned.map((state) =>
          say('credentials-document.removed', { session, state, reason: because }, [ruleOn.submission]),
        ),
      ],
    };
  },
};
