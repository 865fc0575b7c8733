import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { reason, sessionId, stateCode } from '../door/input.ts';
import { no } from '../door/objection.ts';
import { secretariat } from '../door/who.ts';
import { type CredentialsAct, say } from './acts.ts';
import { type DocumentFacts, documentChanges, documentFacts } from './attach-credentials-document.ts';
import { aboutObjection, ruleOn } from './facts.ts';

const input = z.object({ session: sessionId, state: stateCode, reason });
type Input = z.infer<typeof input>;

/** Takes the scan away: it is deleted, and the record keeps that it was there. What was registered of the paper stays. */
export const removeCredentialsDocument: Command<Input, DocumentFacts, CredentialsAct, z.input<typeof input>> = {
  name: 'remove-credentials-document',
  undo: { back: 'attach-credentials-document' },
  who: secretariat,
  input,
  subject: ({ session }) => `session:${session}`,
  staleBy: () => documentChanges,
  staleWhere: ({ state }) => ({ state }),
  load: (tx, { session }, _actor, now) => documentFacts(tx, session, now),
  decide(facts, { session, state, reason: because }, actor, now) {
    if (!acting(actor, 'secretariat')) return refuse(secretariat.refusal);
    const about = aboutObjection(facts, [state], actor, now);
    if (about) return refuse(about);
    if (!facts.documents.has(state)) return refuse(no('no-credentials-document', { state }));
    return {
      ok: true,
      capacity: capacityName({ kind: 'secretariat' }),
      acts: [say('credentials-document.removed', { session, state, reason: because }, [ruleOn.submission])],
    };
  },
};
