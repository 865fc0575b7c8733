import { z } from 'zod';
import { acting, capacityName } from '../door/actor.ts';
import { type Command, refuse } from '../door/command.ts';
import { file, optional, reason, sessionId, stateCode } from '../door/input.ts';
import { no, type Objection } from '../door/objection.ts';
import { secretariat } from '../door/who.ts';
import { untilClosed } from '../sessions/index.ts';
import { type CredentialsAct, say } from './acts.ts';
import { type DocumentType, documentSaid, documentType, mostDocumentBytes, mostSentBytes } from './document-file.ts';
import { documentsIn, type HeldDocument } from './documents.ts';
import { aboutObjection, type CredentialsFacts, credentialsFacts, heldBy, ruleOn } from './facts.ts';

const input = z.object({
  session: sessionId,
  state: stateCode,
  document: file(mostSentBytes),
  /** where it takes the place of another */
  reason: optional(reason),
});
type Input = z.infer<typeof input>;

export interface DocumentFacts extends CredentialsFacts {
  readonly documents: ReadonlyMap<string, HeldDocument>;
}

/** Acts by which what somebody saw of the document of a delegation is no longer so. */
export const documentChanges = ['credentials-document.attached', 'credentials-document.removed'];

export async function documentFacts(tx: Parameters<typeof credentialsFacts>[0], session: string, now: string) {
  return { ...(await credentialsFacts(tx, session, now)), documents: await documentsIn(tx, session) };
}

/** The Secretariat attaches the scan of a paper that it registered: what it is the first bytes say, whatever its name was. */
export const attachCredentialsDocument: Command<
  Input,
  DocumentFacts,
  CredentialsAct,
  z.input<typeof input>
> = untilClosed({
  name: 'attach-credentials-document',
  undo: { back: 'remove-credentials-document' },
  who: secretariat,
  input,
  mostBytes: Math.ceil((mostDocumentBytes + 100_000) / 3) * 4,
  subject: ({ session }) => `session:${session}`,
  staleBy: () => documentChanges,
  staleWhere: ({ state }) => ({ state }),
  load: (tx, { session }, _actor, now) => documentFacts(tx, session, now),
  decide(facts, { session, state, document, reason: because }, actor, now) {
    if (!acting(actor, 'secretariat')) return refuse(secretariat.refusal);
    const about = aboutObjection(facts, [state], actor, now);
    if (about) return refuse(about);
    if (heldBy(facts, state).received === 'none')
      return refuse(no('credentials-document-no-paper', { state }, ruleOn.submission));
    const bytes = Buffer.from(document, 'base64');
    const looked = lookedAt(bytes);
    if ('code' in looked) return refuse(looked);
    const said = documentSaid(bytes, looked.type);
    const before = facts.documents.get(state);
    if (before?.sha256 === said.sha256) return refuse(no('nothing-changed'));
    if (before && because === null) return refuse(no('credentials-document-there', { state }));
    return {
      ok: true,
      capacity: capacityName({ kind: 'secretariat' }),
      acts: [
        say(
          'credentials-document.attached',
          { session, state, ...said, reason: before ? because : null },
          [ruleOn.submission],
          { bytes: document },
        ),
      ],
    };
  },
});

/** What a file is, or why it is not taken in. */
export function lookedAt(bytes: Uint8Array): { readonly type: DocumentType } | Objection {
  if (bytes.length === 0) return no('credentials-document-empty');
  if (bytes.length > mostDocumentBytes) return no('credentials-document-too-large');
  const type = documentType(bytes);
  return type === null ? no('credentials-document-wrong-type') : { type };
}
