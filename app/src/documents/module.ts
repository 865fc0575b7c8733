import type { Module } from '../module.ts';
import { documentRoutes } from './routes.tsx';

/** Documents of the Assembly by symbol. */
export const documentModule: Module = {
  name: 'documents',
  routes: documentRoutes,
};
