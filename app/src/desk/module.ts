import type { Module } from '../module.ts';
import { deskRoutes } from './routes.tsx';

/** The desk of the Secretariat: from a new session to its candidates and votes. */
export const deskModule: Module = {
  name: 'desk',
  routes: deskRoutes,
};
