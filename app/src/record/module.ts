import type { Module } from '../module.ts';
import { recordRoutes } from './routes.tsx';

/** The public record: every entry, and its verification. */
export const recordModule: Module = {
  name: 'record',
  routes: recordRoutes,
};
