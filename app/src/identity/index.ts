export { endSignIns } from './end-sign-ins.ts';

export { recordSignInLink } from './make-sign-in-link.ts';
