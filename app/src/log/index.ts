import { introduceLogKey } from './introduce-log-key.ts';
import { resumeLog } from './resume-log.ts';
import { retireLogKey } from './retire-log-key.ts';
import { succeedLog } from './succeed-log.ts';

export { exportLog } from './export-log.ts';
export { type LogHealth, logHealth } from './log-health.ts';
export { openLogOf } from './open-log-of.ts';
export { PaperForm, PaperVerdict } from './pages/paper-check.tsx';
export { PrintedProof } from './pages/printed-proof.tsx';
export { ProofSection } from './pages/proof-section.tsx';
export { SignedState } from './pages/signed-state.tsx';
export { VerifyLink } from './pages/verify-link.tsx';
export { checkPaper, type Paper, type PaperCheck, paperAbout, paperOf } from './paper.ts';
export { type ProofAnswer, proofOf } from './proof.ts';
export { type LogView, logView } from './reads.ts';
export { verifyLogIn } from './verify-log.ts';
export { introduceLogKey, resumeLog, retireLogKey, succeedLog };
