export { deskLinkRoutes } from './link-routes.tsx';
export { deskRoutes } from './routes.tsx';
