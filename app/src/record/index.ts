export { type Finding, verifyRecord } from './verify.ts';
