import type { Module } from '../module.ts';
import { sitePageRoutes } from './routes.tsx';

/** Pages about the site: accessibility, open data, the kit of components. */
export const sitePageModule: Module = {
  name: 'site-pages',
  routes: sitePageRoutes,
};
