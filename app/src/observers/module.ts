import type { Module } from '../module.ts';
import { observerRoutes } from './routes.tsx';

/** Observers and what they may do. */
export const observerModule: Module = {
  name: 'observers',
  routes: observerRoutes,
};
