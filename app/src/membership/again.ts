import type { Redecide } from '../door/again.ts';
import { textsOf } from '../reference/index.ts';
import { loadReferenceFiles } from './load-reference.ts';

export const membershipAgain: Redecide = {
  'reference.loaded': async ({ files }, { tx }) => {
    const texts = await textsOf(tx, files);
    return {
      command: loadReferenceFiles,
      input: { files: Object.entries(texts).map(([path, text]) => ({ path, text })) },
    };
  },
};
