import type { Redecide } from '../door/again.ts';
import { raiseEditions } from './raise-editions.ts';

export const editionsAgain: Redecide = {
  'editions.raised': ({ editions }) => ({
    command: raiseEditions,
    input: { editions: Object.entries(editions).map(([command, edition]) => ({ command, edition })) },
  }),
};
