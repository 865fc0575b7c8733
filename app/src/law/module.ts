import type { Module } from '../module.ts';
import { lawRoutes } from './routes.tsx';

/** The rules as pages: each beside its provision, with a worked example. */
export const lawModule: Module = {
  name: 'law',
  routes: lawRoutes,
};
