import type { Module } from '../module.ts';
import { organRoutes } from './routes.tsx';

/** Bureau, working groups, subsidiary bodies, officers. */
export const organModule: Module = {
  name: 'organs',
  routes: organRoutes,
};
