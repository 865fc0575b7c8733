export { editionsRaised, raisedBy } from './acts.ts';
export { enterEditions } from './enter-editions.ts';
