import type { Projections } from '../door/command.ts';
import type { MembershipAct } from './acts.ts';
import { projectReference } from './project-reference.ts';

export const membershipProjections: Projections<MembershipAct> = { 'reference.loaded': projectReference };
