export { deskLinkRoutes } from './link-routes.tsx';
