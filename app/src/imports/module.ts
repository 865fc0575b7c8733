import type { Module } from '../module.ts';

/** Lists that are brought in from files with a preview, and taken out. */
export const importModule: Module = { name: 'imports' };
