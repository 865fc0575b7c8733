import { sha256 } from '../sha256.ts';
import type { Platform } from './platform.ts';

/** The twin of node.ts: a browser offers neither synchronous digests nor modular powers. */
export const platform: Platform = { name: 'browser', sha256, nativePower: () => null };
