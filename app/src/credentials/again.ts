import { type AroundAct, beforeAsking, type Decided, type Redecide } from '../door/again.ts';
import type { AnyCommand } from '../door/command.ts';
import { adoptCredentialsReport } from './adopt-credentials-report.ts';
import { appointCredentialsCommittee, appointCredentialsCommitteeBefore } from './appoint-credentials-committee.ts';
import { attachCredentialsDocument } from './attach-credentials-document.ts';
import { chooseCredentialsChair } from './choose-credentials-chair.ts';
import { correctCredentials } from './correct-credentials.ts';
import { decideCredentialsObjection, decideCredentialsObjectionBefore } from './decide-credentials-objection.ts';
import type { AssemblyDecision } from './decided.ts';
import { standIn } from './document-file.ts';
import { examineCredentials } from './examine-credentials.ts';
import { makeCredentialsReport } from './make-credentials-report.ts';
import { objectToCredentials } from './object-to-credentials.ts';
import { isAgainst, openObjections } from './objections.ts';
import { receiveCredentials } from './receive-credentials.ts';
import { removeCredentialsDocument } from './remove-credentials-document.ts';
import { votingNow } from './slots.ts';
import { withdrawCredentialsObjection } from './withdraw-credentials-objection.ts';

export const credentialsAgain: Redecide = {
  'credentials.received': ({ late: _, ...input }) => ({ command: receiveCredentials, input }),
  'credentials.corrected': ({ late: _, ...input }) => ({ command: correctCredentials, input }),
  'credentials.examined': ({ reason, ...input }) => ({
    command: examineCredentials,
    input: { ...input, reason: reason ?? '' },
  }),
  'credentials-committee.appointed': (said, around) =>
    decided(appointCredentialsCommittee, said, around, appointCredentialsCommitteeBefore),
  'credentials-committee.chair-chosen': (input) => ({ command: chooseCredentialsChair, input }),
  'credentials-report.made': ({ session, metOn }) => ({ command: makeCredentialsReport, input: { session, metOn } }),
  'credentials-report.adopted': (said, around) => decided(adoptCredentialsReport, said, around),
  // The Committee objects, and takes it back, in what it found.
  'credentials-objection.raised': (input) => (input.by === null ? null : { command: objectToCredentials, input }),
  'credentials-objection.withdrawn': async ({ session, state, account, reason }, { tx }) => {
    const open = (await openObjections(tx, session)).find((one) => isAgainst(one, { state, account }));
    const by = open?.by ?? null;
    return by === null
      ? null
      : { command: withdrawCredentialsObjection, input: { session, by, state, account, reason } };
  },
  // The record does not hold the document: one of the same type and size stands for it, and what is kept is compared by itself
  // (verify-documents.ts).
  'credentials-document.attached': ({ session, state, type, size, sha256, reason }) => {
    const bytes = standIn({ type, size, sha256 });
    return bytes === null
      ? null
      : {
          command: attachCredentialsDocument,
          input: { session, state, document: bytes.toString('base64'), reason },
          drawn: ['sha256'],
        };
  },
  'credentials-document.removed': (input) => ({ command: removeCredentialsDocument, input }),
  'credentials-objection.decided': (said, around) =>
    decided(decideCredentialsObjection, said, around, beforeAsking(decideCredentialsObjectionBefore, votingNow)),
};

type Said = Readonly<Record<string, unknown>> & Pick<AssemblyDecision, 'how' | 'proposal'> & Partial<AssemblyDecision>;

/**
 * A decision of the Assembly. The second edition knew no show of hands, and did not say who had objected; the third decided while a
 * vote went on, too.
 */
function decided(
  command: AnyCommand,
  said: Said,
  { entered }: AroundAct,
  before: AnyCommand = beforeAsking(command, votingNow),
): Decided {
  const { how, proposal, inFavour, against, abstaining, needed: _, ...input } = said;
  if (!('needed' in said))
    return {
      command: { ...before, edition: 2 },
      input: said,
      except: ['by', 'inFavour', 'against', 'abstaining', 'needed'],
    };
  const hands = how === 'vote' && proposal === null;
  const figures = hands ? { inFavour, against, abstaining } : {};
  return {
    command: entered(command) || (command.before && entered(command.before)) ? command : before,
    input: { ...input, ...figures, how: hands ? 'hands' : how, proposal },
    tells: 3,
  };
}
