export { adoptCredentialsReport } from './adopt-credentials-report.ts';
export { appointCredentialsCommittee } from './appoint-credentials-committee.ts';
export { type BeforeAssembly, beforeAssembly } from './before-assembly.ts';
export { chooseCredentialsChair } from './choose-credentials-chair.ts';
export { decideCredentialsObjection } from './decide-credentials-objection.ts';
export { decidedSaid } from './decided-said.ts';
export { documentRoutes } from './desk/document-routes.ts';
export { forgetDocuments } from './documents.ts';
export { examineCredentials } from './examine-credentials.ts';
export { ruleOn } from './facts.ts';
export { acceptedSeats, standingsIn } from './held.ts';
export { makeCredentialsReport } from './make-credentials-report.ts';
export { receiveCredentials } from './receive-credentials.ts';
export {
  type AdoptedByVote,
  type AssemblyNow,
  adoptedByVote,
  assemblyNow,
  personExcluded,
  votingNow,
} from './slots.ts';
export { verifyDocuments } from './verify-documents.ts';
