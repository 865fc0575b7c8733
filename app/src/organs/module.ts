import { fill } from '../door/slot.ts';
import { dossierPart } from '../dossier/index.ts';
import type { Module } from '../module.ts';
import { findable } from '../web/search.ts';
import { organsToFind } from './findable.ts';
import { officesInDossier } from './in-dossier.tsx';
import { organRoutes } from './routes.tsx';

/** Bureau, working groups, subsidiary bodies, officers. */
export const organModule: Module = {
  name: 'organs',
  routes: organRoutes,
  fills: [fill(dossierPart, officesInDossier), fill(findable, organsToFind)],
};
