import { fill } from '../door/slot.ts';
import { dossierPart } from '../dossier/index.ts';
import type { Module } from '../module.ts';
import { findable } from '../web/search.ts';
import { archivedElectionsToFind } from './findable.ts';
import { candidaciesInDossier } from './in-dossier.tsx';
import { electionRoutes } from './routes.tsx';

/** Past elections from published sources, and the page and tables on which every election stands, past or run here. */
export const electionArchiveModule: Module = {
  name: 'election-archive',
  routes: electionRoutes,
  fills: [fill(dossierPart, candidaciesInDossier), fill(findable, archivedElectionsToFind)],
};
