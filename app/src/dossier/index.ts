export { type DossierPart, type DossierState, dossierPart } from './slots.ts';
