import { fill } from '../door/slot.ts';
import { textOfFile } from '../log/index.ts';
import type { Module } from '../module.ts';
import { dataText } from './data-files.ts';
import { dataRoutes } from './data-routes.ts';

/** The reference data of the Assembly, with source and confidence, as files and tables. */
export const referenceModule: Module = {
  name: 'reference',
  tables: { reference_file: 'said', state_name: 'said', reference_text: 'written' },
  routes: dataRoutes,
  fills: [fill(textOfFile, dataText)],
};
