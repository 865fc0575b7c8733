import { credentialsAuthorities } from '@plenary/rules';

/** By whom a paper was issued: those of rule 24, and anybody else, whose paper informs and is no original. */
export const issuers = [...credentialsAuthorities, 'other'] as const;
export type Issuer = (typeof issuers)[number];
