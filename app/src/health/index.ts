export { type Health, healthOf } from './health.ts';
export { healthRoute } from './routes.ts';
