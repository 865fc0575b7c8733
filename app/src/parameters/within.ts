import type { Within } from '../door/within.ts';
import type { ParameterAct } from './acts.ts';

const ofSession = ({ session }: { readonly session: string }) => [`session:${session}`];

export const parameterWithin: Within<ParameterAct> = {
  'parameter.set': ofSession,
  'parameter.reset': ofSession,
};
