export { type ListColumn, ofKind, ofState, ofWords } from './columns.ts';
export { importRoutes } from './routes.tsx';
export { type ImportedList, importedList, type JudgedLine } from './slots.ts';
export { writeXlsx } from './write/xlsx.ts';
