import { signInKey } from '../../src/identity/secrets.ts';

/** The key of a program with this PLENARY_SECRET. */
export const testKey = signInKey({ mode: 'production', secret: 'the secret of a test, which is long enough' });
