export { acceptUnsealed } from './accept-unsealed.ts';
export { beginSeals } from './begin-seals.ts';
export { introduceSealKey, replaceSealKey } from './introduce-seal-key.ts';
export { lookAtSeals } from './look-at-seals.ts';
export { sealKeys } from './seal-keys.ts';
export { demonstrationSealSeed, readSealSeeds } from './seal-seeds.ts';
export {
  acceptedAfter,
  allSeals,
  type CheckedSeals,
  notAccepted,
  sealRow,
  sealsUntil,
  unsealedBetween,
  unsealedSaid,
  withOpen,
} from './sealed-rows.ts';
export { type Sealing, sealingOf } from './sealing-of.ts';
