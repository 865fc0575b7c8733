export { appealRuling } from './appeal-ruling.ts';
export { resumeDebate } from './carried-out.ts';
export { makeMotion } from './make-motion.ts';
export { type Motion, motionsIn, nextMotion } from './motions-in.ts';
export { endsDebate } from './procedure.ts';
export { putMotion } from './put-motion.ts';
export { raisePointOfOrder } from './raise-point-of-order.ts';
export { ruleOnPoint } from './rule-on-point.ts';
export { speakOnMotion } from './speak-on-motion.ts';
