import type { Module } from '../module.ts';
import { dataRoutes } from './data-routes.ts';

/** The reference data of the Assembly, with source and confidence, as files and tables. */
export const referenceModule: Module = {
  name: 'reference',
  tables: { reference_file: 'said', state_name: 'said', reference_text: 'written' },
  routes: dataRoutes,
};
