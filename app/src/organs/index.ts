export { officeKeys } from './office-keys.ts';
export { heldOn, OfficeSpans, spanOf, termConfidence } from './office-spans.tsx';
export { allOffices, type Office, type OfficeKind, officesOf } from './offices.ts';
export { organRoutes } from './routes.tsx';
