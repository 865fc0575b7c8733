import type { Module } from '../module.ts';

/** Messages to persons by mail: asked for with an act, written and sent by a job. */
export const mailModule: Module = {
  name: 'mail',
  tables: { message: 'written' },
};
