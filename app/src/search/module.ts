import type { Module } from '../module.ts';
import { searchRoutes } from './routes.tsx';

/** One search over everything that has a public page. */
export const searchModule: Module = {
  name: 'search',
  routes: searchRoutes,
};
