export { officeColumn, officeSourceColumns, personColumn, termColumns } from './office-columns.tsx';
export { heldOn, OfficeSpans } from './office-spans.tsx';
export { allOffices, type Office, type OfficeKind, officesOf } from './offices.ts';
