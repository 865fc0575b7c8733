export { bureauComposition, bureauStates } from './bureau-composition.ts';
export { officeKeys } from './office-keys.ts';
export { heldOn, OfficeSpans, spanOf, termConfidence } from './office-spans.tsx';
export { allOffices, type Office, type OfficeKind, officesOf, viceHolders } from './offices.ts';
export { organRoutes } from './routes.tsx';
