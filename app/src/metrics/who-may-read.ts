import { createHash, timingSafeEqual } from 'node:crypto';
import { isLoopback } from '../config.ts';

/** Who asks for the figures, as far as the request tells. */
export interface Asker {
  /** the other end of the connection; undefined where there is none */
  readonly address: string | undefined;
  /** the name by which the program was asked, without its port */
  readonly host: string;
  /** some proxy says that it asks for somebody else */
  readonly isForwarded: boolean;
  /** the token that came along, '' without one */
  readonly token: string;
}

/**
 * The machine itself, or who has the token. Behind a proxy on the same machine everybody's connection comes from there: what was handed
 * on says so in a header, or by the public name of the site.
 */
export function mayReadFigures({ address, host, isForwarded, token }: Asker, ours: string | null): boolean {
  if (ours !== null && isSame(token, ours)) return true;
  return isFromHere(address) && !isForwarded && isLoopback(host);
}

/** IPv4 may come in the form of IPv6. */
function isFromHere(address: string | undefined): boolean {
  return address !== undefined && isLoopback(address.replace(/^::ffff:/i, ''));
}

/** In a time that tells nothing of how much of it was right. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
