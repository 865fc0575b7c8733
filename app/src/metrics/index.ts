export { type Measures, openMeasures } from './measures.ts';
export { metricsRoute, timePages } from './routes.ts';
