import { pathWithoutLanguage } from '../words/languages.ts';

/** What answers programs and scripts. A browser that is led there shows code, an endless stream, or nothing. */
const machines = /^\/(acts|api|data|health|live|static)(\/|$)|^\/log\/(checkpoint|record|tile)(\/|$)/;
/** What is only sent to. */
const onlySent = /^\/(sign-out|me\/sign-ins\/.*|desk\/sessions\/[^/]*\/delegations\/invitations)$/;
/** Scans of papers, which are taken home. */
const scans = /^\/sessions\/[^/]*\/credentials\/documents\//;
/** A file; the symbol of a document and the id of a rule have full stops, too. */
const file =
  /\.(csv|json|ics|html|xml|txt|pdf|tlog-proof|m?js|map|css|png|svg|ico|jpe?g|webp|woff2|webmanifest|xlsx)$/i;

/** Longest query of an address that the site takes, in characters, and most of its parts. */
export const longestQuery = 8_000;
export const mostParts = 200;
/** Longest address to which a browser is led: the site still adds to it, as the number of a refused form. */
const longestAddress = longestQuery - 200;

/**
 * Whether an address is that of a page of this site, and one that it takes. '//host', 'https:' and a backslash would lead away; a control sign or half a
 * sign cannot stand in the head of an answer.
 */
export function leadsToPage(address: string): boolean {
  if (!address.isWellFormed() || !/^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(address)) return false;
  // As a browser takes it: '/members/../live' is '/live'.
  const url = new URL(address, 'http://site');
  if (url.host !== 'site' || url.pathname.startsWith('//')) return false;
  if (url.href.length > longestAddress || url.search.split('&').length >= mostParts) return false;
  const path = pathWithoutLanguage({ url: url.href });
  return ![machines, onlySent, scans, file].some((other) => other.test(path));
}
