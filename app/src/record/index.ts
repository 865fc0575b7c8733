export { recordRoutes } from './routes.tsx';
export { type Finding, type Redecide, verifyRecord } from './verify.ts';
