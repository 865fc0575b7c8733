import type { Module } from '../module.ts';
import { accreditPerson } from './accredit-person.ts';
import { delegationActs } from './acts.ts';
import { designateRepresentative, endDesignation } from './designate-representative.ts';
import { endAccreditation } from './end-accreditation.ts';
import { delegationRoutes } from './routes.tsx';

/** Accreditations and designations: who acts for a seat. */
export const delegationModule: Module = {
  name: 'delegations',
  acts: delegationActs,
  commands: [accreditPerson, endAccreditation, designateRepresentative, endDesignation],
  routes: delegationRoutes,
};
