export { type CategoryCode, type Rights, rightsOf } from './rights.ts';
export { observerRoutes } from './routes.tsx';
