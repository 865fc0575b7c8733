import type { Module } from '../module.ts';
import { dossierRoutes } from './routes.tsx';

/** All that is known of one State. */
export const dossierModule: Module = {
  name: 'dossier',
  routes: dossierRoutes,
};
